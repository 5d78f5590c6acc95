"""Calls to action and small print: "Read more", "Читать далее", "All rights reserved".

Such lines are made of few words, always the same ones, so a vocabulary written by hand for each
language recognises them, and says which language they are in where the line is too short for
anything else to say so. A line or a sentence is boilerplate in a language when

- it has at most twelve words (forty letters where words are not spaced), and
- its words are in the vocabulary of the language: all of up to three, four letters of five of more,
- and one of them is a core word ("subscribe"); a single word counts only where it says enough by
  itself ("Advertisement"), or beside the name of a network;
- or it is a label and names after it ("Photo: John Smith");
- or it begins with one of the language's openings ("Read also: …").

Of several languages that fit, those whose words cover most are given. Letter case, punctuation,
numbers, addresses, emoji and the names of networks do not matter.

Marks in `boilerplate_words_*`: "_" joins words that only count together, "!" may stand alone, "%"
only so, "~" stands for any ending, ":" is a label that a colon follows, "+" one without a colon.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from monitor.language import (
    boilerplate_words_asian,
    boilerplate_words_cyrillic,
    boilerplate_words_latin,
    boilerplate_words_middle,
    boilerplate_words_northern,
    boilerplate_words_slavic,
    boilerplate_words_southern,
)
from monitor.language.boilerplate_words import OPENINGS

LONGEST = 120  # characters
_LONGEST_DECOMPOSED = 3  # characters that stand for one
_LONGEST_OPENED = 14  # words
_LONGEST = 12  # words
_LONGEST_UNSPACED = 40  # letters
_COVERED = 0.8  # of the letters
_ALL_OF = 3  # words; a line of so few must be covered completely
_LONGEST_ENTRY, _LONGEST_UNSPACED_ENTRY = 5, 14  # words, letters
_SHORTEST_STEM, _LONGEST_ENDING = 3, 7  # letters
_SHORTEST_PHRASE = 5  # letters of an unspaced entry that says enough by itself
_LONGEST_NAMES, _LONGEST_UNSPACED_NAMES = 6, 10  # words, letters

_HELPER, _CORE, _ALONE, _LABEL, _BARE_LABEL = 0, 1, 2, 4, 8
_MARKS = {"!": _CORE | _ALONE, "%": _ALONE, ":": _LABEL, "+": _BARE_LABEL}

_UNSPACED = ("th", "zh", "ja", "ko")
_SHARED = {"sh": ("hr", "bs", "sr")}

# Names of networks and shops fit any language; with the endings that they take.
_NETWORKS = frozenset(
    (
        "telegram", "whatsapp", "facebook", "twitter", "youtube", "instagram", "tiktok", "linkedin",
        "google", "viber", "threads", "bluesky", "mastodon", "spotify", "x", "messenger", "discord",
        "reddit", "pinterest", "snapchat", "vk", "rss", "android", "iphone", "ios", "wechat",
        "line", "kakaotalk", "fb", "ok", "apple", "podcasts", "sms", "weibo", "signal",
    )
)  # fmt: skip
_NETWORK_STEMS = (
    "телеграм", "фейсбук", "ютуб", "инстаграм", "твиттер", "ватсап", "вотсап", "вайбер", "тикток",
    "вконтакте", "одноклассник", "фејсбук", "тікток", "фэйсбук", "youtub", "telegram", "facebook",
    "instagram", "whatsapp", "twitter", "viber",
)  # fmt: skip

_TO_CYRILLIC = str.maketrans(
    "abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж"
)  # fmt: skip
_DIGRAPHS = (("dž", "џ"), ("lj", "љ"), ("nj", "њ"))

# Letters that stand for the same, and signs that do not matter, each to one form.
_SAME: dict[int, int | None] = {
    **str.maketrans("ёıșțέήίόύώάϊϋΐΰςأإآٱيىكۀ’ʼँ", "еişţεηιουωαιυιυσااااییکه''ं"),
    **dict.fromkeys((*range(0x0591, 0x05BE), *range(0x064B, 0x0653), 0x0640)),
    **dict.fromkeys((*range(0x200B, 0x2010), 0x2060, 0xFE0F, 0x0301)),
}
_WORD = re.compile(
    "(?:[^\\W\\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7"
    "\u0b82\u0bbe-\u0bcd\u0c00-\u0c03\u0c3c-\u0c56\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])+"
)
_ADDRESS = re.compile(r"[!-~]*(?:@|://|www\.|\w\.\w)[!-~]*", re.ASCII)
_UNSPACED_LETTER = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_COLON = re.compile("[:：՝/／=]")
_LATIN = re.compile("([a-z]+)")
_JOINT = re.compile("_")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicon:
    """The vocabulary, by entry: in which languages it is, and what it may do there."""

    entries: Mapping[str, Mapping[str, int]]
    stems: Mapping[str, Mapping[str, int]]
    beginnings: frozenset[str]  # of entries and stems of several words
    unspaced: Mapping[str, Mapping[str, int]]  # by language, then entry
    openings: Mapping[str, tuple[str, ...]]


def _fold(text: str) -> str:
    """Lower a text, and give letters that stand for the same one form."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().translate(_SAME)


