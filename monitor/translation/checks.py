"""What can be seen of a translation without knowing the language: loops, lengths, lost edges. Pure.

Small models loop on long or strange input, stutter, make numbers up or leave them out, answer in
another language, and drop quotation marks and full stops at the ends.
"""

# ruff: noqa: RUF001 - punctuation of other scripts is the subject here

import itertools
import re
from collections import Counter

from monitor.text import scripts
from monitor.translation.protect import digit_runs
from monitor.translation.splitter import width

NOTHING = "the model gave nothing"
LOOPS = "the model repeats itself"
TOO_LONG = "far longer than the original"
TOO_SHORT = "far shorter than the original"
STUTTERS = "the model says a part twice"
NEW_NUMBER = "a number that the original does not have"
OTHER_SCRIPT = "written in another script than the language"
UNTRANSLATED = "left as it was"
MARKUP = "markup that the original does not have"

_SHORT_LOOP = re.compile(r"(\S.{0,39}?)\1{3,}")
_LONG_LOOP = re.compile(r"(\S.{7,79}?)\1{2,}")
_LOOP_LENGTHS = ((_SHORT_LOOP, 20), (_LONG_LOOP, 30))

_GROUPING = re.compile(r"(?<=\d)[.,’' \u00a0\u202f](?=\d{3}(?!\d))")
_LOWER_WORDS = 3
_MARKUP = re.compile(r"</?[A-Za-z!][^<>]{0,200}>|&(?:[A-Za-z]{2,10}|#\w{1,8});")
_PERIOD = 6
_AROUND = ",.;:!?\"'“”«»()"
_LONGEST_STUTTER = 8
_SCRIPTS = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn"), "Cyrl"),
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "ug"), "Arab"),
    **dict.fromkeys(("zh", "zt", "ja"), "Hani"),
    **dict.fromkeys(("he", "yi"), "Hebr"),
    **dict.fromkeys(("hi", "mr", "ne"), "Deva"),
    "el": "Grek",
    "hy": "Armn",
    "ka": "Geor",
    "ko": "Hang",
    "th": "Thai",
    "bn": "Beng",
    **dict.fromkeys(("en", "fr", "de", "es", "pt", "pb", "it", "nl", "ca", "gl", "eu"), "Latn"),
    **dict.fromkeys(("ro", "pl", "cs", "sk", "sl", "hr", "hu", "fi", "et", "lv", "lt"), "Latn"),
    **dict.fromkeys(("sv", "da", "nb", "no", "is", "ga", "sq", "tr", "az", "id", "ms"), "Latn"),
}

