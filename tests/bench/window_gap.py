"""Gaps of the window's event loop while feeds are polled, detected, grouped and translated.

    python tests/bench/window_gap.py FEEDFARM.py --feeds 500 --latency 50-200 --hosts 250

A timer of 5 ms runs in the window; a gap is the time between two of its ticks beyond the 5 ms.
Prints p50, p99 and the longest in ms, idle first, then during the poll. Needs a display or
QT_QPA_PLATFORM=offscreen.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from monitor.domain.feed import Subscription
from monitor.service import open_profile
from tests.bench import farm as farms
from ui.main_window.opening import make_application, open_window
from ui.theme.theme import Theme

TICK = 5.0  # ms


def percentiles(gaps: list[float]) -> str:
    ordered = sorted(gaps) or [0.0]

    def at(share: float) -> float:
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    return (
        f"n={len(ordered)} p50={at(0.5):.1f} ms p99={at(0.99):.1f} ms "
        f"p99.9={at(0.999):.1f} ms max={ordered[-1]:.1f} ms"
    )


class Metronome:
    """Notes the gaps between ticks of a timer on the GUI thread."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(int(TICK))

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(max(0.0, (now - self._last) * 1000 - TICK))
        self._last = now

    def start_again(self) -> None:
        self.gaps.clear()
        self._last = time.perf_counter()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("farm", type=Path)
    parser.add_argument("--feeds", default="500")
    parser.add_argument("--latency", default="50-200")
    parser.add_argument("--hosts", default="250")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to watch the poll")
    options = parser.parse_args()
    arguments = ["--feeds", options.feeds, "--latency", options.latency, "--hosts", options.hosts]
    with farms.running(options.farm, arguments) as farm, tempfile.TemporaryDirectory() as folder:
        make_application()
        monitor = open_profile(Path(folder) / "profile")
        try:
            monitor.subscribe([Subscription(url=url) for url in farm.urls()]).result()
            window = open_window(monitor, Theme("light"))
            metronome = Metronome()
            run_for(3.0)
            metronome.start_again()
            run_for(5.0)
            print("idle:  ", percentiles(metronome.gaps))
            metronome.start_again()
            start = time.perf_counter()
            polled = monitor.poll_all()
            while not polled.done():
                run_for(0.2)
            print(
                f"poll:   {percentiles(metronome.gaps)} (poll took "
                f"{time.perf_counter() - start:.1f} s)"
            )
            metronome.start_again()
            run_for(options.seconds)
            print(f"detect and group, {options.seconds:.0f} s of it: ", percentiles(metronome.gaps))
            window.close()
        finally:
            monitor.close()
    return 0


def run_for(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
