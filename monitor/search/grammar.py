"""Read the search field: words and "phrases", all of which must occur.

A name is also found in its other spellings and scripts; one that is meant as it is written has "="
before it: =Karabakh, ="Upper Karabakh". There are no other operators yet: `AND`, `-` or `lang:` are
words like any other. Phrases may stand in
quotation marks of any typography. A mark that is never closed is taken as if it were not there,
and one inside a word (Hebrew abbreviations: צה"ל) belongs to the word.
"""

import re
import unicodedata
from collections.abc import Iterator

from monitor.domain.errors import QueryError

LONGEST = 1_000  # characters
MOST = 32  # words and phrases

# Western marks open and close alike („so“, “so”, «so», »so«); East Asian ones come in pairs.
MARKS = '"“”„‟«»\u2039\u203a\uff02'  # the last three: single angle marks, full width
PIECE = re.compile(
    r"(=?)(?:「([^」]*)」|『([^』]*)』|〝([^〞〟]*)[〞〟]"
    rf"|(?<!\w)[{MARKS}]([^{MARKS}]*(?:(?<=\w)[{MARKS}](?=\w)[^{MARKS}]*)*)[{MARKS}](?!\w)"
    r"|([^\s「『〝]+))"
)


def parse(text: str) -> tuple[str, ...]:
    """Words and phrases of `text` in order, each once; () = nothing is asked.

    A phrase is one element with single spaces in it. One that is meant as it is written keeps its
    "=". Elements without a letter or digit are left
    out: the index has no such words.

    Raises:
        QueryError: the text is longer than 1,000 characters, has more than 32 words, or has
            characters but no word at all.
    """
    if len(text) > LONGEST:
        raise QueryError(f"A search takes at most {LONGEST:,} characters.")
    found = dict.fromkeys(piece for piece in _pieces(_clean(text)) if _has_letter(piece))
    if not found and text.strip():
        raise QueryError(f"There is no word to search for in “{text.strip()}”.")
    if len(found) > MOST:
        raise QueryError(f"A search takes at most {MOST} words.")
    return tuple(found)


def _pieces(text: str) -> Iterator[str]:
    for match in PIECE.finditer(text):
        piece = match.group(match.lastindex or 0)
        yield match.group(1) + " ".join(piece.strip(MARKS).split())


def _clean(text: str) -> str:
    """NFC, with control characters and lone surrogates as spaces: SQLite takes neither."""
    return "".join(
        " " if unicodedata.category(character) in {"Cc", "Cs"} else character
        for character in unicodedata.normalize("NFC", text)
    )


def _has_letter(piece: str) -> bool:
    return any(character.isalnum() for character in piece)
