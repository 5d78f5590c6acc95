"""Scripts of letters: which writing a stretch of text is in. Offsets are code points."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# First and last code point of each script's blocks (Unicode Blocks.txt). Kana and Han are one
# group here, because Japanese mixes them within a word; `KANA` tells them apart afterwards.
_BLOCKS: dict[str, tuple[tuple[int, int], ...]] = {
    "Latn": (
        (0x41, 0x5A), (0x61, 0x7A), (0xAA, 0xAA), (0xBA, 0xBA), (0xC0, 0x2AF), (0x1D00, 0x1DBF),
        (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xFB00, 0xFB06), (0xFF21, 0xFF5A),
    ),
    "Grek": ((0x370, 0x3FF), (0x1F00, 0x1FFF)),
    "Cyrl": ((0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)),
    "Armn": ((0x531, 0x58F), (0xFB13, 0xFB17)),
    "Hebr": ((0x591, 0x5FF), (0xFB1D, 0xFB4F)),
    "Arab": ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
    "Deva": ((0x900, 0x97F), (0xA8E0, 0xA8FF)),
    "Beng": ((0x980, 0x9FF),),
    "Guru": ((0xA00, 0xA7F),),
    "Gujr": ((0xA80, 0xAFF),),
    "Orya": ((0xB00, 0xB7F),),
    "Taml": ((0xB80, 0xBFF),),
    "Telu": ((0xC00, 0xC7F),),
    "Knda": ((0xC80, 0xCFF),),
    "Mlym": ((0xD00, 0xD7F),),
    "Sinh": ((0xD80, 0xDFF),),
    "Thai": ((0xE00, 0xE7F),),
    "Laoo": ((0xE80, 0xEFF),),
    "Tibt": ((0xF00, 0xFFF),),
    "Mymr": ((0x1000, 0x109F),),
    "Geor": ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)),
    "Ethi": ((0x1200, 0x139F), (0x2D80, 0x2DDF)),
    "Khmr": ((0x1780, 0x17FF),),
    "Mong": ((0x1800, 0x18AF),),
    "Hang": ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)),
    "Hani": (
        (0x3005, 0x3007), (0x3041, 0x30FF), (0x3105, 0x312F), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x323AF),
    ),
}  # fmt: skip
# Blocks in which everything is a letter need no look at each character.
_WHOLE = 0x3400

KANA = re.compile("[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
# Letters of no script of their own: combining marks and the joiners inside Arabic and Indic words.
_INHERITED = "\u0300-\u036f\u200c\u200d\u02b0-\u02ff"

# Numbers that look like letters (category Nl), to the regular expression as well: Ⅻ.
_NUMERALS = "\u16ee-\u16f0\u2160-\u2188\u3007\u3021-\u3029\u3038-\u303a"

OTHER = "Zyyy"


@dataclass(frozen=True, slots=True)
class ScriptRun:
    """Letters of one script in a row: `[start, end)` of the text; nothing but letters in it."""

    start: int
    end: int
    script: str


def is_letter(character: str) -> bool:
    """Tell whether a character is a letter or a mark (Unicode categories L* and M*)."""
    return unicodedata.category(character)[0] in "LM"


def _character_class(blocks: tuple[tuple[int, int], ...]) -> str:
    ranges: list[list[int]] = []
    for first, last in blocks:
        if first >= _WHOLE:
            ranges.append([first, last])
            continue
        for code in range(first, last + 1):
            if not is_letter(chr(code)):
                continue
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    groups = []
    for script, blocks in _BLOCKS.items():
        letters = _character_class(blocks)
        groups.append(f"(?P<{script}>[{letters}][{letters}{_INHERITED}]*)")
    groups.append(f"(?P<{OTHER}>(?:(?![{_NUMERALS}])[^\\W\\d_])+|[{_INHERITED}]+)")
    return re.compile("|".join(groups))


def runs(text: str, start: int = 0, end: int | None = None) -> Iterator[ScriptRun]:
    """Yield the runs of letters within `[start, end)`, in order; one run has one script.

    Spaces, digits and punctuation end a run. Letters of scripts unknown here are "Zyyy". Scripts
    are named by ISO 15924, but kana and Han are both "Hani". Linear in the length of the text.
    """
    stop = len(text) if end is None else end
    for match in _pattern().finditer(text, start, stop):
        yield ScriptRun(match.start(), match.end(), match.lastgroup or OTHER)


def count_letters(text: str, start: int = 0, end: int | None = None) -> dict[str, int]:
    """Count the letters of each script within `[start, end)`."""
    counts: dict[str, int] = {}
    for run in runs(text, start, end):
        counts[run.script] = counts.get(run.script, 0) + run.end - run.start
    return counts
