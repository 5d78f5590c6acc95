"""Reading TMX 1.4 (Translation Memory eXchange): sentences with their translations by hand.

Specification: https://www.gala-global.org/tmx-14b (LISA OSCAR, 2005). Read are `tu`, `tuv` and
`seg`; the header only for its source language. Native code inside a segment (`bpt`, `ept`, `it`,
`ph`, `ut`) is left out, highlighted text (`hi`) is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from monitor.domain.errors import TranslationError
from monitor.domain.translation import Pair

XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ANY_LANGUAGE = "*all*"


@dataclass(frozen=True, slots=True, kw_only=True)
class TmxUnit:
    """One sentence and its translation, on one line each; `pair` in BCP 47 ("pt", "en-GB")."""

    source: str
    target: str
    pair: Pair


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
    for one in sentences:
        if one is not first:
            yield TmxUnit(source=first[1], target=one[1], pair=Pair(source=first[0], target=one[0]))


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
