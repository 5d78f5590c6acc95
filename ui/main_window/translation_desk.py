"""Translations in the window: sentences by hand, the glossary, the memory, the server, pausing."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from monitor.domain.item import State
from monitor.domain.language import base_of
from monitor.domain.memory import MemoryView
from monitor.domain.translation import GlossaryEntry, Pair, Term
from monitor.domain.views import ItemView, Unit
from ui.actions import Commands
from ui.background import Background, ReadLibrary
from ui.dialogs.edit_translation import EditTranslationDialog, SentenceToEdit
from ui.dialogs.memory import MemoryDialog
from ui.dialogs.server import ServerDialog
from ui.dialogs.term import TermDialog
from ui.error_messages import sentence_of
from ui.main_window.menu import Entry
from ui.reader.marks import provenance_words
from ui.reader.pane import ReaderPane
from ui.reader.sentence_menu import first_editable, term_and_rendering
from ui.theme.words import counted
from ui.timeline.pane import TimelinePane

R = TypeVar("R")
BATTERY = {
    True: "Nothing is translated while the machine runs on battery.",
    False: "Translating goes on when the machine runs on battery.",
}
NOTHING_FOREIGN = "There is no foreign sentence here."


class TranslationDesk:
    """The dialogs about translations; none is modal, a failure is told in the dialog."""

    def __init__(self, window: QWidget, commands: Commands, background: Background) -> None:
        self._window, self._commands, self._background = window, commands, background
        self._memory: MemoryDialog | None = None
        self._reader: ReaderPane | None = None
        self._in_sight: tuple[ItemId, ...] = ()
        self.paused = False

    def attach(self, reader: ReaderPane, timeline: TimelinePane) -> None:
        """Do what the reader asks for, and follow what the list shows."""
        self._reader = reader
        reader.edit_wanted.connect(self.edit)
        reader.term_wanted.connect(self.add_term)
        reader.again_wanted.connect(lambda _unit: self.again(reader.view))
        timeline.loaded.connect(lambda: self._tell_what_is_listed(timeline))

    def entries(self) -> tuple[Entry, ...]:
        """What the menu offers."""
        return (
            ("Pause translating, or go on\tp", self.toggle_pause),
            ("Pause on battery, or do not", self.toggle_battery),
            ("Glossary…", self.glossary),
            ("Undo the last change of the glossary", self.undo_term),
            ("Translation memory…", self.memory),
            ("Translation server…", self.server),
        )

    def follow(self, change: Change) -> None:
        """Read the memory again where it is shown and may have changed."""
        if change.translations or change.packs or change.languages:
            self.refresh()

    def toggle_pause(self) -> None:
        """Stop translating, or go on."""
        paused = not self.paused
        self._commands.run(
            lambda: self._commands.monitor.memory.pause(paused),
            then=lambda _none: self._commands.said.emit(
                "Translating is paused." if paused else "Translating goes on."
            ),
        )
        self.paused = paused

    def toggle_battery(self) -> None:
        """Translate nothing on battery, or do."""
        monitor = self._commands.monitor
        on = not monitor.settings.translation.pause_on_battery
        self._commands.run(
            lambda: monitor.pause_on_battery(on),
            then=lambda _change: self._commands.said.emit(BATTERY[on]),
        )

    def _tell_what_is_listed(self, timeline: TimelinePane) -> None:
        """Headlines in sight are translated before others."""
        waiting = tuple(
            item.item_id for item in timeline.listed_items() if item.state is State.QUEUED
        )
        if waiting != self._in_sight:
            self._in_sight = waiting
            self._commands.run(lambda: self._commands.monitor.memory.show_list(waiting))

    @property
    def target(self) -> str:
        """The language that is wanted."""
        return self._commands.monitor.settings.languages.wants

    def edit(self, unit: Unit) -> None:
        """Ask for the translation of a sentence."""
        if not unit.foreign:
            self._commands.said.emit(NOTHING_FOREIGN)
            return
        pair, source = Pair(source=unit.language, target=self.target), unit.text.strip()
        is_own = unit.provenance is not None and unit.provenance.engine == "person"
        sentence = SentenceToEdit(
            source=source,
            source_language=unit.language,
            translation=unit.translated or "",
            target=self.target,
            origin=provenance_words(unit.provenance),
            edited=is_own,
        )
        dialog = EditTranslationDialog(self._window, sentence)
        memory = self._commands.monitor.memory
        dialog.saved.connect(
            lambda text: self._run(dialog, lambda: memory.edit(pair, source, text))
        )
        dialog.taken_back.connect(lambda: self._run(dialog, lambda: memory.unedit(pair, source)))
        self._ask(
            dialog,
            "sentence",
            lambda library: library.items_with(pair.source, source),
            dialog.show_reach,
        )
        dialog.show()

    def add_term(self, unit: Unit, words: str) -> None:
        """Ask what some words of a sentence are to be called."""
        pair = Pair(source=base_of(unit.language), target=self.target)
        self._term(pair, *term_and_rendering(unit, words))

    def glossary(self) -> None:
        """Show the glossary for the language of the item that is shown."""
        view = self._reader.view if self._reader is not None else None
        unit = first_editable(view) if view is not None else None
        if unit is None:
            self._commands.said.emit("Choose an item in a foreign language first.")
        else:
            self.add_term(unit, "")

    def _term(self, pair: Pair, words: str, rendering: str) -> None:
        dialog = TermDialog(self._window, pair, words, rendering)
        memory, here = self._commands.monitor.memory, _open(dialog)

        def reach(term: Term) -> None:
            self._background.ask_slowly(
                "term",
                lambda library, wanted: library.affected_by_term(pair, term.source, term, wanted),
                here(lambda found: dialog.show_reach(term, found.items)),
                here(lambda error: dialog.refuse(sentence_of(error))),
            )

        def terms(entries: tuple[GlossaryEntry, ...]) -> None:
            dialog.show_terms([entry.term for entry in entries if entry.pair == pair])

        def read() -> None:
            self._ask(dialog, "terms", lambda library: library.glossary(pair.target), terms)

        def saved(count: int) -> None:
            self._commands.said.emit(changed_words(count))

        def taken(count: int) -> None:
            saved(count)
            read()

        dialog.reach_wanted.connect(reach)
        dialog.saved.connect(
            lambda term: self._run(
                dialog,
                lambda: memory.set_term(pair, term.source, term.rendering),
                then=saved,
            )
        )
        dialog.removed.connect(
            lambda term: self._commands.run(
                lambda: memory.remove_term(pair, term.source), then=taken, failed=dialog.refuse
            )
        )
        read()
        dialog.show()

    def undo_term(self) -> None:
        """Undo the last change of the glossary."""
        memory = self._commands.monitor.memory
        self._commands.run(
            memory.undo_term,
            then=lambda count: self._commands.said.emit(f"Undone. {changed_words(count)}"),
        )

    def again(self, view: ItemView | None) -> None:
        """Translate an item again."""
        if view is not None:
            memory, item, target = self._commands.monitor.memory, view.item_id, view.target
            self._commands.run(lambda: memory.translate_again(item, target))

    def memory(self) -> None:
        """Show the translation memory."""
        if self._memory is not None:
            self._memory.raise_()
            self._memory.activateWindow()
            return
        dialog = self._memory = MemoryDialog(self._window)
        dialog.finished.connect(lambda _result: setattr(self, "_memory", None))
        memory = self._commands.monitor.memory

        def told(verb: str) -> Callable[[int], None]:
            return lambda count: dialog.say(f"{verb} {counted(count, 'sentence')}.")

        def learn(path: Path) -> None:
            self._commands.run(
                lambda: memory.import_tmx(path), then=told("Learned"), failed=dialog.refuse
            )

        def write(path: Path) -> None:
            self._commands.run(
                lambda: memory.export_tmx(path), then=told("Wrote"), failed=dialog.refuse
            )

        dialog.import_wanted.connect(learn)
        dialog.export_wanted.connect(write)
        self.refresh()
        dialog.show()

    def refresh(self) -> None:
        """Read the memory again where it is shown."""
        dialog = self._memory
        if dialog is not None:

            def show(view: MemoryView) -> None:
                if self._memory is dialog:
                    dialog.show_memory(view)

            self._background.ask_slowly("memory", lambda library, _wanted: library.memory(), show)

    def server(self) -> None:
        """Ask which translation server is to be used."""
        dialog = ServerDialog(self._window)
        server = self._commands.monitor.server
        here = _open(dialog)

        def read(_answer: object = None) -> None:
            self._commands.run(server.chosen, then=here(dialog.show_choice), failed=dialog.refuse)

        def save(address: str, key: str | None, pairs: tuple[str, ...]) -> None:
            self._commands.run(
                lambda: server.set(address, key, pairs),
                then=here(lambda _change: look()),
                failed=here(dialog.refuse),
            )

        def look() -> None:
            read()
            dialog.test_wanted.emit()

        def test() -> None:
            self._commands.run(
                server.test, then=here(dialog.show_facts), failed=here(dialog.refuse)
            )

        def forget() -> None:
            self._commands.run(server.forget, then=here(read), failed=here(dialog.refuse))

        dialog.saved.connect(save)
        dialog.test_wanted.connect(test)
        dialog.forget_wanted.connect(forget)
        read()
        dialog.show()

    def _run(
        self,
        dialog: EditTranslationDialog | TermDialog,
        command: Callable[[], Future[Any]],
        then: Callable[[int], None] | None = None,
    ) -> None:
        """Do what a dialog asks for and close it, or tell it why not."""
        here = _open(dialog)

        def done(answer: object) -> None:
            if then is not None and isinstance(answer, int):
                then(answer)
            here(lambda _answer: dialog.accept())(answer)

        self._commands.run(command, then=done, failed=here(dialog.refuse))

    def _ask(
        self,
        dialog: QDialog,
        name: str,
        read: Callable[[ReadLibrary], R],
        then: Callable[[R], None],
    ) -> None:
        """Read something for a dialog that may be gone when it comes."""
        self._background.ask(name, read, _open(dialog)(then))


def changed_words(count: int) -> str:
    """As in "12 items change.", "No item changes."."""
    if not count:
        return "No item changes."
    return f"{counted(count, 'item')} {'changes' if count == 1 else 'change'}."


def _open(dialog: QDialog) -> Callable[[Callable[[R], None]], Callable[[R], None]]:
    """Wraps what is told to a dialog: nothing is, once it is closed."""
    here = [dialog]
    dialog.finished.connect(lambda _result: here.clear())

    def wrap(tell: Callable[[R], None]) -> Callable[[R], None]:
        def told(answer: R) -> None:
            if here:
                tell(answer)

        return told

    return wrap
