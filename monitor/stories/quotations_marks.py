"""What stands between quotation marks, of any language. Pure; offsets are code points."""

# ruff: noqa: RUF001 - quotation marks are the subject here

from dataclasses import dataclass

LONGEST = 1_200  # characters of a quotation; a mark without its mate opens nothing

EFFORT = 60_000  # letters looked at in a line for the mates of its marks

_CLOSERS = {
    "«": "»", "„": "“”\"", "“": "”\"", "‚": "‘’", "‘": "’", "‹": "›", "「": "」", "『": "』",
    '"': '"', "'": "'", "»": "«", "”": "”", "›": "‹",
}  # fmt: skip
_DOUBTFUL = frozenset("\"'‘»”›")  # they open only where nothing but space or a bracket is before
_SINGLE = frozenset("'‘")
_NESTING = frozenset("«「『")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch `[start, end)` with its marks; `[inner, last)` is what they enclose, trimmed."""

    start: int
    end: int
    inner: int
    last: int


def quoted_in(text: str) -> list[Quoted]:
    """The quoted stretches of a line, in order; of nested ones the outermost."""
    found: list[Quoted] = []
    at = effort = 0
    while at < len(text) and effort < EFFORT:
        if text[at] in _CLOSERS and _opens(text, at):
            end, steps = _closing(text, at)
            effort += steps
            if end is not None:
                found.append(_trimmed(text, at, end))
                at = end
        at += 1
    return found


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after:
        return False
    if text[at] not in _DOUBTFUL:
        return True
    is_free = not before or before.isspace() or before in "([{—–-:/«„“\"'"
    return is_free and not after.isspace()


def _closing(text: str, at: int) -> tuple[int | None, int]:
    """Where the mark at `at` closes, None = nowhere near, and how many letters were looked at."""
    closers = _CLOSERS[text[at]]
    depth = 0
    for place in range(at + 1, min(len(text), at + LONGEST)):
        sign = text[place]
        if sign == text[at] and sign in _NESTING:
            depth += 1
        elif sign in closers and _closes(text, at, place):
            if depth == 0:
                return place, place - at
            depth -= 1
    return None, LONGEST


def _closes(text: str, at: int, place: int) -> bool:
    """Whether a mark closes: not the apostrophe of a word, nor one that opens."""
    after = text[place + 1 : place + 2]
    if text[at] in _SINGLE or text[at] == "‚":
        return not after.isalnum() and not text[place - 1].isspace()
    if text[place] == '"':
        return not after.isalnum()
    return True


def _trimmed(text: str, start: int, end: int) -> Quoted:
    inner, last = start + 1, end
    while inner < last and text[inner].isspace():
        inner += 1
    while last > inner and (text[last - 1].isspace() or text[last - 1] == ","):
        last -= 1
    return Quoted(start, end + 1, inner, last)
