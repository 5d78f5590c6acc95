from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from monitor.language.datelines import find
from monitor.language.relative_dates import read_relative

TUESDAY = datetime(2020, 9, 29, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("вчера в 19:05", "ru", 28), ("сегодня, 14:20", "ru", 29), ("Вчора, 19:05", "uk", 28),
        ("yesterday at 19:05", "en", 28), ("Today, 2:20 pm", "en", 29), ("hoy, 14:20", "es", 29),
        ("ayer a las 19:05", "es", 28), ("hier à 19h05", "fr", 28),
        ("gestern, 19:05 Uhr", "de", 28),
        ("Heute um 10:12 Uhr", "de", 29), ("oggi alle 10:12", "it", 29), ("ieri, 19:05", None, 28),
        ("ontem às 19h05", "pt", 28), ("Hoje, 10:12", "pt", 29), ("dün 19:05", "tr", 28),
        ("Bugün, 10:12", "tr", 29), ("اليوم 10:12", "ar", 29), ("أمس 19:05", "ar", 28),
        ("دیروز ۱۹:۰۵", "fa", 28), ("昨天 19:05", "zh", 28), ("今天 10:12", "zh", 29),
        ("昨日 19:05", None, 28), ("어제 19:05", "ko", 28), ("wczoraj, 19:05", "pl", 28),
        ("χθες 19:05", "el", 28), ("երեկ, 19:05", "hy", 28), ("გუშინ 19:05", "ka", 28),
        ("היום, 10:12", "he", 29), ("kemarin, 19:05", "id", 28), ("hôm qua 19:05", "vi", 28),
        ("i går kl. 19.05", None, 28), ("Igår 19:05", "sv", 28), ("eilen klo 19.05", "fi", 28),
        ("včera 19:05", None, 28), ("tegnap 19:05", "hu", 28), ("Published: yesterday", "en", 28),
        ("19:05, вчера", None, 28),
    ],
)  # fmt: skip
def test_a_day_named_from_the_moment_of_reading_is_counted_back(line, language, day):
    (found,) = find(line, None, TUESDAY)
    assert found.date == date(2020, 9, day)
    assert found.relative
    assert found.text == line
    assert language is None or found.language == language


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("2 hours ago", "en"), ("2 часа назад", "ru"), ("2 години тому", "uk"),
        ("vor 2 Stunden", "de"), ("il y a 2 heures", "fr"), ("hace 2 horas", "es"),
        ("há 2 horas", "pt"), ("2 ore fa", "it"), ("2시간 전", "ko"), ("3小时前", "zh"),
        ("3時間前", "ja"),
        ("2 saat önce", "tr"), ("منذ 3 ساعات", "ar"), ("2 ساعت پیش", "fa"), ("לפני 3 שעות", "he"),
        ("2 godziny temu", "pl"), ("2 uur geleden", "nl"), ("2 jam lalu", "id"),
        ("3 giờ trước", "vi"), ("πριν 3 ώρες", "el"), ("для 2", None), ("35 minutes ago", "en"),
        ("Updated 2 hours ago", "en"),
    ],
)  # fmt: skip
def test_hours_that_passed_are_counted_back(line, language):
    days = [found.date for found in find(line, None, TUESDAY)]
    if language is None:
        assert days == []
    else:
        assert days == [TUESDAY.date()]
        assert find(line, None, TUESDAY)[0].language == language


def test_hours_that_reach_into_two_days_are_refused():
    just_after_midnight = datetime(2020, 9, 29, 2, 30, tzinfo=UTC)
    assert find("2 hours ago", None, just_after_midnight)[0].date is None
    assert find("1 hour ago", None, just_after_midnight)[0].date == date(2020, 9, 29)
    assert find("3 hours ago", None, just_after_midnight)[0].date == date(2020, 9, 28)


def test_yesterday_is_counted_from_the_day_of_the_moments_own_zone():
    tokyo = timezone(timedelta(hours=9))
    assert find("yesterday, 19:05", None, datetime(2020, 9, 29, 1, tzinfo=tokyo))[0].date == date(
        2020, 9, 28
    )


def test_without_a_moment_there_is_no_date():
    (found,) = find("вчера в 19:05", None, None)
    assert (found.date, found.time, found.relative) == (None, None, True)


def test_the_time_of_day_is_given_with_the_day():
    assert find("вчера в 19:05", None, TUESDAY)[0].time == time(19, 5)
    assert find("2 hours ago", None, TUESDAY)[0].time is None


@pytest.mark.parametrize(
    "line",
    [
        "yesterday", "कल 19:05", "کل 19:05", "Yesterday the 19:05 train was late.",
        "Two hours ago", "2 hours ago in Paris", "Ma 19:05", "3 weeks ago", "Today 28", "",
        "News of today: 5 dead", "il y a 2 heures à Paris",
        "Today:", "Today in Paris", "Hoy, Madrid", "3 days ago in Paris", "300 days ago", "Heute!",
        "just now in Paris", "Leo, 19:05", "Hier um 19:05 Uhr",
    ],
)  # fmt: skip
def test_other_lines_name_no_day(line):
    assert read_relative(line) is None


