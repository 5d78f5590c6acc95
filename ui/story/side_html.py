"""Items side by side as HTML: a pure function of a comparison and colours."""

from collections.abc import Sequence
from html import escape

from monitor.domain.story_views import ComparedItem, Comparison, Mark, Passage
from ui.story.words import direction, mark_color, stretch
from ui.theme.palette import Palette
from ui.theme.words import day_and_clock, isolated

GAP = 13  # pixels on either side of the middle between two columns
NOTHING = "— nothing on this —"
NAMED = {Mark.SAME: "said by both", Mark.COPIED: "copied word for word"}
OF_MANY = "said by others too"


def comparison_html(
    shown: Comparison, palette: Palette, *, most: int, originals: bool, sans: str
) -> str:
    """A table: heads, then at most `most` rows of passages.

    `originals` = with the originals under translated passages; `sans` = CSS families of the heads.
    """
    table = shown.rows[:most]
    heads = [
        _head(column, palette, sans, titled=not _is_in(column.headline, [row[n] for row in table]))
        for n, column in enumerate(shown.columns)
    ]
    rows = [_row(heads)]
    for row in table:
        cells = [
            _nothing(palette) if one is None else _passage(one, column, palette, originals)
            for one, column in zip(row, shown.columns, strict=True)
        ]
        rows.append(_row(cells))
    return f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(rows)}</table>'


def legend_html(shown: Comparison | None, palette: Palette) -> str:
    """What the grounds that occur mean; "" = none occurs."""
    passages = [one for row in (shown.rows if shown else ()) for one in row if one]
    marks = {one.mark for passage in passages for one in passage.shown}
    named = dict(NAMED)
    if shown is not None and len(shown.columns) > 2:
        named[Mark.SAME] = OF_MANY
    parts = [
        f'<span style="background-color: {mark_color(mark, palette)}; color: {palette.text}">'
        f"&nbsp;{said}&nbsp;</span>"
        for mark, said in named.items()
        if mark in marks
    ]
    return " · ".join(["", *parts]) if parts else ""


def _row(cells: Sequence[str]) -> str:
    width = 100 / max(1, len(cells))
    last = len(cells) - 1
    return "".join(
        (
            "<tr>",
            *(
                f'<td width="{width:.2f}%" style="padding-bottom: 9px;'
                f" padding-left: {GAP if place else 0}px;"
                f' padding-right: {GAP if place < last else 0}px">{cell}</td>'
                for place, cell in enumerate(cells)
            ),
            "</tr>",
        )
    )


def _is_in(headline: str, passages: Sequence[Passage | None]) -> bool:
    """Whether a headline stands in the column, as it does where an item has nothing else."""
    return any(headline == "".join(piece.text for piece in one.shown) for one in passages if one)


def _head(column: ComparedItem, palette: Palette, sans: str, *, titled: bool) -> str:
    small = f"font-family: {sans}; font-size: 13px"
    chip = f"background-color: {palette.chip}; color: {palette.chip_text}; font-size: 11px"
    when = day_and_clock(column.when).replace(" ", "\u00a0")  # breaks before the day, not in it
    line = (
        f"<b>{escape(isolated(column.outlet))}</b>&nbsp; "
        f'<span style="{chip}; font-weight: 600">&nbsp;{escape(column.language)}&nbsp;</span>'
        f'&nbsp; <span style="color: {palette.muted}">{when}</span>'
    )
    notes = [column.translation] if column.translation else []
    notes += [f"copied: {column.copy}"] if column.copy else []
    if notes:
        said = escape(" · ".join(notes)).replace(" ", "\u00a0")
        line += f'&nbsp; <span style="color: {palette.green}; font-size: 12px">{said}</span>'
    side = direction(column.headline)
    if not titled:
        return f'<p dir="ltr" style="margin: 0; {small}">{line}</p>'
    return (
        f'<p dir="ltr" style="margin: 0; {small}">{line}</p>'
        f'<p dir="{side}" style="margin: 3px 0 0 0; {small}"><b>{escape(column.headline)}</b></p>'
    )


def _nothing(palette: Palette) -> str:
    return f'<p style="margin: 0"><span style="color: {palette.faint}">{NOTHING}</span></p>'


def _passage(one: Passage, column: ComparedItem, palette: Palette, originals: bool) -> str:
    text = "".join(piece.text for piece in one.shown)
    if not text:
        return ""  # it is said in another row, or in the headline
    inner = ""
    for piece in one.shown:
        words = escape(piece.text).replace("\n", "<br>")
        if piece.mark is not Mark.NONE:
            ground = mark_color(piece.mark, palette)
            words = (
                f'<span style="background-color: {ground}; color: {palette.text}">{words}</span>'
            )
        inner += words
    lang = f'lang="{escape(one.language)}" dir="{direction(text)}"'
    html = f'<p style="margin: 0; line-height: 120%" {lang}>{inner}</p>'
    if originals and one.original:
        original = stretch(one.original, column.language, f"color: {palette.muted}")
        html += f'<p style="margin: 3px 0 0 0" dir="{direction(one.original)}">{original}</p>'
    return html
