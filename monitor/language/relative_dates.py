"""Lines that date by the moment they are read: "вчера в 19:05", "2 hours ago", "昨天 19:05"."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from monitor.language.clock_times import take_times
from monitor.language.date_labels import LABELS, languages_of_labels
from monitor.language.line_tokens import made_plain

_LONGEST = 60
# Language → its words for today and for yesterday. Hindi's कल is yesterday and tomorrow, so it has
# none; Urdu's کل likewise.
_DAYS: dict[str, tuple[str, str]] = {
    "en": ("today", "yesterday"), "ru": ("сегодня", "вчера"), "uk": ("сьогодні", "вчора"),
    "be": ("сёння", "учора/ўчора"), "bg": ("днес", "вчера"), "mk": ("денес", "вчера"),
    "sr": ("данас/danas", "јуче/juče"), "hr": ("danas", "jučer"), "bs": ("danas", "jučer"),
    "sl": ("danes", "včeraj"), "cs": ("dnes", "včera"), "sk": ("dnes", "včera"),
    "pl": ("dziś/dzisiaj", "wczoraj"), "es": ("hoy", "ayer"), "pt": ("hoje", "ontem"),
    "gl": ("hoxe", "onte"), "ca": ("avui", "ahir"), "fr": ("aujourd'hui/aujourd’hui", "hier"),
    "it": ("oggi", "ieri"), "ro": ("astăzi/azi", "ieri"), "de": ("heute", "gestern"),
    "nl": ("vandaag", "gisteren"), "sv": ("idag/i dag", "igår/i går"), "no": ("i dag", "i går"),
    "da": ("i dag", "i går"), "fi": ("tänään", "eilen"), "et": ("täna", "eile"),
    "lv": ("šodien", "vakar"), "lt": ("šiandien", "vakar"), "hu": ("", "tegnap"),
    "tr": ("bugün", "dün"), "az": ("bu gün", "dünən"), "kk": ("бүгін", "кеше"),
    "sq": ("sot", "dje"), "el": ("σήμερα", "χθες/χτες"), "hy": ("այսօր", "երեկ"),
    "ka": ("დღეს", "გუშინ"), "he": ("היום", "אתמול"), "ar": ("اليوم", "أمس/امس"),
    "fa": ("امروز", "دیروز"), "hi": ("आज", ""), "ur": ("آج", ""), "bn": ("আজ", "গতকাল"),
    "id": ("hari ini", "kemarin"), "ms": ("hari ini", "semalam"), "tl": ("ngayon", "kahapon"),
    "vi": ("hôm nay", "hôm qua"), "th": ("วันนี้", "เมื่อวาน/เมื่อวานนี้"),
    "zh": ("今天/今日", "昨天/昨日"), "ja": ("今日/きょう", "昨日/きのう"), "ko": ("오늘", "어제"),
}  # fmt: skip
# Language → how it says that hours, minutes or days have passed: N is the number, U their words.
_AGO: dict[str, tuple[str, str, str, str]] = {
    "en": (r"N\s?U ago", "hours?|hrs?|h", "minutes?|mins?|m", "days?|d"),
    "ru": (r"N U назад", "час|часа|часов|ч", "минут|минуты|минуту|мин", "день|дня|дней|дн"),
    "uk": (r"N U тому", "година|години|годин|годину|год", "хвилина|хвилини|хвилин|хвилину|хв",
            "день|дні|днів"),
    "bg": (r"преди N U", "час|часа", "минути|минута", "ден|дни|дена"),
    "sr": (r"(?:пре|pre|prije) N U", "сата|сати|сат|sata|sati|sat|h", "минута|minuta|min",
            "дана|дан|dana|dan"),
    "hr": (r"prije N U", "sata|sati|sat|h", "minuta|min", "dana|dan"),
    "cs": (r"před N U", "hodinami|hodinou|h", "minutami|minutou|min", "dny|dnem|dní"),
    "pl": (r"N U temu", "godzinę|godziny|godzin|godz", "minutę|minuty|minut|min", "dzień|dni"),
    "es": (r"hace N U", "horas?|h", "minutos?|min", "días?"),
    "pt": (r"há N U(?: atrás)?", "horas?|h", "minutos?|min", "dias?"),
    "ca": (r"fa N U", "hores|hora|h", "minuts?|min", "dies|dia"),
    "fr": (r"il y a N U", "heures?|h", "minutes?|min", "jours?|j"),
    "it": (r"N U fa", "ore|ora", "minuti|minuto|min", "giorni|giorno"),
    "ro": (r"acum N U", "ore|oră", "minute|minut|min", "zile|zi"),
    "de": (r"vor N U", "stunden?|std", "minuten?|min", "tagen|tag"),
    "nl": (r"N U geleden", "uur|uren", "minuten|minuut|min", "dagen|dag"),
    "sv": (r"(?:för )?N U sedan", "timmar|timme|tim", "minuter|minut|min", "dagar|dag|dygn"),
    "no": (r"(?:for )?N U siden", "timer|time", "minutter|minutt|min", "dager|dag|døgn"),
    "da": (r"(?:for )?N U siden", "timer|time", "minutter|minut|min", "dage|dag|døgn"),
    "fi": (r"N U sitten", "tuntia|tunti|h", "minuuttia|minuutti|min", "päivää|päivä"),
    "hu": (r"N U", "órája|órával ezelőtt", "perce|perccel ezelőtt", "napja|nappal ezelőtt"),
    "tr": (r"N U önce", "saat", "dakika|dk", "gün"),
    "az": (r"N U əvvəl", "saat", "dəqiqə", "gün"),
    "el": (r"πριν (?:από )?N U", "ώρες|ώρα", "λεπτά|λεπτό", "ημέρες|ημέρα|μέρες|μέρα"),
    "hy": (r"N U առաջ", "ժամ", "րոպե", "օր"),
    "ka": (r"N U წინ", "საათის", "წუთის", "დღის"),
    "he": (r"לפני N U", "שעות|שעה", "דקות|דקה", "ימים|יום"),
    "ar": (r"(?:منذ|قبل) N U", "ساعات|ساعة", "دقائق|دقيقة", "أيام|ايام|يوم|يوما"),
    "fa": (r"N U (?:پیش|قبل)", "ساعت", "دقیقه", "روز"),
    "hi": (r"N U पहले", "घंटे|घंटा", "मिनट", "दिन"),
    "bn": (r"N U আগে", "ঘণ্টা|ঘন্টা", "মিনিট", "দিন"),
    "id": (r"N U (?:yang )?lalu", "jam", "menit", "hari"),
    "vi": (r"N U trước", "giờ|tiếng", "phút", "ngày"),
    "th": (r"N\s?U(?:ที่แล้ว|ที่ผ่านมา|ก่อน)", "ชั่วโมง", "นาที", "วัน"),
    "zh": (r"N\s?U前", "小时|小時", "分钟|分鐘", "天"),
    "ja": (r"N\s?U前", "時間", "分", "日"),
    "ko": (r"N\s?U\s?전", "시간", "분", "일"),
    "sk": (r"pred N U", "hodinami|hodinou|h", "minútami|minútou|min", "dňami|dňom"),
    "sl": (r"pred N U", "urami|urama|uro", "minutami|minutama|minuto|min", "dnevi|dnem"),
    "mk": (r"пред N U", "часа|час", "минути|минута", "дена|ден"),
    "lt": (r"prieš N U", "valandas|valandą|val", "minutes|minučių|min", "dienas|dieną|dienų"),
    "lv": (r"pirms N U", "stundām|stundas", "minūtēm|minūtes|min", "dienām|dienas"),
    "et": (r"N U tagasi", "tundi|tund", "minutit|minut|min", "päeva|päev"),
    "kk": (r"N U бұрын", "сағат", "минут", "күн"),
    "sq": (r"N U më parë", "orë", "minuta|minutë", "ditë"),
    "ms": (r"N U (?:yang )?lalu", "jam", "minit", "hari"),
    "ur": (r"N U (?:پہلے|قبل)", "گھنٹے|گھنٹہ", "منٹ", "دن"),
}  # fmt: skip
# Language → how it says that something is but seconds old.
_NOW: dict[str, str] = {
    "en": "just now", "ru": "только что", "uk": "щойно", "de": "gerade eben/soeben",
    "fr": "à l'instant/à l’instant", "es": "ahora mismo/justo ahora", "pt": "agora mesmo",
    "it": "proprio ora", "pl": "przed chwilą", "tr": "az önce/biraz önce", "nl": "zojuist",
    "sr": "управо сада/upravo sada", "cs": "právě teď", "ro": "chiar acum", "bg": "току-що",
    "el": "μόλις τώρα", "ar": "الآن", "fa": "همین الان/لحظاتی پیش", "he": "ממש עכשיו",
    "id": "baru saja", "vi": "vừa xong", "zh": "刚刚/剛剛", "ja": "たった今", "ko": "방금/방금 전",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w'’\u200c-]*")
_HINT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """How long before the moment of reading: whole days, or hours and minutes that passed.

    `languages` are those whose words say so. `clock` is the time of day that a line of days names.
    """

    languages: tuple[str, ...]
    days: int = 0
    passed: timedelta | None = None
    unit: timedelta = timedelta(0)
    clock: time | None = None


def _by_word() -> Mapping[str, tuple[int, tuple[str, ...]]]:
    """Give for each word how many days ago it is, and the languages that have it."""
    table: dict[str, tuple[int, tuple[str, ...]]] = {}
    for language, days in _DAYS.items():
        for ago, words in enumerate(days):
            for word in filter(None, words.casefold().split("/")):
                known = table.get(word, (ago, ()))
                table[word] = (ago, (*known[1], language)) if known[0] == ago else (-1, ())
    return {word: entry for word, entry in table.items() if entry[0] >= 0}


_WORDS = _by_word()
_NOW_WORDS: Mapping[str, tuple[str, ...]] = {
    word.casefold(): (language,) for language, words in _NOW.items() for word in words.split("/")
}
_LONGEST_WORD = max(word.count(" ") + 1 for word in _WORDS)


def _pattern(language: str) -> re.Pattern[str]:
    form, hours, minutes, days = _AGO[language]
    unit = f"(?:(?P<h>{hours})|(?P<m>{minutes})|(?P<d>{days}))".casefold()
    unit = unit.replace("(?p<", "(?P<") + r"\.?"
    return re.compile(form.replace(" ", r"\s+").replace("N", r"(?P<n>\d{1,2})").replace("U", unit))


_PATTERNS = tuple((language, _pattern(language)) for language in _AGO)


def read_relative(line: str) -> Relative | None:
    """Read a short line that is nothing but a relative date, None where it is not one.

    "Yesterday" counts only with a time beside it or after a label with a colon ("Published:
    yesterday"): alone it may be a heading. "Today" and "just now" alone are the whole line.
    """
    if len(line) > _LONGEST:
        return None
    plain = made_plain(line).casefold()
    if len(plain) != len(line):
        return None
    return _passed(plain.strip(" .·•|—–-,")) or _now(plain.strip()) or _day(plain)


def _now(line: str) -> Relative | None:
    """Read "just now" and "today"."""
    if line in _NOW_WORDS:
        unit = timedelta(minutes=1)
        return Relative(languages=_NOW_WORDS[line], passed=timedelta(0), unit=unit)
    days, languages = _WORDS.get(line, (1, ()))
    return Relative(languages=languages) if days == 0 else None


def _passed(line: str) -> Relative | None:
    """Read "2 hours ago", "3 days ago", with labels before it at most."""
    if not _HINT.search(line):
        return None
    fitting = [
        (language, match)
        for language, pattern in _PATTERNS
        if (match := pattern.search(line)) and _is_label(line[: match.start()], line[match.end() :])
    ]
    if not fitting:
        return None
    match = fitting[0][1]
    languages = tuple(language for language, _ in fitting)
    if match["d"]:
        return Relative(languages=languages, days=int(match["n"]))
    unit = timedelta(hours=1) if match["h"] else timedelta(minutes=1)
    return Relative(languages=languages, passed=int(match["n"]) * unit, unit=unit)


def _is_label(before: str, after: str) -> bool:
    """Tell whether nothing but labels stands around; no sign or digit but light punctuation."""
    rest = f"{before} {after}"
    words = _WORD.findall(rest)
    return not _HINT.search(rest) and all(word in LABELS for word in words)


def _day(line: str) -> Relative | None:
    """Read "yesterday at 19:05", "14:20, сегодня"."""
    clocks, plain = take_times(line)
    if len(clocks) > 1 or _HINT.search(plain):
        return None
    _, colon, named = plain.replace("：", ":").partition(":")
    if not clocks and (not colon or not _WORD.search(named)):
        return None
    words = _WORD.findall(plain)
    for size in range(min(_LONGEST_WORD, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            entry = _WORDS.get(" ".join(words[first : first + size]))
            rest = words[:first] + words[first + size :]
            if entry and _are_labels(rest, entry[1]):
                clock = clocks[0].time if clocks else None
                return Relative(languages=entry[1], days=entry[0], clock=clock)
    return None


def _are_labels(words: Sequence[str], languages: tuple[str, ...]) -> bool:
    """Tell whether words are labels of one of these languages, or of none."""
    if len(words) > 3 or any(word not in LABELS for word in words):
        return False
    known = languages_of_labels(words)
    return not known or not known.isdisjoint(languages) or "en" in known


def day_of(
    relative: Relative, published: datetime | None, fetched: datetime | None = None
) -> date | None:
    """Give the day that a relative date means.

    Such a line is either made when the page is sent ("yesterday" is the day before the fetch) or
    written with the item and never touched again (the day before its own date): in a feed that is
    first fetched a week later the two are a week apart. A line about the item's own date is of the
    first kind where it gives that date when counted from the fetch; anything else is counted from
    the item's date, and from the fetch alone where an item has none.

    Args:
        relative: what the line says.
        published: the feed's own date of the item.
        fetched: when the item was fetched. "Yesterday" is counted from the day of either as it is
            given, in its own zone: that of the site is not known.

    Returns:
        None without a moment, and where the hours that passed may reach into two days.
    """
    by_fetch = _before(relative, fetched)
    if published is None or by_fetch == published.date():
        return by_fetch
    return _before(relative, published)


def _before(relative: Relative, moment: datetime | None) -> date | None:
    if moment is None:
        return None
    if relative.passed is None:
        return moment.date() - timedelta(days=relative.days)
    latest = moment - relative.passed
    earliest = latest - relative.unit
    return latest.date() if earliest.date() == latest.date() else None
