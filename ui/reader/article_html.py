"""An item as HTML for the article view: a pure function of the item, the view and the colours.

Everything from a feed is escaped; there is no element that loads anything. `lang` and `dir` stand
on every block and every stretch.
"""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from html import escape

from monitor.domain.views import BlockKind, BlockView, ItemView, NoteView, Unit
from ui.reader import marks
from ui.theme import fonts
from ui.theme.palette import Palette, language_tint
from ui.theme.words import day_and_clock


class Mode(StrEnum):
    """The four views of an article."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    SIDE = "side"
    INLINE = "inline"


MODE_WORDS = {
    Mode.ORIGINAL: "Original",
    Mode.TRANSLATION: "Translation",
    Mode.SIDE: "Side by side",
    Mode.INLINE: "Inline",
}
NOTE_LINK = "note:"
REST_LINK = "rest:"
HANG = 14  # pixels that the lines of a list item stand in
SANS_CSS = ", ".join(f"'{name}'" for name in fonts.SANS)


def render(view: ItemView, mode: Mode, palette: Palette, most: int | None = None) -> str:
    """The body and the notes of an item as one HTML document.

    `most` characters of the original are shown, to the end of their block, with a link to the
    rest: laying out 15,000 of them takes Qt some 40 ms. None = all.
    """
    blocks = first_blocks(view.blocks, most)
    rest = sum(len(_text(block.units)) for block in view.blocks[len(blocks) :])
    view = replace(view, blocks=blocks)
    if not any(block.units or block.kind is BlockKind.IMAGE for block in view.blocks):
        body = '<p class="from">The feed gives no text. Press o to open the page.</p>'
    elif mode is Mode.SIDE:
        body = _side_by_side(view)
    else:
        body = "".join(_flow(view, mode))
    if rest:
        body += f'<p class="from"><a href="{REST_LINK}">Show the rest ({rest:,} characters)</a></p>'
    notes = "".join(_note(note) for note in view.notes)
    css = _css(palette) + _tints(view, palette)
    return f"<html><head><style>{css}</style></head><body>{body}{notes}</body></html>"


def languages_of(view: ItemView) -> tuple[str, ...]:
    """The languages whose stretches are marked: the reader's own, then the foreign ones."""
    foreign = {unit.language for block in view.blocks for unit in block.units if unit.foreign}
    return (view.target, *sorted(foreign - {view.target}))


def _tints(view: ItemView, palette: Palette) -> str:
    """The ground of a marked stretch is that of its language, as in the bar of the head."""
    return "".join(
        f'span.{kind}[lang="{escape(language)}"] {{ color: {palette.text};'
        f" background-color: {language_tint(language, palette)}; }}\n"
        for language in languages_of(view)
        for kind in ("original", "translated", "waiting")
    )


def first_blocks(blocks: tuple[BlockView, ...], most: int | None) -> tuple[BlockView, ...]:
    """The blocks that begin within the first `most` characters; None = all."""
    if most is None:
        return blocks
    so_far = 0
    for place, block in enumerate(blocks):
        if so_far >= most:
            return blocks[:place]
        so_far += len(_text(block.units))
    return blocks


def _flow(view: ItemView, mode: Mode) -> list[str]:
    parts: list[str] = []
    said: str | None = None
    for place, block in enumerate(view.blocks):
        goes_on = _goes_on(view.blocks, place)
        if mode is Mode.ORIGINAL:
            parts.append(_spaced(_original_block(view, block), goes_on))
            continue
        build = _inline_block if mode is Mode.INLINE else _translated_block
        parts.append(_spaced(build(view, block, said), goes_on))
        said = marks.last_label(block.units, view.target) or said
    return parts


