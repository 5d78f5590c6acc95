"""Library: the reads that panes and commands need, each bounded."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from monitor.digest import window
from monitor.domain.digest import DigestItem, DigestSelection
from monitor.domain.feed import FeedRow
from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.memory import Affected, MemoryView, RememberedSentence
from monitor.domain.query import Query
from monitor.domain.server import SERVER_FACT
from monitor.domain.story_views import HistoryLine, NameSpellings, StoryView, Topic
from monitor.domain.translation import GlossaryEntry, Pair, Term
from monitor.domain.views import (
    FeedLanguageView,
    ItemPage,
    ItemView,
    LanguageChoice,
    Sources,
    Status,
    StoryPage,
    TagView,
    TimelineItem,
)
from monitor.library import (
    article,
    digest,
    language_choices,
    memory,
    names,
    pages,
    sources,
    spelled,
    status,
    story,
    topics,
)
from monitor.library.memory import always
from monitor.library.status import Translating
from monitor.settings import LanguageSettings, ServerSettings
from monitor.storage import (
    facts,
    feeds,
    glossary,
    read_items,
    read_sources,
    read_status,
    sentences,
    translations,
)
from monitor.storage.database import open_reader
from monitor.storage.read_filter import Filter
from monitor.storage.rows import to_text
from monitor.translation.packs import installed

MOST = 1_000  # rows of one page, whatever is asked
MOST_IN_DIGEST = 10_000
NO_SERVER = ServerSettings()


def utc_now() -> datetime:
    """The time by the computer's clock."""
    return datetime.now(UTC)


