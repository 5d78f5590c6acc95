"""A feed's own small print: the lines that come again in item after item."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from collections import Counter
from collections.abc import Iterable

from monitor.text.composed import compose

LONGEST = 300  # characters of a line
_AT_EITHER_END = 6  # lines of a text that are looked at, from its start and from its end
_FEWEST = 3  # items that have a line
_LEAST_SHARE = 0.1  # of the items looked at


def folded(line: str) -> str:
    """Fold a line so that "Read more: 12 photos" and "read more: 3 photos" meet.

    Lower case, digits as 0, white space as one space, no punctuation around.
    """
    plain = "".join("0" if c.isdigit() else c for c in compose(line).text.casefold())
    while "00" in plain:
        plain = plain.replace("00", "0")
    return " ".join(plain.split()).strip(" .,:;!?…·•|>»«\"'()[]–—-")


def learn(texts: Iterable[str]) -> frozenset[str]:
    """Find the small print of a feed.

    Args:
        texts: the plain text of different items of one feed, the last forty or so.

    Returns:
        The folded lines near the start or the end of at least three of them and a tenth of all.
        Lines without a letter, and texts that are all alike, say nothing.
    """
    distinct = list(dict.fromkeys(texts))
    counts: Counter[str] = Counter()
    for text in distinct:
        counts.update(_candidates(text))
    least = max(_FEWEST, _LEAST_SHARE * len(distinct))
    return frozenset(line for line, count in counts.items() if count >= least)


def _candidates(text: str) -> set[str]:
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 2 * _AT_EITHER_END:
        lines = lines[:_AT_EITHER_END] + lines[-_AT_EITHER_END:]
    found = {folded(line) for line in lines if len(line) <= LONGEST}
    return {line for line in found if any(c.isalpha() for c in line)}
