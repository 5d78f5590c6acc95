"""From sanitised HTML to blocks and plain text; every offset of the engine refers to this text.

A block is what stands on lines of its own. White space is collapsed as a browser does it. The text
is the blocks' texts with a blank line between two blocks, one line end between items of one list.
Offsets are code points, end exclusive.
"""

import re
from collections.abc import Iterable, Sequence
from html import unescape

from monitor.domain.views import Block
from monitor.feeds.blocks import BlockBuilder
from monitor.feeds.sanitizer import sanitise

LONGEST_TITLE = 1_000

# A tag exactly as nh3 writes it; on other input each try fails at the first character that differs,
# so the time stays linear.
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_PARAGRAPHS = re.compile(r"\n[ \t\r\f\n]*\n")
_TAG_NAMES = """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink
    blockquote body br button canvas caption center cite code col colgroup dd del details dfn dir
    div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6
    head header hr html i iframe img input ins kbd label layer legend li link main map mark marquee
    math menu meta nav noframes noscript object ol option p param picture pre q rp rt ruby s samp
    script section select small source span strike strong style sub summary sup svg table tbody td
    template textarea tfoot th thead title tr track tt u ul var video wbr xml xss
"""
_SOMETHING_LIKE_A_TAG = re.compile(
    rf"</?(?:{'|'.join(_TAG_NAMES.split())})(?:[\s/][^<>]*)?>|<!--|<!\[CDATA\[", re.IGNORECASE
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NOT_A_TAG = re.compile(r"<(?![A-Za-z/!?])|<(?=[^<>]*(?:<|$))")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff]+")


def blocks_of(html: str) -> tuple[Block, ...]:
    """Cut sanitised HTML into blocks whose offsets refer to `text_of` of them.

    Text without any tag is cut into paragraphs at its blank lines. Never raises; linear in time,
    at any depth of nesting. HTML that is not as the sanitiser writes it is sanitised first.
    """
    if "<" not in html:
        return _from_text(html)
    pieces = _TAG.split(html)
    if any("<" in piece for piece in pieces[::4]):
        pieces = _TAG.split(sanitise(html, None))
    builder = BlockBuilder()
    for at in range(0, len(pieces) - 1, 4):
        text, closing, name, attributes = pieces[at : at + 4]
        if text:
            builder.text(unescape(text))
        if closing:
            builder.close(name)
        else:
            builder.open(name, _attributes(attributes) if attributes else {})
    builder.text(unescape(pieces[-1]))
    return builder.finish()


def looks_like_html(text: str) -> bool:
    """Tell text with markup in it from text in which a "<" is just that."""
    return "<" in text and _SOMETHING_LIKE_A_TAG.search(text) is not None


def characters(text: str) -> str:
    """Resolve references that end in ";": "?a=1&copy=2" is an address, not a copyright sign."""
    return _REFERENCE.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def _from_text(text: str) -> tuple[Block, ...]:
    builder = BlockBuilder()
    for paragraph in _PARAGRAPHS.split(characters(text)):
        builder.text(paragraph)
        builder.end_block()
    return builder.finish()


def _attributes(written: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(written)}


def text_of(blocks: Iterable[Block]) -> str:
    """Give the plain text that the offsets of `blocks` refer to."""
    pieces: list[str] = []
    end = 0
    for block in blocks:
        pieces.append("\n" * (block.start - end))
        pieces.extend(run.text for run in block.runs)
        end = block.end
    return "".join(pieces)


def title_of(raw: str) -> str:
    """Make a title one line of plain text: markup goes, references become their characters.

    What only looks like markup ("x < y", "vector<int>") stays. At most 1,000 characters.
    """
    text = raw[: LONGEST_TITLE * 20]
    if looks_like_html(text):
        plain = sanitise(_NOT_A_TAG.sub("&lt;", text), None)
        text = text_of(blocks_of(plain))
    else:
        text = characters(text)
    return cut_at_word(" ".join(_INVISIBLE.sub(" ", text).split()), LONGEST_TITLE)


def cut_at_word(text: str, most: int) -> str:
    """Cut a line to at most `most` characters, at a space where there is one near, with "…"."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > most // 2 else cut).rstrip(" ,;:-\N{EN DASH}\N{EM DASH}") + "…"


def first_words(text: str, most: int = 100) -> str:
    """Give the opening of a text as a headline for an entry that has none."""
    opening = " ".join(text[: most * 4].split())
    return cut_at_word(opening, most)


def html_of_text(text: str) -> str:
    """Write plain text as HTML: paragraphs at blank lines, line ends kept unless they only wrap."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if "\n" not in text:
        return _escape(text)
    paragraphs = _PARAGRAPHS.split(text)
    return "".join(f"<p>{_lines(one)}</p>" for one in paragraphs if one.strip())


def _lines(paragraph: str) -> str:
    lines = [_escape(line.strip()) for line in paragraph.strip().split("\n")]
    return (" " if _is_wrapped(lines) else "<br>").join(lines)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Tell lines cut at a right margin (as in mail) from lines that mean something."""
    full = lines[:-1]
    return len(full) > 1 and all(50 <= len(line) <= 100 for line in full)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
