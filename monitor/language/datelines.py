"""Datelines: a short line, or the opening of one, that names a date, a place, an agency.

"Понедельник, 28 Сен, 2020" · "ЕРЕВАН, 27 сентября /ТАСС/ —" · "KABUL (AP) —". Recognised by rules
on what is left of a line once the date is taken out, so that a sentence with a date in it is none.
"""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from monitor.domain.language import UNDETERMINED, Dateline
from monitor.language.calendar_names import rank
from monitor.language.candidates import of_script
from monitor.language.date_reading import Reading, read
from monitor.language.dates_stated import date_of, languages_of
from monitor.language.openings import AGENCY, Closing, Opening, ends_sentence, openings
from monitor.text.dates import spoken
from monitor.text.offsets import lines, trim
from monitor.text.scripts import KANA, count_letters

_LONGEST_LINE = 120
_AGENCY = AGENCY
# Agencies before which a place need not be in capitals: "Berlin (dpa) -".
_AGENCY_NAMES = (
    "dpa afp ap reuters apa sda ats ansa efe lusa belga anp tt ntb ritzau stt mti pap ctk čtk"
    " tasr agerpres bta anadolu aa irna isna xinhua kyodo yonhap pti ani bernama antara upi"
    " tanjug hina fena mia lrt bns leta тасс интерфакс риа унн укрінформ укринформ белта"
    " бта танјуг арменпресс armenpress interfax tass sid kna epd"
)
_KNOWN_AGENCIES = frozenset(_AGENCY_NAMES.split())
# "In Yerevan, 28 Sept." may go on, so its first word makes no place there.
_PREPOSITION_WORDS = "on in at am im в у во на о le la el em no na a à il den"
_PREPOSITIONS = frozenset(_PREPOSITION_WORDS.split())
_OPENING_BRACKETS, _CLOSING_BRACKETS = "([（", ")]）"
# "Published:", "Дата публикации:" - whatever the words, the colon makes them a label.
_LABEL = re.compile(r"[^\d:：]{2,40}[:：]")
_HINT = re.compile(r"\d|[(/\[（]")
_WORD = re.compile(r"[^\W\d_][^\s\d,;:()\[\]/|–—،·«»\"“”„!?]*")
# Words that stand around a date without being a place: "Published:", "Uhr", "alle".
_LABEL_WORDS = (
    "published updated posted on at by last modified date est edt gmt utc ist wib pm am msk et"
    " опубликовано обновлено дата в мск публікація опубліковано оновлено о об у ў абноўлена"
    " апублікавана публикувана обновена публикувано обновено на објављено ажурирано ажурирана"
    " publié publie mis à jour le vers publicado publicada actualizado actualizada el las a às as"
    " atualizado atualizada em pubblicato aggiornato il alle ore veröffentlicht aktualisiert stand"
    " am um uhr gepubliceerd bijgewerkt op om uur opublikowano aktualizacja o godz godzina publicat"
    " actualizat la ora publikováno aktualizováno publikované aktualizované dne vydáno publicerad"
    " uppdaterad kl klo publisert oppdatert publiceret opdateret den julkaistu päivitetty"
    " objavljeno"
    " ažurirano posodobljeno yayınlanma güncelleme güncellenme son tarih tarihi saat dərc yenilənib"
    " edilib dipublikasikan diperbarui diterbitkan pukul dikemaskini lúc giờ cập nhật đăng ngày"
    " נשמר עודכן פורסם בשעה بتاريخ نشر آخر تحديث في تحدیث منتشر به‌روزرسانی ساعت در شائع اپ ڈیٹ"
    " δημοσιεύτηκε ενημερώθηκε στις publikálva frissítve közzétéve հրապարակվել թարմացվել ժամը"
    " გამოქვეყნდა განახლდა प्रकाशित अपडेट बजे เผยแพร่ อัปเดต น เวลา жарияланды жаңартылды objavené"
    " publicação gönderilme eklenme publicació actualització por от від von par da de av af door"
    " przez di autor текст публикации публікації pada klockan godzinie olunub է թարմացվել ενημέρωση"
    " τελευταία zaktualizowano pt u v ve"
)
_LABELS = frozenset(_LABEL_WORDS.split())
_NO_PLACE_WORDS = "by von par por от від av af door przez di published updated stand"
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())
_MOST_LEFT = 5
_MOST_LEFT_CASELESS = 4
_MOST_LEFT_AFTER = 2
_MOST_PLACE_WORDS = 4
_SMALL_MONTH = frozenset(("en", "de"))  # these always write months with a capital
_DOTTED_DAY = frozenset(
    ("de", "da", "no", "fi", "cs", "sk", "sl", "hr", "bs", "sr", "hu", "et", "lv", "tr")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A dateline before its language is settled: `[start, end)` of the text.

    `scores` weighs the languages that it may be in, natural logarithms, 0 for the likeliest; empty
    where the line does not tell. `reading` is None for a place and agency without a date; its
    offsets count from `start`.
    """

    start: int
    end: int
    reading: Reading | None
    place: str | None
    scores: Mapping[str, float]


def _is_caseless(text: str) -> bool:
    """Tell whether most letters of a text belong to a script without capitals."""
    counts = count_letters(text)
    cased = sum(counts.get(script, 0) for script in ("Latn", "Cyrl", "Grek", "Armn"))
    return 2 * cased < sum(counts.values())


def _left_words(head: str, reading: Reading | None) -> list[tuple[int, int]]:
    """List the words that say nothing of the date, nor the agency, nor "published"."""
    if reading is not None:
        words = list(reading.leftover)
    else:
        words = [match.span() for match in _WORD.finditer(head)]
    agency = _AGENCY.search(head)
    label = _LABEL.match(head)
    return [
        (start, end)
        for start, end in words
        if head[start:end].casefold().strip(".'’՝") not in _LABELS
        and not (agency and agency.start() <= start < agency.end())
        and not (label and start < label.end())
    ]


def _is_capitalised(word: str) -> bool:
    """Tell whether a word is not written small; Georgian letters count as small in Unicode."""
    return not word[0].islower() or "ა" <= word[0] <= "ჿ"


def _fits(head: str, reading: Reading | None) -> bool:
    """Tell whether a head holds little but date, place, agency and labels."""
    left = _left_words(head, reading)
    if any(not _is_capitalised(head[start:end]) for start, end in left):
        return False
    if len(left) > (_MOST_LEFT_CASELESS if _is_caseless(head) else _MOST_LEFT):
        return False
    if reading is None:
        return _names_place_and_agency(head, left)
    if sum(start >= reading.end for start, _ in left) > _MOST_LEFT_AFTER:
        return False
    # "Apollo 11 July" is no dateline: without year and weekday a place must be set off by a comma.
    stated = reading.year is not None or bool(reading.weekdays)
    return stated or not left or _AGENCY.search(head) is not None or "," in head[: reading.start]


def _names_place_and_agency(head: str, left: list[tuple[int, int]]) -> bool:
    """Tell "KABUL, Afghanistan (AP)" from other words with brackets."""
    agency = _AGENCY.search(head)
    if agency is None or not left or agency.start() <= left[-1][0]:
        return False
    if agency["name"].casefold() in _KNOWN_AGENCIES:
        return left[0][0] == 0
    first = head[left[0][0] : left[0][1]]
    return agency["name"][0].isupper() and first.isupper() and len(first) > 3


def _place(head: str, reading: Reading | None) -> str | None:
    """Find the place: words at the start, set off from the date or the agency after them."""
    left = _left_words(head, reading)
    if not left or head[: left[0][0]].strip():
        return None
    limit = reading.start if reading is not None else len(head)
    agency = _AGENCY.search(head)
    limit = min(limit, agency.start()) if agency else limit
    words = [(start, end) for start, end in left if end <= limit][:_MOST_PLACE_WORDS]
    if not words or head[: words[0][1]].strip().casefold() in _NO_PLACE:
        return None
    end = words[-1][1]
    set_off = agency is not None or head[end : end + 1] in (",", "،", "、") or head[end - 1] == "."
    set_off = set_off or head[end:limit].strip() in ("-", "–", "—", "|", "/")
    return head[:end].strip(" ,.-–—") if set_off or head[:end].isupper() else None


def _by_script(head: str) -> frozenset[str]:
    """Give the language that the letters around a date in digits leave, if it is one."""
    counts = count_letters(head)
    languages = of_script(max(counts, key=lambda s: counts[s], default=""))
    if languages == ("zh", "ja"):
        japanese = "曜" in head or KANA.search(head) is not None
        return frozenset(("ja",) if japanese else ("zh",) if "星期" in head else languages)
    return frozenset(languages if len(languages) == 1 else ())


def _scores(head: str, reading: Reading | None) -> dict[str, float]:
    """Weigh the languages that a reading allows by what is common and by how it is written."""
    if reading is None:
        return {}
    fitting = languages_of(reading) or _by_script(head)
    if reading.month_first and "en" in fitting:
        return {"en": 0.0}
    scores = {}
    for language in fitting:
        score = -0.05 * rank(language)
        if reading.small and language in _SMALL_MONTH:
            score -= 3.0
        if reading.dotted != (language in _DOTTED_DAY) and head[reading.end - 1].isalnum():
            score -= 1.0
        scores[language] = score
    best = max(scores.values(), default=0.0)
    return {language: score - best for language, score in scores.items()}


def _unbracketed(head: str) -> str:
    """Blank the brackets around a whole head: "(Marseille, 28 février 2026)"."""
    if head[:1] not in _OPENING_BRACKETS or head[-1:] not in _CLOSING_BRACKETS:
        return head
    inside = head[1:-1]
    nested = any(sign in inside for sign in _OPENING_BRACKETS + _CLOSING_BRACKETS)
    return head if nested else f" {inside} "


def _recognise_head(text: str, start: int, end: int) -> Recognised | None:
    head = _unbracketed(text[start:end])
    reading = read(head)
    if not _fits(head, reading):
        return None
    return Recognised(
        start=start, end=end, reading=reading, place=_place(head, reading),
        scores=_scores(head, reading),
    )  # fmt: skip


def _opens(found: Recognised) -> bool:
    """Tell a dateline before a dash from a rubric, "7 May - Radio Day"."""
    reading = found.reading
    if reading is None or found.place is not None:
        return True
    return reading.year is not None or bool(reading.weekdays)


def _recognise_line(text: str, start: int, end: int) -> Recognised | None:
    """Look at one line, without the white space around it."""
    if not _HINT.search(text, start, min(end, start + _LONGEST_LINE)):
        return None
    if end - start <= _LONGEST_LINE:
        whole = _recognise_head(text, start, end)
        if whole is not None:
            return whole
    for opening in openings(text, start, end):
        found = _recognise_opening(text, start, end, opening)
        if found is not None:
            return found
    return None


def _recognise_opening(text: str, start: int, end: int, opening: Opening) -> Recognised | None:
    """Look at the opening of a line up to one of the places where it may be closed."""
    if not _HINT.search(text, start, opening.head_end):
        return None
    found = _recognise_head(text, start, opening.head_end)
    if found is None or not _opens(found):
        return None
    if opening.closing is not Closing.DASH and not _is_closed(text, end, found, opening):
        return None
    return replace(found, end=opening.end)


def _is_closed(text: str, end: int, found: Recognised, opening: Opening) -> bool:
    """Tell a dateline before a sentence from the beginning of one, where there is no dash."""
    head = text[found.start : opening.head_end]
    agency = _AGENCY.search(head)
    if found.reading is None:
        known = agency is not None and agency["name"].casefold() in _KNOWN_AGENCIES
        return known and head.split()[0].strip(",").isupper()
    label = _LABEL.match(head)
    if label and not all(w.casefold() in _LABELS for w in _WORD.findall(label.group())):
        return False  # "Born: 28 September 1920. He"
    place = (found.place or "").split()
    if _is_caseless(head) and not _says_but_place_and_date(head, found):
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
    bare = _unbracketed(head)
    return all(end <= place_end for _, end in _left_words(bare, found.reading))


def is_date(text: str) -> bool:
    """Tell whether a stretch is a date from end to end.

    Unlike a dateline it may stand anywhere: "the decree (28 сентября 2020 г.) says".
    """
    head = _unbracketed(text.strip(" .,;:\"'«»“”–—-"))
    if len(head) > _LONGEST_LINE or not _HINT.search(head):
        return False
    reading = read(head)
    return reading is not None and not _left_words(head, reading)


def recognise(text: str) -> Iterator[Recognised]:
    """Yield the datelines of a text in order, each within one line.

    Only short lines and the first 90 characters of longer ones are looked at, and only where there
    is a digit or a bracket; so the work is linear in the length of the text.
    """
    for start, end in lines(text):
        first, last = trim(text, start, end)
        if last - first >= 3:
            found = _recognise_line(text, first, last)
            if found is not None:
                yield found


def settle(
    text: str, found: Recognised, language: str | None, published: datetime | None
) -> Dateline:
    """Make a dateline of a recognised one in the language that was settled on (None = unknown)."""
    day: date | None = None
    known = language if language in found.scores or not found.scores else None
    likeliest = max(found.scores, key=lambda code: found.scores[code], default=known)
    if found.reading is not None:
        line = text[found.start : found.end]
        day = date_of(line, found.reading, known or "", published)
    return Dateline(
        start=found.start, end=found.end, text=text[found.start : found.end],
        language=known or likeliest or UNDETERMINED, date=day,
        time=found.reading.clock if found.reading is not None and day is not None else None,
        place=found.place,
    )  # fmt: skip


def find(text: str, language: str | None, published: datetime | None) -> tuple[Dateline, ...]:
    """Find the datelines of a text.

    Args:
        text: plain text of any length; offsets of the answer count in it.
        language: the language of the text where it is known; of a line that fits several
            languages it decides, any other line names its own.
        published: the feed's own date. It completes a date without a year where that is certain,
            and is not used otherwise: whether the two agree is for the reader to see.

    Returns:
        The datelines in order. `date` is None where the line does not state one beyond doubt.
    """
    return tuple(settle(text, found, language, published) for found in recognise(text))


def dateline_of(text: str, published: datetime | None) -> Dateline | None:
    """Give the first dateline of a text that states a date, else its first, else None."""
    found = find(text, None, published)
    return next((d for d in found if d.date is not None), found[0] if found else None)


def shown(dateline: Dateline, locale: str) -> str:
    """Write a dateline as the reader is shown it: "ЕРЕВАН · Sunday, 27 September 2020".

    The place stays as it is written; without a date the whole line does.
    """
    if dateline.date is None:
        return dateline.text
    words = spoken(dateline.date, dateline.time, locale)
    return f"{dateline.place} · {words}" if dateline.place else words
