"""Where the opening of a line may be closed: by a dash, a full stop, an agency, a bracket.

Signs on the page alone; whether what they close is a dateline is decided in `datelines`.
"""

# ruff: noqa: RUF001, RUF002, RUF003 - letters of other scripts are the subject here

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from monitor.language.agencies import BARE, BRACKETED, is_known
from monitor.text.sentences import ends

LONGEST = 90  # characters of a line that are looked at
_AGENCY = BRACKETED
_CLOSING = re.compile(
    r"\s*(?P<dash>—|–|--|-(?=\s))\s*|(?P<stop>[.։](?=\s)|[。।۔])"
    rf"|(?P<agency>{_AGENCY.pattern})(?=\s)|(?P<bracket>[)\]）])(?=\s)"
)
# An agency after the dash: "МОСКВА, 28 сен - РИА Новости."
_AFTER_DASH = re.compile(rf"{BARE.pattern}\.")
# After the full stop: "МОСКВА, 28 сентября. /ТАСС/. Он", "Москва. 28 сентября. INTERFAX.RU - Он".
_DASH = r"(?:—|–|--|-(?=\s))"
_UNNAMED = BARE.pattern.replace("(?P<name>", "(?:")
_AFTER_STOP = re.compile(
    rf"\s*{_AGENCY.pattern}(?:\.|\s*{_DASH})*|\s*{_DASH}"
    rf"|\s*{_UNNAMED}\s*(?:\.|{_DASH})"
    rf"|\s+(?P<capitals>[^\W\d_][\w.-]{{1,24}})\s*{_DASH}"
)
_OPEN_BRACKETS = "([（"
_BEGINS = "\"'“‘„«‹「『《([（/—–-¿¡"


class Closing(Enum):
    """The sign after an opening."""

    DASH = "dash"
    STOP = "stop"
    AGENCY = "agency"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The opening of a line: up to `head_end` its words, up to `end` with the sign after them."""

    head_end: int
    end: int
    closing: Closing


def openings(text: str, start: int, end: int) -> Iterator[Opening]:
    """Yield the places in the first 90 characters of a line where an opening may be closed.

    Args:
        text: any text.
        start: where the line begins in it, white space left out.
        end: where the line ends.

    Returns:
        In order; something follows each of them in the line. After a full stop, an agency or a
        bracket that is what may begin a sentence: no digit, no small letter.
    """
    for match in _CLOSING.finditer(text, start, min(end, start + LONGEST)):
        closing = _kind(match)
        if match.end() >= end or match.start() - start < 3:
            continue
        if closing is Closing.DASH:
            after = _AFTER_DASH.match(text, match.end(), end)
            stop = after.end() if after else match.end("dash")
            yield Opening(head_end=match.start(), end=stop, closing=closing)
        elif _begins_sentence(text, match.end(), end):
            inside = closing is Closing.BRACKET and text[start] not in _OPEN_BRACKETS
            if not inside:
                head_end = match.start() if closing is Closing.STOP else match.end()
                stop = _after_stop(text, match.end(), end)
                yield Opening(head_end=head_end, end=stop, closing=closing)


def _kind(match: re.Match[str]) -> Closing:
    return next(closing for closing in Closing if match[closing.value] is not None)


def _begins_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether what follows could be a sentence; Georgian letters count as small in Unicode."""
    while start < end and text[start].isspace():
        start += 1
    first = text[start : start + 1]
    if first in _BEGINS:
        return start < end
    return first.isalpha() and (not first.islower() or "ა" <= first <= "ჿ")


def _after_stop(text: str, start: int, end: int) -> int:
    """Give the end of an agency that follows, or `start`; never the whole line."""
    if text[start : start + 1] in (".", "։"):
        start += 1
    match = _AFTER_STOP.match(text, start, end)
    capitals = match["capitals"] if match else None
    if match is None or match.end() >= end or (capitals and not _names_agency(capitals)):
        return start
    return match.end()


def _names_agency(name: str) -> bool:
    return name.isupper() or is_known(name)


def ends_sentence(text: str, start: int, at: int, end: int, language: str) -> bool:
    """Tell a full stop that ends at `at` from that of an abbreviation: "28 сентября 2020 г."."""
    return at in ends(text, start, min(end, at + LONGEST), language)
