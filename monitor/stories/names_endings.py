"""Case endings of names: "Карабахом", "Зеленского", "Putinem" as in a dictionary.

Only what a name may take; the longest that fits is taken off, and at least three letters stay. A
name that ends like a case by itself ("Газпром") is looked up with and without its ending, so that
nothing is lost but a little sharpness.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re

_EAST_SLAVIC = (
    "ого его ому ему ыми ими ами ями ием ьем ием ах ях ый ий ой ей ую юю ая яя ою ею ом ем ём ым "
    "им ам ям ью а я у ю е и ы о й ь"
)
_BY_LANGUAGE: dict[str, str] = {
    "ru": _EAST_SLAVIC,
    "uk": "ого ього ому ьому ові еві єві ими ами ями ією єю ою ею ем ом єм им ій ах ях ої "
    "ий ім ам ям а я у ю е і ї и о й ь",
    "be": "ага яга аму яму амі ямі ам ом ем ым ім ай ой ый ах а я у ю е і ы й ь",
    "bg": "ът ят та то те а я е и о й",
    "mk": "от та то те а е и о",
    "sr": "ога ома ом ем им ој ама има ог ему у а е и о oga oma om em im oj ama ima og u a e i o",
    "hr": "oga oma om em im oj ama ima og u a e i o",
    "pl": "ego emu iem owi ach ami ych ymi em om ą ę ie y a u e i o",
    "cs": "ého ému ovi ách ami ých ými ým em om ou ech ě y a u e é i í o",
    "sk": "ého ému ovi ách ami ých ými ým om em ou y a u e i o",
    "sl": "ega emu om em im ih ami u a e i o",
    "lt": "os as is us io iui iu o ą ai ei ė es us yje e ui u a",
    "lv": "s is us am ai u ā as es ei ē a e i",
    "hy": "ների յի յում յից յով ներին ներից ներով ների ում ից ով ին ի ը ն",
    "ka": "იდან თან ისთვის ზე ში მა სა ის ით ად ს ი ა ო",
    "az": "ından indən unda ından dakı ından nın nin nun nün ının inin unun ünün dan dən da də ya "
    "yə na nə ın in un ün ı i u ü a ə",
    "kk": "ның нің дың дің тың тің дан ден тан тен нан нен да де та те ға ге қа ке ды ді ты ті ы і",
    "uz": "ning dan da ga ni si",
    "tr": "nın nin nun nün dan den tan ten da de ta te ya ye ı i u ü a e",
    "hu": "ban ben ból ből ról ről nak nek val vel ra re hoz hez ön en on t i",
    "fi": "ssa ssä sta stä lla llä lta ltä lle ksi iin in an en on a ä n",
    "et": "st le ga sse l s t i u a",
    "el": "ους ου ης ας ος ων ον α η ο ς",
    "de": "s",
    "sv": "s",
    "no": "s",
    "da": "s",
    "nl": "s",
    "fr": "e s",
    "ro": "ului ul ei ii a",
    "sq": "ëve it in ut un ës së ja a i e u",
}
_SAME_AS = {"bs": "hr", "nb": "no", "nn": "no", "rus": "ru"}
_SHORTEST = 3
_SHORT = 4  # letters: too short for a surname in -ский
# "Зеленского" is cut to "зеленски", which sounds as the nominative does
_OF_ADJECTIVE = "ого ього ому ьому им ім ый ий ом ої ій ego iego emu iemu im ého ému ým"
_OF_ADJECTIVES = frozenset(_OF_ADJECTIVE.split())
_ADJECTIVE = re.compile("(?:[сц]ь?к|[sc]k)$")


def _ordered(endings: str) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(endings.split()), key=lambda one: (-len(one), one)))


_ENDINGS = {language: _ordered(endings) for language, endings in _BY_LANGUAGE.items()}


def stems(word: str, language: str) -> tuple[str, ...]:
    """A folded word without each ending that it may have in its language, the longest cut first.

    () where it has none: then the word stands for itself.
    """
    endings = _ENDINGS.get(_SAME_AS.get(language, language), ())
    room = len(word) - _SHORTEST
    fitting = [one for one in endings if len(one) <= room and word.endswith(one)]
    return tuple(_without(word, one) for one in fitting)


def _without(word: str, ending: str) -> str:
    stem = word[: -len(ending)]
    if len(stem) > _SHORT and ending in _OF_ADJECTIVES and _ADJECTIVE.search(stem):
        return f"{stem}i" if stem.isascii() else f"{stem}и" if stem[-1] == "к" else f"{stem}i"
    return stem
