"""The numbers of a sentence: digits of any script, words, magnitudes, ranges, money, percent. Pure.

What is no number of anything (a clock time, a score, "Su-25", "№ 4", a year) is left out here as
far as the signs around it tell; what is counted is `figures`' business. Offsets are code points.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from monitor.stories import figures_bounds, figures_number_words
from monitor.stories.figures_bounds import Bound
from monitor.stories.figures_units import unit_after, unit_before

_SPACES = " \u00a0\u202f\u2009"
_DIGITS = re.compile(
    rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,'’٬٫]\d+)*"
)
_PLAIN_DIGITS = re.compile(r"\d+(?:[.,'’٬٫]\d+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ\-‑][^\W\d_]+)*")
_NEXT_WORD = re.compile(rf"[{_SPACES}\-]?([^\W\d_]+)\.?")
_SHORT_TIMES = re.compile(r"(k|m|b)(?![^\W_])")
_HAN_RUN = re.compile("[〇一二两三四五六七八九十百千]+(?=[人名架辆台機机枚発艘万億亿])")
_HAN_TIMES = re.compile("[千万萬億亿兆만억조]")
_HAN_FACTORS = {"千": 1e3, "万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12, "만": 1e4,
                "억": 1e8, "조": 1e12}  # fmt: skip
_HAN_DIGITS = {sign: n for n, sign in enumerate("〇一二三四五六七八九")} | {"两": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
# decimal point, comma between thousands; all others have it the other way round
_POINT = frozenset(("en", "zh", "ja", "ko", "th", "he", "hi", "ar", "ur", "bn", "fa", "ms"))
_NO_SPACES = _POINT  # between thousands
_NAMED = re.compile(
    rf"(?:№|n[°ºo]\.?|nr\.?|num\.?|#|number|numéro|nummer|número|numero|номер|article|artikel"
    rf"|art\.|section|chapter|version|formula|route|boeing|airbus|type|episode|day|day \D|page"
    rf"|seite|p\.|стр\.|room|block|phase|level|group|formel|top|best)[{_SPACES}]?$"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number at `[start, end)` of a sentence, words that bound it and its unit included.

    `value` is as written, `upper` the other end of a range; what is meant lies within `low`..
    `high`. `unit` is "", "%" or a currency's sign. `article` = a word that may mean "a" as well.
    """

    start: int
    end: int
    value: float
    upper: float | None = None
    low: float = 0.0
    high: float = 0.0
    bound: Bound = Bound.EXACT
    unit: str = ""
    article: bool = False


