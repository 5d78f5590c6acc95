"""Whether a window is possible is said before Qt is asked."""

import pytest

from monitor.cli import display


@pytest.mark.parametrize(
    "environment",
    [{"QT_QPA_PLATFORM": "offscreen"}, {"QT_QPA_PLATFORM": "minimal:x"}, {"WAYLAND_DISPLAY": "w"}],
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


def test_a_display_that_is_not_there_is_named(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(display, "X_SOCKETS", tmp_path)
    assert ":7 does not answer" in display.why_no_window({"DISPLAY": ":7"}, "linux")


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_always_have_one(system: str) -> None:
    assert display.why_no_window({}, system) == ""
