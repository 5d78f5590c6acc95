"""Words that say the same, or nothing, when texts are compared: small tables, and CLDR's names.

Everything is folded as by `monitor.text.folding`. Tables hold the commonest forms, written by hand;
a language that is not in them is compared word by word.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from monitor.domain.language import base_of
from monitor.text.folding import fold

Phrase = tuple[str, ...]

_APART = str.maketrans(dict.fromkeys("-'’.&", " "))

# Negations are left out: they turn a text round.
_STOPS = {
    "en": "a an the of to in on at for by with from as and or but is are was were be been being it"
    " its this that these those he she they his her their has have had will would do does did than"
    " into over about after before up out who which what when where how percent per cent said says"
    " say i you we my your our s t re ll ve d amid",
    "de": "der die das den dem des ein eine einer eines einem einen und oder aber in im an am auf"
    " zu zum zur von vom mit bei fur aus nach vor uber um als wie ist sind war waren wird werden"
    " hat haben hatte er sie es ihr sein seine sich auch dass prozent so noch nur s",
    "fr": "le la les l un une des de du d et ou mais a au aux en dans sur pour par avec sans sous"
    " ce cet cette ces qui que qu dont est sont etait etre ete il elle ils elles se s son sa ses"
    " leur leurs c n j m t y plus pourcent pour cent apres avant comme",
    "it": "il lo la i gli le l un uno una di del dello della dei degli delle d da dal dalla in nel"
    " nella nei nelle a al alla ai alle con su sul sulla per tra fra e ed o ma che chi cui e sono"
    " era essere si ha hanno ho suo sua suoi cento come dopo prima piu c s",
    "nl": "de het een van in op te aan bij met voor door uit naar om over en of maar is zijn was"
    " waren wordt worden werd heeft hebben had hij zij ze het er die dat dit deze als dan ook nog"
    " procent na tot s t n",
    "es": "el la los las un una unos unas de del a al en con por para sin sobre y e o u pero que"
    " quien es son fue era ser se su sus lo le les ha han como tras mas ciento",
    "pt": "o a os as um uma uns umas de do da dos das em no na nos nas ao aos a com por pelo pela"
    " para sobre e ou mas que quem e sao foi era ser se seu sua seus suas como apos mais cento",
    "ru": "и в во на с со по к ко о об обо от до за из у при для над под а но или что чтобы как это"
    " этот эта эти его ее их он она они был была были быть будет есть же ли бы то так процентов"
    " процента после перед который которая которые свои свой",
}

# From two on: "one" is an article nearly everywhere.
_NUMBERS = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "de": "zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "pt": "dois tres quatro cinco seis sete oito nove dez onze doze",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
}
_OTHER_FORMS = {"en": {"one": "1"}, "ru": {"две": "2", "двух": "2", "трех": "3"}}
# From the first on.
_ORDINALS = {
    "en": "first second third fourth fifth sixth",
    "de": "erste zweite dritte vierte funfte sechste",
    "fr": "premier deuxieme troisieme quatrieme cinquieme sixieme",
    "nl": "eerste tweede derde vierde vijfde zesde",
    "es": "primera segunda tercera cuarta quinta sexta",
    "ru": "первый второй третий четвертый пятый шестой",
}

_SCALES = {
    "@thousand": "k thousand tausend mille mila duizend mil тысяч тысячи тысяча тыс",
    "@million": "m mn mln mio million millions millionen millione milioni miljoen millon millones"
    " milhao milhoes млн миллион миллиона миллионов",
    "@billion": "b bn mrd mld billion billions milliard milliards milliarden miliardo miliardi"
    " miljard bilhao bilhoes млрд миллиард миллиарда миллиардов",
    "@trillion": "tn trn trillion trillions billionen трлн триллион триллиона триллионов",
}
SCALES = {word: key for key, words in _SCALES.items() for word in words.split()}
"""Words that multiply a number before them, or are written right behind it ("5m")."""

# What CLDR has no second name for.
_PLACES = {
    "en": "US=us,usa,united states,united states of america,america;GB=uk,britain,great britain,"
    "united kingdom;RU=russia,russian federation;AE=uae,emirates,united arab emirates;"
    "KP=dprk,north korea,democratic people's republic of korea;"
    "KR=rok,south korea,republic of korea;CN=china,prc,people's republic of china;"
    "NL=netherlands,holland,the netherlands;CZ=czechia,czech republic;MM=myanmar,burma;"
    "CI=ivory coast,cote d'ivoire;TR=turkey,turkiye;MK=macedonia,north macedonia;"
    "BA=bosnia,bosnia and herzegovina;CD=drc,dr congo,democratic republic of the congo;"
    "IR=iran,islamic republic of iran;SY=syria,syrian arab republic;VA=vatican,vatican city,"
    "holy see;SZ=eswatini,swaziland;CV=cape verde,cabo verde;TL=east timor,timor leste;"
    "DE=germany,federal republic of germany;FR=france,french republic;MD=moldova,"
    "republic of moldova;SA=saudi arabia,ksa;EU=eu,european union",
    "de": "US=usa,us,vereinigte staaten,vereinigten staaten,amerika;GB=grossbritannien,"
    "vereinigtes konigreich,vereinigten konigreich,uk;RU=russland,russische foderation,"
    "russischen foderation;CZ=tschechien,tschechische republik,tschechischen republik;"
    "NL=niederlande,niederlanden,holland;TR=turkei;DE=deutschland,bundesrepublik,"
    "bundesrepublik deutschland;CN=china,volksrepublik china;EU=eu,europaische union,"
    "europaischen union;BY=belarus,weissrussland",
    "fr": "US=usa,etats unis,etats unis d'amerique,amerique;GB=royaume uni,grande bretagne;"
    "RU=russie,federation de russie,federation russe;CZ=tchequie,republique tcheque;"
    "NL=pays bas,hollande;CN=chine,republique populaire de chine;EU=ue,union europeenne;"
    "BY=belarus,bielorussie",
    "it": "US=usa,stati uniti,stati uniti d'america,america;GB=regno unito,gran bretagna;"
    "RU=russia,federazione russa;CZ=cechia,repubblica ceca;NL=paesi bassi,olanda;"
    "EU=ue,unione europea;BY=bielorussia",
    "nl": "US=vs,usa,verenigde staten,verenigde staten van amerika,amerika;"
    "GB=verenigd koninkrijk,groot brittannie,vk;RU=rusland,russische federatie;"
    "CZ=tsjechie,tsjechische republiek;NL=nederland,holland;EU=eu,europese unie;"
    "BY=belarus,wit rusland",
    "es": "US=eeuu,ee uu,estados unidos,estados unidos de america;GB=reino unido,gran bretana;"
    "RU=rusia,federacion rusa,federacion de rusia;NL=paises bajos,holanda;EU=ue,union europea",
    "pt": "US=eua,estados unidos,estados unidos da america;GB=reino unido,gra bretanha;"
    "RU=russia,federacao russa;NL=paises baixos,holanda;EU=ue,uniao europeia",
    "ru": "US=сша,соединенные штаты,соединенных штатах,соединенных штатов,"
    "соединенные штаты америки,соединенных штатов америки,соединенных штатах америки;"
    "GB=великобритания,великобритании,"
    "соединенное королевство,соединенного королевства;RU=россия,россии,россию,россией,рф,"
    "российская федерация,российской федерации,российскую федерацию;CN=кнр,китай,китая,китае,"
    "китаю,китайская народная республика,китайской народной республики;BY=беларусь,белоруссия,"
    "белоруссии,беларуси;EU=ес,евросоюз,евросоюза,евросоюзе,европейский союз,европейского союза;"
    "KP=кндр,северная корея,северной кореи;KR=южная корея,южной кореи,республика корея",
}

_STATES = (
    "AL=alabama;AK=alaska;AZ=arizona;AR=arkansas;CA=california;CO=colorado;CT=connecticut;"
    "DE=delaware;FL=florida;HI=hawaii;ID=idaho;IL=illinois;IN=indiana;IA=iowa;KS=kansas;"
    "KY=kentucky;LA=louisiana;ME=maine;MD=maryland;MA=massachusetts;MI=michigan;MN=minnesota;"
    "MS=mississippi;MO=missouri;MT=montana;NE=nebraska;NV=nevada;NH=new hampshire;NJ=new jersey;"
    "NM=new mexico;NY=new york;NC=north carolina;ND=north dakota;OH=ohio;OK=oklahoma;OR=oregon;"
    "PA=pennsylvania;RI=rhode island;SC=south carolina;SD=south dakota;TN=tennessee;TX=texas;"
    "UT=utah;VT=vermont;VA=virginia;WA=washington state;WV=west virginia;WI=wisconsin;WY=wyoming"
)
STATES = frozenset(pair.partition("=")[0] for pair in _STATES.split(";"))
"""Letters for the states of the USA, as they stand behind a comma or "state of"."""

CAPITALS_ONLY = frozenset({"us", "uk", "eu", "vs", "vk", "ue", "rok", "drc", "prc", "ес", "рф"})
"""Names that are another word, or none, in small letters."""

# Names of months and days that are other words too: they are dates beside a number alone.
_OTHER_WORDS = (
    "may march mars marzo mart mar mai sun sat wed mon fri dom sab dim sam lun jeu ven mer so mo"
    " di mi do fr sa ma wo vr za zo dec set jan"
)


@lru_cache(maxsize=32)
def stops(language: str) -> frozenset[str]:
    """Words that say nothing, of a language; none for one that is not known here."""
    return frozenset(_STOPS.get(base_of(language), "").split())


@lru_cache(maxsize=32)
def numbers(language: str) -> dict[str, str]:
    """Numbers in words up to twelve, as figures."""
    base = base_of(language)
    found = {word: str(n) for n, word in enumerate(_NUMBERS.get(base, "").split(), start=2)}
    found |= {word: str(n) for n, word in enumerate(_ORDINALS.get(base, "").split(), start=1)}
    return found | _OTHER_FORMS.get(base, {})


@lru_cache(maxsize=32)
def places(language: str) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Names of countries, by their first word, the longest first, with a key for what they mean.

    CLDR's names and those above; of English the states of the USA too.
    """
    found: dict[Phrase, str] = {}
    for name, code in _territories(language):
        plain = fold(name.partition(" (")[0]).translate(_APART)
        found.setdefault(tuple(plain.split()), code)
    by_first: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, code in found.items():
        if phrase:
            by_first.setdefault(phrase[0], []).append((phrase, f"@{code.lower()}"))
    return {
        first: tuple(sorted(several, key=lambda one: (-len(one[0]), one)))
        for first, several in by_first.items()
    }


