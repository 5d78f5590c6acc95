"""Which languages a script allows, and which language is like which."""

# Scripts that one language of the news owns name it outright.
_LANGUAGES: dict[str, tuple[str, ...]] = {
    "Latn": (
        "en", "es", "pt", "fr", "de", "it", "nl", "tr", "pl", "id", "vi", "ro", "cs", "sv", "hu",
        "az", "hr", "sr", "bs", "sk", "da", "no", "fi", "ca", "sl", "gl", "ms", "lt", "lv", "et",
        "sq",
    ),
    "Cyrl": ("ru", "uk", "bg", "sr", "be", "mk", "kk"),
    "Arab": ("ar", "fa", "ur"),
    "Deva": ("hi", "mr", "ne"),
    "Hani": ("zh", "ja"),
    "Armn": ("hy",), "Geor": ("ka",), "Grek": ("el",), "Hebr": ("he",), "Hang": ("ko",),
    "Thai": ("th",), "Beng": ("bn",), "Guru": ("pa",), "Gujr": ("gu",), "Orya": ("or",),
    "Taml": ("ta",), "Telu": ("te",), "Knda": ("kn",), "Mlym": ("ml",), "Sinh": ("si",),
    "Laoo": ("lo",), "Tibt": ("bo",), "Mymr": ("my",), "Ethi": ("am",), "Khmr": ("km",),
    "Mong": ("mn",),
}  # fmt: skip
# Asked about only where the feed says so: they are rare in the news, and short English lines look
# like them to a detector.
_RARE: dict[str, tuple[str, ...]] = {"Latn": ("af", "cy", "so", "sw", "tl")}
# Where a detector does not know a language, its relative's score stands in for it; letters and
# words then tell the two apart.
_RELATIVES: dict[str, tuple[str, ...]] = {
    "az": ("tr",),
    "be": ("uk", "ru"),
    "bs": ("hr",),
    "gl": ("pt", "es"),
    "kk": ("ru", "bg"),
    "ms": ("id",),
    "sr": ("hr", "mk"),
}


def of_script(script: str, feed_language: str | None = None) -> tuple[str, ...]:
    """Give the languages that are written in a script, the commonest in the news first.

    Args:
        script: as in `text.scripts`; "" and unknown ones have none.
        feed_language: admits a language that is rare enough to be left out otherwise.
    """
    known = _LANGUAGES.get(script, ())
    if feed_language is not None and feed_language in _RARE.get(script, ()):
        return (*known, feed_language)
    return known


def relatives_of(language: str) -> tuple[str, ...]:
    """Give the languages whose score may stand in for this one, () for most."""
    return _RELATIVES.get(language, ())


def written_in(language: str, script: str) -> bool:
    """Tell whether a language is written in a script; Korean may hold Han letters."""
    if script == "Hani" and language == "ko":
        return True
    return language in _LANGUAGES.get(script, ()) or language in _RARE.get(script, ())


def everywhere() -> frozenset[str]:
    """Give every language that there is a script for, the rare ones too."""
    return frozenset(code for codes in (*_LANGUAGES.values(), *_RARE.values()) for code in codes)
