"""The stretch of time that a day's digest covers. Pure."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal

from monitor.domain.digest import DigestSelection
from monitor.domain.errors import DigestError

BEGINNING = datetime(1900, 1, 1, tzinfo=UTC)


def zone(name: str) -> ZoneInfo:
    """The time zone of an IANA name.

    Raises:
        DigestError: there is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise DigestError(f"There is no time zone called “{name}”.") from error


def local_zone() -> str:
    """The IANA name of this computer's time zone, UTC where it has none."""
    try:
        name = tzlocal.get_localzone_name() or "UTC"
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return name.removeprefix("Etc/")


def local_day(zone_name: str, now: datetime) -> date:
    """The day it is in a zone."""
    return now.astimezone(zone(zone_name)).date()


def of_selection(selection: DigestSelection) -> tuple[datetime, datetime]:
    """The stretch that a selection takes in: its day, or everything up to its end."""
    start, end = bounds(selection.day, selection.timezone)
    return (BEGINNING if selection.any_day else start), end


def bounds(day: date, zone_name: str) -> tuple[datetime, datetime]:
    """From midnight to the next midnight in the zone, as UTC; 23 to 25 hours."""
    local = zone(zone_name)
    start = datetime.combine(day, time.min, local)
    end = datetime.combine(day + timedelta(days=1), time.min, local)
    return start.astimezone(UTC), end.astimezone(UTC)
