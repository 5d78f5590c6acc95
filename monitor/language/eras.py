"""Years counted from something else than the birth of Christ, and years in Chinese numerals."""

from dataclasses import dataclass
from datetime import date

# ruff: noqa: RUF001 - letters of other scripts are the subject here

BUDDHIST = 543  # Thailand's years minus this are ours, since New Year 1941 began on 1 January
_ROC = 1911  # 民國1年 = 1912; North Korea's 주체 counts from the same year


@dataclass(frozen=True, slots=True)
class Era:
    """A Japanese era: its first day, and the first day of the next one (None = it goes on)."""

    first: date
    next_first: date | None


# First days as the Cabinet's ordinances set them; an era's first year is cut short by them.
_ERAS = {
    "明治": Era(date(1868, 10, 23), date(1912, 7, 30)),
    "大正": Era(date(1912, 7, 30), date(1926, 12, 25)),
    "昭和": Era(date(1926, 12, 25), date(1989, 1, 8)),
    "平成": Era(date(1989, 1, 8), date(2019, 5, 1)),
    "令和": Era(date(2019, 5, 1), None),
}
_LETTERS = {"R": "令和", "H": "平成", "S": "昭和"}
_COUNTED = {"中華民國": _ROC, "中华民国": _ROC, "民國": _ROC, "民国": _ROC, "주체": _ROC}
_OURS = frozenset(("西元", "西暦", "公元", "公历"))
# Longer names first, as a regular expression takes the first that fits.
NAMES = (*sorted((*_ERAS, *_COUNTED, *_OURS), key=len, reverse=True),)
LETTERS = "".join(_LETTERS)
_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
NUMERAL = r"(?:\d{1,4}|[〇○零一二三四五六七八九十百元]{1,8})"


def number(written: str) -> int | None:
    """Read a number in digits or in Chinese numerals: "28", "二十八", "二〇二〇", "元" (= 1)."""
    if written.isdecimal():
        return int(written)
    if written == "元":
        return 1
    if "十" not in written and "百" not in written:
        figures = [_DIGITS.get(sign) for sign in written]
        return None if None in figures else int("".join(map(str, figures)))
    return _counted(written)


def _counted(written: str) -> int | None:
    """Read "一百零九", "二十八", "十": figures before the signs of ten and of a hundred."""
    total, figure = 0, 0
    for sign in written:
        if sign in _DIGITS:
            figure = _DIGITS[sign]
        elif sign in "十百":
            total += (figure or 1) * (10 if sign == "十" else 100)
            figure = 0
        else:
            return None
    return total + figure


def year_of(era: str, year: int) -> int | None:
    """Give the year of our era in which a year of another era begins, or None for no known era."""
    name = _LETTERS.get(era, era)
    if name in _ERAS:
        return _ERAS[name].first.year + year - 1 if year >= 1 else None
    if name in _COUNTED:
        return year + _COUNTED[name]
    return year if name in _OURS else None


def languages_of(era: str) -> tuple[str, ...]:
    """Give the languages that count by an era, () where several or none do."""
    if _LETTERS.get(era, era) in _ERAS:
        return ("ja",)
    return ("zh",) if era in _COUNTED and era != "주체" else ()


def holds(era: str, day: date) -> bool:
    """Tell whether a day lies in an era: there is no 昭和64年9月, the era had ended."""
    known = _ERAS.get(_LETTERS.get(era, era))
    if known is None:
        return True
    return known.first <= day and (known.next_first is None or day < known.next_first)
