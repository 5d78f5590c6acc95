"""The topic of a story: the stories of several days on one long-running thing."""

from monitor.domain.ids import StoryId
from monitor.domain.story_views import Topic, TopicStory
from monitor.library import pages
from monitor.settings import LanguageSettings
from monitor.storage import topics
from monitor.storage.database import Database
from monitor.storage.rows import to_moment

MOST = 60  # stories of a topic, the latest


def of_story(db: Database, languages: LanguageSettings, story: StoryId) -> Topic | None:
    """The topic of a story with its stories, oldest first, this one among them.

    None where it has none, or where all of its stories began on one day (UTC): then it is not a
    long-running thing yet.
    """
    found = topics.topics_of(db, story)
    if not found:
        return None
    stories = topics.stories_of(db, found[0], MOST)
    if len({first[:10] for _, first, _, _ in stories}) < 2:
        return None
    headlines = pages.story_headlines(db, languages, [StoryId(ident) for ident, *_ in stories])
    return Topic(
        title=topics.title_of(db, found[0]),
        stories=tuple(
            TopicStory(
                story_id=StoryId(ident),
                headline=headlines[StoryId(ident)][0],
                first_seen=to_moment(first),
                last_seen=to_moment(last),
                items=count,
            )
            for ident, first, last, count in stories
            if StoryId(ident) in headlines
        ),
    )