MONDAY = TUESDAY - timedelta(days=1)


@pytest.mark.parametrize(
    ("published", "fetched", "day"),
    [
        (None, TUESDAY, 28),  # a page without a date of its own
        (MONDAY, TUESDAY, 28),  # made when the page was sent: it means the item's date
        (MONDAY, MONDAY, 27),
        (MONDAY, MONDAY + timedelta(days=6), 27),  # written with an item that was found late
        (MONDAY, None, 27),
    ],
)
def test_yesterday_is_counted_from_the_fetch_where_that_gives_the_items_date(
    published, fetched, day
):
    (found,) = find("вчера в 19:05", None, published, fetched=fetched)
    assert (found.date, found.time) == (date(2020, 9, day), time(19, 5))


def test_a_missing_year_is_completed_by_the_feeds_date_and_without_one_by_the_fetch():
    late = datetime(2022, 3, 1, tzinfo=UTC)
    line = "Понедельник, 28 сентября"
    assert find(line, None, TUESDAY, fetched=late)[0].date == date(2020, 9, 28)
    assert find(line, None, None, fetched=TUESDAY)[0].date == date(2020, 9, 28)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("3 days ago", "en"), ("3d ago", "en"), ("vor 3 Tagen", "de"), ("3 дня назад", "ru"),
        ("il y a 3 jours", "fr"), ("hace 3 días", "es"), ("há 3 dias", "pt"), ("3 giorni fa", "it"),
        ("3 dni temu", "pl"), ("3 dagen geleden", "nl"), ("för 3 dagar sedan", "sv"),
        ("for 3 dage siden", "da"), ("3 päivää sitten", "fi"), ("před 3 dny", "cs"),
        ("pred 3 dňami", "sk"), ("pred 3 dnevi", "sl"), ("pre 3 dana", "sr"), ("пре 3 дана", "sr"),
        ("преди 3 дни", "bg"), ("пред 3 дена", "mk"), ("3 дні тому", "uk"), ("acum 3 zile", "ro"),
        ("3 napja", "hu"), ("3 gün önce", "tr"), ("3 gün əvvəl", "az"), ("3 күн бұрын", "kk"),
        ("πριν από 3 ημέρες", "el"), ("3 օր առաջ", "hy"), ("3 დღის წინ", "ka"),
        ("לפני 3 ימים", "he"), ("منذ 3 أيام", "ar"), ("۳ روز پیش", "fa"), ("3 دن پہلے", "ur"),
        ("3 दिन पहले", "hi"), ("৩ দিন আগে", "bn"), ("3 hari lalu", "id"), ("3 ngày trước", "vi"),
        ("3 วันที่แล้ว", "th"), ("3天前", "zh"), ("3日前", "ja"), ("3일 전", "ko"),
        ("prieš 3 dienas", "lt"), ("pirms 3 dienām", "lv"), ("3 päeva tagasi", "et"),
        ("3 ditë më parë", "sq"), ("Published: 3 days ago", "en"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("hour", [0, 12, 23])
def test_days_that_passed_are_counted_back_at_any_hour(line, language, hour):
    (found,) = find(line, None, datetime(2020, 9, 29, hour, 30, tzinfo=UTC))
    assert (found.date, found.time) == (date(2020, 9, 26), None)
    assert found.language == language
    assert find(line, None, None)[0].date is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Today", "en"), ("Сегодня", "ru"), ("Сьогодні", "uk"), ("Heute", "de"),
        ("Aujourd'hui", "fr"), ("Aujourd’hui", "fr"), ("Hoy", "es"), ("Oggi", "it"), ("Hoje", "pt"),
        ("Dziś", "pl"), ("Bugün", "tr"), ("Σήμερα", "el"), ("اليوم", "ar"), ("امروز", "fa"),
        ("היום", "he"), ("今天", "zh"), ("今日", None), ("오늘", "ko"), ("Hari ini", "id"),
        ("Hôm nay", "vi"), ("just now", "en"), ("Только что", "ru"), ("vor 0 Minuten", "de"),
        ("刚刚", "zh"), ("たった今", "ja"), ("방금 전", "ko"), ("az önce", "tr"),
    ],
)  # fmt: skip
def test_today_and_just_now_alone_are_the_day_of_the_moment(line, language):
    (found,) = find(f"A title about it\n\n{line}\nThe text begins.", None, TUESDAY)
    assert (found.text, found.date, found.relative) == (line, TUESDAY.date(), True)
    assert language is None or found.language == language


def test_just_now_right_after_midnight_is_refused():
    assert find("just now", None, datetime(2020, 9, 29, 0, 0, 30, tzinfo=UTC))[0].date is None
    assert find("today", None, datetime(2020, 9, 29, 0, 0, 30, tzinfo=UTC))[0].date is not None