def _in_cyrillic(text: str) -> str:
    for latin, cyrillic in _DIGRAPHS:
        text = text.replace(latin, cyrillic)
    return text.translate(_TO_CYRILLIC)


def _vocabularies() -> Iterator[tuple[str, str, str]]:
    """Give language, core words and helpers, folded."""
    for module in (
        boilerplate_words_northern,
        boilerplate_words_southern,
        boilerplate_words_latin,
        boilerplate_words_slavic,
        boilerplate_words_cyrillic,
        boilerplate_words_middle,
        boilerplate_words_asian,
    ):
        for key, (core, helpers) in module.WORDS.items():
            core_folded, helpers_folded = _fold(core), _fold(helpers)
            for language in _SHARED.get(key, (key,)):
                yield language, core_folded, helpers_folded
                if language == "sr":
                    yield language, _in_cyrillic(core_folded), _in_cyrillic(helpers_folded)


def _unmarked(entry: str) -> tuple[str, int, bool]:
    """Take the marks off an entry: its words, what it may do, and whether it is a stem."""
    flags = _MARKS.get(entry[-1], _CORE)
    if entry[-1] in _MARKS:
        entry = entry[:-1]
    if entry[-1] == "~":
        return entry[:-1], flags, True
    return entry, flags, False


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    entries: dict[str, Mapping[str, int]] = {}
    stems: dict[str, Mapping[str, int]] = {}
    unspaced: dict[str, dict[str, int]] = {language: {} for language in _UNSPACED}
    for language, core, helpers in _vocabularies():
        marked = [*map(_unmarked, core.split()), *((w, _HELPER, False) for w in helpers.split())]
        if language in unspaced:
            own = unspaced[language]
            for words, flags, _ in marked:
                own[words] = own.get(words, 0) | flags
        else:
            only = {flags: {language: flags} for flags in range(2 * _BARE_LABEL)}
            for words, flags, is_stem in marked:
                table = stems if is_stem else entries
                held = table.get(words)
                # one mapping for all words that are in one language only: that is quick to load
                table[words] = (
                    {**held, language: held.get(language, 0) | flags} if held else only[flags]
                )
    joined = [words for words in (*entries, *stems) if "_" in words]
    beginnings = frozenset(
        words[: joint.start()] for words in joined for joint in _JOINT.finditer(words)
    )
    return _Lexicon(
        entries=entries, stems=stems, beginnings=beginnings, unspaced=unspaced,
        openings=_openings(),
    )  # fmt: skip


def _openings() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for language, openings in OPENINGS.items():
        for opening in _fold(openings).split("|"):
            words = _WORD.findall(opening)
            key = ("" if language in _UNSPACED else " ").join(words)
            table[key] = (*table.get(key, ()), language)
    return table


