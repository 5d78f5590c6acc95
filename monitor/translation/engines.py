"""Which engine is asked for which pair, and how long a server that failed is left alone. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.domain.errors import TranslationError
from monitor.domain.language import base_of
from monitor.domain.server import ServerFacts
from monitor.domain.translation import Pair
from monitor.http import HttpError, host_of, server_address
from monitor.settings import ServerSettings
from monitor.translation.server_words import codes_for

ANY = "*"
ARROW = "→"
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
FACTS_KEPT = timedelta(hours=1)


class Engine(StrEnum):
    """Who translates."""

    SERVER = "server"
    LOCAL = "local"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerState:
    """What is known of the server now; forgotten when another is chosen.

    `failures` in a row, the last of which was for the reason `trouble`; it is not asked before
    `not_before`. `facts` are as of `looked_at`, None =
    it has not been asked yet.
    """

    failures: int = 0
    trouble: str = ""
    not_before: datetime | None = None
    facts: ServerFacts | None = None
    looked_at: datetime | None = None


def rests(state: ServerState, now: datetime) -> bool:
    """Whether the server is left alone now."""
    return state.not_before is not None and now < state.not_before


def rest_of(state: ServerState, now: datetime) -> float:
    """Seconds for which the server is still left alone."""
    return (state.not_before - now).total_seconds() if state.not_before else 0.0


def is_stale(state: ServerState, now: datetime) -> bool:
    """Whether the server is to be asked again what it can do."""
    return state.looked_at is None or not timedelta() <= now - state.looked_at < FACTS_KEPT


def failed(
    state: ServerState, now: datetime, trouble: str, asked: float | None = None
) -> ServerState:
    """The state after a failure: left alone twice as long as last time, and as long as it asked.

    `asked` are seconds that the server itself named. What it can do is then asked anew.
    """
    pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(state.failures, 10))
    wanted = timedelta(seconds=min(asked or 0.0, 24 * 3600.0))
    return replace(
        state,
        failures=state.failures + 1,
        trouble=trouble,
        not_before=now + max(pause, wanted),
        looked_at=None,
    )


def answered(state: ServerState) -> ServerState:
    """The state after an answer: failures of before no longer count."""
    return replace(state, failures=0, trouble="", not_before=None)


def looked(state: ServerState, facts: ServerFacts, now: datetime) -> ServerState:
    """The state after the server has said what it can do; whether it does is still to be seen."""
    return replace(state, facts=facts, looked_at=now)


def engine_for(
    pair: Pair, chosen: ServerSettings, state: ServerState, now: datetime, *, has_local: bool
) -> tuple[Engine, ...]:
    """Engines for a pair, in the order in which to ask them; () = there is none.

    `has_local` = packs for it are installed. The server comes first where it is chosen for the pair
    and, as far as is known, has it. While it is left alone it is named only where there is nothing
    else: what is to be translated then waits for it.
    """
    local = (Engine.LOCAL,) if has_local else ()
    if not is_chosen(pair, chosen) or not _may_have(pair, state):
        return local
    if rests(state, now) and local:
        return local
    return (Engine.SERVER, *local)


def destination(chosen: ServerSettings) -> str | None:
    """The host that sentences are sent to; None where everything is translated here.

    Nothing is sent where no pair is chosen, or where the address is none (written by hand).
    """
    if not chosen.address or not chosen.pairs:
        return None
    try:
        return host_of(server_address(chosen.address))
    except HttpError:
        return None


def is_chosen(pair: Pair, chosen: ServerSettings) -> bool:
    """Whether the person wants the server for a pair."""
    return bool(chosen.address) and any(_covers(one, pair) for one in chosen.pairs)


def read_pairs(written: Iterable[str]) -> tuple[str, ...]:
    """Pairs as a person writes them ("ru→en", "ru:en", "pt-BR > en", "*"), each once, as kept.

    Raises:
        TranslationError: one of them is none.
    """
    return tuple(dict.fromkeys(_read_pair(one) for one in written))


def _read_pair(written: str) -> str:
    text = written.strip().replace("->", ARROW).replace(">", ARROW).replace(":", ARROW)
    if text == ANY:
        return ANY
    source, arrow, target = (part.strip() for part in text.partition(ARROW))
    if not arrow or not _is_code(source) or not _is_code(target) or source == target != ANY:
        raise TranslationError(f"“{written}” is no pair of languages; write it as ru→en or ru:en.")
    return ANY if source == target else f"{source}{ARROW}{target}"


def _is_code(text: str) -> bool:
    plain = text.replace("-", "")
    return text == ANY or (plain.isascii() and plain.isalnum() and 2 <= len(text) <= 20)


def _covers(written: str, pair: Pair) -> bool:
    if written == ANY:
        return True
    source, _, target = written.partition(ARROW)
    return _is_language(source, pair.source) and _is_language(target, pair.target)


def _is_language(written: str, code: str) -> bool:
    """A bare code stands for all scripts and regions of a language."""
    if written == ANY or written.lower() == code.lower():
        return True
    return "-" not in written and base_of(written.lower()) == base_of(code.lower())


def _may_have(pair: Pair, state: ServerState) -> bool:
    return state.facts is None or codes_for(pair, state.facts.languages) is not None
