"""Make XML text ready for feedparser, and refuse what would only cost time: bombs, depth.

feedparser gets a document without DOCTYPE tricks, forbidden characters or junk before the root, so
that its strict parser reads most of what would else need its slow, loose one.
"""

import re
from dataclasses import dataclass, field
from html.entities import name2codepoint
from xml.parsers import expat

DEEPEST = 256
MOST_ATTRIBUTES = 256
LONGEST_ENTITY = 100
"""Characters that an entity may stand for; a thousand references then cost nothing."""

_ROOT = re.compile(r"<(?:\?xml\b|(?:[A-Za-z][\w.-]*:)?(?:rss|feed|rdf|channel)\b)", re.IGNORECASE)
_JUNK_MAY_BE = 100_000
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9A-Fa-f]+)|([0-9]+));")
_PROLOG = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE\b([^\[>]*)(\[)?", re.IGNORECASE)
_END_OF_SUBSET = re.compile(r"\]\s*>")
_ENTITY = re.compile(r"<!ENTITY\s+(%\s+)?([^\s\"'<>]{1,100})\s+([^<]*?)>", re.IGNORECASE)
_VALUE = re.compile(r"[\"']([^\"']*)[\"']\s*")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_EMPTY_ROOT = re.compile(r"<[^<>]*/>\s*$")
_ROOT_NAME = re.compile(r"<([A-Za-z_][\w.:-]*)")
_TAG = re.compile(r"<(/?)[A-Za-z_][^<>]*?(/?)>")
_LONG_TAG = re.compile(r"<[A-Za-z_][^<>]{65536}")
_SAFE = re.compile(r'&#\w+;|[^&"%<>]*')
_ENTRY_END = re.compile(r"</((?:[\w.-]+:)?(?:item|entry))\s*>", re.IGNORECASE)


class NotAFeedError(ValueError):
    """The document is refused; `str(error)` is the sentence."""


@dataclass(slots=True)
class Prepared:
    """XML text ready to be parsed, and sentences about what was mended."""

    text: str
    netscape: bool = False
    problems: list[str] = field(default_factory=list)


def prepare(text: str) -> Prepared:
    """Mend what is common, refuse what is no feed.

    Raises:
        NotAFeedError: a web page, entities that load or multiply, nesting beyond reason.
    """
    problems: list[str] = []
    text = _without_junk(text, problems)
    text = _without_forbidden(text, problems)
    at, doctype = _skip_prolog(text)
    entities = _entities(doctype)
    root = _ROOT_NAME.match(text, at)
    if root is None or root[1].lower() == "html":
        raise NotAFeedError("This is not a feed: there is no RSS, Atom or JSON Feed in it.")
    body = text[at:]
    if f"</{root[1]}" not in body and not _EMPTY_ROOT.match(body):
        body = _ended(body, problems)
    _check_shape(body)
    return Prepared(
        text=_prolog(_with_html_names(body, entities)) + body,
        netscape="netscape" in doctype.lower(),
        problems=problems,
    )


def _without_junk(text: str, problems: list[str]) -> str:
    """Take off what stands before the document: blank lines, warnings of a script, debris."""
    head = text[:_JUNK_MAY_BE]
    start = _ROOT.search(head)
    page = _HTML.search(head)
    if page and (start is None or page.start() < start.start()):
        raise NotAFeedError("This is a web page, not a feed.")
    if start is None:
        return text.lstrip()
    before = head[: start.start()]
    if start[0].lower() != "<?xml" and before.lstrip().startswith(("<?", "<!")):
        return text.lstrip()
    if before.strip():
        problems.append("There is something else before the beginning of the document.")
    elif before:
        problems.append("There are blank lines before the beginning of the document.")
    return text[start.start() :]


def _without_forbidden(text: str, problems: list[str]) -> str:
    """Take out characters that XML forbids, written as such or as references."""
    mended = _FORBIDDEN.sub("", text)
    if "&#" in mended:
        mended = _REFERENCE.sub(_allowed_reference, mended)
    if len(mended) != len(text):
        problems.append("Control characters that XML forbids were taken out.")
    return mended


def _allowed_reference(reference: re.Match[str]) -> str:
    digits = (reference[1] or reference[2]).lstrip("0") or "0"
    code = int(digits, 16 if reference[1] else 10) if len(digits) < 8 else -1
    allowed = (
        code in (0x09, 0x0A, 0x0D)
        or 0x20 <= code < 0xD800
        or 0xE000 <= code < 0xFFFE
        or 0x10000 <= code < 0x110000
    )
    return reference[0] if allowed else ""


def _skip_prolog(text: str) -> tuple[int, str]:
    """Give where the root begins, and the DOCTYPE with its internal subset, "" if none."""
    at, doctype = 0, ""
    while True:
        passed = _PROLOG.match(text, at)
        declaration = None if passed else _DOCTYPE.match(text, at)
        if passed:
            at = passed.end()
        elif declaration:
            end = _end_of_doctype(text, declaration)
            doctype += text[at:end]
            at = end
        else:
            return at, doctype


def _end_of_doctype(text: str, declaration: re.Match[str]) -> int:
    if declaration[2]:
        end = _END_OF_SUBSET.search(text, declaration.end())
        return end.end() if end else len(text)
    end_at = text.find(">", declaration.end())
    return end_at + 1 if end_at >= 0 else len(text)


def _entities(doctype: str) -> dict[str, str]:
    """The harmless entities of a DOCTYPE: short text without further references.

    Raises:
        NotAFeedError: an entity would load something, or expand to more entities.
    """
    found: dict[str, str] = {}
    for parameter, name, definition in _ENTITY.findall(doctype):
        value = _VALUE.fullmatch(definition)
        if parameter or value is None:
            raise NotAFeedError(
                "The document wants to load other files into itself (external entities); "
                "it was not read."
            )
        if len(value[1]) > LONGEST_ENTITY or re.search(r"[%&](?!#\w+;)", value[1]):
            raise NotAFeedError(
                "The document defines entities that multiply (an entity bomb); it was not read."
            )
        if name.isidentifier():
            found[name] = value[1]
    return found


def _with_html_names(body: str, entities: dict[str, str]) -> dict[str, str]:
    """Add the HTML names (&nbsp;) that the document uses without having defined them."""
    used = set(_NAMED.findall(body)) - _XML_NAMES - entities.keys()
    known = {name: f"&#{name2codepoint[name]};" for name in used if name in name2codepoint}
    return {**known, **entities}


def _prolog(entities: dict[str, str]) -> str:
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
    safe = {name: value for name, value in entities.items() if _SAFE.fullmatch(value)}
    if not safe:
        return declaration
    lines = "\n".join(f'<!ENTITY {name} "{value}">' for name, value in safe.items())
    return f"{declaration}<!DOCTYPE feed [\n{lines}\n]>\n"


def _ended(body: str, problems: list[str]) -> str:
    """Close a document that stops in the middle after its last whole entry.

    Raises:
        NotAFeedError: there is no whole entry.
    """
    ends = list(_ENTRY_END.finditer(body))
    if not ends:
        raise NotAFeedError("The document stops before its first entry is complete.")
    kept = body[: ends[-1].end()]
    problems.append("The document stops in the middle; the entries before that were kept.")
    return kept + "".join(f"</{name}>" for name in reversed(_open_elements(kept)))


def _open_elements(text: str) -> list[str]:
    """The elements that are open at the end of `text`, outermost first."""
    opened: list[str] = []

    def close(name: str) -> None:
        if opened and opened[-1] == name:
            opened.pop()

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = lambda name, _: opened.append(name)
    parser.EndElementHandler = close
    parser.UseForeignDTD(True)
    try:
        parser.Parse(text.encode("utf-8"), False)
    except expat.ExpatError:
        return []
    return opened


def _check_shape(body: str) -> None:
    """Refuse nesting and attributes beyond reason: feedparser's time grows with their square.

    Raises:
        NotAFeedError: the document is deeper than `DEEPEST`, or a tag has too many attributes.
    """
    depth = 0

    def start(_: str, attributes: list[str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise NotAFeedError(
                f"The elements are nested more than {DEEPEST} deep; the document was not read."
            )
        if len(attributes) > MOST_ATTRIBUTES * 2:
            raise NotAFeedError(
                f"A tag has more than {MOST_ATTRIBUTES} attributes; the document was not read."
            )

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate("utf-8")
    parser.ordered_attributes = True
    parser.UseForeignDTD(True)
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(body.encode("utf-8"), True)
    except expat.ExpatError:
        _check_by_look(body)


def _check_by_look(body: str) -> None:
    """The same for what is not well-formed: unclosed tags are common there, and bear more depth."""
    if _LONG_TAG.search(body):
        raise NotAFeedError("A tag is longer than 65,536 characters; the document was not read.")
    depth = 0
    for tag in _TAG.finditer(body):
        depth = max(0, depth - 1) if tag[1] else depth + (not tag[2])
        if depth > DEEPEST * 40:
            raise NotAFeedError("The elements are nested too deep; the document was not read.")
