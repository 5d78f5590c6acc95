"""From bytes to XML text that can be parsed: encoding, junk, control characters, bounds.

The order of trust for the encoding: a byte order mark; bytes that are valid UTF-8 beyond ASCII,
whatever is declared; the HTTP header and the declaration as RFC 3023 ranks them; and where that
cannot be, a guess by the declared language or by the letters. What was wrong is said in a sentence.
"""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
)
_OPENINGS = (
    (b"\x00\x00\x00<", "utf-32be"),
    (b"<\x00\x00\x00", "utf-32le"),
    (b"\x00<\x00", "utf-16be"),
    (b"<\x00", "utf-16le"),
    (b"\x00{\x00", "utf-16be"),
    (b"{\x00", "utf-16le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_HEAD = 4096
_SAMPLE = 200_000
_CODEC = re.compile(
    r"ascii|latin|iso|koi8|mac|gb|big5|euc|shift|johab|hz|utf-8|tis|kz1048|ptcp154"
    r"|cp(?!037|273|424|500|875|1026|1140)"
)
"""Encodings of documents; Python knows others under such names that are none (unicode_escape)."""
_DECLARED = re.compile(rb"<\?xml\b[^>]{0,200}?\bencoding\s*=\s*['\"]([A-Za-z0-9._:-]{1,40})['\"]")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(
    rb"(?:<(?:dc:)?language>\s*|xml:lang\s*=\s*['\"])([A-Za-z]{2,3})", re.IGNORECASE
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "ks_c_5601-1987": "cp949"}
"""What is declared as the first is in truth written in the second, which contains it."""
_DEFAULTS = frozenset({"iso-8859-1", "us-ascii", "latin-1", "latin1", "windows-1252", "ascii"})
"""Charsets that web servers add without looking; a document that knows better is believed."""

_BY_LANGUAGE = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "tg"), ("cp1251", "koi8-r")),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "hr", "sl", "sq"), ("cp1250",)),
    **dict.fromkeys(("lt", "lv", "et"), ("cp1257",)),
    **dict.fromkeys(("ar", "fa", "ur"), ("cp1256",)),
    "sr": ("cp1251", "cp1250"),
    "el": ("cp1253",),
    "tr": ("cp1254",),
    "az": ("cp1254",),
    "he": ("cp1255",),
    "vi": ("cp1258",),
    "th": ("cp874",),
    "ja": ("cp932", "euc-jp"),
    "zh": ("gb18030", "big5"),
    "ko": ("cp949",),
}
_PUBLIC = {f"cp{number}": f"windows-{number}" for number in (*range(1250, 1259), 874)}
_MOST_BROKEN = 0.02
"""Up to this share of characters may be broken in text that is still called UTF-8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with the name of the encoding it was read in, and what was wrong with it."""

    text: str
    encoding: str
    problems: tuple[str, ...] = ()


