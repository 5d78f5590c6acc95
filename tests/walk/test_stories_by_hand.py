"""Stories through the real engine: found by names alone, matched again, and put right by hand."""

from pathlib import Path

import pytest

from monitor.cli import run
from monitor.domain.errors import MonitorError, StoryError
from monitor.domain.ids import StoryId
from monitor.domain.query import Query
from monitor.domain.story_views import StoryView
from monitor.domain.translation import Pair
from monitor.paths import ProfilePaths
from monitor.service import Monitor, call_holder, open_profile
from monitor.settings import Settings
from tests.walk.test_bytes_to_pane_and_digest import polled, rss

BRIDGE = (
    "en",
    "Two helicopters search for Lusine Harutyunyan and Tigran Avetisyan near Vanadzor",
    "<p>Rescuers looked for the climbers Lusine Harutyunyan and Tigran Avetisyan all night.</p>",
)
BY_NAMES = (
    "hy1",
    "Լուսինե Հարությունյանին և Տիգրան Ավետիսյանին որոնում են Վանաձորի մոտ",
    "<p>Լուսինե Հարությունյանին և Տիգրան Ավետիսյանին որոնում են ամբողջ գիշեր։</p>",
)
HARVEST = (
    "en2",
    "Apricot harvest is half of what it was after the late frost, growers say",
    "<p>Growers of apricots say that the late frost took half of their harvest.</p>",
)
FROST = ("hy2", "Ծիրանի բերքը ցրտահարության պատճառով կիսով չափ պակասել է", "")
FROST_IN_ENGLISH = "After the late frost the apricot harvest is half of what it was"


@pytest.fixture
def told(site, monitor: Monitor) -> Monitor:
    """A profile with the two events, each in English and in Armenian; there is no pack."""
    polled(monitor, site.serves("/en.xml", rss(BRIDGE, HARVEST)))
    polled(monitor, site.serves("/hy.xml", rss(BY_NAMES, FROST)))
    return monitor


def stories(monitor: Monitor) -> list[StoryView]:
    library = monitor.library()
    try:
        listed = library.stories(Query()).stories
        found = [library.story(one.story_id) for one in listed]
        return [view for view in found if view is not None]
    finally:
        library.close()


def story_of(monitor: Monitor, title: str) -> StoryView:
    (found,) = [
        view
        for view in stories(monitor)
        if any(title in (member.headline, member.original) for member in view.members)
    ]
    return found


def settled(monitor: Monitor) -> None:
    monitor.settle().result(timeout=120)


def test_an_armenian_item_finds_its_story_by_names_and_is_matched_again(told: Monitor) -> None:
    named = story_of(told, BY_NAMES[1])
    assert [member.language for member in named.members] == ["en", "hy"]
    assert named.headline == BRIDGE[1]
    assert "“Ավետիսյանին”" in named.members[1].because
    alone = story_of(told, FROST[1])
    assert alone.count == 1
    # its translation comes, here from a person
    pair = Pair(source="hy", target="en")
    told.memory.edit(pair, FROST[1], FROST_IN_ENGLISH).result(timeout=60)
    settled(told)
    frost = story_of(told, FROST[1])
    assert [member.language for member in frost.members] == ["en", "hy"]
    assert frost.members[1].headline == FROST_IN_ENGLISH
    (line,) = frost.history
    assert not line.by_hand
    assert line.event is not None
    assert line.words.startswith(("From another story came 1 item", "Another story (1 item)"))
    # and that is taken back, for good
    told.stories.undo_event(line.event).result(timeout=60)
    told.stories.regroup().result(timeout=60)
    settled(told)
    assert story_of(told, FROST[1]).count == 1
    assert not story_of(told, BY_NAMES[1]).by_hand


