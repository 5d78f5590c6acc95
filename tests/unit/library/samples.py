"""A profile told in verbs, by the public functions of the store: feeds, items, stories."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.domain.feed import Subscription
from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.item import ItemDateline, Part, Segment, Stage, State
from monitor.domain.language import Dateline, LanguageSpan, SpanKind
from monitor.domain.translation import MemoryEntry, Mode, Pair
from monitor.library import Library
from monitor.settings import LanguageSettings
from monitor.storage import analyses, feeds, states, translations
from monitor.storage.database import Database, open_writer
from monitor.text.folding import fold
from monitor.translation import memory
from tests.unit.storage.samples import analysis, entry, plan, stored, together

NOW = datetime(2020, 9, 28, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Shelf:
    """A profile that a test fills and then reads through a `Library`."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "dateline.db"
        self.db: Database = open_writer(self.path, folder / "backups")
        self._count = 0

    def library(self, timezone: str = "UTC", **more) -> Library:
        languages = more.pop("languages", LanguageSettings())
        return Library(self.path, languages, clock=lambda: NOW, timezone=timezone, **more)

    def feed(self, name: str = "Monitor Daily", *folder: str) -> FeedId:
        url = f"https://{name.replace(' ', '-').lower()}.example/feed"
        return feeds.add(self.db, Subscription(url=url, title=name, folder=folder), NOW)[0]

    def arrives(self, feed: FeedId, title: str, text: str = "", hours: float = 1, **more) -> ItemId:
        """An item as fetched, `hours` before NOW; nothing is known of its languages."""
        self._count += 1
        html = more.pop("html", f"<p>{text}</p>" if text else "")
        published = more.pop("published", NOW - hours * HOUR)
        one = entry(self._count, title=title, text=text, html=html, published=published, **more)
        return stored(self.db, feed, one, at=more.get("at", NOW))[0]

    def is_read_by_worker(self, item: ItemId, *spans: Segment, **more) -> None:
        """The item's languages are found; states as given, else nothing is foreign."""
        title, text = self.db.one(
            "SELECT i.title, b.text FROM items i JOIN bodies b ON b.item_id = i.id WHERE i.id = ?",
            (item,),
        )
        after = plan(more.pop("translate", State.NOT_NEEDED), more.pop("group", State.QUEUED))
        more = {"folded": fold(f"{title}\n\n{text}")} | more
        analyses.save(self.db, [analysis(item, *spans, **more)], {item: after})

    def item(self, title: str, text: str = "", language: str = "en", **more) -> ItemId:
        """An item in one language, detected; `feed=`, `hours=` as in `arrives`."""
        state = more.pop("state", State.NOT_NEEDED if language == "en" else State.NO_MODEL)
        feed = more.pop("feed", None) or self.feed()
        ident = self.arrives(feed, title, text, **more)
        spans = [span(Part.TITLE, 0, len(title), language)] if title else []
        spans += [span(Part.BODY, 0, len(text), language)] if text else []
        self.is_read_by_worker(ident, *spans, dominant=language, translate=state)
        return ident

    def is_story(self, *members: ItemId) -> StoryId:
        return together(self.db, *members)

    def has_headline(self, item: ItemId, text: str, engine: str = "argos", body: str = "") -> None:
        translations.save_rendering(
            self.db, item, "en", text, f"{text}\n{body}", engine, "1.9", NOW
        )
        states.put(self.db, item, Stage.TRANSLATE, State.DONE, "en")

    def remembers(self, source: str, language: str, text: str, **more) -> None:
        """The memory has a translation into English."""
        translations.save(self.db, [remembered(source, language, text, **more)])


def remembered(source: str, language: str, text: str, **more) -> MemoryEntry:
    columns = {"engine": "argos", "version": "1.9", "doubtful": False} | more
    return MemoryEntry(
        source_hash=memory.key(source),
        pair=Pair(source=language, target="en"),
        mode=Mode.FAST,
        text=text,
        made_at=NOW,
        **columns,
    )


def span(
    part: Part, start: int, end: int, language: str, kind: SpanKind = SpanKind.PROSE
) -> Segment:
    found = LanguageSpan(start=start, end=end, language=language, confidence=0.9, kind=kind)
    return Segment(part=part, span=found)


def dateline(text: str, language: str = "ru", start: int = 0, part: Part = Part.BODY, **more):
    """A dateline of a part."""
    found = Dateline(start=start, end=start + len(text), text=text, language=language, **more)
    return ItemDateline(part=part, dateline=found)
