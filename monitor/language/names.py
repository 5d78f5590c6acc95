"""Names: short pieces in another script that belong to the language around them."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from monitor.language.pieces import Boundary, Piece, ends_line, is_whole_sentence
from monitor.language.sight import words_of
from monitor.text.frequent_words import languages_of_words

_LONGEST = 90  # letters
_MOST_WORDS = 12
_MOST_BRACKETED_WORDS = 3
_CASELESS_LONGEST, _MOST_CASELESS_WORDS = 14, 2
_SYLLABLES, _LONGEST_SYLLABLES = ("Hani", "Hang"), 5
_HIRAGANA = re.compile("[\u3041-\u309f]")
_SENTENCE_ENDS, _NEAR = ".!?…。！？։।۔", 4
_MOST_OUTSIDE = 9  # letters of the sentence that are enough, however long the list of names
_STARTS_LINE = (Boundary.PARAGRAPH, Boundary.LINE)
_LONGEST_LONE = 14
_SCRAP = 5  # letters of a word that says nothing of its language beside symbols
_WORDS_OF_A_LETTER = "aeiouykvszw"  # "a", "y", "o", "k", "v" are words somewhere
_MOST_LONE = 3
_MOST_ALONE = 5
_MOST_IN_A_TERM, _LONGEST_TERM = 3, 20
_MOST_IN_A_NAME = 4
_BETWEEN_NAMES = re.compile(r"[,;/|•·&+\n]|\s[-–—]\s|\d+\s?[:：–-]\s?\d+|\s\d[\d.,]*(?=\s)")
_LONGEST_CODE, _LONGEST_CODE_OF_SEVERAL = 7, 5  # letters: "NEW LAW PASSED" is a headline
_UNIT_WORDS = (
    "km m cm mm kg g mg t l ml ha km/h mph kw mw gw kwh hz mhz ghz kb mb gb tb re fwd fw vs ps"
)
_UNITS = frozenset(_UNIT_WORDS.split())
_PARTICLE = 3  # letters of what stands small within and between names: "van", "bin", "and"


def is_name(text: str, pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether a piece is a name in another script than the pieces around it.

    That is: few words, each capitalised (or few letters, where the script has no capitals), in
    brackets or within a sentence that is mostly in another script. A sentence of its own is no name
    here, because a call to action may be just as short.
    """
    piece = pieces[number]
    if piece.masked or piece.dateline is not None or not 0 < piece.letters <= _LONGEST:
        return False
    words = words_of(text[piece.start : piece.end])
    if _stands_alone(text, pieces, number, words):
        return True
    if not _foreign_beside(pieces, number):
        return False
    if piece.bracketed and not _after_sentence(text, piece.start):
        if len(words) <= _MOST_BRACKETED_WORDS:
            return True
    elif is_whole_sentence(pieces, number):
        return False
    return not _goes_on(text, pieces, number) and (
        _is_term(words, piece) or looks_like_a_name(text[piece.start : piece.end], piece)
    )


def _stands_alone(text: str, pieces: Sequence[Piece], number: int, words: Sequence[str]) -> bool:
    """Tell a line that is but a name between lines in another script: "Emmanuel Macron".

    Two to five words, all capitalised but for "von", "bin" and the like, none of them frequent
    anywhere: "Mehr Nachrichten" is no name.
    """
    piece = pieces[number]
    if not 2 <= len(words) <= _MOST_ALONE or not is_whole_sentence(pieces, number):
        return False
    if piece.boundary not in _STARTS_LINE or not ends_line(pieces, number):
        return False
    around = [p for p in pieces[max(0, number - 1) : number + 2] if p is not piece and p.letters]
    if not around or any(p.script == piece.script for p in around):
        return False
    capitalised = [word for word in words if word[0].isupper()]
    known = languages_of_words()
    small = all(len(word) <= _PARTICLE for word in words if not word[0].isupper())
    return small and len(capitalised) >= 2 and not any(w.lower() in known for w in capitalised)


def _is_term(words: Sequence[str], piece: Piece) -> bool:
    """Tell a word or three of another script that stand unmarked within a sentence."""
    if piece.quoted or piece.bracketed or not words or piece.boundary <= Boundary.SENTENCE:
        return False
    cased = any(c.islower() or c.isupper() for c in words[0])
    return cased and len(words) <= _MOST_IN_A_TERM and piece.letters <= _LONGEST_TERM


def _after_sentence(text: str, at: int) -> bool:
    """Tell whether a sentence has just ended: "… in the harbour. [Read more" names nobody."""
    return text[max(0, at - _NEAR) : at].rstrip()[-1:] in _SENTENCE_ENDS


