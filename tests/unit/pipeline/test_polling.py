"""Feeds take turns by host."""

from monitor.domain.feed import FeedForFetch
from monitor.domain.ids import FeedId
from monitor.pipeline.polling import in_turns


def test_each_host_has_its_turn_before_any_has_its_second() -> None:
    hosts = ["a", "a", "a", "b", "c", "b"]
    feeds = [
        FeedForFetch(
            feed_id=FeedId(n),
            url=f"https://{host}.example/{n}",
            subscribed_url=f"https://{host}.example/{n}",
        )
        for n, host in enumerate(hosts)
    ]
    assert [feed.feed_id for feed in in_turns(feeds)] == [0, 3, 4, 1, 5, 2]


def test_no_feeds_have_no_turns() -> None:
    assert in_turns([]) == []
