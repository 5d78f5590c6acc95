"""Sentences of a text in any script, by rules of our own. Offsets are code points.

A stop ends a sentence where what follows could begin one; abbreviations, initials, numbers and
ordinals are looked at on both sides. The rules are those of Unicode Annex 29 (sentence
boundaries), with a list of abbreviations for each language.
"""

# ruff: noqa: RUF001, RUF003 - letters of other scripts are the subject here

import re
from functools import lru_cache

from monitor.domain.translation import Sentence
from monitor.text.offsets import lines, trim

# Stops that end a sentence whatever follows: CJK, Devanagari, Urdu, Ethiopic, Khmer, Burmese.
_HARD = "。！？｡।॥۔።។။"
# Stops that may be part of an abbreviation or a number; ։ and : are the full stop of Armenian.
_SOFT = ".!?…؟։‼⁇⁈⁉"
_CLOSING = "\"'”’»›)]}」』】）〉》“‘«"
# French sets a space before the closing guillemet.
_AFTER = rf"(?:[{re.escape(_CLOSING)}]|[ \u00a0\u202f][»›](?=\s|$))*"
_STOP = re.compile(rf"[{_HARD}{_SOFT}]+{_AFTER}")
# Greek asks with what looks like a semicolon.
_GREEK_STOP = re.compile(rf"[{_HARD}{_SOFT};\u037e]+{_AFTER}")
_OPENING = "\"'“‘„«‹([{「『【（〈《»”¿¡–—-•*…"

# Words before a full stop that do not end a sentence. "" holds for every language.
_ABBREVIATIONS: dict[str, str] = {
    "": "dr prof st vs etc no nr mt ft inc ltd jr sr co corp dept gen col lt sgt capt rev hon"
    " pres gov sen rep e.g i.e a.m p.m u.s u.k u.n approx est",
    "en": "mr mrs ms messrs jan feb mar apr jun jul aug sep sept oct nov dec fig vol ave",
    "de": "hr fr dipl ing bzw z.b d.h u.a usw ca evtl ggf inkl vgl z mio mrd str abs bspw"
    " sog u z.t",
    "fr": "m mm mme mmes mlle mgr av bd env p.ex c.-à-d janv févr avr juil sept oct nov déc",
    "es": "sr sra sres srta d dña ud uds ee.uu p.ej aprox pág art av",
    "pt": "sr sra srs d dra exmo av pág p.ex art séc",
    "it": "sig sigg sig.ra dott ing avv on pag art ecc",
    "ca": "sr sra pàg",
    "gl": "sr sra páx",
    "ro": "dl dna dvs nr str art alin ex",
    "nl": "dhr mevr mr drs bijv o.a d.w.z m.a.w enz blz ca jl",
    "sv": "bl.a t.ex d.v.s m.m kl ca st",
    "da": "bl.a f.eks dvs kl ca mio mia",
    "no": "bl.a f.eks dvs kl ca mill",
    "fi": "esim mm ks ym n klo",
    "pl": "np itp itd tzw m.in ul al godz r w tys mln mld im św ks prof dr hab gen płk zob por",
    "cs": "např tzv atd tj mj resp č čl str odst mil mld tis ing mgr judr mudr sv",
    "sk": "napr tzv atď tj resp č čl str ods mil mld tis ing mgr sv",
    "sl": "npr itd oz t.i tj dr mag",
    "hr": "npr itd tzv tj dr mr sv br god st",
    "sr": "npr itd tzv tj dr mr sv br god st нпр итд тзв тј др мр св бр год",
    "hu": "pl stb ún kb ill dr id ifj",
    "tr": "dr prof doç av vb vs örn bkz sn yy cad sok no tel",
    "az": "və s prof dr red tel",
    "ru": "г гг в вв т тт п пп д др пр см ср н э тыс млн млрд трлн руб коп ул им рис стр гл ст"
    " род ум проф акад доц чел шт напр т.д т.п т.е т.к т.н и.о обл р-н пер просп кв корп св о",
    "uk": "р рр м с ст т п д др пр див пор н е тис млн млрд трлн грн коп вул ім рис стор гл"
    " нар проф акад доц чол напр т.д т.п т.зв о обл р-н кв св",
    "be": "г гг в ст т п д др гл н э тыс млн млрд руб вул імя рыс нар праф акад чал т.д т.п",
    "bg": "г гг в т др пр вж срв н е хил млн млрд лв ст ул бул им фиг стр проф акад доц инж св",
    "mk": "г год т др пр сп н е илј мил млрд ден ул бр проф акад доц св",
    "kk": "т б ж т.б т.с.с млн млрд ғ",
    "el": "κ κα κκ π.χ δηλ βλ κ.ά κ.λπ κλπ μ.χ π.μ μ.μ αρ σελ",
    "hy": "թ դ",
    "ka": "ე.ი ე.წ ა.შ მაგ",
    "vi": "tp ts gs ths tr",
    "id": "dr prof ir drs tn ny sdr dll dsb tgl no jl pt",
    "ms": "dr prof en pn dll dsb no",
}
_WORD_BEFORE = re.compile(r"[\w\u0300-\u036f.\-]{1,24}$")
# Abbreviations that stand at the end: "… and so on. Then …", "… at 3 p.m. The …".
_LAST_WORDS = re.compile(
    r"(?<!\w)(?:etc|usw|enz|ecc|atd|itd|itp|т\. ?[дп]|і т\. ?[дп]|[ap]\.m)\.$", re.IGNORECASE
)
# Languages that write ordinals, and so dates, with a full stop: "28. September".
_ORDINALS = frozenset(
    ("de", "da", "no", "fi", "cs", "sk", "sl", "hr", "bs", "sr", "hu", "et", "lv", "tr", "pl")
)


