"""Stretches that are written in no language: addresses, handles, hashtags, tags, code."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Every alternative starts with a literal that is rare in prose or has a bounded tail, so that the
# whole is linear: no nested repetition, no repetition that can start at every character.
_MASKED = re.compile(
    r"""
      (?:https?|ftp)://[^\s<>"'«»“”„‘’]{1,2000}
    | \bwww\.[^\s<>"'«»“”„‘’]{1,2000}
    | \bmailto:[^\s<>"'«»“”]{1,300}
    | (?<![\w.+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}
    | (?<![\w.])(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|org|net|info|edu|gov|ru|ua|by|am|az|ge|tr|de
        |fr|it|es|pt|br|uk|eu|io|tv|me|ly|co|ir|il|cn|jp|kr)(?:/[^\s<>"'«»“”]{0,2000})?(?![\w.-]*\w)
    | (?<![\w@])@\w{2,64}
    | (?<![\w&\#])\#\w{1,140}
    | </?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>\n]{0,500})?/?>
    | &(?:[A-Za-z]{2,10}|\#\d{1,7}|\#x[0-9A-Fa-f]{1,6});
    | `[^`\n]{1,200}`
    | (?<!\w)\$[A-Z]{1,6}\b
    | \{\{[^{}\n]{1,200}\}\}
    """,
    re.VERBOSE,
)
_TAIL = ".,;:!?)]}…·"


@dataclass(frozen=True, slots=True)
class Mask:
    """A masked stretch: `[start, end)` of the text."""

    start: int
    end: int


def find(text: str) -> Iterator[Mask]:
    """Yield the stretches that are code rather than words, in order, without overlap.

    URLs, mail addresses, bare host names, @handles, #hashtags, $TICKERS, HTML tags and entities,
    `code` in back quotes. Punctuation at the end of a URL belongs to the sentence around it.
    """
    for match in _MASKED.finditer(text):
        end = match.end()
        if match.group()[0] not in "<&`{":
            while end > match.start() + 1 and text[end - 1] in _TAIL:
                end -= 1
        yield Mask(match.start(), end)
