"""The most frequent words of each language: evidence that holds for a single sentence.

Articles, prepositions, pronouns, conjunctions, auxiliary verbs, and what news say in every second
headline ("said", "year", "people", "prices rise"), in the forms in which it occurs there. Written
down by hand; folded to lower case. A word that relatives spell alike stands with each of them in
which it is common, or with none: else it would make one of them win by mistake.
"""

from functools import lru_cache
from itertools import chain

from monitor.text import (
    words_arabic,
    words_asian,
    words_baltic,
    words_cyrillic,
    words_germanic,
    words_romance,
    words_slavic,
)

_FAMILIES = (
    words_romance.WORDS,
    words_germanic.WORDS,
    words_slavic.WORDS,
    words_cyrillic.WORDS,
    words_baltic.WORDS,
    words_asian.WORDS,
    words_arabic.WORDS,
)
_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_DOTTED = ("tr", "az")  # their capital of "i" is "İ", and `str.lower` keeps its dot apart


@lru_cache(maxsize=1)
def languages_of_words() -> dict[str, frozenset[str]]:
    """Give for each frequent word the languages in which it is frequent."""
    table: dict[str, frozenset[str]] = {}
    for language, words in chain.from_iterable(family.items() for family in _FAMILIES):
        alone = frozenset({language})
        for word in _spellings(words, language):
            table[word] = table[word] | alone if word in table else alone
    return table


def _spellings(words: str, language: str) -> list[str]:
    """Split a list into words, with either apostrophe, and with a capital's dot after folding."""
    spelt = words.split()
    spelt += words.replace("'", _APOSTROPHE).split() if "'" in words else []
    if language in _DOTTED:
        spelt += [f"İ{word[1:]}".lower() for word in spelt if word[0] == "i"]
    return spelt
