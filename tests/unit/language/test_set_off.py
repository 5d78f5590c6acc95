from datetime import UTC, date, datetime

import pytest

from monitor.language.datelines import find

PUBLISHED = datetime(2026, 5, 4, 12, tzinfo=UTC)
DAY = date(2020, 9, 28)


@pytest.mark.parametrize(
    "line",
    [
        "Windows 10.11.2020", "С 5 мая 2026", "iOS 10.11.2020", "Concert 5 May 2026",
        "Cup final: 5 May 2026", "Next match: Saturday 9 May 2026", "Meeting Tuesday 5 May 2026",
        "World War 28 July 1914", "Ab 1. Mai 2026", "Do 5 maja 2026", "Od 5 maja 2026",
        "Do 5. května 2026", "Inscrições até 5 de maio de 2026", "Copyright 5 May 2026",
        "Париж 28 сентября 2020", "Kabul 28 September 2020", "28 September 2020 Berlin Marathon",
    ],
)  # fmt: skip
def test_words_right_before_or_after_a_date_are_no_place(line):
    assert find(line, None, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("Kabul, 28 September 2020", "Kabul", None),
        ("Kabul – 28 September 2020", "Kabul", None),
        ("Kabul | 28.09.2020", "Kabul", None),
        ("Kabul. 28 September 2020. Reuters", "Kabul", "Reuters"),
        ("Praha 28. září 2020", None, None),
        ("Москва 28 сентября 2020", None, None),
        ("北京 2020年9月28日", None, None),
        ("Lusa 28 de setembro de 2020", None, "Lusa"),
        ("By Jane Doe 28 September 2020", None, None),
        ("Jane Doe Updated 28 September 2020", None, None),
        ("Izvor: Tanjug 28.09.2020", None, None),
        ("28 September 2020 by Jane Doe", None, None),
        ("28 September 2020, 14:05 Jane Doe", None, None),
        ("28 September 2020 – Politics", None, None),
        ("In: News | 28 September 2020", None, None),
    ],
)
def test_what_is_set_off_or_known_stays_a_dateline(line, place, agency):
    (found,) = find(line, None, PUBLISHED)
    assert (found.date, found.place) == (DAY, place)
    assert agency is None or found.agency == agency


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("Reuters, 28 September 2020", None, "Reuters"),
        ("AFP – 28 September 2020", None, "AFP"),
        ("Reuters/AFP, 28 September 2020", None, "AFP"),
        ("AP, Kabul, 28 September 2020", "Kabul", "AP"),
        ("Analysis, 28 September 2020", None, None),
    ],
)
def test_an_agency_or_a_rubric_is_no_place(line, place, agency):
    (found,) = find(line, None, PUBLISHED)
    assert (found.date, found.place, found.agency) == (DAY, place, agency)


@pytest.mark.parametrize(
    "line",
    ["Reuters/AFP", "AP/Reuters — Kabul", "Opinion (CNN) — Why it failed.", "АНАЛИЗ (ТАСС) — Что?"],
)
def test_agencies_and_rubrics_alone_are_no_dateline(line):
    assert find(line, None, PUBLISHED) == ()


def test_a_broadcaster_in_brackets_after_a_place_is_its_agency():
    (found,) = find("Kabul, Afghanistan (CNN) — They left.", None, PUBLISHED)
    assert (found.place, found.agency) == ("Kabul, Afghanistan", "CNN")
