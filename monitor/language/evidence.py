"""How likely each language is for each piece, by script, letters, frequent words and detectors.

All scores are natural logarithms, 0 for the likeliest language of a piece and less for the others;
a piece that nothing is known of has an empty dictionary.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.domain.language import UNDETERMINED, base_of
from monitor.language.candidates import is_unknown, of_script, rare_of_script, relatives_of
from monitor.language.detectors import Panel, restricted
from monitor.language.pieces import Piece, is_whole_sentence
from monitor.language.sight import LOWEST, by_sight, words_of
from monitor.language.unlike import SHORTEST, unlikeness

_FLOOR = math.log(0.01)  # one detector may not veto a language
_SHORTEST = 4  # letters below which no detector is asked
_TRUSTED = 30  # letters from which a detector is trusted fully, fewer by their square root
_BORROWED = -0.7
# A rare language is thought of where every detector says so of a sentence or two.
_RARE_LETTERS, _RARE_VOTE = 25, 0.5
_RARE_LETTERS_LATIN = 50  # where there are many languages to be mistaken for another
_NONE = 2.0  # so much more is "no language" then worth than the likeliest one

_ROMAN = re.compile("[IVXLC]{2,}")
_NOT_LATIN = re.compile("[\u0370-\u1cff\u2e80-\ua71f\uac00-\ud7ff]")  # Greek and all after it

Votes = tuple[tuple[str, dict[str, float]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of a piece by itself.

    `scores` are natural logarithms, 0 for the likeliest language; "und" is among them where it is
    like none. `votes` are the probabilities that each detector gave, by its name. `unlike` = how
    much it is unlike every language, above 0 where it is; None where that was not asked.
    """

    scores: dict[str, float]
    votes: Votes = ()
    unlike: float | None = None


def weigh(
    text: str, pieces: Sequence[Piece], panel: Panel, admitted: str | None = None
) -> list[Evidence]:
    """Weigh the languages of each piece on its own, without its neighbours.

    Args:
        text: what the pieces were cut from.
        pieces: as `segmentation.cut` gives them.
        panel: the detectors that are asked about pieces whose script leaves a choice.
        admitted: the tag of what the feed is in: a rare language counts like any other then.

    Returns:
        For each piece the evidence for the languages of its script.
    """
    words = [
        [] if p.masked else _telling(words_of(text[p.start : p.end]), p.script) for p in pieces
    ]
    sight = [
        by_sight(text[p.start : p.end], own, of_script(p.script, admitted) if own else ())
        for p, own in zip(pieces, words, strict=True)
    ]
    asked = [
        number
        for number, piece in enumerate(pieces)
        if _is_open(sight[number], piece) and sum(map(len, words[number])) >= _SHORTEST
    ]
    questions = [" ".join(words[number]) for number in asked]
    candidates = [(*sight[n], *rare_of_script(pieces[n].script)) for n in asked]
    answers = [member.detector.scores(questions, candidates) for member in panel]
    found = [Evidence(scores=_normalised(scores)) for scores in sight]
    for place, number in enumerate(asked):
        votes = [said[place] for said in answers]
        own = _weighed(pieces[number], words[number], sight[number], panel, votes)
        apart = is_whole_sentence(pieces, number) or pieces[number].quoted
        found[number] = _or_none(own, pieces[number], words[number], admitted) if apart else own
    if admitted is None:
        return found
    return [
        _with_unknown(one, base_of(admitted)) if is_unknown(piece.script, admitted) else one
        for one, piece in zip(found, pieces, strict=True)
    ]


def _weighed(
    piece: Piece,
    words: Sequence[str],
    sight: Mapping[str, float],
    panel: Panel,
    votes: Sequence[dict[str, float]],
) -> Evidence:
    """Join what is seen of a piece with the votes on it."""
    kept = (*sight, *(c for c in rare_of_script(piece.script) if _is_surely(c, piece, votes)))
    scores = {language: sight.get(language, 0.0) for language in kept}
    length = math.sqrt(min(1.0, piece.letters / _TRUSTED))
    said: list[tuple[str, dict[str, float]]] = []
    for member, all_votes in zip(panel, votes, strict=True):
        own = restricted(all_votes, kept)
        said.append((member.name, own))
        scores = _joined(scores, own, member.weight * length)
    return Evidence(scores=_normalised(scores), votes=tuple(said))


def _or_none(one: Evidence, piece: Piece, words: Sequence[str], admitted: str | None) -> Evidence:
    """Add "no language" where a sentence is unlike every one that the detectors know."""
    votes = [own for _, own in one.votes]
    if len(votes) < 2 or piece.letters < SHORTEST or piece.script != "Latn" or not all(votes):
        return one
    likeliest = max(one.scores, key=one.scores.__getitem__)
    if admitted is not None and likeliest == base_of(admitted):
        return one
    unlike = unlikeness(words, piece.letters, likeliest, votes)
    if unlike <= 0.0:
        return replace(one, unlike=unlike)
    scores = _normalised({**one.scores, UNDETERMINED: _NONE})
    return replace(one, scores=scores, unlike=unlike)


def _telling(words: list[str], script: str) -> list[str]:
    """Leave out Roman numerals, which are in no language, and words beside Latin ones.

    A detector that is shown two alphabets at once says Serbian, of "Nokia и Ericsson" as well.
    """
    if script == "Latn":
        words = [word for word in words if not _NOT_LATIN.match(word)]
    return [word for word in words if not _ROMAN.fullmatch(word)]


def _is_surely(rare: str, piece: Piece, votes: Sequence[Mapping[str, float]]) -> bool:
    """Tell whether every detector names a rare language for a piece that is long enough."""
    if piece.letters < (_RARE_LETTERS_LATIN if piece.script == "Latn" else _RARE_LETTERS):
        return False
    return all(one.get(rare, 0.0) >= _RARE_VOTE for one in votes)


def _with_unknown(one: Evidence, language: str) -> Evidence:
    """Let a language that no detector knows tie with the likeliest: the feed alone decides."""
    if language not in one.scores:
        return one
    return replace(one, scores={**one.scores, language: max(one.scores.values())})


def _is_open(scores: Mapping[str, float], piece: Piece) -> bool:
    """Tell whether a detector can help: not with Han letters, nor with a romanised language."""
    if len(scores) < 2 or piece.script == "Hani":
        return False
    return not any(code.endswith("-Latn") for code in scores)


def _joined(
    scores: Mapping[str, float], votes: Mapping[str, float], weight: float
) -> dict[str, float]:
    """Add a detector's votes; a language it does not know borrows its nearest relative's."""
    if not votes:
        return dict(scores)
    joined = {}
    for language, score in scores.items():
        vote = votes.get(language)
        if vote is not None:
            joined[language] = score + weight * max(_FLOOR, math.log(vote + 1e-9))
            continue
        lent = [votes[relative] for relative in relatives_of(language) if relative in votes]
        borrowed = max(_FLOOR, math.log(max(lent) + 1e-9)) + _BORROWED if lent else _FLOOR
        joined[language] = score + weight * borrowed
    return joined


def _normalised(scores: Mapping[str, float]) -> dict[str, float]:
    best = max(scores.values(), default=0.0)
    return {language: max(LOWEST, score - best) for language, score in scores.items()}
