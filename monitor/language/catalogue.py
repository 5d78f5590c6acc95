"""The languages that a person may name: codes are checked by CLDR and put into their usual case."""

import re
from functools import cache

from babel import Locale

from monitor.domain.errors import LanguageError
from monitor.domain.language import NO_LANGUAGE, UNDETERMINED, base_of
from monitor.language import calendar_names, candidates

_SCRIPTS_APART = ("sr-Cyrl", "sr-Latn", "zh-Hans", "zh-Hant")
_NONE = frozenset({UNDETERMINED, NO_LANGUAGE, "mul", "mis", "root"})
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?", re.I
)


@cache
def offered() -> frozenset[str]:
    """Every language that Dateline recognises or reads dates of, scripts apart where that tells."""
    return candidates.every_language() | calendar_names.languages() | frozenset(_SCRIPTS_APART)


def code_of(given: str) -> str:
    """The BCP 47 code a person means: "sr-latn" and "SR_Latn" are "sr-Latn".

    A language with several codes gets the one that its items are found in: "no" of "nb".

    Raises:
        LanguageError: CLDR knows no such language, script or region.
    """
    code = tidied(given)
    if code is None:
        raise LanguageError(
            f"“{given.strip()}” is no language code; codes look like ru, pt-BR or sr-Latn."
        )
    return code


def tidied(given: str) -> str | None:
    """As `code_of`; None where there is no such language. Feeds say all sorts of things."""
    match = _TAG.fullmatch(given.strip().replace("_", "-"))
    if match is None:
        return None
    english = Locale("en")
    language = base_of(match["language"].lower())
    script = match["script"].title() if match["script"] else None
    region = match["region"].upper() if match["region"] else None
    known = language in english.languages and language not in _NONE
    known = known and (script is None or script in english.scripts)
    known = known and (region is None or region in english.territories)
    return "-".join(part for part in (language, script, region) if part) if known else None
