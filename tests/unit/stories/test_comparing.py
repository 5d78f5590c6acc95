"""What pairs of items share, and what contradicts."""

import pytest

from monitor.stories import comparing, rule
from monitor.stories.shelf import side_of


def column(make_item, name, one, other, languages=("en", "en")) -> float:
    items = [
        make_item(n, title=title, language=language, vector=b"")
        for n, (title, language) in enumerate(zip((one, other), languages, strict=True), 1)
    ]
    sides = [side_of(item) for item in items]
    found = comparing.evidence(sides[0], [sides[1]])
    return float(found.plain[0, rule.PLAIN.index(name)])


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("Flood in Italy", "Flood in France", 1),
        ("Flood in Italy", "Flood in Italy and France", 0),
        ("Flood in Italy", "Flood in the hills", 0),
    ],
)
def test_places_contradict_where_both_name_some_and_none_is_shared(item, one, other, contradict):
    assert column(item, "places contradict", one, other) == contradict


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("Horoscope for Monday", "Horoskop für Dienstag", 1),
        ("Horoscope for Monday", "Horoskop für Montag", 0),
        ("Match on 3 May", "Spiel am 4. Mai", 1),
        ("Match on Monday", "Spiel am 4. Mai", 0),  # a weekday and a date may be one day
    ],
)
def test_days_contradict_within_their_kind(item, one, other, contradict):
    assert column(item, "dates contradict", one, other, ("en", "de")) == contradict


def test_names_are_shared_across_scripts(item):
    one, other = "Pashinyan meets Putin", "Пашинян встретился с Путиным"
    assert column(item, "names shared", one, other, ("en", "ru")) > 0
