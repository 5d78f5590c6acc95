"""The topic of a story from a shell: shown, renamed, and left for good."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from monitor.cli import run
from monitor.domain.ids import StoryId
from monitor.domain.query import Query
from monitor.service import Monitor, open_profile
from monitor.storage import topics
from monitor.storage.database import open_writer
from tests.walk.test_bytes_to_pane_and_digest import polled

HEADLINES = (
    "Engineers measure the old dam above Jermuk after a week of rain",
    "Villagers below Jermuk get new boats from the fire service",
    "A chess school opens in Ijevan with forty pupils",
)


def days_apart(*headlines: str) -> str:
    """A feed of headlines, each two days before the next one."""
    now = datetime.now(UTC) - timedelta(minutes=5)
    entries = "".join(
        f"<item><guid>{n}</guid><title>{headline}</title><pubDate>"
        f"{format_datetime(now - timedelta(days=2 * (len(headlines) - n)))}</pubDate></item>"
        for n, headline in enumerate(headlines)
    )
    return f'<rss version="2.0"><channel><title>Daily</title>{entries}</channel></rss>'


@pytest.fixture
def linked(site, tmp_path: Path):
    """A profile, and the stories of its headlines; the first two are of one topic."""
    monitor = open_profile(tmp_path / "p")
    polled(monitor, site.serves("/days.xml", days_apart(*HEADLINES)))
    library = monitor.library()
    of = {one.headline: one.story_id for one in library.stories(Query()).stories}
    library.close()
    paths = monitor.paths
    monitor.close()
    db = open_writer(paths.database, paths.backups)
    topics.link(db, None, [of[HEADLINES[0]], of[HEADLINES[1]]], "Jermuk")
    db.close()
    monitor = open_profile(tmp_path / "p")
    yield monitor, [of[headline] for headline in HEADLINES]
    monitor.close()


def test_a_topic_is_shown_renamed_and_left(linked: tuple[Monitor, list[int]], capsys) -> None:
    """All of it through the door: the profile is open."""
    monitor, (dam, boats, chess) = linked

    def shell(*arguments: object, code: int = 0) -> str:
        words = ["story", "topic", *map(str, arguments), "--profile", str(monitor.paths.folder)]
        assert run(words, window=lambda: pytest.fail("no window")) == code
        return "".join(capsys.readouterr())

    first, *lines = shell(dam).splitlines()
    assert first == "Topic: Jermuk"
    assert [line.split(" · ")[0].strip() for line in lines] == [str(dam), str(boats)]
    assert lines[0].endswith(f" · 1 item · {HEADLINES[0]} · this story")
    assert lines[1].endswith(HEADLINES[1])
    assert shell(dam, "--title", " The  dam ") == "The topic is called “The dam” now.\n"
    assert shell(dam, "--title", "The dam") == "All is as it was.\n"
    assert shell(boats).splitlines()[0] == "Topic: The dam"
    assert shell(boats, "--title", "-") == "The topic has its own title again.\n"
    assert shell(boats).splitlines()[0] == "Topic: Jermuk"
    assert "may have 120 characters" in shell(dam, "--title", "x" * 121, code=1)
    left = f"Story {boats} left the topic “Jermuk”; they are never linked again.\n"
    assert shell(boats, "--not") == left
    assert shell(boats) == f"Story {boats} is part of no topic.\n"
    assert monitor.topics.put_back(StoryId(boats), StoryId(dam)).result().stories >= {dam, boats}
    assert shell(boats).splitlines()[0] == "Topic: Jermuk"
    assert shell(boats, "--not") == left
    assert shell(chess) == f"Story {chess} is part of no topic.\n"
    assert "This story is part of no topic." in shell(chess, "--title", "Chess", code=1)
    assert "This story is part of no topic." in shell(chess, "--not", code=1)
    for rest in ((), ("--title", "x"), ("--not",)):
        assert "There is no story 99" in shell(99, *rest, code=1)
    shell(dam, "--not", "--title", "x", code=2)
