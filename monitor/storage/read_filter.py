"""Which items a pane asks for: a scope, words, a time; as SQL over an item `i`.

Two ways lead to a page. Few matches (rare words, a tag, a small feed) are gathered first and
sorted; many (everything, all unread) are met soon enough by walking the sorted index and looking
at each. `gather` says which: ids, or None for "walk".
"""

from dataclasses import dataclass
from typing import Any

from monitor.domain.query import Scope, ScopeKind
from monitor.storage.database import Database

EVERYTHING = Scope()
FEW = 10_000  # items that are gathered and sorted; more are walked
HITS = 50_000  # newest hits of a search that are looked at when a scope narrows them

# ruff: noqa: S608 - the parts put together are constants of this module

FOLDER_FEEDS = """
  WITH RECURSIVE below(id) AS (
    VALUES (:ident) UNION SELECT f.id FROM folders f JOIN below b ON f.parent_id = b.id)
  SELECT fe.id FROM feeds fe JOIN below b ON fe.folder_id = b.id"""

CONDITIONS = {
    ScopeKind.ALL: "1",
    ScopeKind.UNREAD: "NOT EXISTS (SELECT 1 FROM marks ma WHERE ma.item_id = i.id AND ma.read = 1)",
    ScopeKind.FLAGGED: "EXISTS (SELECT 1 FROM marks ma WHERE ma.item_id = i.id AND ma.flag > 0)",
    ScopeKind.TODAY: "i.sort_at >= :since",
    ScopeKind.TAG: (
        "EXISTS (SELECT 1 FROM item_tags it WHERE it.item_id = i.id AND it.tag_id = :ident)"
    ),
    ScopeKind.FEED: "i.feed_id = :ident",
    ScopeKind.FOLDER: f"i.feed_id IN ({FOLDER_FEEDS})",
}

SOURCES = {
    ScopeKind.ALL: "SELECT id FROM items",
    ScopeKind.UNREAD: "SELECT item_id AS id FROM unread",
    ScopeKind.FLAGGED: "SELECT item_id AS id FROM marks WHERE flag > 0",
    ScopeKind.TODAY: "SELECT id FROM items WHERE sort_at >= :since",
    ScopeKind.TAG: "SELECT item_id AS id FROM item_tags WHERE tag_id = :ident",
    ScopeKind.FEED: "SELECT id FROM items WHERE feed_id = :ident",
    ScopeKind.FOLDER: f"SELECT id FROM items WHERE feed_id IN ({FOLDER_FEEDS})",
}

NARROW = frozenset({ScopeKind.FLAGGED, ScopeKind.TAG})  # smaller than any stretch of time


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is asked, in the store's terms.

    `match` is an FTS5 expression (`read_search.match_expression`), None = no words. `since` is the
    earliest `sort_at` as TEXT, "" = any; scope TODAY needs it to be the start of the local day.
    """

    scope: Scope = EVERYTHING
    match: str | None = None
    since: str = ""

    @property
    def is_open(self) -> bool:
        """Whether every item matches."""
        return self.scope.kind is ScopeKind.ALL and self.match is None and not self.since

    @property
    def condition(self) -> str:
        """SQL that is true for an item `i` of the scope and time, words left aside."""
        scope = CONDITIONS[self.scope.kind]
        return f"{scope} AND i.sort_at >= :since" if self.since else scope

    @property
    def parameters(self) -> dict[str, Any]:
        """Values of the names that the SQL uses."""
        return {"ident": self.scope.ident, "since": self.since, "match": self.match or ""}


def gather(db: Database, wanted: Filter) -> list[int] | None:
    """Ids of all matching items in no certain order, or None where they are too many to gather.

    With words the answer is never None: of the newest 50,000 items that have the words those of
    the scope and time, at most 10,000.
    """
    if wanted.match is not None:
        return _search(db, wanted)
    rows = db.rows(f"{_source(wanted)} LIMIT {FEW + 1}", wanted.parameters)
    return None if len(rows) > FEW else [row[0] for row in rows]


def _source(wanted: Filter) -> str:
    kind = wanted.scope.kind
    if not wanted.since:
        return SOURCES[kind]
    if kind in NARROW:
        return (
            f"SELECT i.id FROM ({SOURCES[kind]}) s CROSS JOIN items i ON i.id = s.id "
            "WHERE i.sort_at >= :since"
        )
    return f"SELECT i.id FROM items i WHERE {wanted.condition}"


def _search(db: Database, wanted: Filter) -> list[int]:
    newest = "SELECT rowid AS id FROM fts WHERE fts MATCH :match ORDER BY rowid DESC LIMIT"
    if wanted.scope.kind is ScopeKind.ALL and not wanted.since:
        sql = f"{newest} {FEW}"
    else:
        sql = (
            f"SELECT i.id FROM ({newest} {HITS}) h CROSS JOIN items i ON i.id = h.id "
            f"WHERE {wanted.condition} LIMIT {FEW}"
        )
    return [row[0] for row in db.rows(sql, wanted.parameters)]
