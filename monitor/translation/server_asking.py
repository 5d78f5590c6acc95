"""Texts to a LibreTranslate server, in batches that it can bear, with patience that has an end."""

from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus

from monitor.domain.errors import TranslationError
from monitor.http import HttpError, JsonAnswer, JsonClient, TooSlowError
from monitor.translation import server_words
from monitor.translation.server_words import Verdict

REQUEST_CHARACTERS = 20_000
UNREADABLE = "an answer that cannot be read"
MOST_REFUSALS = 3
"""Texts that are refused alone, one after the other, before anything was translated."""


class ServerError(TranslationError):
    """The server does not translate; `retry_after` are seconds that it asked to be left alone.

    The sentence may quote the server, which may quote what it was sent: it is for the person and
    never for a log, which gets the `kind` of trouble.
    """

    def __init__(
        self, sentence: str, retry_after: float | None = None, *, kind: str = "no use"
    ) -> None:
        """Say what happened in one sentence."""
        super().__init__(sentence)
        self.retry_after = retry_after
        self.kind = kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The server cannot translate a text; `reason` says so in its own words, if it has some.

    `status` is that of its answer. `too_much` = perhaps only because too much was sent at once.
    """

    reason: str
    status: int
    too_much: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """How a server is asked: `batch` texts at once, `sleep` between attempts.

    `is_left` = the person has chosen otherwise meanwhile: then nothing more is sent.
    """

    batch: int
    sleep: Callable[[float], Awaitable[None]]
    is_left: Callable[[], bool]


class Asking:
    """Texts of one pair to one server. `batch` falls to what the server turns out to take."""

    def __init__(
        self,
        client: JsonClient,
        codes: tuple[str, str],
        key: str | None,
        conduct: Conduct,
    ) -> None:
        """Ask `client`, which is open, from one language `codes` to the other."""
        self.batch = conduct.batch
        self._client = client
        self._host = client.host
        self._codes = codes
        self._key = key
        self._sleep = conduct.sleep
        self._is_left = conduct.is_left
        self._worked = False

    async def all(self, texts: Iterable[str]) -> dict[str, str | Refused]:
        """Translate different texts; what the server cannot do costs only itself.

        Raises:
            ServerError: it does not answer, or refuses whatever it is sent.
        """
        waiting = deque(dict.fromkeys(texts))
        said: dict[str, str | Refused] = {}
        while waiting:
            await self._ask(_take(waiting, self.batch), said)
        return said

    async def _ask(self, texts: list[str], said: dict[str, str | Refused]) -> bool:
        """Ask for some texts, in halves where the server refuses them; True = it took all at once.

        A half that is taken where the whole was too much is the batch from then on. One text that
        breaks the server is found in this way too, and no batch is learned from it.
        """
        answer = await self._attempts(texts)
        if not isinstance(answer, Refused):
            said.update(zip(texts, answer, strict=True))
            self._worked = True
            return True
        if len(texts) == 1:
            said[texts[0]] = answer
            if len(said) == MOST_REFUSALS and all(
                isinstance(one, Refused) for one in said.values()
            ):
                raise ServerError(answer.reason, kind=f"HTTP {answer.status}")
            return False
        half = len(texts) // 2
        took_it = await self._ask(texts[:half], said)
        took_rest = await self._ask(texts[half:], said)
        if answer.too_much and took_it and took_rest:
            self.batch = min(self.batch, half)
        return False

    async def _attempts(self, texts: list[str]) -> tuple[str, ...] | Refused:
        for attempt in range(1, server_words.ATTEMPTS + 1):
            if self._is_left():
                raise ServerError(f"{self._host} is no longer asked.", kind="left")
            asked, attempts = None, server_words.ATTEMPTS
            try:
                answer = await self._client.post("/translate", self._request(texts))
                if server_words.verdict(answer.status) is not Verdict.LATER:
                    return self._judged(answer, texts)
                trouble, kind = self._said(answer, texts), f"HTTP {answer.status}"
                asked = server_words.retry_after(
                    answer.headers.get("retry-after"), datetime.now(UTC)
                )
            except TooSlowError as error:
                raise ServerError(str(error), kind="too slow") from error
            except HttpError as error:
                trouble, kind, attempts = str(error), "not reached", server_words.UNREACHED
            wait = server_words.wait_after(attempt, attempts, asked)
            if wait is None:
                break
            await self._sleep(wait)
        raise ServerError(trouble, asked, kind=kind)

    def _request(self, texts: list[str]) -> dict[str, object]:
        source, target = self._codes
        request: dict[str, object] = {
            "q": [_sound(text) for text in texts],
            "source": source,
            "target": target,
            "format": "text",
        }
        return request if self._key is None else request | {"api_key": self._key}

    def _judged(self, answer: JsonAnswer, texts: list[str]) -> tuple[str, ...] | Refused:
        judged = server_words.verdict(answer.status)
        if judged is Verdict.REFUSED:
            too_much = answer.status != HTTPStatus.INTERNAL_SERVER_ERROR
            reason = self._said(answer, texts)
            return Refused(reason=reason, status=answer.status, too_much=too_much)
        if judged is Verdict.NEVER:
            raise ServerError(self._said(answer, texts), kind=f"HTTP {answer.status}")
        try:
            return server_words.translations(answer.value(), len(texts))
        except HttpError as error:
            raise ServerError(str(error), kind=UNREADABLE) from error
        except TranslationError as error:
            raise ServerError(f"{self._host}: {error}", kind=UNREADABLE) from error

    def _said(self, answer: JsonAnswer, texts: list[str]) -> str:
        """What an error of the server's comes to, in its own words where it has some."""
        words = server_words.complaint(answer.body, (self._key or "", *texts))
        status = f"HTTP {answer.status}"
        if answer.status == HTTPStatus.NOT_FOUND:
            return f"There is no LibreTranslate at {self._host}, or its address has a part more."
        return f"{self._host} does not translate it: {words or status}."


def _take(waiting: deque[str], most: int) -> list[str]:
    """The next texts of one request: at most so many, and not too many characters together."""
    some = [waiting.popleft()]
    room = REQUEST_CHARACTERS - len(some[0])
    while waiting and len(some) < most and len(waiting[0]) <= room:
        room -= len(waiting[0])
        some.append(waiting.popleft())
    return some


def _sound(text: str) -> str:
    """A lone surrogate, which no UTF-8 can hold, becomes "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")
