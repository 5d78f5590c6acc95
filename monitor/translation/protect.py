"""What must come out of a translation as it is, and three ways to get it there. Pure.

A stretch is an address, a handle, a hashtag, an emoji, code, a term of the glossary, or a number
that a model lost. It is put into the sentence as it shall be (INLINE), stands for a name that no
model translates (HELD, "XX1"; tried with real models, see the decision page), or is never shown to
the model at all (APART): the sentence is then cut around it. All offsets are code points of the
sentence, unless it is said what else.
"""

import re
import string
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from monitor.text import masks
from monitor.translation import alignment, splitter

_AFTER_A_CUT = ":;,.!?)]}…–—-|/»"  # noqa: RUF001
_NAMES = ("XX", "QQ", "ZX", "KX", "QZ")
# The tokenizer writes "_" as a space, "10²" as 102 and a wide "<" as a real one; an emoji it does
# not know at all
_MANGLED = re.compile(
    "[^\\s_]{0,80}_[^\\s]{0,120}"
    "|\\w{0,20}[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f]+\\w{0,20}"
    "|[\uff1c\uff1e\uff06\ufe64\ufe65\ufe60]+"
    "|(?:[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\U000e0020-\U000e007f\ufe0e\ufe0f\u20e3]\u200d?)+"
)
_NUMBER = (
    re.compile(  # with the letters at it: "20th", "G20", but not the words of a spaceless script
        r"[A-Za-zÀ-ÿА-яЁё]{0,12}\d+(?:[.,:’'\u00a0\u202f]\d+)*[A-Za-zÀ-ÿА-яЁё]{0,12}"  # noqa: RUF001
    )
)
_GROUPED = {
    ",": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+"),
    ".": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+"),
}
_SWAPPED = str.maketrans(".,", ",.")
_DECIMAL_POINT = frozenset({"en", "zh", "zt", "ja", "ko", "he", "th", "hi", "bn", "ur", "ms", "tl"})


class Way(IntEnum):
    """How a stretch gets past the model."""

    INLINE = 0
    HELD = 1
    APART = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`[start, end)` of a sentence shall be `wanted` in its translation."""

    start: int
    end: int
    wanted: str
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a sentence, `[start, end)`: to be said in the other language, or fixed.

    `text` is what to ask for, or what stands there. `names` are what it holds in place of stretches
    (name, wanted); `edits` are the places where `text` differs from the sentence's slice, in
    coordinates of `text` → of that slice (see `alignment.Edit`).
    """

    start: int
    end: int
    text: str
    fixed: bool
    names: tuple[tuple[str, str], ...] = ()
    edits: tuple[alignment.Edit, ...] = ()


def code(sentence: str) -> tuple[Stretch, ...]:
    """Find what is no language: addresses, handles, hashtags, tags, code, emoji, "snake_case"."""
    found = [(mask.start, mask.end) for mask in masks.find(sentence)]
    for match in _MANGLED.finditer(sentence):
        if not any(start < match.end() and match.start() < end for start, end in found):
            found.append(match.span())
    return tuple(
        Stretch(start=start, end=end, wanted=sentence[start:end], way=Way.HELD)
        for start, end in sorted(found)
    )


def numbers(
    sentence: str, lost: Iterable[str], source: str, target: str, way: Way
) -> tuple[Stretch, ...]:
    """Find the numbers that hold one of the lost runs of digits, written as the target does."""
    runs = frozenset(lost)
    return tuple(
        Stretch(
            start=match.start(),
            end=match.end(),
            wanted=localised(match.group(), source, target),
            way=way,
        )
        for match in _NUMBER.finditer(sentence)
        if runs & set(digit_runs(match.group()))
    )


def localised(number: str, source: str, target: str) -> str:
    """Swap the decimal mark and the grouping mark where two languages differ: 1.234,5 → 1,234.5."""
    point = source.partition("-")[0] in _DECIMAL_POINT
    if point == (target.partition("-")[0] in _DECIMAL_POINT):
        return number
    grouped = _GROUPED["." if point else ","].fullmatch(number)
    return number.translate(_SWAPPED) if grouped else number


def digit_runs(text: str) -> list[str]:
    """List the runs of digits as ASCII, of whatever script; "½" is "1", "2" as models write it."""
    if text.isascii():
        return re.findall(r"\d+", text)
    plain = unicodedata.normalize("NFKC", text)
    return ["".join(str(int(digit)) for digit in run) for run in re.findall(r"\d+", plain)]


def merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Sort stretches; where two overlap, the first of those handed in stays."""
    chosen: list[Stretch] = []
    for one in stretches:
        if all(one.end <= other.start or other.end <= one.start for other in chosen):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.start))


def parts(sentence: str, stretches: Sequence[Stretch]) -> tuple[Part, ...]:
    """Cut a sentence into what is said and what is fixed, each character in exactly one of them.

    Args:
        sentence: as it is.
        stretches: sorted, without overlap. One that stands at either end of the sentence is fixed,
            whatever its way: there the cut costs nothing.
    """
    inner = _apart(sentence, stretches)
    found: list[Part] = []
    done = 0
    for one in inner:
        found += _said(sentence, done, one.start, stretches)
        found.append(Part(start=one.start, end=one.end, text=one.wanted, fixed=True))
        done = one.end
    return tuple([*found, *_said(sentence, done, len(sentence), stretches)])


def broken_up(part: Part, limit: float, measure: Callable[[str], float]) -> tuple[Part, ...]:
    """Cut a part that is to be said into shorter ones, of which `measure` says at most `limit`."""
    if part.fixed or measure(part.text) <= limit:
        return (part,)
    ranges = splitter.break_up(part.text, limit, measure)
    return tuple(_piece(part, start, end) for start, end in ranges)


def _piece(part: Part, start: int, end: int) -> Part:
    first, last = alignment.moved(start, end, part.edits)
    text = part.text[start:end]
    inside = [one for one in part.edits if start <= one[0] and one[1] <= end]
    return Part(
        start=part.start + first,
        end=part.start + last,
        text=text,
        fixed=False,
        names=tuple(one for one in part.names if re.search(rf"{one[0]}(?!\d)", text)),
        edits=tuple((a - start, b - start, c - first, d - first) for a, b, c, d in inside),
    )


def restored(text: str, part: Part) -> tuple[str, tuple[alignment.Edit, ...]] | None:
    """Put what is wanted in place of the names in a part's translation.

    Returns:
        The text and where it was changed, in coordinates of `text` → of the new text. None where a
        name does not occur exactly once.
    """
    if not part.names:
        return text, ()
    wanted = dict(part.names)
    if text.count(part.names[0][0].rstrip(string.digits)) != len(wanted):
        return None
    pattern = re.compile("|".join(rf"{name}(?!\d)" for name in wanted))
    places = list(pattern.finditer(text))
    if sorted(place.group() for place in places) != sorted(wanted):
        return None
    return alignment.replaced(text, [(*place.span(), wanted[place.group()]) for place in places])


def _apart(sentence: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Those to cut around: asked for, or with no word between them and an end of the sentence."""
    first, last = _core(sentence, stretches)
    return [
        one
        for one in stretches
        if one.way is Way.APART or (one.way is Way.HELD and (one.end <= first or one.start >= last))
    ]


def _core(sentence: str, stretches: Sequence[Stretch]) -> tuple[int, int]:
    """From the first to the last letter or digit that is in no stretch."""
    covered = bytearray(len(sentence))
    for one in stretches:
        covered[one.start : one.end] = b"\1" * (one.end - one.start)
    free = [n for n, sign in enumerate(sentence) if sign.isalnum() and not covered[n]]
    return (free[0], free[-1] + 1) if free else (len(sentence), len(sentence))


def _said(sentence: str, start: int, end: int, stretches: Sequence[Stretch]) -> list[Part]:
    """One stretch of words as a part, with the white space around it as fixed parts."""
    piece = sentence[start:end]
    marks = _AFTER_A_CUT + string.whitespace if start else None
    first = start + len(piece) - len(piece.lstrip(marks).lstrip())
    last = max(first, end - len(piece) + len(piece.rstrip()))
    inside = [one for one in stretches if first <= one.start and one.end <= last]
    edges = [_fixed(sentence, start, first), _fixed(sentence, last, end)]
    if not any(sign.isalpha() for sign in sentence[first:last]):
        return [part for part in (_fixed(sentence, start, end),) if part.text]
    found = [edges[0], _with_stretches(sentence, first, last, inside), edges[1]]
    return [part for part in found if part.text]


def _fixed(sentence: str, start: int, end: int) -> Part:
    return Part(start=start, end=end, text=sentence[start:end], fixed=True)


def _with_stretches(sentence: str, start: int, end: int, inside: Sequence[Stretch]) -> Part:
    name = next((name for name in _NAMES if name not in sentence), "XQZX")
    changes: list[tuple[int, int, str]] = []
    names: list[tuple[str, str]] = []
    for one in inside:
        shown = one.wanted
        if one.way is Way.HELD:
            shown = f"{name}{len(names) + 1}"
            names.append((shown, one.wanted))
        changes.append((one.start - start, one.end - start, shown))
    text, edits = alignment.replaced(sentence[start:end], changes)
    back = tuple((new, stop, old, past) for old, past, new, stop in edits)
    return Part(start=start, end=end, text=text, fixed=False, names=tuple(names), edits=back)
