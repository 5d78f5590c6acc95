"""What a piece's script, letters and frequent words say of its language, before any detector.

All scores are natural logarithms.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from collections.abc import Sequence

from monitor.language.letters import evidence as evidence_of_letters
from monitor.language.letters import han_evidence
from monitor.language.romanised import romanised
from monitor.text.frequent_words import languages_of_words
from monitor.text.scripts import KANA

LOWEST = -14.0
_WORD = 2.5  # a frequent word is some twelve times as frequent as elsewhere
_WORDS_COUNTED = 60
_PUNCTUATION = "\"'“”„«»‹›()[]{}.,;:!?…-–—•*/|。、，！？「」『』（）؟،؛۔।։՝՞՛․‘’"


def words_of(text: str) -> list[str]:
    """Split text at white space into words without the punctuation around them."""
    stripped = (word.strip(_PUNCTUATION) for word in text.split())
    return [word for word in stripped if word and any(c.isalpha() for c in word)]


def by_sight(text: str, words: list[str], languages: tuple[str, ...]) -> dict[str, float]:
    """Score the languages of a script by letters and frequent words.

    Args:
        text: the piece as written.
        words: its words, as `words_of` gives them.
        languages: those that are possible.

    Returns:
        A score for each of them; a romanised language that is none of them is added where the words
        are its own.
    """
    if len(languages) < 2:
        return dict.fromkeys(languages, 0.0)
    written = romanised(words) if "en" in languages else None
    if written is not None:
        return {written: 0.0, **dict.fromkeys(languages, LOWEST)}
    if languages == ("zh", "ja"):
        return {"zh": -12.0, "ja": 0.0} if KANA.search(text) else han_evidence(text)
    scores = evidence_of_letters(words, languages)
    table = languages_of_words()
    for word in words[:_WORDS_COUNTED]:
        for language in table.get(word.lower(), ()):
            if language in scores:
                scores[language] += _WORD
    return scores


def coverage(words: Sequence[str], language: str) -> tuple[float, float]:
    """Give the share of words that are frequent ones of a language, and of the best language.

    Both are 0..1. Capitalised words are names as often as not, and are left out where others are
    left.
    """
    plain = [word.lower() for word in words if not word[0].isupper()]
    plain = plain or [word.lower() for word in words]
    table = languages_of_words()
    known: dict[str, int] = {}
    for word in plain:
        for code in table.get(word, ()):
            known[code] = known.get(code, 0) + 1
    count = len(plain) or 1
    return known.get(language, 0) / count, max(known.values(), default=0) / count
