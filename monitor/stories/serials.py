"""Instalments of a series are stories of their own: bulletins, horoscopes, "Day 637". Pure."""

from datetime import timedelta

from monitor.stories import features
from monitor.stories.comparing import Side

ALIKE = 0.75
"""Two titles of one outlet this much alike without their figures are instalments of a series."""
GAP = timedelta(hours=12)


def are_instalments(one: Side, other: Side) -> bool:
    """Whether two items are different instalments of one series ("News at 18:00", "Day 637").

    Only within an outlet, where titles are made from one pattern. Dates and clock times must agree
    at any distance; other numbers only beyond half a day, since a toll rises within hours.
    """
    if one.feed_id != other.feed_id:
        return False
    mine, its = one.features.numbers, other.features.numbers
    if not mine or not its or mine == its:
        return False
    apart = abs(one.when - other.when) >= GAP
    if not apart and features.moments(one.title) == features.moments(other.title):
        return False
    stripped = (features.without_numbers(one.title), features.without_numbers(other.title))
    return features.likeness(*stripped) >= ALIKE
