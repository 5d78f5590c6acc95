"""Which language each piece is in, with its neighbours and the whole item in mind."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.language.pieces import Piece, is_whole_sentence
from monitor.language.smoothing import smooth

# Natural logarithms, as everywhere in the evidence.
_OUT_OF_SCRIPT = -3.0
_SENTENCE_OUT_OF_SCRIPT = -6.0
_OUT_OF_SCRIPT_LETTER = -0.35  # a flat penalty would let whole sentences be swallowed
_IMPOSSIBLE = -40.0
_NAME = -0.5
UNFIT = -16.0
_SHARE_FLOOR = 0.02
_FEED_LETTERS = 30.0  # what the feed says of its language counts as much as so many letters
_FEED = 1.5  # and settles what two words leave open,
_FEED_REACH = 40.0  # the less, the more letters a piece has to speak for itself
_STATES_OF_A_PIECE = 3
_SYLLABLES = ("Hani", "Hang")  # a letter of these says as much as two of an alphabet

Scores = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A piece with all that is known of it.

    `scores` are natural logarithms, 0 for the likeliest of its own languages. `call` are the
    languages of the lexicon's call to action that it is, `name` = it belongs to what is around it.
    """

    piece: Piece
    scores: Scores
    call: tuple[str, ...] = ()
    name: bool = False


def shares(judged: Sequence[Judged], feed_language: str | None) -> Scores:
    """Let the pieces vote, each with the weight of its letters, on the languages of the item.

    Returns:
        For each language its share of the votes, 0..1; the feed's own word counts a little.
    """
    votes: Scores = {}
    for one in judged:
        likely = {code: math.exp(score) for code, score in one.scores.items()}
        weight = one.piece.letters / sum(likely.values()) if likely else 0.0
        for code, vote in likely.items():
            votes[code] = votes.get(code, 0.0) + weight * vote
    if feed_language is not None:
        votes[feed_language] = votes.get(feed_language, 0.0) + _FEED_LETTERS
    total = sum(votes.values()) or 1.0
    return {code: vote / total for code, vote in votes.items()}


def row_of_languages(
    judged: Sequence[Judged], share: Scores, feed_language: str | None
) -> list[str]:
    """Find the likeliest language of each piece.

    Args:
        judged: the pieces of a text in order.
        share: of the item, as `shares` gives it.
        feed_language: what the feed says of itself, if anything.

    Returns:
        A code for each piece; "zxx" for masked ones, "und" where nothing is known of any.
    """
    if not any(one.scores for one in judged):
        return [NO_LANGUAGE if one.piece.masked else UNDETERMINED for one in judged]
    prior = {code: math.log(_SHARE_FLOOR + part) for code, part in share.items()}
    states: set[str] = set() if feed_language is None else {feed_language}
    for one in judged:
        ranked = sorted((-score - prior[code], code) for code, score in one.scores.items())
        states.update(code for _, code in ranked[:_STATES_OF_A_PIECE])
    order = sorted(states, key=lambda code: (-prior[code], code))
    pieces = [one.piece for one in judged]
    rows = []
    for number, one in enumerate(judged):
        foreign = _NAME if one.name else _out_of_script(pieces, number)
        feed = _FEED * max(0.0, 1.0 - one.piece.letters / _FEED_REACH)
        rows.append(
            [
                _emission(one, code, foreign) + prior[code] + feed * (code == feed_language)
                for code in order
            ]
        )
    path = smooth(rows, [piece.boundary for piece in pieces])
    return [
        NO_LANGUAGE if piece.masked else order[state]
        for piece, state in zip(pieces, path, strict=True)
    ]


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
