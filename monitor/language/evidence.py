"""How likely each language is for each piece, by script, letters, frequent words and detector.

All scores are natural logarithms, 0 for the likeliest language of a piece and less for the others;
a piece that nothing is known of has an empty dictionary.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.language.candidates import of_script, relatives_of
from monitor.language.detectors import Panel
from monitor.language.frequent_words import languages_of_words
from monitor.language.letters import evidence as evidence_of_letters
from monitor.language.letters import han_evidence
from monitor.language.pieces import Piece
from monitor.text.scripts import KANA

_WORD = 2.5  # a frequent word is some twelve times as frequent as elsewhere
_WORDS_COUNTED = 60
_FLOOR = math.log(0.003)  # one detector may not veto a language
_LOWEST = -14.0
_RARER = 0.01  # a word or two that fit several languages are in the one commoner in the news
_WEIGHTS = {"py3langid": 1.1, "fasttext": 0.5, "langdetect": 0.35}
_SHORTEST = 15  # letters below which a detector is not asked
_TRUSTED = 50  # letters from which it is trusted fully
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
    text: str, pieces: Sequence[Piece], panel: Panel, feed_language: str | None = None
) -> list[Evidence]:
    """Weigh the languages of each piece on its own, without its neighbours.

    Args:
        text: what the pieces were cut from.
        pieces: as `segmentation.cut` gives them.
        panel: the detectors that are asked about pieces whose script leaves a choice.
        feed_language: what the feed says of itself; it admits a rare language.

    Returns:
        For each piece the evidence for the languages of its script.
    """
    found: list[Evidence] = []
    asked: list[int] = []
    questions: list[str] = []
    for number, piece in enumerate(pieces):
        words = [] if piece.masked else words_of(text[piece.start : piece.end])
        languages = of_script(piece.script, feed_language) if words else ()
        found.append(Evidence(scores=_by_sight(text[piece.start : piece.end], words, languages)))
        if len(languages) > 1 and piece.script != "Hani":
            question = _question(words)
            if sum(map(len, question)) >= _SHORTEST:
                asked.append(number)
                questions.append(" ".join(question))
    candidates = [tuple(found[number].scores) for number in asked]
    for name, detector in panel:
        answers = detector.scores(questions, candidates)
        for number, votes in zip(asked, answers, strict=True):
            known = found[number]
            length = min(1.0, pieces[number].letters / _TRUSTED)
            weight = (_WEIGHTS[name] if len(panel) > 1 else 1.0) * length
            found[number] = Evidence(
                scores=_joined(known.scores, votes, weight),
                votes=(*known.votes, (name, votes)),
            )
    return [replace(one, scores=_normalised(one.scores)) for one in found]


def _by_sight(text: str, words: list[str], languages: tuple[str, ...]) -> dict[str, float]:
    """Score by script, letters and frequent words alone."""
    if len(languages) < 2:
        return dict.fromkeys(languages, 0.0)
    if languages == ("zh", "ja"):
        return {"zh": -12.0, "ja": 0.0} if KANA.search(text) else han_evidence(text)
    scores = evidence_of_letters(words, languages)
    for rank, language in enumerate(languages):
        scores[language] -= _RARER * rank
    table = languages_of_words()
    for word in words[:_WORDS_COUNTED]:
        for language in table.get(word.lower(), ()):
            if language in scores:
                scores[language] += _WORD
    return scores


def _question(words: list[str]) -> list[str]:
    """Choose what a detector is asked about."""
    return words


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
