"""The words of a printed issue: times, languages, where a translation is from, what is safe."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from urllib.parse import quote, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from monitor.domain.digest import Digest, DigestItem
from monitor.domain.errors import DigestError
from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.domain.translation import Provenance
from monitor.text.dates import language_name

DASH = "\N{EN DASH}"

RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur"}
    | {"yi"}
)
RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "syrc", "thaa"})

# controls, surrogates, and the characters that turn the reading order of what follows around
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def one_line(text: str) -> str:
    """Text without line ends, controls and direction overrides; white space folded."""
    return " ".join(_UNSAFE.sub("", _LINE_ENDS.sub("\n", text)).split())


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text, each made safe as by `one_line`, empty ones at the ends left out."""
    made = [one_line(line) for line in _LINE_ENDS.sub("\n", text).split("\n")]
    while made and not made[-1]:
        made.pop()
    while made and not made[0]:
        made.pop(0)
    return tuple(made)


def safe_link(url: str | None) -> str | None:
    """An http or https address in ASCII, None for anything else, also one with a user name in it.

    A name before "@" is how an address looks like another's.
    """
    if url is None or any(character.isspace() or ord(character) < 32 for character in url):
        return None
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError:  # UnicodeError of idna is one
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    if re.search(r"[^a-z0-9.:_-]", host):
        return None
    place = f"[{host}]" if ":" in host else host
    place = f"{place}:{port}" if port is not None else place
    rest = (quote(part, safe="/%:;=@!$&'()*+,?~-._", errors="replace") for part in parts[2:])
    return urlunsplit((parts.scheme, place, *rest))


def language_attribute(code: str) -> str:
    """The value of HTML's lang; "" says that the language is not known."""
    known = re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", code)
    return code if known and code not in (UNDETERMINED, NO_LANGUAGE) else ""


def direction(code: str) -> str:
    """The reading order of a language: "rtl", "ltr", "auto" where the language is not known."""
    if not language_attribute(code):
        return "auto"
    primary, *subtags = code.lower().split("-")
    if RIGHT_TO_LEFT_SCRIPTS & set(subtags):
        return "rtl"
    return "ltr" if "latn" in subtags or primary not in RIGHT_TO_LEFT else "rtl"


def zone_of(digest: Digest) -> ZoneInfo:
    """The zone that times are shown in.

    Raises:
        DigestError: there is no zone of that name.
    """
    try:
        return ZoneInfo(digest.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise DigestError(
            f"There is no time zone “{digest.timezone}”; give a name such as Europe/Paris."
        ) from error


def day_words(day: date, target: str) -> str:
    """A date, short: "27 Sep 2020" in English, by CLDR's medium format elsewhere."""
    locale = _locale(target)
    return format_date(day, "d MMM y" if locale.language == "en" else "medium", locale=locale)


def moment_words(moment: datetime, zone: ZoneInfo, target: str) -> str:
    """A time as in a source line: "27 Sep 2020 09:31 GMT+3"."""
    local = moment.astimezone(zone)
    return f"{short_words(moment, zone, target)} {_offset(local.utcoffset() or timedelta())}"


def short_words(moment: datetime, zone: ZoneInfo, target: str) -> str:
    """As `moment_words`, without the zone."""
    local = moment.astimezone(zone)
    return f"{day_words(local.date(), target)} {local:%H:%M}"


def language_names(item: DigestItem, target: str) -> tuple[str, ...]:
    """The languages of an item by name in the reader's language, the main one first."""
    return tuple(
        language_name(code, target)
        for code in item.languages or (item.headline_language,)
        if language_attribute(code)
    )


def languages_words(item: DigestItem, target: str) -> str:
    """The languages of an item: "in English", "in English with Russian", "" where none is known."""
    named = language_names(item, target)
    if len(named) < 2:
        return f"in {named[0]}" if named else ""
    return f"in {named[0]} with {_listed(named[1:])}"


def provenance_words(group: Sequence[Provenance], zone: ZoneInfo, target: str) -> str:
    """Where translations come from that differ in nothing but their time.

    "Machine translation, Argos ru→en 1.9, 28 Sep 2020".
    """
    one = group[0]
    days = sorted({made.made_at.astimezone(zone).date() for made in group})
    when = f" {DASH} ".join(day_words(day, target) for day in dict.fromkeys((days[0], days[-1])))
    amiss = "; older than the present model or glossary" if one.stale else ""
    if one.doubtful:
        reason = f" ({one_line(one.reason)})" if one.reason else ""
        amiss += f"; doubtful{reason}, compare with the original"
    return f"{_made_words(one, target)}, {when}{amiss}"


def _made_words(one: Provenance, target: str) -> str:
    """Who or what made a translation, of which pair, and with which version."""
    pair, version = one_line(str(one.pair)), one_line(one.version)
    by_hand = {
        "sample": "Sample, by hand",
        "person": "Translated by a person",
        "date rule": "Date written out by rule",
        "tmx": "Imported from a translation memory",
    }
    if one.engine in by_hand:
        return f"{by_hand[one.engine]}, {pair}"
    way = ""
    if one.via:
        pair = one_line(f"{one.pair.source}→{one.via}→{one.pair.target}")
        way = f" by way of {language_name(one.via, target)}"
    named = {"argos": "Argos", "libretranslate": "LibreTranslate"}
    engine = named.get(one.engine, one_line(one.engine))
    if one.engine == "libretranslate":  # its version has the host that answered
        where = version if " on " in version else f"on {version}"
        return f"Machine translation{way}, {engine} {where}, {pair}"
    return f"Machine translation{way}, {engine} {pair} {version}".rstrip()


def flag_words(level: int) -> str | None:
    """A flag as a word: None, "flagged", "flag 2"."""
    if level < 1:
        return None
    return "flagged" if level == 1 else f"flag {level}"


def _listed(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _offset(offset: timedelta) -> str:
    minutes = round(offset / timedelta(minutes=1))
    if not minutes:
        return "GMT"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "-"
    return f"GMT{sign}{hours}:{rest:02d}" if rest else f"GMT{sign}{hours}"


def _locale(code: str) -> Locale:
    for name in (code.replace("-", "_"), code.partition("-")[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")