def test_edits_outlive_the_program_and_are_taken_back(site, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    monitor = open_profile(folder)
    polled(monitor, site.serves("/en.xml", rss(BRIDGE, HARVEST)))
    bridge, harvest = (story_of(monitor, one[1]).story_id for one in (BRIDGE, HARVEST))
    heard = []
    monitor.bus.subscribe(heard.append)
    assert monitor.stories.merge([bridge, harvest]).result(timeout=60).stories
    assert monitor.stories.rename(bridge, "All of it").result(timeout=60)
    assert monitor.stories.pin(bridge).result(timeout=60)
    assert any(getattr(news, "stories", None) for news in heard)
    monitor.close()
    monitor = open_profile(folder)
    monitor.stories.regroup().result(timeout=60)
    settled(monitor)
    (both,) = stories(monitor)
    assert (both.headline, both.titled, both.pinned, both.count) == ("All of it", True, True, 2)
    assert both.by_hand == 1
    words = [line.words for line in both.history]
    assert words == ["You pinned it", "You named it “All of it”", "You merged 2 stories"]
    assert monitor.stories.undo().result(timeout=60)
    assert monitor.stories.undo().result(timeout=60)
    (both,) = stories(monitor)
    assert (both.titled, both.pinned, both.count) == (False, False, 2)
    assert both.history[0].words == "You pinned it (taken back)"
    assert monitor.stories.undo().result(timeout=60)
    assert [view.count for view in stories(monitor)] == [1, 1]
    with pytest.raises(StoryError, match="no edit to take back"):
        monitor.stories.undo().result(timeout=60)
    monitor.close()


def test_a_second_process_may_use_the_hand(told: Monitor) -> None:
    remote = call_holder(ProfilePaths(told.paths.folder), Settings())
    try:
        named = story_of(told, BY_NAMES[1])
        first, second = (member.item_id for member in named.members)
        harvest = story_of(told, HARVEST[1])
        assert remote.stories.split(named.story_id, [second]).result()
        assert remote.stories.move([second], named.story_id).result()
        assert remote.stories.apart(named.story_id, harvest.story_id).result()
        assert remote.stories.apart(named.story_id, None, [second]).result()
        assert remote.stories.undo().result()
        assert remote.stories.pin_item(first).result()
        assert remote.stories.rename(named.story_id, "The climbers").result()
        assert remote.stories.rename(named.story_id, None).result()
        assert remote.stories.pin(named.story_id, True).result()
        assert not remote.stories.pin(named.story_id, True).result()
        assert remote.stories.merge([named.story_id, harvest.story_id]).result()
        assert not remote.stories.regroup().result()
        with pytest.raises(MonitorError, match="no edit 99"):
            remote.stories.undo(99).result()
        with pytest.raises(MonitorError, match="no change 99"):
            remote.stories.undo_event(99).result()
        remote.settle().result()
        assert story_of(told, HARVEST[1]).story_id == story_of(told, BRIDGE[1]).story_id
    finally:
        remote.close()


def test_stories_from_a_shell(told: Monitor, capsys) -> None:
    """All of it through the door: the profile is open."""
    folder = str(told.paths.folder)
    named, harvest = story_of(told, BY_NAMES[1]), story_of(told, HARVEST[1])

    def shell(*arguments: object, code: int = 0) -> str:
        words = ["story", *(str(one) for one in arguments), "--profile", folder]
        assert run(words, window=lambda: pytest.fail("no window")) == code
        return "".join(capsys.readouterr())

    assert f"{named.story_id} · " in shell("list")
    assert BRIDGE[1] in shell("list", "--largest", "--limit", 1)
    shown = shell("show", named.story_id)
    assert "2 items · 2 outlets" in shown or "2 items · 1 outlet" in shown
    assert BY_NAMES[1] in shown
    assert named.members[1].because in shown
    assert "There is no story 99" in shell("show", 99, code=1)
    assert "Nothing has been changed" in shell("history", named.story_id)
    assert shell("merge", named.story_id, harvest.story_id) == "Merged.\n"
    history = shell("history", named.story_id)
    assert "You merged 2 stories · `story undo 1`" in history
    assert "put here by you" in shell("show", named.story_id)
    assert shell("undo") == "Taken back: you merged 2 stories.\n"
    assert "no edit 1 to take back" in shell("undo", 1, code=1)
    assert "no edit to take back" in shell("undo", code=1)
    assert "(taken back)" in shell("history", named.story_id)
    second = named.members[1].item_id
    assert shell("split", named.story_id, second) == "Split.\n"
    assert shell("move", second, "--to", named.story_id) == "Moved.\n"
    assert shell("move", second, "--to", "new") == "Moved.\n"
    assert shell("undo", 4) == "Taken back: you moved an item to a story of its own.\n"
    assert shell("apart", named.story_id, harvest.story_id) == "Kept apart from now on.\n"
    assert shell("apart", named.story_id, "--item", second) == "Kept apart from now on.\n"
    assert shell("undo") == "Taken back: you said that an item did not belong here.\n"
    assert shell("rename", named.story_id, "The climbers") == "Renamed.\n"
    assert shell("pin", named.story_id) == "Pinned.\n"
    assert "The climbers (titled by you, pinned)" in shell("show", named.story_id)
    assert "The climbers · pinned" in shell("list").splitlines()[0]
    assert (
        shell("rename", named.story_id, "\u202eThe\x1b \udcff" + " climbers" * 20) == "Renamed.\n"
    )
    line = shell("list").splitlines()[0]
    assert " · The \ufffd climbers" in line
    headline = line.split(" · ")[-2]
    assert (len(headline), headline[-1]) == (120, "…")
    assert shell("rename", named.story_id, "-") == "Renamed.\n"
    assert shell("unpin", named.story_id) == "Unpinned.\n"
    assert shell("unpin", named.story_id) == "All is as it was.\n"
    assert shell("keep", second) == "Kept.\n"
    assert shell("regroup") == "All stories were made anew.\n"
    assert "There is no story 99" in shell("merge", named.story_id, 99, code=1)
    assert "There is no change 99" in shell("undo", "--change", 99, code=1)
    largest = 2**63 - 1
    for beyond in (
        ("show", largest),
        ("merge", largest, named.story_id),
        ("move", second, "--to", largest),
        ("keep", largest),
        ("undo", largest),
        ("undo", "--change", largest),
    ):
        assert str(largest) in shell(*beyond, code=1)
    for wrong in (
        ("apart", named.story_id),
        ("apart", named.story_id, harvest.story_id, "--item", second),
        ("move", second, "--to", "elsewhere"),
        ("move", second, "--to", "²"),
        ("move", second, "--to", "٣"),
        ("move", second, "--to", 2**63),
        ("move", second, "--to", "9" * 5000),
        ("move", 2**63, "--to", "new"),
        ("show", 2**63),
        ("history", 10**30),
        ("merge", named.story_id, 2**63),
        ("split", named.story_id, 2**63),
        ("apart", named.story_id, "--item", 2**63),
        ("rename", 2**63, "x"),
        ("pin", 2**63),
        ("unpin", 2**63),
        ("keep", 2**63),
        ("undo", 2**63),
        ("undo", "--change", 2**63),
        ("undo", 1, "--change", 1),
    ):
        shell(*wrong, code=2)
    assert story_of(told, BY_NAMES[1]).story_id == StoryId(named.story_id)
