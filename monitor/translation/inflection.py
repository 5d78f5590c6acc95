"""Other forms of a name: stems with the endings that they take in Slavic languages. Pure.

No stemmer of a language finds names well, since it guesses at what a word is. Here the dictionary
form is given, which tells how the name is declined: "Москва" is "москв" with "а", "ы", "е", "у",
"ой". What is accepted is somewhat more than what is right ("Павел" → "Павла" and "Павела"): the
stem of a name is rarely that of another word with the same capital letter.
"""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import unicodedata

Forms = tuple[tuple[str, frozenset[str]], ...]
"""Stems, folded, each with the endings that may follow it."""

_SAME = frozenset({""})
_SHORTEST = 3
_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "mk", "sr", "rue"})
_LATIN = frozenset({"pl", "cs", "sk", "sl", "hr", "bs", "sr", "hsb", "dsb"})
_ARMENIAN = frozenset({"hy", "hyw"})

# Dictionary ending → how many letters come off → what may stand instead. Longest first.
_CYRILLIC_ENDINGS = (
    (
        ("ий", "ый", "ой", "ій"), 2,
        "ий ый ой ій его ого ему ому им ым ім ем ом ьм ая яя ую юю ей ою ею ие ые их ых ими ыми "
        "ия ию ием ии ія ію ієм ії и ы і а я у ю е є",
    ),
    (("ия", "ія"), 1, "я и ю ей ею е і ї єю й ям ями ях"),
    (("а",), 1, "а ы и і е у ой ою ей ею ам ами ах о"),
    (("я",), 1, "я и і ї е ю ей ею єю ям ями ях ь й"),
    (("ь",), 1, "ь я ю ем єм ём е и і ью ям ями ях ей еві"),
    (("й", "ј"), 1, "й ј я а ю у ем єм ом и ї е єві еві ям ями ях ев їв"),
    (("о", "е"), 1, "о е а у ом ем і ові"),
)  # fmt: skip
_CYRILLIC_PLAIN = "а у ом ем ым им е ы и і ов ів ам ами ах ой ою ою еві ові еви ови ът та то те я ю"
_LATIN_ENDINGS = (
    (("ski", "cki", "dzki", "sky", "ský", "cky", "cký"), 1, "i y ý a iego ego ého emu iemu ému im "
     "ym ým om iej ej é ou ą ię ich ych ých imi ymi ými ie"),
    (("a",), 1, "a y i e ie ę u ą ou o ov ovi owi oj om am ami ach ách ama"),
    (("o", "e"), 1, "o e a u om em ie ovi owi"),
    (("y", "ý", "í"), 1, "y ý í ho ého ího mu ému ímu m ým ím ch ých ích ego emu"),
    (("i",), 1, "i ego emu im ich imi"),
)  # fmt: skip
_LATIN_PLAIN = "a u e i y em om iem ie owi ovi ów ov ům ami ach ech ích ím ama ima eve ovy ova ove"
_ARMENIAN_PLAIN = "ը ն ի ին ից ով ում ներ ները ների"
_VOWELS = frozenset("аеєиіїоуыэюяaeiouyáéíóúýąęěů")
_FLEETING = frozenset("еоьeě")
# The last consonant of a stem changes before some endings: Ольга → Ользі, Praha → Praze
_SOFTENED = {
    **dict(zip("гкх", "зцс", strict=True)),
    **dict(
        zip(
            ("g", "h", "k", "r", "d", "t", "ł"),
            ("dz z", "z", "c", "rz ř", "dz", "ci", "l"),
            strict=True,
        )
    ),
}


def fold(word: str) -> str:
    """Make a word comparable: composed, without case, "ё" as "е", "ó" as "o"."""
    if word.isascii():
        return word.lower()
    composed = unicodedata.normalize("NFC", word).casefold()
    return composed.replace("ё", "е").replace("ó", "o").replace("’", "'")


def forms_of(word: str, language: str) -> Forms:
    """Say which forms of a word in its dictionary form are taken for it.

    Args:
        word: one word, folded.
        language: in which the sentences are; one without cases known here has just the word.
    """
    endings = _table(word, language.partition("-")[0])
    if endings is None or len(word) < _SHORTEST:
        return ((word, _SAME),)
    for finals, length, instead in endings[0]:
        if word.endswith(finals) and len(word) - length >= _SHORTEST - 1:
            return _with_softened(word[:-length], frozenset(instead.split()))
    if word[-1] in _VOWELS:
        return ((word, _SAME),)
    plain = frozenset(endings[1].split())
    return ((word, plain | _SAME), *((stem, plain) for stem in _opened(word)))


def _table(
    word: str, language: str
) -> tuple[tuple[tuple[tuple[str, ...], int, str], ...], str] | None:
    cyrillic = "\u0400" <= word[-1] <= "\u052f"
    if language in _CYRILLIC and cyrillic:
        return _CYRILLIC_ENDINGS, _CYRILLIC_PLAIN
    if language in _LATIN and not cyrillic:
        return _LATIN_ENDINGS, _LATIN_PLAIN
    return ((), _ARMENIAN_PLAIN) if language in _ARMENIAN else None


def _with_softened(stem: str, endings: frozenset[str]) -> Forms:
    softened = _SOFTENED.get(stem[-1], "").split()
    others = tuple((stem[:-1] + one, frozenset({"e", "i", "ie", "і", "е"})) for one in softened)
    return ((stem, endings), *others)


def _opened(word: str) -> tuple[str, ...]:
    """Stems whose last vowel goes or changes: Павел → Павл-, Лев → Льв-, Київ → Києв-."""
    if word[-2] in "ії":
        return (f"{word[:-2]}о{word[-1]}", f"{word[:-2]}є{word[-1]}")
    if len(word) < _SHORTEST or word[-2] not in _FLEETING or word[-3] in _VOWELS:
        return ()
    short = word[:-2] + word[-1]
    return (short, f"{word[:-2]}ь{word[-1]}") if word[-3] == "л" else (short,)
