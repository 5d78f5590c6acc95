"""Whether the machine runs on battery."""

import time
from collections.abc import Callable

import psutil

LOOKED_AT = 10.0  # seconds that an answer holds


class Battery:
    """Asks the system now and then; a machine without a battery is never on one."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until = 0.0
        self._on = False

    def is_used(self) -> bool:
        """Whether there is a battery and the mains are off."""
        if self._clock() >= self._until:
            self._until = self._clock() + LOOKED_AT
            self._on = _asked()
        return self._on


def _asked() -> bool:
    found = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    return found is not None and found.power_plugged is False
