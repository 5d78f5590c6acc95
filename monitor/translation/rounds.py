"""How sentences are kept whole on their way through any engine: what to ask of it, and again. Pure.

`rounds` is a generator that asks and is sent the answers; who drives it, a loaded model or a
client of a server, does not matter. It ends with an `Outcome` for each different sentence:

    asking = rounds(sources, pair, terms, Limits(measure=...))
    ask = next(asking)                                  # Ask(texts=(...), effort=Effort.FIRST)
    while True:
        try:
            ask = asking.send([Answer(text=...) for text in ask.texts])
        except StopIteration as done:
            return done.value                           # {source: Outcome(text=..., reason=None)}

(`drive` is that loop.) A text is asked for at most once with each effort. The first round has the
sentences as they are, but for what is no language; where an answer shows that something is lost or
wrong, only those sentences go into the next round:

1. as they are; long ones in pieces;
2. once more, with more effort and in shorter pieces;
3. with the glossary's renderings put into the sentence, where those are missing;
4. with names ("XX1") for what was lost;
5. cut around what was lost.

The best answer is taken, and what is still wrong with it is its `reason`: then it is doubtful.
"""

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from monitor.domain.translation import Alignment, Pair, Term
from monitor.translation import alignment, checks, glossary, protect, quotation, splitter
from monitor.translation.joining import Said, joined, said
from monitor.translation.protect import Part, Stretch, Way

NAME_LOST = "the model lost what must be kept"


