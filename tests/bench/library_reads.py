"""Time the reads of `Library` on a large invented database. By hand:

    python -m tests.bench.library_reads [--items 200000] [--database FILE]

A database that is not there is made first (200,000 items: 75 s, 1.5 GB). Prints milliseconds of
the first call and p50 and p95 of the following ones; nothing is asserted.
"""

import argparse
import random
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from monitor.domain.digest import DigestSelection
from monitor.domain.ids import ItemId
from monitor.domain.query import Query, Scope, ScopeKind, StoryOrder
from monitor.library import Library
from monitor.settings import LanguageSettings
from monitor.storage.database import open_reader
from tests.bench import library_made

SCOPES = {
    "all": Scope(),
    "unread": Scope(kind=ScopeKind.UNREAD),
    "flagged": Scope(kind=ScopeKind.FLAGGED),
    "today": Scope(kind=ScopeKind.TODAY),
    "tag": Scope(kind=ScopeKind.TAG, ident=3),
    "large feed": Scope(kind=ScopeKind.FEED, ident=1),
    "small feed": Scope(kind=ScopeKind.FEED, ident=1900),
    "folder": Scope(kind=ScopeKind.FOLDER, ident=1),
}
TIMES = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=200_000)
    parser.add_argument("--database", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.database or Path(folder) / "dateline.db"
        if not path.exists():
            library_made.make(path, given.items)
        library = Library(path, LanguageSettings(), clock=lambda: library_made.END, timezone="UTC")
        _lists(library)
        _searches(library, path)
        library.close()


def _lists(library: Library) -> None:
    _repeat("sources", library.sources)
    _repeat("feeds", library.feeds)
    _repeat("status", library.status)
    day = library_made.END - timedelta(days=1)
    for name, scope in SCOPES.items():
        for order in StoryOrder:
            ordered = Query(scope=scope, order=order)
            _repeat(f"stories {name} {order}", lambda q=ordered: library.stories(q))
        recent = Query(scope=scope, since=day, order=StoryOrder.MOST_COVERED)
        _repeat(f"stories {name} 24 h", lambda q=recent: library.stories(q))
        _repeat(f"items {name}", lambda s=scope: library.items(Query(scope=s)))
    selection = DigestSelection(day=date(2020, 9, 27), timezone="UTC")
    _repeat("digest_items, 2,000", lambda: library.digest_items(selection))


def _searches(library: Library, path: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - not for secrets
    db = open_reader(path)
    texts = [row[0].split() for row in db.rows("SELECT text FROM bodies WHERE item_id % 997 = 7")]
    (most,) = db.one("SELECT max(id) FROM items") or (0,)
    db.close()
    words = [word for text in texts for word in text]
    asked = {
        "one word": [(word,) for word in chance.sample(words, 60)],
        "two words": [tuple(chance.sample(words, 2)) for _ in range(60)],
        "phrase": [(" ".join(text[3:5]),) for text in texts[:60]],
    }
    for name, queries in asked.items():
        _each(f"search stories, {name}", queries, lambda q: library.stories(Query(words=q)))
        _each(f"search items, {name}", queries, lambda q: library.items(Query(words=q)))
    items = [ItemId(chance.randint(1, most)) for _ in range(100)]
    _each("item", items, library.item)
    page = library.stories(Query(order=StoryOrder.MOST_COVERED), limit=20)
    largest = [story.story_id for story in page.stories]
    _each(f"story, up to {page.stories[0].count} items", largest, library.story)


def _repeat(name: str, read: Callable[[], object]) -> None:
    _each(name, range(TIMES), lambda _: read())


def _each(name: str, asked: object, read: Callable[[object], object]) -> None:
    took = []
    for one in asked:
        start = perf_counter()
        read(one)
        took.append((perf_counter() - start) * 1e3)
    rest = sorted(took[1:])
    p50, p95 = rest[len(rest) // 2], rest[int(len(rest) * 0.95)]
    print(f"{name:36} first {took[0]:7.1f}  p50 {p50:7.1f}  p95 {p95:7.1f} ms")


if __name__ == "__main__":
    main()
