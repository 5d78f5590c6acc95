"""Commands for people: what they print and their exit codes."""

from pathlib import Path

import pytest

from monitor.cli import run
from monitor.cli.program import Window


def no_window() -> Window:
    raise AssertionError("no window was asked for")


def dateline(*arguments: str | Path) -> int:
    return run([str(one) for one in arguments], window=no_window)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    opml = tmp_path / "list.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline text="Caucasus">'
        '<outline type="rss" text="One" xmlUrl="http://127.0.0.1:9/one.xml"/>'
        '<outline type="rss" text="Two" XMLURL="http://127.0.0.1:9/two.xml"/>'
        "</outline></body></opml>",
        encoding="utf-8",
    )
    folder = tmp_path / "profile"
    assert dateline("import", opml, "--profile", folder) == 0
    return folder


def test_feeds_are_listed_with_their_folder(profile: Path, capsys) -> None:
    capsys.readouterr()
    assert dateline("--profile", profile, "feeds") == 0
    listed = capsys.readouterr().out.splitlines()
    assert len(listed) == 2
    assert all("Caucasus" in line for line in listed)


def test_importing_again_adds_nothing(profile: Path, tmp_path: Path, capsys) -> None:
    capsys.readouterr()
    assert dateline("import", tmp_path / "list.opml", "--profile", profile) == 0
    assert capsys.readouterr().out.startswith("0 new feeds")


def test_a_poll_that_ran_is_fine_even_where_feeds_fail(profile: Path, capsys) -> None:
    capsys.readouterr()
    assert dateline("poll", "--profile", profile) == 0
    said = capsys.readouterr().out
    assert said.startswith("2 feeds, 2 failing; 0 items.")
    assert "next try" in said


def test_what_is_exported_can_be_imported(profile: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.opml"
    assert dateline("export", out, "--profile", profile) == 0
    assert dateline("import", out, "--profile", tmp_path / "other") == 0


def test_adding_what_is_no_address_is_refused_before_anything(tmp_path: Path, capsys) -> None:
    assert dateline("add", "not an address", "--profile", tmp_path / "new") == 1
    assert "is no web address" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_adding_a_feed_that_fails_is_told_by_the_exit_code(tmp_path: Path, capsys) -> None:
    assert dateline("add", "http://127.0.0.1:9/feed", "--profile", tmp_path / "new") == 1
    assert "1 failing" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["flag", "7"], ["tag", "7", "military"], ["note", "7", "Check."]],
    ids=lambda arguments: arguments[0],
)
def test_marking_an_item_that_is_not_there_is_said(
    profile: Path, capsys, arguments: list[str]
) -> None:
    assert dateline(*arguments, "--profile", profile) == 1
    said = capsys.readouterr().err
    assert "no longer there" in said or "no item 7" in said


def test_an_unknown_format_names_the_known_ones(profile: Path, capsys) -> None:
    assert dateline("digest", "--format", "docx,html", "--profile", profile) == 1
    said = capsys.readouterr().err
    assert "docx" in said
    assert "html" in said
    assert "md" in said


def test_a_digest_of_an_empty_day_is_still_written(profile: Path, capsys) -> None:
    capsys.readouterr()
    assert dateline("digest", "--date", "2020-09-28", "--profile", profile) == 0
    written = Path(capsys.readouterr().out.strip())
    assert written == profile / "exports" / "digest-2020-09-28.html"
    assert "28 Sep" in written.read_text(encoding="utf-8")


def test_doctor_backup_and_restore(profile: Path, tmp_path: Path, capsys) -> None:
    saved = tmp_path / "saved.db"
    assert dateline("doctor", "--profile", profile) == 0
    assert dateline("backup", saved, "--profile", profile) == 0
    assert dateline("backup", saved, "--profile", profile) == 1  # never over an older backup
    other = tmp_path / "other"
    assert dateline("restore", saved, "--profile", other) == 0
    capsys.readouterr()
    assert dateline("feeds", "--profile", other) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_restoring_what_is_no_backup_changes_nothing(profile: Path, tmp_path: Path) -> None:
    junk = tmp_path / "junk.db"
    junk.write_bytes(b"junk" * 1000)
    before = (profile / "dateline.db").read_bytes()
    assert dateline("restore", junk, "--profile", profile) == 1
    assert (profile / "dateline.db").read_bytes() == before


