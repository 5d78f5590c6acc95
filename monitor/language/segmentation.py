"""Cut a text into pieces: at line ends, sentence ends, quotes, brackets, dashes, changes of script.

Where a piece ends is decided here by the signs on the page alone; which language it is in is not.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from monitor.language.pieces import Boundary, Piece
from monitor.text import masks, scripts
from monitor.text.offsets import lines, outside, trim
from monitor.text.sentences import ends

# What closes what: each language has its own pairs, „Czech“, »German«, ”Swedish”.
_CLOSED_BY = {
    "«": "»", "»": "«", "“": "”", "”": "”", "„": "“”", "‟": "”", "‹": "›", "›": "‹", "‘": "’",
    "‚": "‘’", "「": "」", "『": "』", "《": "》", "〈": "〉", '"': '"',
}  # fmt: skip
_ALWAYS_OPEN = frozenset("«“„‟‹‚「『《〈")  # where nothing is open that they close
_DEEPEST = 4  # quotations within quotations
_MARK = re.compile(
    r"(?P<quote>[«»“”„‟‹›‚「」『』《》〈〉\"]|(?<!\w)‘(?=\w)|(?<=\S)[‘’](?!\w))"
    r"|(?P<bracket>(?<!\w)[(\[（［【])|(?P<unbracket>[)\]）］】])"
    r"|(?P<sentence>\s[/|•·]+\s|[|•]|…)|(?P<dash>\s(?:[-–—]|--)\s|—|[:：](?=\s)|：)"
)
# A change of script that is shorter than this stays inside its piece: "CX-7", "iPhone".
_SHORT_RUN = 12
_WORD = 5  # characters of what is more than the "and" of a list of names


@dataclass(frozen=True, slots=True)
class _Break:
    """A place where a piece begins: `at` in the text, why, and what it lies within from there."""

    at: int
    boundary: Boundary
    quoted: bool
    bracketed: bool


def _marks(text: str, start: int, end: int) -> Iterator[_Break]:
    """Yield the breaks that quotes, brackets, dashes and bullets make in `[start, end)`."""
    opened: list[str] = []
    bracketed = False
    for match in _MARK.finditer(text, start, end):
        kind, boundary, at = match.lastgroup, Boundary.QUOTE, match.start()
        if kind == "quote":
            step = _quote(text, match.start(), opened)
            if step is None:  # an apostrophe
                continue
            at = match.start() if step else match.end()
        elif kind == "unbracket" and not bracketed:
            continue
        elif kind in ("bracket", "unbracket"):
            bracketed, boundary = kind == "bracket", Boundary.BRACKET
            at = at if bracketed else match.end()
        else:
            boundary = Boundary.SENTENCE if kind == "sentence" else Boundary.DASH
            at = match.end()
        yield _Break(at, boundary, bool(opened), bracketed)


def _quote(text: str, at: int, opened: list[str]) -> bool | None:
    """Take the mark at `at` into account: True = it opens, False = it closes, None = neither.

    `opened` are the marks that are open, the outermost first, and is changed.
    """
    sign = text[at]
    if opened and sign in _CLOSED_BY[opened[-1]]:
        opened.pop()
        return False
    if sign in _ALWAYS_OPEN or sign == '"' or _stands_before_a_word(text, at):
        if len(opened) < _DEEPEST:
            opened.append(sign)
        return True
    if sign in "‘’":
        return None
    opened.clear()  # closes what was opened in another way, or not at all
    return False


def _stands_before_a_word(text: str, at: int) -> bool:
    """Tell a mark that opens by where it stands, as in »so« and ”så”."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return text[at] in _CLOSED_BY and not before.isalnum() and after.isalnum()


def _breaks(text: str, start: int, end: int) -> list[_Break]:
    """List the breaks within one line in order, at most one for each place, the strongest."""
    marks = list(_marks(text, start, end))
    stops = [(at, Boundary.SENTENCE) for at in ends(text, start, end)[:-1]]
    found: dict[int, _Break] = {m.at: m for m in marks}
    position = 0
    for at, boundary in stops:
        while position < len(marks) and marks[position].at <= at:
            position += 1
        before = marks[position - 1] if position else None
        known = found.get(at)
        if known is not None:
            found[at] = replace(known, boundary=min(known.boundary, boundary))
        else:
            quoted = before.quoted if before else False
            bracketed = before.bracketed if before else False
            found[at] = _Break(at, boundary, quoted, bracketed)
    return sorted((b for b in found.values() if start <= b.at < end), key=lambda b: b.at)


def _by_script(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, int]]:
    """Cut `[start, end)` where the script changes for longer than a name or two.

    Yields start, end, script and number of letters of each part. A short run between two runs of
    one other script stays with them.
    """
    parts: list[list[int | str]] = []
    for run in scripts.runs(text, start, end):
        script = parts[-1][2] if run.script == scripts.OTHER and parts else run.script
        if parts and parts[-1][2] == script:
            parts[-1][1] = run.end
            parts[-1][3] = int(parts[-1][3]) + run.end - run.start
        else:
            parts.append([run.start, run.end, script, run.end - run.start])
    merged = _without_short_runs(text, parts)
    for number, (_, _, script, letters) in enumerate(merged):
        first = start if number == 0 else int(merged[number][0])
        last = end if number == len(merged) - 1 else int(merged[number + 1][0])
        yield first, last, str(script), int(letters)
    if not merged:
        yield start, end, "", 0


