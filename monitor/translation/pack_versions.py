"""Versions of packages as numbers: "1.10" is higher than "1.9", "1.0" is "1"."""

import re


def numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version without zeros at its end; what has none is ().

    >>> numbers("1.9") < numbers("1.10"), numbers("1.0") == numbers("1")
    (True, True)
    """
    found = [int(number) for number in re.findall(r"\d{1,9}", version)]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def is_higher(one: str, other: str) -> bool:
    """Tell whether version `one` is above version `other`."""
    return numbers(one) > numbers(other)
