"""What the person wants of the translating stage now: what is in sight, and whether it may run."""

import asyncio
from collections.abc import Callable, Sequence

from monitor.domain.ids import ItemId

MOST_IN_SIGHT = 200


class Wanted:
    """Set on the engine thread by the person's commands, asked by the stage before each job."""

    def __init__(self, on_battery: Callable[[], bool]) -> None:
        """`on_battery` says whether the machine runs on battery and the person minds."""
        self._on_battery = on_battery
        self._item: ItemId | None = None
        self._list: tuple[ItemId, ...] = ()
        self._paused = False
        self._turned = asyncio.Event()
        self._stopped = asyncio.Event()

    def show(self, item: ItemId | None) -> None:
        """The person looks at this item."""
        if item != self._item:
            self._item = item
            self._turned.set()

    def show_list(self, items: Sequence[ItemId]) -> None:
        """These items are in the list that the person sees, in its order."""
        self._list = tuple(items[:MOST_IN_SIGHT])

    def pause(self, paused: bool) -> None:
        """Stop translating, or go on."""
        self._paused = paused
        if paused:
            self._stopped.set()
        else:
            self._stopped.clear()
        self._turned.set()

    @property
    def item(self) -> tuple[ItemId, ...]:
        """The item that is looked at; () = none."""
        return () if self._item is None else (self._item,)

    @property
    def in_list(self) -> tuple[ItemId, ...]:
        """The items of the list, the one looked at first."""
        return (*self.item, *self._list)

    @property
    def why_not(self) -> str | None:
        """Why nothing is translated now: "by you", "on battery"; None = it may be."""
        if self._paused:
            return "by you"
        return "on battery" if self._on_battery() else None

    @property
    def turned(self) -> asyncio.Event:
        """Set when something changed that is worth leaving off for; whoever waits clears it."""
        return self._turned

    @property
    def stopped(self) -> asyncio.Event:
        """Set while the person has paused: a job under way is to end then."""
        return self._stopped
