"""All items of a story: choosing some of them, and what can be done with these."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from monitor.domain.ids import ItemId
from monitor.domain.story_views import StoryMember
from ui.story.card import Card
from ui.story.member_model import MemberModel
from ui.story.member_rows import MemberRow, copies_told, lay_rows
from ui.story.member_view import MemberView
from ui.theme.buttons import button
from ui.theme.elided import ElidedLabel
from ui.theme.theme import Theme
from ui.theme.words import counted

MOST_COMPARED = 4  # columns
TO_TICK = "Tick two or three items with x, then press c."


class MembersCard(Card):
    """The members with their ticks; near-copies are folded under their earliest version.

    Signals:
        item_chosen: the id of an item that is to be opened in the reader.
        compare_wanted: ids of items that are to stand side by side.
        move_wanted, split_wanted: ids of items that are to go to another story, or to leave.
        keep_wanted: ids of items that are to stay here.
        said: words for the status line.
    """

    item_chosen = Signal(object)
    compare_wanted = Signal(object)
    move_wanted = Signal(object)
    split_wanted = Signal(object)
    keep_wanted = Signal(object)
    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Items")
        self._members: tuple[StoryMember, ...] = ()
        self._count = 0
        self._opened: set[ItemId] = set()
        self._ticked: set[ItemId] = set()
        self._why: set[ItemId] = set()
        self.model = MemberModel(self)
        self.view = MemberView(theme, self.model)
        self.told = ElidedLabel("muted")
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons: dict[str, QToolButton] = {}
        self.head.addWidget(self.told, 1)
        for name, words, key, act in self._commands():
            self.buttons[name] = button(words, act)
            self.buttons[name].setToolTip(f"{words} ({key})")
            self.head.addWidget(self.buttons[name])
        self.body.addWidget(self.view)
        self.view.ticked.connect(self.tick)
        self.view.opened.connect(lambda _place: self.open_current())
        self.view.unfolded.connect(self._unfold)
        self.view.menu_wanted.connect(self._offer)

    def _commands(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        return (
            ("compare", "Compare", "c", self.compare),
            ("move", "Move…", "Shift+G", partial(self._ask, self.move_wanted)),
            ("split", "Not this story", "Shift+X", partial(self._ask, self.split_wanted)),
            ("keep", "Keep here", "h", partial(self._ask, self.keep_wanted)),
        )

    def show_members(self, members: tuple[StoryMember, ...], count: int) -> None:
        """Show others; ticks, what is unfolded and the current row stay with their items.

        `count` = all items of the story, of which at most some hundred are members here.
        """
        there = {one.item_id for one in members}
        for kept in (self._opened, self._ticked, self._why):
            kept.intersection_update(there)
        self._members, self._count = members, count
        self._lay()

    def forget(self) -> None:
        """List nothing: another story is on its way, and keys mean none of this one's items."""
        for kept in (self._opened, self._ticked, self._why):
            kept.clear()
        self.show_members((), 0)

    @property
    def ticked(self) -> tuple[ItemId, ...]:
        """What is ticked, in the order of time."""
        return tuple(one.item_id for one in self._members if one.item_id in self._ticked)

    @property
    def current(self) -> StoryMember | None:
        """The current row's member."""
        place = self.view.currentIndex().row()
        return self.model.rows[place].member if 0 <= place < len(self.model.rows) else None

    def meant(self) -> tuple[ItemId, ...]:
        """What is ticked, or else the current item; where there is none, it is said."""
        if self._ticked:
            return self.ticked
        if self.current is None:
            self.said.emit("No item is chosen. j chooses the next one.")
            return ()
        return (self.current.item_id,)

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) item."""
        last = len(self.model.rows) - 1
        place = self.view.currentIndex().row() + direction
        self.view.setFocus()
        if last >= 0:
            self.view.choose(max(0, min(last, place)))

    def tick(self, place: int | None = None) -> None:
        """Tick a row or take the tick off; None = the current one."""
        at = self.view.currentIndex().row() if place is None else place
        if 0 <= at < len(self.model.rows):
            self._ticked ^= {self.model.rows[at].member.item_id}
            self._lay()

    def tick_items(self, ids: tuple[ItemId, ...]) -> None:
        """Tick these and no others."""
        self._ticked = set(ids)
        self._lay()

    def toggle_why(self) -> None:
        """Show why the current item is here, or hide it."""
        current = self.current
        if current is None:
            self.step(1)
            current = self.current
        if current is not None:
            self._why ^= {current.item_id}
            self._lay()
            if current.item_id in self._why:
                self.said.emit(f"Here because: {current.because or 'no reason is known'}")

    def choose_outlet(self, outlet: str) -> None:
        """Go to the first item of an outlet."""
        for place, row in enumerate(self.model.rows):
            if row.member.outlet == outlet:
                self.view.setFocus()
                self.view.choose(place)
                return

    def choose_item(self, item_id: ItemId) -> None:
        """Make an item current, unfolding what it is folded under."""
        root = next((one.copy_of for one in self._members if one.item_id == item_id), None)
        if self.model.place_of(item_id) is None and root is not None:
            self._opened.add(root)
            self._lay()
        place = self.model.place_of(item_id)
        if place is not None:
            self.view.choose(place)

    def open_current(self) -> None:
        """Ask for the current item in the reader."""
        if self.current is not None:
            self.item_chosen.emit(self.current.item_id)
        else:
            self.meant()

    def compare(self) -> None:
        """Ask for the ticked items side by side; of a near-copy, with its earliest version."""
        current, chosen = self.current, list(self.ticked)
        if len(chosen) < 2 and current is not None:
            if not chosen and current.copy_of is not None:
                chosen = [current.copy_of]
            if chosen and current.item_id not in chosen:
                chosen.append(current.item_id)
        if len(chosen) < 2:
            self.said.emit(TO_TICK)
            return
        if len(chosen) > MOST_COMPARED:
            self.said.emit(
                f"The first {MOST_COMPARED} of {len(chosen):,} ticked items are compared."
            )
        self.compare_wanted.emit(tuple(chosen[:MOST_COMPARED]))

    def _ask(self, signal: SignalInstance) -> None:
        ids = self.meant()
        if ids:
            signal.emit(ids)

    def _unfold(self, place: int, on: bool) -> None:
        row = self.model.rows[place]
        if row.under and not on:
            while place and self.model.rows[place].under:
                place -= 1
            self.view.choose(place)
            row = self.model.rows[place]
        if row.copies:
            (self._opened.add if on else self._opened.discard)(row.member.item_id)
            self._lay()

    def _lay(self) -> None:
        current = self.current
        rows = lay_rows(self._members, opened=self._opened, ticked=self._ticked, why=self._why)
        self.model.show(rows)
        place = self.model.place_of(current.item_id) if current is not None else None
        if place is not None and place != self.view.currentIndex().row():
            self.view.choose(place, reveal=False)
        self._tell(rows)

    def _tell(self, rows: list[MemberRow]) -> None:
        parts = [counted(self._count, "item")]
        if self._count > len(self._members):
            parts.append(f"the first {len(self._members):,} are listed")
        copies = copies_told(rows)
        if copies:
            parts.append(copies)
        if self._ticked:
            parts.append(f"{len(self._ticked):,} ticked")
        self.told.setText(" · ".join(parts))
        for one in self.buttons.values():
            one.setEnabled(bool(rows))

    def _offer(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = (
            ("Open in the reader", "Enter", self.open_current),
            *((words, key, act) for _, words, key, act in self._commands()),
            ("Why is it here?", "w", self.toggle_why),
            ("Tick, or do not", "x", self.tick),
        )
        for words, key, act in entries:
            menu.addAction(f"{words}\t{key}").triggered.connect(lambda _on=False, act=act: act())
        menu.popup(where)
