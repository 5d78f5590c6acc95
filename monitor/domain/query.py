"""What a pane asks for: a scope, words, an order."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ScopeKind(StrEnum):
    """The rows of the sidebar."""

    ALL = "all"
    UNREAD = "unread"
    FLAGGED = "flagged"
    TODAY = "today"
    TAG = "tag"
    FOLDER = "folder"
    FEED = "feed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A place to look in; `ident` is the tag's, folder's or feed's id, else 0."""

    kind: ScopeKind = ScopeKind.ALL
    ident: int = 0


class StoryOrder(StrEnum):
    """How stories are sorted."""

    NEWEST = "newest"
    MOST_COVERED = "most_covered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """`words` must all occur, in the original or in the translation; () = everything.

    A phrase in quotation marks is one element with spaces in it. One with "=" before it is meant as
    it is written; another that is a name is found in its other spellings too. `since` is UTC.
    """

    scope: Scope = Scope()
    words: tuple[str, ...] = ()
    since: datetime | None = None
    order: StoryOrder = StoryOrder.NEWEST
