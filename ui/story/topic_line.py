"""The line of a story's topic: the stories of several days on one thing, and a menu of it."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from monitor.domain.ids import StoryId
from monitor.domain.story_views import Topic, TopicStory
from ui.story.card import clear, label
from ui.theme.buttons import button
from ui.theme.flow import FlowLayout
from ui.theme.words import counted, day, isolated

MOST_OF_TOPIC = 6
LONGEST = 46  # characters of another story's headline


class TopicLine(QWidget):
    """Names the topic and its stories nearest to the one that is shown; hidden where there is none.

    Signals:
        story_chosen: the id of another story of the topic.
        rename_wanted: the topic is to be called otherwise.
        leave_wanted: the story is not of this topic.
    """

    story_chosen = Signal(object)
    rename_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topicLine")
        self._flow = FlowLayout(6)
        self.setLayout(self._flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shown: tuple[Topic | None, StoryId | None] = (None, None)
        self.hide()

    def show_topic(self, topic: Topic | None, here: StoryId | None) -> None:
        """Show the topic of the story `here`; the same one stays as it is."""
        if (topic, here) != self._shown:
            self._shown = topic, here
            self._write(topic, here)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be said of the topic."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, signal in (
            ("Rename this topic…", self.rename_wanted),
            ("Not of this topic", self.leave_wanted),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, tell=signal: tell.emit())
        menu.popup(event.globalPos())

    def _write(self, topic: Topic | None, here: StoryId | None) -> None:
        clear(self._flow)
        stories = topic.stories if topic is not None else ()
        self.setVisible(len(stories) > 1)
        if topic is None:
            return
        name = label(f"Topic: {isolated(topic.title)}", "muted")
        name.setToolTip("The menu of this line renames the topic, or takes this story out of it")
        self._flow.addWidget(name)
        for story in around(stories, here):
            self._flow.addWidget(self._link(story, here))

    def _link(self, story: TopicStory, here: StoryId | None) -> QWidget:
        if story.story_id == here:
            return label(f"{day(story.first_seen)}: this story", "strong")
        headline = story.headline
        if len(headline) > LONGEST:
            headline = f"{headline[: LONGEST - 1].rstrip()}…"
        said = f"{day(story.first_seen)}: {isolated(headline)}"
        link = button(said, partial(self.story_chosen.emit, story.story_id), "link")
        count = counted(story.items, "item")
        link.setAccessibleName(f"{story.headline}, {day(story.first_seen)}, {count}")
        link.setToolTip(f"<p>{escape(story.headline)} · {count}</p>")
        return link


def around(stories: tuple[TopicStory, ...], here: object) -> tuple[TopicStory, ...]:
    """The stories of a topic that are named: those nearest to the one that is shown."""
    place = next((n for n, one in enumerate(stories) if one.story_id == here), len(stories) - 1)
    first = max(0, min(place - MOST_OF_TOPIC // 2, len(stories) - MOST_OF_TOPIC))
    return stories[first : first + MOST_OF_TOPIC]
