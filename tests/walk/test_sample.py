"""The sample, as a new user sees it: by the command line, in processes of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def dateline(
    *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_the_digest_of_the_sample_is_written_without_a_window(tmp_path: Path) -> None:
    done = dateline(
        "digest", "--sample", "--format", "html,md", "--out", str(tmp_path),
        environment={"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    written = sorted(tmp_path.iterdir())
    assert [path.suffix for path in written] == [".html", ".md"]
    assert done.stdout.split() == [str(written[0]), str(written[1])]
    for path in written:
        text = path.read_text(encoding="utf-8")
        assert "Sample, by hand, tr→en" in text
        assert "no hy→en model" in text
        assert "Tidewater Gazette" in text
        assert "Izmir" in text
        assert "İzmir" in text


def test_a_window_without_a_display_says_so_in_one_sentence() -> None:
    done = dateline(
        "--sample", environment={"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    )
    assert done.returncode == 2
    assert done.stderr.startswith("There is no display")
    assert "digest --format html,md" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(("theme", "size"), [("light", "1440x900"), ("dark", "1280x720")])
def test_the_window_takes_its_own_picture(tmp_path: Path, theme: str, size: str) -> None:
    picture = tmp_path / "window.png"
    done = dateline(
        "--sample", "--screenshot", str(picture), "--theme", theme, "--size", size,
        environment={"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    header = picture.read_bytes()[:24]
    width, height = (int.from_bytes(header[n : n + 4], "big") for n in (16, 20))
    assert f"{width}x{height}" == size
    assert picture.stat().st_size > 60_000  # text on every pane; an empty window is a tenth of it
