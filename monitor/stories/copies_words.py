"""A text as it is compared with others: words that matter, said one way, with what they are.

What a rewriter or a spinning machine changes without saying anything else is taken away: case,
accents, typography, HTML, numbers' punctuation, other names of countries, months and days.
"""

# ruff: noqa: RUF001 - typography is the subject here

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from html import unescape
from itertools import pairwise

from monitor.stories import copies_vocabulary as vocabulary
from monitor.text import masks
from monitor.text.folding import fold
from monitor.text.words import Word, words

STEM = 6  # letters of a word that are compared: "approved" is "approves"
PUT_TOGETHER = 0.6  # share of capitals from which a title has them for looks


class Kind(IntEnum):
    """What a word is; two texts that differ in a name, a number or a date tell two things."""

    STOP = -1
    """It says nothing of the matter, but shows who copied the wording."""
    WORD = 0
    CAPITAL = 1
    """A name or not: the text has capitals everywhere, or it begins a sentence."""
    NAME = 2
    PLACE = 3
    NUMBER = 4
    DATE = 5


@dataclass(frozen=True, slots=True)
class Compared:
    """The words of a text, in order: what each is compared by, and what it is."""

    keys: tuple[str, ...]
    kinds: tuple[Kind, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def matter(self) -> "Compared":
        """Without the words that say nothing."""
        kept = [pair for pair in zip(self.keys, self.kinds, strict=True) if pair[1] >= 0]
        return Compared(tuple(key for key, _ in kept), tuple(kind for _, kind in kept))

    def of(self, *kinds: Kind) -> list[str]:
        """The keys of some kinds, in order."""
        return [key for key, kind in zip(self.keys, self.kinds, strict=True) if kind in kinds]


_TAG = re.compile(r"<[^<>]{1,500}>")
_GROUPED = re.compile(r"(?<![\d.,])(\d{1,3})(?:[ \u00a0\u2009\u202f'’](\d{3}))+(?![\d])")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_ENDED = re.compile(
    r"(\d[\d.,]*)(st|nd|rd|th|e|er|eme|de|ste|й|я|го|м|k|m|mn|mln|mio|b|bn|mrd|tn|trn)"
)
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_DAY = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")
_ADDRESS = re.compile(r"\w+://|www\.|mailto:")
_SYMBOLS = "$€£¥₽₴₺₹+±<>=|~^`°%"
_NOT = re.compile(r"n['’]t\b")
_SENTENCE = re.compile(r"[.!?:…]['\"”’»)]*\s*['\"“‘«(]*$")


def compared(text: str, language: str) -> Compared:
    """The words of a text, said one way.

    Args:
        text: plain text or what is left of HTML, of any length and script.
        language: BCP 47 code, for stop words, numbers in words, months and places.
    """
    clean = _plain(text)
    pieces = list(_pieces(clean))
    titled = _is_titled(pieces) or language.partition("-")[0] == "de"
    keys: list[str] = []
    kinds: list[Kind] = []
    for key, kind in _merged(pieces, language, titled):
        keys.append(key)
        kinds.append(kind)
    return Compared(tuple(keys), tuple(kinds))


def _plain(text: str) -> str:
    """Without tags, entities and addresses; groups of a number put together."""
    if "&" in text:
        text = unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "'t" in text or "’t" in text:
        text = _NOT.sub(" not", text)
    return _GROUPED.sub(lambda found: re.sub(r"\D", "", found.group()), text)


@dataclass(slots=True)
class _Piece:
    """A word as it stands: folded, whether it has a capital, all capitals, or begins a sentence."""

    word: str
    capital: bool
    capitals: bool
    first: bool
    after_comma: bool


def _pieces(text: str) -> Iterator[_Piece]:
    end = 0
    for start, stop in _spoken(text):
        between = text[end:start]
        first = end == 0 or bool(_SENTENCE.search(between)) or "\n" in between
        end = stop
        for part in _parts(text[start:stop]):
            folded = _folded(part)
            if folded:
                capital = part[0].isupper()
                yield _Piece(folded, capital, part.isupper(), first, "," in between)
            first = False


def _spoken(text: str) -> Iterator[Word]:
    """Words without addresses; letters without spaces between them as overlapping pairs."""
    addresses = {one.start for one in masks.find(text) if _ADDRESS.match(text, one.start)}
    found = [word for word in words(text) if word[0] not in addresses]
    joined = [_are_joined(text, one, two) for one, two in pairwise(found)]
    for n, (start, stop) in enumerate(found):
        if n < len(joined) and joined[n]:
            yield start, found[n + 1][1]
        elif n == 0 or not joined[n - 1]:
            yield start, stop


def _are_joined(text: str, one: Word, two: Word) -> bool:
    """Whether nothing stands between two words, and neither is a number or Latin."""
    if one[1] != two[0]:
        return False
    return not any(sign.isascii() or sign.isdigit() for sign in text[one[0] : two[1]])


@lru_cache(maxsize=1 << 15)
def _folded(word: str) -> str:
    return fold(word)


def _parts(word: str) -> Sequence[str]:
    """Cut a word at hyphens and apostrophes, not within a number; "U.S." has no stops."""
    if word.isalpha():
        return (word,)
    word = word.strip(_SYMBOLS)
    if _ACRONYM.fullmatch(word):
        return (word.replace(".", ""),)
    if word[:1].isdigit():
        return (word,)
    return [part for part in re.split(r"[-‐‑'’ʼ/&_.@#]+", word) if part]


def _is_titled(pieces: Sequence[_Piece]) -> bool:
    long = [piece.capital for piece in pieces if len(piece.word) > 3 and not piece.first]
    return len(long) > 1 and sum(long) / len(long) > PUT_TOGETHER


Found = tuple[str, Kind]


def _merged(pieces: Sequence[_Piece], language: str, titled: bool) -> Iterator[Found]:
    """Words with what they mean; names of places are one word each."""
    stops, places = vocabulary.stops(language), vocabulary.places(language)
    shouted = all(piece.capitals for piece in pieces if piece.word.isalpha())
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        found = _state(pieces, at, places, shouted) if language.startswith("en") else None
        found = found or _place(pieces, at, places, shouted)
        if found:
            key, size = found
            yield key, Kind.PLACE
            at += size
            continue
        at += 1
        if piece.word[0].isdigit():
            yield from _figures(piece.word)
        elif piece.word in stops:
            yield piece.word, Kind.STOP
        else:
            yield _word(pieces, at - 1, language, titled)


Places = Mapping[str, tuple[tuple[vocabulary.Phrase, str], ...]]


def _place(
    pieces: Sequence[_Piece], at: int, places: Places, shouted: bool
) -> tuple[str, int] | None:
    """The key of a place whose name begins here, and how many pieces it has."""
    if at >= len(pieces) or pieces[at].word not in places:
        return None
    word = pieces[at].word
    if word in vocabulary.CAPITALS_ONLY and (shouted or not pieces[at].capitals):
        return None
    for phrase, key in places[word]:
        size = len(phrase)
        if tuple(piece.word for piece in pieces[at : at + size]) == phrase:
            return key, size
    return None


def _state(
    pieces: Sequence[_Piece], at: int, places: Places, shouted: bool
) -> tuple[str, int] | None:
    """A state of the USA in letters behind a comma, or spelt as "USA state of DE"."""
    if pieces[at].after_comma and (key := _letters(pieces[at], shouted)):
        return key, 1
    country = _place(pieces, at, places, shouted)
    behind = at + (country[1] if country else 0)
    if tuple(piece.word for piece in pieces[behind : behind + 2]) != ("state", "of"):
        return None
    behind += 2
    name = _place(pieces, behind, places, shouted)
    if name and name[0].startswith("@us-"):
        return name[0], behind + name[1] - at
    key = _letters(pieces[behind], shouted) if behind < len(pieces) else ""
    return (key, behind + 1 - at) if key else None


def _letters(piece: _Piece, shouted: bool) -> str:
    """The key of a state whose two capital letters a piece is, else ""."""
    letters = piece.word.upper()
    known = piece.capitals and not shouted and letters in vocabulary.STATES
    return f"@us-{letters.lower()}" if known else ""


def _figures(word: str) -> Iterator[Found]:
    day = _DAY.fullmatch(word)
    if day:
        yield from _digits_of_day(*day.groups())
        return
    ended = _ENDED.fullmatch(word)
    if ended:
        yield _number(ended[1]), Kind.NUMBER
        if ended[2] in vocabulary.SCALES:
            yield vocabulary.SCALES[ended[2]], Kind.WORD
        return
    if _FIGURE.fullmatch(word):
        yield _number(word), Kind.NUMBER
    else:  # a score, a time, "4x4"
        yield re.sub(r"[:–—‐‑]", "-", word), Kind.NUMBER


def _digits_of_day(one: str, two: str, three: str) -> Iterator[Found]:
    first, last = (three, one) if len(one) == 4 else (one, three)
    yield first.lstrip("0"), Kind.NUMBER
    yield f"@m{int(two)}", Kind.DATE
    yield last, Kind.NUMBER


def _number(word: str) -> str:
    """One number for "1,000", "1.000" and "1000", and one for "3.5" and "3,5"."""
    head, *groups = re.split(r"[.,]", word.rstrip(".,"))
    if groups and all(len(group) == 3 for group in groups) and len(head) <= 3 and head != "0":
        return head + "".join(groups)
    whole = "".join([head, *groups[:-1]]).lstrip("0") or "0"
    return f"{whole}.{groups[-1]}" if groups else whole


def _word(pieces: Sequence[_Piece], at: int, language: str, titled: bool) -> Found:
    piece = pieces[at]
    word = piece.word
    if word in (figures := vocabulary.numbers(language)):
        return figures[word], Kind.NUMBER
    if word in vocabulary.SCALES:
        return vocabulary.SCALES[word], Kind.WORD
    key, unsure = vocabulary.dates(language).get(word, ("", False))
    if key and (not unsure or _is_beside_figure(pieces, at)):
        return key, Kind.DATE
    if not piece.capital:
        return word[:STEM], Kind.WORD
    return word[:STEM], Kind.CAPITAL if piece.first or titled else Kind.NAME


def _is_beside_figure(pieces: Sequence[_Piece], at: int) -> bool:
    beside = [*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2]]
    return any(piece.word[0].isdigit() for piece in beside)