def call_to_action(piece: str) -> tuple[str, ...]:
    """Tell whether a piece is a call to action or small print.

    Args:
        piece: a line or a sentence.

    Returns:
        The languages whose vocabulary of such lines covers the piece best, or in which such lines
        begin like it; () where it is none. Pure; the lexicon is read at the first call.
    """
    if len(piece) > _LONGEST_DECOMPOSED * LONGEST:
        return ()
    bare = unicodedata.normalize("NFC", piece)
    if len(bare) > LONGEST:
        return ()
    if _may_hold_address(bare):
        bare = _ADDRESS.sub(" ", bare)
    words = _WORD.findall(_fold(bare))
    if not words or len(words) > _LONGEST_OPENED:
        return ()
    lexicon = _lexicon()
    if _UNSPACED_LETTER.search(bare):
        return _of_unspaced(words, bare, lexicon)
    return _of_words(words, lexicon) or _of_label(words, bare, lexicon) or _opened(words, lexicon)


def _may_hold_address(piece: str) -> bool:
    return "." in piece or "@" in piece or "/" in piece


def _best(covered: Mapping[str, int]) -> tuple[str, ...]:
    most = max(covered.values(), default=0)
    return tuple(language for language, letters in covered.items() if letters == most)


def _is_network(word: str) -> bool:
    return word in _NETWORKS or word.startswith(_NETWORK_STEMS)


def _hits_at(
    words: Sequence[str], place: int, lexicon: _Lexicon
) -> Iterator[tuple[int, Mapping[str, int]]]:
    """Give the entries found from a word on: bits of the words they cover, and languages."""
    key = words[place]
    bits = 1 << place
    for following in range(place + 1, place + _LONGEST_ENTRY + 1):
        if key in lexicon.entries:
            yield bits, lexicon.entries[key]
        for end in range(max(_SHORTEST_STEM, len(key) - _LONGEST_ENDING), len(key) + 1):
            if key[:end] in lexicon.stems:
                yield bits, lexicon.stems[key[:end]]
        if following >= len(words) or key not in lexicon.beginnings:
            return
        key = f"{key}_{words[following]}"
        bits |= 1 << following


def _of_words(words: Sequence[str], lexicon: _Lexicon) -> tuple[str, ...]:
    """Give the languages whose vocabulary covers the words best, and well enough."""
    plain = [word for word in words if not _is_network(word)]
    if not plain or len(plain) > _LONGEST:
        return ()
    known: dict[str, int] = {}  # language: bits of the words covered
    flags: dict[str, int] = {}
    whole = (1 << len(plain)) - 1
    for bits, languages in _all_hits(plain, lexicon):
        for language, may in languages.items():
            known[language] = known.get(language, 0) | bits
            counted = may if bits == whole else may & _CORE
            flags[language] = flags.get(language, 0) | counted
    wanted = _ALONE if len(plain) == len(words) == 1 else _CORE
    return _covering(
        plain, {code: bits for code, bits in known.items() if flags[code] & (wanted | _ALONE)}
    )


def _all_hits(plain: Sequence[str], lexicon: _Lexicon) -> Sequence[tuple[int, Mapping[str, int]]]:
    """Look up all words; nothing as soon as too many are in no language's vocabulary."""
    hits: list[tuple[int, Mapping[str, int]]] = []
    spare = _spare(plain)
    covered = 0
    for place, word in enumerate(plain):
        for hit in _hits_at(plain, place, lexicon):
            hits.append(hit)
            covered |= hit[0]
        if not covered >> place & 1:
            spare -= len(word)
            if spare < 0:
                return ()
    return hits


def _spare(plain: Sequence[str]) -> float:
    """Tell how many letters need not be covered."""
    return 0 if len(plain) <= _ALL_OF else sum(map(len, plain)) * (1 - _COVERED)


