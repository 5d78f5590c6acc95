"""The words that stand where the timeline has no rows."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from monitor.domain.feed import FeedRow
from monitor.domain.query import Query, ScopeKind
from ui.theme.words import counted
from ui.timeline.bar import Period

NOTHING = "<p>Nothing here.</p>"
HOW_TO_FILL = {
    ScopeKind.UNREAD: "<p><b>Everything is read.</b></p>",
    ScopeKind.FLAGGED: "<p><b>Nothing is flagged.</b></p><p><b>s</b> flags an item.</p>",
    ScopeKind.TAG: "<p><b>Nothing has this tag.</b></p><p><b>#</b> tags an item.</p>",
    ScopeKind.TODAY: "<p><b>Nothing of today yet.</b></p><p><b>F5</b> polls the feeds.</p>",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """What is asked and finds nothing.

    `feed` where a feed is listed; `otherwise` = HTML that says what the whole profile lacks,
    `NOTHING` where it lacks nothing.
    """

    query: Query
    period: Period
    feed: FeedRow | None
    otherwise: str


def make_label() -> QLabel:
    """Make what the words stand in."""
    label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
    label.setObjectName("empty")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setMargin(24)
    return label


def words_for(nothing: Nothing, now: datetime) -> str:
    """Say in HTML why the list is empty and what fills it."""
    query = nothing.query
    if query.words:
        words = escape(" ".join(query.words))
        return f"<p><b>Nothing found for {words}.</b></p><p>Esc shows everything again.</p>"
    feed = nothing.feed
    if feed is not None and feed.last_error:
        return _failing(feed, now)
    if nothing.period is not Period.ALL:
        return (
            "<p><b>Nothing in this period.</b></p>"
            "<p>The menu at the top right goes further back.</p>"
        )
    if feed is not None:
        return _silent(feed)
    if nothing.otherwise != NOTHING:
        return nothing.otherwise
    return HOW_TO_FILL.get(query.scope.kind, NOTHING)


def _failing(feed: FeedRow, now: datetime) -> str:
    why = escape(feed.last_error or "")
    return f"<p><b>{escape(feed.title)} fails.</b></p><p>{why}</p><p>{_next_try(feed, now)}</p>"


def _next_try(feed: FeedRow, now: datetime) -> str:
    if feed.gone:
        return "It is gone and not asked any more."
    if feed.next_fetch is None:
        return "<b>F5</b> tries it again."
    minutes = ceil((feed.next_fetch - now).total_seconds() / 60)
    if minutes <= 1:
        return "It is tried again within a minute."
    if minutes < 120:
        return f"It is tried again in {counted(minutes, 'minute')}; <b>F5</b> does it now."
    return f"It is tried again in {counted(minutes // 60, 'hour')}; <b>F5</b> does it now."


def _silent(feed: FeedRow) -> str:
    if feed.last_fetch is None:
        return "<p><b>This feed has not been polled yet.</b></p><p><b>F5</b> polls the feeds.</p>"
    return "<p><b>This feed has sent no items.</b></p>"
