"""A surname alone in a search, and the full names that it is the last word of.

"Pashinyan" and "Nikol Pashinyan" are two names, for there may be others of that surname. Whoever
searches for the surname wants them all, in every script.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from monitor.domain.language import UNDETERMINED
from monitor.domain.name import Spelling, Usage
from monitor.library import spelled
from monitor.storage import names, read_names
from monitor.storage.database import Database
from monitor.stories.names import keys
from monitor.stories.names_alike import ONE_NAME, alike
from monitor.stories.names_joining import SAME_SOUND, SHORT, Verdicts
from monitor.text.folding import plain_words

SHORTEST = 3  # letters of a surname
MOST_GROUPS = 8
MOST_LOOKED_AT = 24  # spellings of a full name


def spellings(db: Database, text: str) -> tuple[Usage, ...]:
    """Other spellings of a surname: last words of names that items have, those of most use first.

    () where it is not one word, or no name that was seen ends with it. Another spelling sounds the
    same and was not parted from it by the person.
    """
    folded = plain_words(text)
    if " " in folded or len(folded) < SHORTEST:
        return ()
    languages = [UNDETERMINED, *spelled.languages_of(db, text)]
    under = read_names.under_keys(db, {key for one in languages for key in keys(text, one)})
    sure = [(group, one) for group, one in under if one.sure]
    mine = {
        one.spelling for one in map(_last, (one for _, one in sure)) if _is(one.spelling, folded)
    }
    verdicts = Verdicts(names.said(db))
    groups = dict.fromkeys(
        group for group, one in sure if _sounds(_last(one), sorted(mine), folded)
    )
    found: dict[str, Usage] = {}
    for one in _lasts(db, list(groups)[:MOST_GROUPS]):
        is_parted = verdicts.on(spelled.unseen(text), one) is False
        if not is_parted and any(alike(one.spelling, it) >= ONE_NAME for it in sorted(mine)):
            found.setdefault(plain_words(one.spelling.text), one)
    return tuple(one for other, one in found.items() if other != folded)


def _lasts(db: Database, groups: Sequence[int]) -> Iterator[Usage]:
    for group in groups:
        for one in names.members(db, group, MOST_LOOKED_AT):
            if one.items > 0:
                yield _last(one)


def _last(one: Usage) -> Usage:
    """The last word of a spelling, as if it were used like the whole."""
    return replace(one, spelling=Spelling(one.spelling.text.split()[-1], one.spelling.language))


def _sounds(one: Usage, mine: Sequence[Spelling], folded: str) -> bool:
    """Whether a last word is the surname, or is long enough and sounds the same."""
    if _is(one.spelling, folded):
        return True
    if min(len(one.spelling.text), len(folded)) < SHORT:
        return False
    return any(alike(one.spelling, it) >= SAME_SOUND for it in mine)


def _is(one: Spelling, folded: str) -> bool:
    return plain_words(one.text) == folded
