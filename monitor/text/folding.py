"""Folded text for searching: what is stored in the index and what is asked are folded alike."""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import re
import unicodedata

# Letters that Unicode does not decompose, though people type them without their stroke.
_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
# Written without spaces: FTS5's own tokenisers would make one word of a whole sentence.
_UNSPACED = re.compile(
    "[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af]+"
)

# As FTS5's unicode61 cuts words: letters, digits, marks
_WORDS = re.compile(r"[\w\u0300-\u036f\u0900-\u0dff]+")


def _is_dropped(mark: str) -> bool:
    """Tell the accents of Latin, Greek, Cyrillic, Hebrew and Arabic from vowels of other scripts.

    Indic and Thai vowel signs are marks too, but without them words can no longer be told apart.
    Their combining class is 0, 7-9 or 103-132; accents have 200 and more, Hebrew and Arabic points
    10 to 36 (Unicode Standard, section 4.3).
    """
    kind = unicodedata.combining(mark)
    return kind >= 200 or 10 <= kind <= 36


def _bigrams(match: re.Match[str]) -> str:
    run = match.group()
    if len(run) == 1:
        return f" {run} "
    return " " + " ".join(run[i : i + 2] for i in range(len(run) - 1)) + " "


def fold(text: str) -> str:
    """Fold text for the search index and for queries alike.

    Case folded, compatibility forms made plain, accents dropped (ё becomes е, é becomes e, ß
    becomes ss), Han and kana cut into overlapping bigrams with spaces between them, white space
    runs made one space. Idempotent but for the bigrams: fold once. A query of two or more Han
    letters must be asked as a phrase.
    """
    flat = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(c for c in flat if c.isascii() or not _is_dropped(c))
    composed = unicodedata.normalize("NFC", bare).translate(_PLAIN)
    return " ".join(_UNSPACED.sub(_bigrams, composed).split())


def plain_words(text: str) -> str:
    """The folded words of a text with single spaces between them, as the index has them in a row.

    "Nagorno-Karabakh" and "nagorno karabakh" are the same.
    """
    return " ".join(_WORDS.findall(fold(text)))
