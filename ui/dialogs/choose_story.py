"""Choose another story: among the newest, or by words."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from monitor.domain.ids import StoryId
from monitor.domain.views import TimelineStory
from ui.dialogs import sheet
from ui.dialogs.story_delegate import StoryDelegate, about_words

WAIT = 150  # milliseconds after the last key
STORY = int(Qt.ItemDataRole.UserRole)
TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
ALONE = "A story of its own"
NONE_CHOSEN = "Choose a story: by its words, with the arrows, or with the mouse."


def having(stories: Sequence[TimelineStory], text: str) -> list[TimelineStory]:
    """Find stories in whose headlines every word of `text` occurs, be it as a part of a word."""
    words = text.casefold().split()
    found = []
    for story in stories:
        lines = [story.headline, *(one.headline for one in story.items)]
        lines += [one.original for one in story.items if one.original]
        whole = "\n".join(lines).casefold()
        if all(word in whole for word in words):
            found.append(story)
    return found


class ChooseStoryDialog(QDialog):
    """A field and a list; arrows move in the list while words are typed.

    Nothing is chosen until somebody has typed or moved: Enter alone merges nothing.

    Signals:
        searched: the words that are looked for; "" = the newest stories.
        chosen: the id of a story, None = `ALONE`; closed by `accept`, or `refuse` says why not.
    """

    searched = Signal(str)
    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        heading: str,
        hint: str,
        act: str,
        now: Callable[[], datetime],
        *,
        alone: bool = False,
    ) -> None:
        """`act` is the word of the button; `alone` = `ALONE` can be chosen too."""
        super().__init__(parent)
        self._now, self._alone = now, alone
        layout = sheet.prepare(self, heading, hint)
        self.field = QLineEdit()
        self.field.setAccessibleName("Search for a story")
        self.field.setPlaceholderText("Words of the story")
        self.field.setMinimumWidth(520)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Stories, the newest first")
        self.list.setMinimumHeight(312)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = StoryDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.itemActivated.connect(lambda _item: self._ask())
        self.refusal = sheet.refusal_line()
        for widget in (self.field, self.list, self.refusal):
            layout.addWidget(widget)
        layout.addLayout(sheet.buttons(self, act, self._ask))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._wait.timeout.connect(lambda: self.searched.emit(self.field.text()))
        self.field.textEdited.connect(lambda _text: self._wait.start())

    def show_stories(self, stories: Sequence[TimelineStory]) -> None:
        """Show what was found; what was chosen stays chosen where it is there."""
        kept = self._current()
        self.list.clear()
        if self._alone and not self.field.text().strip():
            self._add(ALONE, "apart from all others", None)
        for story in stories:
            self._add(story.headline, about_words(story, self._now), story.story_id)
        places = [n for n in range(self.list.count()) if self.list.item(n).data(STORY) == kept]
        if places and kept is not None:
            self.list.setCurrentRow(places[0])
        elif self.field.text().strip():
            self.list.setCurrentRow(0)
        self.refusal.setText("" if self.list.count() else "No story has these words.")
        self._enable(self.list.count() > 0)

    def refuse(self, sentence: str) -> None:
        """Say why it did not work."""
        self.refusal.setText(sentence)
        self._enable(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows in the field move in the list."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in TO_LIST
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _add(self, headline: str, about: str, story_id: StoryId | None) -> None:
        item = QListWidgetItem(f"{headline}\n{about}")
        item.setData(STORY, story_id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{headline}, {about}")
        self.list.addItem(item)

    def _current(self) -> StoryId | None:
        items = self.list.selectedItems()
        story_id: StoryId | None = items[0].data(STORY) if items else None
        return story_id

    def _ask(self) -> None:
        if self.list.selectedItems():
            self.refusal.setText("")
            self._enable(False)
            self.chosen.emit(self._current())
        else:
            self.refusal.setText(NONE_CHOSEN)

    def _enable(self, on: bool) -> None:
        button = self.findChild(QPushButton, "act")
        if button is not None:
            button.setEnabled(on)
