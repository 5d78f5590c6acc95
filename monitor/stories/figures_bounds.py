"""Words that make a number a bound or a guess: "at least", "mehr als", "не менее". Data.

`_BEFORE` stand right before the number, `_AFTER` right behind it.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from enum import StrEnum
from functools import cache


class Bound(StrEnum):
    """How a number is meant; the value is how it is said before it."""

    EXACT = ""
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    AS_MANY_AS = "as many as"
    ABOUT = "about"
    NEARLY = "nearly"
    LESS_THAN = "fewer than"


_BEFORE: dict[Bound, str] = {
    Bound.AT_LEAST: """at least|no fewer than|no less than|not less than|a minimum of|mindestens
        |wenigstens|zumindest|au moins|au minimum|al menos|por lo menos|cuando menos|como mínimo
        |pelo menos|ao menos|no mínimo|almeno|non meno di|не менее чем|не менее|по меньшей мере
        |как минимум|минимум|щонайменше|щонайменш|не менше|принаймні|не менш як|co najmniej
        |przynajmniej|nie mniej niż|en az|minstens|ten minste|tenminste|zeker|ما لا يقل عن
        |առնվազն""",
    Bound.MORE_THAN: """more than|over|upwards of|in excess of|mehr als|über|plus de|más de|mais de
        |più di|oltre|более чем|более|больше чем|больше|свыше|понад|більше ніж|більш ніж|більше
        |ponad|powyżej|więcej niż|meer dan|ruim|أكثر من|ավելի քան""",
    Bound.AS_MANY_AS: "as many as|as much as",
    Bound.UP_TO: """up to|a maximum of|bis zu|höchstens|maximal|jusqu'à|jusqu’à|hasta|até|fino a
        |до|максимум|maksymalnie|do|tot wel|maximaal""",
    Bound.NEARLY: """nearly|almost|close to|fast|beinahe|knapp|près de|presque|quelque|casi|cerca de
        |quase|quasi|почти|порядка|майже|prawie|blisko|bijna|kadar|نحو|حوالي|近""",
    Bound.ABOUT: """about|around|some|roughly|approximately|an estimated|estimated|circa|ca|rund
        |etwa|ungefähr|environ|unos|unas|alrededor de|aproximadamente|por volta de|cerca de|circa
        |около|примерно|приблизно|близько|около|około|mniej więcej|yaklaşık|ongeveer|zo'n|մոտ""",
    Bound.LESS_THAN: """fewer than|less than|under|below|weniger als|unter|moins de|menos de|meno di
        |менее|меньше|менше|mniej niż|poniżej|minder dan|أقل من""",
}
# Where words are not parted, whatever stands before.
_UNSPACED: dict[Bound, tuple[str, ...]] = {
    Bound.AT_LEAST: ("少なくとも", "至少"),
    Bound.MORE_THAN: ("超过", "超過"),
    Bound.UP_TO: ("最大", "最多"),
    Bound.NEARLY: ("将近", "將近"),
    Bound.ABOUT: ("大约", "大約"),
}
_ABOUT_IN_HAN = "约約"
# New York and many a treaty end with it too
_ABOUT_ALONE = f"(?<![纽紐条條合节節预預签簽契制公立])[{_ABOUT_IN_HAN}]"
_AFTER: dict[Bound, str] = {
    Bound.AT_LEAST: """or more|at least|o más|ou mais|o più|ou plus|oder mehr|и более|или более
        |або більше|lub więcej|على الأقل|以上""",
    Bound.MORE_THAN: "'?[td][ae]n fazla|’?[td][ae]n fazla|'?[iıuü] aşkın|plus|余|多",
    Bound.ABOUT: "'?[eaıiuü]? yakın|or so",
}
# "rose to", "вырос до": what follows is the number itself, not a bound of it.
_RISING = re.compile(
    r"(?:ris\w+|rose|rais\w+|climb\w+|increas\w+|grow\w+|grew|stieg\w*|steig\w*|erhöh\w*|passe\w*"
    r"|sub\w+|aument\w+|elev\w+|sale\w*|sobe\w*|sal\w+|выр[оа]с\w*|возр[оа]с\w*|увелич\w+|достиг\w*"
    r"|повы\w+|зр[оі]с\w*|збільш\w+|wzr\w+|gest\w+|opgelopen|loopt)(?:\W+\w+){0,2}\W*$"
)
_SPACE = r"[\s\u00a0\u202f]"


def _alternatives(phrases: str) -> str:
    words = sorted((one.strip() for one in phrases.split("|")), key=len, reverse=True)
    return "|".join((_SPACE + "+").join(one.split()) for one in dict.fromkeys(words))


def _unspaced(bound: Bound) -> str:
    """More alternatives, for what is written without spaces; "" without any."""
    more = [*_UNSPACED.get(bound, ()), *([_ABOUT_ALONE] if bound is Bound.ABOUT else [])]
    return "".join(f"|{one}" for one in more)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = "|".join(
        rf"(?P<{bound.name}>(?<![^\W\d_])(?:{_alternatives(phrases)}){_unspaced(bound)})"
        for bound, phrases in _BEFORE.items()
    )
    after = "|".join(
        f"(?P<{bound.name}>{_alternatives(phrases)})" for bound, phrases in _AFTER.items()
    )
    # the longest phrase that ends here: "not less than" before "less than"
    spaced = rf"(?:{before}){_SPACE}*(?:the{_SPACE}+)?$"
    return re.compile(spaced), re.compile(rf"{_SPACE}?(?:{after})(?![^\W\d_])")


@cache
def _endings() -> frozenset[str]:
    """The last two letters of all phrases before a number."""
    phrases = [one.strip() for words in _BEFORE.values() for one in words.split("|")]
    phrases += [phrase for words in _UNSPACED.values() for phrase in words]
    # a single letter ends a phrase of its own or stands behind a bracket
    return frozenset(["the"[-2:], *(phrase[-2:] for phrase in phrases)])


def before(folded: str, start: int) -> tuple[Bound, int]:
    """The bound that words right before `start` of a casefolded text say, and where they begin."""
    opening = max(0, start - 32)
    last = folded[opening:start].rsplit(maxsplit=1)[-1:]
    if not last or (last[0][-2:] not in _endings() and last[0][-1] not in _ABOUT_IN_HAN):
        return Bound.EXACT, start  # most numbers: the pattern costs ten times as much
    found = _patterns()[0].search(folded[opening:start])
    if found is None or found.lastgroup is None:
        return Bound.EXACT, start
    bound, begins = Bound[found.lastgroup], opening + found.start()
    if bound is Bound.UP_TO and _RISING.search(folded[max(0, begins - 40) : begins]):
        return Bound.EXACT, start
    return bound, begins


def after(folded: str, end: int) -> tuple[Bound, int]:
    """The bound that words right behind `end` say, and where they end."""
    found = _patterns()[1].match(folded, end)
    if found is None or found.lastgroup is None:
        return Bound.EXACT, end
    return Bound[found.lastgroup], found.end()
