"""BCP 47 tags with a script, for the languages of the news that are written in two.

Serbian is "sr-Latn" or "sr-Cyrl", Chinese "zh-Hans" or "zh-Hant", and plain "zh" where the signs
are the same in both. (BCP 47, section 2.2.3.)
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from monitor.language.pieces import Piece

_SERBIAN = {"Cyrl": "sr-Cyrl", "Latn": "sr-Latn"}


@lru_cache(maxsize=30_000)
def _simplified(letter: str) -> int:
    """Give 1 for a sign that only simplified writing has, -1 for a traditional one, else 0.

    The national character sets know: GB 2312 is simplified, Big5 traditional.
    """
    found = []
    for codec in ("gb2312", "big5"):
        try:
            letter.encode(codec)
        except UnicodeEncodeError:
            found.append(0)
        else:
            found.append(1)
    return found[0] - found[1]


def tagged(
    text: str, pieces: Sequence[Piece], row: Sequence[str], variants: Mapping[str, str]
) -> list[str]:
    """Give each piece's language its script where that is a matter of choice.

    Args:
        text: what the pieces were cut from.
        pieces: in order.
        row: the language of each.
        variants: the feed's own script by language; settles what the signs leave open.

    Returns:
        The tags. A Chinese piece whose signs are common to both follows the rest of the text.
    """
    tags = [_own(text, piece, language) for piece, language in zip(pieces, row, strict=True)]
    if "zh" not in tags and "sr" not in tags:
        return tags
    usual = {language: variants.get(language, language) for language in ("zh", "sr")}
    for language in ("zh", "sr"):
        letters: dict[str, int] = {}
        for piece, tag in zip(pieces, tags, strict=True):
            if tag.startswith(f"{language}-"):
                letters[tag] = letters.get(tag, 0) + piece.letters
        if letters:
            usual[language] = max(letters, key=lambda tag: letters[tag])
    return [usual.get(tag, tag) for tag in tags]


def _own(text: str, piece: Piece, language: str) -> str:
    if language == "sr":
        return _SERBIAN.get(piece.script, language)
    if language == "zh":
        balance = sum(_simplified(c) for c in text[piece.start : piece.end] if c > "\u2fff")
        return "zh-Hans" if balance > 0 else "zh-Hant" if balance < 0 else language
    return language