def _covering(plain: Sequence[str], known: Mapping[str, int]) -> tuple[str, ...]:
    """Keep the languages that cover enough letters; the best of them."""
    lengths = [len(word) for word in plain]
    least = sum(lengths) - _spare(plain)
    covered = {
        code: sum(length for place, length in enumerate(lengths) if bits >> place & 1)
        for code, bits in known.items()
    }
    return _best({code: letters for code, letters in covered.items() if letters >= least})


def _of_label(words: Sequence[str], bare: str, lexicon: _Lexicon) -> tuple[str, ...]:
    """Give the languages in which the line is a label with nothing but names after it."""
    colon = _COLON.search(bare)
    for number in range(1, min(_LONGEST_ENTRY, len(words)) + 1):
        languages = lexicon.entries.get("_".join(words[:number]))
        if languages is None or len(words) - number > _LONGEST_NAMES:
            continue
        before = len(_WORD.findall(bare[: colon.start()])) if colon else 0
        names = _WORD.findall(bare)[number:]
        wanted = _LABEL if before == number else 0
        # folding joins what a zero-width sign parts, so there may be fewer words than were written
        named = names and number < len(words) and not _is_network(words[number])
        if named and not names[0].islower():
            wanted |= _BARE_LABEL
        fitting = tuple(code for code, may in languages.items() if may & wanted)
        if fitting and _are_names(names):
            return fitting
    return ()


def _are_names(words: Iterable[str]) -> bool:
    """Tell whether all words begin with a capital; where letters have no case, few will do."""
    caseless = 0
    for word in words:
        if word[0].islower() and len(word) > 3:
            return False
        caseless += not word[0].isupper()
    return caseless <= 4


def _opened(words: Sequence[str], lexicon: _Lexicon) -> tuple[str, ...]:
    for number in range(min(_LONGEST_ENTRY, len(words)), 0, -1):
        languages = lexicon.openings.get(" ".join(words[:number]))
        if languages is not None:
            return languages
    return ()


def _of_unspaced(words: Sequence[str], bare: str, lexicon: _Lexicon) -> tuple[str, ...]:
    """Match the longest entries one after another, where words are not spaced."""
    parts = (part for word in words for part in _LATIN.split(word))
    line = "".join(part for part in parts if not _is_network(part))
    if len(line) <= _LONGEST_UNSPACED:
        runs = {code: _run(line, lexicon.unspaced[code]) for code in _UNSPACED}
        if any(runs.values()):
            return _best(runs)
    return _of_unspaced_label(line, bare, lexicon) or _opened_unspaced(line, lexicon)


def _of_unspaced_label(line: str, bare: str, lexicon: _Lexicon) -> tuple[str, ...]:
    colon = _COLON.search(bare)
    if colon is None:
        return ()
    label = "".join(_WORD.findall(_fold(bare[: colon.start()])))
    if len(line) - len(label) > _LONGEST_UNSPACED_NAMES:
        return ()
    return tuple(code for code in _UNSPACED if lexicon.unspaced[code].get(label, 0) & _LABEL)


def _opened_unspaced(line: str, lexicon: _Lexicon) -> tuple[str, ...]:
    for end in range(min(len(line), _LONGEST_UNSPACED_ENTRY), 1, -1):
        if line[:end] in lexicon.openings:
            return lexicon.openings[line[:end]]
    return ()


def _run(line: str, entries: Mapping[str, int]) -> int:
    """Count the letters that entries cover; 0 where too few, or none of them is a core word."""
    place, unknown, flags = 0, 0, 0
    spare = len(line) * (1 - _COVERED)
    while place < len(line):
        for end in range(min(len(line), place + _LONGEST_UNSPACED_ENTRY), place, -1):
            may = entries.get(line[place:end])
            if may is not None:
                whole = end - place == len(line) < _SHORTEST_PHRASE
                flags |= may & (_ALONE if whole else _CORE)
                place = end
                break
        else:
            place, unknown = place + 1, unknown + 1
            if unknown > spare:
                return 0
    return (len(line) - unknown) if flags else 0
