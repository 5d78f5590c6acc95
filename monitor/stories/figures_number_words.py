"""The words for numbers in fourteen languages, inflections too. Data, and a reader of it.

A line of a language is "value form form …"; German, Dutch and Italian compounds ("dreiundzwanzig")
are put together here from their parts.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from collections.abc import Iterator
from functools import cache

_WORDS: dict[str, str] = {
    "en": """0 zero; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten;
        11 eleven; 12 twelve; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen;
        18 eighteen; 19 nineteen; 20 twenty; 30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy;
        80 eighty; 90 ninety; 1 one""",
    "de": """0 null; 2 zwei; 3 drei; 4 vier; 5 fünf; 6 sechs; 7 sieben; 8 acht; 9 neun; 10 zehn;
        11 elf; 12 zwölf; 13 dreizehn; 14 vierzehn; 15 fünfzehn; 16 sechzehn; 17 siebzehn;
        18 achtzehn; 19 neunzehn; 20 zwanzig; 30 dreißig dreissig; 40 vierzig; 50 fünfzig;
        60 sechzig; 70 siebzig; 80 achtzig; 90 neunzig; 1 eins ein eine einen einem einer""",
    "fr": """0 zéro; 2 deux; 3 trois; 4 quatre; 5 cinq; 6 six; 7 sept; 8 huit; 9 neuf; 10 dix;
        11 onze; 12 douze; 13 treize; 14 quatorze; 15 quinze; 16 seize; 17 dix-sept; 18 dix-huit;
        19 dix-neuf; 20 vingt; 30 trente; 40 quarante; 50 cinquante; 60 soixante; 70 soixante-dix;
        71 soixante-et-onze; 72 soixante-douze; 73 soixante-treize; 74 soixante-quatorze;
        75 soixante-quinze; 76 soixante-seize; 77 soixante-dix-sept; 78 soixante-dix-huit;
        79 soixante-dix-neuf; 80 quatre-vingts quatre-vingt; 81 quatre-vingt-un;
        82 quatre-vingt-deux; 83 quatre-vingt-trois; 84 quatre-vingt-quatre; 85 quatre-vingt-cinq;
        86 quatre-vingt-six; 87 quatre-vingt-sept; 88 quatre-vingt-huit; 89 quatre-vingt-neuf;
        90 quatre-vingt-dix; 91 quatre-vingt-onze; 92 quatre-vingt-douze; 93 quatre-vingt-treize;
        94 quatre-vingt-quatorze; 95 quatre-vingt-quinze; 96 quatre-vingt-seize;
        97 quatre-vingt-dix-sept; 98 quatre-vingt-dix-huit; 99 quatre-vingt-dix-neuf; 1 un une""",
    "es": """0 cero; 2 dos; 3 tres; 4 cuatro; 5 cinco; 6 seis; 7 siete; 8 ocho; 9 nueve; 10 diez;
        11 once; 12 doce; 13 trece; 14 catorce; 15 quince; 16 dieciséis; 17 diecisiete;
        18 dieciocho; 19 diecinueve; 20 veinte; 21 veintiuno veintiún veintiuna; 22 veintidós;
        23 veintitrés; 24 veinticuatro; 25 veinticinco; 26 veintiséis; 27 veintisiete;
        28 veintiocho; 29 veintinueve; 30 treinta; 40 cuarenta; 50 cincuenta; 60 sesenta;
        70 setenta; 80 ochenta; 90 noventa; 200 doscientos doscientas; 300 trescientos trescientas;
        400 cuatrocientos cuatrocientas; 500 quinientos quinientas; 600 seiscientos seiscientas;
        700 setecientos setecientas; 800 ochocientos ochocientas; 900 novecientos novecientas;
        1 un uno una""",
    "pt": """0 zero; 2 dois duas; 3 três; 4 quatro; 5 cinco; 6 seis; 7 sete; 8 oito; 9 nove; 10 dez;
        11 onze; 12 doze; 13 treze; 14 catorze quatorze; 15 quinze; 16 dezesseis dezasseis;
        17 dezessete dezassete; 18 dezoito; 19 dezenove dezanove; 20 vinte; 30 trinta; 40 quarenta;
        50 cinquenta; 60 sessenta; 70 setenta; 80 oitenta; 90 noventa; 200 duzentos duzentas;
        300 trezentos trezentas; 400 quatrocentos quatrocentas; 500 quinhentos quinhentas;
        600 seiscentos seiscentas; 700 setecentos setecentas; 800 oitocentos oitocentas;
        900 novecentos novecentas; 1 um uma""",
    "it": """0 zero; 2 due; 3 tre; 4 quattro; 5 cinque; 6 sei; 7 sette; 8 otto; 9 nove; 10 dieci;
        11 undici; 12 dodici; 13 tredici; 14 quattordici; 15 quindici; 16 sedici; 17 diciassette;
        18 diciotto; 19 diciannove; 20 venti; 30 trenta; 40 quaranta; 50 cinquanta; 60 sessanta;
        70 settanta; 80 ottanta; 90 novanta; 1 un uno una""",
    "nl": """0 nul; 2 twee; 3 drie; 4 vier; 5 vijf; 6 zes; 7 zeven; 8 acht; 9 negen; 10 tien;
        11 elf; 12 twaalf; 13 dertien; 14 veertien; 15 vijftien; 16 zestien; 17 zeventien;
        18 achttien; 19 negentien; 20 twintig; 30 dertig; 40 veertig; 50 vijftig; 60 zestig;
        70 zeventig; 80 tachtig; 90 negentig; 1 één een eén""",
    "tr": """0 sıfır; 2 iki; 3 üç; 4 dört; 5 beş; 6 altı; 7 yedi; 8 sekiz; 9 dokuz; 10 on; 20 yirmi;
        30 otuz; 40 kırk; 50 elli; 60 altmış; 70 yetmiş; 80 seksen; 90 doksan; 1 bir""",
    "ru": """0 ноль; 2 два две двух двум двумя двое двоих; 3 три трёх трех трём трем тремя трое
        троих; 4 четыре четырёх четырех четырём четырем четырьмя четверо четверых;
        5 пять пяти пятью пятеро пятерых; 6 шесть шести шестью шестеро шестерых;
        7 семь семи семью семеро семерых; 8 восемь восьми восемью восьмеро
        восьмерых; 9 девять девяти девятью девятеро девятерых;
        10 десять десяти десятью десятеро десятерых; 11 одиннадцать одиннадцати;
        12 двенадцать двенадцати;
        13 тринадцать тринадцати; 14 четырнадцать четырнадцати; 15 пятнадцать пятнадцати;
        16 шестнадцать шестнадцати; 17 семнадцать семнадцати; 18 восемнадцать восемнадцати;
        19 девятнадцать девятнадцати; 20 двадцать двадцати; 30 тридцать тридцати; 40 сорок сорока;
        50 пятьдесят пятидесяти; 60 шестьдесят шестидесяти; 70 семьдесят семидесяти;
        80 восемьдесят восьмидесяти; 90 девяносто девяноста; 100 сто ста; 200 двести двухсот;
        300 триста трёхсот трехсот; 400 четыреста четырёхсот четырехсот; 500 пятьсот пятисот;
        600 шестьсот шестисот; 700 семьсот семисот; 800 восемьсот восьмисот;
        900 девятьсот девятисот; 1 один одна одно одного одной одному одну одним""",
    "uk": """0 нуль; 2 два дві двох двом двома двоє; 3 три трьох трьом трьома троє;
        4 чотири чотирьох чотирьом четверо; 5 п'ять п’ять п'яти п’яти п'ятьох п’ятьох п'ятеро
        п’ятеро; 6 шість шести шістьох шестеро; 7 сім семи сімох семеро; 8 вісім восьми вісьмох
        восьмеро; 9 дев'ять дев’ять дев'яти дев’яти дев'ятеро дев’ятеро; 10 десять десяти десятьох
        десятеро; 11 одинадцять одинадцяти;
        12 дванадцять дванадцяти; 13 тринадцять тринадцяти; 14 чотирнадцять чотирнадцяти;
        15 п'ятнадцять п’ятнадцять; 16 шістнадцять шістнадцяти; 17 сімнадцять сімнадцяти;
        18 вісімнадцять вісімнадцяти; 19 дев'ятнадцять дев’ятнадцять; 20 двадцять двадцяти;
        30 тридцять тридцяти; 40 сорок сорока; 50 п'ятдесят п’ятдесят; 60 шістдесят;
        70 сімдесят; 80 вісімдесят; 90 дев'яносто дев’яносто; 100 сто ста; 200 двісті двохсот;
        300 триста трьохсот; 400 чотириста; 500 п'ятсот п’ятсот; 600 шістсот; 700 сімсот;
        800 вісімсот; 900 дев'ятсот дев’ятсот; 1 один одна одне одного одну однієї""",
    "pl": """0 zero; 2 dwa dwie dwóch dwu dwaj dwoje dwom; 3 trzy trzech trzej troje trzem;
        4 cztery czterech czterej czworo; 5 pięć pięciu pięcioro; 6 sześć sześciu; 7 siedem siedmiu;
        8 osiem ośmiu; 9 dziewięć dziewięciu; 10 dziesięć dziesięciu; 11 jedenaście jedenastu;
        12 dwanaście dwunastu; 13 trzynaście trzynastu; 14 czternaście czternastu;
        15 piętnaście piętnastu; 16 szesnaście szesnastu; 17 siedemnaście siedemnastu;
        18 osiemnaście osiemnastu; 19 dziewiętnaście dziewiętnastu; 20 dwadzieścia dwudziestu;
        30 trzydzieści trzydziestu; 40 czterdzieści czterdziestu; 50 pięćdziesiąt pięćdziesięciu;
        60 sześćdziesiąt; 70 siedemdziesiąt; 80 osiemdziesiąt; 90 dziewięćdziesiąt; 100 sto stu;
        200 dwieście dwustu; 300 trzysta trzystu; 400 czterysta czterystu; 500 pięćset pięciuset;
        600 sześćset; 700 siedemset; 800 osiemset; 900 dziewięćset; 1 jeden jedna jedno jednego
        jedną jednej""",
    "az": """2 iki; 3 üç; 4 dörd; 5 beş; 6 altı; 7 yeddi; 8 səkkiz; 9 doqquz; 10 on; 20 iyirmi;
        30 otuz; 40 qırx; 50 əlli; 60 altmış; 70 yetmiş; 80 səksən; 90 doxsan; 1 bir""",
    "ar": """2 اثنان اثنين; 3 ثلاثة ثلاث; 4 أربعة أربع; 5 خمسة خمس; 6 ستة ست; 7 سبعة سبع;
        8 ثمانية ثماني; 9 تسعة تسع; 10 عشرة عشر; 20 عشرون عشرين; 30 ثلاثون ثلاثين;
        40 أربعون أربعين; 50 خمسون خمسين; 60 ستون ستين; 70 سبعون سبعين; 80 ثمانون ثمانين;
        90 تسعون تسعين; 100 مئة مائة; 200 مئتان مئتين""",
    "hy": """2 երկու; 3 երեք; 4 չորս; 5 հինգ; 6 վեց; 7 յոթ; 8 ութ; 9 ինը; 10 տասը; 20 քսան;
        30 երեսուն; 40 քառասուն; 50 հիսուն; 60 վաթսուն; 70 յոթանասուն; 80 ութսուն; 90 իննսուն""",
}
# What a number before it is multiplied by. "*" stands for any ending.
_TIMES: dict[str, str] = {
    "en": """100 hundred; 1e3 thousand k; 1e6 million mln mn; 1e9 billion bn bln;
        1e12 trillion trn tn""",
    "de": "100 hundert; 1e3 tausend tsd; 1e6 million* mio; 1e9 milliarde* mrd; 1e12 billion*",
    "fr": """100 cent cents; 1e3 mille millier milliers; 1e6 million millions;
        1e9 milliard milliards mds md; 1e12 billion billions""",
    "es": "100 cien ciento cientos; 1e3 mil; 1e6 millón millones mdd; 1e12 billón billones",
    "pt": """100 cem cento; 1e3 mil; 1e6 milhão milhões mi; 1e9 bilhão bilhões bi;
        1e12 trilhão trilhões""",
    "it": "100 cento; 1e3 mila mille; 1e6 milione milioni mln; 1e9 miliardo miliardi mld",
    "nl": "100 honderd; 1e3 duizend; 1e6 miljoen mln; 1e9 miljard mld mrd; 1e12 biljoen",
    "tr": "100 yüz; 1e3 bin; 1e6 milyon mn; 1e9 milyar; 1e12 trilyon",
    "az": "100 yüz; 1e3 min; 1e6 milyon mln; 1e9 milyard mlrd",
    "ru": "1e3 тысяч* тыс; 1e6 миллион* млн; 1e9 миллиард* млрд; 1e12 триллион* трлн",
    "uk": "1e3 тисяч* тис; 1e6 мільйон* млн; 1e9 мільярд* млрд; 1e12 трильйон* трлн",
    "pl": "1e3 tysiąc* tysięcy tys; 1e6 milion* mln; 1e9 miliard* mld; 1e12 bilion* bln",
    "ar": "1e3 ألف آلاف الف; 1e6 مليون ملايين; 1e9 مليار مليارات",
    "hy": "100 հարյուր; 1e3 հազար; 1e6 միլիոն; 1e9 միլիարդ",
    "ko": "1e3 천; 1e4 만; 1e8 억; 1e12 조",
}
# A word like "thousands" counts only behind a number: alone it is no figure.
_JOINING = {
    "en": "and", "es": "y", "pt": "e", "fr": "et", "ar": "و", "de": "und",
}  # fmt: skip
# Stand for themselves too: "mil muertos" are a thousand.
_BARE = {
    "de": "hundert tausend", "fr": "cent mille", "es": "cien ciento mil", "pt": "cem cento mil",
    "it": "cento mille", "nl": "honderd duizend", "tr": "yüz bin",
    "az": "yüz min", "hy": "հարյուր հազար",
}  # fmt: skip
_ARTICLES = {
    "en": "a an", "de": "ein eine einen einem einer", "fr": "un une", "es": "un una uno",
    "pt": "um uma", "it": "un uno una", "nl": "een", "tr": "bir", "az": "bir",
}  # fmt: skip


