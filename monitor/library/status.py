"""The status bar put together from counts and installed models. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import msgspec

from monitor.domain.language import is_foreign, modelled
from monitor.domain.server import ServerFacts
from monitor.domain.translation import Pack, Pair
from monitor.domain.views import PairStatus, Status
from monitor.library.wording import first_foreign
from monitor.settings import LanguageSettings, ServerSettings
from monitor.storage.read_status import Counts
from monitor.storage.rows import to_moment_or_none
from monitor.translation.engines import destination, is_chosen
from monitor.translation.packs import route
from monitor.translation.server_words import codes_for

NO_SERVER = ServerSettings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Translating:
    """Why nothing is translated now, the (needed, remembered) sentences so far, and where to.

    `facts` is what a server last said of itself, None = none was ever asked.
    """

    paused: str | None = None
    use: tuple[int, int] = (0, 0)
    server: ServerSettings = NO_SERVER
    facts: ServerFacts | None = None


def compose(
    counts: Counts,
    waiting: Iterable[tuple[str | None, str | None, int]],
    packs: Sequence[Pack],
    languages: LanguageSettings,
    now: Translating = Translating(),
) -> Status:
    """Counts, and for each language that has a model or waits for one how many items wait."""
    leaves_to = destination(now.server)
    pairs = _pairs(waiting, packs, languages)
    return Status(
        feeds=counts.feeds,
        feeds_failing=counts.failing,
        last_poll=to_moment_or_none(counts.last_poll),
        items=counts.items,
        to_detect=counts.to_detect,
        to_translate=counts.to_translate,
        translated=counts.translated,
        failed=counts.failed,
        pairs=tuple(replace(pair, server=_server_of(pair, now)) for pair in pairs),
        paused=now.paused,
        remembered=now.use[1] / now.use[0] if now.use[0] else None,
        leaves_to=leaves_to,
        leaves_for=now.server.pairs if leaves_to else (),
    )


def facts_of(kept: str | None) -> ServerFacts | None:
    """What a server said of itself, read as the profile keeps it; None where it keeps nothing."""
    try:
        return None if kept is None else msgspec.json.decode(kept, type=ServerFacts)
    except msgspec.MsgspecError:  # of another version of Dateline
        return None


def _server_of(pair: PairStatus, now: Translating) -> str | None:
    """The host of the server that translates a pair, as far as it has said which it does."""
    host, wanted = destination(now.server), Pair(source=pair.source, target=pair.target)
    if host is None or not is_chosen(wanted, now.server):
        return None
    facts = now.facts
    if facts is None or facts.host != host:
        return host
    return None if codes_for(wanted, facts.languages) is None else host


def _pairs(
    waiting: Iterable[tuple[str | None, str | None, int]],
    packs: Sequence[Pack],
    languages: LanguageSettings,
) -> tuple[PairStatus, ...]:
    items: Counter[str] = Counter()
    for dominant, shares, count in waiting:
        language = first_foreign(shares, dominant, languages.reads)
        if language is not None:
            items[_served_as(language, languages.wants, packs)] += count
    read = (languages.wants, *languages.reads)
    sources = {pack.pair.source for pack in packs if is_foreign(pack.pair.source, read)}
    served = [code for code in sources if route(code, languages.wants, packs)]
    pairs = [
        PairStatus(
            source=code,
            target=languages.wants,
            version=version(code, languages.wants, packs),
            waiting=items[code],
        )
        for code in {*items, *served}
    ]
    return tuple(sorted(pairs, key=lambda pair: (-pair.waiting, pair.source)))


def _served_as(language: str, target: str, packs: Sequence[Pack]) -> str:
    """The language as its model has it ("zt" of "zh-Hant"), without a model its bare code."""
    way = route(language, target, packs)
    return way[0].pair.source if way else modelled(language)


def version(source: str, target: str, packs: Sequence[Pack]) -> str | None:
    """The version of the model for a pair, of both where it takes two steps; None = no model."""
    way = route(source, target, packs)
    return "+".join(pack.version for pack in way) if way else None