_MATES = {"“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "‘": "’", '"': '"'}
_OPENING = frozenset(_MATES)
_CLOSING = frozenset(_MATES.values())
_QUOTES = _OPENING | _CLOSING
_TAIL = "".join(_CLOSING) + ")]】）'"
_ENDS = {
    **{mark: mark for mark in ".!?…:;,"},
    **dict(zip("。！？：；，、", ".!?:;,,", strict=True)),
    **dict(zip("؟؛،։।", "?;,..", strict=True)),
}
_STOPS = frozenset(".!?…")
_FULL_WIDTH = dict(zip(".!?:;,", "。！？：；，", strict=True))
_FULL_WIDTH_LANGUAGES = frozenset({"zh", "zt", "ja"})
_LOOSE_QUOTE = re.compile(r"(?<=\S)\s+([\"”’]+[.!?,…]*)$")


def has_words(text: str) -> bool:
    """Whether there is anything to translate: a letter, of whatever script."""
    return any(character.isalpha() for character in text)


def doubt(source: str, text: str) -> str | None:
    """Say what is wrong with a translation, None where nothing is seen.

    Loops and lengths are judged beside the source's own ("no, no, no, no" may say so). Lengths are
    widths, so that Chinese can be compared with English; the bounds leave room for short texts.
    """
    if not text.strip():
        return NOTHING
    if loops(text) and not loops(source):
        return LOOPS
    if Counter(_MARKUP.findall(text)) - Counter(_MARKUP.findall(source)):
        return MARKUP
    before, after = width(source), width(text)
    if after > 4 * before + 40:
        return TOO_LONG
    return TOO_SHORT if 6 * after + 40 < before else None


def loops(text: str) -> bool:
    """Whether a stretch says the same again and again: 4 times, or 3 when it is long."""
    if len({text[at : at + _PERIOD] for at in range(len(text))}) == len(text):
        return False  # quick: nothing of six letters is there twice
    return any(
        len(match[0]) >= length and has_words(match[0])
        for loop, length in _LOOP_LENGTHS
        for match in loop.finditer(f"{text} ")
    )


def lost_numbers(source: str, text: str) -> Counter[str]:
    """Count the runs of digits of a sentence that its translation does not have.

    Which mark groups the digits or begins the decimals does not matter, nor in which script they
    are; "5000" and "5,000" are the same.
    """
    lost = Counter(digit_runs(source)) - Counter(digit_runs(text))
    if lost and not _ungrouped(source) - _ungrouped(text):
        return Counter()
    return lost


def new_numbers(source: str, text: str) -> bool:
    """Whether a translation has a number that is not the original's, or one of them twice.

    Short ones may be words ("eleven") or Roman there, "000" a thousand.
    """
    before = Counter(digit_runs(source))
    new = Counter(digit_runs(text)) - before
    if not new or not _ungrouped(text) - _ungrouped(source):
        return False
    return any(run in before or (len(run) > 2 and run != "000") for run in new)


def _ungrouped(text: str) -> Counter[str]:
    return Counter(digit_runs(_GROUPING.sub("", text)))


def stutters(text: str) -> bool:
    """Whether two words or more are said twice running: "30 days of 30 days of"."""
    words = [word.strip(_AROUND) for word in text.casefold().split()]
    pairs = list(itertools.pairwise(words))
    if len(set(pairs)) == len(pairs):
        return False
    return any(
        words[start : start + length] == words[start + length : start + 2 * length]
        for length in range(2, _LONGEST_STUTTER + 1)
        for start in range(len(words) - 2 * length + 1)
    )


def foreign(source: str, text: str, target: str) -> str | None:
    """Say whether a translation is in no way one into its language, None = it may be.

    A sentence of names alone may rightly be left as it is, in whatever script it is: three words
    with small letters are asked for.
    """
    small = sum(word[:1].islower() for word in source.split())
    cased = source.upper() != source.lower()
    if (cased and small < _LOWER_WORDS) or len(source) < 12:
        return None
    if text.casefold() == source.casefold():
        return UNTRANSLATED if text == source else None
    script = _SCRIPTS.get(target.partition("-")[0])
    letters = scripts.count_letters(text)
    mine = letters.get(script or "", 0)
    return OTHER_SCRIPT if script and 2 * mine < sum(letters.values()) else None


def mend(source: str, text: str, target: str, faithful: bool = False) -> str:
    """Give back to a translation the quotation marks and the end mark that it lost at its ends.

    `faithful` = quotation marks only, and only where the original has some.
    """
    if not text.strip() or not source.strip():
        return text
    text = text.strip()
    if faithful:
        return _with_quotes(source.strip(), text) if _QUOTES & set(source) else text
    if target != "fr":  # French sets a space there
        text = _LOOSE_QUOTE.sub(r"\1", text)
    return _with_quotes(source.strip(), _with_end(source.strip(), text, target))


def unstopped(source: str, text: str) -> str:
    """Undo a full stop that the model put behind a piece which is no end of a sentence."""
    end = _end_of(source)
    if end in _STOPS or not text.endswith(".") or text.endswith(".."):
        return text
    return text[:-1] + (end or "")


def _end_of(text: str) -> str | None:
    return _ENDS.get(text.rstrip(_TAIL)[-1:])


def _with_end(source: str, text: str, target: str) -> str:
    end = _end_of(source)
    core = text.rstrip(_TAIL)
    if end is None or not core or not core[-1].isalnum():
        return text
    if target.partition("-")[0] in _FULL_WIDTH_LANGUAGES:
        end = _FULL_WIDTH.get(end, end)
    return core + end + text[len(core) :]


def _with_quotes(source: str, text: str) -> str:
    """A lost mark comes back when its mate survived, or when both ends of the source had one."""
    opened = source[0] in _OPENING
    closed = source.rstrip("".join(_ENDS))[-1:] in _CLOSING
    marks = [character for character in text if character in _QUOTES]
    if not marks:
        whole = opened and closed and not _QUOTES & set(source[1:].rstrip("".join(_ENDS))[:-1])
        return f"“{text}”" if whole else text
    if len(marks) != 1:
        return text
    if opened and text[0] not in _QUOTES and marks[0] in _CLOSING:
        return _opening_mate(marks[0]) + text
    if closed and text[0] in _OPENING:
        return text + _MATES[text[0]]
    return text


def _opening_mate(closing: str) -> str:
    return next(mark for mark, mate in _MATES.items() if mate == closing and mark != "„")