@cache
def values(language: str) -> dict[str, int]:
    """The value of each word for a number in a language, casefolded; {} where it is not known."""
    found: dict[str, int] = {}
    for value, forms in _lines(_WORDS.get(language, "")):
        found.update((form, int(value)) for form in forms)
    found |= dict(_compounds(language, found))
    return {word.casefold(): value for word, value in found.items()}


@cache
def factors(language: str) -> tuple[dict[str, float], tuple[tuple[str, float], ...]]:
    """What multiplies the number before it: whole words, and (beginning, factor) of others."""
    whole: dict[str, float] = {}
    beginnings: list[tuple[str, float]] = []
    for value, forms in _lines(_TIMES.get(language, "")):
        for form in forms:
            if form.endswith("*"):
                beginnings.append((form[:-1], float(value)))
            else:
                whole[form] = float(value)
    return whole, tuple(beginnings)


def factor(word: str, language: str) -> float | None:
    """What a word multiplies the number before it by: 1e6 for "million", None for other words."""
    whole, beginnings = factors(language)
    if word in whole:
        return whole[word]
    return next((value for begins, value in beginnings if word.startswith(begins)), None)


def joins(word: str, language: str) -> bool:
    """Whether a word joins the parts of a number: "one hundred and two", "treinta y dos"."""
    return word == _JOINING.get(language)


