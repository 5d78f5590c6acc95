"""Which of the stored names a person means by a spelling.

Lists show known names in the nominative, while items may have them in other cases only. Whoever
types what a list shows means that name.
"""

from collections.abc import Iterator, Mapping, Sequence

from monitor.domain.language import UNDETERMINED
from monitor.domain.name import Spelling, Usage
from monitor.storage import names, read_names, said_names
from monitor.storage.database import Database
from monitor.stories.names_alike import known_as
from monitor.stories.names_joining import Verdicts, in_nominative
from monitor.stories.names_sounds import script_of
from monitor.text.folding import plain_words

MOST_GROUPS = 3
MOST_SAID = 12  # spellings that were joined by hand and that no item has
MOST_LOOKED_AT = 200  # spellings of a name


def groups_of(db: Database, text: str) -> tuple[int, ...]:
    """The groups that have a spelling as it is written or as it is shown, at most 3.

    A known name that no item has in this spelling is found by its others, unless it was parted.
    """
    folded = plain_words(text)
    groups = read_names.groups_of(db, folded)
    if groups:
        return groups
    known = read_names.under_keys(db, _idents(db, text))
    shown = [group for group, one in known if is_spelled(one, folded)]
    return tuple(dict.fromkeys(shown or _not_parted(db, text, known)))[:MOST_GROUPS]


def _not_parted(db: Database, text: str, known: Sequence[tuple[int, Usage]]) -> list[int]:
    verdicts, mine = Verdicts(names.said(db)) if known else None, unseen(text)
    parted = {group for group, one in known if verdicts and verdicts.on(mine, one) is False}
    return [group for group, _ in known if group not in parted]


def joined(db: Database, text: str) -> tuple[Usage, ...]:
    """The other spellings of a name, those that items have first; () = none.

    Beside what was found to be one name there is what the person joined with it, also where no
    item has that yet: it stands in the name's place in other words of an item, or will.
    """
    said = beside(said_names.words_of(names.said(db)), plain_words(text))
    groups = [*groups_of(db, text)]
    for one in said:
        groups += read_names.groups_of(db, one)
    found = read_names.written(db, dict.fromkeys(groups))
    seen = {plain_words(one.spelling.text) for one in found}
    return (*found, *(unseen(one) for one in said[:MOST_SAID] if one not in seen))


def beside(words: Mapping[str, str], folded: str) -> tuple[str, ...]:
    """The folded spellings that the person joined with one; `words` as by `said_names.words_of`."""
    word = words.get(folded)
    return tuple(one for one, its in words.items() if its == word and one != folded)


def unseen(text: str) -> Usage:
    """A spelling that no item has."""
    return Usage(ident=0, spelling=Spelling(text, UNDETERMINED), items=0, sure=0)


def is_seen(db: Database, text: str) -> bool:
    """Whether an item has a name in this spelling, or in one that is shown so."""
    folded = plain_words(text)
    found = (names.members(db, group, MOST_LOOKED_AT) for group in groups_of(db, text))
    return any(one.items > 0 and is_spelled(one, folded) for group in found for one in group)


def is_spelled(one: Usage, folded: str) -> bool:
    """Whether a spelling is written so, or shown so."""
    return folded in (plain_words(one.spelling.text), plain_words(in_nominative(one).spelling.text))


def languages_of(db: Database, text: str) -> tuple[str, ...]:
    """The languages that a spelling may be of: those with known names seen in its script."""
    script = script_of(plain_words(text))
    return tuple(
        language
        for language, example in read_names.known_languages(db).items()
        if script_of(plain_words(example)) == script
    )


def _idents(db: Database, text: str) -> Iterator[str]:
    """What a spelling is known as in the languages that it may be of."""
    for language in languages_of(db, text):
        ident = known_as(Spelling(text, language))
        if ident is not None:
            yield ident
