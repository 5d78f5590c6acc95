"""Translations, the glossary and a server as the window asks for them, remembered by name."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from threading import Event
from typing import Any, Protocol

from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from monitor.domain.server import ServerChoice, ServerFacts, ServerLanguage
from monitor.domain.translation import GlossaryEntry, Pair, Term

CHANGED = Change(translations=True)
FACTS = ServerFacts(
    host="mt.example.org",
    version="1.9",
    languages=(ServerLanguage(code="ru", name="Russian", targets=("en",)),),
    char_limit=5_000,
)


class Does(Protocol):
    """What the fake monitor does with a call: remembers it, refuses it or answers."""

    def do(self, call: tuple[Any, ...], work: Any, answer: Any = None) -> Future[Any]: ...


class FakeMemory:
    """As `monitor.service.memory.MemoryCommands`; terms are kept, sentences are not."""

    def __init__(self, monitor: Does) -> None:
        self._monitor = monitor
        self.entries: list[GlossaryEntry] = []
        self.reach = 3  # items of any sentence or term
        self.paused = False
        self.counting = Event()  # whose end a count of what a term changes waits for
        self.counting.set()
        self.count: Callable[[], object] = lambda: None  # done first; may refuse
        self.counted: list[str] = []  # terms, in the order in which they were counted

    def edit(self, pair: Pair, source: str, text: str) -> Future[Any]:
        return self._do("edit", pair, source, text)

    def unedit(self, pair: Pair, source: str) -> Future[Any]:
        return self._do("unedit", pair, source)

    def translate_again(self, item_id: ItemId, target: str) -> Future[Any]:
        return self._do("translate_again", item_id, target)

    def set_term(self, pair: Pair, source: str, rendering: str | None) -> Future[Any]:
        number = len(self.entries) + 1
        entry = GlossaryEntry(
            ident=number, pair=pair, term=Term(source=source, rendering=rendering)
        )
        answer = self._do("set_term", pair, source, rendering, answer=self.reach)
        if answer.exception() is None:
            self.entries.append(entry)
        return answer

    def remove_term(self, pair: Pair, source: str) -> Future[Any]:
        self.entries = [one for one in self.entries if one.term.source != source]
        return self._do("remove_term", pair, source, answer=self.reach)

    def undo_term(self) -> Future[Any]:
        return self._do("undo_term", answer=self.reach)

    def import_tmx(self, path: Path) -> Future[Any]:
        return self._do("import_tmx", path, answer=1_200)

    def forget_imported(self) -> Future[Any]:
        return self._do("forget_imported", answer=5)

    def export_tmx(self, path: Path) -> Future[Any]:
        return self._do("export_tmx", path, answer=1)

    def pause(self, paused: bool) -> Future[Any]:
        self.paused = paused
        return self._do("pause", paused)

    def show_list(self, items: Sequence[ItemId]) -> Future[Any]:
        return self._do("show_list", tuple(items), changes=False)

    def _do(self, *call: Any, answer: Any = None, changes: bool = True) -> Future[Any]:
        return self._monitor.do(call, lambda: CHANGED if changes else Change(), answer=answer)


class FakeServer:
    """As `monitor.service.translation_server.ServerCommands`."""

    def __init__(self, monitor: Does) -> None:
        self._monitor = monitor
        self._choice = ServerChoice(address="", pairs=(), has_key=False)

    def chosen(self) -> Future[Any]:
        return self._monitor.do(("chosen",), Change, answer=self._choice)

    def set(self, address: str, key: str | None = None, pairs: Sequence[str] = ()) -> Future[Any]:
        self._choice = ServerChoice(
            address=address, pairs=tuple(pairs) or ("*",), has_key=bool(key)
        )
        return self._monitor.do(("set", address, key, tuple(pairs)), lambda: CHANGED)

    def test(self) -> Future[Any]:
        return self._monitor.do(("test",), Change, answer=FACTS)

    def forget(self) -> Future[Any]:
        self._choice = ServerChoice(address="", pairs=(), has_key=False)
        return self._monitor.do(("forget",), lambda: CHANGED)
