"""A title as a person gives it: one line, without signs that change what stands beside it."""

import re
import unicodedata

# embeddings, overrides and isolates; marks of direction and joiners belong to words and stay
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """The text without control characters and overrides of direction, its spaces single."""
    turned = _TURNS.sub("", text)
    plain = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in turned)
    return " ".join(plain.split())
