"""The tags of an item as pills, each with a button that takes it off."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from monitor.domain.views import TagView
from ui.theme.flow import FlowLayout
from ui.theme.palette import readable_on

LONGEST = 220  # pixels of a word: a longer one is cut, and stands whole in the tip


class TagPills(QWidget):
    """Shows tags; hidden where there are none.

    Signals:
        untag_wanted: the name of the tag whose button was pressed.
    """

    untag_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(6)
        self.setLayout(self._flow)
        self._tags: tuple[TagView, ...] = ()
        self.pills: dict[str, QFrame] = {}
        self.hide()

    def show_tags(self, tags: tuple[TagView, ...]) -> None:
        """Show other tags; equal ones keep their pills, and the focus."""
        if tags == self._tags:
            return
        self._tags = tags
        while self._flow.takeAt(0) is not None:
            pass
        for pill in self.pills.values():
            pill.hide()
            pill.deleteLater()
        self.pills = {tag.name: self._make_pill(tag) for tag in tags}
        for pill in self.pills.values():
            self._flow.addWidget(pill)
        self.setVisible(bool(tags))
        self.setAccessibleName("Tags: " + ", ".join(tag.name for tag in tags))

    def _make_pill(self, tag: TagView) -> QFrame:
        pill = QFrame(self)
        pill.setObjectName("pill")
        color = readable_on(tag.color)
        pill.setStyleSheet(
            f"#pill {{ background: {tag.color}; border-radius: 9px; }}"
            f"#pill QLabel {{ color: {color}; font-size: 11px; }}"
            f"#pill QToolButton {{ color: {color}; background: transparent; border: none;"
            " padding: 0 2px; font-size: 10px; border-radius: 7px; }"
            f"#pill QToolButton:hover, #pill QToolButton:focus {{ border: 1px solid {color};"
            " padding: 0 1px; }"
        )
        word = QLabel(tag.name)
        word.setTextFormat(Qt.TextFormat.PlainText)
        word.setMaximumWidth(LONGEST)
        word.setToolTip(escape(tag.name))
        take_off = QToolButton()
        take_off.setText("✕")
        take_off.setFixedHeight(16)
        take_off.setAccessibleName(f"Take off the tag {tag.name}")
        take_off.setToolTip(f"Take off the tag {escape(tag.name)}")
        take_off.clicked.connect(lambda: self.untag_wanted.emit(tag.name))
        layout = QHBoxLayout(pill)
        layout.setContentsMargins(8, 0, 3, 0)
        layout.setSpacing(2)
        layout.addWidget(word)
        layout.addWidget(take_off)
        pill.setFixedHeight(18)
        return pill
