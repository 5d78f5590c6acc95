"""Whether what stands beside a date is set off from it: "Kabul, 5 May", but not "Windows 5 May".

A word right before a date says what happened on that day more often than where the report is from.
So a place must have a comma or a dash after it, an agency beside it, or be a known city; a label
must be one of those that sites write.
"""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import re
from collections.abc import Sequence
from itertools import pairwise

from monitor.language import agencies
from monitor.language.city_names import languages_of_city
from monitor.language.date_labels import LABELS, words_of
from monitor.language.readings import Reading

_SIGNS = re.compile(r"\s*(?:[,،、፣;:：|/–—·•()（）\[\]【】«»=.]|-\s|\d)")
# "By Jane Doe 7 March 2019": a name stands there, whatever it is.
_BY_LINE = re.compile(r"(?:by|par|por|von|door|от|автор|di|przez|av|af)\b", re.IGNORECASE)
_PARTS = re.compile(r"[|•·–—/]|[.،,]\s|\s-\s")
_ENDS_LABEL = re.compile(r"[|•·–—/]|\s-\s")
_COLON = re.compile(r"(?<!\d)\s?[:：]|[:：](?!\d)")
_WITHIN_TITLE_WORDS = "at on in for to в на и у о по от с w na v u på i im auf op em"
_WITHIN_TITLES = frozenset(_WITHIN_TITLE_WORDS.split())
_SHORTEST_LABEL = 5  # letters; "on", "the" and "date" stand before any date
_SHORTEST_LABEL_ELSEWHERE = 2


def are_set_off(head: str, left: Sequence[tuple[int, int]], reading: Reading) -> bool:
    """Tell whether the words beside a date are set off from it.

    Args:
        head: a short line or the opening of one.
        left: the words in it that say nothing of the date.
        reading: its date.
    """
    before = [(start, end) for start, end in left if end <= reading.start]
    if before and _is_prefix(head, before[-1], reading):
        before.pop()
    after = [(start, end) for start, end in left if start > reading.end]
    if not _has_known_label(head[: reading.start]):
        return False
    return _before(head, before, reading) and _after(head, after, reading)


def _is_prefix(head: str, word: tuple[int, int], reading: Reading) -> bool:
    """Tell the Hebrew "in", which is written onto the date, "ב-28 בספטמבר"."""
    start, end = word
    letter = head[start:end].strip("-")
    if len(letter) != 1 or _is_cased(letter):
        return False
    return head[end : reading.start].strip("- ") == ""


def _before(head: str, words: Sequence[tuple[int, int]], reading: Reading) -> bool:
    if not words or _BY_LINE.match(head):
        return True
    if _runs_on(head, words):
        return False
    first, last = words[0][0], words[-1][1]
    gap = head[last : reading.start]
    if head[last - 1] == "." or (_SIGNS.match(gap) and not gap.lstrip()[:1].isdigit()):
        return True
    if _names_source(head[first:last]) or _has_agency(head):
        return True
    return any(_is_telling(word) for word in words_of(gap)) or _follows_label(head, first)


def _runs_on(head: str, words: Sequence[tuple[int, int]]) -> bool:
    """Tell a title, "Concert in Novosibirsk - 16 October", from a name, "Frankfurt am Main"."""
    gaps = (head[end:start] for (_, end), (start, _) in pairwise(words))
    return any(gap.strip() in _WITHIN_TITLES for gap in gaps)


def _after(head: str, words: Sequence[tuple[int, int]], reading: Reading) -> bool:
    if not words:
        return True
    first, last = words[0][0], words[-1][1]
    gap = head[reading.end : first]
    if _SIGNS.search(gap) or _BY_LINE.match(gap.strip()) or _has_agency(head):
        return True
    if not _is_cased(head[first]):
        return True
    return _names_source(head[first:last]) or any(map(_is_telling, words_of(gap)))


def _is_cased(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _is_telling(word: str) -> bool:
    """Tell a label, "published", from a word that stands before any date."""
    shortest = _SHORTEST_LABEL if _is_cased(word[0]) else _SHORTEST_LABEL_ELSEWHERE
    return word in LABELS and len(word) >= shortest


def _names_source(words: str) -> bool:
    """Tell an agency or a known city."""
    name = _PARTS.split(words.strip())[-1].strip(" ,.-")
    return bool(languages_of_city(name)) or agencies.is_surely(name)


def _has_agency(head: str) -> bool:
    """Tell whether a known agency stands in brackets, or anywhere after the first word."""
    bracketed = (match["name"] for match in agencies.BRACKETED.finditer(head))
    return any(map(agencies.is_known, bracketed)) or any(
        match.start() > 0 for match in agencies.BARE.finditer(head)
    )


def _follows_label(head: str, start: int) -> bool:
    """Tell a name after a label: "Izvor: Tanjug 28.09.2020", "来源：新华网 2020-09-28"."""
    return _COLON.search(head, 0, start) is not None


def _has_known_label(before: str) -> bool:
    """Tell whether the words before the last colon ahead of a date are of a label, if there is one.

    "Published: 5 May", "PTI | Delhi | Updated: 5 May", but neither "Born: 5 May" nor "Cup final: 5
    May". A sign after the colon ends what it introduces: "In: News | 5 May".
    """
    colons = list(_COLON.finditer(before))
    if not colons or _ENDS_LABEL.search(before, colons[-1].end()):
        return True
    end = colons[-1].start()
    start = colons[-2].end() if len(colons) > 1 else 0
    label = _PARTS.split(before[start:end])[-1].strip()
    words = words_of(label)
    if _BY_LINE.match(label) or _names_source(label):
        return True
    return all(word in LABELS for word in words)
