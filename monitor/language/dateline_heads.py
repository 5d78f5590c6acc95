"""What a dateline holds beside its date: a place, an agency, labels; and whether it holds more."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re

from monitor.language import agencies
from monitor.language.calendar_names import calendar_names, key
from monitor.language.date_labels import LABELS, folded
from monitor.language.other_dates import is_of_another_day
from monitor.language.readings import Reading
from monitor.language.set_off import are_set_off
from monitor.text.scripts import count_letters

_OPENING_BRACKETS, _CLOSING_BRACKETS = "([（", ")]）"
# "Published:", "Дата публикации:" - whatever the words, the colon makes them a label.
_LABEL = re.compile(r"[^\d:：]{2,40}[:：]")
_WORD = re.compile(r"[^\W\d_][^\s\d,;:()\[\]/|–—،·«»\"“”„!?]*")
# Those who write, labels, and rubrics: "ANALYSIS (AP) —" names no place.
_NO_PLACE_WORDS = (
    "by von par por от від av af door przez di published updated stand opinion analysis exclusive"
    " watch video live breaking update review explainer factbox timeline correction editorial"
    " commentary comment column interview podcast listen photo photos alert flash"
    " news новости новини nachrichten noticias notícias notizie wiadomości haberler actualités"
    " анализ мнение эксклюзив видео срочно интервью фото обзор молния аналіз думка ексклюзив відео"
    " терміново інтервʼю análisis opinión exclusiva vídeo urgente entrevista análise opinião"
    " exclusivo analyse meinung kommentar eilmeldung exklusiv exclusif exclusivité vidéo direct"
    " urgent entretien analisi opinione esclusiva esclusivo intervista analiza opinia wideo pilne"
    " wywiad analiz görüş özel komentář rozhovor analys åsikt intervju عاجل تحليل رأي فيديو مقابلة"
    " تحلیل فوری ویدیو 速报 快讯 视频 分析 独家 速報 動画 独自 속보 단독 영상"
)
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())
_MOST_LEFT = 5
_MOST_LEFT_CASELESS = 4
_MOST_LEFT_AFTER = 2
_MOST_PLACE_WORDS = 4
# "Posted on September 28, 2020 by admin"
_BY_LINE = re.compile(r"\s(?:by|par|por|von|от|da|przez|av|af|door|di):?\s+\w+\s*$", re.IGNORECASE)
# "(ANSA) - ROMA, 28 SET -"
_LEADING = re.compile(rf"^{agencies.BRACKETED.pattern}\s*[-–—]")
_ARTICLES = frozenset(("La", "Las", "El", "Los", "Le", "Les", "A", "O", "Den", "The"))
_ENDS = re.compile("[。।]")
_DAY_SIGNS = ("日", "号", "號")
_ADDRESS = re.compile(r"://|\bwww\.|@\w")  # "https://example.org/2020/09/28"
_NOT_AGENCY = re.compile(r"\d")


def unbracketed(head: str) -> str:
    """Blank the brackets around a whole head: "(Marseille, 28 février 2026)"."""
    if head[:1] not in _OPENING_BRACKETS or head[-1:] not in _CLOSING_BRACKETS:
        return head
    inside = head[1:-1]
    nested = any(sign in inside for sign in _OPENING_BRACKETS + _CLOSING_BRACKETS)
    return head if nested else f" {inside} "


def is_caseless(text: str) -> bool:
    """Tell whether most letters of a text belong to a script without capitals."""
    counts = count_letters(text)
    cased = sum(counts.get(script, 0) for script in ("Latn", "Cyrl", "Grek", "Armn"))
    return 2 * cased < sum(counts.values())


def agency_of(head: str) -> re.Match[str] | None:
    """Find the agency of a head: in brackets, or bare where it is a known one.

    Args:
        head: a short line or the opening of one.

    Returns:
        The match, its group "name" without the brackets.
    """
    for match in agencies.BRACKETED.finditer(head):
        if _is_agency(match["name"]):
            return match
    return next((m for m in agencies.BARE.finditer(head) if m.start() > 0), None)


def _is_agency(name: str) -> bool:
    """Tell an agency in brackets from a zone, a weekday, a remark."""
    if agencies.is_known(name):
        return True
    if len(name) < 2 or _NOT_AGENCY.search(name) or key(name) in calendar_names().weekdays:
        return False
    return not all(folded(word) in LABELS for word in name.split())


def left_words(head: str, reading: Reading | None) -> list[tuple[int, int]]:
    """List the words that say nothing of the date, nor the agency, nor "published"."""
    if reading is not None:
        words = list(reading.leftover)
    else:
        words = [match.span() for match in _WORD.finditer(head)]
    agency = agency_of(head)
    label = _LABEL.match(head)
    leading = agencies.LEADING.match(head)
    return [
        (start, end)
        for start, end in words
        if folded(head[start:end]) not in LABELS
        and not (agency and agency.start() <= start < agency.end())
        and not (label and start < label.end())
        and not (leading and start < leading.end())
    ]


def _is_capitalised(word: str) -> bool:
    """Tell whether a word is not written small; Georgian letters count as small in Unicode."""
    return not word[0].islower() or "ა" <= word[0] <= "ჿ"


def _weight(word: str, before: str) -> int:
    """Count the words in what is one by its spaces: some scripts write none.

    Han letters that go on right after a date are a sentence: "2020年9月28日政府宣布".
    """
    if "\u0e00" <= word[0] <= "\u0eff" or "\u1000" <= word[0] <= "\u17ff":
        return -(-len(word) // 10)
    if "\u3040" <= word[0] <= "\u9fff":
        return -(-len(word) // (2 if before in _DAY_SIGNS else 5))
    return 1


def fits(head: str, reading: Reading | None) -> bool:
    """Tell whether a head holds little but date, place, agency and labels."""
    if _ADDRESS.search(head) or not _is_balanced(head):
        return False
    head = _BY_LINE.sub("", head) if reading is not None else head
    left = [(start, end) for start, end in left_words(head, reading) if end <= len(head)]
    if any(not _is_capitalised(head[start:end]) for start, end in left):
        return False
    weights = [(start, _weight(head[start:end], head[start - 1 : start])) for start, end in left]
    most = _MOST_LEFT_CASELESS if is_caseless(head) else _MOST_LEFT
    if sum(weight for _, weight in weights) > most or (left and _ENDS.search(head)):
        return False
    if reading is None:
        return _names_place_and_agency(head, left)
    if sum(weight for start, weight in weights if start >= reading.end) > _MOST_LEFT_AFTER:
        return False
    return _fits_date(head, reading, left)


def _is_balanced(head: str) -> bool:
    """Tell whether the brackets of a head close in it: not "LEO (July 23 -", which goes on."""
    opened = sum(head.count(sign) for sign in _OPENING_BRACKETS)
    return opened == sum(head.count(sign) for sign in _CLOSING_BRACKETS)


def _fits_date(head: str, reading: Reading, left: list[tuple[int, int]]) -> bool:
    """Tell a date of publication from that of a birth, a deadline, a version."""
    if is_of_another_day(head, reading.start) or not are_set_off(head, left, reading):
        return False
    # "Apollo 11 July" is no dateline: without year and weekday a place must be set off by a comma.
    stated = reading.has_year or bool(reading.weekdays)
    ahead = head[: reading.start]
    if stated or not left or agency_of(head) is not None or "," in ahead or ahead[-2:] == ". ":
        return True
    # "PRAHA 28. září", but not "APOLLO 11 JULY".
    return ahead.isupper() and not head[reading.start : reading.end].isupper()


def _names_place_and_agency(head: str, left: list[tuple[int, int]]) -> bool:
    """Tell "KABUL, Afghanistan (AP)" from other words with brackets."""
    agency = agency_of(head)
    if agency is None or not left or agency.start() <= left[-1][0]:
        return False
    if folded(head[left[0][0] : left[0][1]]) in _NO_PLACE:
        return False
    if head[left[-1][1] : agency.end()].strip() == agency["name"]:
        return False  # "Agenzia ANSA"
    if agencies.is_known(agency["name"]):
        return left[0][0] == 0
    first = head[left[0][0] : left[0][1]]
    return agency["name"][0].isupper() and first.isupper() and len(first) > 3


def place_of(head: str, reading: Reading | None) -> str | None:
    """Find the place: words at the start, set off from the date or the agency after them."""
    left = left_words(head, reading)
    if not left:
        return None
    begins = _with_article(head, left[0][0])
    if agencies.LEADING.sub("", _LEADING.sub("", head[:begins]), count=1).strip():
        return None
    limit = reading.start if reading is not None else len(head)
    agency = agency_of(head)
    limit = min(limit, agency.start()) if agency and agency.start() > begins else limit
    words = [(start, end) for start, end in left if end <= limit][:_MOST_PLACE_WORDS]
    if not words or folded(head[begins : words[0][1]].strip()) in _NO_PLACE:
        return None
    end = words[-1][1]
    place = head[begins:end].strip(" ,.-–—/")
    if len(place) < 2:
        return None
    set_off = agency is not None or head[end : end + 1] in (",", "،", "、") or head[end - 1] == "."
    set_off = set_off or head[end:limit].strip() in ("-", "–", "—", "|", "/")
    return place if set_off or place.isupper() else None


def _with_article(head: str, start: int) -> int:
    """Begin a place with its article: "La Habana", "Den Haag"; alone it would be a label."""
    first = head[:start].strip()
    return 0 if first in _ARTICLES else start


def label_of(head: str) -> str | None:
    """Give what stands before the first colon, None where there is none before any digit."""
    label = _LABEL.match(head)
    return label.group() if label else None


def is_label(label: str) -> bool:
    """Tell whether all the words before a colon are of the kind that stands beside dates."""
    return all(folded(word) in LABELS for word in _WORD.findall(label))
