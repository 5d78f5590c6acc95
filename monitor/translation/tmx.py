"""TMX 1.4 (Translation Memory eXchange): sentences with their translations, read and written.

Specification: https://www.gala-global.org/tmx-14b (LISA OSCAR, 2005). Read are `tu`, `tuv` and
`seg`; the header only for its source language. Native code inside a segment (`bpt`, `ept`, `it`,
`ph`, `ut`) is left out, highlighted text (`hi`) is kept. Where a translation comes from is written
as `prop` elements of our own, which other programs pass over.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from monitor.domain.errors import TranslationError
from monitor.domain.memory import RememberedSentence
from monitor.domain.translation import MemoryEntry, Pair

XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ANY_LANGUAGE = "*all*"
OURS = "x-dateline-"
DATE = "%Y%m%dT%H%M%SZ"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TmxUnit:
    """One sentence and its translation, on one line each; `pair` in BCP 47 ("pt", "en-GB").

    Where this program wrote the file, `made` are its properties by name ("engine", "version", …),
    as in `MemoryEntry`; {} elsewhere. `made_at` is None where the file says none.
    """

    source: str
    target: str
    pair: Pair
    made: Mapping[str, str] = field(default_factory=dict)
    made_at: datetime | None = None


def read(data: bytes) -> tuple[TmxUnit, ...]:
    """Read the units of a TMX file, in order; one with several targets gives one for each.

    Nothing is fetched and no entity is expanded.

    Raises:
        TranslationError: the data is no TMX, declares entities, or holds no translated sentence.
    """
    root = _root(data)
    header = root.find("header")
    general = "" if header is None else header.get("srclang", "")
    units = tuple(unit for element in root.iterfind("body/tu") for unit in _units(element, general))
    if not units:
        raise TranslationError("The translation memory holds no translated sentence.")
    return units


def write(path: Path, remembered: Iterable[RememberedSentence]) -> int:
    """Write sentences to a file, one after the other; the answer is their number.

    The file appears when it is whole; one that was there is replaced then.

    Raises:
        TranslationError: the disk refuses.
    """
    draft = path.with_name(f"{path.name}.new")
    count = 0
    try:
        with etree.xmlfile(str(draft), encoding="utf-8") as file:
            file.write_declaration()
            with file.element("tmx", version="1.4"):
                file.write("\n", etree.Element("header", _HEADER), "\n")
                with file.element("body"):
                    for one in remembered:
                        file.write("\n", _unit(one))
                        count += 1
                    file.write("\n")
        os.replace(draft, path)  # noqa: PTH105 - Path.replace says no more
    except (OSError, etree.SerialisationError) as error:
        draft.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or error
        raise TranslationError(f"{path} cannot be written: {reason}.") from error
    return count


_HEADER = {
    "creationtool": "Dateline",
    "creationtoolversion": "1",
    "segtype": "sentence",
    "o-tmf": "dateline",
    "adminlang": "en",
    "srclang": ANY_LANGUAGE,
    "datatype": "plaintext",
}


def _unit(one: RememberedSentence) -> etree._Element:
    entry = one.entry
    unit = etree.Element(
        "tu", srclang=entry.pair.source, changedate=entry.made_at.astimezone(UTC).strftime(DATE)
    )
    for kind, words in _properties(entry):
        etree.SubElement(unit, "prop", type=kind).text = _writable(words)
    for language, text in ((entry.pair.source, one.source), (entry.pair.target, entry.text)):
        variant = etree.SubElement(unit, "tuv", {XML_LANGUAGE: language})
        etree.SubElement(variant, "seg").text = _writable(text)
    return unit


def _properties(entry: MemoryEntry) -> Iterator[tuple[str, str]]:
    yield f"{OURS}engine", entry.engine
    yield f"{OURS}mode", entry.mode.value
    for name, value in (("version", entry.version), ("via", entry.via), ("terms", entry.terms)):
        if value:
            yield f"{OURS}{name}", value
    if entry.doubtful:
        yield f"{OURS}doubtful", entry.reason or "yes"


def _writable(text: str) -> str:
    """Text without what no XML can hold (control characters, halves of surrogate pairs)."""
    return _UNWRITABLE.sub("\ufffd", text)


def _date(text: str | None) -> datetime | None:
    try:
        return datetime.strptime(text or "", DATE).replace(tzinfo=UTC)
    except ValueError:
        return None


def _root(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise TranslationError(f"The translation memory is no XML: {error}.") from error
    if root.tag != "tmx":
        raise TranslationError(f"The translation memory is no TMX: it begins with <{root.tag!s}>.")
    if next(root.iter(etree.Entity), None) is not None:
        raise TranslationError("The translation memory uses entities of its own; it is refused.")
    return root


def _units(unit: etree._Element, general: str) -> Iterator[TmxUnit]:
    sentences = [
        (_language(variant), _plain(segment))
        for variant in unit.iterfind("tuv")
        if (segment := variant.find("seg")) is not None
    ]
    sentences = [(language, text) for language, text in sentences if language and text]
    wanted = unit.get("srclang", general).lower()
    first = next((one for one in sentences if one[0].lower() == wanted), None)
    if first is None and wanted not in ("", ANY_LANGUAGE):
        first = next((one for one in sentences if _base(one[0]) == _base(wanted)), None)
    if first is None and wanted in ("", ANY_LANGUAGE):
        first = next(iter(sentences), None)
    if first is None:
        return
    made = {
        prop.get("type", "").removeprefix(OURS): prop.text or ""
        for prop in unit.iterfind("prop")
        if prop.get("type", "").startswith(OURS)
    }
    for one in sentences:
        if one is not first:
            yield TmxUnit(
                source=first[1],
                target=one[1],
                pair=Pair(source=first[0], target=one[0]),
                made=made,
                made_at=_date(unit.get("changedate") or unit.get("creationdate")),
            )


def _language(variant: etree._Element) -> str:
    """The code as BCP 47 writes it: "EN_us" is "en-US"; `lang` is TMX before 1.4."""
    code = (variant.get(XML_LANGUAGE) or variant.get("lang") or "").replace("_", "-")
    base, *rest = code.split("-")
    return "-".join([base.lower(), *(_subtag(one) for one in rest)])


def _subtag(part: str) -> str:
    return part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower()


def _base(code: str) -> str:
    return code.lower().partition("-")[0]


def _plain(segment: etree._Element) -> str:
    return " ".join("".join(_pieces(segment)).split())


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "hi":
            yield from _pieces(child)
        yield child.tail or ""
