import pytest

from monitor.language.city_names import languages_of_city
from monitor.language.datelines import recognise


@pytest.mark.parametrize(
    ("place", "languages"),
    [
        ("КИЇВ", {"uk"}), ("BAKI", {"az"}), ("Bakı", {"az"}), ("İSTANBUL", {"tr"}),
        ("HÀ NỘI", {"vi"}), ("東京", {"ja"}), ("تهران", {"fa"}), ("Berlin", set()), (None, set()),
    ],
)  # fmt: skip
def test_a_city_spelled_as_at_home_tells_its_language(place, languages):
    assert languages_of_city(place) == languages


@pytest.mark.parametrize(
    ("line", "likeliest"),
    [
        ("BAKI, 17 mart 2020", "az"),
        ("ANKARA, 17 mart 2020", "tr"),
        ("ВАРНА, 23 май 2025 г.", "bg"),
        ("23 май 2025 г.", "bg"),
        ("23 мая 2025 г.", "ru"),
        ("Обновена на 6 март 2021 г. в 09:12", "bg"),
        ("大阪, 2023年11月21日（火）", "ja"),
        ("2023年11月21日 星期二", "zh"),
        ("WARSZAWA, 28 listopada 2020", "pl"),
        ("5 اوت 2020, 09:05", "fa"),
        ("۷ مارس ۲۰۱۹", "fa"),
        ("٧ مارس ٢٠١٩", "ar"),
        ("Publié le 28/09/2020", "fr"),
        ("Publicado em 28/09/2020", "pt"),
    ],
)
def test_city_labels_and_cases_tell_the_language_of_a_dateline(line, likeliest):
    (found,) = recognise(line)
    best = max(found.scores, key=lambda code: found.scores[code])
    assert best == likeliest
