"""A LibreTranslate server as an engine: for those who have a larger one, chosen by them per pair.

What leaves this machine are sentences, the two codes of a pair and the key; nothing says which item
or feed they are of. Neither texts nor the key get into a log or an error. Everything the server
answers is judged as what a model of ours says is, and is text, never markup.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence

from monitor.domain.errors import TranslationError
from monitor.domain.server import ServerFacts
from monitor.domain.translation import TranslatedSentence, TranslationJob
from monitor.http import HttpError, JsonClient, host_of, server_address
from monitor.settings import ServerSettings
from monitor.translation import glossary, rounds, server_words, splitter
from monitor.translation.rounds import Answer, Ask, Limits, Outcome, Rounds
from monitor.translation.server_asking import (
    UNREADABLE,
    Asking,
    Conduct,
    Refused,
    ServerError,
)

ENGINE = "libretranslate"
PIECE_WIDTH = 320
"""Of a sentence, some 80 tokens: the models that most servers have cut longer ones silently."""
LOOK_SECONDS = 15.0
MARKUP = "markup that the original does not have"

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[a-z]{2,8}|#\d{1,6});")


class LibreTranslate:
    """One server. It is asked one thing at a time, on one event loop."""

    def __init__(
        self,
        chosen: ServerSettings,
        key: Callable[[], Awaitable[str | None]],
        proxy: str = "",
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Be ready to ask; nothing is sent yet.

        Args:
            chosen: its address, and the limits.
            key: answers the key, None = there is none; asked until there is an answer.
            proxy: of the settings; used for servers outside of this network.
            sleep: waits for some seconds.

        Raises:
            HttpError: nothing can or should be sent to the address.
        """
        self._address = server_address(chosen.address)
        self.host = host_of(self._address)
        self._chosen = chosen
        self._key_of = key
        self._key: tuple[str | None] | None = None
        self._proxy = proxy
        self._sleep = sleep
        self._batch = chosen.batch
        self._left = False

    def leave(self) -> None:
        """Send nothing more: what is under way ends with a ServerError, at the next request."""
        self._left = True

    async def look(self) -> ServerFacts:
        """Ask the server what it can do.

        Raises:
            ServerError: it does not answer, or not as LibreTranslate does.
        """
        seconds = min(LOOK_SECONDS, self._chosen.timeout_seconds)
        try:
            async with JsonClient(self._address, seconds, self._proxy) as client:
                languages = server_words.languages((await client.get("/languages")).value())
                limit, needs_key = server_words.limits(await _extra(client, "/frontend/settings"))
                version = server_words.version(await _extra(client, "/spec"))
        except HttpError as error:
            raise ServerError(str(error), kind="not reached") from error
        except TranslationError as error:
            raise ServerError(f"{self.host}: {error}", kind=UNREADABLE) from error
        self._batch = self._chosen.batch
        return ServerFacts(
            host=self.host,
            version=version,
            languages=languages,
            char_limit=limit,
            needs_key=needs_key,
        )

    async def translate(
        self, job: TranslationJob, facts: ServerFacts
    ) -> tuple[TranslatedSentence, ...]:
        """Translate a job's sentences: one answer a source, in order.

        Raises:
            ServerError: it does not answer, refuses, or does not have the pair.
            PasswordError: the keyring refuses.
        """
        codes = server_words.codes_for(job.pair, facts.languages)
        if codes is None:
            raise ServerError(f"{self.host} does not translate {job.pair}.", kind="not its pair")
        key = await self._known_key()
        if facts.needs_key and key is None:
            words = f"{self.host} translates for nobody without a key, and none is set."
            raise ServerError(words, kind="no key")
        async with JsonClient(self._address, self._chosen.timeout_seconds, self._proxy) as client:
            conduct = Conduct(batch=self._batch, sleep=self._sleep, is_left=lambda: self._left)
            asking = Asking(client, codes, key, conduct)
            made = await _in_rounds(job, facts.char_limit, asking)
            self._batch = asking.batch
        version = version_of(facts)
        return tuple(_sentence(source, made[source], version) for source in job.sources)

    async def _known_key(self) -> str | None:
        if self._key is None:
            self._key = (await self._key_of(),)
        return self._key[0]


def version_of(facts: ServerFacts) -> str:
    """What the memory calls the version: the server's own, and where it is."""
    return f"{facts.version} on {facts.host}" if facts.version else facts.host


async def _extra(client: JsonClient, path: str) -> object:
    """What a server may leave out."""
    try:
        return (await client.get(path)).value()
    except HttpError:
        return None


async def _in_rounds(
    job: TranslationJob, char_limit: int | None, asking: Asking
) -> dict[str, Outcome]:
    """Ask for a job as `rounds` wants; what was said once is not asked for again.

    A server has no other search than one, so that more effort means shorter pieces only. The rounds
    are computed on a thread: the loop has other things to do meanwhile.
    """

    def measure(text: str) -> float:
        if char_limit is not None and len(text) > char_limit:
            return float("inf")
        return splitter.width(text)

    limits = Limits(measure=measure, longest=PIECE_WIDTH, shorter=PIECE_WIDTH / 2, faithful=True)
    steps = rounds.rounds(job.sources, job.pair, job.terms, limits)
    said: dict[str, str | Refused] = {}
    step = await asyncio.to_thread(_next, steps, None)
    while isinstance(step, Ask):
        said |= await asking.all(text for text in step.texts if text not in said)
        answers = [_answer(said[text]) for text in step.texts]
        step = await asyncio.to_thread(_next, steps, answers)
    return step


def _next(steps: Rounds, answers: Sequence[Answer] | None) -> Ask | dict[str, Outcome]:
    try:
        return next(steps) if answers is None else steps.send(answers)
    except StopIteration as done:  # which no future can carry
        outcomes: dict[str, Outcome] = done.value
        return outcomes


def _answer(said: str | Refused) -> Answer:
    if isinstance(said, Refused):
        return Answer(text=None, reason=said.reason)
    return Answer(text=said)


def _sentence(source: str, made: Outcome, version: str) -> TranslatedSentence:
    reason = made.reason
    if reason is None and _TAG.search(made.text or "") and not _TAG.search(source):
        reason = MARKUP
    return TranslatedSentence(
        source=source,
        text=made.text,
        engine=ENGINE,
        version=version,
        doubtful=made.text is not None and reason is not None,
        reason=reason,
        alignment=made.alignment,
        terms=glossary.fingerprint(made.terms),
    )
