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


@pytest.mark.parametrize(
    "line",
    [
        "Выставка Шагала в Казани - 16 мая 2026",
        "Открытие моста: суббота, 9 мая",
        "Обстановка на Кипре и в Ливане. 6 мая. Хроника.",
        "Flea Market on Main Street, May 9, 2026",
        "https://example.org/2026/05/04/the-bridge/",
        "www.example.org 04.05.2026",
        "LEO (July 23 - Aug. 22): You find a key.",
        "PARIS JE T'AIME (Review)",
        "Agence AFP",
    ],
)
def test_titles_and_addresses_with_a_date_are_no_dateline(line):
    assert find(line, None, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Frankfurt am Main, 28. September 2020", "Frankfurt am Main"),
        ("Rio de Janeiro, 28 de setembro de 2020", "Rio de Janeiro"),
        ("Ростов-на-Дону, 28 сентября 2020", "Ростов-на-Дону"),
        ("WICHITA, Kan. (KWXY) – The river rose.", "WICHITA, Kan"),
    ],
)
def test_a_name_of_several_words_is_a_place(line, place):
    (found,) = find(line, None, PUBLISHED)
    assert found.place == place


def test_a_broadcaster_in_brackets_after_a_place_is_its_agency():
    (found,) = find("Kabul, Afghanistan (CNN) — They left.", None, PUBLISHED)
    assert (found.place, found.agency) == ("Kabul, Afghanistan", "CNN")
