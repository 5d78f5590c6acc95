"""Which language each piece is in, with its neighbours and the whole item in mind."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.language.pieces import Piece, is_whole_sentence
from monitor.language.prior import NOTHING_KNOWN, Prior
from monitor.language.smoothing import cost, smooth

# Natural logarithms, as everywhere in the evidence.
_OUT_OF_SCRIPT = -3.0
_SENTENCE_OUT_OF_SCRIPT = -6.0
_OUT_OF_SCRIPT_LETTER = -0.25  # a flat penalty would let whole sentences be swallowed
_IMPOSSIBLE = -40.0
_NAME = -0.5
UNFIT = -16.0
_SHARE_FLOOR = 0.01
_STATES_OF_A_PIECE = 3
_SYLLABLES = ("Hani", "Hang")  # a letter of these says as much as two of an alphabet

Scores = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A piece with all that is known of it.

    `scores` are natural logarithms, 0 for the likeliest of its own languages; `votes` what the
    detectors said, by their names; `unlike` see `evidence.Evidence`. `call` are the languages of
    the lexicon's call to action that it is, `repeated` = the feed's own small print; `name` = it
    belongs to what is around it.
    """

    piece: Piece
    scores: Scores
    votes: tuple[tuple[str, Scores], ...] = ()
    unlike: float | None = None
    call: tuple[str, ...] = ()
    repeated: bool = False
    name: bool = False


def shares(judged: Sequence[Judged], prior: Prior = NOTHING_KNOWN) -> Scores:
    """Let the pieces vote, each with the weight of its letters, on the languages of the item.

    Returns:
        For each language its share of the votes, 0..1; what is known of the feed counts a little.
    """
    votes: Scores = {}
    for one in judged:
        likely = {code: math.exp(score) for code, score in one.scores.items()}
        weight = one.piece.letters / sum(likely.values()) if likely else 0.0
        for code, vote in likely.items():
            votes[code] = votes.get(code, 0.0) + weight * vote
    for code, letters in prior.letters.items():
        votes[code] = votes.get(code, 0.0) + letters
    total = sum(votes.values()) or 1.0
    return {code: vote / total for code, vote in votes.items()}


def row_of_languages(
    judged: Sequence[Judged], share: Scores, prior: Prior = NOTHING_KNOWN
) -> list[str]:
    """Find the likeliest language of each piece.

    Args:
        judged: the pieces of a text in order.
        share: of the item, as `shares` gives it.
        prior: what is known of the feed.

    Returns:
        A code for each piece; "zxx" for masked ones, "und" where nothing is known of any.
    """
    if not any(one.scores for one in judged):
        return [NO_LANGUAGE if one.piece.masked else UNDETERMINED for one in judged]
    expected = {code: math.log(_SHARE_FLOOR + part) for code, part in share.items()}
    states: set[str] = set(prior.letters)
    for one in judged:
        ranked = sorted((-score - expected[code], code) for code, score in one.scores.items())
        states.update(code for _, code in ranked[:_STATES_OF_A_PIECE])
    order = sorted(states, key=lambda code: (-expected[code], code))
    pieces = [one.piece for one in judged]
    rows = []
    for number, one in enumerate(judged):
        foreign = _NAME if one.name else _out_of_script(pieces, number)
        letters = one.piece.letters
        rows.append(
            [
                _emission(one, code, foreign) + expected[code] + prior.of_piece(code, letters)
                for code in order
            ]
        )
    path = smooth(rows, _costs(judged))
    return [
        NO_LANGUAGE if piece.masked else order[state]
        for piece, state in zip(pieces, path, strict=True)
    ]


def _costs(judged: Sequence[Judged]) -> list[float]:
    """Give what a change of language costs before each piece.

    A name in another script is looked through: it is no bridge to another language.
    """
    found: list[float] = []
    script = ""
    for one in judged:
        plain = one.piece.letters > 0 and not one.name
        found.append(
            cost(one.piece.boundary, bool(plain and script) and one.piece.script != script)
        )
        script = one.piece.script if plain else script
    return found


def _out_of_script(pieces: Sequence[Piece], number: int) -> float:
    """Give the score of a language that is not written in the script of a piece."""
    piece = pieces[number]
    base = _SENTENCE_OUT_OF_SCRIPT if is_whole_sentence(pieces, number) else _OUT_OF_SCRIPT
    letters = piece.letters * (2 if piece.script in _SYLLABLES else 1)
    return max(_IMPOSSIBLE, base + _OUT_OF_SCRIPT_LETTER * letters)


def _emission(one: Judged, code: str, foreign: float) -> float:
    if code in one.scores:
        return one.scores[code]
    if not one.scores:
        return 0.0
    return UNFIT if one.piece.dateline is not None else foreign