class Effort(IntEnum):
    """`HARDER` is asked for after a bad answer: another search than at first, if there is one."""

    FIRST = 0
    HARDER = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Texts to be translated, all different, each within the limits."""

    texts: tuple[str, ...]
    effort: Effort


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of one text: `text` None or "" = nothing, with the reason if one is known.

    `alignment` is between the text that was asked for and this one.
    """

    text: str | None
    reason: str | None = None
    alignment: Alignment = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """`text` None = nothing usable; `reason` says what is wrong, None = nothing seen.

    `terms` are those of the glossary that were found in the sentence.
    """

    text: str | None
    reason: str | None = None
    alignment: Alignment = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a text may be, and how much may be done to an answer.

    `measure` counts tokens where the engine has them; by default it is the width in characters.
    `faithful` = what the engine said of a whole sentence is neither mended nor asked for again, but
    to keep what must be kept; what reads badly is doubtful.
    """

    measure: Callable[[str], float] = splitter.width
    longest: float = 350
    shorter: float = 175
    faithful: bool = False


Rounds = Generator[Ask, Sequence[Answer], dict[str, Outcome]]


def rounds(
    sources: Iterable[str], pair: Pair, terms: Sequence[Term] = (), limits: Limits | None = None
) -> Rounds:
    """Translate each different sentence; see the module's text for the shape.

    Args:
        sources: sentences; one without a letter, or of code only, comes back as it is.
        pair: from and to which language.
        terms: the glossary of the pair; each sentence takes those that occur in it.
        limits: of the engine.
    """
    given = limits or Limits()
    terms = tuple(terms)
    cases = [_Case(source, pair, terms, given) for source in dict.fromkeys(sources)]
    for stage in _Stage:
        plans = {case: parts for case in cases if (parts := case.plan(stage)) is not None}
        effort = Effort.HARDER if stage is _Stage.HARDER else Effort.FIRST
        answers = yield from _asked(plans.values(), effort)
        for case, parts in plans.items():
            case.judge(parts, answers)
    return {case.source: case.outcome() for case in cases}


def drive(asking: Rounds, answer: Callable[[Ask], Sequence[Answer]]) -> dict[str, Outcome]:
    """Answer until there is nothing more to ask."""
    try:
        ask = next(asking)
        while True:
            ask = asking.send(answer(ask))
    except StopIteration as done:
        outcomes: dict[str, Outcome] = done.value
        return outcomes


def _asked(
    plans: Iterable[Sequence[Part]], effort: Effort
) -> Generator[Ask, Sequence[Answer], Mapping[str, Answer]]:
    every = (part.text for parts in plans for part in parts if not part.fixed)
    texts = tuple(dict.fromkeys(every))
    if not texts:
        return {}
    answers = yield Ask(texts=texts, effort=effort)
    return dict(zip(texts, answers, strict=True))


class _Stage(IntEnum):
    AS_IT_IS = 0
    HARDER = 1
    INLINE = 2
    HELD = 3
    APART = 4


@dataclass(slots=True)
class _Lost:
    """What a sentence was seen to lose; `names` = of what stood for something."""

    numbers: set[str] = field(default_factory=set)
    terms: bool = False
    names: bool = False


_DUBIOUS, _READS_BADLY, _LOST, _NO_TEXT = 1, 2, 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Try:
    """An attempt; `wrong` is 0 for nothing, or what is above."""

    outcome: Outcome
    wrong: int


class _Case:
    """One sentence on its way through the rounds."""

    def __init__(self, source: str, pair: Pair, terms: tuple[Term, ...], limits: Limits) -> None:
        self.source = source
        self._pair = pair
        self._limits = limits
        self._code = protect.code(source)
        self._matches = glossary.found(source, pair.source, terms) if terms else ()
        self._lost = _Lost()
        self._best: _Try | None = None

    def outcome(self) -> Outcome:
        """The best that there was."""
        terms = tuple(dict.fromkeys(match.term for match in self._matches))
        best = self._best.outcome if self._best else Outcome(text=self._untouched())
        return replace(best, terms=terms)

    def plan(self, stage: _Stage) -> tuple[Part, ...] | None:
        """Say what this round asks for the sentence, None = nothing."""
        if not self._takes_part(stage):
            return None
        parts = protect.parts(self.source, self._stretches(stage))
        limit = self._limits.shorter if stage is _Stage.HARDER else self._limits.longest
        cut = [piece for part in parts for piece in self._broken_up(part, limit)]
        return tuple(cut)

    def judge(self, parts: Sequence[Part], answers: Mapping[str, Answer]) -> None:
        """Take the answers of a round if they are better than what there is."""
        attempt = self._attempt(parts, answers)
        if self._best is None or attempt.wrong < self._best.wrong:
            self._best = attempt

    def _broken_up(self, part: Part, limit: float) -> tuple[Part, ...]:
        try:
            return protect.broken_up(part, limit, self._limits.measure)
        except (RuntimeError, ValueError, TypeError):  # the engine will say so of the text
            return (part,)

    def _takes_part(self, stage: _Stage) -> bool:
        if stage is _Stage.AS_IT_IS:
            return checks.has_words(self.source)
        if self._best is None or self._best.wrong == 0:
            return False
        lost = self._lost
        if self._best.wrong == _DUBIOUS:
            return stage is _Stage.HARDER and not self._limits.faithful
        return {
            _Stage.HARDER: self._best.wrong != _LOST or bool(lost.numbers) or lost.names,
            _Stage.INLINE: lost.terms,
            _Stage.HELD: bool(lost.numbers) or lost.terms,
            _Stage.APART: bool(lost.numbers) or lost.terms or lost.names,
        }[stage]

    def _stretches(self, stage: _Stage) -> tuple[Stretch, ...]:
        code, terms, numbers = self._code, self._matches, self._lost.numbers
        if stage <= _Stage.HARDER or (stage is _Stage.INLINE):
            numbers = set()
        if stage <= _Stage.HARDER or not self._lost.terms:
            terms = ()
        way = {_Stage.HELD: Way.HELD, _Stage.APART: Way.APART}.get(stage, Way.INLINE)
        if stage is _Stage.APART and self._lost.names:
            code = tuple(replace(one, way=way) for one in code)
        wanted = [
            Stretch(start=one.start, end=one.end, wanted=one.wanted, way=way) for one in terms
        ]
        pair = self._pair
        return protect.merged(
            [
                *code,
                *wanted,
                *protect.numbers(self.source, numbers, pair.source, pair.target, way),
            ]
        )

    def _attempt(self, parts: Sequence[Part], answers: Mapping[str, Answer]) -> _Try:
        pieces: list[Said] = []
        reason = None
        for part in parts:
            if part.fixed:
                pieces.append(Said(part=part, text=part.text))
                continue
            answer = answers[part.text]
            if not (answer.text or "").strip():
                return _nothing(answer.reason or checks.NOTHING)
            piece = self._said(part, answer)
            if piece is None:
                self._lost.names = True
                return _nothing(NAME_LOST)
            pieces.append(piece)
            reason = reason or answer.reason
        text, found = quotation.restored(self.source, *joined(pieces, self._pair.target))
        bad = next(filter(None, map(_doubt, pieces)), None) or reason
        as_asked = reason is None and sum(not part.fixed for part in parts) <= 1
        return self._judged(text, found, bad, as_asked and self._limits.faithful)

    def _said(self, part: Part, answer: Answer) -> Said | None:
        target, faithful = self._pair.target, self._limits.faithful
        return said(part, answer.text or "", answer.alignment, target, faithful)

    def _judged(self, text: str, found: Alignment, bad: str | None, taken: bool) -> _Try:
        """Say how good a text is; `taken` = what reads badly is not asked for again."""
        text = _spelled(text, self._matches)
        if lost := self._missing(text):
            return _Try(outcome=Outcome(text=text, reason=lost, alignment=found), wrong=_LOST)
        bad = bad or self._bad(text)
        reason = bad or self._dubious(text)
        wrong = _READS_BADLY if bad and not taken else _DUBIOUS if reason else 0
        return _Try(outcome=Outcome(text=text, reason=reason, alignment=found), wrong=wrong)

    def _missing(self, text: str) -> str | None:
        """Say what the text does not have; it is remembered."""
        lost = checks.lost_numbers(self._with_terms(), text)
        self._lost.numbers |= lost.keys()
        needed = Counter(match.wanted for match in self._matches)
        missing = [name for name, times in needed.items() if len(_places(name, text)) < times]
        self._lost.terms |= bool(missing)
        if missing:
            return f"“{missing[0]}” of the glossary is missing"
        return f"a number is missing: {min(lost)}" if lost else None

    def _bad(self, text: str) -> str | None:
        seen = checks.doubt(self.source, text)
        return seen or checks.foreign(self.source, text, self._pair.target)

    def _dubious(self, text: str) -> str | None:
        if checks.stutters(text) and not checks.stutters(self.source):
            return checks.STUTTERS
        return checks.NEW_NUMBER if checks.new_numbers(self._with_terms(), text) else None

    def _with_terms(self) -> str:
        """The sentence with the renderings in place, as far as numbers are concerned."""
        changes = ((one.start, one.end, one.wanted) for one in self._matches)
        return alignment.replaced(self.source, changes)[0]

    def _untouched(self) -> str:
        return self._with_terms() if self._matches else self.source


def _nothing(reason: str) -> _Try:
    return _Try(outcome=Outcome(text=None, reason=reason), wrong=_NO_TEXT)


def _doubt(piece: Said) -> str | None:
    return None if piece.part.fixed else checks.doubt(piece.part.text, piece.text)


def _places(name: str, text: str) -> list[re.Match[str]]:
    """Where a rendering stands as a word of its own; at the start of a text it may be capital."""
    first, rest = re.escape(name[:1]), re.escape(name[1:])
    return list(
        re.finditer(rf"(?<!\w)(?:{first}|^{re.escape(name[:1].upper())}){rest}(?!\w)", text)
    )


def _spelled(text: str, matches: Sequence[glossary.Match]) -> str:
    """Write renderings as the person does where only the letters' case differs."""
    for match in matches:
        name = match.wanted
        if len(name) > 3 and name not in text:
            pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
            text = pattern.sub(lambda _, name=name: name, text)  # type: ignore[misc]
    return text
