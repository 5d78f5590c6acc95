"""Times of day in a short line: "14:05", "2.05 pm", "18 h 02", "下午2:05", "kl. 14.12", "10h"."""

# ruff: noqa: RUF001, RUF003 - letters of other scripts are the subject here

import re
from dataclasses import dataclass
from datetime import time

# A year may run into the time: "September 28, 20202:05 PM".
_NOT_IN_NUMBER = r"(?:(?<![\d.:：])|(?<=[\s,](?:19|20)\d\d))"
_HOUR = r"(?:[01]?\d|2[0-3])"
_BEFORE = r"(?P<before_noon>上午|午前|오전|凌晨|早上)|(?P<after_noon>下午|午後|오후|晚上)"
_AFTER = (
    r"(?P<am>a\.?\s?m\b\.?|ص(?!\w)|صباحا|π\.?μ\.?|এএম|पूर्वाह्न|SA\b)"
    r"|(?P<pm>p\.?\s?m\b\.?|م(?!\w)|مساءً?|μ\.?μ\.?|পিএম|अपराह्न|CH\b)"
)
_ZONE = r"(?:\s?(?:[+-]\d\d:?\d\d(?!\d)|Z\b))?"
_TIME = re.compile(
    rf"(?:(?:{_BEFORE})\s?)?{_NOT_IN_NUMBER}"
    rf"(?:(?P<hour>{_HOUR})\s?[:：hHч時时點点시]\s?(?P<minute>[0-5]\d)"
    rf"(?:[:：.][0-5]\d(?:\.\d+)?)?\s*[분分]?(?![\d])"
    rf"|(?P<dot_hour>{_HOUR})\.(?P<dot_minute>[0-5]\d)(?:\.[0-5]\d)?"
    rf"(?=\s?(?:[aApP]\.?[mM]\b|Uhr\b|WIB\b|WITA\b|WIT\b|น\.|h\b|hrs?\b|BST\b|GMT\b))"
    rf"|(?P<bare_hour>{_HOUR})\s?(?:[hH]\b|[時时點点시](?!\w)))"
    rf"{_ZONE}(?:\s?(?:{_AFTER}))?",
    re.IGNORECASE,
)
# "kl. 14.12", "klo 14.05", "ore 14.05", "ob 14.05", "pukul 19.05": the word tells that it is one.
_CLOCK = re.compile(
    rf"\b(?:kl|klo|kell|ore|ob|pukul|jam|om|um|godz|u|v|alle|เวลา|[àa]s|at|o|в|у|о)\.?\s?"
    rf"(?P<hour>{_HOUR})\.(?P<minute>[0-5]\d)(?:\.[0-5]\d)?(?![\d.]?\d)",
    re.IGNORECASE,
)
# "12. september 2020 14.05" at the end of a line, "– 14.05".
_LAST = re.compile(rf"(?<=\d\d\d\d)[\s,–—-]+(?P<hour>{_HOUR})\.(?P<minute>[0-5]\d)\s*$")
_IN_HOURS = re.compile(r"\d\d?\s?h\s?\d\d")
_PATTERNS = (_TIME, _CLOCK, _LAST)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day at `[start, end)` of a line; `time` is None where there is none such.

    `in_hours` = written with an h for the colon.
    """

    start: int
    end: int
    time: time | None
    in_hours: bool = False


def take_times(line: str) -> tuple[tuple[Clock, ...], str]:
    """Find the times of day, and blank them, so that their digits are no days.

    Args:
        line: with plain digits.

    Returns:
        The times in order, and the line, which is as long as before.
    """
    found: list[Clock] = []
    for pattern in _PATTERNS:
        for match in list(pattern.finditer(line)):
            in_hours = _IN_HOURS.match(match.group()) is not None
            found.append(Clock(match.start(), match.end(), _time_of(match), in_hours))
            line = line[: match.start()] + " " * len(match.group()) + line[match.end() :]
    return tuple(sorted(found, key=lambda clock: clock.start)), line


def _time_of(match: re.Match[str]) -> time | None:
    groups = match.groupdict()
    hours = (groups.get(name) for name in ("hour", "dot_hour", "bare_hour"))
    hour = int(next(h for h in hours if h is not None))
    minute = int(groups.get("minute") or groups.get("dot_minute") or 0)
    afternoon = bool(groups.get("pm") or groups.get("after_noon"))
    morning = bool(groups.get("am") or groups.get("before_noon"))
    if morning and hour > 12:
        return None
    if (morning or afternoon) and hour <= 12:
        hour = hour % 12 + (12 if afternoon else 0)
    return time(hour, minute)
