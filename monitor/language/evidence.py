"""How likely each language is for each piece, by script, letters, frequent words and detector.

All scores are natural logarithms, 0 for the likeliest language of a piece and less for the others;
a piece that nothing is known of has an empty dictionary.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.language.candidates import every_language, of_script, relatives_of
from monitor.language.detectors import Panel
from monitor.language.frequent_words import languages_of_words
from monitor.language.letters import evidence as evidence_of_letters
from monitor.language.letters import han_evidence
from monitor.language.pieces import Piece
from monitor.language.romanised import romanised
from monitor.text.scripts import KANA

_WORD = 2.5  # a frequent word is some twelve times as frequent as elsewhere
_WORDS_COUNTED = 60
_FLOOR = math.log(0.01)  # one detector may not veto a language
_LOWEST = -14.0
_SHORTEST = 4  # letters below which no detector is asked
_TRUSTED = 30  # letters from which a detector is trusted fully, fewer by their square root
_BORROWED = -0.7
_PUNCTUATION = "\"'“”„«»‹›()[]{}.,;:!?…-–—•*/|。、，！？「」『』（）؟،؛۔।։՝՞՛"


def words_of(text: str) -> list[str]:
    """Split text at white space into words without the punctuation around them."""
    stripped = (word.strip(_PUNCTUATION) for word in text.split())
    return [word for word in stripped if word and any(c.isalpha() for c in word)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of a piece by itself.

    `scores` are natural logarithms, 0 for the likeliest language. `votes` are the probabilities
    that each detector gave, by its name; none where it was not asked.
    """

    scores: dict[str, float]
    votes: tuple[tuple[str, dict[str, float]], ...] = ()


def weigh(
    text: str, pieces: Sequence[Piece], panel: Panel, admitted: str | None = None
) -> list[Evidence]:
    """Weigh the languages of each piece on its own, without its neighbours.

    Args:
        text: what the pieces were cut from.
        pieces: as `segmentation.cut` gives them.
        panel: the detectors that are asked about pieces whose script leaves a choice.
        admitted: what the feed is said to be in: a rare language is looked for only then.

    Returns:
        For each piece the evidence for the languages of its script.
    """
    found: list[Evidence] = []
    asked: list[int] = []
    questions: list[str] = []
    for number, piece in enumerate(pieces):
        words = [] if piece.masked else words_of(text[piece.start : piece.end])
        languages = of_script(piece.script, admitted) if words else ()
        found.append(Evidence(scores=_by_sight(text[piece.start : piece.end], words, languages)))
        if _is_open(found[-1], piece) and sum(map(len, words)) >= _SHORTEST:
            asked.append(number)
            questions.append(" ".join(words))
    candidates = [tuple(found[number].scores) for number in asked]
    for member in panel:
        answers = member.detector.scores(questions, candidates)
        for number, votes in zip(asked, answers, strict=True):
            known = found[number]
            length = math.sqrt(min(1.0, pieces[number].letters / _TRUSTED))
            weight = member.weight * length
            found[number] = Evidence(
                scores=_joined(known.scores, votes, weight),
                votes=(*known.votes, (member.name, votes)),
            )
    if admitted is not None and admitted not in every_language():
        found = [_with_unknown(one, admitted) for one in found]
    return [replace(one, scores=_normalised(one.scores)) for one in found]


def _with_unknown(one: Evidence, language: str) -> Evidence:
    """Let a language that no detector knows tie with the likeliest: the feed alone decides."""
    if language not in one.scores:
        return one
    return replace(one, scores={**one.scores, language: max(one.scores.values())})


def _is_open(known: Evidence, piece: Piece) -> bool:
    """Tell whether a detector can help: not with Han letters, nor with a romanised language."""
    if len(known.scores) < 2 or piece.script == "Hani":
        return False
    return not any(code.endswith("-Latn") for code in known.scores)


def _by_sight(text: str, words: list[str], languages: tuple[str, ...]) -> dict[str, float]:
    """Score by script, letters and frequent words alone."""
    if len(languages) < 2:
        return dict.fromkeys(languages, 0.0)
    written = romanised(words) if "en" in languages else None
    if written is not None:
        return {written: 0.0, **dict.fromkeys(languages, _LOWEST)}
    if languages == ("zh", "ja"):
        return {"zh": -12.0, "ja": 0.0} if KANA.search(text) else han_evidence(text)
    scores = evidence_of_letters(words, languages)
    table = languages_of_words()
    for word in words[:_WORDS_COUNTED]:
        for language in table.get(word.lower(), ()):
            if language in scores:
                scores[language] += _WORD
    return scores


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
    return {language: max(_LOWEST, score - best) for language, score in scores.items()}
