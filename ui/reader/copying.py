"""What goes to the clipboard: the selected words of an article, with `lang` and `dir` on each.

Qt's own HTML has neither. The selection is cut into its stretches again by the names that
`ui.reader.marks` gave them; half of a sentence is half of a sentence, labels of ours stay behind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFragment,
)

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.domain.views import BlockKind, BlockView, ItemView, Unit
from ui.reader import marks

ELEMENTS = {BlockKind.HEADING: "h3", BlockKind.PRE: "pre", BlockKind.QUOTE: "blockquote"}
BOLD = 600
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Selected words of one stretch; `language` BCP 47, "" = not known, None = white space.

    `title` says where a translation is from.
    """

    text: str
    language: str | None = None
    title: str = ""
    href: str | None = None
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A selected paragraph, or what is selected of it; `cell` = row and column side by side."""

    kind: BlockKind
    words: tuple[Words, ...]
    cell: Cell | None = None

    @property
    def text(self) -> str:
        """Its plain text."""
        return "".join(one.text for one in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The units of an item by number, with the kind of block they stand in."""

    units: Mapping[int, tuple[Unit, BlockKind]]
    target: str

    def find(self, name: str) -> tuple[Unit, BlockKind] | None:
        """The unit that a stretch's name means, None where it means none."""
        number = name.removeprefix(marks.ORIGINAL).removeprefix(marks.TRANSLATED)
        return self.units.get(int(number)) if number.isdecimal() else None


def index_of(view: ItemView) -> Index:
    """Make the index of an item's body."""

    def entries(block: BlockView) -> Iterator[tuple[int, tuple[Unit, BlockKind]]]:
        return ((unit.number, (unit, block.kind)) for unit in block.units)

    units = dict(pair for block in view.blocks for pair in entries(block))
    return Index(units=units, target=view.target)


def mime_of(fragment: QTextDocumentFragment, index: Index) -> QMimeData:
    """HTML and plain text of a selection; of labels alone, these."""
    lines = lines_of(fragment, index)
    if not lines:
        text = fragment.toPlainText()
        words = Words(text=text, language="en")
        lines = (Line(kind=BlockKind.PARAGRAPH, words=(words,)),)
    return _mime(lines)


def mime_of_title(view: ItemView, translated: bool) -> QMimeData:
    """The title of an item, as published or as far as it is translated."""
    words = (
        Words(text=unit.translated, language=view.target, title=_origin(unit))
        if translated and unit.foreign and unit.translated is not None
        else Words(text=unit.text, language=_tag(unit.language))
        for unit in view.title_units
    )
    return _mime((Line(kind=BlockKind.HEADING, words=tuple(words)),))


def mime_of_unit(unit: Unit) -> QMimeData:
    """A sentence as it was published, with its language."""
    words = tuple(
        Words(
            text=run.text,
            language=_tag(unit.language),
            href=run.href if marks.is_web_link(run.href) else None,
            bold=run.bold,
            italic=run.italic,
        )
        for run in unit.runs
    )
    return _mime((Line(kind=BlockKind.PARAGRAPH, words=words),))


def _mime(lines: tuple[Line, ...]) -> QMimeData:
    data = QMimeData()
    data.setHtml(html_of(lines))
    data.setText(text_of(lines))
    return data


def lines_of(fragment: QTextDocumentFragment, index: Index) -> tuple[Line, ...]:
    """Cut a selection into paragraphs and these into stretches; paragraphs of labels are left."""
    document = QTextDocument()
    QTextCursor(document).insertFragment(fragment)
    found = []
    block = document.begin()
    while block.isValid():
        line = _line(block, index)
        if line is not None:
            found.append(line)
        block = block.next()
    return tuple(found)


def html_of(lines: tuple[Line, ...]) -> str:
    """A whole HTML document; what stood side by side is a table."""
    body = "".join(_group_html(cells, list(group)) for cells, group in groupby(lines, _in_table))
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def text_of(lines: tuple[Line, ...]) -> str:
    """Paragraphs as lines, items of lists with a bullet."""
    bullets = {BlockKind.LIST_ITEM: "• "}
    return "\n".join(f"{bullets.get(line.kind, '')}{line.text}" for line in lines)


def _in_table(line: Line) -> bool:
    return line.cell is not None