@lru_cache(maxsize=32)
def dates(language: str) -> dict[str, tuple[str, bool]]:
    """Names of months and days of the week: a key, and whether only a number makes it a date."""
    locale, others = _locale(language), frozenset(_OTHER_WORDS.split())
    found: dict[str, tuple[str, bool]] = {}
    if locale is None:
        return found
    for letter, names in (("m", locale.months), ("d", locale.days)):
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in names[context].get(width, {}).items():
                    word = fold(str(name)).rstrip(".")
                    if word and " " not in word and not any(map(str.isdigit, word)):
                        unsure = width != "wide" or word in others
                        found.setdefault(word, (f"@{letter}{number}", unsure))
    if base_of(language) == "en":
        found.setdefault("sept", ("@m9", True))
    return found


def _territories(language: str) -> Iterator[tuple[str, str]]:
    base = base_of(language)
    for pair in filter(None, _PLACES.get(base, "").split(";")):
        code, _, names = pair.partition("=")
        yield from ((name, code) for name in names.split(","))
    if base == "en":
        for pair in _STATES.split(";"):
            code, _, name = pair.partition("=")
            yield name, f"us-{code}"
    locale = _locale(language)
    for code, name in sorted(locale.territories.items()) if locale else ():
        if code.isalpha():  # the others are continents and the like
            yield str(name), code


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(base_of(language))
    except (UnknownLocaleError, ValueError):
        return None
