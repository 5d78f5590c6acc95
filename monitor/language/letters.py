"""What the letters alone say: alphabets, and letters that a language can hardly do without."""

import math
from functools import lru_cache

# Letters beyond a-z (Latin), beyond the 26 that all Cyrillic alphabets here share, beyond the 28 of
# Arabic. A lower-case word with a letter that is not in its language's alphabet is a loan or a
# name: possible, not likely.
_COMMON = {
    "Latn": "abcdefghijklmnopqrstuvwxyzªº",
    "Cyrl": "абвгдежзклмнопрстуфхцчш",
    "Arab": "ابتثجحخدذرزسشصضطظعغفقلمنهوءآأؤإئ\u0640",
}
_BEYOND: dict[str, str] = {
    "af": "áèéêëíîïóôúû", "az": "çəğıöşü", "bs": "čćđšž", "ca": "àçèéíïòóúü",
    "cs": "áčďéěíňóřšťúůýž",
    "cy": "âêîôûŵŷáéíóúï", "da": "æøåéü", "de": "äöüß", "en": "", "es": "áéíñóúü", "et": "äöõüšž",
    "fi": "äöåšž", "fr": "àâæçéèêëîïôœùûüÿ", "gl": "áéíñóúüï", "hr": "čćđšž", "hu": "áéíóöőúüű",
    "id": "é", "it": "àèéìíîòóùú", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "ms": "é",
    "nl": "áèéëêíïóöúü", "no": "æøåéòôóèê", "pl": "ąćęłńóśźż", "pt": "áâãàçéêíóôõúü",
    "ro": "ăâîșțşţ", "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšž", "so": "", "sq": "çë", "sv": "åäöéà",
    "sw": "", "tl": "ñ", "tr": "çğıöşüâîû",
    "vi": "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",
    "be": "йіўыэьюяё", "bg": "ийщъьюяѝ", "kk": "ийщъыьэюяёәғқңөұүһі", "mk": "иѓѕјљњќџѐѝ",
    "ru": "ийщъыьэюяё", "sr": "иђјљњћџčćđšž", "uk": "иійїєґщьюя",
    "ar": "ةىيك\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652",
    "fa": "پچژگکیۀ\u064b\u0654\u0651\u200c", "ur": "پچژگکیٹڈڑںےہھۓۂ\u0654\u0651",
}  # fmt: skip
# Letters of a-z that a language writes in foreign words only.
_WITHOUT: dict[str, str] = {
    "az": "w", "bs": "qwxy", "cs": "qw", "et": "qwxy", "hr": "qwxy", "hu": "qwx", "lt": "qwx",
    "lv": "qwxy", "pl": "qvx", "ro": "qw", "sk": "qw", "sl": "qwxy", "sr": "qwxy", "tr": "qwx",
}  # fmt: skip
# Letters that nearly every sentence has, with the share of all letters that they make up: their
# absence speaks against the language, the more the longer the text.
_MARKERS: dict[str, tuple[str, float]] = {
    "az": ("ə", 0.08), "be": ("ўі", 0.07), "bg": ("ъщ", 0.02), "cs": ("ěřůčšžýáí", 0.10),
    "hu": ("áéöőűüó", 0.10), "kk": ("әғқңөұүһі", 0.14), "lt": ("ąčęėįšųūž", 0.06),
    "lv": ("āčēģīķļņšūž", 0.08), "mk": ("јќѓѕљњџ", 0.03), "pl": ("ąćęłńóśźż", 0.06),
    "ro": ("ăâîșțşţ", 0.05), "ru": ("ыэ", 0.02), "sk": ("áčďíľňôšťúýž", 0.08),
    "sl": ("čšž", 0.03), "sr": ("јљњћђџčćđšž", 0.04), "hr": ("čćđšž", 0.03), "bs": ("čćđšž", 0.03),
    "tr": ("ıüöşçğ", 0.09), "uk": ("іїє", 0.07), "vi": ("ạảđơưấầếềệộớờợựị", 0.12),
    "fa": ("یکپگچ", 0.10), "ur": ("یےںکہٹ", 0.20), "ar": ("يةىأ", 0.10),
    "de": ("äöüß", 0.015), "fr": ("éèêàç", 0.025), "sv": ("åäö", 0.04), "da": ("æøå", 0.03),
    "no": ("æøå", 0.025), "fi": ("äö", 0.05), "et": ("äöõü", 0.04), "sq": ("ëç", 0.06),
    "es": ("áéíñóú", 0.015), "pt": ("áâãàçéêíóôõú", 0.03), "gl": ("áéíñóú", 0.015),
    "ca": ("àçèéíòóú", 0.02),
}  # fmt: skip
_ALIEN = -2.0  # natural logarithm: a word with an alien letter makes a language less likely
_ALIENS_COUNTED = 4
_WORDS_LOOKED_AT = 60
_STRONGEST_ABSENCE = -4.0


