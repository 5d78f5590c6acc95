"""The translation memory's key, and which of several translations of a sentence is shown. Pure."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from monitor.domain.translation import MemoryEntry, Mode

RANKS = {"person": 3, "sample": 2}


def key(source: str) -> str:
    """Answer the SHA-256 (64 hex digits) under which a sentence is remembered.

    Sentences that differ only in Unicode composition (NFC) or in white space have one key. A lone
    surrogate, which no UTF-8 can hold, counts as a question mark.
    """
    folded = " ".join(unicodedata.normalize("NFC", source).split())
    return sha256(folded.encode("utf-8", "replace")).hexdigest()


def choose(entries: Iterable[MemoryEntry]) -> MemoryEntry | None:
    """Pick the entry to show of those of one sentence and pair; None where there is none.

    A person's wins over the sample's, that over any engine's; then one that passed the checks, then
    exact over fast, then the newest.
    """
    return max(entries, key=_merit, default=None)


def _merit(entry: MemoryEntry) -> tuple[int, bool, bool, datetime, str]:
    return (
        RANKS.get(entry.engine, 1),
        not entry.doubtful,
        entry.mode == Mode.EXACT,
        entry.made_at,
        entry.version,  # two of one moment: the answer must not depend on their order
    )
