"""What a LibreTranslate server says, read and judged. Pure: no answer of it is trusted.

The protocol is that of LibreTranslate 1.9 (its /spec): `/languages`, `/frontend/settings`, `/spec`
and `/translate`; older servers leave some of it out.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import Enum

import msgspec

from monitor.domain.errors import TranslationError
from monitor.domain.language import base_of, modelled
from monitor.domain.server import ServerLanguage
from monitor.domain.translation import Pair

MOST_LANGUAGES = 500
LONGEST_WORDS = 200
FIRST_WAIT = 1.0
LONGEST_WAIT = 20.0
"""Seconds between two attempts; a server that wants more is left alone."""
ATTEMPTS = 4
UNREACHED = 2
"""Attempts where there is no connection; an answer that does not come in time is not waited for
again."""

_CODE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,3}")
_VERSION = re.compile(r"[\w.+-]{1,30}")

# Servers call some written languages by codes of Argos, or by those of before.
_OTHER_CODES = {
    "zh-hans": ("zh-cn", "zh"),
    "zh-cn": ("zh-hans", "zh"),
    "zh-hant": ("zh-tw", "zt"),
    "zh-tw": ("zh-hant", "zt"),
    "zh-hk": ("zh-hant", "zt"),
    "zh": ("zh-hans", "zh-hant", "zt"),
    "pt-br": ("pb",),
    "pt": ("pt-pt", "pt-br", "pb"),
    "no": ("nb", "nn"),
    "nb": ("no",),
    "nn": ("no", "nb"),
    "fil": ("tl",),
    "tl": ("fil",),
    "he": ("iw",),
    "id": ("in",),
    "ro": ("mo",),
}


class _Language(msgspec.Struct, frozen=True):
    code: str
    name: str = ""
    targets: list[str] | None = None


class _Settings(msgspec.Struct, frozen=True, rename="camel"):
    char_limit: int = -1
    key_required: bool = False


class _Info(msgspec.Struct, frozen=True):
    version: str = ""


class _Spec(msgspec.Struct, frozen=True):
    info: _Info = _Info()


class _Translated(msgspec.Struct, frozen=True, rename="camel"):
    translated_text: list[str]


class _Error(msgspec.Struct, frozen=True):
    error: str


def languages(value: object) -> tuple[ServerLanguage, ...]:
    """Read the answer of `/languages`; a server that names no targets has all for each.

    Raises:
        TranslationError: it is no such list, or an empty one.
    """
    try:
        found = msgspec.convert(value, list[_Language])[:MOST_LANGUAGES]
    except msgspec.ValidationError as error:
        raise TranslationError(
            "It does not list languages as LibreTranslate does; is the address right?"
        ) from error
    known = [one for one in found if _CODE.fullmatch(one.code)]
    if not known:
        raise TranslationError("It has no languages.")
    codes = [one.code for one in known]
    return tuple(
        ServerLanguage(
            code=one.code,
            name=_one_line(one.name, 60) or one.code,
            targets=tuple(
                target
                for target in (codes if one.targets is None else one.targets)
                if target != one.code and _CODE.fullmatch(target)
            )[:MOST_LANGUAGES],
        )
        for one in known
    )


def limits(value: object) -> tuple[int | None, bool]:
    """Read of `/frontend/settings` the longest text, None = no limit, and whether a key must be."""
    try:
        found = msgspec.convert(value, _Settings)
    except msgspec.ValidationError:
        return None, False
    return (found.char_limit if found.char_limit > 0 else None), found.key_required


def version(value: object) -> str:
    """Read the version of the server in `/spec`; "" where it does not say."""
    try:
        said = msgspec.convert(value, _Spec).info.version
    except msgspec.ValidationError:
        return ""
    return said if _VERSION.fullmatch(said) else ""


def translations(value: object, count: int) -> tuple[str, ...]:
    """Read the answer of `/translate` to `count` texts.

    Raises:
        TranslationError: it is none, or has another number of texts.
    """
    try:
        texts = msgspec.convert(value, _Translated).translated_text
    except msgspec.ValidationError as error:
        raise TranslationError("It does not answer as LibreTranslate does.") from error
    if len(texts) != count:
        raise TranslationError(f"It answered {len(texts)} texts where {count} were asked.")
    return tuple(texts)


def complaint(body: bytes, secrets: Iterable[str]) -> str:
    """The server's own words of an error, on one line; "" where it has none.

    `secrets` are what was sent, and must not be shown or stored: the key and the texts.
    """
    try:
        words = msgspec.json.decode(body, type=_Error).error
    except (msgspec.MsgspecError, ValueError):
        return ""
    for secret in secrets:
        words = words.replace(secret, "…") if len(secret) > 3 else words
    return _one_line(words, LONGEST_WORDS).rstrip(".")


class Verdict(Enum):
    """What a status means for the texts that were sent.

    `TAKEN`: there are translations. `LATER`: the same may work in a while. `REFUSED`: the server
    cannot do this, fewer texts at once may do. `NEVER`: nothing will do until a person acts.
    """

    TAKEN = "taken"
    LATER = "later"
    REFUSED = "refused"
    NEVER = "never"


_VERDICTS = {
    200: Verdict.TAKEN,
    408: Verdict.LATER,
    425: Verdict.LATER,
    429: Verdict.LATER,
    502: Verdict.LATER,
    503: Verdict.LATER,
    504: Verdict.LATER,
    400: Verdict.REFUSED,
    413: Verdict.REFUSED,
    422: Verdict.REFUSED,
    500: Verdict.REFUSED,  # one text that breaks a model fails the whole request
}


def verdict(status: int) -> Verdict:
    """Judge an answer by its status."""
    return _VERDICTS.get(status, Verdict.NEVER)


def retry_after(header: str | None, now: datetime) -> float | None:
    """Seconds that a `Retry-After` header asks for (RFC 9110: seconds or a date); None = none."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    aware = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())


def wait_after(attempt: int, attempts: int, asked: float | None) -> float | None:
    """Seconds to wait after attempt number `attempt` (from 1) of `attempts`; None = give up.

    `asked` is what the server asked for: never less is waited, and if that is long, not at all.
    """
    wait = max(asked or 0.0, FIRST_WAIT * 4.0 ** (attempt - 1))
    return wait if attempt < attempts and wait <= LONGEST_WAIT else None


def codes_for(pair: Pair, known: tuple[ServerLanguage, ...]) -> tuple[str, str] | None:
    """The server's own codes for a pair, None where it does not translate that.

    A language with a region or script is served as such or as the bare language; none is
    translated into another script of itself, and none from Latin letters where it has its own.
    """
    if base_of(pair.source.lower()) == base_of(pair.target.lower()):
        return None
    if modelled(pair.source) != base_of(pair.source):
        return None
    by_code = {_plain(one.code): one for one in known}
    sources = [by_code[one] for one in _spellings(pair.source) if one in by_code]
    for source in sources:
        targets = {_plain(one): one for one in source.targets}
        for target in _spellings(pair.target):
            if target in targets:
                return source.code, targets[target]
    return None


def _spellings(language: str) -> tuple[str, ...]:
    """Codes under which a server may have a language, best first, in lower case."""
    full = _plain(language)
    base = full.partition("-")[0]
    others = (*_OTHER_CODES.get(full, ()), base, *_OTHER_CODES.get(base, ()))
    return tuple(dict.fromkeys((full, *others)))


def _plain(code: str) -> str:
    return code.lower().replace("_", "-")


def _one_line(words: str, most: int) -> str:
    shown = "".join(character if character.isprintable() else " " for character in words)
    line = " ".join(shown.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