@lru_cache(maxsize=128)
def _abbreviations(language: str) -> frozenset[str]:
    own = _ABBREVIATIONS.get(language.partition("-")[0], "")
    return frozenset(_ABBREVIATIONS[""].split()) | frozenset(own.split())


def _is_abbreviation(text: str, stop: int, language: str) -> bool:
    """Tell whether the word right before `text[stop]`, a full stop, is short for something."""
    found = _WORD_BEFORE.search(text, max(0, stop - 24), stop)
    if found is None:
        return False
    word = found.group().strip("-")
    last = word.rsplit(".", 1)[-1]
    # A single letter is an initial ("J. Smith", "А. С. Пушкин") or one of "т. д.", "z. B.".
    if len(last) == 1 and last.isalpha() and last != "I":
        return True
    if last.isdigit():
        return language.partition("-")[0] in _ORDINALS and len(last) <= 2
    known = _abbreviations(language)
    return word.casefold() in known or last.casefold() in known


def _could_begin(text: str, at: int, end: int) -> bool:
    """Tell whether a sentence could begin at `at`: no lower-case letter, no comma."""
    while at < end and text[at] in _OPENING:
        at += 1
    if at >= end:
        return True
    return not text[at].islower() and text[at] not in ",;:%)]"


def _ends_here(text: str, match: re.Match[str], end: int, language: str) -> bool:
    """Tell whether the stop just matched, which is followed by something, ends a sentence."""
    stops, after = match.group(), match.end()
    if any(c in _HARD for c in stops):
        return True
    if not text[after].isspace():
        # "3.5" and "U.S." go on; "Why?Because" is a feed's lost space.
        return stops[0] in "!?؟" and text[after].isupper()
    following = after
    while following < end and text[following].isspace():
        following += 1
    if stops[0] in ".…" and not _could_begin(text, following, end):
        return False
    if stops != ".":  # with a quote after it the stop is no abbreviation's
        return True
    if _LAST_WORDS.search(text, max(0, after - 8), after):
        return True
    return not _is_abbreviation(text, match.start(), language)


def ends(text: str, start: int, end: int, language: str = "") -> list[int]:
    """Find where the sentences within one line `[start, end)` end, `end` itself included.

    The offsets are exclusive ends, after closing quotes and brackets; ascending.
    """
    stops = _GREEK_STOP if language.startswith("el") else _STOP
    found = [
        match.end()
        for match in stops.finditer(text, start, end)
        if match.end() < end and _ends_here(text, match, end, language)
    ]
    found.append(end)
    return found


def cut(text: str, language: str) -> tuple[Sentence, ...]:
    """Cut a text into sentences.

    Args:
        text: plain text of any length; a line end is always an end of a sentence.
        language: BCP 47 code, for its abbreviations; an unknown one gets the common rules.

    Returns:
        The sentences in order. For each, `sentence.text == text[sentence.start:sentence.end]`;
        white space around belongs to none, every other character to exactly one.
    """
    sentences: list[Sentence] = []
    for line_start, line_end in lines(text):
        at = line_start
        for stop in ends(text, line_start, line_end, language):
            start, end = trim(text, at, stop)
            if start < end:
                sentences.append(Sentence(start=start, end=end, text=text[start:end]))
            at = stop
    return tuple(sentences)
