"""Whether a window can be shown here: asked before Qt, which would abort the process."""

import ctypes
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

WITHOUT_WINDOW = "python main.py digest --format html,md --out DIR"
NEEDS_NO_DISPLAY = ("offscreen", "minimal")
X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen, by convention
TRY_QT = "from PySide6.QtGui import QGuiApplication; QGuiApplication(['dateline'])"
PATIENCE = 15.0  # seconds; a display at the far end of a network answers slowly

Environment = Mapping[str, str]


def why_no_window(environment: Environment = os.environ, system: str = sys.platform) -> str:
    """One sentence why there can be no window and which command works without; "" = it can."""
    trouble = _trouble(environment) if system.startswith("linux") else ""
    if not trouble:
        return ""
    return f"{trouble}, so no window can be opened; without one, use “{WITHOUT_WINDOW}”."


def _trouble(environment: Environment) -> str:
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform in NEEDS_NO_DISPLAY:
        return ""
    wayland, display = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    if not (wayland or display) and platform in ("", "xcb", "wayland"):
        return "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    if platform in ("", "xcb") and not wayland:
        try:
            ctypes.CDLL("libxcb-cursor.so.0")
        except OSError:
            return "Qt needs the system library libxcb-cursor0, which is not installed"
        local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
        if local and (X_SOCKETS / f"X{local[1]}").exists():
            return ""
    return "" if _qt_starts(environment) else f"The display {wayland or display} does not answer"


def _qt_starts(environment: Environment) -> bool:
    """Let a process of its own try: only there an abort does no harm."""
    try:
        tried = subprocess.run(  # noqa: S603 - our own interpreter, a fixed text
            [sys.executable, "-c", TRY_QT],
            env=dict(environment),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0
