"""The sound of a name, and its skeleton: what is left alike in every script and transcription.

A skeleton is the first vowel's colour and the consonants, each as one of eleven kinds, without
doubles: Пашинян, Pashinyan, Paşinyan and Փաշինյան are all "A.psnn". The idea is that of Soundex and
of Philips' Metaphone ("Hanging on the Metaphone", Computer Language 7, 1990), with letters read by
language and with several skeletons where a spelling has several sounds.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
import unicodedata
from functools import lru_cache
from itertools import islice, product

from anyascii import anyascii

from monitor.stories import names_letters
from monitor.text.scripts import KANA

MOST_SOUNDS = 8
LONGEST = 40  # letters of a word that are looked at

_VOWELS = frozenset("aeiou")
KINDS = str.maketrans("fhqzcCZJ", "vgkssSSS", "y")
_COLOURS = {"a": "A", "e": "E", "i": "E", "o": "O", "u": "O"}
_ABJADS = ("Arab", "Hebr")
_SCRIPTS = re.compile(
    "(?P<Latn>[a-z\u00df-\u024f\u1e00-\u1eff])|(?P<Cyrl>[\u0400-\u052f])|(?P<Grek>[\u0370-\u03ff])"
    "|(?P<Armn>[\u0561-\u0587])|(?P<Geor>[\u10d0-\u10ff])|(?P<Arab>[\u0620-\u06ff])"
    "|(?P<Hebr>[\u05d0-\u05ea])"
)
_HANGUL = re.compile("[\uac00-\ud7a3]")
_ACCENT = re.compile("[\u0300-\u036f]")
_KEPT = frozenset("çćčşșšśŝžżźğģķļņłńňñřțţßəıäöüåøæœēėěðđþďťĺľëăâîóãőűô")
_ARTICLE = re.compile("^(?:و?ال|وال)(?=..)")
_HARD_U = re.compile("^[^aeiou]*u(?:[^aeiou]{2}|[^aeiou]$)")
_LONG = re.compile("^[^aeiou]*([ai])[^aeiou]e")
_DIPHTHONG = re.compile("^[^aeiou]*(?:[ae][iy]|[ao][uw])")
_BACK = re.compile("^[^aeiou]*[ao][uw]")
_DOUBLES = re.compile(r"(.)\1+")
_SILENT_H = re.compile("(?<=[aeiouäöü])h(?=[ln]|$)")
_IC = re.compile("(?<=..)(?:cic|ic)$")
_PARTED = re.compile("([άέό])([ιυ])")
_GLIDE = re.compile("^[iy](?=[aeou])")


def folded(word: str) -> str:
    """A word as it is looked up: NFC, in lower case, with a capital İ as a plain i."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize(
        "NFC", word.replace("İ", "i").replace("\u200c", "").lower()
    ).replace("\u0307", "")


def script_of(word: str) -> str:
    """The script of the first letter of a folded word, as far as its letters are known here."""
    match = _SCRIPTS.search(word)
    if match:
        return match.lastgroup or ""
    if KANA.search(word):
        return "Kana"
    return "Hang" if _HANGUL.search(word) else ""


