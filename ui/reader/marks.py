"""Stretches of an article as HTML: foreign ones, their translations, where these come from.

The `title` of each stretch names it: Qt keeps of an element's attributes neither `lang` nor an id,
but it keeps `title` with every character. `ui.reader.copying` and the tips of the article view find
by it which unit a character belongs to.
"""

from collections.abc import Iterator, Sequence
from html import escape
from unicodedata import category
from urllib.parse import urlsplit

from monitor.domain.item import State
from monitor.domain.language import modelled
from monitor.domain.translation import Provenance
from monitor.domain.views import InlineRun, Unit
from ui.reader.languages import code_of, unit_words
from ui.theme.words import day_and_clock, is_right_to_left, runs_right_to_left

# Unicode's isolates (UAX 9): our words keep their direction inside of an Arabic or Hebrew line
LEFT_TO_RIGHT, POP = "\u2066", "\u2069"
HYPHEN = "\u2011"  # at which no line ends
CLOSING = ("Pe", "Pf", "Po")  # Unicode's categories of what no space stands before
OPENING = "\"'¿¡#&@*"  # of these the ones that may open something
ORIGINAL, TRANSLATED = "o", "t"  # before a unit's number, in `title`: which of its two texts
OURS, STRANGE, LABEL = "ours", "strange", "label"  # our words, words of no unit, a label
WAITING_WORDS = {
    State.QUEUED: "waiting for translation",
    State.FAILED: "not translated",
    State.DOUBTFUL: "no usable translation",
}


def direction(text: str) -> str:
    """The value of HTML's dir for one stretch, by its first letter: "rtl" or "ltr"."""
    return "rtl" if is_right_to_left(text) else "ltr"


def block_direction(text: str) -> str:
    """The value of HTML's dir for a paragraph, by most of its letters: "rtl" or "ltr"."""
    return "rtl" if runs_right_to_left(text) else "ltr"


def is_web_link(href: str | None) -> bool:
    """Only http and https are ever links; everything else is words."""
    if href is None:
        return False
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def runs_html(runs: Sequence[InlineRun]) -> str:
    """Text with its looks and links, everything escaped."""
    return "".join(_run(run) for run in runs)


def _run(run: InlineRun) -> str:
    words = escape(run.text).replace("\n", "<br>")
    if run.bold:
        words = f"<b>{words}</b>"
    if run.italic:
        words = f"<i>{words}</i>"
    if run.href is not None and is_web_link(run.href):
        words = f'<a href="{escape(run.href)}">{words}</a>'
    return words


def original_html(unit: Unit, code: str = "") -> str:
    """A unit as it was published, marked where it is foreign; `code` is the label behind it."""
    return _unit_html(unit, "original" if unit.foreign else "", code)


def translated_html(unit: Unit, target: str, code: str = "") -> str:
    """A unit in the reader's language, marked where it was translated or could not be.

    `code` is the label behind what could not.
    """
    if not unit.foreign or unit.translated is None:
        return _unit_html(unit, "waiting" if unit.foreign else "", code)
    if not unit.text.strip():
        return runs_html(unit.runs)
    before, _, after = _trimmed(unit.runs)
    words = escape(unit.translated.strip()).replace("\n", "<br>")
    text = unit.translated
    return before + _span("translated", target, f"{TRANSLATED}{unit.number}", words, text) + after


def _unit_html(unit: Unit, kind: str, code: str) -> str:
    if not unit.text.strip():
        return runs_html(unit.runs)
    before, runs, after = _trimmed(unit.runs)
    title = f"{ORIGINAL}{unit.number}"
    html = _span(kind, unit.language, title, runs_html(runs), unit.text)
    return before + html + code_html(code, unit.language) + after


def coded(units: Sequence[Unit], dominant: str) -> Iterator[tuple[Unit, str]]:
    """Units with the label of their language behind each run of equal ones, "" elsewhere."""
    codes = [code_of(unit, dominant) for unit in units]
    for place, unit in enumerate(units):
        later = (n for n in range(place + 1, len(units)) if units[n].text.strip())
        after = next(later, None)
        goes_on = after is not None and codes[after] == codes[place]
        yield unit, "" if goes_on else codes[place]


def code_html(code: str, language: str) -> str:
    """The label of a language as HTML: a small chip; "" for none."""
    if not code:
        return ""
    words = f"{LEFT_TO_RIGHT}{escape(_unbroken(code))}{POP}"
    return f'<span class="code" lang="{escape(language)}" title="{LABEL}">\u00a0{words}</span>'


