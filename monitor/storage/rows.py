"""Between values and columns: times, shares, datelines, lists of ids."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import TypeVar

import msgspec

from monitor.domain.item import ItemDateline

T = TypeVar("T")

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
CHUNK = 500
"""Cheap rows (marks, states) of one transaction: about 5 ms."""


def to_text(moment: datetime) -> str:
    """An aware moment as the TEXT that the schema stores: UTC, milliseconds, "Z"."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone")
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:  # year 1 or 9999 in a zone that leads out of the calendar
        utc = moment.replace(tzinfo=UTC)
    return f"{utc.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def to_text_or_none(moment: datetime | None) -> str | None:
    """As `to_text`; None becomes NULL."""
    return None if moment is None else to_text(moment)


def to_moment(text: str) -> datetime:
    """The aware UTC moment of a stored TEXT."""
    return datetime.fromisoformat(text)


def to_moment_or_none(text: str | None) -> datetime | None:
    """As `to_moment`; NULL stays None."""
    return None if text is None else to_moment(text)


def storable(text: str) -> str:
    """The text, with U+FFFD for each half of a surrogate pair: they come in JSON, UTF-8 has none.

    Code points stay as many, so that offsets hold.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return LONE_SURROGATE.sub("\ufffd", text)
    return text


def storable_or_none(text: str | None) -> str | None:
    """As `storable`; None becomes NULL."""
    return None if text is None else storable(text)


def shares_to_text(shares: dict[str, float]) -> str:
    """{"en": 0.95, "ru": 0.05} as "en:0.950 ru:0.050", most first."""
    ordered = sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
    return " ".join(f"{language}:{share:.3f}" for language, share in ordered)


def shares_from_text(text: str | None) -> tuple[tuple[str, float], ...]:
    """Back from `shares_to_text`; NULL gives ()."""
    pairs = (one.rpartition(":") for one in (text or "").split())
    return tuple((language, float(share)) for language, _, share in pairs)


def dateline_to_text(dateline: ItemDateline) -> str:
    """A dateline as JSON."""
    return msgspec.json.encode(dateline).decode()


def dateline_from_text(text: str | None) -> ItemDateline | None:
    """Back from `dateline_to_text`."""
    return None if text is None else msgspec.json.decode(text, type=ItemDateline)


def as_list(values: Iterable[int] | Iterable[str]) -> str:
    """Values for `IN (SELECT value FROM json_each(?))`: one parameter, however many they are."""
    return msgspec.json.encode(list(values)).decode()


def in_chunks(values: Iterable[T], size: int = CHUNK) -> Iterator[Sequence[T]]:
    """Cut into runs of `size`, each for one transaction, so that a person's action can go first."""
    rest = iter(values)
    while chunk := list(islice(rest, size)):
        yield chunk
