"""The sidebar put together from folders, feeds, tags and totals. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from monitor.domain.query import Scope, ScopeKind
from monitor.domain.views import SourceRow, Sources, SourceSection, TagView
from monitor.storage.read_sources import FeedCount, FolderCount, Totals

DEEPEST = 32  # folders within folders


def compose(
    totals: Totals,
    tags: Iterable[tuple[TagView, int]],
    folders: Sequence[FolderCount],
    feeds: Sequence[FeedCount],
) -> Sources:
    """Sections Monitor, Tags and Feeds; folders before feeds, each in order of name.

    Numbers of feeds and folders are unread items, those of tags and "Flagged" items with them,
    that of "Stories" all stories.
    """
    return Sources(
        sections=(
            SourceSection(title="Monitor", rows=_monitor(totals, feeds)),
            SourceSection(title="Tags", rows=tuple(_tag(tag, count) for tag, count in tags)),
            SourceSection(title="Feeds", rows=_tree(folders, feeds)),
        )
    )


def _monitor(totals: Totals, feeds: Iterable[FeedCount]) -> tuple[SourceRow, ...]:
    counts = (
        (ScopeKind.ALL, "Stories", totals.stories),
        (ScopeKind.UNREAD, "Unread", sum(feed.unread for feed in feeds)),
        (ScopeKind.FLAGGED, "Flagged", totals.flagged),
        (ScopeKind.TODAY, "Today", totals.unread_today),
    )
    return tuple(SourceRow(scope=Scope(kind=kind), name=name, unread=n) for kind, name, n in counts)


def _tag(tag: TagView, count: int) -> SourceRow:
    scope = Scope(kind=ScopeKind.TAG, ident=tag.tag_id)
    return SourceRow(scope=scope, name=tag.name, unread=count, color=tag.color)


def _feed(feed: FeedCount) -> SourceRow:
    return SourceRow(
        scope=Scope(kind=ScopeKind.FEED, ident=feed.ident),
        name=feed.name,
        unread=feed.unread,
        trouble=feed.trouble,
    )


def _tree(folders: Sequence[FolderCount], feeds: Iterable[FeedCount]) -> tuple[SourceRow, ...]:
    below: dict[int | None, list[FolderCount]] = {}
    for folder in folders:
        below.setdefault(folder.parent, []).append(folder)
    inside: dict[int | None, list[SourceRow]] = {}
    for feed in feeds:
        inside.setdefault(feed.folder, []).append(_feed(feed))
    return _rows(None, below, inside, 0)


def _rows(
    parent: int | None,
    below: Mapping[int | None, Sequence[FolderCount]],
    inside: Mapping[int | None, Sequence[SourceRow]],
    depth: int,
) -> tuple[SourceRow, ...]:
    folders = [
        _folder(folder, _rows(folder.ident, below, inside, depth + 1))
        for folder in below.get(parent, ())
        if depth < DEEPEST
    ]
    return (*sorted(folders, key=_by_name), *sorted(inside.get(parent, ()), key=_by_name))


def _folder(folder: FolderCount, children: tuple[SourceRow, ...]) -> SourceRow:
    return SourceRow(
        scope=Scope(kind=ScopeKind.FOLDER, ident=folder.ident),
        name=folder.name,
        unread=sum(child.unread for child in children),
        children=children,
    )


def _by_name(row: SourceRow) -> str:
    return row.name.casefold()
