"""What the story view writes, in words and as HTML: pure functions of values and colours.

Everything from a feed is escaped and isolated; `lang` and `dir` stand on every stretch.
"""

from collections.abc import Iterable, Sequence
from html import escape

from monitor.domain.story_views import (
    Mark,
    Quotation,
    SilentOutlet,
    SourceSentence,
    StoryMember,
    StoryView,
)
from ui.theme.palette import Palette, mixed
from ui.theme.words import (
    clock,
    counted,
    day,
    day_and_clock,
    isolated,
    language_name,
    local,
    runs_right_to_left,
)

MOST_OUTLETS = 3  # that are named beside a value
OPENING = "\"'“”„«»「『《〈\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
THIN = {"light": 0.17, "dark": 0.3}


def direction(text: str) -> str:
    """The value of HTML's dir for a paragraph, by most of its letters."""
    return "rtl" if runs_right_to_left(text) else "ltr"


def stretch(text: str, language: str, style: str = "") -> str:
    """A stranger's words as HTML: escaped, isolated, with their language."""
    looks = f' style="{style}"' if style else ""
    words = escape(text).replace("\n", "<br>")
    lang = f'lang="{escape(language)}" dir="{direction(text)}"'
    return f"<span {lang}{looks}>{isolated(words)}</span>"


def value_color(place: int, palette: Palette) -> str:
    """What lies behind the value at `place` of those that differ: never without the value."""
    colors = (palette.amber, palette.red, palette.link, palette.green)
    return mixed(colors[place % len(colors)], palette.pane, THIN[palette.name])


def mark_color(mark: Mark, palette: Palette) -> str:
    """What lies behind words that others say too, and behind copied ones."""
    color = palette.green if mark is Mark.COPIED else palette.accent
    return mixed(color, palette.pane, THIN[palette.name])


def sentence_html(said: SourceSentence, ground: str, palette: Palette) -> str:
    """A sentence with what is meant marked, its translation in italics behind an arrow.

    One that runs from right to left stands in a paragraph of its own, to the right.
    """
    marked = f"background-color: {ground}; color: {palette.text}"
    parts = (said.text[: said.start], said.text[said.start : said.end], said.text[said.end :])
    inner = "".join(
        f'<span style="{marked}">{escape(part)}</span>' if place == 1 else escape(part)
        for place, part in enumerate(parts)
        if part
    )
    before, after = quote_marks(said.text)
    lang = f'lang="{escape(said.language)}" dir="{direction(said.text)}"'
    original = f"<span {lang}>{isolated(f'{before}{inner}{after}')}</span>"
    return with_translation(original, said.text, said.translated, palette)


def with_translation(html: str, text: str, translated: str | None, palette: Palette) -> str:
    """HTML of `text` with its translation behind it, or under it where they run both ways."""
    if not translated:
        return _paragraph(html, text)
    italic = f'<i style="color: {palette.muted}">{escape(translated)}</i>'
    if direction(text) != direction(translated):
        return _paragraph(html, text) + _paragraph(f"→ {isolated(italic)}", translated)
    return _paragraph(f"{html} → {isolated(italic)}", text)


def _paragraph(html: str, text: str) -> str:
    return f'<p style="margin: 0" dir="{direction(text)}">{html}</p>'


def quote_marks(text: str) -> tuple[str, str]:
    """What stands around a quotation that brings no marks of its own."""
    return ("", "") if text[:1] in OPENING else ("“", "”")


def quotation_html(said: Quotation, palette: Palette) -> str:
    """The words that were said, with their translation."""
    before, after = quote_marks(said.text)
    html = stretch(f"{before}{said.text}{after}", said.language)
    return with_translation(html, said.text, said.translated, palette)


def muted_html(text: str, palette: Palette) -> str:
    """A paragraph of ours, of less weight."""
    inner = f'<span style="color: {palette.muted}">{escape(text)}</span>'
    return f'<p style="margin: 0" dir="ltr">{inner}</p>'