def fold(text: str) -> str:
    """The text casefolded, letter by letter, so that offsets stay: "ß" is left as it is."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(
        "i" if c == "İ" else c.casefold() if len(c.casefold()) == 1 else c for c in text
    )


def numbers_in(text: str, language: str) -> list[Number]:
    """The numbers of a sentence in order of text; `language` without script and region."""
    folded = fold(text)
    found = [*_in_digits(folded, language), *_in_words(folded, language), *_in_han(folded)]
    found.sort(key=lambda one: one.start)
    return [_bounded(one, folded) for one in _joined(found, folded)]


def digits_of(written: str, language: str) -> float | None:
    """The value of digits with their separators: "1.200" is 1200 in German and 1.2 in English.

    None where they are no one number ("1.2.3").
    """
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
        if _TIED_BEFORE.search(folded[max(0, start - 2) : start]) or _NAMED.search(
            folded[max(0, start - 12) : start]
        ):
            at = _past(folded, end)
            continue
        number, at = _read_digits(folded, found, language)
        if number is not None:
            yield number


def _digits_at(folded: str, at: int, language: str) -> re.Match[str] | None:
    pattern = _PLAIN_DIGITS if language in _NO_SPACES else _DIGITS
    return pattern.search(folded, at)


def _past(folded: str, end: int) -> int:
    """Past what hangs together with a number that is none: the rest of a score or a code."""
    while end < len(folded) and (folded[end].isalnum() or folded[end] in "-‑–:/_"):
        end += 1
    return end


def _read_digits(
    folded: str, found: re.Match[str], language: str
) -> tuple[Number | None, int]:
    start, end = found.span()
    value, upper = digits_of(found.group(), language), None
    dash = _DASH.match(folded, end)
    if dash is not None:
        other = _digits_at(folded, dash.end(), language)
        upper = digits_of(other.group(), language) if other else None
        end = other.end() if other else end
        if value is None or upper is None or not value < upper <= value * 5 or _DASH.match(folded, end):
            return None, _past(folded, end)
    times, stop = _magnitude(folded, end, language)
    unit, begins = unit_before(folded, start)
    if times == 1 and (short := _SHORT_TIMES.match(folded, end)):
        behind, _ = unit_after(folded, short.end())
        if unit or behind in ("€", "$", "£"):
            times = {"k": 1e3, "m": 1e6, "b": 1e9}[short.group(1)]
            stop = short.end()
    if not unit:
        unit, after = unit_after(folded, stop)
        if unit:
            stop = after
    tied = _TIED_AFTER.match(folded, stop) and not _UNSPACED.match(folded, stop)
    tied = tied or folded[stop : stop + 1].isdecimal()  # "3億5000万"
    if value is None or tied or _is_year(found.group(), times, unit):
        return None, _past(folded, stop)
    number = Number(
        start=begins,
        end=stop,
        value=value * times,
        upper=None if upper is None else upper * times,
        unit=unit,
    )
    return number, stop


def _magnitude(folded: str, end: int, language: str) -> tuple[float, int]:
    """What the words right behind a number multiply it by, and where they end."""
    times = 1.0
    while (sign := _HAN_TIMES.match(folded, end)) is not None:
        times *= _HAN_FACTORS[sign.group()]
        end = sign.end()
    for _ in range(2):  # "mil millones"
        word = _NEXT_WORD.match(folded, end)
        more = figures_number_words.factor(word.group(1), language) if word else None
        if word is None or more is None:
            break
        dotted = word.group().endswith(".") and folded[word.end() :].strip() == ""
        times, end = times * more, word.end() - dotted
        if len(word.group(1)) > 4 and word.group().endswith(".") and not dotted:
            end -= 1  # a full stop, not that of "Mio."
    return times, end


def _is_year(written: str, times: float, unit: str) -> bool:
    if times != 1 or unit or len(written) != 4 or not written.isdecimal():
        return False
    return 1900 <= int(written) <= 2099 and int(written) != 2000


def _in_words(folded: str, language: str) -> Iterator[Number]:
    values = figures_number_words.values(language)
    if not values:
        return
    words = list(_split(folded, values))
    at = 0
    while at < len(words):
        value, after = _value(words, at, language, values)
        if value is None or after == at:
            at += 1
            continue
        single = after == at + 1 and words[at][0] in figures_number_words.articles(language)
        start, end = words[at][1], words[after - 1][2]
        at = after
        if start and folded[start - 1] in "-‑" or folded[end : end + 1] in ("-", "‑"):
            continue
        unit, stop = unit_after(folded, end)
        yield Number(
            start=start, end=stop if unit else end, value=value, unit=unit, article=single
        )


def _split(folded: str, values: dict[str, int]) -> Iterator[tuple[str, int, int]]:
    """Words with their places; "twenty-three" is two where both are numbers."""
    for match in _WORD.finditer(folded):
        word = match.group()
        parts = re.split("[-‑]", word)
        if len(parts) > 1 and word not in values and all(
            part in values or part in ("et", "und", "and") for part in parts
        ):
            at = match.start()
            for part in parts:
                yield part, at, at + len(part)
                at += len(part) + 1
        else:
            yield word, match.start(), match.end()


def _value(
    words: Sequence[tuple[str, int, int]], at: int, language: str, values: dict[str, int]
) -> tuple[float | None, int]:
    """The number that the words from `at` on say, and the first word behind it."""
    total, current, done = 0.0, 0.0, at
    place = at
    while place < len(words):
        word, start, _ = words[place]
        if place > done and place > at and start - words[place - 1][2] > 1:
            break
        more = values.get(word)
        times = figures_number_words.factor(word, language)
        if place > at and start - words[place - 1][2] != 1:
            break
        if more is not None and _adds(current, more, place == at):
            current += more
        elif times is not None and (place > at or word in figures_number_words.bare(language)):
            total, current = _times(total, current, times)
        elif place == at and word in figures_number_words.articles(language):
            current = 1
        elif place > at and figures_number_words.joins(word, language) and _goes_on(
            words, place, current, values
        ):
            place += 1
            continue
        else:
            break
        place += 1
        done = place
    if done == at + 1 and words[at][0] in ("a", "an"):
        return None, at
    return (total + current if done > at else None), done


def _adds(current: float, more: int, first: bool) -> bool:
    """Whether a word goes on with the number so far: "twenty" + "three", "hundred" + "twelve"."""
    if first:
        return True
    if current == 0:
        return True
    size = 1
    while size <= more:
        size *= 10
    return current % size == 0 and current >= size and (size >= 10)


def _times(total: float, current: float, times: float) -> tuple[float, float]:
    if times == 100:
        return total, max(current, 1) * 100
    if current == 0 and total:
        return total * times, 0  # "mil millones"
    return total + max(current, 1) * times, 0


def _goes_on(
    words: Sequence[tuple[str, int, int]], place: int, current: float, values: dict[str, int]
) -> bool:
    """Whether "and" joins what is said so far with a smaller number behind it."""
    more = values.get(words[place + 1][0]) if place + 1 < len(words) else None
    return more is not None and current >= 20 and _adds(current, more, first=False)


def _in_han(folded: str) -> Iterator[Number]:
    for match in _HAN_RUN.finditer(folded):
        total, current = 0, 0
        for sign in match.group():
            if sign in _HAN_TENS:
                total, current = total + max(current, 1) * _HAN_TENS[sign], 0
            else:
                current = current * 10 + _HAN_DIGITS[sign]
        times, end = _magnitude(folded, match.end(), "zh")
        yield Number(start=match.start(), end=end, value=(total + current) * times)


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


def limits(value: float, upper: float | None, bound: Bound) -> tuple[float, float]:
    """Between what a number may lie, said so.

    "At least 16" is a count so far: what is more than a quarter higher is another count. Round
    numbers from a thousand on, and those with a magnitude, are taken to be rounded.
    """
    if upper is not None:
        return value, upper
    slack = _rounding(value)
    return {
        Bound.EXACT: (value - slack, value + slack),
        Bound.AT_LEAST: (value - slack, value * 1.25),
        Bound.MORE_THAN: (value - slack, value * 1.5),
        Bound.UP_TO: (0.0, value + slack),
        Bound.AS_MANY_AS: (0.0, value + slack),
        Bound.ABOUT: (value * 0.9, value * 1.1),
        Bound.NEARLY: (value * 0.85, value * 1.02),
        Bound.LESS_THAN: (0.0, value),
    }[bound]


def _rounding(value: float) -> float:
    if value < 1000 or value != int(value):
        return 0.0
    step = 1
    while int(value) % (step * 10) == 0:
        step *= 10
    return min(step / 2, value / 20) if step >= 100 else 0.0
