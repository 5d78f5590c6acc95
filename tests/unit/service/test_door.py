"""A second process hands its commands to the one that has the profile open."""

import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from monitor.domain.errors import FeedError, MonitorError, ProfileInUseError
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import Part
from monitor.domain.language import SpanKind
from monitor.domain.views import WindowWanted
from monitor.paths import ProfilePaths
from monitor.service import Monitor, call_holder, open_profile, raise_window, web_address
from monitor.service.door import Door, Request, knock
from monitor.settings import Settings
from monitor.storage.database import open_writer
from tests.unit.storage.samples import entry, stored, subscribed


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[Monitor]:
    monitor = open_profile(tmp_path / "profile")
    yield monitor
    monitor.close()


def answer(request: Request) -> object:
    if request.method == "fail":
        raise MonitorError("That cannot be done.")
    if request.method == "break":
        raise ZeroDivisionError("oops")
    if request.method == "close":
        raise CancelledError
    return [request.method, *request.arguments]


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Path]:
    opened = Door(tmp_path, answer)
    yield tmp_path
    opened.close()


def test_a_visitor_gets_the_holders_answer(door: Path) -> None:
    visit = knock(door)
    assert visit.ask("greet", 1, "два", None) == ["greet", 1, "два", None]
    assert visit.ask("again") == ["again"]
    visit.close()


def test_the_holders_errors_come_back_as_sentences(door: Path) -> None:
    visit = knock(door)
    with pytest.raises(MonitorError, match=r"^That cannot be done\.$"):
        visit.ask("fail")
    with pytest.raises(MonitorError, match="could not do it: oops"):
        visit.ask("break")
    with pytest.raises(MonitorError, match="was closed before this was done"):
        visit.ask("close")
    assert visit.ask("still", "here") == ["still", "here"]
    visit.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a named pipe has no file mode")
def test_only_the_owner_may_come_near(door: Path) -> None:
    modes = [stat.S_IMODE((door / name).stat().st_mode) for name in ("door", "door.sock")]
    assert modes == [0o600, 0o600]


def test_a_wrong_key_is_not_let_in(door: Path) -> None:
    note = door / "door"
    right = note.read_bytes()
    note.write_bytes(right[:-10] + b'0000"}')
    with pytest.raises(ProfileInUseError):
        knock(door)
    note.write_bytes(right)
    visit = knock(door)
    assert visit.ask("x") == ["x"]
    visit.close()


def test_nobody_home_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ProfileInUseError, match="does not answer"):
        knock(tmp_path)


def test_a_second_opening_is_refused(holder: Monitor) -> None:
    with pytest.raises(ProfileInUseError, match="open in another"):
        open_profile(holder.paths.folder)


def test_commands_through_the_door_are_done_by_the_holder(holder: Monitor) -> None:
    remote = call_holder(ProfilePaths(holder.paths.folder), Settings())
    try:
        opml = holder.paths.folder / "list.opml"
        opml.write_text(
            '<opml version="2.0"><body><outline type="rss" text="A" '
            'xmlUrl="http://127.0.0.1:9/feed"/></body></opml>',
            encoding="utf-8",
        )
        assert remote.import_opml(opml).result() == 1
        assert not remote.tag([99], "nothing there").result()
        with pytest.raises(FeedError, match="no web address"):
            web_address("ftp://x.example/")
        with pytest.raises(MonitorError, match="no web address"):
            remote.add_feed("ftp://x.example/").result()
        library = remote.library()
        assert [row.url for row in library.feeds()] == ["http://127.0.0.1:9/feed"]
        library.close()
    finally:
        remote.close()


def test_languages_are_corrected_through_the_door(holder: Monitor) -> None:
    remote = call_holder(ProfilePaths(holder.paths.folder), Settings())
    try:
        assert not remote.correct_item(ItemId(9), "sr").result()
        assert not remote.correct_span(ItemId(9), Part.BODY, 0, 3, "sr", SpanKind.QUOTE).result()
        assert not remote.uncorrect_item(ItemId(9)).result()
        assert not remote.redetect().result()
        with pytest.raises(MonitorError, match="no language code"):
            remote.correct_item(ItemId(9), "serbian").result()
        with pytest.raises(MonitorError, match="no feed 9"):
            remote.correct_feed(FeedId(9), None).result()
        with pytest.raises(MonitorError, match="no item 9"):
            remote.why(ItemId(9)).result()
        assert remote.set_languages(("ru",), "en").result()
        assert remote.settings.languages.reads == ("ru", "en")
        assert holder.settings.languages == remote.settings.languages
    finally:
        remote.close()


def test_an_item_is_corrected_and_explained_through_the_door(tmp_path: Path) -> None:
    paths = ProfilePaths(tmp_path / "profile")
    paths.folder.mkdir()
    db = open_writer(paths.database, paths.backups)
    text = "Officials said on Sunday that talks about the border would go on all night."
    (item,) = stored(db, subscribed(db), entry(1, title="Talks", text=text))
    db.close()
    monitor = open_profile(paths.folder)
    remote = call_holder(paths, Settings())
    try:
        remote.settle().result()
        assert remote.correct_span(item, Part.BODY, 0, 9, "nl", SpanKind.QUOTE).result()
        remote.settle().result()
        reasons = remote.why(item).result()
        assert reasons == monitor.why(item).result(timeout=60)
        (given,) = [one for one in reasons if one.reason.span.given]
        assert (given.text, given.reason.span.language) == ("Officials", "nl")
        assert given.reason.span.kind is SpanKind.QUOTE
    finally:
        remote.close()
        monitor.close()


def test_a_command_that_is_not_allowed_is_refused(holder: Monitor) -> None:
    visit = knock(holder.paths.folder)
    with pytest.raises(MonitorError, match="knows no command"):
        visit.ask("close")
    visit.close()


def test_a_second_start_raises_the_window(holder: Monitor) -> None:
    with pytest.raises(ProfileInUseError, match="command without a window"):
        raise_window(holder.paths.folder)
    holder.has_window = True
    wanted = threading.Event()
    holder.bus.subscribe(lambda news: wanted.set() if isinstance(news, WindowWanted) else None)
    raise_window(holder.paths.folder)
    assert wanted.wait(5)


def test_the_command_line_uses_the_door(holder: Monitor) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "flag", "7", "--profile", str(holder.paths.folder)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (1, "There is no item 7.")


def test_another_program_may_hold_the_profile_and_the_exit_code_says_so(holder: Monitor) -> None:
    (holder.paths.folder / "door").unlink()
    done = subprocess.run(
        [sys.executable, "main.py", "flag", "7", "--profile", str(holder.paths.folder)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3
    assert "does not answer" in done.stderr