def _unbroken(code: str) -> str:
    """A label that stays on one line."""
    return code.replace("-", HYPHEN).replace(" ", "\u00a0")


def label_of(unit: Unit, target: str) -> str | None:
    """The small grey words behind a translation, or why there is none; None = nothing to say."""
    if not unit.foreign or not unit.text.strip():
        return None
    if unit.translated is None:
        if unit.state is State.NO_MODEL:
            return f"no {modelled(unit.language)}→{target} model"
        return WAITING_WORDS.get(unit.state, "not translated")
    words = provenance_words(unit.provenance)
    doubtful = unit.state is State.DOUBTFUL or (unit.provenance and unit.provenance.doubtful)
    return f"{words}, doubtful" if doubtful and words else words or None


def provenance_words(provenance: Provenance | None) -> str:
    """As in "Argos ru→en 1.9", "date rule", "sample, by hand", "edited by you"."""
    if provenance is None:
        return ""
    engine = provenance.engine
    if engine == "date rule":
        return engine
    if engine == "sample":
        return "sample, by hand"
    if engine == "person":
        return "edited by you"
    named = "Argos" if engine == "argos" else engine
    return f"{named} {provenance.pair} {provenance.version}".strip()


def labelled(units: Sequence[Unit], target: str, said: str | None) -> Iterator[tuple[Unit, str]]:
    """Units with the label behind each: at the end of a run of equal ones, "" elsewhere.

    `said` is the label of the block before: words that go on over many blocks are said once.
    """
    labels = [label_of(unit, target) for unit in units]
    for place, unit in enumerate(units):
        label = labels[place]
        later = next((one for one in labels[place + 1 :] if one is not None), None)
        if label is None or label == later:
            yield unit, ""
            continue
        yield unit, "" if label == said else label
        said = label


def last_label(units: Sequence[Unit], target: str) -> str | None:
    """The label that a block ends with."""
    labels = [label_of(unit, target) for unit in units]
    return next((one for one in reversed(labels) if one is not None), None)


def label_html(label: str, waiting: bool) -> str:
    """A label as HTML: grey for where a translation comes from, amber for why there is none."""
    if not label:
        return ""
    words = f"{LEFT_TO_RIGHT}{escape(label.replace('-', HYPHEN))}{POP}"
    kind = "why" if waiting else "from"
    return f' <span class="{kind}" lang="en" title="{LABEL}">{words}</span>'


def ours_html(words: str) -> str:
    """Words of ours that belong to what is read, as a bracket does; they are copied."""
    return f'<span lang="en" title="{OURS}">{words}</span>'


def strange_html(words: str) -> str:
    """Words in an unknown language, as HTML; they are copied as such."""
    return f'<span lang="" title="{STRANGE}">{words}</span>'


def joined(pieces: Sequence[tuple[str, str]]) -> str:
    """Join `(html, plain text)` pieces, with a space where neither side has one.

    Sentences of Chinese or Japanese stand without spaces, their translations may not. What closes
    a sentence, a quotation or a bracket stands without one anyway.
    """
    answer, before = "", ""
    for html, text in pieces:
        if before and text and not before[-1].isspace() and not _follows(text[0]):
            answer += " "
        answer += html
        before = text or before
    return answer


def _follows(letter: str) -> bool:
    closes = category(letter) in CLOSING and letter not in OPENING
    return letter.isspace() or closes


def _span(kind: str, language: str, title: str, inner: str, text: str) -> str:
    looks = f'class="{kind}" ' if kind else ""
    lang = f'lang="{escape(language)}" dir="{direction(text)}"'
    return f'<span {looks}{lang} title="{title}">{inner}</span>'


def tip_of(unit: Unit) -> str:
    """What is known of a unit: "Russian dateline, 97 % sure · date rule, 28 Sep 14:00"."""
    parts = [unit_words(unit)]
    words = provenance_words(unit.provenance)
    if unit.provenance is not None:
        parts.append(f"{words}, {day_and_clock(unit.provenance.made_at)}")
    return " · ".join(parts)


def _trimmed(runs: Sequence[InlineRun]) -> tuple[str, list[InlineRun], str]:
    """White space before, the runs without it, white space after: marks cover letters only."""
    text = "".join(run.text for run in runs)
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    kept: list[InlineRun] = []
    at = 0
    for run in runs:
        start, end = max(first - at, 0), min(last - at, len(run.text))
        if start < end:
            kept.append(
                InlineRun(text=run.text[start:end], href=run.href, bold=run.bold, italic=run.italic)
            )
        at += len(run.text)
    return text[:first].replace("\n", "<br>"), kept, text[last:].replace("\n", "<br>")
