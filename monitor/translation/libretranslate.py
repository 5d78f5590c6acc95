"""A LibreTranslate server as an engine: for those who have a larger one, chosen by them per pair.

What leaves this machine are sentences, the two codes of a pair and the key; nothing says which item
or feed they are of. Neither texts nor the key get into a log or an error. Everything the server
answers is judged as what a model of ours says is, and is text, never markup.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence

from monitor.domain.errors import TranslationError
from monitor.domain.server import ServerFacts
from monitor.domain.translation import TranslatedSentence, TranslationJob
from monitor.http import HttpError, JsonClient, host_of, server_address
from monitor.settings import ServerSettings
from monitor.translation import checks, server_words, splitter
from monitor.translation.server_asking import Asking, Conduct, Refused, ServerError

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
            raise ServerError(str(error)) from error
        except TranslationError as error:
            raise ServerError(f"{self.host}: {error}") from error
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
            raise ServerError(f"{self.host} does not translate {job.pair}.")
        key = await self._known_key()
        if facts.needs_key and key is None:
            raise ServerError(f"{self.host} translates for nobody without a key, and none is set.")
        pieces = {
            source: _pieces(source, facts.char_limit)
            for source in dict.fromkeys(job.sources)
            if checks.has_words(source)
        }
        async with JsonClient(self._address, self._chosen.timeout_seconds, self._proxy) as client:
            conduct = Conduct(batch=self._batch, sleep=self._sleep, is_left=lambda: self._left)
            asking = Asking(client, codes, key, conduct)
            said = await asking.all(piece for of_one in pieces.values() for piece in of_one)
            self._batch = asking.batch
        made = {source: _outcome(source, of_one, said) for source, of_one in pieces.items()}
        return tuple(
            TranslatedSentence(
                source=source,
                text=text,
                engine=ENGINE,
                version=version_of(facts),
                doubtful=text is not None and reason is not None,
                reason=reason,
            )
            for source in job.sources
            for text, reason in [made.get(source, (source, None))]
        )

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


def _pieces(source: str, char_limit: int | None) -> tuple[str, ...]:
    """A sentence in pieces that the server takes whole."""

    def measure(text: str) -> float:
        if char_limit is not None and len(text) > char_limit:
            return float("inf")
        return splitter.width(text)

    ranges = splitter.break_up(source, PIECE_WIDTH, measure)
    return tuple(source[start:end] for start, end in ranges)


def _outcome(
    source: str, pieces: Sequence[str], said: Mapping[str, str | Refused]
) -> tuple[str | None, str | None]:
    """The text of a sentence and what is wrong with it."""
    texts = []
    for piece in pieces:
        answer = said[piece]
        if isinstance(answer, Refused):
            return None, answer.reason
        texts.append(answer.strip())
    text = " ".join(texts)
    if not text:
        return None, checks.NOTHING
    reason = checks.doubt(source, text)
    if reason is None and _TAG.search(text) and not _TAG.search(source):
        reason = MARKUP
    return text, reason
