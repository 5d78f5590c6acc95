"""The head of the story view: the way back, the headline, what can be done, the topic's line."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from monitor.domain.story_views import StoryView
from ui.story import words
from ui.story.card import label
from ui.story.topic_line import TopicLine
from ui.theme.buttons import button
from ui.theme.elided import ElidedLabel
from ui.theme.words import isolated

TITLE = 21
BAR = 38  # pixels: two lines, also of scripts with high letters
WIDE = 1400  # pixels: with less, the counts stand on a line of their own
PIN_WIDTH = 66  # pixels: the same, whatever its word is


class StoryHead(QWidget):
    """What stands above the cards and does not scroll.

    Signals:
        back_wanted: to the list of stories.
        wanted: "merge", "split", "pin" or "digest", whose button was pressed.
        renamed: the new headline; "" = the automatic one again.
        story_chosen: the id of another story of the topic.
    """

    back_wanted = Signal()
    wanted = Signal(str)
    renamed = Signal(str)
    story_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("storyHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view: StoryView | None = None
        self.back = button(
            "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK} Stories", self.back_wanted.emit
        )
        self.back.setToolTip("Back to the list (Esc)")
        self.back.setAccessibleName("Back to the list of stories")
        self.title = ElidedLabel("storyHeadline")
        self.title.setMinimumHeight(TITLE)
        self.field = QLineEdit()
        self.field.setAccessibleName("Headline of the story")
        self.field.setPlaceholderText("Empty: the best headline, chosen by itself")
        self.field.setFixedHeight(28)
        self.field.hide()
        self.counts = ElidedLabel("muted")
        self.buttons: dict[str, QToolButton] = {}
        for name, said, key in (
            ("merge", "Merge…", "Shift+M"),
            ("split", "Split…", "Shift+X"),
            ("rename", "Rename", "F2"),
            ("pin", "Pin", ""),
            ("digest", "Into digest", "Shift+D"),
        ):
            kind = "main" if name == "digest" else "command"
            self.buttons[name] = button(said, partial(self._press, name), kind)
            self.buttons[name].setToolTip(f"{said} ({key})" if key else said)
        self.topic = TopicLine()
        self.topic.story_chosen.connect(self.story_chosen)
        self._lay_out()
        self.field.returnPressed.connect(self._take_name)

    def show_story(self, view: StoryView) -> None:
        """Show a story's head."""
        self._view = view
        self.title.setText(isolated(view.headline))
        self.title.tip = "headline by you" if view.titled else ""
        self.title.setAccessibleName(f"Story: {view.headline}")
        self.counts.setText(words.counts_words(view))
        self.counts.setAccessibleName(self.counts.text())
        pin = self.buttons["pin"]
        pin.setText("Pinned" if view.pinned else "Pin")
        pin.setMinimumWidth(PIN_WIDTH)
        pin.setAccessibleName("Pinned: take the pin off" if view.pinned else "Pin")
        pin.setToolTip(
            "Take the pin off" if view.pinned else "Let this story stand on top of the list"
        )
        pin.setCheckable(view.pinned)
        pin.setChecked(view.pinned)
        self.topic.show_topic(view.topic, view.story_id)

    def clear(self) -> None:
        """Show no story: the next one is on its way."""
        self.stop_renaming()
        self._view = None
        self.title.clear()
        self.counts.clear()
        self.topic.show_topic(None, None)

    def rename(self) -> None:
        """Let the headline be written anew, in its place."""
        if self._view is not None:
            self.title.hide()
            self.counts.hide()
            self.field.setText(self._view.headline)
            self.field.show()
            self.field.setFocus()
            self.field.selectAll()

    def stop_renaming(self) -> None:
        """Show the headline again."""
        had_focus = self.field.hasFocus()
        self.field.hide()
        self.title.show()
        self.counts.show()
        if had_focus:
            self.buttons["rename"].setFocus()

    def _take_name(self) -> None:
        title = " ".join(self.field.text().split())
        self.stop_renaming()
        if self._view is not None and title != self._view.headline:
            self.renamed.emit(title)

    def _press(self, name: str) -> None:
        if name == "rename":
            self.rename()
        else:
            self.wanted.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the counts under the headline where both have no room in one line."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._titles.setDirection(across if wide else down)
        self._titles.setSpacing(10 if wide else 0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 1, 12, 3)
        layout.setSpacing(0)
        bar = QWidget()
        bar.setFixedHeight(BAR)
        line = QHBoxLayout(bar)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        brand = label("Dateline", "brand")
        brand.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        line.addWidget(brand)
        line.addSpacing(4)
        line.addWidget(self.back)
        line.addSpacing(2)
        self._titles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for widget in (self.title, self.field, self.counts):
            self._titles.addWidget(widget)
        self._titles.addWidget(_spring())
        line.addLayout(self._titles, 1)
        for one in self.buttons.values():
            line.addWidget(one)
        layout.addWidget(bar)
        layout.addWidget(self.topic)


def _spring() -> QWidget:
    """Takes what room is left of a line, and none of a column."""
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    spring.setFixedHeight(0)
    return spring
