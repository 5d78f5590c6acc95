"""Between values and columns: times, shares, datelines."""

from datetime import UTC, datetime

import msgspec

from monitor.domain.item import ItemDateline


def to_text(moment: datetime) -> str:
    """An aware moment as the TEXT that the schema stores: UTC, milliseconds, "Z"."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone")
    utc = moment.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z"


def to_moment(text: str) -> datetime:
    """The aware UTC moment of a stored TEXT."""
    return datetime.fromisoformat(text)


def to_moment_or_none(text: str | None) -> datetime | None:
    """As `to_moment`; NULL stays None."""
    return None if text is None else to_moment(text)


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
