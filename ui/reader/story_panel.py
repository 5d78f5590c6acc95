"""The panel under the reader: the story that an item belongs to."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from monitor.domain.ids import StoryId
from monitor.domain.views import StoryContext
from ui.reader.coverage import LINE, CoverageDelegate, CoverageLines, CoverageModel
from ui.theme.buttons import WordButton, button
from ui.theme.coverage_chart import CoverageChart
from ui.theme.elided import ElidedLabel
from ui.theme.theme import Theme
from ui.theme.words import counted, day_and_clock

NOTHING_NEAR = ("nothing near", "nothing like it")


class StoryPanel(QWidget):
    """Shows a `StoryContext`.

    Signals:
        item_chosen: the id of the item whose line was clicked.
        story_wanted, merge_wanted: it is to be opened, or merged with another one; its id.
        split_wanted: the item that is read is to leave the story with this id.
    """

    item_chosen = Signal(object)
    story_wanted = Signal(object)
    merge_wanted = Signal(object)
    split_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("storyPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(134)
        self._story_id: StoryId | None = None
        self.title = WordButton()
        self.title.setObjectName("storyTitleLink")
        self.title.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title.setToolTip("Open the story (Shift+S)")
        self.title.clicked.connect(lambda: self.story_wanted.emit(self._story_id))
        self.first = ElidedLabel("faint")
        self.merge = button("merge…", lambda: self.merge_wanted.emit(self._story_id), "link")
        self.merge.setToolTip("Merge with another story (Shift+M)")
        self.split = button("split", lambda: self.split_wanted.emit(self._story_id), "link")
        self.split.setToolTip("Take this item out of the story (Shift+X)")
        self.because = ElidedLabel("small")
        self.chart = CoverageChart(theme)
        self.model = CoverageModel(self)
        self.lines = CoverageLines()
        self.lines.setModel(self.model)
        self._delegate = CoverageDelegate(theme)
        self._set_up_lines()
        self._lay_out()
        theme.changed.connect(self.chart.update)
        theme.changed.connect(self.lines.viewport().update)

    def show_story(self, story: StoryContext) -> None:
        """Show a story."""
        self._story_id = story.story_id
        self.title.setText(
            f"This story · {counted(story.count, 'item')}, {counted(story.outlets, 'outlet')}, "
            f"{counted(story.languages, 'language')}"
        )
        self.title.setAccessibleName(f"{self.title.text()}. Opens the story")
        self.first.setText(f"first seen {day_and_clock(story.first_seen)} · {story.first_outlet}")
        words, tip = because_words(story.because)
        self.because.setText(words)
        self.because.tip = tip
        self.because.setAccessibleDescription(tip)
        self.chart.show_bars(story.bars)
        self.model.show(story.lines)

    def _pressed(self, index: QModelIndex) -> None:
        self.item_chosen.emit(index.data(LINE).item_id)

    def _set_up_lines(self) -> None:
        self.lines.setItemDelegate(self._delegate)
        self.lines.setUniformItemSizes(True)
        self.lines.setMouseTracking(True)
        self.lines.setAccessibleName("Coverage")
        self.lines.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.lines.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lines.setCursor(Qt.CursorShape.PointingHandCursor)
        self.lines.clicked.connect(self._pressed)
        self.lines.activated.connect(self._pressed)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 10, 24, 8)
        layout.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.first)
        head.addWidget(self.merge)
        head.addWidget(self.split)
        layout.addLayout(head)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addWidget(self.chart, 30)
        middle.addWidget(self.lines, 70)
        layout.addLayout(middle, 1)
        layout.addWidget(self.because)


def because_words(because: str) -> tuple[str, str]:
    """Why an item is in its story, and what the tip adds: the first one did not join but opened it.

    >>> because_words("nothing near enough; the nearest is 0.18 alike")
    ('Opened this story.', 'When it came there was nothing near enough; the nearest is 0.18 alike')
    """
    if because.startswith(NOTHING_NEAR):
        return "Opened this story.", f"When it came there was {because}"
    return (f"Here because: {because}" if because else ""), ""
