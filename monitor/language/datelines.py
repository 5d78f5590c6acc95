"""Datelines: a short line, or the opening of one, that names a date, a place, an agency.

"Понедельник, 28 Сен, 2020" · "ЕРЕВАН, 27 сентября /ТАСС/ —" · "KABUL (AP) —". Recognised by rules
on what is left of a line once the date is taken out, so that a sentence with a date in it is none.

    recognise: line → date_reading (what it states) → dateline_heads (is there more?) → Recognised
    settle: Recognised → dates_stated or relative_dates (which day, if any) → Dateline
"""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED, Dateline
from monitor.language import agencies, relative_dates
from monitor.language.calendar_names import rank
from monitor.language.candidates import of_script
from monitor.language.city_names import languages_of_city
from monitor.language.date_reading import read
from monitor.language.dateline_heads import (
    agency_of,
    fits,
    is_caseless,
    is_label,
    label_of,
    left_words,
    place_of,
    unbracketed,
)
from monitor.language.dates_stated import date_of, languages_of
from monitor.language.east_asian_openings import east_asian_opening
from monitor.language.openings import Closing, Opening, ends_sentence, openings
from monitor.language.other_dates import begins_with_another_day
from monitor.language.readings import Reading
from monitor.language.relative_dates import Relative, read_relative
from monitor.text.dates import spoken
from monitor.text.offsets import lines, trim
from monitor.text.scripts import KANA, count_letters

_LONGEST_LINE = 120
# "In Yerevan, 28 Sept." may go on, so its first word makes no place there.
_PREPOSITION_WORDS = "on in at am im в у во на о le la el em no na a à il den"
_PREPOSITIONS = frozenset(_PREPOSITION_WORDS.split())
_HINT = re.compile(rf"[\d年月]|[(/\[（【]|{agencies.BARE.pattern}")
_JAPANESE_DAY = re.compile("曜|[(（][月火水木金土日][)）]")
_CHINESE_DAY = re.compile("星期|[周週][一二三四五六日]|[礼禮]拜|发布|發布|来源|來源")
_SMALL_MONTH = frozenset(("en", "de"))  # these always write months with a capital
_DOTTED_DAY = frozenset(
    ("de", "da", "no", "fi", "cs", "sk", "sl", "hr", "bs", "sr", "hu", "et", "lv", "tr", "is")
)


