"""The numbers of a sentence: digits of any script, words, magnitudes, ranges, money, percent. Pure.

What is no number of anything (a clock time, a score, "Su-25", "№ 4", a year) is left out here as
far as the signs around it tell; what is counted is `figures`' business. Offsets are code points.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from monitor.stories import figures_bounds
from monitor.stories.figures_bounds import Bound
from monitor.stories.figures_spelled import in_han, in_words, magnitude
from monitor.stories.figures_units import unit_after, unit_before
from monitor.stories.figures_values import Number, fold, limits

_SPACES = " \u00a0\u202f\u2009"
_DIGITS = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,'’٬٫]\d+)*")
_PLAIN_DIGITS = re.compile(r"\d+(?:[.,'’٬٫]\d+)*")
_SHORT_TIMES = re.compile(r"(k|m|b)(?![^\W_])")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
# decimal point, comma between thousands; all others have it the other way round
_POINT = frozenset(("en", "zh", "ja", "ko", "th", "he", "hi", "ar", "ur", "bn", "fa", "ms"))
_NO_SPACES = _POINT  # between thousands
_NAMED = re.compile(
    rf"(?<![^\W\d_])(?:№|n[°ºo]\.?|nr\.?|num\.?|#|number|numéro|nummer|número|numero|номер|article|artikel"
    rf"|art\.|section|chapter|version|formula|route|boeing|airbus|type|episode|day|day \D|page"
    rf"|seite|p\.|стр\.|room|block|phase|level|group|formel|top|best|week|game|match|stage|season|saison|woche|journée|part|chapter|ios|iphone|android|windows|channel|kanal)[{_SPACES}]?$"
)
_TIED_BEFORE = re.compile(r"(?:[^\W\d_]|[#№/:§@_+^]|[^\W_][\-‑–.,'’])$")
_TIED_AFTER = re.compile(r"[^\W\d_]|[\-‑](?!magnitude)[^\W_]|[:/.,][^\W_]|['’][^\W_]|_|°")
_DASH = re.compile(rf"[{_SPACES}]?[\-‑–—][{_SPACES}]?(?=\d)")
_BETWEEN = re.compile(
    rf"(?:between|zwischen|entre|tra|от|между|між|від|od|między|tussen)[{_SPACES}]+$"
)
_FROM = re.compile(rf"(?:from|von|de|da|с|со|з|із|van|z|du)[{_SPACES}]+$")
_TO = re.compile(
    rf"[^\W\d_]*[{_SPACES}]*(?:to|and|bis|und|auf|à|et|a|y|e|до|и|і|й|do|i|en|tot|naar|para)"
    rf"[{_SPACES}]+"
)
_LONGEST = 15  # digits; a longer run is a code
_MOST = 1e15  # a larger one, or an endless one of "trillion trillion …", counts nothing


def numbers_in(text: str, language: str) -> list[Number]:
    """The numbers of a sentence in order of text; `language` without script and region."""
    folded = fold(text)
    words = (one for one in in_words(folded, language) if not _is_numbered(folded, one.start))
    every = (*_in_digits(folded, language), *words, *in_han(folded))
    found = [one for one in every if max(one.value, one.upper or 0) <= _MOST]  # NaN is not either
    found.sort(key=lambda one: one.start)
    return [_bounded(one, folded) for one in _joined(found, folded)]


def digits_of(written: str, language: str) -> float | None:
    """The value of digits with their separators: "1.200" is 1200 in German and 1.2 in English.

    None where they are no one number ("1.2.3").
    """
    if written.isascii() and written.isdigit():
        return float(written) if len(written) <= _LONGEST else None
    plain = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in written)
    plain = re.sub(rf"[{_SPACES}'’٬]", "", plain)
    if "٫" in plain:
        plain = plain.replace(",", "").replace(".", "").replace("٫", ".")
    else:
        decimal = _decimal_mark(plain, language)
        plain = plain.replace("," if decimal == "." else ".", "").replace(decimal, ".")
    return float(plain) if plain.count(".") < 2 and len(plain) <= _LONGEST else None


def _decimal_mark(plain: str, language: str) -> str:
    marks = [c for c in plain if c in ".,"]
    if not marks:
        return "."
    last, other = marks[-1], "," if marks[-1] == "." else "."
    if other in marks:
        return last
    groups = re.split(r"[.,]", plain)
    if len(marks) > 1:
        return other if all(len(group) == 3 for group in groups[1:]) else last
    in_thousands = len(groups[1]) == 3 and len(groups[0]) <= 3 and groups[0] != "0"
    if not in_thousands:
        return last
    if language in _POINT:
        return "."
    # in Spanish half of the world writes it the one way and half the other
    return other if last == "." or language == "es" else ","


def _in_digits(folded: str, language: str) -> Iterator[Number]:
    at = 0
    while found := _digits_at(folded, at, language):
        start, end = found.span()
        at = end
        if _is_named(folded, start):
            at = _past(folded, end)
            continue
        number, at = _read_digits(folded, found, language)
        if number is not None:
            yield number


def _is_named(folded: str, start: int) -> bool:
    """Whether what stands before digits makes them a part of a name: "Su-25", "№ 4", "iOS 16"."""
    if start and _UNSPACED.match(folded[start - 1]):
        return False  # where words are not parted, a letter before says nothing
    before = folded[max(0, start - 12) : start]
    return bool(_TIED_BEFORE.search(before[-2:]) or _NAMED.search(before))


def _is_numbered(folded: str, start: int) -> bool:
    """Whether a word for a number is that of a part or a day: "Part One"."""
    return bool(_NAMED.search(folded[max(0, start - 12) : start]))


def _digits_at(folded: str, at: int, language: str) -> re.Match[str] | None:
    pattern = _PLAIN_DIGITS if language in _NO_SPACES else _DIGITS
    return pattern.search(folded, at)


def _past(folded: str, end: int) -> int:
    """Past what hangs together with a number that is none: the rest of a score or a code."""
    while end < len(folded) and (folded[end].isalnum() or folded[end] in "-‑–:/_"):
        end += 1
    return end


def _read_digits(folded: str, found: re.Match[str], language: str) -> tuple[Number | None, int]:
    """The number that digits begin, with its magnitude and unit, and where to read on."""
    start, end = found.span()
    value, upper = digits_of(found.group(), language), None
    if dash := _DASH.match(folded, end):
        upper, end = _other_end(folded, dash.end(), language)
        if value is None or upper is None or not value < upper <= value * 5:
            return None, _past(folded, end)
    times, stop = magnitude(folded, end, language)
    unit, begins = unit_before(folded, start)
    if times == 1:
        times, stop = _short_magnitude(folded, end, unit)
    if not unit:
        unit, stop = unit_after(folded, stop)
    is_none = _is_tied(folded, stop, language) or _is_year(found.group(), times, unit)
    if value is None or is_none:
        return None, _past(folded, stop)
    whole = None if upper is None else upper * times
    return Number(start=begins, end=stop, value=value * times, upper=whole, unit=unit), stop


def _other_end(folded: str, at: int, language: str) -> tuple[float | None, int]:
    """The upper end of a range and where it ends; None where another dash makes it a code."""
    other = _digits_at(folded, at, language)
    if other is None:
        return None, at
    upper = None if _DASH.match(folded, other.end()) else digits_of(other.group(), language)
    return upper, other.end()


def _short_magnitude(folded: str, end: int, unit: str) -> tuple[float, int]:
    """The k, m or b right behind digits that are money: "£3m", "5k€"."""
    short = _SHORT_TIMES.match(folded, end)
    if short is None or not (unit or unit_after(folded, short.end())[0] in ("€", "$", "£")):
        return 1.0, end
    return {"k": 1e3, "m": 1e6, "b": 1e9}[short.group(1)], short.end()


def _is_tied(folded: str, stop: int, language: str) -> bool:
    """Whether what follows makes digits a part of a name or a time: "16-year", "16:30", "4x4"."""
    if folded[stop : stop + 1].isdecimal():  # "3億5000万"
        return True
    if language in ("tr", "az") and folded[stop : stop + 1] in ("'", "’"):
        return False  # a case: "100'den"
    return bool(_TIED_AFTER.match(folded, stop)) and not _UNSPACED.match(folded, stop)


def _is_year(written: str, times: float, unit: str) -> bool:
    if times != 1 or unit or len(written) != 4 or not written.isdecimal():
        return False
    return 1900 <= int(written) <= 2099 and int(written) != 2000


def _joined(found: Sequence[Number], folded: str) -> Iterator[Number]:
    """Numbers with "between 16 and 20" as one, and of "from 16 to 20" the latter alone."""
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        at += 1
        while other is not None and other.start < one.end:
            at += 1
            other = found[at] if at < len(found) else None
        if other is None or not _TO.fullmatch(folded, one.end, other.start):
            yield one
            continue
        before = folded[max(0, one.start - 12) : one.start]
        if _BETWEEN.search(before) and one.value < other.value:
            yield replace(one, end=other.end, upper=other.value, unit=one.unit or other.unit)
            at += 1
        elif not _FROM.search(before):
            yield one


def _bounded(number: Number, folded: str) -> Number:
    bound, start = figures_bounds.before(folded, number.start)
    end = number.end
    if bound is Bound.EXACT:
        bound, end = figures_bounds.after(folded, number.end)
    low, high = limits(number.value, number.upper, bound)
    return replace(number, start=start, end=end, bound=bound, low=low, high=high)
