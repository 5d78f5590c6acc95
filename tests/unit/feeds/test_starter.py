"""The bundled sample: served over real HTTP on 127.0.0.1, and complete."""

import asyncio
import http.client
import re
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest

from monitor.domain.feed import FeedForFetch, Fetched, FetchFailed, NotModified, Subscription
from monitor.domain.ids import FeedId
from monitor.feeds import fetcher, starter
from monitor.http.client import HttpClient
from monitor.settings import FetchSettings

NOW = datetime(2026, 3, 1, 0, 30, tzinfo=UTC)


def get(url, **headers):
    """Ask once; the answer's status, headers and body."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)
    try:
        asked = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", parts.path, headers=asked)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


@pytest.fixture(scope="module")
def server():
    with starter.SampleServer(NOW) as running:
        yield running


def test_a_date_is_written_as_each_format_wants_it():
    filled = starter.fill("a {{rfc822 -3h20m}} b {{iso -26h}} c {{iso -0m}}", NOW)
    assert filled == (
        "a Sat, 28 Feb 2026 21:10:00 +0000 b 2026-02-27T22:30:00+00:00 c 2026-03-01T00:30:00+00:00"
    )


@pytest.mark.parametrize(
    ("placeholder", "words"),
    [
        ("{{date ru -1h EEEE, d MMMM y}}", "суббота, 28 февраля 2026"),
        ("{{date pt -0m EEEE, d 'de' MMMM 'de' y}}", "domingo, 1 de março de 2026"),
        ("{{date tr -31m d MMMM y EEEE}}", "28 Şubat 2026 Cumartesi"),
        ("{{date zh -1h y年M月d日}}", "2026年2月28日"),
        ("{{date en -1h10m HH:mm}}", "23:20"),
    ],
)
def test_a_date_is_written_in_the_words_of_its_language(placeholder, words):
    assert starter.fill(placeholder, NOW) == words


def test_the_moment_counts_and_not_the_zone_now_is_given_in():
    elsewhere = NOW.astimezone(timezone(timedelta(hours=9)))
    template = "{{rfc822 -1h}} {{date de -1h EEEE}}"
    assert starter.fill(template, elsewhere) == starter.fill(template, NOW)


@pytest.mark.parametrize("wrong", ["{{iso}}", "{{rfc -3h}}", "{{date ru -3h}}", "{{iso -3h EEEE}}"])
def test_a_slip_in_a_placeholder_is_not_passed_over(wrong):
    with pytest.raises(ValueError, match="not understood"):
        starter.fill(wrong, NOW)


def test_every_listed_feed_can_be_subscribed_to_in_its_folder():
    rows = starter.subscriptions("http://127.0.0.1:8000/")
    assert all(isinstance(row, Subscription) for row in rows)
    assert rows[0].url == "http://127.0.0.1:8000/monitor-daily.xml"
    assert len({row.url for row in rows}) == len(rows) >= 9
    assert len({row.folder for row in rows}) >= 4
    assert all(row.title and row.folder for row in rows)


def test_every_feed_is_served_with_no_placeholder_left(server):
    for row, feed in zip(starter.subscriptions(server.base_url), starter.listed(), strict=True):
        status, headers, body = get(row.url)
        assert status == feed.status
        assert headers["Content-Type"] == feed.content_type
        assert int(headers["Content-Length"]) == len(body)
        assert b"{{" not in body


def test_one_feed_fails_and_says_when_to_ask_again(server):
    failing = [feed for feed in starter.listed() if feed.status != 200]
    assert len(failing) == 1
    status, headers, body = get(f"{server.base_url}/{failing[0].path}")
    assert status == 503
    assert headers["Retry-After"] == "3600"
    assert headers["ETag"] is None
    assert b"flooded" in body


def test_a_conditional_request_is_answered_with_304(server):
    url = starter.subscriptions(server.base_url)[0].url
    _, first, _ = get(url)
    by_tag = get(url, If_None_Match=first["ETag"])
    by_date = get(url, If_Modified_Since=first["Last-Modified"])
    assert (by_tag[0], by_tag[2]) == (304, b"")
    assert (by_date[0], by_date[2]) == (304, b"")
    assert parsedate_to_datetime(first["Last-Modified"]) == NOW


def test_a_tag_that_differs_outweighs_a_date_that_agrees(server):
    url = starter.subscriptions(server.base_url)[0].url
    _, first, body = get(url)
    again = get(url, If_None_Match='"another"', If_Modified_Since=first["Last-Modified"])
    assert (again[0], again[2]) == (200, body)


def test_an_address_that_is_not_listed_is_not_found(server):
    for path in ("/", "/feeds.json", "/../feeds.json", "/translations.tmx", "/monitor-daily.xml/"):
        assert get(server.base_url + path)[0] == 404


def test_the_server_listens_on_loopback_and_leaves_nothing_behind():
    before = set(threading.enumerate())
    with starter.SampleServer(NOW) as running:
        url = starter.subscriptions(running.base_url)[0].url
        assert urlsplit(url).hostname == "127.0.0.1"
        assert get(url)[0] == 200
    assert set(threading.enumerate()) <= before
    with pytest.raises(ConnectionRefusedError):
        get(url)


def test_two_servers_do_not_get_in_each_others_way():
    later = NOW + timedelta(days=1)
    with starter.SampleServer(NOW) as one, starter.SampleServer(later) as other:
        assert one.base_url != other.base_url
        bodies = {get(f"{each.base_url}/monitor-daily.xml")[2] for each in (one, other)}
    assert len(bodies) == 2


def test_a_later_server_can_have_the_addresses_of_an_earlier_one():
    with starter.SampleServer(NOW) as first:
        url = f"{first.base_url}/monitor-daily.xml"
        _, headers, _ = get(url)
    with starter.SampleServer(NOW, first.port) as second:
        assert second.base_url == first.base_url
        assert get(url, If_None_Match=headers["ETag"])[0] == 304


async def _fetch_twice(base_url):
    """Each feed's two outcomes, the second asked with the validators of the first."""
    outcomes = []
    settings = FetchSettings(gap_seconds=0)
    async with HttpClient(settings) as client:
        for n, row in enumerate(starter.subscriptions(base_url)):
            asked = FeedForFetch(feed_id=FeedId(n), url=row.url, subscribed_url=row.url)
            first = await fetcher.fetch(client, asked, lambda: NOW)
            if isinstance(first, Fetched):
                asked = replace(asked, etag=first.etag, last_modified=first.last_modified)
            outcomes.append((first, await fetcher.fetch(client, asked, lambda: NOW)))
    return outcomes


def test_the_programs_own_fetcher_gets_each_feed_once_and_the_failing_one_never(server):
    outcomes = asyncio.run(_fetch_twice(server.base_url))
    for (first, second), listed in zip(outcomes, starter.listed(), strict=True):
        if listed.status == 200:
            assert isinstance(first, Fetched)
            assert isinstance(second, NotModified)
        else:
            assert isinstance(second, FetchFailed)
            assert second.retry_after == timedelta(seconds=3600)
            assert second.status == 503


def test_every_address_in_the_sample_is_an_example(server):
    specifications = ("http://purl.org/", "http://www.w3.org/", "https://jsonfeed.org/")
    for row in starter.subscriptions(server.base_url):
        assert urlsplit(row.site).hostname.endswith(".example")
        for url in re.findall(r"https?://[^\s\"'<>]+", get(row.url)[2].decode()):
            assert urlsplit(url).hostname.endswith(".example") or url.startswith(specifications)
