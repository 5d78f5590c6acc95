"""Composing a digest from what a library has."""

from datetime import datetime

from monitor.digest import window
from monitor.digest.composer import compose
from monitor.domain.digest import Digest, DigestSelection
from monitor.domain.errors import DigestError
from monitor.library import Library
from monitor.library.library import MOST_IN_DIGEST


def compose_from(
    library: Library, selection: DigestSelection, now: datetime, target: str
) -> Digest:
    """Compose the digest of a selection, in the language `target`.

    Raises:
        DigestError: there is no such tag, or no such time zone.
    """
    start, end = window.bounds(selection.day, selection.timezone)
    rows = library.feeds()
    known = {tag.name.casefold() for tag in library.tags()}
    if selection.tag is not None and selection.tag.casefold() not in known:
        raise DigestError(f"There is no tag “{selection.tag}”.")
    items = library.digest_items(selection)
    if selection.any_day:
        start = min((item.when for item in items), default=start)
    gaps = library.digest_gaps(start, end, selection.timezone)
    if len(items) == MOST_IN_DIGEST:
        gaps += (f"Only the first {MOST_IN_DIGEST:,} items are in this issue.",)
    return compose(
        items,
        headlines=library.story_headlines({item.story_id for item in items}),
        title="Media digest",
        selection=selection,
        covers=(start, min(end, max(now, start))),
        made_at=now,
        target=target,
        feeds_total=len(rows),
        feeds_failing=sum(row.failures > 0 for row in rows),
        gaps=gaps,
    )
