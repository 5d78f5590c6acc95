"""Names in a title or lead: capitalised runs, known names, loan words in katakana.

`sure` says that a spelling is written as a name and nothing else: capitalised within a sentence, in
a language that does not capitalise other nouns. The others (the first word of a sentence, German
nouns, headlines in Title Case, scripts without capitals) are names perhaps, which is enough to be
compared, but not to be joined without another that is sure.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from monitor.domain.name import Name
from monitor.stories.names_known import LONGEST, known_in, lookup, may_open
from monitor.stories.names_sounds import folded
from monitor.text.frequent_words import languages_of_words
from monitor.text.scripts import KANA

LONGEST_TEXT = 1_000  # characters that are looked at
MOST = 40  # names of a text

_WORD = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u200c]"
    '|["\u05f4](?=[\u05d0-\u05ea]))*'
)
_JOINT = re.compile(r"[ \u00a0\u202f]?[-‐‑][ \u00a0\u202f]?|[ \u00a0\u202f]|\. ?|[’'ʼ]|・|·")
_ENDS = re.compile(r"[.!?…:;|»«“”„\"•—–(\[/]|(?:^|\s)['‘’]")
_SMALL = (
    "von van der den de del della di da do dos das du la le el al bin ibn ben abu af av ter ten "
    "zu zur zum"
)
_PARTICLES = frozenset(_SMALL.split())
_CASELESS = re.compile("[\u05d0-\u06ff\u0900-\u0dff\u10d0-\u10ff\uac00-\ud7a3]")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{3,}")
_MARKS = "’'ʼ"
# Before a name, not of it; folded. What frequent words have already need not stand here.
_ROLE_WORDS = (
    "president prime minister chancellor king queen prince princess pope sir mr mrs ms dr prof "
    "senator sen gov governor gen general lord lady chief secretary präsident bundeskanzler "
    "kanzler ministerpräsident außenminister könig papst herr frau président présidente premier "
    "ministre roi reine pape presidente primer ministro ministra rey papa presidentessa premiê "
    "президент премьер министр король папа глава генерал prezident başkan cumhurbaşkanı bakan "
    "başbakan prezydent premiera minister-president koning paus st saint"
)
_ROLES = frozenset(_ROLE_WORDS.split())
# Frequent words with which names begin, also at the start of a sentence.
_OPENER_WORDS = (
    "new north south east west white black red great upper lower los las san santa nova novo nueva "
    "nuevo nuova nuovo nouveau nouvelle neu новый новая нижний великий"
)
_ALSO_SURNAMES = frozenset(["jordan", "chad", "holland", "london", "paris", "israel", "ireland"])
_OPENERS = frozenset(_OPENER_WORDS.split())
_NOUNS_CAPITALISED = ("de", "lb", "nds")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    plain: str  # folded
    capital: bool
    opens: bool  # a sentence or its like


def find(text: str, language: str) -> tuple[Name, ...]:
    """Names in a text in order, at most 40; they do not overlap. `language` as BCP 47.

    Weekdays, months, names of languages and frequent words of the language are none; nor is a
    lone word in small letters, where the script has capitals.
    """
    shown = text[:LONGEST_TEXT]
    base = language.partition("-")[0]
    tokens = _tokens(shown)
    headline = _is_headline(tokens, shown, base)
    found = [*_unspaced(shown, base), *_runs(shown, tokens, base, headline)]
    found.sort(key=lambda name: (name.start, -name.end))
    kept: list[Name] = []
    for name in found:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept[:MOST])


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    before = 0
    for match in _WORD.finditer(text):
        gap = text[before : match.start()]
        opens = not tokens or (bool(_ENDS.search(gap)) and not _is_initial(tokens[-1], gap))
        word = match.group()
        plain = folded(word).replace('"', "").replace("״", "")
        tokens.append(_Token(match.start(), match.end(), plain, word[0].isupper(), opens))
        before = match.end()
    return tokens


def _is_initial(token: _Token, gap: str) -> bool:
    """Whether a full stop ends no sentence: "George W. Bush", "St. Gallen"."""
    return gap[:1] == "." and token.capital and token.end - token.start <= 2


def _is_headline(tokens: Sequence[_Token], text: str, language: str) -> bool:
    """Whether nearly every word has a capital, as in American papers, or every letter is one."""
    long = [one for one in tokens if one.end - one.start > 4 and not one.opens]
    shouted = sum(map(str.isupper, text)) > 0.6 * sum(map(str.isalpha, text))
    titled = language == "en" and len(long) > 2 and all(one.capital for one in long)
    return titled or (shouted and len(tokens) > 2)


def _runs(text: str, tokens: Sequence[_Token], language: str, headline: bool) -> Iterator[Name]:
    at = 0
    while at < len(tokens):
        end, known = _known_from(text, tokens, at, language)
        if known is not None:
            yield _name(text, tokens[at:end], language, sure=True, known=known)
        elif not _may_be(tokens, at, language, headline):
            end = at + 1
        else:
            end = at + 1 if headline else _end_of_run(text, tokens, at, language)
            yield from _run(text, tokens[at:end], language, headline)
        at = end


def _known_from(
    text: str, tokens: Sequence[_Token], at: int, language: str
) -> tuple[int, str | None]:
    """The end and the id of the longest known name that begins at a token."""
    first = tokens[at]
    if not (first.capital or _CASELESS.match(first.plain)):
        return at + 1, None
    most = LONGEST if may_open(first.plain, language) else 1
    for end in range(min(len(tokens), at + most), at, -1):
        some = tokens[at:end]
        if any(not _JOINT.fullmatch(text[a.end : b.start]) for a, b in _pairs(some)):
            continue
        known = lookup(tuple(one.plain for one in some), language)
        if known is not None and _stands(text, some):
            return end, known
    return at + 1, None


def _stands(text: str, tokens: Sequence[_Token]) -> bool:
    """Short names ("US", "UN") are known only in capitals: "us" and "un" are words."""
    word = text[tokens[0].start : tokens[-1].end]
    letters = [one for one in word if one.isalpha()]
    return len(letters) > 3 or word[-1].isupper() or not word[0].islower()


def _pairs(tokens: Sequence[_Token]) -> Iterator[tuple[_Token, _Token]]:
    return pairwise(tokens)


def _is_frequent(token: _Token, language: str) -> bool:
    return language in languages_of_words().get(token.plain, ())


def _may_be(tokens: Sequence[_Token], at: int, language: str, headline: bool) -> bool:
    """Whether a token may begin a name; in a `headline` every one has a capital."""
    token = tokens[at]
    plain = token.plain
    if not (token.capital or _CASELESS.match(plain)) or len(plain) < 2:
        return False
    if plain in _ROLES or plain in known_in(language).calendar:
        return False
    if headline or not _is_frequent(token, language):
        return not _is_frequent(token, language)
    # "in New York", "at the White House", but not "The Hague" at the start of a sentence
    is_part = at + 1 < len(tokens) and tokens[at + 1].capital and not tokens[at + 1].opens
    return is_part and token.capital and (plain in _OPENERS or not token.opens)


def _end_of_run(text: str, tokens: Sequence[_Token], at: int, language: str) -> int:
    """The end of a run of capitalised words that begins at a token, with the particles in it."""
    if _CASELESS.match(tokens[at].plain):
        return at + 1
    end = after = at + 1
    while after < len(tokens) and _goes_on(text, tokens, after):
        token = tokens[after]
        if end == at + 1 and tokens[at].opens and _starts_known(text, tokens, after, language):
            break  # the first word is capitalised as such: "Нападение США"
        after += 1
        if token.capital and token.plain not in known_in(language).calendar:
            end = after
        elif token.plain not in _PARTICLES:
            break
    return end


def _starts_known(text: str, tokens: Sequence[_Token], at: int, language: str) -> bool:
    if tokens[at].plain in _ALSO_SURNAMES:
        return False
    return _known_from(text, tokens, at, language)[1] is not None


def _goes_on(text: str, tokens: Sequence[_Token], at: int) -> bool:
    one, two = tokens[at - 1], tokens[at]
    gap = text[one.end : two.start]
    if gap in _MARKS and len(one.plain) > 2:  # "Biden's", "Putin'in"
        return False
    return not two.opens and bool(_JOINT.fullmatch(gap))


def _run(text: str, tokens: Sequence[_Token], language: str, headline: bool) -> Iterator[Name]:
    first = tokens[0]
    caseless = bool(_CASELESS.match(first.plain))
    word = text[first.start : first.end]
    acronym = len(word) > 1 and word.isupper() and not caseless
    lone = len(tokens) == 1
    doubtful = headline or caseless or (lone and language in _NOUNS_CAPITALISED)
    sure = not doubtful and (not first.opens or not lone or acronym)
    if caseless and len(first.plain) < 4:
        return
    yield _name(text, tokens, language, sure=sure)


def _name(
    text: str, tokens: Sequence[_Token], language: str, *, sure: bool, known: str | None = None
) -> Name:
    start, end = tokens[0].start, tokens[-1].end
    return Name(
        text=text[start:end], start=start, end=end, language=language, sure=sure, known=known
    )


def _unspaced(text: str, language: str) -> Iterator[Name]:
    """Known names in Chinese and Japanese, and other runs of katakana."""
    known = known_in(language)
    if known.unspaced is not None:
        for match in known.unspaced.finditer(text):
            ident = known.phrases[(match.group(),)]
            yield Name(
                text=match.group(), start=match.start(), end=match.end(), language=language,
                sure=True, known=ident,
            )  # fmt: skip
    if KANA.search(text):
        for match in _KATAKANA.finditer(text):
            yield Name(
                text=match.group(), start=match.start(), end=match.end(), language=language,
                sure=False,
            )  # fmt: skip