class Library:
    """Reads of one profile over a connection of its own; used by one thread at a time.

    Every list is bounded and continues by an opaque key, never by an offset. What a person has not
    been shown a language for yet is shown all the same: an item that is in no story stands as a
    story of its own, under its negative id.
    """

    def __init__(
        self,
        path: Path,
        languages: LanguageSettings,
        packs: Path | None = None,
        clock: Callable[[], datetime] = utc_now,
        timezone: str | None = None,
        server: ServerSettings = NO_SERVER,
    ) -> None:
        """Open the database of a profile read-only.

        Args:
            path: the database; it must exist.
            languages: what the person reads, and the one that is wanted.
            packs: folder of installed models, for the status.
            clock: the present, aware.
            timezone: IANA name of the zone in which days begin; None = this computer's.
            server: the translation server that is chosen, for the status.

        Raises:
            StorageError: there is no such database, or it cannot be read.
        """
        self._db = open_reader(path)
        self._languages = languages
        self._packs = packs
        self._server = server
        self._clock = clock
        self._timezone = timezone or window.local_zone()

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def sources(self) -> Sources:
        """The sidebar."""
        return sources.compose(
            read_sources.totals(self._db, to_text(self._today())),
            read_sources.tags(self._db),
            read_sources.folders(self._db),
            read_sources.feeds(self._db),
        )

    def tags(self) -> tuple[TagView, ...]:
        """All tags by name."""
        return tuple(tag for tag, _ in read_sources.tags(self._db))

    def feeds(self) -> tuple[FeedRow, ...]:
        """All subscriptions with their health."""
        return tuple(feeds.rows(self._db))

    def stories(self, query: Query, key: str | None = None, limit: int = 50) -> StoryPage:
        """Stories with at least one item that matches, each with its first four items.

        Items that match come first, then unread ones, then the newest. A search looks at the
        newest 10,000 items that have the words.

        Raises:
            QueryError: `key` is not one that a page of stories gave.
        """
        wanted, also = self._wanted(query)
        found = pages.stories(self._db, self._languages, wanted, query, key, min(limit, MOST))
        return replace(found, also=also)

    def items(self, query: Query, key: str | None = None, limit: int = 100) -> ItemPage:
        """Items that match, newest first.

        Raises:
            QueryError: `key` is not one that a page of items gave.
        """
        wanted, also = self._wanted(query)
        return replace(
            pages.items(self._db, self._languages, wanted, key, min(limit, MOST)), also=also
        )

    def story_headlines(
        self, stories: Iterable[StoryId | None]
    ) -> dict[StoryId, tuple[str, str, bool]]:
        """(text, language, whether it is a translation): headlines as all lists show them."""
        wanted = sorted(story for story in stories if story is not None)
        return pages.story_headlines(self._db, self._languages, wanted)

    def story(self, story_id: StoryId) -> StoryView | None:
        """Everything the story view shows, of one moment; None where there is no such story."""
        with self._db.one_moment():
            return story.read(self._db, self._languages, story_id, self._clock(), self._timezone)

    def story_items(self, story_id: StoryId, limit: int = 200) -> tuple[TimelineItem, ...]:
        """Items of a story, newest first; of an item alone (negative id) that item."""
        return pages.story_items(self._db, self._languages, story_id, min(limit, MOST))

    def timeline_item(self, item_id: ItemId) -> TimelineItem | None:
        """One item as lists show it, None where there is no such item."""
        return pages.one_item(self._db, self._languages, item_id)

    def find_story(self, item_id: ItemId) -> StoryId | None:
        """The story that an item has been put into, None while it is alone."""
        return read_items.story_of(self._db, item_id)

    def item(self, item_id: ItemId) -> ItemView | None:
        """Everything the reader shows of an item, None where there is no such item."""
        return article.read(self._db, self._languages, item_id)

    def story_edit(self, edit_id: int | None = None) -> HistoryLine | None:
        """An edit of stories by hand, None = the last that is in force; None = no such one."""
        return story.edit(self._db, edit_id)

    def names(self, word: str = "", limit: int = 100) -> tuple[NameSpellings, ...]:
        """Names of several spellings, the most used first; with a word only those that have it."""
        return names.listed(self._db, word, min(limit, MOST), self._languages.wants)

    def names_unseen(self, *spellings: str) -> tuple[str, ...]:
        """Which of these spellings no item has yet."""
        return tuple(one for one in spellings if not spelled.is_seen(self._db, one))

    def last_said_of_names(self) -> str | None:
        """The person's last word on names, as a clause; None = there is none."""
        return names.last_said(self._db)

    def story_names(self, story_id: StoryId) -> tuple[NameSpellings, ...]:
        """The names of a story that have several spellings in it, the most used first."""
        return names.of_story(self._db, story_id, self._languages.wants)

    def story_topic(self, story_id: StoryId) -> Topic | None:
        """The long-running thing that a story is part of, None = none that is of several days."""
        return topics.of_story(self._db, self._languages, story_id)

    def languages(self) -> tuple[LanguageChoice, ...]:
        """All languages that a person may choose, by their names in the reader's language."""
        return language_choices.choices(self._languages.wants)

    def feed_languages(self, feed_id: FeedId) -> FeedLanguageView | None:
        """What is known of a feed's language, None where there is no such feed."""
        return language_choices.of_feed(self._db, feed_id, self._languages.wants)

    def status(self) -> Status:
        """The status bar: what there is, what waits, which models there are."""
        languages = self._languages
        return status.compose(
            read_status.counts(self._db, languages.wants),
            read_status.waiting(self._db, languages.wants, languages.reads),
            installed(self._packs) if self._packs else (),
            languages,
            Translating(
                paused=facts.get(self._db, facts.PAUSED),
                use=sentences.use(self._db, languages.wants),
                server=self._server,
                facts=status.facts_of(facts.get(self._db, SERVER_FACT)),
            ),
        )

    def memory(self) -> MemoryView:
        """What the translation memory of the wanted language holds."""
        return memory.view(self._db, self._languages.wants)

    def glossary(self, target: str | None = None) -> tuple[GlossaryEntry, ...]:
        """The glossary in order of pair and term; of one target language where it is named."""
        return glossary.entries(self._db, target)

    def items_with(self, language: str, sentence: str) -> int:
        """The number of items that a foreign sentence stands in."""
        return memory.items_with(self._db, language, sentence)

    def affected_by_term(
        self,
        pair: Pair,
        source: str,
        after: Term | None,
        is_wanted: Callable[[], bool] = always,
    ) -> Affected:
        """What changes if the term `source` becomes `after` (None = is taken out).

        Every sentence of the language is looked at, which takes seconds where there are 100,000,
        as long as `is_wanted`.

        Raises:
            NotWantedError: the answer is no longer wanted.
        """
        wanted = partial(glossary.with_change, source=source, after=after)
        return memory.affected(self._db, pair, wanted, is_wanted=is_wanted)

    def remembered(self) -> Iterator[RememberedSentence]:
        """Every foreign sentence with the translation that is shown of it, into any language."""
        for target in translations.targets(self._db):
            yield from memory.remembered(self._db, target)

    def digest_items(
        self, selection: DigestSelection, limit: int = MOST_IN_DIGEST
    ) -> tuple[DigestItem, ...]:
        """Items of the selection's local day, oldest first, with leads, notes and provenance.

        `flagged_only` and `tag` choose among the items of that day, with `any_day` of all days.

        Raises:
            DigestError: there is no such time zone.
        """
        return digest.items(self._db, self._languages, selection, min(limit, MOST_IN_DIGEST))

    def digest_gaps(
        self, start: datetime, end: datetime, timezone: str | None = None
    ) -> tuple[str, ...]:
        """What an issue from `start` to `end` lacks: feeds that failed, items not translated.

        Times of day are told in `timezone` (IANA name), else in the library's own.
        """
        zone = window.zone(timezone or self._timezone)
        return digest.gaps(self._db, self._languages, start, end, zone)

    def _wanted(self, query: Query) -> tuple[Filter, tuple[str, ...]]:
        """A query in the store's terms, and the other spellings of names that it is widened to."""
        wider = names.widened(self._db, query.words)
        return pages.filter_of(query, self._today(), names.folded_of(wider)), names.told(wider)

    def _today(self) -> datetime:
        """The start of the local day, UTC."""
        day = window.local_day(self._timezone, self._clock())
        return window.bounds(day, self._timezone)[0]
