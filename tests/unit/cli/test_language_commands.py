"""Languages from a shell: what is printed, and exit codes."""

from pathlib import Path

import pytest

from monitor.cli import run
from monitor.cli.language_commands import lines_of
from monitor.domain.item import Part, PartReason
from monitor.domain.language import LanguageSpan, SpanReason, Vote
from monitor.paths import ProfilePaths
from monitor.settings import load
from monitor.storage.database import open_writer
from tests.unit.storage.samples import detected, entry, stored, subscribed


def dateline(*arguments: str | Path | int) -> int:
    return run([str(one) for one in arguments], window=lambda: pytest.fail("no window"))


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with one feed of one item."""
    folder = tmp_path / "profile"
    folder.mkdir()
    paths = ProfilePaths(folder)
    db = open_writer(paths.database, paths.backups)
    text = "Officials said on Sunday that talks about the border would go on all night."
    detected(db, *stored(db, subscribed(db), entry(1, title="Talks", text=text)))
    db.close()
    return folder


def test_an_item_is_corrected_and_taken_back(profile: Path, capsys) -> None:
    assert dateline("language", "item", 1, "NL", "--profile", profile) == 0
    assert capsys.readouterr().out == "Item 1 is now in Dutch (nl).\n"
    assert dateline("language", "item", 1, "-", "--profile", profile) == 0
    taken_back = "What you said of item 1 is taken back.\nItem 1 is now in English (en).\n"
    assert capsys.readouterr().out == taken_back
    assert dateline("language", "item", 1, "-", "--profile", profile) == 0
    assert "is as it was, in English" in capsys.readouterr().out


def test_a_feed_is_corrected_and_its_items_are_read_again(profile: Path, capsys) -> None:
    assert dateline("language", "feed", 1, "sr-latn", "--profile", profile) == 0
    said = "Feed 1 is in Serbian (Latin) (sr-Latn); its items were read again.\n"
    assert capsys.readouterr().out == said
    assert dateline("language", "feed", 1, "sr-Latn", "--profile", profile) == 0
    assert capsys.readouterr().out == "Feed 1 is as it was.\n"
    assert dateline("language", "feed", 1, "-", "--profile", profile) == 0
    said = "What you said of feed 1 is taken back; its items were read again.\n"
    assert capsys.readouterr().out == said


def test_why_is_printed(profile: Path, capsys) -> None:
    assert dateline("language", "item", 1, "nl", "--profile", profile) == 0
    capsys.readouterr()
    assert dateline("why", 1, "--profile", profile) == 0
    said = capsys.readouterr().out
    assert "Dutch (nl) · prose · said by you" in said
    assert "    You said so." in said


def test_all_is_read_again(profile: Path, capsys) -> None:
    assert dateline("redetect", "--feed", 1, "--profile", profile) == 0
    assert dateline("redetect", "--profile", profile) == 0
    said = "The items of feed 1 were read again.\nAll items were read again.\n"
    assert capsys.readouterr().out == said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("language", "item", 9, "sr"), "There is no item 9."),
        (("language", "item", 1, "serbian"), "“serbian” is no language code"),
        (("language", "feed", 9, "sr"), "There is no feed 9; `feeds` lists them."),
        (("language", "feed", 1, "qx"), "“qx” is no language code"),
        (("language", "reads", "en", "qx"), "“qx” is no language code"),
        (("redetect", "--feed", 9), "There is no feed 9"),
        (("why", 9), "There is no item 9."),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_said_and_the_exit_code_is_1(
    profile: Path, capsys, arguments, sentence: str
) -> None:
    assert dateline(*arguments, "--profile", profile) == 1
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("language", "item", 1), ("redetect", "x"), ("why", "x")])
def test_wrong_usage_is_exit_code_2(profile: Path, arguments) -> None:
    assert dateline(*arguments, "--profile", profile) == 2


def test_the_languages_of_the_person_are_saved(profile: Path, capsys) -> None:
    assert dateline("language", "reads", "ru", "--wants", "de", "--profile", profile) == 0
    assert capsys.readouterr().out == "Read: ru, de; wanted: de.\n"
    languages = load(profile / "settings.toml").languages
    assert (languages.reads, languages.wants) == (("ru", "de"), "de")


def test_a_reason_is_printed_in_a_few_lines() -> None:
    span = LanguageSpan(start=3, end=9, language="sr-Latn", confidence=0.934)
    votes = (
        Vote(detector="one", language="hr", probability=0.6),
        Vote(detector="one", language="sr", probability=0.4),
        Vote(detector="two", language="sr", probability=0.9),
    )
    reason = SpanReason(span=span, votes=votes, because=("the feed is in Serbian",))
    assert lines_of(PartReason(part=Part.BODY, text="Vlada", reason=reason)) == (
        "body 3-9 · Serbian (Latin) (sr-Latn) · prose · 93% sure",
        "    “Vlada”",
        "    one: hr 0.60, sr 0.40",
        "    two: sr 0.90",
        "    the feed is in Serbian",
    )
