"""Names as the person sees them: spellings of a story, of all, and what a search is widened to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from monitor.domain.ids import StoryId
from monitor.domain.language import base_of
from monitor.domain.name import Usage
from monitor.domain.story_views import NameSpellings
from monitor.library import spelled, surnames
from monitor.storage import names, read_names, said_names
from monitor.storage.database import Database
from monitor.stories.names_joining import shown
from monitor.text.folding import plain_words

EXACT = "="
"""Before a word or phrase of a search that is meant as it is written."""
MOST_IN_RUNS = 8  # first words of a search, of which several may be one name
MOST_WIDENED = 40  # spellings beside a word of a search
MOST_SHOWN = 8  # other spellings that are named to the person


def of_story(db: Database, story: StoryId, language: str = "") -> tuple[NameSpellings, ...]:
    """The names of a story that have several spellings in it, the most used first.

    A spelling is shown as it is in the nominative, where that was ever seen. Those in the person's
    `language` (BCP 47) come before others.
    """
    by_hand, own = _by_hand(db), base_of(language)
    found = []
    for group, usages in read_names.of_story(db, story).items():
        spellings = tuple(one.spelling.text for one in shown(usages, own) if one.items > 0)
        if len(set(spellings)) > 1:
            found.append(_named(group, spellings, usages, by_hand))
    return tuple(found)


def listed(db: Database, word: str, limit: int, language: str = "") -> tuple[NameSpellings, ...]:
    """All names of several spellings, the most used first; of those that have `word`, if any.

    What the person joined with a name is of it too: folded, behind what items have. Spellings in
    the person's `language` (BCP 47) come before others.
    """
    by_hand, words = _by_hand(db), said_names.words_of(names.said(db))
    asked = plain_words(word)
    groups = [*spelled.groups_of(db, word)] if asked else []
    for one in words:
        if f" {asked}" in f" {one}":
            groups += read_names.groups_of(db, one)
            for other in spelled.beside(words, one):
                groups += read_names.groups_of(db, other)
    found = []
    for group, usages in read_names.listed(db, asked, groups, limit):
        texts = [one.spelling.text for one in shown(usages, base_of(language))]
        named = _named(group, [*texts, *_unseen(usages, words)], usages, by_hand)
        if len(named.spellings) > 1:
            found.append(named)
    return tuple(found)


def _unseen(usages: Iterable[Usage], words: Mapping[str, str]) -> tuple[str, ...]:
    """What the person joined with a name, and what none of its spellings is, or is shown as."""
    found: dict[str, None] = {}
    for one in usages:
        found |= dict.fromkeys(spelled.beside(words, plain_words(one.spelling.text)))
    return tuple(text for text in found if not any(spelled.is_spelled(one, text) for one in usages))


def _named(
    group: int, spellings: Sequence[str], usages: Iterable[Usage], by_hand: frozenset[str]
) -> NameSpellings:
    return NameSpellings(
        group=group,
        spellings=tuple(dict.fromkeys(spellings)),
        by_hand=any(plain_words(one.spelling.text) in by_hand for one in usages),
    )


def _by_hand(db: Database) -> frozenset[str]:
    return frozenset(spelling for one in names.said(db) for spelling in (*one.moved, *one.away))


def last_said(db: Database) -> str | None:
    """What was said of names last, in folded spellings: "“a” and “b” are one name"."""
    every = names.said(db)
    if not every:
        return None
    moved, away = every[-1].moved, every[-1].away
    if away:
        return f"{_quoted(moved)} {'is' if len(moved) == 1 else 'are'} not {_quoted(away)}"
    return f"{_quoted(moved)} are one name"


def _quoted(folded: Sequence[str]) -> str:
    """As in "“a”", "“a” and “b”", "“a”, “b” and 4 more"."""
    few = [f"“{one}”" for one in folded[:MOST_SHOWN]]
    if len(folded) > MOST_SHOWN:
        return f"{', '.join(few)} and {len(folded) - MOST_SHOWN} more"
    return " and ".join(part for part in (", ".join(few[:-1]), few[-1]) if part)


def widened(db: Database, words: Sequence[str]) -> dict[str, tuple[Usage, ...]]:
    """For each word or phrase of a search that is a spelling of a name the other spellings.

    A word alone is a surname too: of all full names that it is the last word of. Words that stand
    side by side and together are a name, are looked up like a phrase: {"Nikol Pashinyan": …}.
    """
    found = {}
    for word in [*words, *_runs(words)]:
        folded = plain_words(word)
        if word.startswith(EXACT) or not folded:
            continue
        others = (*spelled.joined(db, word), *surnames.spellings(db, word))[:MOST_WIDENED]
        if any(plain_words(one.spelling.text) != folded for one in others):
            found[word] = others
    return found


def _runs(words: Sequence[str]) -> Iterator[str]:
    """Two or three words of a search in a row, none of them a phrase or meant as it is written."""
    plain = [not word.startswith(EXACT) and " " not in word for word in words[:MOST_IN_RUNS]]
    for length in (2, 3):
        for start in range(len(plain) - length + 1):
            if all(plain[start : start + length]):
                yield " ".join(words[start : start + length])


def folded_of(wider: Mapping[str, Iterable[Usage]]) -> dict[str, tuple[str, ...]]:
    """What is asked of the index beside each word, folded as it is."""
    return {
        word: tuple(
            dict.fromkeys(
                other
                for one in usages
                if (other := plain_words(one.spelling.text)) != plain_words(word)
            )
        )
        for word, usages in wider.items()
    }


def told(wider: Mapping[str, Iterable[Usage]]) -> tuple[str, ...]:
    """The other spellings in words for the person, cases left aside, at most eight a word."""
    found: dict[str, None] = {}
    for word, usages in wider.items():
        spellings = (one.spelling.text for one in shown(usages) if one.items > 0)
        others = [one for one in spellings if plain_words(one) != plain_words(word)]
        found |= dict.fromkeys(others[:MOST_SHOWN])
    return tuple(found)