def _goes_on(text: str, pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether a dash or colon alone parts a piece from more in its own script that is no name.

    "Ihr Beruf: In welchem Betrieb…" within a Russian sentence is one German quotation.
    """
    for first, second in ((number - 1, number), (number, number + 1)):
        if first < 0 or second >= len(pieces) or pieces[second].boundary is not Boundary.DASH:
            continue
        other = pieces[first if second == number else second]
        same = other.script == pieces[number].script and other.quoted == pieces[number].quoted
        if same and not other.masked and other.dateline is None:
            stretch = text[other.start : other.end]
            if not looks_like_a_name(stretch, other):
                return True
    return False


def _foreign_beside(pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether a neighbour in the same line is in another script."""
    piece = pieces[number]
    beside = []
    if number and piece.boundary not in _STARTS_LINE:
        beside.append(pieces[number - 1])
    if number + 1 < len(pieces) and pieces[number + 1].boundary not in _STARTS_LINE:
        beside.append(pieces[number + 1])
    # a quotation or a bracket is no surrounding for the words around it
    outer = [p for p in beside if p.quoted <= piece.quoted and p.bracketed <= piece.bracketed]
    others = [p for p in outer if p.letters and not p.masked and p.script != piece.script]
    return sum(p.letters for p in others) > min(piece.letters, _MOST_OUTSIDE)


def looks_like_a_name(text: str, piece: Piece) -> bool:
    """Tell what may be a name by its capitals, or by its length where there are none."""
    words = words_of(text)
    if not words or len(words) > _MOST_WORDS:
        return False
    if not any(c.islower() or c.isupper() for c in words[0]):
        return _is_caseless_name(text, words, piece)
    capitalised = sum(any(c.isupper() for c in word) for word in words)
    rest = [word for word in words if not any(c.isupper() for c in word)]
    small = all(len(word) <= _PARTICLE or not word.isalpha() for word in rest)
    return len(words) == 1 or (small and 2 * capitalised >= len(words))


def _is_caseless_name(text: str, words: Sequence[str], piece: Piece) -> bool:
    """Tell what may be a name where there are no capitals: by its length alone.

    Hiragana is grammar rather than names; a Chinese, Japanese or Korean name has few letters.
    """
    if piece.script in _SYLLABLES:
        return piece.letters <= _LONGEST_SYLLABLES and not _HIRAGANA.search(text)
    return piece.letters <= _CASELESS_LONGEST and len(words) <= _MOST_CASELESS_WORDS


def is_lone_name(words: Sequence[str], signs: str = "") -> bool:
    """Tell whether a whole text is but a name or a code: "UEFA", "ISO 9001", "SpaceX", "v2.0.1".

    One short word that is not written small, or up to three of capitals, digits or units; or,
    "Click f", one or two very short ones beside symbols or with one of a single consonant. `signs`
    is the text with its symbols; what words there are in it does not matter.
    """
    if _is_scrap(words, signs):
        return True
    if len(words) > _MOST_LONE or sum(map(len, words)) > _LONGEST_LONE:
        return False
    longest = _LONGEST_CODE if len(words) == 1 else _LONGEST_CODE_OF_SEVERAL
    if all(_is_code(word, longest) for word in words):
        return True
    return len(words) == 1 and words[0].isascii() and _is_short_or_capitalised(words[0])


def are_names_alone(stretches: Sequence[str]) -> bool:
    """Tell whether a whole text is a list of names: "Angela Merkel, Emmanuel Macron, …".

    At least two parts, set off from each other by commas, bars, slashes, scores or line ends, each
    of at most four words that are all capitalised, none of them a frequent word of any language.
    One part with a number in it counts too: "iPhone 12 Pro Max".
    """
    parts = [part for stretch in stretches for part in _BETWEEN_NAMES.split(stretch)]
    named = [words for words in map(words_of, parts) if words]
    several = len(named) > 1 or any(c.isdigit() for stretch in stretches for c in stretch)
    if all(word.isupper() for words in named for word in words):
        # "BRIDGE OPENS, MAYOR SAYS" is a headline: short codes alone may be names
        several = several and all(
            len(word) <= _LONGEST_CODE_OF_SEVERAL for w in named for word in w
        )
    return several and all(_are_of_a_name(words) for words in named)


def _are_of_a_name(words: Sequence[str]) -> bool:
    if len(words) > _MOST_IN_A_NAME:
        return False
    plain = [word.lower() for word in words if not (word.isupper() and 1 < len(word) <= 4)]
    known = Counter(c for word in plain for c in languages_of_words().get(word, ()))
    if 2 * max(known.values(), default=0) > len(words):  # "Pro" is a name, if a word of Czech
        return False
    return all(word[0].isupper() or (word.isascii() and not word.islower()) for word in words)


def _is_short_or_capitalised(word: str) -> bool:
    return not word.islower() or len(word) <= _PARTICLE


def _is_scrap(words: Sequence[str], signs: str) -> bool:
    """Tell what is too little to be in any language, as beside a page's buttons: "Click f ☃"."""
    if not 0 < len(words) <= 2 or any(not w.isascii() or len(w) > _SCRAP for w in words):
        return False
    symbols = any(not c.isascii() and unicodedata.category(c)[0] == "S" for c in signs)
    return symbols or any(len(w) == 1 and w.lower() not in _WORDS_OF_A_LETTER for w in words)


def _is_code(word: str, longest: int) -> bool:
    """Tell what is read out rather than read: "NATO", "A320", "mp3", "USB-C", "km"."""
    if any(c.isdigit() for c in word) or word.lower() in _UNITS:
        return True
    letters = [c for c in word if c.isalpha()]
    cased = all(c.isupper() or c.islower() for c in letters)
    if not cased or len(letters) > longest:
        return False
    return all(c.isupper() for c in letters) or any(c.isupper() for c in word[1:])