@cache
def bare(language: str) -> frozenset[str]:
    """The words for a hundred and a thousand that need no number before them."""
    return frozenset(_BARE.get(language, "").split())


@cache
def openers(language: str) -> frozenset[str]:
    """All words that a number in words can begin with."""
    return frozenset(values(language)) | bare(language) | articles(language)


@cache
def articles(language: str) -> frozenset[str]:
    """The words for one that are articles too."""
    return frozenset(_ARTICLES.get(language, "").split())


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    for line in filter(str.strip, text.split(";")):
        value, *forms = line.split()
        yield value, forms


def _compounds(language: str, base: dict[str, int]) -> Iterator[tuple[str, int]]:
    if language in ("de", "nl"):
        yield from _germanic(language, base)
    elif language == "it":
        yield from _italian(base)


def _germanic(language: str, base: dict[str, int]) -> Iterator[tuple[str, int]]:
    joint = "und" if language == "de" else "en"
    hundred, thousand = ("hundert", "tausend") if language == "de" else ("honderd", "duizend")
    one = "ein" if language == "de" else "een"
    small = {word: value for word, value in base.items() if 2 <= value <= 9} | {one: 1}
    tens = {word: value for word, value in base.items() if value >= 20 and value % 10 == 0}
    upto = {word: value for word, value in base.items() if value >= 2}
    for ten, value in tens.items():
        for unit, more in small.items():
            link = "ën" if language == "nl" and unit.endswith("e") else joint
            upto[f"{unit}{link}{ten}"] = value + more
    yield from upto.items()
    for begin, times in [("", 1), *small.items()]:
        yield f"{begin}{hundred}", times * 100
        yield from ((f"{begin}{hundred}{word}", times * 100 + more) for word, more in upto.items())
    yield from ((f"{word}{thousand}", value * 1000) for word, value in upto.items())


def _italian(base: dict[str, int]) -> Iterator[tuple[str, int]]:
    upto = {word: value for word, value in base.items() if value >= 2}
    for ten, value in list(upto.items()):
        if value < 20 or value % 10:
            continue
        for unit, more in list(base.items()):
            if not 1 <= more <= 9 or unit in ("uno", "una"):
                continue
            stem = ten[:-1] if more in (1, 8) else ten
            upto[f"{stem}{unit}"] = value + more
            if more == 3:
                upto[f"{stem}tré"] = value + more
            if more == 1:
                upto[f"{stem}uno"] = value + more
    yield from upto.items()
    yield from ((f"{word}mila", value * 1000) for word, value in upto.items())
    for unit, times in [("", 1), *((w, v) for w, v in base.items() if 2 <= v <= 9)]:
        yield f"{unit}cento", times * 100
        yield from ((f"{unit}cento{word}", times * 100 + v) for word, v in upto.items())
