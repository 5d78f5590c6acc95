"""The server is asked where it is chosen, this computer otherwise and whenever the server fails."""

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta

import pytest

from monitor.domain.errors import PasswordError, TranslationError
from monitor.domain.server import ServerFacts
from monitor.domain.translation import Mode, Pair, Term, TranslatedSentence
from monitor.pipeline.engine_choice import EngineChoice, Means
from monitor.settings import ServerSettings
from tests.libre import LibreServer, libre_server, said

RU, PT, HY = (Pair(source=one, target="en") for one in ("ru", "pt", "hy"))
TEXT = "Дом стоит на горе."


class Here:
    """What this computer translates; it says so."""

    def __init__(self, *pairs: Pair) -> None:
        self.pairs = pairs
        self.asked: list[tuple[str, ...]] = []

    def serves(self, pair: Pair) -> bool:
        return pair in self.pairs

    def version(self, pair: Pair) -> str | None:
        return "1.9" if pair in self.pairs else None

    async def ask(
        self, pair: Pair, sources: Sequence[str], mode: Mode, terms: Sequence[Term] = ()
    ) -> list[TranslatedSentence]:
        self.asked.append(tuple(sources))
        return [
            TranslatedSentence(source=one, text=f"here: {one}", engine="argos", version="1.9")
            for one in sources
        ]


class Desk:
    """A choice of engines with a clock and a key that a test sets."""

    def __init__(self, server: LibreServer, here: Here, *pairs: str) -> None:
        self.now = datetime(2026, 11, 26, 5, 0, tzinfo=UTC)
        self.told: list[str] = []
        self.tries: list[float] = []
        self.learned: list[ServerFacts] = []
        self.key: str | PasswordError | None = None
        self.settings = ServerSettings(address=server.address, pairs=pairs, timeout_seconds=2)
        means = Means(
            key=self._key,
            proxy="",
            clock=lambda: self.now,
            tell=lambda notice: self.told.append(notice.sentence),
            try_again=self.tries.append,
            learned=self.learned.append,
            sleep=self._wait,
        )
        self.choice = EngineChoice(here, self.settings, means)

    def _key(self, address: str) -> Future[str | None]:
        assert address == self.settings.address
        future: Future[str | None] = Future()
        if isinstance(self.key, PasswordError):
            future.set_exception(self.key)
        else:
            future.set_result(self.key)
        return future

    async def _wait(self, seconds: float) -> None:
        assert seconds <= 20

    def ask(self, pair: Pair = RU, *sources: str) -> list[TranslatedSentence]:
        return asyncio.run(self.choice.ask(pair, sources or (TEXT,), Mode.FAST))

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def server() -> Iterator[LibreServer]:
    with libre_server() as one:
        yield one


def test_only_chosen_pairs_go_to_the_server(server: LibreServer) -> None:
    here = Here(RU, PT)
    desk = Desk(server, here, "ru→en")
    (by_server,) = desk.ask(RU)
    (by_here,) = desk.ask(PT, "Bom dia.")
    assert (by_server.engine, by_server.text) == ("libretranslate", "Dom stoit na gore.")
    assert (by_here.engine, by_here.text) == ("argos", "here: Bom dia.")
    assert server.asked == [[TEXT]]
    assert here.asked == [("Bom dia.",)]
    assert desk.told == []


def test_nothing_leaves_where_no_server_is_chosen(server: LibreServer) -> None:
    desk = Desk(server, Here(RU), "*")
    desk.choice.use(ServerSettings(address="", pairs=("*",)))
    assert desk.ask(RU)[0].engine == "argos"
    desk.choice.use(ServerSettings(address=server.address, pairs=()))
    assert desk.ask(RU)[0].engine == "argos"
    assert (server.looks, server.asked) == (0, [])


def test_it_serves_what_the_server_or_this_computer_does(server: LibreServer) -> None:
    desk = Desk(server, Here(PT), "*")
    assert desk.choice.serves(HY)  # not known yet
    (one,) = desk.ask(HY, "Բարեւ։")
    assert one.text is None
    assert one.reason == f"{server.host} does not translate hy→en"
    assert [desk.choice.serves(pair) for pair in (RU, PT, HY)] == [True, True, False]
    assert desk.told == []  # the server is well
    assert server.asked == []


def test_a_server_that_fails_is_replaced_told_of_once_and_left_alone(server: LibreServer) -> None:
    here = Here(RU)
    desk = Desk(server, here, "*")
    server.always_answers(said(403, {"error": "Banned"}))
    assert [desk.ask(RU)[0].engine for _ in range(3)] == ["argos"] * 3
    assert len(server.asked) == 1
    assert desk.told == [
        f"{server.host} does not translate it: Banned; it is translated on this computer."
    ]
    desk.later(seconds=31)
    assert desk.ask(RU)[0].engine == "argos"
    desk.later(seconds=31)  # now it is left alone for a minute
    assert desk.ask(RU)[0].engine == "argos"
    assert len(server.asked) == 2
    assert len(desk.told) == 1
    server.always_answers(None)
    desk.later(seconds=31)
    assert desk.ask(RU)[0].engine == "libretranslate"
    assert desk.told[1:] == [f"{server.host} translates again."]
    assert desk.tries == []  # nothing was left undone


