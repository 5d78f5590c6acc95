"""Commands about translations: a person's sentences, the glossary, TMX files, pausing."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import TranslationError
from monitor.domain.ids import ItemId
from monitor.domain.language import base_of
from monitor.domain.memory import Affected
from monitor.domain.translation import MemoryEntry, Mode, Pair, Term
from monitor.library import Library
from monitor.library import memory as reads
from monitor.pipeline.engine import Engine
from monitor.storage import glossary, sentences, stale, translation_queue, translations
from monitor.storage.database import Database
from monitor.translation import memory, tmx

R = TypeVar("R")

AT_ONCE = 50  # entries a transaction
LONGEST_TERM = 200  # characters
PERSON, IMPORTED = "person", "tmx"
KNOWN_ENGINES = ("argos", "libretranslate", PERSON, "sample")


class MemoryCommands:
    """What a person does to translations. Counts that are answered are numbers of items."""

    def __init__(
        self,
        db: Database,
        engine: Engine,
        files: ThreadPoolExecutor,
        library: Callable[[], Library],
        clock: Callable[[], datetime],
        wants: Callable[[], str],
    ) -> None:
        """Write to `db` on the thread of `engine`; what reads a lot runs on a thread of `files`."""
        self._db = db
        self._engine = engine
        self._files = files
        self._library = library
        self._clock = clock
        self._wants = wants

    # Sentences

    def edit(self, pair: Pair, source: str, text: str) -> Future[Change]:
        """Translate a sentence by hand; that wins wherever the sentence stands.

        Raises:
            TranslationError: at once, where the translation is empty.
        """
        words = " ".join(text.split())
        if not words:
            raise TranslationError("A translation needs words; take the edit back instead.")
        entry = MemoryEntry(
            source_hash=memory.key(source),
            pair=pair,
            engine=PERSON,
            version="",
            mode=Mode.EXACT,
            text=words,
            doubtful=False,
            made_at=self._clock(),
        )

        def write() -> Change:
            with self._db.transaction():
                change = translations.save(self._db, [entry])
                self._changed(pair.target, [(entry.source_hash, base_of(pair.source))])
            return change

        return self._engine.write(write)

    def unedit(self, pair: Pair, source: str) -> Future[Change]:
        """Take a person's translation of a sentence back; what the engine made is shown again."""
        place = (memory.key(source), base_of(pair.source))

        def write() -> Change:
            with self._db.transaction():
                gone = translations.forget(self._db, place, pair.target, PERSON)
                if gone:
                    self._changed(pair.target, [place])
            return Change(translations=bool(gone))

        return self._engine.write(write)

    def translate_again(self, item_id: ItemId, target: str) -> Future[Change]:
        """Ask the engine again for every sentence of an item, in the exact mode.

        What there is stays until there is something newer; sentences that failed are queued.
        """

        def write() -> Change:
            with self._db.transaction():
                places = sentences.places_of(self._db, item_id)
                asked = stale.ask_again(self._db, places, target)
                change = translation_queue.queue(self._db, target, [item_id])
            self._engine.wake()
            return change | Change(translations=bool(asked))

        return self._engine.write(write)

    # Glossary

    def set_term(self, pair: Pair, source: str, rendering: str | None) -> Future[int]:
        """Say what a term is to be called, or that it is left as it is (None).

        The answer is the number of items that change; they are translated anew in the background.

        Raises:
            TranslationError: at once, where the term is empty or too long.
        """
        said = None if rendering is None else _words(rendering)
        wanted = Term(source=_words(source), rendering=said)
        return self._change_term(_bare(pair), wanted.source, wanted)

    def remove_term(self, pair: Pair, source: str) -> Future[int]:
        """Take a term out of the glossary; the answer is the number of items that change."""
        return self._change_term(_bare(pair), source, None)

    def undo_term(self) -> Future[int]:
        """Undo the last change of the glossary; the number of items that change back.

        The future raises TranslationError where there is nothing to undo.
        """
        return self._files.submit(self._undo)

    def _change_term(self, pair: Pair, source: str, after: Term | None) -> Future[int]:
        def change() -> int:
            affected = self._affected(pair, source, after)

            def write() -> Change:
                with self._db.transaction():
                    self._mark_affected(pair, source, after, affected)
                    if not glossary.put(self._db, pair, source, after, self._clock()):
                        return NOTHING
                self._engine.wake()
                return Change(translations=True)

            return affected.items if self._engine.write(write).result() else 0

        return self._files.submit(change)

    def _undo(self) -> int:
        last = self._engine.call(lambda: glossary.last_change(self._db)).result()
        if last is None:
            raise TranslationError("There is no change of the glossary to undo.")
        _, pair, source, before = last
        affected = self._affected(pair, source, before)

        def write() -> Change:
            with self._db.transaction():
                self._mark_affected(pair, source, before, affected)
                glossary.undo(self._db, *last)
            self._engine.wake()
            return Change(translations=True)

        self._engine.write(write).result()
        return affected.items

    def _affected(self, pair: Pair, source: str, after: Term | None) -> Affected:
        return self._read(lambda library: library.affected_by_term(pair, source, after))

    def _mark_affected(
        self, pair: Pair, source: str, after: Term | None, affected: Affected
    ) -> None:
        """Mark what a term changes, and what arrived since that was looked for; on the engine."""
        wanted = partial(glossary.with_change, source=source, after=after)
        since = reads.affected(self._db, pair, wanted, affected.last)
        idents = [*affected.sentences, *since.sentences]
        sentences.changed(self._db, pair.target, idents)

    # The memory as a file

    def import_tmx(self, path: Path) -> Future[int]:
        """Learn the sentences of a TMX file; the answer is their number.

        What this program exported counts for what it was: an engine's stays an engine's, a person's
        a person's. One into the wanted language by another region ("en-US") is one into that.
        """

        def learn() -> int:
            units = tmx.read(_bytes(path))
            now, wants = self._clock(), self._wants()
            for n in range(0, len(units), AT_ONCE):
                entries = [_entry(unit, now, wants) for unit in units[n : n + AT_ONCE]]
                self._engine.write(partial(self._learn, entries)).result()
            return len(units)

        return self._files.submit(learn)

    def forget_imported(self) -> Future[int]:
        """Forget every imported sentence; the answer is their number. What you edited stays."""

        def forget_some() -> int:
            found = translations.of_engine(self._db, IMPORTED, AT_ONCE)
            with self._db.transaction():
                for source_hash, language, target in found:
                    place = (source_hash, language)
                    translations.forget(self._db, place, target, IMPORTED)
                    self._changed(target, [place])
            return len(found)

        def forget() -> int:
            count = 0
            while some := self._engine.call(forget_some).result():
                count += some
            self._engine.write(lambda: Change(translations=bool(count))).result()
            return count

        return self._files.submit(forget)

    def export_tmx(self, path: Path) -> Future[int]:
        """Write what is shown of every remembered sentence to a TMX file; their number."""
        return self._files.submit(
            lambda: self._read(lambda library: tmx.write(path, library.remembered()))
        )

    def _learn(self, entries: Sequence[MemoryEntry]) -> Change:
        with self._db.transaction():
            change = translations.save(self._db, entries)
            for entry in entries:
                place = (entry.source_hash, base_of(entry.pair.source))
                self._changed(entry.pair.target, [place])
        return change

    # When

    def pause(self, paused: bool) -> Future[None]:
        """Stop translating, within half a second, or go on."""

        def set_pause() -> None:
            self._engine.wanted.pause(paused)
            self._engine.wake()

        return self._engine.call(set_pause)

    def show_list(self, items: Sequence[ItemId]) -> Future[None]:
        """Say which items the person's list shows, so that their headlines come first."""
        shown = tuple(items)
        return self._engine.call(lambda: self._engine.wanted.show_list(shown))

    def _changed(self, target: str, places: Sequence[tuple[str, str]]) -> None:
        sentences.changed(self._db, target, sentences.idents_of(self._db, places))
        self._engine.wake()

    def _read(self, work: Callable[[Library], R]) -> R:
        library = self._library()
        try:
            return work(library)
        finally:
            library.close()


def _bare(pair: Pair) -> Pair:
    return Pair(source=base_of(pair.source), target=pair.target)


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise TranslationError("A term needs words.")
    if len(words) > LONGEST_TERM:
        raise TranslationError(f"A term may have {LONGEST_TERM} characters.")
    return words


def _entry(unit: tmx.TmxUnit, now: datetime, wants: str) -> MemoryEntry:
    is_wanted = base_of(unit.pair.target) == base_of(wants)
    target = wants if is_wanted else unit.pair.target
    made = unit.made
    engine = made.get("engine", "")
    doubt = made.get("doubtful")
    return MemoryEntry(
        source_hash=memory.key(unit.source),
        pair=Pair(source=unit.pair.source, target=target),
        engine=engine if engine in KNOWN_ENGINES else IMPORTED,
        version=made.get("version", ""),
        mode=Mode.FAST if made.get("mode") == Mode.FAST.value else Mode.EXACT,
        text=unit.target,
        doubtful=doubt is not None,
        reason=doubt,
        via=made.get("via"),
        terms=made.get("terms", ""),
        made_at=unit.made_at or now,
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TranslationError(f"{path} cannot be read: {error.strerror}.") from error
