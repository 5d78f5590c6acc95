"""Score spans against the natural set: what is right, of how much, for every figure and pattern.

Offsets are code points, end exclusive. Letters are the Unicode categories L and M; only letters
within spans of the set count. Languages are compared by their base, hr = bs = sr and id = ms
counting as one; scripts are a figure of their own.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from monitor.domain.language import LanguageSpan, SpanKind, TextLanguages

SET = Path(__file__).parents[2] / "data" / "language" / "natural.jsonl"
_TWINS = {"hr": "hbs", "bs": "hbs", "sr": "hbs", "id": "idms", "ms": "idms", "nb": "no", "nn": "no"}
_ROMANISED = "romanised-"


@dataclass(frozen=True, slots=True, kw_only=True)
class NaturalItem:
    """A text whose languages are known; any of `dominant` may be called the dominant one."""

    id: str
    text: str
    spans: tuple[LanguageSpan, ...]
    dominant: tuple[str, ...]
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Letters of one language, other than the dominant one, with nothing of another between."""

    language: str
    kinds: Counter[str]
    letters: frozenset[int]


Tally: TypeAlias = Counter[tuple[str, str]]
"""(figure, "right" | "of" | "found") → how many; "found" only where precision counts too."""


def load(path: Path = SET) -> tuple[NaturalItem, ...]:
    """Read the set, one item a line."""
    return tuple(_item(json.loads(line)) for line in path.read_text("utf-8").splitlines())


def _item(row: Mapping[str, object]) -> NaturalItem:
    spans = tuple(
        LanguageSpan(
            start=s["start"], end=s["end"], language=s["lang"], confidence=1.0,
            kind=SpanKind(s["kind"]),
        )
        for s in row["spans"]
    )  # fmt: skip
    dominant = dict.fromkeys([row["dominant"], *row.get("dominant_any", [])])
    return NaturalItem(
        id=row["id"], text=row["text"], spans=spans, dominant=tuple(dominant),
        pattern=row["pattern"],
    )  # fmt: skip


def is_letter(character: str) -> bool:
    """Tell letters and their marks; variation selectors of emoji are neither."""
    return unicodedata.category(character)[0] in "LM" and character not in "\ufe0e\ufe0f"


def family(language: str) -> str:
    """Give what a language is compared by."""
    base = language.partition("-")[0]
    return "und" if base == "zxx" else _TWINS.get(base, base)


def score(item: NaturalItem, found: TextLanguages) -> Tally:
    """Compare what was found in one text with what is there."""
    gold, got = _labels(item.spans), _labels(found.spans)
    letters = [at for at in sorted(gold) if is_letter(item.text[at])]
    own = _own(item.pattern)
    here = {at: family(gold[at].language) for at in letters}
    there = {at: _taken_for(here[at], got.get(at), own) for at in letters}
    main = _main(item, found)
    tally: Tally = Counter()
    tally["letters", "of"] = len(letters)
    tally["letters", "right"] = sum(here[at] == there[at] for at in letters)
    _add_foreign(tally, here, there, main)
    _add_spans(tally, _runs(letters, here, gold, main), _runs(letters, there, got, main))
    _add_dominant(tally, item, found)
    _add_scripts(tally, letters, gold, got)
    _add_sure(tally, item, found, here)
    _add_romanised(tally, item, found, own)
    return tally


def _own(pattern: str) -> str:
    """Give the language that is written in Latin letters there, "" for other patterns."""
    return pattern.removeprefix(_ROMANISED) if pattern.startswith(_ROMANISED) else ""


def _labels(spans: Iterable[LanguageSpan]) -> dict[int, LanguageSpan]:
    return {at: span for span in spans for at in range(span.start, span.end)}


def _taken_for(here: str, span: LanguageSpan | None, own: str) -> str:
    """Give what a letter was taken for; Russian in Latin letters may be called Russian or und."""
    there = family(span.language) if span else "und"
    return "und" if here == "und" and there == own else there


def _main(item: NaturalItem, found: TextLanguages) -> str:
    """Give the dominant language to hold foreign ones against, the answer's own if it may be."""
    allowed = [family(code) for code in item.dominant]
    answer = family(found.dominant)
    return answer if answer in allowed else allowed[0]


def _add_foreign(
    tally: Tally, here: Mapping[int, str], there: Mapping[int, str], main: str
) -> None:
    foreign = {at for at, code in here.items() if code not in ("und", main)}
    marked = {at for at, code in there.items() if code not in ("und", main)}
    tally["foreign letters", "of"] = len(foreign)
    tally["foreign letters", "found"] = len(marked)
    tally["foreign letters", "right"] = sum(here[at] == there[at] for at in foreign)
    if here and not foreign:
        tally["clean items left alone", "of"] = 1
        tally["clean items left alone", "right"] = int(len(marked) < 2)