def decode(body: bytes, content_type: str | None) -> Decoded:
    """Decode a document; never fails."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _decoded(body[len(mark) :], name)
    for opening, name in _OPENINGS:
        if body.startswith(opening):
            return _decoded(body, name)
    return _by_declaration(body, content_type or "")


def _decoded(body: bytes, name: str) -> Decoded:
    text = body.decode(name, "replace")
    broken = "\ufffd" in text and b"\xff\xfd" not in body and b"\xfd\xff" not in body
    problems = (f"Some characters are not valid {name.upper()}.",) if broken else ()
    return Decoded(text=text, encoding=name, problems=problems)


def _by_declaration(body: bytes, content_type: str) -> Decoded:
    in_header, in_document = _declarations(body, content_type)
    declared = _ranked(body, in_header, in_document, content_type)
    said = in_header or declared
    as_utf8 = _try(body, "utf-8")
    if as_utf8 is not None and not body.isascii():
        return Decoded(text=as_utf8, encoding="utf-8", problems=_contradiction(said, "utf-8"))
    name = _WIDER.get(declared, declared)
    text = _try(body, name) if name != "utf-8" else None
    if text is not None and not (declared in _DEFAULTS and _is_foreign_to_latin(body)):
        return Decoded(text=text, encoding=name, problems=_contradiction(said, name))
    if as_utf8 is not None:
        return Decoded(text=as_utf8, encoding="utf-8", problems=_contradiction(said, "utf-8"))
    return _guess(body, declared)


def _declarations(body: bytes, content_type: str) -> tuple[str, str]:
    """What the HTTP header and what the document itself declare, "" if nothing."""
    in_document = _DECLARED.search(body[:_HEAD].lstrip()[:300])
    in_header = _CHARSET.search(content_type)
    return (
        in_header[1].lower() if in_header else "",
        in_document[1].decode("ascii").lower() if in_document else "",
    )


def _ranked(body: bytes, in_header: str, in_document: str, content_type: str) -> str:
    """The declaration to believe (RFC 3023, with a grain of salt)."""
    if in_header in _DEFAULTS and in_document and not body.isascii():
        return in_document
    if in_header:
        return in_header
    kind = content_type.partition(";")[0].strip().lower()
    is_text = kind.startswith("text/") and kind not in ("text/html", "text/plain")
    if is_text and body.isascii():
        return "us-ascii"
    return in_document or "utf-8"


def _contradiction(declared: str, used: str) -> tuple[str, ...]:
    same = {declared, _WIDER.get(declared, declared), declared.replace("utf8", "utf-8")}
    if used in same or declared == "us-ascii":
        return ()
    return (f"The document is declared as {declared}, but is written in {used}.",)


def _try(body: bytes, name: str) -> str | None:
    """The text, or None where the bytes are not in that encoding or it is none for documents."""
    try:
        if not _CODEC.match(codecs.lookup(name).name):
            return None
        return body.decode(name)
    except (UnicodeError, LookupError, ValueError):
        return None


def _is_foreign_to_latin(body: bytes) -> bool:
    """Tell bytes that make words of their own from the accented letters of a Latin text."""
    high = re.findall(rb"[\x80-\xff]+", body[:_SAMPLE])
    total = sum(map(len, high))
    return total > 20 and sum(len(run) for run in high if len(run) > 2) > total * 0.6


def _guess(body: bytes, declared: str) -> Decoded:
    """Find the encoding of bytes that are not what they are declared to be."""
    mended = body.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    whole = len(mended) - broken - len(mended.encode("ascii", "ignore"))
    if whole > broken * 4 and broken <= max(3, whole * _MOST_BROKEN):
        return Decoded(
            text=mended,
            encoding="utf-8",
            problems=("Some characters are not valid UTF-8; they are shown as \ufffd.",),
        )
    name = _by_language(body) or (_cyrillic(body) if _is_foreign_to_latin(body) else "cp1252")
    text = _try(body, name)
    if text is None:
        name, text = "cp1252", body.decode("cp1252", "replace")
    shown = _PUBLIC.get(name, name)
    return Decoded(
        text=text,
        encoding=shown,
        problems=(f"The document is declared as {declared}, but seems to be in {shown}.",),
    )


def _by_language(body: bytes) -> str | None:
    """An encoding usual for the language that the document declares, if its bytes allow it."""
    found = _LANGUAGE.search(body[: _HEAD * 4])
    usual = _BY_LANGUAGE.get(found[1].decode("ascii").lower(), ()) if found else ()
    if usual == ("cp1251", "koi8-r"):
        return _cyrillic(body)
    return next((name for name in usual if _try(body, name) is not None), None)


def _cyrillic(body: bytes) -> str:
    """Most letters are small ones: they lie at E0-FF in windows-1251, at C0-DF in KOI8-R."""
    sample = body[:_SAMPLE]
    upper_half = sum(1 for byte in sample if byte >= 0xE0)
    lower_half = sum(1 for byte in sample if 0xC0 <= byte < 0xE0)
    return "cp1251" if upper_half >= lower_half else "koi8-r"
