"""The translation memory's key, and which of several translations of a sentence is shown. Pure."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from monitor.domain.translation import MemoryEntry, Mode

OTHER_TERMS = "made before the glossary was changed"
BY_PEOPLE = {"person": 3, "tmx": 2, "sample": 1}
"""Whole sentences by people: a glossary's terms are not looked for in them."""


def key(source: str) -> str:
    """Answer the SHA-256 (64 hex digits) under which a sentence is remembered.

    Sentences that differ only in Unicode composition (NFC) or in white space have one key. A lone
    surrogate, which no UTF-8 can hold, counts as a question mark.
    """
    folded = " ".join(unicodedata.normalize("NFC", source).split())
    return sha256(folded.encode("utf-8", "replace")).hexdigest()


def choose(entries: Iterable[MemoryEntry], terms: str = "") -> MemoryEntry | None:
    """Pick the entry to show of those of one sentence and pair; None where none will do.

    A person's wins over an imported one, that over the sample's, that over any engine's. Of the
    engines' only those count that applied the terms with the fingerprint `terms`; first one by the
    present pack, then one that passed the checks, then exact over fast, then the newest.
    """
    fitting = (one for one in entries if one.engine in BY_PEOPLE or one.terms == terms)
    return max(fitting, key=_merit, default=None)


def choose_older(entries: Iterable[MemoryEntry]) -> MemoryEntry | None:
    """Pick what an engine made with other terms than the present ones, where nothing else is.

    It is shown, and said to be stale, until there is something newer: a model may be missing.
    """
    best = max(entries, key=_merit, default=None)
    if best is None or best.engine in BY_PEOPLE:
        return best
    return replace(best, stale=True, reason=best.reason or OTHER_TERMS)


def _merit(entry: MemoryEntry) -> tuple[int, bool, bool, bool, datetime, str]:
    return (
        BY_PEOPLE.get(entry.engine, 0),
        not entry.stale,
        not entry.doubtful,
        entry.mode == Mode.EXACT,
        entry.made_at,
        entry.version,  # two of one moment: the answer must not depend on their order
    )
