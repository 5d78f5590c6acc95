"""News reach every listener, whatever another one does."""

import pytest

from monitor.bus import Bus
from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from monitor.domain.views import Progress


def test_listeners_hear_in_order_until_they_leave() -> None:
    bus, heard = Bus(), []
    leave = bus.subscribe(lambda news: heard.append(("first", news)))
    bus.subscribe(lambda news: heard.append(("second", news)))
    change = Change(items=frozenset({ItemId(1)}))
    bus.publish(change)
    leave()
    bus.publish(Progress(stage="poll", done=1, total=2))
    assert [name for name, _ in heard] == ["first", "second", "second"]
    assert heard[0][1] is change


def test_an_empty_change_is_no_news() -> None:
    bus, heard = Bus(), []
    bus.subscribe(heard.append)
    bus.publish(Change())
    assert heard == []


def test_a_listener_that_raises_does_not_deafen_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    bus, heard = Bus(), []

    def broken(_: object) -> None:
        raise RuntimeError("no ears")

    bus.subscribe(broken)
    bus.subscribe(heard.append)
    bus.publish(Change(marks=True))
    assert heard == [Change(marks=True)]
    assert "a listener failed" in caplog.text
