"""What a feed lets expect of its items, before a letter is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from monitor.domain.language import FeedLanguages, base_of

_DECLARED_LETTERS = 30.0  # what the feed says of itself weighs as much as so many letters
_USUAL_LETTERS = 60.0  # what its earlier items were in, once there are enough of them
_GIVEN_LETTERS = 600.0
_ENOUGH = 20  # items from which the usual share is believed as it is
_DECLARED, _USUAL, _GIVEN = 3.0, 4.0, 8.0  # settles what two words leave open (logarithms),
_REACH, _GIVEN_REACH = 40.0, 400.0  # the less, the more letters a piece has to speak for itself
# Languages so near to each other that only the feed can tell which a plain sentence is in.
_TWINS = (frozenset(("hr", "bs", "sr")), frozenset(("id", "ms")))
_NO_LANGUAGE = (None, "", "und", "zxx", "mul", "mis")
_RULED_OUT, _UNLIKELY = -80.0, -2.0  # by the person, whatever the letters say; by experience
_RULED_OUT_SHARE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What is expected of an item; codes are base languages ("sr", not "sr-Latn").

    `letters` = how many letters' worth of votes each language has from the start. `bonus` = what a
    piece of no length gets on top for each language, and how many letters take it away again.
    `against` = languages that the feed's own twin speaks against, with their penalty. `variants` =
    the script that the feed writes a language in where it has two: {"zh": "zh-Hant"}. `given` =
    the base language that the person named; `admitted` = the tag of the feed's most expected
    language, which is looked for although it may be rare.
    """

    letters: Mapping[str, float] = field(default_factory=dict)
    bonus: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    against: Mapping[str, float] = field(default_factory=dict)
    variants: Mapping[str, str] = field(default_factory=dict)
    given: str | None = None
    admitted: str | None = None

    def of_piece(self, language: str, letters: int) -> float:
        """Give what the feed adds to a language's score for a piece of so many letters."""
        best, reach = self.bonus.get(language, (0.0, 1.0))
        return best * max(0.0, 1.0 - letters / reach) + self.against.get(language, 0.0)


NOTHING_KNOWN = Prior()


def known_as(code: str) -> str:
    """Give the language of a BCP 47 code as it is called here: "pt" of "pt_BR", "no" of "nb"."""
    base = base_of(code.replace("_", "-")).lower()
    return {"nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl", "cmn": "zh"}.get(
        base, base
    )


def settled(language: str, given: str | None) -> str:
    """Give the language that the person named, where that is a twin of the one that was found."""
    if given is None or language == given:
        return language
    return given if any({language, given} <= twins for twins in _TWINS) else language


def family_of(language: str) -> str:
    """Give what near twins have in common: one name for hr, bs and sr, one for id and ms."""
    return next((min(twins) for twins in _TWINS if language in twins), language)


def prior_of(feed: FeedLanguages) -> Prior:
    """Weigh what is known of a feed: the person's word, then experience, then its own word."""
    feed = _with_languages(feed)
    if feed == FeedLanguages():
        return NOTHING_KNOWN
    letters: dict[str, float] = {}
    bonus: dict[str, tuple[float, float]] = {}
    usual: dict[str, float] = {}
    for code, share in feed.usual:
        usual[known_as(code)] = usual.get(known_as(code), 0.0) + share
    trust = min(1.0, feed.seen / _ENOUGH)
    if feed.declared:
        # a feed that says "en" by default and has written Georgian for weeks is not believed
        experience = usual.get(known_as(feed.declared), 0.0)
        doubt = 1.0 - trust * (1.0 - experience)
        letters[known_as(feed.declared)] = _DECLARED_LETTERS * doubt
        bonus[known_as(feed.declared)] = (_DECLARED * doubt, _REACH)
    for language, share in usual.items():
        letters[language] = letters.get(language, 0.0) + _USUAL_LETTERS * share * trust
        own = bonus.get(language, (0.0, _REACH))[0]
        bonus[language] = (max(own, _USUAL * share * trust), _REACH)
    given = known_as(feed.given) if feed.given else None
    if given:
        letters[given] = letters.get(given, 0.0) + _GIVEN_LETTERS
        bonus[given] = (_GIVEN, _GIVEN_REACH)
    return Prior(
        letters=letters, bonus=bonus, given=given, variants=_variants(feed),
        admitted=feed.given or max(letters, key=lambda code: letters[code], default=None),
        against=_against(given, usual if feed.seen >= _ENOUGH else {}),
    )  # fmt: skip


def _with_languages(feed: FeedLanguages) -> FeedLanguages:
    """Leave out what is no language: "und", "mul" and the like say nothing."""
    return replace(
        feed,
        given=None if feed.given in _NO_LANGUAGE else feed.given,
        declared=None if feed.declared in _NO_LANGUAGE else feed.declared,
        usual=tuple((code, share) for code, share in feed.usual if code not in _NO_LANGUAGE),
    )


def _against(given: str | None, usual: Mapping[str, float]) -> dict[str, float]:
    """Speak against the twins of the language that the person named, or that all items are in."""
    for twins in _TWINS:
        known = given if given in twins else None
        if known is None and given is None:
            sure = [code for code in sorted(twins) if usual.get(code, 0.0) >= _RULED_OUT_SHARE]
            known = sure[0] if sure else None
        if known is not None:
            return dict.fromkeys(sorted(twins - {known}), _RULED_OUT if given else _UNLIKELY)
    return {}


def _variants(feed: FeedLanguages) -> dict[str, str]:
    """Tell which script the feed writes Chinese and Serbian in, where it or its items say so."""
    found: dict[str, str] = {}
    for code in (feed.given, *(code for code, _ in feed.usual), feed.declared):
        variant = variant_of(code) if code else None
        if variant is not None:
            found.setdefault(variant.partition("-")[0], variant)
    return found


def variant_of(code: str) -> str | None:
    """Give the tag with script of a Chinese or Serbian code: "zh-Hant" of "zh-TW"; else None."""
    parts = [part.lower() for part in code.replace("_", "-").split("-")]
    if parts[0] == "zh":
        traditional = {"hant", "tw", "hk", "mo"}.intersection(parts[1:])
        simplified = {"hans", "cn", "sg"}.intersection(parts[1:])
        return "zh-Hant" if traditional else "zh-Hans" if simplified else None
    if parts[0] == "sr":
        return "sr-Latn" if "latn" in parts else "sr-Cyrl" if "cyrl" in parts else None
    return None
