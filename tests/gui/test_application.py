"""The program as a person starts it: a picture of the sample, and what is shown in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtGui import QImage

from monitor.domain.query import Query
from tests.fakes import FakeMonitor
from tests.gui import news
from ui.application import Camera, log_qt, worth_a_picture
from ui.theme.palette import LIGHT, language_tint

ROOT = Path(__file__).parents[2]


def test_an_item_in_our_language_with_a_foreign_dateline_is_worth_a_picture(monitor: FakeMonitor):
    news.fill(monitor)
    item = worth_a_picture(monitor.library(), Query(), "en")
    assert item is not None
    assert item.item_id == news.FOUNDING


def test_without_a_mixed_item_the_first_one_is_taken(monitor: FakeMonitor):
    assert worth_a_picture(monitor.library(), Query(), "en") is None
    monitor.has_item(news.plain(5, "Reuters", "One", 1), ("en",))
    item = worth_a_picture(monitor.library(), Query(), "en")
    assert item is not None
    assert item.item_id == 5


def test_the_camera_waits_until_the_engine_is_ready_then_takes_a_picture_and_leaves(
    full_desk, tmp_path
):
    file, codes = tmp_path / "window.png", []
    camera = Camera(full_desk.window, file, codes.append)
    full_desk.qtbot.wait(1300)
    assert codes == []
    camera.be_ready()
    full_desk.qtbot.waitUntil(lambda: codes == [0], timeout=8000)
    picture = QImage(str(file))
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert language_tint("ru", LIGHT) in seen
    assert full_desk.window.reader.view.item_id == news.FOUNDING


def test_a_picture_that_cannot_be_written_is_told(full_desk, tmp_path, capsys):
    codes = []
    camera = Camera(full_desk.window, tmp_path / "no" / "folder.png", codes.append)
    camera.be_ready()
    full_desk.qtbot.waitUntil(lambda: codes == [1], timeout=8000)
    assert "cannot be written" in capsys.readouterr().err


def test_what_qt_says_goes_into_the_log(caplog):
    where = QMessageLogContext()
    log_qt(QtMsgType.QtWarningMsg, where, "something odd")
    log_qt(QtMsgType.QtWarningMsg, where, "This plugin does not support propagateSizeHints()")
    assert [record.getMessage() for record in caplog.records] == ["Qt: something odd"]


@pytest.mark.parametrize("size", ["1440x900", "1280x720"])
def test_the_sample_opens_and_its_picture_is_taken(tmp_path, size):
    file = tmp_path / "sample.png"
    done = subprocess.run(
        [sys.executable, "main.py", "--sample", "--screenshot", str(file), "--size", size],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    picture = QImage(str(file))
    assert f"{picture.width()}x{picture.height()}" == size
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    }
    assert len(seen) > 60
