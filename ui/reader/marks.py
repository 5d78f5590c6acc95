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
from ui.theme.words import day_and_clock, is_right_to_left, language_name, runs_right_to_left

# Unicode's isolates (UAX 9): our words keep their direction inside of an Arabic or Hebrew line
LEFT_TO_RIGHT, RIGHT_TO_LEFT, POP = "\u2066", "\u2067", "\u2069"
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
PACK_LINK, AGAIN_LINK = "pack:", "again:"  # the ways out, behind why there is no translation
STALE_WORDS = "older than the present pack or glossary; will be redone"


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
    _, runs, _ = _trimmed(unit.translated_runs or (InlineRun(text=unit.translated),))
    title, text = f"{TRANSLATED}{unit.number}", unit.translated
    return before + _span("translated", target, title, runs_html(runs), text) + after


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


def is_doubtful(unit: Unit) -> bool:
    """Whether there is a translation of which a check says that it may be wrong."""
    said = unit.provenance is not None and unit.provenance.doubtful
    return unit.translated is not None and (said or unit.state is State.DOUBTFUL)


def label_of(unit: Unit, target: str) -> str | None:
    """The small words behind a translation, or why there is none; None = nothing to say."""
    if not unit.foreign or not unit.text.strip():
        return None
    if unit.translated is None:
        if unit.state is State.NO_MODEL:
            return f"no {modelled(unit.language)}→{target} model"
        return WAITING_WORDS.get(unit.state, "not translated")
    words = provenance_words(unit.provenance)
    if unit.provenance is not None and unit.provenance.stale:
        words += ", to be redone"
    if is_doubtful(unit):
        words = " · ".join(one for one in (doubt_words(unit.provenance), words) if one)
    return words or None


def provenance_words(provenance: Provenance | None) -> str:
    """As in "Argos ru→en 1.9", "date rule", "sample, by hand", "edited by you".

    Two steps are "by way of English: Argos ru→en→pt 1.9+1.2".
    """
    if provenance is None:
        return ""
    engine, pair, via = provenance.engine, str(provenance.pair), provenance.via
    plain = {"date rule": engine, "sample": "sample, by hand", "person": "edited by you"}
    if engine in plain:
        return plain[engine]
    if engine == "tmx":
        return f"imported {pair}"
    steps = f"{provenance.pair.source}→{via}→{provenance.pair.target}" if via else pair
    named = {"argos": "Argos"}.get(engine, engine)
    words = f"{named} {steps} {provenance.version}".strip()
    if engine == "libretranslate":  # its version has the host that answered: "1.6 on HOST", "HOST"
        where = provenance.version if " on " in provenance.version else f"on {provenance.version}"
        words = f"LibreTranslate {where}, {steps}"
    return f"by way of {language_name(via)}: {words}" if via else words


def doubt_words(provenance: Provenance | None) -> str:
    """Why a translation is doubtful: "doubtful: the model repeats itself"."""
    reason = provenance.reason if provenance is not None else None
    return f"doubtful: {reason}" if reason else "doubtful"


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


def label_html(label: str, unit: Unit) -> str:
    """The label behind a unit: grey for where it is from, amber for what is amiss, with a way out.

    The way out of a missing model is to install one, that of a failure to try again.
    """
    if not label:
        return ""
    amiss = unit.translated is None or is_doubtful(unit)
    kind, way = ("why", _way_out(unit)) if amiss else ("from", "")
    words = f"{LEFT_TO_RIGHT}{escape(label.replace('-', HYPHEN))}{way}{POP}"
    return f' <span class="{kind}" lang="en" title="{LABEL}">{words}</span>'


def _way_out(unit: Unit) -> str:
    if unit.state is State.NO_MODEL:
        return f' · <a href="{PACK_LINK}">install\u00a0a\u00a0pack…</a>'
    if unit.state in (State.FAILED, State.DOUBTFUL):
        return f' · <a href="{AGAIN_LINK}{unit.number}">try\u00a0again</a>'
    return ""


def ours_html(words: str) -> str:
    """Words of ours that belong to what is read, as a bracket does; they are copied."""
    return f'<span lang="en" title="{OURS}">{words}</span>'


def isolated_html(html: str, text: str) -> str:
    """HTML of `text` that keeps its direction among words of the other one.

    Qt knows `dir` of paragraphs only; the isolates are named as labels are, and not copied.
    """
    begins = RIGHT_TO_LEFT if is_right_to_left(text) else LEFT_TO_RIGHT
    first, last = (f'<span title="{LABEL}">{one}</span>' for one in (begins, POP))
    return f"{first}{html}{last}"


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


def tip_of(unit: Unit, target: str = "") -> str:
    """What is known of a unit: "Russian dateline, 97 % sure · date rule, 28 Sep 14:00".

    What is amiss stands first; why there is no translation is said where `target` is given.
    """
    parts = [unit_words(unit)]
    made = unit.provenance
    if made is not None:
        parts.append(f"{provenance_words(made)}, {day_and_clock(made.made_at)}")
        if made.stale:
            parts.append(STALE_WORDS)
        if is_doubtful(unit):
            parts.insert(0, doubt_words(made))
    elif target and unit.translated is None:
        parts.insert(0, label_of(unit, target) or "")
    return " · ".join(part for part in parts if part)


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
