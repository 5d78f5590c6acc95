"""The story view: reads one story and shows it in cards."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story_views import Comparison, StoryView
from ui.background import Background
from ui.story import choice
from ui.story.figures import FiguresCard
from ui.story.head import StoryHead
from ui.story.history import HistoryCard
from ui.story.members import MembersCard
from ui.story.names import NamesCard
from ui.story.quotations import QuotationsCard
from ui.story.side_by_side import SideBySideCard
from ui.story.who import CoverageCard, LanguagesCard, WhoCard
from ui.theme.theme import Theme

PLACE = "story"
NARROWEST_COLUMN = 250  # pixels of an item side by side with others
LEFT_SHARE, LEAST_LEFT, LEAST_RIGHT = 0.285, 300, 480
MARGIN = 14
ROUNDS = 3  # of a text that takes its height from its width, which its height changes
NARROW = 1160  # pixels


class StoryPane(QWidget):
    """Shows a `StoryView`; what is missing from it has no card.

    Signals:
        shown: a `StoryView` was read and is shown.
        lost: the story is no longer there; its id, and the id of one of its items or None.
        item_chosen: the id of an item that is to be opened in the reader.
        comparison_wanted: ids of the items that are to stand side by side.
        said: words for the status line.
    """

    shown = Signal(object)
    lost = Signal(object, object)
    item_chosen = Signal(object)
    comparison_wanted = Signal(object)
    said = Signal(str)

    def __init__(self, background: Background, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("storyPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._background, self._theme = background, theme
        self._story_id: StoryId | None = None
        self._compared: tuple[ItemId, ...] = ()
        self._again = self._asked = False
        self.view: StoryView | None = None
        self.head = StoryHead()
        self.coverage, self.who = CoverageCard(theme), WhoCard(theme)
        self.languages, self.names = LanguagesCard(theme), NamesCard()
        self.history = HistoryCard()
        self.figures, self.quotations = FiguresCard(theme), QuotationsCard(theme)
        self.side_by_side, self.members = SideBySideCard(theme), MembersCard(theme)
        self._lay_out()
        self._connect()

    @property
    def story_id(self) -> StoryId | None:
        """The story that is shown or on its way."""
        return self._story_id

    def show_story(self, story_id: StoryId) -> None:
        """Read a story and show it; one that is shown again stands as it stood."""
        if self.view is None or self.view.story_id != story_id:
            self.view, self._compared = None, ()
            self.head.clear()
            self.names.edit(None)
            self.members.forget()
            self.side_by_side.forget()
            self.panes.hide()  # what is shown is of another story, and keys are about this one
            for area in (self.left, self.right):
                area.verticalScrollBar().setValue(0)
        self._story_id = story_id
        self.refresh(compare=True)

    def forget(self) -> None:
        """Read nothing more: the view is left."""
        self._story_id = None

    def refresh(self, *, compare: bool = False) -> None:
        """Read the same story again; nothing moves if nothing changed.

        `compare` = what stands side by side may have changed even so.
        """
        story_id = self._story_id
        self._again = self._again or compare
        if story_id is not None:
            take = partial(self._take, story_id)
            # slowly: figures and quotations of 500 items are read, and no list is to wait for that
            self._background.ask_slowly(
                PLACE, lambda library, _wanted: library.story(story_id), take
            )

    def compare(self, items: tuple[ItemId, ...]) -> None:
        """Ask for items side by side."""
        self._asked = self._asked and items == self._compared
        self._compared = items
        if self.side_by_side.comparison is None:
            self._holding(self.side_by_side.wait)
        self.comparison_wanted.emit(items)

    def show_comparison(self, items: tuple[ItemId, ...], comparison: Comparison) -> None:
        """Show what was asked for, unless something else was asked for since."""
        if items == self._compared:
            self._holding(partial(self.side_by_side.show_comparison, comparison))

    def refuse_comparison(self, items: tuple[ItemId, ...], sentence: str) -> None:
        """Say in its place why it did not work."""
        if items == self._compared:
            self._holding(partial(self.side_by_side.say, sentence))

    def compare_chosen(self) -> None:
        """Compare what is chosen among the items, and show it."""
        self.members.compare()

    def escape(self) -> bool:
        """Leave what is being written; False = there was nothing."""
        if self.head.field.isVisible():
            self.head.stop_renaming()
            return True
        return self.names.stop()

    def page_down(self) -> None:
        """Scroll the right column, or the left one where a row of that has the focus."""
        focus = QApplication.focusWidget()
        in_left = focus is not None and self.left.isAncestorOf(focus)
        bar = (self.left if in_left else self.right).verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() - 40)

    def reveal_members(self) -> None:
        """Go to the items."""
        self.members.view.setFocus()
        self.right.ensureWidgetVisible(self.members.heading, 0, 60)

    def _take(self, story_id: StoryId, view: StoryView | None) -> None:
        if story_id != self._story_id:
            return
        if view is None:
            self._story_id = None
            known = self.view if self.view and self.view.story_id == story_id else None
            self.lost.emit(story_id, known.members[0].item_id if known and known.members else None)
            return
        if view != self.view:
            self.view, self._again = view, True
            self._show(view)
            # in a turn of its own: making cards and laying them out would let the window wait
            QTimer.singleShot(0, self, self._reveal)
        if self._again or self.side_by_side.comparison is None:
            self._compare_again(view)
        self._again = False
        self.shown.emit(view)

    def _reveal(self) -> None:
        if self.view is not None and self.panes.isHidden():
            self.panes.show()
            self.members.view.setFocus()

    def _show(self, view: StoryView) -> None:
        self.head.show_story(view)
        self.coverage.show_bars(view.bars)
        self.who.show_outlets(view.who, view.silent)
        self.languages.show_languages(view.languages, view.bars)
        self.names.show_names(view.names)
        self.history.show_history(view.history)
        self.figures.show_figures(view.figures)
        self.quotations.show_quotations(view.quotations)
        self.members.show_members(view.members, view.count)
        for card, there in (
            (self.coverage, view.bars),
            (self.who, view.who or view.silent),
            (self.languages, view.languages),
            (self.names, view.names),
            (self.history, view.history),
            (self.figures, view.figures),
            (self.side_by_side, len(view.members) > 1),
            (self.quotations, view.quotations),
        ):
            card.setVisible(bool(there))

    def _compare_again(self, view: StoryView) -> None:
        """Keep what is compared while it is there, else choose anew."""
        kept = choice.still_there(self._compared, view.members)
        most = max(2, min(choice.MOST, self.right.viewport().width() // NARROWEST_COLUMN))
        items = kept or choice.first_choice(view.members, most)
        if items:
            self.compare(items)

    def _compare_from_members(self, items: tuple[ItemId, ...]) -> None:
        self.compare(items)
        self._asked = True
        self.right.ensureWidgetVisible(self.side_by_side.heading, 0, 40)
        self.right.verticalScrollBar().setValue(max(0, self.side_by_side.y() - MARGIN))

    def _holding(self, act: Callable[[], None]) -> None:
        """Let the comparison change its height, and what is seen below it stay where it is.

        A comparison that a hand asked for is looked at itself while its head is seen.
        """
        bar, card, members = self.right.verticalScrollBar(), self.side_by_side, self.members
        above = card.y() < bar.value()
        seen = members.y() + members.view.y() < bar.value() + self.right.viewport().height()
        place, before = bar.value(), members.y()
        act()
        if self.panes.isVisible() and (above or (seen and not self._asked)):
            for _ in range(ROUNDS):
                card.text.fit()
                # the page learns only by these events how high the card has become
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            bar.setValue(place + members.y() - before)

    def _connect(self) -> None:
        self.figures.item_chosen.connect(self.item_chosen)
        self.quotations.item_chosen.connect(self.item_chosen)
        self.members.item_chosen.connect(self.item_chosen)
        self.members.compare_wanted.connect(self._compare_from_members)
        self.members.said.connect(self.said)
        self.who.outlet_chosen.connect(self.members.choose_outlet)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        rewrite: tuple[Callable[[], None], ...] = (
            self.figures.write,
            self.quotations.write,
            self.side_by_side.write,
            self.coverage.chart.update,
        )
        for write in rewrite:
            write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the left column its share."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.figures.narrow(narrow)
        self.quotations.narrow(narrow)
        left = max(LEAST_LEFT, min(440, round(self.width() * LEFT_SHARE)))
        self.panes.setSizes([left, max(LEAST_RIGHT, self.width() - left)])

    def _lay_out(self) -> None:
        self.left = _column(
            (self.coverage, self.who, self.languages, self.names, self.history),
            (MARGIN, MARGIN // 2),
            "Coverage, outlets, languages, names, history",
        )
        self.right = _column(
            (self.figures, self.side_by_side, self.quotations, self.members),
            (MARGIN // 2, MARGIN),
            "Figures, comparison, quotations, items",
        )
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setObjectName("storyPanes")
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.panes.addWidget(self.left)
        self.panes.addWidget(self.right)
        self.panes.setStretchFactor(1, 1)
        policy = self.panes.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the head would float in the middle meanwhile
        self.panes.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.panes, 1)


def _column(cards: tuple[QWidget, ...], sides: tuple[int, int], name: str) -> QScrollArea:
    """Cards under one another, scrolled as one."""
    inner = QWidget()
    inner.setObjectName("storyColumn")
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(sides[0], MARGIN, sides[1], MARGIN)
    layout.setSpacing(12)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    area = QScrollArea()
    area.setObjectName("storyScroll")
    area.setAccessibleName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
