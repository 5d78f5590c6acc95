"""Names of people and places across spellings and scripts.

`name_keys` is what the matcher compares; `find`, `keys` and `alike` are its parts.
"""

from functools import lru_cache

from monitor.domain.name import Name
from monitor.stories.names_endings import stems
from monitor.stories.names_find import find
from monitor.stories.names_known import lookup, words_of
from monitor.stories.names_sounds import folded, skeletons

__all__ = ["Name", "find", "keys", "name_keys"]

_SHORT = 4  # letters of a word whose two consonants tell something


@lru_cache(maxsize=2_048)
def name_keys(text: str, language: str) -> frozenset[str]:
    """What is alike of the names of a text in every script: to be compared as sets.

    A known name gives its id ("=DE"); another name one to some skeletons a word ("A.psnn"), of
    which any may meet that of another spelling. Language is BCP 47 ("und" where it is not known).
    Pure and deterministic; two texts on one thing share most, others rarely more than one.
    """
    found: set[str] = set()
    for name in find(text, language):
        found.update(_name_keys(name))
    return frozenset(found)


def keys(name: str, language: str) -> frozenset[str]:
    """The keys of one name, of one or more words."""
    words = words_of(name)
    known = lookup(words, language) if words else None
    return frozenset({known}) if known else frozenset().union(*_keys_of(words, language))


def _name_keys(name: Name) -> frozenset[str]:
    if name.known:
        return frozenset({name.known})
    return frozenset().union(*_keys_of(words_of(name.text), name.language))


def _keys_of(words: tuple[str, ...], language: str) -> list[frozenset[str]]:
    return [word_keys(folded(word), language) for word in words]


@lru_cache(maxsize=16_384)
def word_keys(word: str, language: str) -> frozenset[str]:
    """The skeletons of a folded word and of its stems."""
    base = language.partition("-")[0]
    found = set(skeletons(word, base))
    for stem in stems(word, base):
        found |= skeletons(stem, base)
    return frozenset(one for one in found if len(one) > _SHORT or len(word) >= _SHORT)
