"""Which engine is asked, and how long a server that failed is left alone."""

from datetime import UTC, datetime, timedelta

import pytest

from monitor.domain.errors import TranslationError
from monitor.domain.server import ServerFacts, ServerLanguage
from monitor.domain.translation import Pair
from monitor.settings import ServerSettings
from monitor.translation import engines
from monitor.translation.engines import Engine, ServerState, engine_for

NOW = datetime(2026, 11, 26, 5, 0, tzinfo=UTC)
PAIR = Pair(source="ru", target="en")
FACTS = ServerFacts(
    host="mt.example.org",
    version="1.9.6",
    languages=(ServerLanguage(code="ru", name="Russian", targets=("en",)),),
)
FRESH, LOOKED = ServerState(), engines.looked(ServerState(), FACTS, NOW)


def chosen(*pairs: str, address: str = "https://mt.example.org") -> ServerSettings:
    return ServerSettings(address=address, pairs=pairs)


@pytest.mark.parametrize(
    ("settings", "state", "local", "order"),
    [
        (ServerSettings(), FRESH, True, "local"),
        (ServerSettings(), FRESH, False, ""),
        (chosen(), FRESH, True, "local"),
        (chosen("ru→en", address=""), FRESH, True, "local"),
        (chosen("pt→en"), FRESH, True, "local"),
        (chosen("ru→en"), FRESH, True, "server local"),
        (chosen("ru→en"), FRESH, False, "server"),
        (chosen("*"), LOOKED, True, "server local"),
        (chosen("*→en"), LOOKED, False, "server"),
        (chosen("ru→*"), LOOKED, False, "server"),
        (chosen("ru→en"), engines.failed(LOOKED, NOW, "x"), True, "local"),
        (chosen("ru→en"), engines.failed(LOOKED, NOW, "x"), False, "server"),
        (chosen("ru→en"), engines.answered(engines.failed(LOOKED, NOW, "x")), True, "server local"),
    ],
)
def test_the_server_comes_first_where_it_is_chosen_and_not_left_alone(
    settings: ServerSettings, state: ServerState, local: bool, order: str
) -> None:
    found = engine_for(PAIR, settings, state, NOW + timedelta(seconds=1), has_local=local)
    assert " ".join(found) == order


def test_a_pair_that_the_server_does_not_have_is_left_to_this_computer() -> None:
    other = Pair(source="hy", target="en")
    assert engine_for(other, chosen("*"), LOOKED, NOW, has_local=True) == (Engine.LOCAL,)
    assert engine_for(other, chosen("*"), LOOKED, NOW, has_local=False) == ()


def test_it_is_left_alone_twice_as_long_each_time_up_to_an_hour() -> None:
    state, pauses = LOOKED, []
    for _ in range(12):
        state = engines.failed(state, NOW, "x")
        assert state.not_before is not None
        pauses.append((state.not_before - NOW).total_seconds())
    assert pauses[:4] == [30, 60, 120, 240]
    assert pauses[-1] == max(pauses) == 3600
    assert engines.failed(engines.answered(state), NOW, "x").failures == 1


def test_it_is_left_alone_as_long_as_it_asked_but_no_longer_than_a_day() -> None:
    assert engines.failed(FRESH, NOW, "x", 300.0).not_before == NOW + timedelta(seconds=300)
    assert engines.failed(FRESH, NOW, "x", 1e9).not_before == NOW + timedelta(days=1)
    assert engines.failed(FRESH, NOW, "x", 1.0).not_before == NOW + timedelta(seconds=30)


def test_it_rests_until_its_time_has_come() -> None:
    state = engines.failed(FRESH, NOW, "x")
    assert engines.rests(state, NOW)
    assert engines.rests(state, NOW + timedelta(seconds=29))
    assert not engines.rests(state, NOW + timedelta(seconds=30))
    assert not engines.rests(FRESH, NOW)


def test_what_it_can_do_is_asked_anew_each_hour_after_a_failure_and_when_the_clock_jumps() -> None:
    assert engines.is_stale(FRESH, NOW)
    assert not engines.is_stale(LOOKED, NOW + timedelta(minutes=59))
    assert engines.is_stale(LOOKED, NOW + timedelta(minutes=60))
    assert engines.is_stale(LOOKED, NOW - timedelta(minutes=1))
    failed = engines.failed(LOOKED, NOW, "x")
    assert engines.is_stale(failed, NOW)
    assert engines.looked(failed, FACTS, NOW).failures == 1  # saying so is not doing so


@pytest.mark.parametrize(
    ("written", "pair", "covered"),
    [
        ("ru→en", ("ru", "en"), True),
        ("ru→en", ("uk", "en"), False),
        ("ru→en", ("ru", "de"), False),
        ("zh→en", ("zh-Hant", "en"), True),
        ("zh-Hans→en", ("zh-Hant", "en"), False),
        ("nb→en", ("no", "en"), True),
        ("*→en", ("hy", "en"), True),
        ("*→en", ("hy", "de"), False),
        ("hy→*", ("hy", "de"), True),
        ("*", ("hy", "de"), True),
        ("PT-br→EN", ("pt-BR", "en"), True),
    ],
)
def test_a_written_pair_covers_its_languages(
    written: str, pair: tuple[str, str], covered: bool
) -> None:
    source, target = pair
    assert engines.is_chosen(Pair(source=source, target=target), chosen(written)) is covered


def test_pairs_are_read_however_a_shell_lets_them_be_written() -> None:
    written = ["ru→en", "ru->en", " pt-BR > en ", "zh-Hans:de", "*:en", "hy→*"]
    assert engines.read_pairs(written) == ("ru→en", "pt-BR→en", "zh-Hans→de", "*→en", "hy→*")
    assert engines.read_pairs(["*", "*→*"]) == ("*",)
    assert engines.read_pairs([]) == ()


@pytest.mark.parametrize("written", ["", "ru", "ru→", "→en", "ru→ru", "r u→en", "ru→e", "ру→en"])
def test_what_is_no_pair_is_named(written: str) -> None:
    with pytest.raises(TranslationError, match="is no pair of languages"):
        engines.read_pairs([written])