def test_without_packs_what_fails_has_a_reason_and_waits_for_the_server(
    server: LibreServer,
) -> None:
    desk = Desk(server, Here(), "*")
    server.always_answers(said(429, {"error": "Slowdown"}, Retry_After="600"))
    (one,) = desk.ask(RU)
    why = f"{server.host} does not translate it: Slowdown; the server is asked again later"
    assert (one.text, one.reason) == (None, why)
    assert desk.choice.serves(RU)
    assert desk.tries == [600]
    desk.later(seconds=599)
    (one,) = desk.ask(RU)
    assert (one.text, one.reason) == (None, why)
    assert len(server.asked) == 1
    server.always_answers(None)
    desk.later(seconds=2)
    assert desk.ask(RU)[0].text == "Dom stoit na gore."


def test_what_the_server_cannot_do_is_done_here(server: LibreServer) -> None:
    here = Here(RU)
    desk = Desk(server, here, "*")
    server.breaks_on = "горе"
    found = desk.ask(RU, "Раз.", TEXT, "Два.")
    assert [one.engine for one in found] == ["libretranslate", "argos", "libretranslate"]
    assert [one.source for one in found] == ["Раз.", TEXT, "Два."]
    assert here.asked == [(TEXT,)]
    assert desk.told == []


def test_a_server_that_is_gone_costs_nothing_but_the_wait(server: LibreServer) -> None:
    desk = Desk(server, Here(RU), "*")
    server.close()
    assert desk.ask(RU)[0].engine == "argos"
    assert "refuses the connection; it is translated on this computer." in desk.told[0]


def test_a_keyring_that_refuses_is_told_of_and_nothing_is_sent_without_the_key(
    server: LibreServer,
) -> None:
    desk = Desk(server, Here(RU), "*")
    desk.key = PasswordError("The system's keyring refuses.")
    assert desk.ask(RU)[0].engine == "argos"
    assert server.asked == []
    assert desk.told == ["The system's keyring refuses; it is translated on this computer."]
    desk.key = server.key = "secret-1"
    desk.later(minutes=1)
    assert desk.ask(RU)[0].engine == "libretranslate"
    assert server.requests[0]["api_key"] == "secret-1"


def test_what_the_server_can_do_is_asked_once_an_hour(server: LibreServer) -> None:
    desk = Desk(server, Here(), "*")
    for _ in range(3):
        desk.ask(RU)
    assert server.looks == 1
    desk.later(minutes=61)
    server.pairs["hy"] = ["en"]
    desk.ask(RU)
    assert server.looks == 2
    assert desk.ask(HY, "Բարեւ։")[0].text


def test_another_server_is_taken_at_once(server: LibreServer) -> None:
    desk = Desk(server, Here(RU), "*")
    server.always_answers(said(403, {"error": "Banned"}))
    desk.ask(RU)
    with libre_server() as other:
        desk.settings = ServerSettings(address=other.address, pairs=("*",))
        desk.choice.use(desk.settings)
        (one,) = desk.ask(RU)
        assert one.version == f"1.9.6 on {other.host}"


def test_a_server_that_is_left_in_the_middle_of_a_job_gets_no_more_of_it(
    server: LibreServer,
) -> None:
    desk = Desk(server, Here(RU), "*")

    def translated(text: str) -> str:
        desk.choice.use(ServerSettings())
        return text

    server.translated = translated
    found = desk.ask(RU, *(f"Дом номер {n}." for n in range(80)))
    assert len(server.asked) == 1
    assert {one.engine for one in found} == {"argos"}
    assert desk.told == []


def test_looking_at_the_server_says_what_it_can_do_or_why_not(server: LibreServer) -> None:
    desk = Desk(server, Here(), "*")
    facts = asyncio.run(desk.choice.look())
    assert facts.host == server.host
    assert desk.learned == [facts]
    desk.choice.use(ServerSettings())
    with pytest.raises(TranslationError, match="No translation server is set"):
        asyncio.run(desk.choice.look())


def test_an_address_that_was_written_by_hand_and_is_none_is_told_of(server: LibreServer) -> None:
    desk = Desk(server, Here(RU), "*")
    desk.choice.use(ServerSettings(address="http://9.9.9.9", pairs=("*",)))
    assert "everybody on the way could read" in desk.told[0]
    assert desk.ask(RU)[0].engine == "argos"


def test_a_job_that_is_cancelled_leaves_the_server_as_it_was(server: LibreServer) -> None:
    desk = Desk(server, Here(), "*")
    server.seconds = 30

    async def stop() -> None:
        job = asyncio.ensure_future(desk.choice.ask(RU, (TEXT,), Mode.FAST))
        while not server.asked:
            await asyncio.sleep(0.01)
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job

    asyncio.run(stop())
    server.seconds = 0
    assert desk.ask(RU)[0].text == "Dom stoit na gore."
