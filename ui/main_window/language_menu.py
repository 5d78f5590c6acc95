"""Menus that let a person say which language something is in."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QMenu

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.domain.views import FeedLanguageView
from ui.reader.languages import share_percent
from ui.theme.words import counted, language_name

MOST = 8  # languages that stand in the menu itself; all others are one step away
MATES = 4  # of these, what the first is taken for
EXCERPT = 40  # characters
# languages that are taken for each other: by their letters, their words, or both
CONFUSED = tuple(
    group.split()
    for group in (
        "ru uk be bg mk sr-Cyrl kk ky tg mn",
        "hr bs sr-Latn sl mk",
        "sr-Latn sr-Cyrl",
        "id ms",
        "no nb nn da sv",
        "es pt gl ca it",
        "ar fa ur ps ku",
        "zh-Hans zh-Hant ja",
        "hi mr ne",
        "az tr uz",
        "cs sk pl sl",
        "nl af de",
        "et fi",
        "am ti",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a menu asks and what becomes of the answer.

    `take` gets a code; `other` opens the list of all languages; `back`, where there is something
    to take back, takes it back, and `back_words` say what; `name` = that it is a name may be said
    too. `chosen` is the code that the person gave before.
    """

    take: Callable[[str], object]
    other: Callable[[], object]
    back: Callable[[], object] | None = None
    name: Callable[[], object] | None = None
    chosen: str | None = None
    back_words: str = "Take back what I said"


def likely(present: Sequence[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """The languages to offer first, at most `MOST`, of those that are `known` by name.

    The first of those that are there, with what it is taken for; then the others with theirs.
    """
    there = [code for code in present if code not in (UNDETERMINED, NO_LANGUAGE)]
    near = [mate for code in there[:1] for mate in mates(code)]
    far = [mate for code in there[1:] for mate in mates(code)]
    order = [*there[:1], *near[:MATES], *there[1:], *near, *far]
    return tuple(code for code in dict.fromkeys(order) if code in known)[:MOST]


def mates(code: str) -> list[str]:
    """The languages that one is taken for."""
    names = (code, code.partition("-")[0])
    found = [mate for group in CONFUSED if set(names) & set(group) for mate in group]
    return [mate for mate in dict.fromkeys(found) if mate not in names]


def offer(menu: QMenu, codes: Sequence[str], known: Mapping[str, str], asked: Asked) -> None:
    """Fill a menu with languages, "Another language…", and what else can be said."""
    for code in codes:
        action = menu.addAction(escaped(known.get(code, language_name(code))))
        action.setCheckable(code == asked.chosen)
        action.setChecked(code == asked.chosen)
        action.triggered.connect(partial(_call, partial(asked.take, code)))
    _add(menu, "Another language…", asked.other)
    if asked.name is not None:
        menu.addSeparator()
        _add(menu, "A name: not to be translated", asked.name)
    if asked.back is not None:
        menu.addSeparator()
        _add(menu, asked.back_words, asked.back)


def say(menu: QMenu, words: str) -> None:
    """Put a line into a menu that is only to be read."""
    menu.addAction(escaped(words)).setEnabled(False)


def learned_words(view: FeedLanguageView) -> str:
    """As in "Learned: Serbian 98 %, English 2 % of 100 items"."""
    shares = view.usual[:3]
    if not view.seen or not shares:
        return "Nothing learned of its language yet"
    several = len(view.usual) > 1
    told = ", ".join(f"{one.name} {share_percent(one.share, several)}" for one in shares)
    return f"Learned: {told} of {counted(view.seen, 'item')}"


def present_in(view: FeedLanguageView) -> tuple[str, ...]:
    """The languages that have to do with a feed: said, declared, learned."""
    named = [one.code for one in (view.given, view.declared) if one is not None]
    return tuple(dict.fromkeys((*named, *(one.language for one in view.usual))))


def excerpt(text: str) -> str:
    """The beginning of a stretch, in quotation marks, on one line."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= EXCERPT else f"“{line[:EXCERPT].rstrip()}…”"


def first_of(codes: Iterable[str], more: Collection[str]) -> tuple[str, ...]:
    """Codes without repeats, `more` behind them."""
    return tuple(dict.fromkeys((*codes, *more)))


def escaped(words: str) -> str:
    """Words for a menu, in which "&" would underline the letter behind it."""
    return words.replace("&", "&&")


def _add(menu: QMenu, words: str, function: Callable[[], object]) -> None:
    menu.addAction(words).triggered.connect(partial(_call, function))


def _call(function: Callable[[], object], _checked: bool = False) -> None:
    function()
