"""Numbers in words, and the words behind digits that multiply them. Pure."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from collections.abc import Iterator, Sequence

from monitor.stories import figures_number_words
from monitor.stories.figures_units import unit_after
from monitor.stories.figures_values import Number

_SPACES = " \u00a0\u202f\u2009"
_HAN_FACTORS = {"千": 1e3, "万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12, "만": 1e4,
                "억": 1e8, "조": 1e12}  # fmt: skip
_HAN_TIMES = re.compile("[千万萬億亿兆만억조]")
_NEXT_WORD = re.compile(rf"[{_SPACES}\-]?([^\W\d_]+)\.?")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ\-‑][^\W\d_]+)*")
_HAN_RUN = re.compile("[〇一二两三四五六七八九十百千]+(?=[人名架辆台機机枚発艘万億亿])")
_HAN_DIGITS = {sign: n for n, sign in enumerate("〇一二三四五六七八九")} | {"两": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}


def magnitude(folded: str, end: int, language: str) -> tuple[float, int]:
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


def in_words(folded: str, language: str) -> Iterator[Number]:
    """The numbers that words of a casefolded sentence say, in order of text."""
    values = figures_number_words.values(language)
    if not values:
        return
    openers = figures_number_words.openers(language)
    words = list(_split(folded, values))
    at = 0
    while at < len(words):
        if words[at][0] not in openers:
            at += 1
            continue
        value, after = _value(words, at, language, values)
        if value is None:
            at += 1
            continue
        single = after == at + 1 and words[at][0] in figures_number_words.articles(language)
        start, end = words[at][1], words[after - 1][2]
        at = after
        if (start and folded[start - 1] in "-‑") or folded[end : end + 1] in ("-", "‑"):
            continue
        unit, stop = unit_after(folded, end)
        yield Number(start=start, end=stop if unit else end, value=value, unit=unit, article=single)


def _split(folded: str, values: dict[str, int]) -> Iterator[tuple[str, int, int]]:
    """Words with their places; "twenty-three" is two where both are numbers."""
    for match in _WORD.finditer(folded):
        word = match.group()
        if "-" not in word and "‑" not in word:
            yield word, match.start(), match.end()
            continue
        parts = re.split("[-‑]", word)
        if (
            len(parts) > 1
            and word not in values
            and all(part in values or part in ("et", "und", "and") for part in parts)
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
    so_far, done, place = (0.0, 0.0), at, at
    while place < len(words) and (place == at or words[place][1] - words[place - 1][2] == 1):
        word = words[place][0]
        more = _more(word, so_far, place == at, language)
        if more is not None:
            so_far, done = more, place + 1
        elif place == at or not (
            figures_number_words.joins(word, language) and _goes_on(words, place, so_far[1], values)
        ):
            break
        place += 1
    if done == at or (done == at + 1 and words[at][0] in ("a", "an")):
        return None, at
    return sum(so_far), done


def _more(
    word: str, so_far: tuple[float, float], first: bool, language: str
) -> tuple[float, float] | None:
    """(thousands and more, the rest) with one more word; None where it is not of the number."""
    total, current = so_far
    value = figures_number_words.values(language).get(word)
    if value is not None and _adds(current, value, first):
        return total, current + value
    times = figures_number_words.factor(word, language)
    if times is not None and (not first or word in figures_number_words.bare(language)):
        return _times(total, current, times)
    if first and word in figures_number_words.articles(language):
        return 0.0, 1.0
    return None


def _adds(current: float, more: int, first: bool) -> bool:
    """Whether a word goes on with the number so far: "twenty" + "three", "hundred" + "twelve"."""
    if first or current == 0:
        return True
    size = 1
    while size <= more:
        size *= 10
    return current >= size >= 10 and current % size == 0


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


def in_han(folded: str) -> Iterator[Number]:
    """The numbers in Chinese numerals, where a counting word follows."""
    for match in _HAN_RUN.finditer(folded):
        total, current = 0.0, 0.0  # whole numbers of any length would not fit a float
        for sign in match.group():
            if sign in _HAN_TENS:
                total, current = total + max(current, 1) * _HAN_TENS[sign], 0
            else:
                current = current * 10 + _HAN_DIGITS[sign]
        times, end = magnitude(folded, match.end(), "zh")
        yield Number(start=match.start(), end=end, value=(total + current) * times)
