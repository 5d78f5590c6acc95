"""Which words of a translation stand for which of the sentence. Pure; offsets are code points."""

import re
from collections.abc import Iterable, Sequence

from monitor.domain.translation import Alignment

Edit = tuple[int, int, int, int]
"""`(a, b, c, d)`: what was `[a, b)` of a text is `[c, d)` of the new one."""

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+(?:['’.-][^\W_]+)*")  # noqa: RUF001
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uf900-\ufaff]")


def replaced(text: str, changes: Iterable[tuple[int, int, str]]) -> tuple[str, tuple[Edit, ...]]:
    """Put new text in place of ranges (start, end, new; sorted, no overlap); say where it went."""
    pieces: list[str] = []
    edits: list[Edit] = []
    done = length = 0
    for start, end, new in changes:
        length += start - done
        pieces += [text[done:start], new]
        edits.append((start, end, length, length + len(new)))
        length += len(new)
        done = end
    return "".join([*pieces, text[done:]]), tuple(edits)


def moved(start: int, end: int, edits: Sequence[Edit]) -> tuple[int, int]:
    """Carry a range over edits; one that touches an edit takes in the whole of it.

    What is put in at either of its ends stays outside.
    """
    first, last = start, end
    shift_first = shift_last = 0
    for a, b, c, d in edits:
        if b <= start:
            shift_first = d - b
        elif a <= start:
            first, shift_first = c, 0
        if b <= end and not a == b == end:
            shift_last = d - b
        elif a < end:
            last, shift_last = d, 0
    return first + shift_first, max(last + shift_last, first + shift_first)


def carried(
    found: Alignment, source_edits: Sequence[Edit], text_edits: Sequence[Edit]
) -> Alignment:
    """Carry an alignment over edits of both of its sides."""
    return tuple((*moved(a, b, source_edits), *moved(c, d, text_edits)) for a, b, c, d in found)


def shifted(found: Alignment, source: int, text: int) -> Alignment:
    """Move an alignment to where its two sides begin in longer texts."""
    return tuple((a + source, b + source, c + text, d + text) for a, b, c, d in found)


def composed(first: Alignment, second: Alignment) -> Alignment:
    """Join the alignments of two steps: from the sentence by way of a text between."""
    found: list[tuple[int, int, int, int]] = []
    for b, c, d, e in second:
        reached = [one for one in first if one[2] < c and b < one[3]]
        found.extend((one[0], one[1], d, e) for one in reached)
    return tuple(dict.fromkeys(found))


def difference(old: str, new: str) -> tuple[Edit, ...]:
    """Say where a text was changed at its ends only, a mark set before it or its tail rewritten."""
    if old == new:
        return ()
    lead = max((0, 1), key=lambda shift: _common(old, new[shift:]))
    same = _common(old, new[lead:])
    return ((0, 0, 0, lead), (same, len(old), same + lead, len(new)))


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def of_tokens(
    source: tuple[str, Sequence[str]], text: tuple[str, Sequence[str]], best: Sequence[int]
) -> Alignment:
    """Make an alignment of words from one of SentencePiece tokens.

    Args:
        source: what was asked for, and its tokens.
        text: the answer, and its tokens.
        best: for each token of the answer, the number of the source's token that it looked at most;
            a number beyond the last is none.
    """
    asked = _word_of_token(*source)
    said = _word_of_token(*text)
    found: dict[tuple[int, int, int, int], None] = {}
    for word, index in zip(said, best, strict=False):
        other = asked[index] if index < len(asked) else None
        if word is not None and other is not None:
            found[(*other, *word)] = None
    return tuple(sorted(found, key=lambda one: (one[2], one[0])))


def _word_of_token(text: str, tokens: Sequence[str]) -> list[tuple[int, int] | None]:
    """The word that each token is in, None for marks and for what is not found in the text.

    Tokens are found one after the other; in a script without spaces a token is a word.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    folded = text.lower()  # some tokenizers fold
    if len(folded) != len(text):
        folded = text
    found: list[tuple[int, int] | None] = []
    done = number = 0
    for token in tokens:
        shown = token.replace("▁", " ").strip()
        shown = shown if folded is text else shown.lower()
        start = folded.find(shown, done, done + len(shown) + 4) if shown else -1
        if start < 0:
            found.append(None)
            continue
        done = start + len(shown)
        while number < len(words) and words[number][1] <= start:
            number += 1
        inside = number < len(words) and words[number][0] < done
        if inside and _SPACELESS.match(text, start):
            found.append((start, done))
        else:
            found.append(words[number] if inside else None)
    return found
