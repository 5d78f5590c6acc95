"""Whether a window can be shown here: asked before Qt, which would abort the process."""

import ctypes
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

WITHOUT_WINDOW = "python main.py digest --format html,md --out DIR"
NEEDS_NO_DISPLAY = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen, by convention


def why_no_window(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> str:
    """One sentence why there can be no window and which command works without; "" = it can."""
    trouble = _trouble(environment) if system.startswith("linux") else ""
    if not trouble:
        return ""
    return f"{trouble}, so no window can be opened; without one, use “{WITHOUT_WINDOW}”."


def _trouble(environment: Mapping[str, str]) -> str:
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in NEEDS_NO_DISPLAY:
        return ""
    if environment.get("WAYLAND_DISPLAY") and platform != "xcb":
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local and X_SOCKETS.is_dir() and not (X_SOCKETS / f"X{local[1]}").exists():
        return f"The display {display} does not answer"
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        return "Qt needs the system library libxcb-cursor0, which is not installed"
    return ""
