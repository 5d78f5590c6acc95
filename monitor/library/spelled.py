"""Which of the stored names a person means by a spelling.

Lists show known names in the nominative, while items may have them in other cases only. Whoever
types what a list shows means that name.
"""

from collections.abc import Iterator

from monitor.domain.name import Spelling, Usage
from monitor.storage import read_names
from monitor.storage.database import Database
from monitor.stories.names_alike import known_as
from monitor.stories.names_joining import in_nominative
from monitor.stories.names_sounds import script_of
from monitor.text.folding import plain_words

MOST_GROUPS = 3


def groups_of(db: Database, text: str) -> tuple[int, ...]:
    """The groups that have a spelling as it is written or as it is shown, at most 3.

    A known name that no item has in this spelling is found by its others.
    """
    folded = plain_words(text)
    groups = read_names.groups_of(db, folded)
    if groups:
        return groups
    known = read_names.under_keys(db, _idents(db, text))
    shown = [group for group, one in known if is_spelled(one, folded)]
    return tuple(dict.fromkeys(shown or [group for group, _ in known]))[:MOST_GROUPS]


def is_spelled(one: Usage, folded: str) -> bool:
    """Whether a spelling is written so, or shown so."""
    return folded in (plain_words(one.spelling.text), plain_words(in_nominative(one).spelling.text))


def _idents(db: Database, text: str) -> Iterator[str]:
    """What a spelling is known as in the languages that have known names in its script."""
    script = script_of(plain_words(text))
    for language, example in read_names.known_languages(db).items():
        if script_of(plain_words(example)) == script:
            ident = known_as(Spelling(text, language))
            if ident is not None:
                yield ident
