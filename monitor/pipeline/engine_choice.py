"""Who is asked for a translation: the person's server where it is chosen, this computer otherwise.

What the server does not do is done here, where there are packs for it, and the person is told.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from monitor.domain.errors import MonitorError
from monitor.domain.server import ServerFacts
from monitor.domain.translation import Mode, Pair, Term, TranslatedSentence, TranslationJob
from monitor.domain.views import Notice
from monitor.http import HttpError
from monitor.passwords import PATIENCE
from monitor.settings import ServerSettings
from monitor.translation import engines
from monitor.translation.engines import Engine, ServerState
from monitor.translation.libretranslate import ENGINE, LibreTranslate
from monitor.translation.server_asking import ServerError

log = logging.getLogger(__name__)

LATER = "; the server is asked again later"
"""Ends the reason of what failed because of the server, and of nothing else: it is found by it."""


class Asks(Protocol):
    """Translates sentences of one pair at a time; used on the engine thread."""

    def serves(self, pair: Pair) -> bool:
        """Whether there is any way to translate from one language to the other."""
        ...

    def version(self, pair: Pair) -> str | None:
        """The version of the packs of this pair, as answers name it; None = there are none."""
        ...

    async def ask(
        self, pair: Pair, sources: Sequence[str], mode: Mode, terms: Sequence[Term] = ()
    ) -> list[TranslatedSentence]:
        """One answer a source, in order; what cannot be translated has no text, but a reason."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a server is asked with.

    `key` looks the key for an address up. `tell` gives a notice to the person. `try_again` has
    what failed because of the server (its reason ends in `LATER`) tried again in so many seconds.
    `learned` hears what the server says of itself.
    """

    key: Callable[[str], Future[str | None]]
    proxy: str
    clock: Callable[[], datetime]
    tell: Callable[[Notice], None]
    try_again: Callable[[float], None]
    learned: Callable[[ServerFacts], None]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class EngineChoice:
    """Asks the server or `local`; see `engines.engine_for`. It satisfies `Asks` itself."""

    def __init__(self, local: Asks, chosen: ServerSettings, means: Means) -> None:
        """Begin with the server that is `chosen`; nothing is sent before something is asked."""
        self._local = local
        self._means = means
        self._server: LibreTranslate | None = None
        self.use(chosen)

    def use(self, chosen: ServerSettings) -> None:
        """Take another server, or none, from now on; what was known of the last is forgotten.

        Nothing more is sent to the last one, not even the rest of a job.
        """
        if self._server is not None:
            self._server.leave()
        self._chosen = chosen
        self._state = ServerState()
        self._server = None
        if chosen.address:
            try:
                self._server = self._made(chosen)
            except HttpError as error:  # the settings were written by hand
                log.warning("the translation server is not asked: %s", error)
                self._means.tell(Notice(sentence=str(error)))
                self._chosen = ServerSettings()

    def serves(self, pair: Pair) -> bool:
        """Whether there is any way to translate from one language to the other."""
        return bool(self._engines(pair))

    def version(self, pair: Pair) -> str | None:
        """The version of the packs of this pair; a server's models have none that it tells."""
        return self._local.version(pair)

    async def ask(
        self, pair: Pair, sources: Sequence[str], mode: Mode, terms: Sequence[Term] = ()
    ) -> list[TranslatedSentence]:
        """One answer a source, in order; what cannot be translated has no text, but a reason."""
        server = self._server
        if server is None or Engine.SERVER not in self._engines(pair):
            return await self._local.ask(pair, sources, mode, terms)
        job = TranslationJob(
            pair=pair, sources=tuple(sources), packs="", mode=mode, terms=tuple(terms)
        )
        answers = await self._by_server(server, job)
        left = [one.source for one in answers if one.text is None]
        if not left or not self._local.serves(pair):
            return answers
        second = iter(await self._local.ask(pair, left, mode, terms))
        return [next(second) if one.text is None else one for one in answers]

    async def look(self) -> ServerFacts:
        """Ask the chosen server what it can do, whether it is left alone or not.

        Raises:
            ServerError: it does not answer, or none is chosen.
        """
        server = self._server
        if server is None:
            raise ServerError("No translation server is set.")
        facts = await server.look()
        if server is self._server:
            self._state = engines.looked(self._state, facts, self._means.clock())
            self._means.learned(facts)
        return facts

    def _made(self, chosen: ServerSettings) -> LibreTranslate:
        async def key() -> str | None:
            asked = asyncio.wrap_future(self._means.key(chosen.address))
            try:
                return await asyncio.wait_for(asked, PATIENCE)
            except TimeoutError as error:
                words = "The system's keyring does not answer; is it locked?"
                raise ServerError(words, kind="the keyring does not answer") from error

        return LibreTranslate(chosen, key, self._means.proxy, self._means.sleep)

    def _engines(self, pair: Pair) -> tuple[Engine, ...]:
        now, has_local = self._means.clock(), self._local.serves(pair)
        return engines.engine_for(pair, self._chosen, self._state, now, has_local=has_local)

    async def _by_server(
        self, server: LibreTranslate, job: TranslationJob
    ) -> list[TranslatedSentence]:
        """What the server makes of a job: sentences without a text where it does not do it."""
        now = self._means.clock()
        if engines.rests(self._state, now):
            return _none(job, self._state.trouble + LATER)
        try:
            if engines.is_stale(self._state, now):
                await self.look()
            facts = self._state.facts
            if facts is None or Engine.SERVER not in self._engines(job.pair):
                return _none(job, f"{server.host} does not translate {job.pair}")
            answers = list(await server.translate(job, facts))
        except MonitorError as error:
            self._failed(server, error, job.pair)
            return _none(job, _reason(error) + LATER)
        if server is self._server and self._state.failures:
            self._means.tell(Notice(sentence=f"{server.host} translates again.", trouble=False))
            self._state = engines.answered(self._state)
        return answers

    def _failed(self, server: LibreTranslate, error: MonitorError, pair: Pair) -> None:
        if server is not self._server:
            return
        asked = error.retry_after if isinstance(error, ServerError) else None
        first, trouble, now = not self._state.failures, _reason(error), self._means.clock()
        self._state = engines.failed(self._state, now, trouble, asked)
        log.warning("%s does not translate %s: %s", server.host, pair, _kind(error))
        here = self._local.serves(pair)
        if first:
            where = "; it is translated on this computer" if here else ""
            self._means.tell(Notice(sentence=f"{trouble}{where}."))
        if not here:
            self._means.try_again(engines.rest_of(self._state, now))


def _kind(error: MonitorError) -> str:
    """What a log may know: the server's own words may have those of a text in them."""
    return error.kind if isinstance(error, ServerError) else type(error).__name__


def _reason(error: MonitorError) -> str:
    return str(error).rstrip(".")


def _none(job: TranslationJob, reason: str) -> list[TranslatedSentence]:
    return [
        TranslatedSentence(source=source, text=None, engine=ENGINE, version="", reason=reason)
        for source in job.sources
    ]
