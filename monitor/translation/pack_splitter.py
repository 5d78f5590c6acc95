"""The sentence splitter that a package brings: a Stanza tokenizer as .onnx, run by ourselves.

The model reads a text letter by letter: the number of the letter in its vocabulary and three
features (white space, capital, numeral), as Stanza's tokenizer does (Qi et al. 2020, "Stanza: A
Python Natural Language Processing Toolkit for Many Human Languages"). It answers for each letter
whether a token (1, 3) or a sentence (2, 4) ends there. A padding letter follows the text.
"""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from monitor.text import masks

FOLDER = "minisbd"
_WINDOW = 4000
_UNKNOWN, _PADDING = 1, 0
_ENDS = (2, 4)
_NUMERAL = re.compile(r"\d")


@lru_cache(maxsize=4)
def of(package: Path) -> "PackSplitter | None":
    """Load the splitter of an unpacked package, None where it has none that can be used."""
    files = sorted((package / FOLDER).glob("*.onnx"))
    try:
        return PackSplitter(files[0]) if files else None
    except (
        RuntimeError,
        ValueError,
        KeyError,
        TypeError,
    ):  # onnxruntime's errors are RuntimeErrors
        return None


class PackSplitter:
    """One .onnx, on one thread."""

    def __init__(self, file: Path) -> None:
        """Load the model.

        Raises:
            RuntimeError, ValueError, KeyError: it is none, or without its vocabulary.
        """
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            str(file), options, providers=["CPUExecutionProvider"]
        )
        vocabulary = json.loads(self._session.get_modelmeta().custom_metadata_map["vocab"])
        self._numbers: dict[str, int] = vocabulary["_unit2id"]

    def ranges(self, text: str) -> list[tuple[int, int]]:
        """Cut text into sentences: ranges without the white space around them.

        A line break is no end; hand in a paragraph at a time. Nothing is cut within an address.
        """
        found: list[tuple[int, int]] = []
        done = 0
        while done < len(text):
            end = min(len(text), done + _WINDOW)
            ends = [done + place for place in self._ends(text[done:end])]
            # the last sentence of a window may go on
            ends = (ends[:-1] or [end]) if end < len(text) else [*ends, end]
            for stop in ends:
                found.append((done, stop))
                done = max(done, stop)
        kept = masks.find(text)
        return _trimmed(text, _rejoined(found, [(mask.start, mask.end) for mask in kept]))

    def _ends(self, text: str) -> list[int]:
        import numpy as np

        letters = re.sub(r"\s", " ", text).rstrip()
        if not letters:
            return []
        numbers = [self._numbers.get(letter, _UNKNOWN) for letter in letters]
        features = [
            (letter == " ", letter.isupper(), bool(_NUMERAL.match(letter))) for letter in letters
        ]
        asked = {
            "units": np.array([[*numbers, _PADDING]], dtype=np.int64),
            "features": np.array([[*features, (0, 0, 0)]], dtype=np.float32),
        }
        answer = self._session.run(None, asked)[0][0].argmax(-1)
        return [place + 1 for place in range(len(letters)) if answer[place] in _ENDS]


def _rejoined(ranges: list[tuple[int, int]], kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Undo the cuts that lie within what must stay whole."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and any(first < start < last for first, last in kept):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _trimmed(text: str, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for start, end in ranges:
        piece = text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = end - len(piece) + len(piece.rstrip())
        if first < last:
            found.append((first, last))
    return found
