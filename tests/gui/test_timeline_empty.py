"""An empty list says why it is empty and what fills it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.domain.feed import FeedRow
from monitor.domain.ids import FeedId
from monitor.domain.query import Query, Scope, ScopeKind
from tests.gui.values import NOW
from ui.timeline.bar import Period
from ui.timeline.empty import NOTHING, Nothing, words_for

FEED = FeedRow(
    feed_id=FeedId(7),
    url="https://example.org/feed",
    title="Civil <ge>",
    site=None,
    folder_id=None,
    folder=(),
    language=None,
    unread=0,
    items=0,
    last_fetch=NOW,
    next_fetch=None,
    failures=0,
    last_error=None,
    gone=False,
)


def said(kind=ScopeKind.ALL, words=(), period=Period.ALL, feed=None, otherwise=NOTHING):
    query = Query(scope=Scope(kind=kind), words=words)
    return words_for(Nothing(query=query, period=period, feed=feed, otherwise=otherwise), NOW)


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (timedelta(seconds=-5), "within a minute"),
        (timedelta(minutes=40), "in 40 minutes"),
        (timedelta(hours=5), "in 5 hours"),
        (None, "F5"),
    ],
)
def test_a_failing_feed_says_why_and_when_it_is_tried_next(wait, words):
    due = NOW + wait if wait is not None else None
    feed = replace(FEED, last_error="It answers <503>.", failures=2, next_fetch=due)
    text = said(ScopeKind.FEED, feed=feed, period=Period.DAY)
    assert "Civil &lt;ge&gt; fails." in text
    assert "It answers &lt;503&gt;." in text
    assert words in text


def test_a_feed_that_is_gone_is_not_promised_again():
    text = said(ScopeKind.FEED, feed=replace(FEED, last_error="410 Gone.", gone=True))
    assert "not asked any more" in text


def test_a_feed_without_items_says_whether_it_was_polled():
    assert "has sent no items" in said(ScopeKind.FEED, feed=FEED)
    assert "not been polled" in said(ScopeKind.FEED, feed=replace(FEED, last_fetch=None))


def test_marks_say_which_key_sets_them():
    assert "<b>s</b> flags" in said(ScopeKind.FLAGGED)
    assert "<b>#</b> tags" in said(ScopeKind.TAG)
    assert "is read" in said(ScopeKind.UNREAD)
    assert said() == NOTHING


def test_what_the_whole_profile_lacks_and_searches_come_first():
    assert said(ScopeKind.FLAGGED, otherwise="<p>No feeds yet</p>") == "<p>No feeds yet</p>"
    assert "Nothing found for a &lt;b&gt;." in said(ScopeKind.FLAGGED, words=("a", "<b>"))
    assert "further back" in said(ScopeKind.FLAGGED, period=Period.DAY)


def test_the_list_of_a_failing_feed_says_its_trouble(full_desk):
    (feed_id,) = [f for name, (f, _, _) in full_desk.monitor.profile.feeds.items() if "ge" in name]
    full_desk.window.sidebar.choose(Scope(kind=ScopeKind.FEED, ident=feed_id))
    full_desk.rest()
    empty = full_desk.window.timeline.empty
    assert empty.isVisible()
    assert "Civil.ge answers 503 since 05:50." in empty.text()
    assert "tried again in 40 minutes" in empty.text()
