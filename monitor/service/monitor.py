"""Monitor: one open profile and all that can be done to it. The window and the commands use it.

Every command that writes runs on the engine thread and answers with a Future; what changed is told
on the bus. Reads go through `library()`, a read-only Library for each thread that needs one.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from monitor import logs, settings
from monitor.bus import Bus
from monitor.digest import files
from monitor.digest.exporters import EXPORTERS, Exporter, by_name
from monitor.domain.change import NOTHING, Change
from monitor.domain.digest import Digest, DigestSelection
from monitor.domain.errors import ProfileInUseError
from monitor.domain.feed import Subscription
from monitor.domain.ids import FeedId, ItemId, NoteId
from monitor.domain.item import Part, PartReason, Stage, State
from monitor.domain.language import SpanKind
from monitor.domain.views import WindowWanted
from monitor.feeds import opml, starter
from monitor.library import Library
from monitor.pipeline.engine import Engine, utc_now
from monitor.service import sample as sample_profile
from monitor.service.digest import compose_from
from monitor.service.door import door
from monitor.service.given import bytes_of, web_address
from monitor.service.languages import LanguageCommands, chosen_languages
from monitor.service.memory import MemoryCommands
from monitor.service.names import NameCommands
from monitor.service.packs import PackCommands, PackTools
from monitor.service.profile import HeldProfile, hold
from monitor.service.remote import handler
from monitor.service.stories import StoryCommands
from monitor.service.topics import TopicCommands
from monitor.service.translation_server import ServerCommands
from monitor.storage import feeds, translations, triage
from monitor.storage.corrections import Stretch
from monitor.storage.rows import in_chunks

R = TypeVar("R")

CHUNK = 50  # subscriptions a transaction


class Monitor:
    """One profile, open for writing until `close`."""

    def __init__(
        self,
        held: HeldProfile,
        exporters: Sequence[Exporter] = (),
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """Start the engine of a profile that this process holds; see `open_profile`."""
        self.paths = held.paths
        self.settings = held.settings
        self.sample = held.sample
        self.bus = Bus()
        self.has_window = False  # set by the window: a second start then only raises it
        self._clock = clock
        self._lock = held.lock
        self._db = held.db
        self._exporters = (*EXPORTERS, *exporters)
        self._sample_port = 0
        self._sample_since = clock()  # all dates of the sample count from here
        self._log = logs.to_file(self.paths.logs)
        self._files = ThreadPoolExecutor(1, thread_name_prefix="files")
        self._engine = Engine(held.db, self.settings, self.paths.packs, self.bus, clock)
        self._said = LanguageCommands(held.db, self._engine, clock)
        self.stories = StoryCommands(held.db, self._engine, clock, lambda: self.settings.languages)
        self.memory = MemoryCommands(
            held.db, self._engine, self._files, self.library, clock, lambda: self._target
        )
        self.packs = PackCommands(
            PackTools(
                paths=self.paths,
                settings=lambda: self.settings,
                keep_settings=self._keep,
                submit=self._engine.submit,
                files=self._files,
                publish=self.bus.publish,
                changed=lambda: self._engine.submit(self._engine.packs_changed()).result(),
                clock=clock,
            )
        )
        self.server = ServerCommands(
            self.paths.folder, self._engine, self._files, lambda: self.settings, self._keep
        )
        self.names = NameCommands(held.db, self._engine, clock)
        self.topics = TopicCommands(held.db, self._engine)
        self._engine.start()
        self._door = None if self.sample else door(held.paths.folder, handler(self, self._knocked))

    def close(self) -> None:
        """Stop the engine and let go of the profile; a sample profile is removed."""
        if self._door:
            self._door.close()
        self._files.shutdown(cancel_futures=True)
        self._engine.stop()
        logs.remove(self._log)
        self._lock.release()
        if self.sample:
            shutil.rmtree(self.paths.folder, ignore_errors=True)

    def library(self) -> Library:
        """A reader of this profile for one thread; close it when done."""
        chosen, paths = self.settings, self.paths
        return Library(paths.database, chosen.languages, paths.packs, server=chosen.server)

    # Subscriptions

    def add_feed(self, url: str, folder: tuple[str, ...] = ()) -> Future[FeedId]:
        """Subscribe to `url` and fetch it; an address known already answers with its feed.

        Raises:
            FeedError: at once, where `url` is no web address.
        """
        subscription = Subscription(url=web_address(url), folder=folder)

        async def add() -> FeedId:
            feed_id, change = feeds.add(self._db, subscription, self._clock())
            self.bus.publish(change)
            if change:
                self._engine.submit(self._engine.poll([feed_id]))
            return feed_id

        return self._engine.submit(add())

    def subscribe(self, subscriptions: Sequence[Subscription]) -> Future[int]:
        """Add many; the number of those that are new. Nothing is fetched yet."""

        async def add() -> int:
            new = 0
            for n in range(0, len(subscriptions), CHUNK):
                with self._db.transaction():
                    made = [
                        feeds.add(self._db, one, self._clock())[1]
                        for one in subscriptions[n : n + CHUNK]
                    ]
                for change in made:
                    new += bool(change)
                    self.bus.publish(change)
            return new

        return self._engine.submit(add())

    def import_opml(self, path: Path) -> Future[int]:
        """Subscribe to all feeds of an OPML file; the number of those that are new."""
        return self._files.submit(lambda: self.subscribe(opml.read(bytes_of(path))).result())

    def remove_feed(self, feed_id: FeedId) -> Future[Change]:
        """Unsubscribe; its items go with it, some at a time so that other writes go in between."""

        async def remove() -> Change:
            whole = NOTHING
            for change in feeds.removing(self._db, feed_id):
                self._engine.grouper.drop(change.items)
                self.bus.publish(change)
                whole |= change
                await asyncio.sleep(0)
            return whole

        return self._engine.submit(remove())

    def rename_feed(self, feed_id: FeedId, title: str) -> Future[Change]:
        """Give a feed the person's own title; an empty one gives the feed's back."""
        return self._write(lambda: feeds.rename(self._db, feed_id, title))

    # Polling

    def poll(self, only: Sequence[FeedId] | None = None) -> Future[None]:
        """Fetch what is due, or exactly `only`; detecting and translating goes on afterwards."""
        if self.sample:
            return self._files.submit(self._poll_sample)
        return self._engine.submit(self._engine.poll(only))

    def poll_all(self) -> Future[None]:
        """Fetch every feed, due or not (F5), except those that said they are gone."""
        if self.sample:
            return self._files.submit(self._poll_sample)
        return self._engine.submit(self._poll_every())

    def try_again(self) -> Future[Change]:
        """Queue again what failed or was put aside, in every stage."""
        stages = ((Stage.DETECT, ""), (Stage.GROUP, ""), (Stage.TRANSLATE, self._target))

        def again() -> Change:
            changes = [self._engine.requeue(*stage, [State.FAILED]) for stage in stages]
            return changes[0] | changes[1] | changes[2]

        return self._write(again)

    def watch(self) -> Future[None]:
        """Poll what falls due, until the future is cancelled or the monitor closed."""
        return self._engine.submit(self._engine.watch())

    def settle(self) -> Future[None]:
        """Wait until everything fetched is detected, grouped and translated."""
        return self._engine.submit(self._engine.settle())

    def show(self, item_id: ItemId | None) -> None:
        """Say what the person looks at, so that it is translated first."""
        self._engine.call(partial(self._engine.wanted.show, item_id))

    # Triage

    def mark_read(self, ids: Sequence[ItemId], read: bool) -> Future[Change]:
        """Mark items read or unread."""
        return self._write(lambda: triage.mark_read(self._db, ids, read, self._clock()))

    def set_flag(self, ids: Sequence[ItemId], level: int) -> Future[Change]:
        """Flag items (1) or take the flag off (0)."""
        return self._write(lambda: triage.set_flag(self._db, ids, level, self._clock()))

    def tag(self, ids: Sequence[ItemId], name: str) -> Future[Change]:
        """Tag items; a new name makes a new tag."""
        return self._write(lambda: triage.tag(self._db, ids, name, self._clock()))

    def untag(self, ids: Sequence[ItemId], name: str) -> Future[Change]:
        """Take a tag off items."""
        return self._write(lambda: triage.untag(self._db, ids, name))

    def add_note(self, item_id: ItemId, text: str) -> Future[Change]:
        """Write a note on an item."""
        return self._write(lambda: triage.add_note(self._db, item_id, text, self._clock())[1])

    def edit_note(self, note_id: NoteId, text: str) -> Future[Change]:
        """Replace a note's text."""
        return self._write(lambda: triage.edit_note(self._db, note_id, text, self._clock()))

    def remove_note(self, note_id: NoteId) -> Future[Change]:
        """Remove a note."""
        return self._write(lambda: triage.remove_note(self._db, note_id))

    # Languages

    def correct_item(self, item_id: ItemId, language: str) -> Future[Change]:
        """Say which language an item is mainly in; it is read anew at once, before all others.

        Raises:
            LanguageError: at once, where there is no such language.
        """
        return self._said.correct_item(item_id, language)

    def correct_span(
        self,
        item_id: ItemId,
        part: Part,
        start: int,
        end: int,
        language: str,
        kind: SpanKind | None = None,
    ) -> Future[Change]:
        """Say which language `[start, end)` of a part is in ("und": in none), and what it is.

        Raises:
            LanguageError: at once, where there is no such language; in the future, where there
                are no words in the stretch.
        """
        stretch = Stretch(part=part, start=start, end=end)
        return self._said.correct_span(item_id, stretch, language, kind)

    def uncorrect_item(self, item_id: ItemId) -> Future[Change]:
        """Take back all that was said of an item's languages."""
        return self._said.uncorrect_item(item_id)

    def correct_feed(self, feed_id: FeedId, language: str | None) -> Future[Change]:
        """Say which language a feed is in; None takes it back. Its items are read again.

        Raises:
            LanguageError: at once, where there is no such language.
            FeedError: in the future, where there is no such feed.
        """
        return self._said.correct_feed(feed_id, language)

    def redetect(self, feed_id: FeedId | None = None) -> Future[Change]:
        """Find the languages of a feed's stored items again, or of all, in the background."""
        return self._said.redetect(feed_id)

    def why(self, item_id: ItemId) -> Future[tuple[PartReason, ...]]:
        """Why each part of an item is in its language; worked out in a process of its own.

        The future raises LanguageError where there is no such item.
        """
        return self._said.why(item_id)

    def set_languages(
        self, reads: Sequence[str], wants: str, *, only_these: bool = False
    ) -> Future[Change]:
        """Set the languages that the person reads and the one that is wanted; also in the settings.

        The wanted one is among those that are read, unless it is to be `only_these`. What is
        foreign changes at once and translations follow; nothing is detected anew.

        Raises:
            LanguageError: at once, where there is no such language.
        """
        chosen = chosen_languages(self.settings.languages, reads, wants, only_these=only_these)

        def change() -> Change:
            if not self._keep(replace(self.settings, languages=chosen)):
                return NOTHING
            self._engine.speak(chosen)
            return Change(languages=True, translations=True)

        return self._write(change)

    def _keep(self, changed: settings.Settings) -> bool:
        """Store the settings; False = they are as they were."""
        if changed == self.settings:
            return False
        settings.save(self.paths.settings, changed)
        self.settings = changed
        return True

    def pause_on_battery(self, on: bool) -> Future[Change]:
        """Translate nothing while the machine runs on battery, or do; also in the settings."""

        def change() -> Change:
            chosen = replace(self.settings.translation, pause_on_battery=on)
            self._engine.minds_battery = on
            self._engine.wake()
            return Change(translations=self._keep(replace(self.settings, translation=chosen)))

        return self._write(change)

    # Digest

    def write_digest(
        self, selection: DigestSelection, formats: Sequence[str], folder: Path
    ) -> Future[tuple[Path, ...]]:
        """Compose a digest and write it in each of `formats` ("html", "md") into `folder`."""
        chosen = by_name(formats, self._exporters)
        return self._files.submit(lambda: files.write(self._composed(selection), chosen, folder))

    def _composed(self, selection: DigestSelection) -> Digest:
        with closing(self.library()) as library:
            return compose_from(library, selection, self._clock(), self._target)

    @property
    def _target(self) -> str:
        return self.settings.languages.wants

    # Sample

    def _poll_sample(self) -> None:
        with starter.SampleServer(self._sample_since, self._sample_port) as server:
            if not self._sample_port:
                self._sample_port = server.port
                self.subscribe(starter.subscriptions(server.base_url)).result()
                for some in in_chunks(sample_profile.translations(self._clock()), CHUNK):
                    self._write(partial(translations.save, self._db, some)).result()
            self._engine.submit(self._poll_every()).result()

    async def _poll_every(self) -> None:
        await self._engine.poll([row.feed_id for row in feeds.rows(self._db) if not row.gone])

    def _knocked(self) -> None:
        if not self.has_window:
            raise ProfileInUseError(
                f"The profile {self.paths.folder} is in use by a command without a window."
            )
        self.bus.publish(WindowWanted())

    def _write(self, work: Callable[[], Change]) -> Future[Change]:
        return self._engine.write(work)


def open_profile(
    folder: Path, exporters: Sequence[Exporter] = (), *, sample: bool = False
) -> Monitor:
    """Open the profile at `folder`, made where it is not there, and start its engine.

    Raises:
        ProfileInUseError: another process has it open.
        ProfileError: the folder or its settings cannot be used.
        StorageError: the database cannot be used.
    """
    return Monitor(hold(folder, sample=sample), exporters)


def open_sample(exporters: Sequence[Exporter] = ()) -> Monitor:
    """Open a throw-away profile for the bundled sample; `poll` fetches it from this machine."""
    folder = Path(tempfile.mkdtemp(prefix="dateline-sample-"))
    return open_profile(folder, exporters, sample=True)
