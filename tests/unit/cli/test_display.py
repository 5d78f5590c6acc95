"""Whether a window is possible is said before Qt is asked."""

import os
import sys

import pytest

from monitor.cli import display


@pytest.mark.parametrize(
    "environment",
    [{"QT_QPA_PLATFORM": "offscreen"}, {"QT_QPA_PLATFORM": "minimal:x"}],
)
def test_these_surroundings_can_show_a_window(environment: dict[str, str]) -> None:
    assert display.why_no_window(environment, "linux") == ""


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_without_a_display_one_sentence_names_the_other_way(environment: dict[str, str]) -> None:
    said = display.why_no_window(environment, "linux")
    assert "no display" in said
    assert "digest --format html,md" in said
    assert said.count(". ") == 0
    assert said.endswith(".")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of X and Wayland")
@pytest.mark.parametrize(
    ("stale", "named"),
    [
        ({"DISPLAY": ":7654"}, ":7654"),
        ({"DISPLAY": "localhost:7654.0"}, "localhost:7654.0"),
        ({"WAYLAND_DISPLAY": "wayland-gone"}, "wayland-gone"),
        ({"DISPLAY": ":7654", "QT_QPA_PLATFORM": "nonsense"}, ":7654"),
    ],
)
def test_a_display_that_does_not_answer_is_named(stale: dict[str, str], named: str) -> None:
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    kept.pop("QT_QPA_PLATFORM", None)
    said = display.why_no_window(kept | stale, "linux")
    assert "does not answer" in said or "libxcb-cursor0" in said
    assert named in said or "libxcb-cursor0" in said
    assert "digest --format html,md" in said


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_always_have_one(system: str) -> None:
    assert display.why_no_window({}, system) == ""