def _without_short_runs(text: str, parts: list[list[int | str]]) -> list[list[int | str]]:
    """Put short runs into what surrounds them, where that is in the script of most letters.

    "Doctor Who выйдет на Netflix осенью" is Russian with two names, not the other way round; nor
    is the verb of "Nokia обновила Lumia Classic" put into the names, although they are longer.
    """
    letters: Counter[str] = Counter()
    for part in parts:
        letters[str(part[2])] += int(part[3])
    merged: list[list[int | str]] = []
    for number, part in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        beyond = following[2] if following is not None and int(part[3]) < _SHORT_RUN else None
        if merged and beyond is not None and letters[str(beyond)] < letters[str(part[2])]:
            beyond = None
        if beyond == "Latn" and int(part[3]) >= _WORD and text[int(part[0])].islower():
            beyond = None  # names in Latin letters stand in every script, its words do not
        if merged and merged[-1][2] in (part[2], beyond):
            merged[-1][1], merged[-1][3] = part[1], int(merged[-1][3]) + int(part[3])
        else:
            merged.append(list(part))
    return merged


def _pieces_of(
    text: str, start: int, end: int, boundary: Boundary, *, whole: bool
) -> Iterator[Piece]:
    """Cut an unmasked stretch of one line into pieces; `boundary` stands before the first."""
    quoted = bracketed = False
    at = start
    stops = _breaks(text, start, end) if not whole else []
    if stops and stops[0].at == start:  # the line begins with a quotation
        quoted, bracketed = stops[0].quoted, stops[0].bracketed
        stops = stops[1:]
    for stop in [*stops, _Break(end, Boundary.LINE, quoted=False, bracketed=False)]:
        for part_start, part_end, script, letters in _by_script(text, at, stop.at):
            first, last = trim(text, part_start, part_end)
            if first < last:
                yield Piece(
                    start=first, end=last, boundary=boundary, script=script, letters=letters,
                    quoted=quoted, bracketed=bracketed,
                )  # fmt: skip
            boundary = Boundary.SCRIPT
        at, boundary = stop.at, stop.boundary
        quoted, bracketed = stop.quoted, stop.bracketed


def _join_letterless(pieces: Sequence[Piece]) -> list[Piece]:
    """Give pieces without a letter ("12:30", a lone dash) to their neighbour in the line."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        plain = not piece.masked and piece.dateline is None
        same_line = piece.boundary not in (Boundary.PARAGRAPH, Boundary.LINE)
        if last is None or not plain or not same_line or last.masked or last.dateline is not None:
            joined.append(piece)
        elif not piece.letters:
            joined[-1] = replace(last, end=piece.end)
        elif not last.letters:
            joined[-1] = replace(piece, start=last.start, boundary=last.boundary)
        else:
            joined.append(piece)
    return joined


def _line_pieces(
    text: str, start: int, end: int, fixed: Sequence[tuple[int, int, int | None]]
) -> Iterator[Piece]:
    """Cut one line; `fixed` are its masked stretches (None) and datelines (their index)."""
    kinds = {first: index for first, _, index in fixed}
    boundary = Boundary.LINE
    for first, last, taken in outside(start, end, [(a, b) for a, b, _ in fixed]):
        if not taken:
            yield from _pieces_of(text, first, last, boundary, whole=False)
        else:
            index = kinds.get(first)
            counts = scripts.count_letters(text, first, last)
            script = max(counts, key=lambda s: counts[s], default="")
            yield Piece(
                start=first, end=last, boundary=boundary, script=script,
                letters=sum(counts.values()), masked=index is None, dateline=index,
            )  # fmt: skip
        boundary = Boundary.DASH


def cut(text: str, datelines: Sequence[tuple[int, int]] = ()) -> tuple[Piece, ...]:
    """Cut a text into pieces.

    Args:
        text: plain text.
        datelines: `[start, end)` of its datelines, sorted; each within one line.

    Returns:
        The pieces in order, without overlap. Together they hold every character that is no white
        space. Linear in the length of the text.
    """
    fixed = _fixed(text, datelines)
    pieces: list[Piece] = []
    blank, position = True, 0
    for start, end in lines(text):
        first, last = trim(text, start, end)
        if first == last:
            blank = True
            continue
        inside: list[tuple[int, int, int | None]] = []
        while position < len(fixed) and fixed[position][0] < last:
            inside.append(fixed[position])
            position += 1
        for piece in _join_letterless(list(_line_pieces(text, first, last, inside))):
            opening = piece.start == first and blank
            pieces.append(replace(piece, boundary=Boundary.PARAGRAPH) if opening else piece)
            blank = False
    return tuple(pieces)


def _fixed(text: str, datelines: Sequence[tuple[int, int]]) -> list[tuple[int, int, int | None]]:
    """Join masks and datelines into one sorted list without overlap; a dateline wins."""
    found: list[tuple[int, int, int | None]] = [
        (start, end, index) for index, (start, end) in enumerate(datelines)
    ]
    position = 0
    for mask in masks.find(text):
        while position < len(datelines) and datelines[position][1] <= mask.start:
            position += 1
        if position == len(datelines) or mask.end <= datelines[position][0]:
            found.append((mask.start, mask.end, None))
    return sorted(found)
