"""What the monitor says of topics: their names, and which stories are not of them."""

from collections.abc import Callable
from concurrent.futures import Future

from monitor.domain.change import Change
from monitor.domain.errors import NamesError
from monitor.domain.ids import StoryId
from monitor.pipeline.engine import Engine
from monitor.storage import topics
from monitor.storage.database import Database

LONGEST = 120  # characters of a title
MOST = 200  # stories that a change names


class TopicCommands:
    """Commands about the topic of a story; each holds, whatever is linked later."""

    def __init__(self, db: Database, engine: Engine) -> None:
        self._db = db
        self._engine = engine

    def rename(self, story_id: StoryId, title: str) -> Future[Change]:
        """Give the topic of a story another title; an empty one gives its own back.

        The future raises NamesError where the story is of no topic.

        Raises:
            NamesError: at once, where the title is too long.
        """
        words = " ".join(title.split())
        if len(words) > LONGEST:
            raise NamesError(f"The title of a topic may have {LONGEST} characters.")

        def change(topic: int) -> bool:
            return topics.rename(self._db, topic, words or None)

        return self._of(story_id, change)

    def remove(self, story_id: StoryId) -> Future[Change]:
        """Say that a story is not of its topic; it will never be linked with that one again.

        The future raises NamesError where the story is of no topic.
        """

        def change(topic: int) -> bool:
            topics.refuse(self._db, story_id, topic)
            return True

        return self._of(story_id, change)

    def put_back(self, story_id: StoryId, beside: StoryId) -> Future[Change]:
        """Say that a story is of the topic of another one after all; this takes `remove` back.

        The future raises NamesError where the other one is of no topic.
        """

        def change(topic: int) -> bool:
            topics.admit(self._db, story_id, topic)
            return True

        return self._of(beside, change, story_id)

    def _of(
        self, story_id: StoryId, change: Callable[[int], bool], *others: StoryId
    ) -> Future[Change]:
        def write() -> Change:
            with self._db.transaction():
                found = topics.topics_of(self._db, story_id)
                if not found:
                    raise NamesError("This story is part of no topic.")
                touched = {story for story, *_ in topics.stories_of(self._db, found[0], MOST)}
                changed = change(found[0])
            stories = frozenset({*touched, story_id, *others}) if changed else frozenset[StoryId]()
            return Change(stories=stories, names=changed)

        return self._engine.write(write)