# How much the words around a date, and a city spelled as at home, speak for a language.
_LABELLED, _AT_HOME = 4.0, 1.0
_UNLIKE = 3.0
# What a language does not write: Russian a month without its case after a day, as Bulgarian does;
# Arabic the letters and digits of Persian.
_NOT_OF = {
    "ru": re.compile(r"\d\s+(?:март|май|август)\b"),
    "ar": re.compile(r"[پچژگکی۰-۹]|(?<!\w)اوت(?!\w)"),
    "fa": re.compile(r"[٠-٩]"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A dateline before its language is settled: `[start, end)` of the text.

    `scores` weighs the languages that it may be in, natural logarithms, 0 for the likeliest; empty
    where the line does not tell. `reading` is None for a place and agency without a date; its
    offsets count from `start`. `relative` is how a line dates that names no date.
    """

    start: int
    end: int
    reading: Reading | None
    place: str | None
    scores: Mapping[str, float]
    agency: str | None = None
    relative: Relative | None = None


def _by_script(head: str) -> frozenset[str]:
    """Give the language that the letters around a date in digits leave, if it is one."""
    counts = count_letters(head)
    languages = of_script(max(counts, key=lambda s: counts[s], default=""))
    if languages == ("zh", "ja"):
        japanese = _JAPANESE_DAY.search(head) is not None or KANA.search(head) is not None
        chinese = _CHINESE_DAY.search(head) is not None
        return frozenset(("ja",) if japanese else ("zh",) if chinese else languages)
    return frozenset(languages if len(languages) == 1 else ())


def _ranked(languages: frozenset[str] | tuple[str, ...]) -> dict[str, float]:
    """Weigh languages by how common they are in the news alone."""
    scores = {language: -0.05 * rank(language) for language in languages}
    best = max(scores.values(), default=0.0)
    return {language: score - best for language, score in sorted(scores.items())}


def _scores(head: str, reading: Reading | None, place: str | None) -> dict[str, float]:
    """Weigh the languages that a reading allows by what is common and by how it is written."""
    if reading is None:
        return {}
    cities = languages_of_city(place)
    fitting = languages_of(reading) or _by_script(head)
    if reading.month_first and "en" in fitting:
        return {"en": 0.0}
    scores = {}
    for language in sorted(fitting):
        score = -0.05 * rank(language)
        if reading.small and language in _SMALL_MONTH:
            score -= 3.0
        if reading.dotted != (language in _DOTTED_DAY) and head[reading.end - 1].isalnum():
            score -= 1.0
        score += _LABELLED * (language in reading.labels) + _AT_HOME * (language in cities)
        if language in _NOT_OF and _NOT_OF[language].search(head):
            score -= _UNLIKE
        scores[language] = score
    best = max(scores.values(), default=0.0)
    return {language: score - best for language, score in scores.items()}


def _recognise_head(text: str, start: int, end: int) -> Recognised | None:
    head = unbracketed(text[start:end])
    reading = read(head)
    if not fits(head, reading):
        return None
    place = place_of(head, reading)
    return Recognised(
        start=start, end=end, reading=reading, place=place, scores=_scores(head, reading, place)
    )


def _opens(found: Recognised) -> bool:
    """Tell a dateline before a dash from a rubric, "7 May - Radio Day"."""
    reading = found.reading
    if reading is None or found.place is not None:
        return found.place is not None
    return reading.has_year or bool(reading.weekdays)


def _recognise_line(text: str, start: int, end: int) -> Recognised | None:
    """Look at one line, without the white space around it."""
    special = _recognise_special(text, start, end)
    if special is not None:
        return special
    if not _HINT.search(text, start, min(end, start + _LONGEST_LINE)):
        return None
    found: Recognised | None = None
    if end - start <= _LONGEST_LINE:
        found = _recognise_head(text, start, end)
    if found is None or not _is_whole(text[start:end], found):
        found = _recognise_openings(text, start, end)
    return found and replace(found, agency=_agency(text[found.start : found.end], found.place))


def _is_whole(line: str, found: Recognised) -> bool:
    """Tell a line of place and agency alone from a title with brackets, "Dune (REVIEW)"."""
    agency = agency_of(line)
    if found.reading is not None or agency is None or agencies.is_known(agency["name"]):
        return True
    return line.endswith(("-", "–", "—"))


def _recognise_openings(text: str, start: int, end: int) -> Recognised | None:
    for opening in openings(text, start, end):
        found = _recognise_opening(text, start, end, opening)
        if found is not None:
            return found
    return None


def _agency(head: str, place: str | None) -> str | None:
    """Give the agency as it is written; of unknown ones only capitals and what follows capitals."""
    match = agency_of(head) or agencies.BARE.match(head)
    if match is None:
        return None
    name = match["name"].strip()
    sure = agencies.is_known(name) or name.isupper() or (place or "").isupper()
    return name if sure else None


def _recognise_special(text: str, start: int, end: int) -> Recognised | None:
    """Look for an East Asian opening, and for a line that dates by the moment of reading."""
    opening = east_asian_opening(text, start, end)
    if opening is not None:
        rest, _ = trim(text, opening.end, end)
        dated = _recognise_head(text, rest, end) if end - rest <= _LONGEST_LINE else None
        stop = opening.end if dated is None or dated.reading is None else end
        return Recognised(
            start=start, end=stop, reading=read(text[start:stop]),
            place=opening.place, agency=opening.agency, scores={opening.language: 0.0},
        )  # fmt: skip
    relative = read_relative(text[start:end]) if end - start <= _LONGEST_LINE else None
    if relative is None:
        return None
    return Recognised(
        start=start, end=end, reading=None, place=None, relative=relative,
        scores=_ranked(relative.languages),
    )  # fmt: skip


def _recognise_opening(text: str, start: int, end: int, opening: Opening) -> Recognised | None:
    """Look at the opening of a line up to one of the places where it may be closed."""
    if not _HINT.search(text, start, opening.head_end):
        return None
    found = _recognise_head(text, start, opening.head_end)
    if found is None or not _opens(found):
        return None
    if found.reading is not None and begins_with_another_day(text[opening.end : opening.end + 40]):
        return None
    if opening.closing is not Closing.DASH and not _is_closed(text, end, found, opening):
        return None
    return replace(found, end=opening.end)


def _is_closed(text: str, end: int, found: Recognised, opening: Opening) -> bool:
    """Tell a dateline before a sentence from the beginning of one, where there is no dash."""
    head = text[found.start : opening.head_end]
    if found.reading is None:
        agency = agency_of(head)
        known = agency is not None and agencies.is_known(agency["name"])
        return known and head.split()[0].strip(",").isupper()
    label = label_of(head)
    if label is not None and not is_label(label):
        return False  # "Born: 28 September 1920. He"
    place = (found.place or "").split()
    if is_caseless(head) and not _says_but_place_and_date(head, found):
        return False
    if place and place[0].casefold() not in _PREPOSITIONS:
        return True
    if opening.closing is not Closing.STOP:
        return True
    likeliest = max(found.scores, key=lambda code: found.scores[code], default="")
    return ends_sentence(text, found.start, opening.head_end + 1, end, likeliest)


def _says_but_place_and_date(head: str, found: Recognised) -> bool:
    """Tell whether nothing but the place is left beside a date; capitals cannot tell everywhere."""
    place_end = head.find(found.place) + len(found.place) if found.place else 0
    bare = unbracketed(head)
    return all(end <= place_end for _, end in left_words(bare, found.reading))


def is_date(text: str) -> bool:
    """Tell whether a stretch is a date from end to end.

    Unlike a dateline it may stand anywhere: "the decree (28 сентября 2020 г.) says".
    """
    head = unbracketed(text.strip(" .,;:\"'«»“”–—-"))
    if len(head) > _LONGEST_LINE or not _HINT.search(head):
        return False
    reading = read(head)
    return reading is not None and not left_words(head, reading)


def recognise(text: str) -> Iterator[Recognised]:
    """Yield the datelines of a text in order, each within one line.

    Only short lines and the first 90 characters of longer ones are looked at, and only where there
    is a digit or a bracket; so the work is linear in the length of the text.
    """
    for start, end in lines(text):
        first, last = trim(text, start, end)
        if last - first >= 2:  # "今天"
            found = _recognise_line(text, first, last)
            if found is not None:
                yield found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moments:
    """What a dateline is read against, see `find`."""

    published: datetime | None
    fetched: datetime | None
    latest: date | None


def _dated(
    line: str,
    found: Recognised,
    language: str,
    moments: _Moments,
) -> tuple[date | None, time | None]:
    """Give the day and the time of day of a recognised dateline, each None where it is unsure."""
    if found.relative is not None:
        day = relative_dates.day_of(found.relative, moments.published, moments.fetched)
        return day, found.relative.clock if day is not None else None
    if found.reading is None:
        return None, None
    known = moments.published or moments.fetched
    day = date_of(line, found.reading, language, known, moments.latest)
    return day, found.reading.clock if day is not None else None


def _known(language: str | None, scores: Mapping[str, float]) -> str | None:
    """Give the language that was settled on, without its script, if the line may be in it."""
    primary = (language or "").partition("-")[0]
    if primary in scores or (not scores and primary not in ("", UNDETERMINED, NO_LANGUAGE)):
        return primary
    return None


def settle(
    text: str,
    found: Recognised,
    language: str | None,
    published: datetime | None,
    latest: date | None = None,
    *,
    fetched: datetime | None = None,
) -> Dateline:
    """Make a dateline of a recognised one in the language that was settled on (None = unknown).

    `published`, `latest` and `fetched` as in `find`.
    """
    moments = _Moments(published=published, fetched=fetched, latest=latest)
    known = _known(language, found.scores)
    likeliest = max(found.scores, key=lambda code: found.scores[code], default=known)
    line = text[found.start : found.end]
    day, clock = _dated(line, found, known or "", moments)
    return Dateline(
        start=found.start, end=found.end, text=line, language=known or likeliest or UNDETERMINED,
        date=day, time=clock, place=found.place, agency=found.agency,
        relative=found.relative is not None,
    )  # fmt: skip


def find(
    text: str,
    language: str | None,
    published: datetime | None,
    latest: date | None = None,
    *,
    fetched: datetime | None = None,
) -> tuple[Dateline, ...]:
    """Find the datelines of a text.

    Args:
        text: plain text of any length; offsets of the answer count in it.
        language: the language of the text where it is known; of a line that fits several
            languages it decides, any other line names its own.
        published: the feed's own date. It completes a date without a year where that is certain,
            settles which of two numbers is the day, and is what "yesterday" is counted from, by
            its day in its own zone. It is not used otherwise: whether it agrees with a full date
            is for the reader to see.
        latest: the last day that a line may be dated, see `dates_stated.date_of`.
        fetched: when the text was fetched. It stands in for `published` where a feed gives no date;
            where there are both, `relative_dates.day_of` says which "yesterday" is counted from.

    Returns:
        The datelines in order. `date` is None where the line does not state one beyond doubt.
    """
    return tuple(
        settle(text, found, language, published, latest, fetched=fetched)
        for found in recognise(text)
    )


def shown(dateline: Dateline, locale: str) -> str:
    """Write a dateline as the reader is shown it: "ЕРЕВАН · ТАСС · Sunday, 27 September 2020".

    Place and agency stay as they are written; without a date the whole line does.
    """
    if dateline.date is None:
        return dateline.text
    words = spoken(dateline.date, dateline.time, locale)
    return " · ".join(part for part in (dateline.place, dateline.agency, words) if part)