@lru_cache(maxsize=1)
def _alphabets() -> dict[str, frozenset[str]]:
    common = "".join(_COMMON.values())
    table = {}
    for language, beyond in _BEYOND.items():
        table[language] = frozenset(common + beyond) - frozenset(_WITHOUT.get(language, ""))
    return table


@lru_cache(maxsize=1)
def _everywhere() -> frozenset[str]:
    """Give the letters that no language lacks: words of these alone tell nothing."""
    return frozenset.intersection(*_alphabets().values())


@lru_cache(maxsize=128)
def _marker(language: str) -> tuple[str, float]:
    """Give the letters that a language can hardly do without, and what each letter weighs."""
    letters, share = _MARKERS.get(language, ("", 0.0))
    return letters, math.log(1 - share)


def _plain_words(words: list[str]) -> list[str]:
    """Choose the words that are no names, so not the capitalised ones."""
    plain = [word for word in words if not word[0].isupper()]
    return plain or [word.lower() for word in words]


def evidence(words: list[str], languages: tuple[str, ...]) -> dict[str, float]:
    """Weigh languages by the letters of a piece.

    Args:
        words: the words of the piece as written.
        languages: candidates; those without an entry in the tables get 0.

    Returns:
        Natural logarithms, at most 0: a penalty for letters that the language does not have, and
        one for the absence of letters that it can hardly do without.
    """
    plain = [frozenset(word) for word in _plain_words(words[:_WORDS_LOOKED_AT])]
    found = frozenset().union(*plain)
    plain = [word for word in plain if not word <= _everywhere()]
    length = sum(map(len, words))
    alphabets = _alphabets()
    scores = {}
    for language in languages:
        score = 0.0
        alphabet = alphabets.get(language)
        if alphabet is not None:
            aliens = found - alphabet
            strange = sum(not word.isdisjoint(aliens) for word in plain) if aliens else 0
            score += _ALIEN * min(_ALIENS_COUNTED, strange)
        letters, weight = _marker(language)
        if letters and found.isdisjoint(letters):
            score += max(_STRONGEST_ABSENCE, length * weight)
        scores[language] = score
    return scores


def telling(text: str, language: str) -> tuple[str, ...]:
    """List the letters of a text that its language can hardly do without, as they first occur."""
    letters, _ = _MARKERS.get(language, ("", 0.0))
    return tuple(dict.fromkeys(c for c in text.lower() if c in letters))


@lru_cache(maxsize=30_000)
def _written_in(letter: str) -> str:
    """Tell whether only Chinese ("zh") or only Japanese ("ja") writes a Han letter, else "".

    The national character sets know: what JIS X 0208 lacks is no everyday Japanese, what both
    GB 2312 and Big5 lack is no everyday Chinese.
    """
    sets = set()
    for codec in ("shift_jis", "gb2312", "big5"):
        try:
            letter.encode(codec)
        except UnicodeEncodeError:
            continue
        sets.add(codec)
    if not sets:
        return ""
    if "shift_jis" not in sets:
        return "zh"
    return "ja" if sets == {"shift_jis"} else ""


def han_evidence(text: str) -> dict[str, float]:
    """Weigh Chinese against Japanese for text in Han letters without kana.

    Returns:
        Natural logarithms for "zh" and "ja". Japanese hardly writes ten letters without kana;
        letters that only one of the two writes decide at once.
    """
    letters = [c for c in text if c.isalpha()]
    chinese = min(3, sum(_written_in(c) == "zh" for c in letters))
    japanese = min(3, sum(_written_in(c) == "ja" for c in letters))
    balance = min(5.0, 0.2 * len(letters)) - 1.0 + 3.0 * (chinese - japanese)
    return {"zh": min(0.0, balance), "ja": min(0.0, -balance)}