def _group_html(in_table: bool, lines: list[Line]) -> str:
    if not in_table or len({line.cell and line.cell[1] for line in lines}) < 2:
        return "".join(_line_html(line) for line in lines)
    rows = []
    for _, row in groupby(lines, key=lambda line: line.cell and line.cell[0]):
        cells: dict[int, str] = {0: "", 1: ""}
        for line in row:
            column = line.cell[1] if line.cell else 0
            cells[column] = cells.get(column, "") + _line_html(line)
        rows.append("".join(f'<td valign="top">{cells[column]}</td>' for column in sorted(cells)))
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _line_html(line: Line) -> str:
    inner = "".join(_words_html(words) for words in line.words)
    lengths: dict[str, int] = {}
    for words in line.words:
        if words.language is not None:
            lengths[words.language] = lengths.get(words.language, 0) + len(words.text)
    language = max(lengths, key=lambda code: lengths[code], default="")
    attributes = f'lang="{escape(language)}" dir="{marks.block_direction(line.text)}"'
    if line.kind is BlockKind.LIST_ITEM:
        return f"<ul><li {attributes}>{inner}</li></ul>"
    element = ELEMENTS.get(line.kind, "p")
    return f"<{element} {attributes}>{inner}</{element}>"


def _words_html(words: Words) -> str:
    html = escape(words.text).replace("\n", "<br>")
    if words.language is None:
        return html
    for wanted, element in ((words.bold, "b"), (words.italic, "i")):
        html = f"<{element}>{html}</{element}>" if wanted else html
    if words.href is not None:
        html = f'<a href="{escape(words.href)}">{html}</a>'
    title = f' title="{escape(words.title)}"' if words.title else ""
    lang = f'lang="{escape(words.language)}" dir="{marks.direction(words.text)}"'
    return f"<span {lang}{title}>{html}</span>"


def _line(block: QTextBlock, index: Index) -> Line | None:
    words: list[Words] = []
    kinds: list[BlockKind] = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        found = index.find(fragment.charFormat().toolTip())
        if found is not None:
            kinds.append(found[1])
        words.append(_words(fragment, found, index))
        walk += 1
    if all(one.language is None for one in words):
        return None
    kind = kinds[0] if kinds else BlockKind.PARAGRAPH
    kept = words if kind is BlockKind.PRE else _without_ends(words)
    # what is no unit stands in no column: a note
    return Line(
        kind=kind,
        words=tuple(_without_looks(one, kind) for one in kept if _is_copied(one)),
        cell=_cell(block) if kinds else None,
    )


def _words(fragment: QTextFragment, found: tuple[Unit, BlockKind] | None, index: Index) -> Words:
    look = fragment.charFormat()
    href = look.anchorHref()
    language, title = _language(look.toolTip(), found, index)
    return Words(
        text=fragment.text().replace("\u2028", "\n").replace("\u2029", "\n"),
        language=language,
        title=title,
        href=href if marks.is_web_link(href) else None,
        bold=look.fontWeight() >= BOLD,
        italic=look.fontItalic(),
    )


def _is_copied(words: Words) -> bool:
    """Labels and bullets of ours are not, the space between two sentences is."""
    return words.language is not None or not words.text.strip()


def _without_looks(words: Words, kind: BlockKind) -> Words:
    """A heading is bold and a quotation italic by what it is."""
    return replace(
        words,
        bold=words.bold and kind is not BlockKind.HEADING,
        italic=words.italic and kind is not BlockKind.QUOTE,
    )


def _language(
    name: str, found: tuple[Unit, BlockKind] | None, index: Index
) -> tuple[str | None, str]:
    """The language of words by their name, and where they are from if they are a translation."""
    if found is None:
        return {marks.OURS: "en", marks.STRANGE: ""}.get(name), ""
    unit = found[0]
    if name.startswith(marks.TRANSLATED):
        return index.target, _origin(unit)
    return _tag(unit.language), ""


def _origin(unit: Unit) -> str:
    return marks.provenance_words(unit.provenance)


def _tag(language: str) -> str:
    """The value of HTML's lang; "" = not known."""
    return "" if language in (UNDETERMINED, NO_LANGUAGE) else language


def _without_ends(words: list[Words]) -> list[Words]:
    """Leave out white space before the first and behind the last stretch: a bullet's, a label's."""
    first = next((n for n, one in enumerate(words) if one.language is not None), 0)
    last = next((n for n in range(len(words), 0, -1) if words[n - 1].language is not None), 0)
    return words[first:last]


def _cell(block: QTextBlock) -> Cell | None:
    cursor = QTextCursor(block)
    table: Any = cursor.currentTable()  # the stub knows no None
    if table is None:
        return None
    cell = table.cellAt(cursor)
    return int(cell.row()), int(cell.column())
