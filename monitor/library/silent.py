"""Who is silent on a story among the outlets that normally cover such ones.

Such stories are the earlier ones that have most outlets in common with this one. Who had most of
those and has nothing here is silent, once its usual delay has passed, and if it is awake: a paper
that comes out on Thursdays is not silent on a Monday.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt
from zoneinfo import ZoneInfo

from babel.dates import format_date

from monitor.domain.ids import FeedId, StoryId
from monitor.domain.story_views import SilentOutlet
from monitor.feeds.rhythm import in_words, rhythm
from monitor.storage import read_silent
from monitor.storage import rhythm as stored
from monitor.storage.database import Database
from monitor.storage.read_silent import Coverage

SIMILAR = 20  # stories that are compared with
FEWEST = 4  # of them, below which nothing is said
SHARED = 2  # outlets that such a story has in common with this one
LARGE = 0.6  # part of such stories, by weight, that an outlet normally has
SLOWEST = 0.8  # of its delays are no longer than its usual one
LEAST_DELAY = timedelta(hours=1)
SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """An outlet that had `had` of `of` such stories, `weight` of them by likeness, 0..1.

    `delay` is how long after a story began it usually had it.
    """

    feed_id: FeedId
    had: int
    of: int
    weight: float
    delay: timedelta


def silent(db: Database, story_id: StoryId, now: datetime, zone: str) -> tuple[SilentOutlet, ...]:
    """Outlets that normally cover such stories and have nothing on this one, the surest first.

    At most 20; () where the story has fewer than two outlets or too few are like it. `zone` is the
    person's time zone (IANA), in which times are said.
    """
    others = read_silent.earlier(db, story_id)
    found = read_silent.coverage(db, [story_id, *others])
    here = found.pop(story_id, None)
    if here is None:
        return ()
    began = min(here.first.values())
    wanted = [
        (one, began + max(LEAST_DELAY, one.delay))
        for one in expected(here, list(found.values()))
        if now >= began + max(LEAST_DELAY, one.delay)
    ]
    feeds = [one.feed_id for one, _ in wanted]
    health, times = stored.health(db, feeds), stored.last_times(db, feeds)
    shown = [
        _outlet(db, one, due, _Feed(health[one.feed_id], times[one.feed_id], now, ZoneInfo(zone)))
        for one, due in wanted
        if one.feed_id in health
    ]
    return tuple([outlet for outlet in shown if outlet is not None][:SHOWN])


def expected(here: Coverage, others: Sequence[Coverage]) -> tuple[Expected, ...]:
    """Outlets that had a large part of the stories most like this one, but not this one."""
    weighted = [(_likeness(here, other), other) for other in others]
    such = [pair for pair in weighted if pair[0] > 0]
    such.sort(key=lambda pair: (-pair[0], -pair[1].story_id))
    such = such[:SIMILAR]
    if len(such) < FEWEST:
        return ()
    total = sum(weight for weight, _ in such)
    feeds = sorted({feed for _, other in such for feed in other.first} - here.first.keys())
    found = [_expected(feed, such, total) for feed in feeds]
    large = [one for one in found if one.weight >= LARGE and one.had >= FEWEST - 1]
    return tuple(sorted(large, key=lambda one: (-one.weight, one.feed_id)))


def _likeness(here: Coverage, other: Coverage) -> float:
    """The cosine of the sets of outlets; 0 where too few are in both."""
    shared = len(here.first.keys() & other.first.keys())
    if shared < SHARED:
        return 0.0
    return shared / sqrt(len(here.first) * len(other.first))


def _expected(feed: FeedId, such: Sequence[tuple[float, Coverage]], total: float) -> Expected:
    having = [(weight, other) for weight, other in such if feed in other.first]
    delays = sorted(other.first[feed] - min(other.first.values()) for _, other in having)
    return Expected(
        feed_id=feed,
        had=len(having),
        of=len(such),
        weight=sum(weight for weight, _ in having) / total,
        delay=delays[min(len(delays) - 1, int(SLOWEST * len(delays)))],
    )


@dataclass(frozen=True, slots=True)
class _Feed:
    health: stored.FeedHealth
    times: tuple[datetime, ...]
    now: datetime
    zone: ZoneInfo


def _outlet(db: Database, one: Expected, due: datetime, feed: _Feed) -> SilentOutlet | None:
    """What is said of an outlet; None where it is only not awake yet, or was not asked since."""
    trouble, silent_for = _trouble(db, feed)
    if trouble is None and not _went_on(feed, due):
        return None
    return SilentOutlet(
        feed_id=one.feed_id,
        outlet=feed.health.outlet,
        usually=f"in {one.had} of the last {one.of} such stories",
        trouble=trouble,
        silent_for=silent_for,
    )


def _went_on(feed: _Feed, due: datetime) -> bool:
    """Whether an outlet has published other things when it would have had this."""
    asked = feed.health.answered or feed.now
    return asked >= due and bool(feed.times) and feed.times[0] >= due - LEAST_DELAY


def _trouble(db: Database, feed: _Feed) -> tuple[str | None, timedelta | None]:
    """Why a feed may be silent, and for how long it is; (None, None) = it publishes as usual."""
    health, now = feed.health, feed.now
    silent_for = now - feed.times[0] if feed.times else None
    if health.gone:
        return "feed gone", silent_for
    if health.failing_since is not None:
        return f"feed failing since {_clock(health.failing_since, now, feed.zone)}", silent_for
    until = min(now, health.answered or now)
    earlier: Sequence[datetime] = ()
    if len(feed.times) == stored.LAST:
        earlier = stored.busy_hours(db, health.feed_id, until)
    found = rhythm(feed.times, until, earlier)
    if found.is_silent:
        return in_words(found), found.silent_for
    return None, None


def _clock(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """The time of day, with the day where that is not today."""
    local = moment.astimezone(zone)
    if local.date() == now.astimezone(zone).date():
        return f"{local:%H:%M}"
    return f"{format_date(local, 'd MMM', locale='en')} {local:%H:%M}"
