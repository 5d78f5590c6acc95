"""Makes what the storage tests need, by the public functions alone: feeds, items, analyses."""

from datetime import UTC, datetime, timedelta

from monitor.domain.encoder import FIRST_MODEL
from monitor.domain.feed import (
    AnalysedEntry,
    ChangedItem,
    FeedIntent,
    FeedState,
    FetchAttempt,
    ParsedEntry,
    Subscription,
)
from monitor.domain.item import ItemAnalysis, Part, Segment, Stage, State
from monitor.domain.language import LanguageSpan
from monitor.domain.story import StoryEvent, StoryEventKind
from monitor.storage import analyses, feeds, items, states, stories

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
VECTOR = bytes(2048)
# States as `state_of` gives them.
QUEUED = ("queued", None, None)
DONE = ("done", None, None)


def entry(n, *, title=None, text=None, **columns):
    """The n-th entry of a feed, published n hours before NOW."""
    title = f"Title {n}" if title is None else title
    text = f"Body of {n}" if text is None else text
    parsed = {
        "guid": f"guid-{n}",
        "link": f"https://paper.example/{n}",
        "author": None,
        "published": NOW - n * HOUR,
        "updated": None,
        "html": f"<p>{text}</p>",
    } | columns
    link = parsed["link"]
    return AnalysedEntry(
        entry=ParsedEntry(title=title, text=text, **parsed),
        canonical_link=link,
        title_date=f"{title}/{parsed['published']}",
        fingerprint=f"{title}/{text}",
    )


def subscribed(db, url="https://paper.example/feed", **more):
    """A feed to put items into."""
    return feeds.add(db, Subscription(url=url, **more), NOW)[0]


def intent(feed, *, new=(), changed=(), at=NOW, **more):
    """An intent without a state: entries alone."""
    more = {"state": None, "attempt": None} | more
    return FeedIntent(feed_id=feed, fetched_at=at, new=tuple(new), changed=tuple(changed), **more)


def attempt(feed, *, at=NOW, outcome="ok", sentence=None):
    """A row of `fetches`."""
    return FetchAttempt(
        feed_id=feed,
        at=at,
        outcome=outcome,
        status=200,
        elapsed_ms=80,
        size=1000,
        new_items=0,
        changed_items=0,
        sentence=sentence,
    )


def state(feed, url="https://paper.example/feed", **more):
    """A feed's state after an attempt."""
    return FeedState(feed_id=feed, url=url, **more)


def stored(db, feed, *entries, at=NOW):
    """Items saved; their ids in the order of the entries."""
    items.save(db, intent(feed, new=entries, at=at))
    newest = db.rows("SELECT id FROM items ORDER BY id DESC LIMIT ?", (len(entries),))
    return [item for (item,) in reversed(newest)]


def edited(db, feed, item, changed_entry, *, at=NOW + HOUR):
    """An item sent again with another content."""
    changed = ChangedItem(item_id=item, entry=changed_entry)
    return items.save(db, intent(feed, changed=[changed], at=at))


def segment(language, start, end, part=Part.BODY):
    """A stretch of an item in a language."""
    return Segment(
        part=part, span=LanguageSpan(start=start, end=end, language=language, confidence=0.9)
    )


def analysis(item, *segments, vector=VECTOR, **more):
    """What the worker found in an item."""
    segments = segments or (segment("en", 0, 5),)
    more = {"dominant": segments[-1].span.language, "dateline": None, "folded": "folded"} | more
    return ItemAnalysis(
        item_id=item, segments=segments, vector=vector, vector_model=FIRST_MODEL, **more
    )


def plan(translate=State.NOT_NEEDED, group=State.QUEUED, target="en"):
    """What is to be done after detection."""
    return analyses.AnalysisPlan(target=target, translate=translate, group=group)


def detected(db, *ids, **states_after):
    """Items analysed: English, with a vector."""
    found = [analysis(item) for item in ids]
    return analyses.save(db, found, {i: plan(**states_after) for i in ids})


def founded(item, story):
    """The matcher's word on an item that is like no other."""
    return happened(StoryEventKind.FOUNDED, story, item)


def joined(item, story):
    """The matcher's word on an item that is like others."""
    return happened(StoryEventKind.JOINED, story, item)


def happened(kind, story, *items, of=None):
    """Something that the matcher decided."""
    return StoryEvent(
        kind=kind, story_id=story, items=items, score=0.8, because="same words", from_story=of
    )


def together(db, *ids):
    """Items put into one new story; its id."""
    story = stories.next_id(db)
    events = [founded(ids[0], story), *(joined(item, story) for item in ids[1:])]
    stories.apply(db, events, NOW)
    return story


def grouped(db, *ids):
    """Items detected and put into one story; its id."""
    detected(db, *ids)
    return together(db, *ids)


def column(db, item, name):
    """A column of an item as stored."""
    return db.one(f"SELECT {name} FROM items WHERE id = ?", (item,))[0]  # noqa: S608 - own names


def state_of(db, item, stage=Stage.DETECT, target=""):
    """The state as stored: (state, reason, next_try)."""
    return db.one(
        "SELECT state, reason, next_try FROM states WHERE item_id = ? AND stage = ? AND target = ?",
        (item, stage.value, target),
    )


def translating(db, item, state=State.QUEUED, **more):
    """An item in a translate state, for English."""
    states.put(db, item, Stage.TRANSLATE, state, "en", **more)
