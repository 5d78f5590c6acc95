import pytest
from babel import Locale

from monitor.language.calendar_names import calendar_names, key


@pytest.mark.parametrize(
    ("name", "language", "month"),
    [
        ("Сен", "ru", 9), ("сентября", "ru", 9), ("Сентябрь", "ru", 9), ("ВЕРЕСНЯ", "uk", 9),
        ("Set.", "pt", 9), ("setiembre", "es", 9), ("déc.", "fr", 12), ("EKİM", "tr", 10),
        ("EKIM", "tr", 10), ("Ιουλίου", "el", 7), ("ΙΟΥΛΙΟΥ", "el", 7), ("ᲛᲐᲘᲡᲘ", "ka", 5),
        ("дек", "ru", 12), ("сентобра", "ru", None), ("d’agost", "ca", 8), ("lis", "hr", 10),
        ("lis", "pl", 11), ("ژانویهٔ", "fa", 1), ("जून", "hi", 6), ("सितम्बर", "hi", 9),
    ],
)  # fmt: skip
def test_months_are_known_as_they_are_written(name, language, month):
    assert calendar_names().months.get(key(name), {}).get(language) == month


def test_no_name_stands_for_two_months_of_one_language():
    names = calendar_names()
    assert all(1 <= m <= 12 for entry in names.months.values() for m in entry.values())
    assert all(0 <= d <= 6 for entry in names.weekdays.values() for d in entry.values())


def test_reading_the_names_leaves_babels_own_data_alone():
    calendar_names()
    assert Locale.parse("ka").months["format"]["wide"][9] == "სექტემბერი"
    assert Locale.parse("uk").days["format"]["wide"][0] == "понеділок"