def _runs(
    letters: Sequence[int], codes: Mapping[int, str], spans: Mapping[int, LanguageSpan], main: str
) -> list[Run]:
    """Gather neighbouring foreign letters of one language."""
    groups: list[tuple[str, list[int]]] = []
    before = "und"
    for at in letters:
        code = codes[at]
        if code not in ("und", main):
            if code != before:
                groups.append((code, []))
            groups[-1][1].append(at)
        before = code
    return [
        Run(
            language=code, letters=frozenset(places),
            kinds=Counter(spans[at].kind.value for at in places),
        )
        for code, places in groups
    ]  # fmt: skip


def _add_spans(tally: Tally, gold: Sequence[Run], got: Sequence[Run]) -> None:
    """Pair runs of one language whose letters overlap by half or more, each at most once."""
    left = list(got)
    tally["foreign spans", "of"], tally["foreign spans", "found"] = len(gold), len(got)
    for run in gold:
        pairs = [(_overlap(run, other), n) for n, other in enumerate(left)]
        overlap, number = max(pairs, default=(0.0, -1))
        if overlap < 0.5:
            continue
        other = left.pop(number)
        tally["foreign spans", "right"] += 1
        tally["kinds", "of"] += 1
        tally["kinds", "right"] += _kind(run) == _kind(other)


def _overlap(a: Run, b: Run) -> float:
    same = a.language == b.language
    return len(a.letters & b.letters) / len(a.letters | b.letters) if same else 0.0


def _kind(run: Run) -> str:
    return run.kinds.most_common(1)[0][0]


def _add_dominant(tally: Tally, item: NaturalItem, found: TextLanguages) -> None:
    right = family(found.dominant) in {family(code) for code in item.dominant}
    tally["dominant", "of"], tally["dominant", "right"] = 1, int(right)
    if item.dominant[0] == "und" and not _own(item.pattern):
        tally["undetermined", "of"], tally["undetermined", "right"] = 1, int(right)


def _add_scripts(
    tally: Tally,
    letters: Iterable[int],
    gold: Mapping[int, LanguageSpan],
    got: Mapping[int, LanguageSpan],
) -> None:
    """Count the letters whose base is right and whose script matters."""
    for at in letters:
        tag = gold[at].language
        span = got.get(at)
        if "-" in tag and span and span.language.partition("-")[0] == tag.partition("-")[0]:
            tally["scripts", "of"] += 1
            tally["scripts", "right"] += span.language == tag


def _add_sure(
    tally: Tally, item: NaturalItem, found: TextLanguages, here: Mapping[int, str]
) -> None:
    """Count the spans given 0.9 or more of which at least half the letters are right."""
    for span in found.spans:
        inside = [at for at in range(span.start, span.end) if at in here]
        code = family(span.language)
        if not inside or code == "und" or span.confidence < 0.9:
            continue
        right = sum(_taken_for(here[at], span, _own(item.pattern)) == here[at] for at in inside)
        tally["sure spans", "of"] += 1
        tally["sure spans", "right"] += 2 * right >= len(inside)


def _add_romanised(tally: Tally, item: NaturalItem, found: TextLanguages, own: str) -> None:
    """Count romanised stretches that no span claims for another language with 0.5 or more."""
    if not own:
        return
    for gold in (span for span in item.spans if span.language == "und"):
        wrong = any(
            span.confidence >= 0.5
            and family(span.language) not in ("und", own)
            and span.start < gold.end
            and gold.start < span.end
            for span in found.spans
        )
        tally["romanised", "of"] += 1
        tally["romanised", "right"] += not wrong


def figures(tally: Tally) -> dict[str, float]:
    """Give each figure between 0 and 1: a share, or F1 where too much counts against it."""
    return {name: _figure(tally, name) for name, what in sorted(tally) if what == "of"}


def _figure(tally: Tally, name: str) -> float:
    right, of, found = (tally[name, what] for what in ("right", "of", "found"))
    if (name, "found") in tally:
        return 2 * right / (of + found) if of + found else 1.0
    return right / of if of else 1.0


def total(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    result: Tally = Counter()
    for tally in tallies:
        for key, number in tally.items():
            result[key] += number
    return result


def table(tallies: Mapping[str, Tally]) -> str:
    """Write the figures of each pattern, one line a pattern, in percent."""
    names = list(figures(total(tallies.values())))
    lines = [" | ".join(["pattern", *names])]
    for pattern, tally in sorted(tallies.items()):
        known = figures(tally)
        cells = [f"{100 * known[n]:.1f}" if tally[n, "of"] else "-" for n in names]
        lines.append(" | ".join([pattern, *cells]))
    return "\n".join(lines)
