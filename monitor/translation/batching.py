"""Driving a translation model over many sentences: batches, long sentences, second attempts.

A batch is bounded by tokens, so that memory and the wait for its end are too. A batch that fails is
tried again sentence by sentence, and a sentence that comes out wrong once more in shorter pieces
with a wider beam: what is then still wrong is said to be doubtful, with the reason.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from monitor.translation import checks, splitter

BATCH_TOKENS = 1024
PIECE_TOKENS = 80
RETRY_TOKENS = 40
RETRY_BEAM = 4

UNENDING = "the model did not come to an end"
_SPACELESS = frozenset({"zh", "zt", "ja", "th", "lo", "km", "my"})


class Model(Protocol):
    """What is needed of a loaded model: one language to one other."""

    target: str

    def encode(self, text: str) -> list[str]:
        """Cut text into tokens."""

    def run(self, batch: Sequence[list[str]], beam: int, limit: int) -> list[list[str]]:
        """Translate token lists in one go, each to at most `limit` tokens.

        Raises RuntimeError or ValueError when it cannot; one bad list spoils the batch.
        """

    def decode(self, tokens: list[str]) -> str:
        """Put tokens together to a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """`text` None = nothing usable; `reason` says what is wrong, None = nothing seen."""

    text: str | None
    reason: str | None = None


def translate(model: Model, sources: Iterable[str], beam: int) -> dict[str, Outcome]:
    """Translate each different source once; what has no letter comes back as it is."""
    different = dict.fromkeys(sources)
    outcomes = {source: Outcome(text=source) for source in different}
    outcomes |= _attempt(model, filter(checks.has_words, different), PIECE_TOKENS, beam)
    wrong = [source for source, outcome in outcomes.items() if outcome.reason is not None]
    for source, second in _attempt(model, wrong, RETRY_TOKENS, RETRY_BEAM).items():
        if second.reason is None or outcomes[source].text is None:
            outcomes[source] = second
    return outcomes


def batches(lengths: Sequence[int], limit: int = BATCH_TOKENS) -> Iterator[list[int]]:
    """Put indexes of sentences together, longest first, so that a padded batch is within `limit`.

    One sentence alone may be over it.
    """
    batch: list[int] = []
    longest = 0
    for index in sorted(range(len(lengths)), key=lambda one: -lengths[one]):
        if batch and (len(batch) + 1) * longest > limit:
            yield batch
            batch = []
        longest = longest if batch else max(lengths[index], 1)
        batch.append(index)
    if batch:
        yield batch


def most_tokens(tokens: int) -> int:
    """Say where to stop a translation of so many tokens: one that gets there would not end."""
    return min(256, 20 + 3 * tokens)


@dataclass(slots=True, kw_only=True)
class _Piece:
    """A sentence, or a part of a long one, on its way through the model."""

    source: str
    tokens: list[str]
    text: str = ""
    reason: str | None = None


def _attempt(model: Model, sources: Iterable[str], limit: int, beam: int) -> dict[str, Outcome]:
    """One go at all sources, in pieces of at most `limit` tokens."""
    pieces: dict[str, list[_Piece]] = {}
    outcomes = {}
    for source in sources:
        try:
            pieces[source] = _pieces(model, source, limit)
        except (RuntimeError, ValueError, TypeError) as error:
            outcomes[source] = Outcome(text=None, reason=f"the text cannot be read: {error}")
    every = [piece for of_one in pieces.values() for piece in of_one]
    for indexes in batches([len(piece.tokens) for piece in every]):
        _run(model, [every[index] for index in indexes], beam)
    for source, of_one in pieces.items():
        outcomes[source] = _joined(of_one, source, model.target)
    return outcomes


def _pieces(model: Model, source: str, limit: int) -> list[_Piece]:
    tokens: dict[str, list[str]] = {}

    def measure(text: str) -> int:
        tokens[text] = model.encode(text)
        return len(tokens[text])

    ranges = splitter.break_up(source, limit, measure)
    texts = [source[start:end] for start, end in ranges]
    return [_Piece(source=text, tokens=tokens.get(text) or model.encode(text)) for text in texts]


def _run(model: Model, batch: list[_Piece], beam: int) -> None:
    """Fill in the pieces' texts; one sentence's error must not cost the others theirs."""
    try:
        limit = most_tokens(max(len(piece.tokens) for piece in batch))
        answers = model.run([piece.tokens for piece in batch], beam, limit)
        for piece, tokens in zip(batch, answers, strict=True):
            _fill(model, piece, tokens)
    except (RuntimeError, ValueError) as error:
        if len(batch) == 1:
            batch[0].reason = f"the model failed: {error}"
            return
        for piece in batch:
            _run(model, [piece], beam)


def _fill(model: Model, piece: _Piece, tokens: list[str]) -> None:
    text = model.decode(tokens).strip()
    piece.text = checks.mend(piece.source, text, model.target)
    unending = UNENDING if len(tokens) >= most_tokens(len(piece.tokens)) else None
    piece.reason = checks.doubt(piece.source, text) or unending
    if not checks.has_words(piece.source) and piece.reason is not None:
        piece.text, piece.reason = piece.source, None


def _joined(pieces: list[_Piece], source: str, target: str) -> Outcome:
    reason = next((piece.reason for piece in pieces if piece.reason is not None), None)
    if any(not piece.text for piece in pieces):
        return Outcome(text=None, reason=reason)
    if len(pieces) == 1:
        return Outcome(text=pieces[0].text, reason=reason)
    texts = [checks.unstopped(piece.source, piece.text) for piece in pieces[:-1]]
    texts.append(pieces[-1].text)
    text = ("" if target.partition("-")[0] in _SPACELESS else " ").join(texts)
    return Outcome(text=text, reason=reason or checks.doubt(source, text))