def test_reading_a_profile_that_is_not_there_is_said(tmp_path: Path, capsys) -> None:
    assert dateline("feeds", "--profile", tmp_path / "none") == 1
    assert "There is no database" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--nonsense"], ["fly"], ["add"], ["--size", "big"]])
def test_wrong_usage_is_exit_code_2(arguments: list[str], capsys) -> None:
    assert dateline(*arguments) == 2
    assert capsys.readouterr().err


def test_settings_that_cannot_be_read_are_named(profile: Path, capsys) -> None:
    (profile / "settings.toml").write_text("[fetch]\noverall = 99\n", encoding="utf-8")
    assert dateline("poll", "--profile", profile) == 1
    assert "overall" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_said(profile: Path, capsys) -> None:
    assert dateline("export", profile / "none" / "out.opml", "--profile", profile) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["flag", "1"], ["note", "1", "x"], ["digest"]])
def test_marking_makes_no_profile(tmp_path: Path, capsys, arguments: list[str]) -> None:
    assert dateline(*arguments, "--profile", tmp_path / "none") == 1
    assert "There is no profile" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_a_digest_of_a_tag_that_is_not_there_is_refused(profile: Path, capsys) -> None:
    assert dateline("digest", "--tag", "nosuch", "--profile", profile) == 1
    assert "no tag “nosuch”" in capsys.readouterr().err


def test_a_search_without_a_hit_says_so(profile: Path, capsys) -> None:
    assert dateline("search", "karabakh", "--profile", profile) == 0
    assert "Nothing found" in capsys.readouterr().err
    assert dateline("search", "(((", "--profile", profile) == 1


def test_a_feed_that_is_there_already_is_said(profile: Path, capsys) -> None:
    capsys.readouterr()
    dateline("add", "http://127.0.0.1:9/one.xml", "--profile", profile)
    assert "is subscribed already" in capsys.readouterr().out


@pytest.mark.parametrize(
    "url", ["nonsense", "http://", "mailto:a@b.example", "https://a b.example"]
)
def test_these_are_no_addresses(tmp_path: Path, url: str) -> None:
    assert dateline("add", url, "--profile", tmp_path / "new") == 1
    assert not (tmp_path / "new").exists()


def test_a_feed_that_is_not_there_cannot_be_polled(profile: Path, capsys) -> None:
    assert dateline("poll", "--feed", "999", "--profile", profile) == 1
    assert "no feed 999" in capsys.readouterr().err


def test_an_odd_address_in_a_list_does_not_keep_the_others_out(tmp_path: Path, capsys) -> None:
    opml = tmp_path / "odd.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline type="rss" text="Odd" xmlUrl="http://a:99999/x"/>'
        '<outline type="rss" text="Good" xmlUrl="http://127.0.0.1:9/x"/></body></opml>',
        encoding="utf-8",
    )
    assert dateline("import", opml, "--profile", tmp_path / "p") == 0
    assert dateline("poll", "--profile", tmp_path / "p") == 0
    said = capsys.readouterr().out
    assert "127.0.0.1:9" in said


def test_an_unknown_detector_is_refused_before_anything_is_detected(profile: Path, capsys) -> None:
    (profile / "settings.toml").write_text('[languages]\ndetector = "x"\n', encoding="utf-8")
    assert dateline("poll", "--profile", profile) == 1
    assert "langdetect" in capsys.readouterr().err


def test_a_damaged_database_is_an_error_in_words(profile: Path, capsys) -> None:
    (profile / "dateline.db").write_bytes(b"SQLite format 3\0" + b"damage" * 500)
    assert dateline("poll", "--profile", profile) == 1
    assert "dateline.db" in capsys.readouterr().err