@lru_cache(maxsize=256)
def _reader(script: str, language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """A table of letters and an expression that finds them, the longest first."""
    if script == "Cyrl":
        table = names_letters.cyrillic(language)
    elif script in names_letters.OTHER_SCRIPTS:
        table = names_letters.OTHER_SCRIPTS[script]
    else:
        table = names_letters.latin(language)
    longest_first = sorted(table, key=lambda one: (-len(one), one))
    return table, re.compile("|".join(map(re.escape, longest_first)))


def _as_in_serbia(match: re.Match[str]) -> str:
    """The ending of Vučić and Milošević, which newspapers write without its marks."""
    return "čić" if match.group() == "cic" else "ić"


def plain(word: str) -> str:
    """Without the accents that say nothing of consonants: "é" is "e", "č" stays."""
    if word.isascii():
        return word
    kept = []
    for letter in word:
        if letter in _KEPT or ord(letter) > 0x36F:
            kept.append(letter)
        else:
            kept.append(_ACCENT.sub("", unicodedata.normalize("NFKD", letter)))
    return "".join(kept)


def bare(word: str) -> str:
    """Without any accent: "milosevic" for "milošević"."""
    return _ACCENT.sub("", unicodedata.normalize("NFD", plain(word))).replace("ı", "i")


def _readable(word: str, script: str) -> str:
    """A word with nothing in it that its script's table does not read."""
    if script == "Latn":
        text = _SILENT_H.sub("", _IC.sub(_as_in_serbia, plain(word.replace("ï", "y"))))
        return f"mak{text[2:]}" if text.startswith("mc") else text
    if script == "Arab":
        return _ARTICLE.sub("", word)
    if script == "Grek":  # an accent on the first of two vowels parts them
        return _ACCENT.sub("", unicodedata.normalize("NFD", _PARTED.sub(r"\1 \2", word)))
    if script in ("", "Kana", "Hang"):
        return anyascii(word).lower()
    if script == "Hebr":
        return f"{word[:-1]}א" if word.endswith("ה") else word.replace("׳", "'")
    return word.replace("\u0301", "")


def sounds(word: str, language: str) -> tuple[str, ...]:
    """The sounds of a folded word of one script, the likeliest first; at most eight."""
    script = script_of(word)
    text = _readable(word[:LONGEST], script)
    table, pattern = _reader(script, language)
    choices = [table[found].split("|") for found in pattern.findall(text)]
    made = islice(("".join(one) for one in product(*choices)), MOST_SOUNDS)
    return tuple(dict.fromkeys(_smooth(one, script) for one in made))


def _smooth(sound: str, script: str) -> str:
    sound = _GLIDE.sub("", sound)
    if script in _ABJADS and sound[:1] in "oi" and sound[1:2] in "aeio":
        sound = ("v" if sound[0] == "o" else "") + sound[1:]
    if script == "Kana":
        sound = re.sub("n(?=[pbm])", "m", sound).replace("-", "")
    return sound


def consonants(sound: str) -> str:
    """The kinds of consonants of a sound in order, doubles once: "paSinian" gives "psnn".

    sh, ch, zh and dj are "S", s, z and ts "s", f, v and w "v", g, h and kh "g".
    """
    kinds = "".join(" " if one in _VOWELS else one for one in sound).translate(KINDS)
    return _DOUBLES.sub(r"\1", kinds).replace(" ", "").replace("ts", "s").replace("tS", "S")


def colours(word: str, sound: str, script: str) -> str:
    """The colours that the first vowel may have: A, E (e, i) or O (o, u); all if it is unwritten.

    English gives a vowel two: "Trump" is Трамп, "Biden" Байден, "Sunak" Сунак.
    """
    first = next((one for one in sound if one in _VOWELS), "")
    if script in _ABJADS and not (first in ("o", "i") and sound.find(first) == 1):
        return "AEO"
    if not first:
        return "E"
    found = _COLOURS[first]
    if script != "Latn":
        return "AO" if script == "Kana" and found == "O" else found
    if _HARD_U.search(word):
        return "AO"
    if _LONG.search(word) or _DIPHTHONG.search(word):
        return "AE" if found != "O" and not _BACK.search(word) else "AO"
    return found


def english_vowels(word: str, sound: str) -> tuple[str, ...]:
    """A sound as English has it, where letters alone do not tell: "tramp" of Trump, "baiden"."""
    if script_of(word) != "Latn":
        return ()
    if _HARD_U.search(word):
        return (sound.replace("u", "a", 1),)
    long = _LONG.search(word)
    if long:
        return (sound.replace(long[1], "ai" if long[1] == "i" else "ei", 1),)
    return ()


@lru_cache(maxsize=16_384)
def skeletons(word: str, language: str) -> frozenset[str]:
    """The skeletons of a folded word, "A.psnn"; none where it has fewer than two consonants.

    A word that begins with a vowel has a small letter: "e.rdgn".
    """
    script = script_of(word)
    found: set[str] = set()
    read = sounds(word, language)
    if script == "Latn" and language != "en":  # a foreign paper's spelling, perhaps without marks
        read += sounds(bare(word), "en")
    for sound in read:
        bones = consonants(sound)
        if len(bones) < 2:
            continue
        opens = sound[0] in _VOWELS or (script in _ABJADS and sound[0] == "y")
        for colour in colours(word, sound, script):
            found.add(f"{colour.lower() if opens else colour}.{bones}")
    return frozenset(found)
