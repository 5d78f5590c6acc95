"""Driving a translation model over many sentences in batches: the loop under `rounds`.

A batch is bounded by tokens, so that memory and the wait for its end are too. A batch that fails is
tried again text by text. In the exact mode a batch of the first round has texts of one length only:
padding changes the last digits of a number, and now and then a word.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

from monitor.domain.translation import Mode, Pair, Term
from monitor.translation import alignment, rounds
from monitor.translation.rounds import Answer, Ask, Effort, Limits, Outcome

BATCH_TOKENS = 1024
"""Half of it takes 100 MB less at the peak of the exact mode, and a tenth more time."""
LEAST_TOKENS = 128
"""Few texts are shared out among the batches that run at a time, but not in smaller ones."""
BATCH_ROWS = 200
"""Texts times beam: each row of a search has a number for every word of the vocabulary."""

PIECE_TOKENS = 80
RETRY_TOKENS = 40
BEAMS = {Mode.FAST: 2, Mode.EXACT: 4}

UNENDING = "the model did not come to an end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How a model is to look for a translation of at most `limit` tokens.

    `fresh` = it may not say the same three tokens twice.
    """

    beam: int
    limit: int
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Tokens of a translation, with the number of the source token that each looked at most."""

    tokens: list[str]
    looked_at: Sequence[int] = ()


class Model(Protocol):
    """What is needed of a loaded model. `at_once` = how many batches `run` may have at a time."""

    at_once: int

    def encode(self, text: str) -> list[str]:
        """Cut text into tokens."""

    def run(self, batch: Sequence[list[str]], search: Search) -> list[Said]:
        """Translate token lists in one go.

        Raises RuntimeError or ValueError when it cannot; one bad list spoils the batch.
        """

    def decode(self, tokens: list[str]) -> str:
        """Put tokens together to a text."""


def translate(
    model: Model, sources: Iterable[str], pair: Pair, terms: Sequence[Term], mode: Mode
) -> dict[str, Outcome]:
    """Translate each different sentence; see `rounds`."""
    driver = _Driver(model, mode)
    limits = Limits(
        measure=driver.measure,
        longest=PIECE_TOKENS,
        shorter=RETRY_TOKENS,
        faithful=mode is Mode.EXACT,
    )
    return rounds.drive(rounds.rounds(sources, pair, terms, limits), driver.answer)


def batches(
    lengths: Sequence[int],
    limit: int = BATCH_TOKENS,
    most: int = BATCH_ROWS,
    alike: bool = False,
) -> Iterator[list[int]]:
    """Put indexes of texts together, longest first, so that a padded batch is within `limit`.

    One text alone may be over it. A batch has at most `most` texts; `alike` = of the same length.
    """
    batch: list[int] = []
    longest = 0
    for index in sorted(range(len(lengths)), key=lambda one: -lengths[one]):
        full = (len(batch) + 1) * longest > limit or len(batch) == most
        if batch and (full or (alike and max(lengths[index], 1) != longest)):
            yield batch
            batch = []
        longest = longest if batch else max(lengths[index], 1)
        batch.append(index)
    if batch:
        yield batch


def most_tokens(tokens: int) -> int:
    """Say where to stop a translation of so many tokens: one that gets there would not end."""
    return min(256, 20 + 3 * tokens)


class _Driver:
    """Answers what is asked, with one model."""

    def __init__(self, model: Model, mode: Mode) -> None:
        self._model = model
        self._mode = mode
        self._tokens: dict[str, list[str]] = {}
        self._asked = False

    def measure(self, text: str) -> int:
        """Count tokens; they are kept, since the text is probably asked for next."""
        tokens = self._tokens.get(text)
        if tokens is None:
            tokens = self._tokens[text] = self._model.encode(text)
        return len(tokens)

    def answer(self, ask: Ask) -> list[Answer]:
        """Translate texts in batches."""
        answers: dict[str, Answer] = {}
        readable = [text for text in ask.texts if self._can_read(text, answers)]
        lengths = [self.measure(text) for text in readable]
        beam, at_once = self._beam(ask.effort), self._model.at_once
        share = sum(lengths) * 8 // (7 * at_once)  # padding, so that no third one is left over
        limit = min(BATCH_TOKENS, max(LEAST_TOKENS, share))
        most = BATCH_ROWS // beam
        alike = self._mode is Mode.EXACT and not self._asked
        self._asked = True
        found = [
            [readable[index] for index in indexes]
            for indexes in batches(lengths, limit, most, alike=alike)
        ]
        with ThreadPoolExecutor(at_once) as threads:
            for made in threads.map(lambda texts: self._run(texts, ask.effort), found):
                answers |= made
        self._tokens.clear()
        return [answers[text] for text in ask.texts]

    def _can_read(self, text: str, answers: dict[str, Answer]) -> bool:
        try:
            self.measure(text)
        except (RuntimeError, ValueError, TypeError) as error:
            answers[text] = Answer(text=None, reason=f"the text cannot be read: {error}")
            return False
        return True

    def _run(self, texts: Sequence[str], effort: Effort) -> dict[str, Answer]:
        """Answer one batch; one text's error must not cost the others theirs."""
        batch = [self._tokens[text] for text in texts]
        try:
            said = self._model.run(batch, self._search(batch, effort))
            made = zip(texts, batch, said, strict=True)
            return {text: self._answer(text, tokens, one) for text, tokens, one in made}
        except (RuntimeError, ValueError) as error:
            if len(texts) == 1:
                return {texts[0]: Answer(text=None, reason=f"the model failed: {error}")}
            single = (self._run([text], effort) for text in texts)
            return {text: answer for one in single for text, answer in one.items()}

    def _search(self, batch: Sequence[list[str]], effort: Effort) -> Search:
        limit = most_tokens(max(map(len, batch)))
        return Search(beam=self._beam(effort), limit=limit, fresh=effort is Effort.HARDER)

    def _beam(self, effort: Effort) -> int:
        return BEAMS[self._mode if effort is Effort.FIRST else Mode.EXACT]

    def _answer(self, source: str, tokens: list[str], said: Said) -> Answer:
        text = self._model.decode(said.tokens).strip()
        unending = len(said.tokens) >= most_tokens(len(tokens))
        return Answer(
            text=text,
            reason=UNENDING if unending else None,
            alignment=alignment.of_tokens((source, tokens), (text, said.tokens), said.looked_at),
        )