def speaker_html(said: Quotation, palette: Palette) -> str:
    """Who said it, and under it as what."""
    html = f'<p style="margin: 0" dir="ltr"><b>{escape(isolated(said.speaker))}</b></p>'
    if said.role:
        html += muted_html(isolated(said.role), palette)
    return html


def span_words(view: StoryView) -> str:
    """As in "27 Sep 06:12 - 28 Sep 14:20"; the day once where it is the same."""
    first, last = local(view.first_seen), local(view.last_seen)
    end = clock(last) if first.date() == last.date() else day_and_clock(last)
    return f"{day_and_clock(first)} \N{EN DASH} {end}"


def counts_words(view: StoryView) -> str:
    """As in "37 items · 14 outlets · 5 languages · 27 Sep 06:12 - 28 Sep 14:20"."""
    return " · ".join(
        (
            counted(view.count, "item"),
            counted(view.outlets, "outlet"),
            counted(len(view.languages), "language"),
            span_words(view),
        )
    )


def foot_words(view: StoryView) -> str:
    """As in "Grouped by names, numbers, meaning and time · 2 items placed by you"."""
    words = "Grouped by names, numbers, meaning and time"
    if view.by_hand:
        words += f" · {counted(view.by_hand, 'item')} placed by you"
    return words


def copies_words(copies: int) -> str:
    """As in "≈ 3 copies"; "" = none."""
    return f"≈ {counted(copies, 'copy', 'copies')}" if copies else ""


def share_words(common: float | None) -> str:
    """As in "68 % the same words"; "" = not known."""
    return "" if common is None else f"{round(common * 100)} % the same words"


def silent_html(silent: Sequence[SilentOutlet]) -> str:
    """As in "Silent, though usually on such stories: Civil.ge (feed failing since 05:50), …"."""
    named = [
        f"{escape(isolated(one.outlet))}{f' ({escape(one.trouble)})' if one.trouble else ''}"
        for one in silent
    ]
    return f"Silent, though usually on such stories: {', '.join(named)}"


def silent_tip(silent: Sequence[SilentOutlet]) -> str:
    """Why each was expected, a line an outlet."""
    return "\n".join(f"{one.outlet}: {one.usually}" for one in silent if one.usually)


def outlets_words(sources: Iterable[SourceSentence]) -> str:
    """As in "Monitor Daily, Azertac and 2 more"."""
    names = list(dict.fromkeys(one.outlet for one in sources))
    shown = ", ".join(isolated(name) for name in names[:MOST_OUTLETS])
    more = len(names) - MOST_OUTLETS
    return f"{shown} and {more} more" if more > 0 else shown


def quoted_by_words(said: Quotation) -> str:
    """As in "6 outlets · first Armenpress"."""
    if not said.sources:
        return counted(said.outlets, "outlet")
    first = isolated(said.sources[0].outlet)
    return f"{counted(said.outlets, 'outlet')} · first {first}" if said.outlets > 1 else first


def said_words(about: str, value: str, said: SourceSentence) -> str:
    """A row of the figures for those who hear it."""
    translated = f", in English: {said.translated}" if said.translated else ""
    return (
        f"{about}: {value}. {said.outlet}, {language_name(said.language)}, "
        f"{day(said.when)} {clock(said.when)}: {said.text}{translated}"
    )


def member_words(member: StoryMember, copies: int = 0, ticked: bool = False) -> str:
    """A member for those who hear it: title, outlet, time, language, what is known of it."""
    parts = [
        "ticked" if ticked else "",
        member.headline,
        f"original: {member.original}" if member.original else "",
        member.outlet,
        day_and_clock(member.when),
        language_name(member.language),
        f"copy, {share_words(member.common)}" if member.copy_of is not None else "",
        counted(copies, "near-copy", "near-copies") if copies else "",
        "placed by you" if member.by_hand else "",
        f"here because: {member.because}" if member.because else "",
    ]
    return ", ".join(part for part in parts if part)
