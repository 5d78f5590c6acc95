"""Commands on a profile that an older version wrote."""

from pathlib import Path

import pytest
import sqlite_utils

from monitor.cli import run
from monitor.cli.program import Window
from monitor.paths import ProfilePaths
from monitor.storage.database import APPLICATION_ID
from monitor.storage.migrations import migrations

STEPS = [step.name for step in migrations.pending(sqlite_utils.Database(memory=True))]
READING = (
    ("doctor",),
    ("doctor", "--quick"),
    ("search", "storm"),
    ("story", "list"),
    ("story", "show", "1"),
    ("names", "list"),
    ("feeds",),
)


def no_window() -> Window:
    raise AssertionError("no window was asked for")


def dateline(*arguments: str | Path) -> int:
    return run([str(one) for one in arguments], window=no_window)


def older(folder: Path, step: str) -> Path:
    """A profile as it was just before a step, with one feed in it."""
    path = ProfilePaths(folder).database
    path.parent.mkdir(parents=True)
    db = sqlite_utils.Database(path)
    migrations.apply(db, stop_before=step)
    db.execute(f"PRAGMA application_id={APPLICATION_ID}")
    db.execute(
        "INSERT INTO feeds (id, url, subscribed_url, added_at)"
        " VALUES (1, 'http://127.0.0.1:9/a', 'http://127.0.0.1:9/a', '2026-01-01T00:00:00.000Z')"
    )
    db.conn.commit()
    db.close()
    return folder


@pytest.mark.parametrize("step", STEPS[1:])
def test_reading_it_is_refused_in_words_that_tell_what_helps(tmp_path, capsys, step) -> None:
    profile = older(tmp_path / "old", step)
    before = ProfilePaths(profile).database.read_bytes()
    for command in READING:
        assert dateline("--profile", profile, *command) == 1, command
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.count("\n") == 1
        assert "was written by an older Dateline; open it once (`python main.py poll`)" in (
            printed.err
        )
    assert ProfilePaths(profile).database.read_bytes() == before
    assert dateline("--profile", profile, "poll") == 0
    assert dateline("--profile", profile, "doctor") == 0
    capsys.readouterr()
    assert dateline("--profile", profile, "feeds") == 0
    assert "127.0.0.1" in capsys.readouterr().out


@pytest.mark.parametrize("step", STEPS[1:])
def test_it_is_saved_and_put_back_as_it_is(tmp_path, capsys, step) -> None:
    profile = older(tmp_path / "old", step)
    saved, other = tmp_path / "saved.db", tmp_path / "other"
    assert dateline("--profile", profile, "backup", saved) == 0
    assert dateline("--profile", other, "restore", saved) == 0
    assert dateline("--profile", other, "poll") == 0
    capsys.readouterr()
    assert dateline("--profile", other, "feeds") == 0
    assert "127.0.0.1" in capsys.readouterr().out
