"""A text as it reads: letters composed, invisible signs taken out, and the way back.

"é" may be one code point or two, and a page may be full of soft hyphens, zero-width spaces and
marks of direction. Whoever looks words up wants to see none of that; whoever marks a stretch needs
the offsets of the text as it is.
"""

import re
import unicodedata
from dataclasses import dataclass

# Cf, the format characters, but for the joiners inside Persian, Indic and emoji sequences.
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
)
_INVISIBLE_SIGN = re.compile(f"[{_INVISIBLE}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SIGNS = re.compile(f"[{_INVISIBLE}]*")
_OTHER_SPACE = "\u00a0\u2007\u202f"
_ODD = re.compile(f"[{_INVISIBLE}{_OTHER_SPACE}]")
# Conjoining jamo follow the one before them in one syllable (Unicode 15, section 3.12).
_JAMO = ("\u1160", "\u11ff")


@dataclass(frozen=True, slots=True)
class Composed:
    """A text in NFC without invisible signs, its spaces plain.

    `starts[n]` is where in the original that begins of which character `n` was made, and its last
    entry the original's length; None where nothing was changed.
    """

    text: str
    starts: tuple[int, ...] | None = None

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Give `[start, end)` of this text in the coordinates of the original, code points.

        What was taken out goes with the character before it; at the start of a word with the word.
        """
        if self.starts is None:
            return start, end
        return self.starts[start], self.starts[end]


def compose(text: str) -> Composed:
    """Compose a text; most are as they should be, and come back as they are. Linear."""
    if text.isascii():
        return Composed(text)
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)  # half of nothing; no library bears it
    if unicodedata.is_normalized("NFC", text) and not _ODD.search(text):
        return Composed(text)
    made: list[str] = []
    starts: list[int] = []
    waiting: int | None = None  # where invisible signs after white space begin
    at = 0
    while at < len(text):
        end = _end_of_cluster(text, at)
        cluster = _INVISIBLE_SIGN.sub("", text[at:end])
        if not cluster:
            if not made or made[-1].isspace():
                waiting = at if waiting is None else waiting
        else:
            written = " " if cluster in _OTHER_SPACE else unicodedata.normalize("NFC", cluster)
            for n, character in enumerate(written):
                made.append(character)
                first = at if waiting is None or character.isspace() else waiting
                starts.append(first if n == 0 else min(at + n, end))
            waiting = None
        at = end
    starts.append(len(text))
    return Composed("".join(made), tuple(starts))


def _end_of_cluster(text: str, at: int) -> int:
    """Find the end of a character with its marks; invisible signs are characters of their own."""
    end = at + 1
    if _INVISIBLE_SIGN.match(text, at):
        return end
    while True:
        signs = _SIGNS.match(text, end)
        following = signs.end() if signs else end
        if following == len(text) or not _follows(text[following]):
            return end
        end = following + 1


def _follows(character: str) -> bool:
    """Tell a mark, or the later part of a Korean syllable."""
    return unicodedata.category(character)[0] == "M" or _JAMO[0] <= character <= _JAMO[1]