def _side_by_side(view: ItemView) -> str:
    if not any(unit.foreign for block in view.blocks for unit in block.units):
        head = '<p class="head">ORIGINAL · NOTHING TO TRANSLATE</p>'
        return head + "".join(_flow(view, Mode.ORIGINAL))
    rows = [
        '<tr><td width="50%" class="left"><p class="head">ORIGINAL</p></td>'
        f'<td width="50%" class="right"><p class="head">{escape(view.target_name.upper())}</p>'
        "</td></tr>"
    ]
    said: str | None = None
    for place, block in enumerate(view.blocks):
        left = _original_block(view, block)
        right = _translated_block(view, block, said, beside=True)
        said = marks.last_label(block.units, view.target) or said
        below = ' style="padding-bottom: 5px"' if _goes_on(view.blocks, place) else ""
        cells = (f'<td class="left"{below}>{left}</td>', f'<td class="right"{below}>{right}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(rows)}</table>'


def _original_block(view: ItemView, block: BlockView) -> str:
    inner = _original_units(view, block.units)
    return _block(block, inner, _language(view, block), _text(block.units))


def _original_units(view: ItemView, units: Sequence[Unit]) -> str:
    """Units as published, with the label of its language behind each foreign run."""
    return "".join(
        marks.original_html(unit, code) for unit, code in marks.coded(units, view.dominant)
    )


def _language(view: ItemView, block: BlockView) -> str:
    """The language with most letters of a block."""
    letters: dict[str, int] = {}
    for unit in block.units:
        letters[unit.language] = letters.get(unit.language, 0) + len(unit.text.strip())
    return max(letters, key=lambda code: letters[code], default=view.dominant)


def _translated_block(
    view: ItemView, block: BlockView, said: str | None, beside: bool = False, seen: bool = False
) -> str:
    """A block in the reader's language; `beside` its original, or where that is `seen` before."""
    pieces = []
    codes = [code for _, code in marks.coded(block.units, view.dominant)]
    labels = marks.labelled(block.units, view.target, said)
    for (unit, label), code in zip(labels, codes, strict=True):
        html = marks.translated_html(unit, view.target, "" if beside else code)
        if beside and not unit.foreign and unit.text.strip():
            html = f'<span class="same">{html}</span>'
        tail = _original_in_brackets(unit) if _is_to_compare(unit, beside or seen) else ""
        tail += marks.label_html(label, unit)
        html = html.rstrip() + tail + _end_of(html) if tail else html
        pieces.append((html, _shown(unit)))
    text = "".join(_shown(unit) for unit in block.units)
    return _block(block, marks.joined(pieces), view.target, text)


def _is_to_compare(unit: Unit, seen: bool) -> bool:
    return marks.is_doubtful(unit) and not seen


def _original_in_brackets(unit: Unit) -> str:
    """What a doubtful translation is to be compared with, where that is in no column beside it."""
    opening, closing = marks.ours_html("["), marks.ours_html("]")
    return f" {opening}{marks.isolated_html(marks.original_html(unit).strip(), unit.text)}{closing}"


def _inline_block(view: ItemView, block: BlockView, said: str | None) -> str:
    """The original with its translation behind each foreign run, in brackets.

    A translation that runs the other way than its original stands in a block of its own.
    """
    text = _text(block.units)
    translated = "".join(_shown(unit) for unit in block.units)
    known = any(unit.translated is not None for unit in block.units)
    if known and marks.block_direction(text) != marks.block_direction(translated):
        return _original_block(view, block) + _translated_block(view, block, said, seen=True)
    pieces: list[str] = []
    run: list[Unit] = []
    for unit in block.units:
        if unit.foreign or not unit.text.strip():
            run.append(unit)
            continue
        pieces.append(_inline_run(view, run, said))
        said = marks.last_label(run, view.target) or said
        run = []
        pieces.append(_original_units(view, [unit]))
    pieces.append(_inline_run(view, run, said))
    return _block(block, "".join(pieces), _language(view, block), text)


def _inline_run(view: ItemView, units: Sequence[Unit], said: str | None) -> str:
    """Foreign sentences in one go, then their translations: reading is not broken up.

    Why a sentence has none stands behind it, where a translation is from behind that.
    """
    labels = [
        marks.label_html(label, unit) for unit, label in marks.labelled(units, view.target, said)
    ]
    original = ""
    known: list[tuple[Unit, str]] = []
    for (unit, code), label in zip(marks.coded(units, view.dominant), labels, strict=True):
        html = marks.original_html(unit, code)
        if unit.foreign and unit.translated is not None:
            known.append((unit, label))
        elif label:
            html = html.rstrip() + label + _end_of(html)
        original += html
    if not known:
        return original
    pieces = [
        (marks.translated_html(unit, view.target).strip() + label, _shown(unit).strip())
        for unit, label in known[:-1]
    ]
    unit, tail = known[-1]
    pieces.append((marks.translated_html(unit, view.target).strip(), _shown(unit).strip()))
    gap = "<br>" if len(_text(units)) > 90 else " "
    opening, closing = marks.ours_html("["), marks.ours_html("]")
    bracketed = f'<span dir="ltr">{opening}{marks.joined(pieces)}{closing}</span>'
    return f"{original.rstrip()}{gap}{bracketed}{tail}{_end_of(original)}"


def _end_of(html: str) -> str:
    """The white space that a run ended with, behind what was put in after it."""
    return html[len(html.rstrip()) :]


def _block(block: BlockView, inner: str, language: str, text: str) -> str:
    attributes = f'lang="{escape(language)}" dir="{marks.block_direction(text)}"'
    if block.kind is BlockKind.HEADING:
        return f'<p class="heading" {attributes}>{inner}</p>'
    if block.kind is BlockKind.PRE:
        return f"<pre {attributes}>{inner.replace('<br>', chr(10))}</pre>"
    if block.kind is BlockKind.IMAGE:
        return _image(block, attributes)
    if block.kind is BlockKind.LIST_ITEM:
        return _list_item(block, inner, attributes)
    name = "quote" if block.kind is BlockKind.QUOTE else "text"
    return f'<p class="{name}" {attributes}>{inner}</p>'


def _list_item(block: BlockView, inner: str, attributes: str) -> str:
    """A bullet that stands out to the left of the item's lines, or to the right of an Arabic one's.

    A bullet before unchanged words is as grey as they are.
    """
    margin = HANG + 18 * max(0, min(block.level, 6) - 1)
    side = "right" if 'dir="rtl"' in attributes else "left"
    bullet = '<span class="same">•</span>' if inner.startswith('<span class="same">') else "•"
    style = f"margin-{side}: {margin}px; text-indent: -{HANG}px"
    return f'<p class="item" style="{style}" {attributes}>{bullet}&nbsp;&nbsp;{inner}</p>'


def _goes_on(blocks: Sequence[BlockView], place: int) -> bool:
    """Whether a block is an item of a list that has another one behind it."""
    return all(one.kind is BlockKind.LIST_ITEM for one in blocks[place : place + 2]) and (
        place + 1 < len(blocks)
    )


def _spaced(html: str, goes_on: bool) -> str:
    """Let the last item of a list keep the distance of a paragraph."""
    return html if goes_on else html.replace('<p class="item"', '<p class="lastItem"')


def _image(block: BlockView, attributes: str) -> str:
    """Words for an image: it is not loaded, the page is one key away."""
    words = marks.ours_html("Image: " if block.alt else "Image")
    if block.alt:
        words += marks.strange_html(escape(block.alt))
    if block.src is not None and marks.is_web_link(block.src):
        words += f' · <a href="{escape(block.src)}">open ↗</a>'
    return f'<p class="image" {attributes}>{words}</p>'


def _note(note: NoteView) -> str:
    words = marks.strange_html(escape(note.text).replace("\n", "<br>"))
    made = escape(day_and_clock(note.made_at))
    return (
        '<table width="100%" cellspacing="0" cellpadding="0" class="note"><tr>'
        '<td width="3" class="bar"></td><td class="words">'
        f'<p class="noteText" lang="" dir="{marks.block_direction(note.text)}">{words}</p>'
        f'<p class="noteFrom">Your note · {made} · '
        f'<a href="{NOTE_LINK}{int(note.note_id)}">edit</a></p></td></tr></table>'
    )


def _text(units: Sequence[Unit]) -> str:
    return "".join(unit.text for unit in units)


def _shown(unit: Unit) -> str:
    if not unit.foreign or unit.translated is None:
        return unit.text
    before = unit.text[: len(unit.text) - len(unit.text.lstrip())]
    after = unit.text[len(unit.text.rstrip()) :]
    return before + unit.translated.strip() + after


def _css(palette: Palette) -> str:
    """The style sheet of the document, in the CSS that QTextDocument knows."""
    return f"""
body {{ color: {palette.text}; }}
p, pre {{ margin-top: 0; margin-bottom: 10px; line-height: 110%; }}
.heading {{ font-size: 17px; font-weight: 700; margin-top: 8px; }}
.quote {{ margin-left: 22px; color: {palette.muted}; font-style: italic; }}
.item {{ margin-bottom: 5px; }}
.lastItem {{ margin-bottom: 14px; }}
.image {{ color: {palette.faint}; font-size: 13px; }}
pre {{ font-family: monospace; font-size: 13px; white-space: pre-wrap; }}
.head {{ font-family: {SANS_CSS}; font-size: 11px; font-weight: 600; color: {palette.faint};
  margin-bottom: 8px; }}
.left {{ padding-right: 13px; padding-bottom: 10px; }}
.right {{ padding-left: 13px; padding-bottom: 10px; }}
.same {{ color: {palette.muted}; }}
.from {{ font-family: {SANS_CSS}; font-size: 12px; font-style: normal; color: {palette.faint}; }}
.code {{ font-family: {SANS_CSS}; font-size: 11px; font-weight: 600; font-style: normal;
  color: {palette.chip_text}; }}
.why {{ font-family: {SANS_CSS}; font-size: 12px; font-style: normal; color: {palette.amber}; }}
a {{ color: {palette.link}; text-decoration: none; }}
.note {{ margin-top: 8px; }}
.bar {{ background-color: {palette.note}; }}
.words {{ padding-left: 10px; background-color: {palette.panel}; }}
.noteText {{ font-family: {SANS_CSS}; font-size: 13px; margin-bottom: 2px; margin-top: 4px; }}
.noteFrom {{ font-family: {SANS_CSS}; font-size: 12px; color: {palette.faint};
  margin-bottom: 4px; }}
"""
