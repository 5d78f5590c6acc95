"""The layouts of news sites in tests/data/language/datelines.tsv, and dates of every year."""

import unicodedata
from collections import defaultdict
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.language.datelines import find
from monitor.language.item_datelines import dateline_of

DATA = Path(__file__).parents[2] / "data" / "language" / "datelines.tsv"
READ_ON = date(2026, 11, 26)
MONDAY = "2020-09-28"


def lines_by_language():
    found = defaultdict(list)
    for row in DATA.read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            language, day, line = row.split("\t")
            found[language].append((line, {"=": MONDAY, "-": None}.get(day, day)))
    return found


LINES = lines_by_language()


def read(line):
    found = dateline_of(line, None, READ_ON)
    return found.date.isoformat() if found and found.date else None


@pytest.mark.parametrize("language", sorted(LINES))
def test_the_layouts_of_a_languages_sites_are_read(language):
    assert {line: read(line) for line, _ in LINES[language]} == dict(LINES[language])


@pytest.mark.parametrize("language", sorted(LINES))
def test_decomposed_letters_are_read_alike(language):
    for line, day in LINES[language]:
        apart = read(unicodedata.normalize("NFD", line))
        # Hangul falls apart to letters of another block, and so do the words of Vietnamese dates.
        assert apart == day or (apart is None and language in ("ko", "vi"))


def test_the_layouts_are_of_many_languages():
    assert len(LINES) >= 45
    assert sum(map(len, LINES.values())) >= 1100


@pytest.mark.parametrize(
    "line",
    [
        "Thursday, 28 September 2020", "Mardi 28 septembre 2020", "الثلاثاء 28 سبتمبر 2020",
        "2020年9月28日（火）", "2020.09.28 (화)", "Thứ Ba, 28/9/2020",
        "3ª feira, 28 de setembro de 2020",
        "Di 28.09.2020", "الاثنين 20 صفر 1442 هـ - 28 سبتمبر 2020 م", "ማክሰኞ መስከረም 18 ቀን 2013 ዓ.ም",
        "28.09.2020 September 29, 2020", "2020年(令和3年)9月28日", "Tue 28 Sep '20",
    ],
)  # fmt: skip
def test_a_weekday_or_a_second_date_that_disagrees_refuses_the_date(line):
    assert all(found.date is None for found in find(line, None, None))


@pytest.mark.parametrize(
    "line",
    [
        "28-29 września 2020", "28 i 29 września 2020", "28 al 29 settembre 2020",
        "28-30.09.2020", "28./29.09.2020", "28.09.-30.09.2020", "28.09.2020 - 30.09.2020",
        "28 September – 3 October 2020", "September 28-30, 2020", "2020年9月28日-30日",
        "2020年9月28日至30日", "2020. szeptember 28-30.", "2020 m. rugsėjo 28-30 d.",
        "2020-09-28 – 2020-09-30", "с 28 по 30 сентября 2020", "vom 28. bis 30. September 2020",
    ],
)  # fmt: skip
def test_a_stretch_of_days_is_no_day(line):
    assert all(found.date is None for found in find(line, None, None, READ_ON))


@pytest.mark.parametrize(
    "line",
    [
        "El Paso, 05/06/2020", "LA, 05/06/2020", "Las Vegas 05/06/2020", "Dover, DE 05/06/2020",
        "Published: 05/06/2020", "05/06/2020 9:30 am", "Date: 05/06/2020", "05/06/2020", "5/6/20",
        "05.06.07", "20-05-06", "28 lis 2020", "28 listopada 2020",
        "31.04.2020", "平成31年5月1日", "R2.9.31", "民國109年13月1日", "२०७७-०६-१२", "1442/02/11",
        "11/02/1442", "11 صفر 1442 هـ", "11 Safar 1442", "መስከረም 18 2013", "28 ก.ย. 20",
        "28 መስከረም 2020", "5781-01-10", "+7 495 28-09-20", "28/9", "24/7", "Version 28.09.20.1",
    ],
)  # fmt: skip
def test_what_has_several_readings_or_none_is_refused(line):
    assert all(found.date is None for found in find(line, None, None, READ_ON))


@pytest.mark.parametrize(
    ("line", "language", "published", "day"),
    [
        ("04/05/2020", None, datetime(2020, 5, 4, 9, tzinfo=UTC), date(2020, 5, 4)),
        ("05/04/20", None, datetime(2020, 5, 4, 9, tzinfo=UTC), date(2020, 5, 4)),
        ("04/05/2020", "en", datetime(2020, 5, 4, 9, tzinfo=UTC), date(2020, 5, 4)),
        ("04/05/2020", "fr", None, date(2020, 5, 4)),
        ("20.05.04", "ko", None, date(2020, 5, 4)),
        ("20-09-05", "fr", None, date(2005, 9, 20)),
        ("20-09-05", "sv", None, None),
        ("20-09-05", "lt", None, None),
        ("04\u200f/05\u200f/2020", None, None, date(2020, 5, 4)),
        ("Le 04/05/2020", None, None, date(2020, 5, 4)),
        ("Publicado em 04/05/2020", None, None, date(2020, 5, 4)),
        ("04/05/2020", "und", None, None),
        ("04/05/2020", "sr-Latn", None, date(2020, 5, 4)),
        ("28-09-20", None, datetime(2026, 9, 1, tzinfo=UTC), date(2020, 9, 28)),
        ("04.05.20", "de", None, date(2020, 5, 4)),
        ("28 listopada 2020", "hr", None, date(2020, 10, 28)),
        ("28. listopada 2020. 14:05", None, None, date(2020, 10, 28)),
        ("28 listopada 2020", "pl", None, date(2020, 11, 28)),
        ("9/28(月) 14:05", "ja", datetime(2020, 9, 28, tzinfo=UTC), date(2020, 9, 28)),
        ("9月28日", "zh", datetime(2020, 9, 28, tzinfo=UTC), date(2020, 9, 28)),
        ("9月28日", "zh", None, None),
        ("28.09. 14:05 Uhr", None, datetime(2020, 9, 28, tzinfo=UTC), date(2020, 9, 28)),
        ("11 صفر 1442 هـ", None, datetime(2020, 9, 29, tzinfo=UTC), date(2020, 9, 29)),
        ("11 صفر 1442 هـ", None, datetime(2020, 10, 9, tzinfo=UTC), None),
        ("28-09-20", None, datetime(2020, 9, 28, tzinfo=UTC), date(2020, 9, 28)),
    ],
)
def test_language_and_feed_settle_what_the_line_leaves_open(line, language, published, day):
    (found,) = find(line, language, published)
    assert found.date == day


def test_the_day_of_reading_rules_out_a_later_year():
    assert find("28-09-20", None, None, date(2026, 11, 26))[0].date == date(2020, 9, 28)
    assert find("28-09-20", None, None, date(2028, 11, 26))[0].date is None
    assert find("28-09-20", None, None)[0].date is None


_CODES = (
    "en es ru ar fr de pt it tr uk pl nl fa id vi ro cs sv el he hi hu bg sr hr da nb fi sk ca hy"
    " az ka be kk mk sl bs gl ms ur bn th ja zh ko lt lv et sq eu sw fil is am mn uz"
)
LANGUAGES = _CODES.split()
NAMED = ("d MMMM y", "d. MMMM y", "EEEE, d MMMM y", "d MMM y", "MMMM d, y", "d MMM yy", "y MMMM d")
DIGITS = ("dd.MM.y", "d/M/y", "y-MM-dd", "dd.MM.yy", "M/d/y", "yy-MM-dd", "d.M. y", "dd/MM/yy")
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@settings(deadline=None, max_examples=400)
@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(NAMED), st.booleans())
def test_a_date_in_words_comes_back_as_itself_or_not_at_all(day, language, pattern, capitals):
    if language == "th":  # Thai sites shorten the years of their own era alone
        pattern = pattern.replace("yy", "y")
    line = format_date(day, pattern, locale=language)
    line = line.upper() if capitals else line
    assert {found.date for found in find(line, None, None, READ_ON)} <= {day, None}


@settings(deadline=None, max_examples=300)
@given(DAYS, st.sampled_from(DIGITS), st.sampled_from(["", "Publié le ", "14:05 ", "Дата: "]))
def test_a_date_in_digits_comes_back_as_itself_or_not_at_all(day, pattern, before):
    line = before + format_date(day, pattern, locale="en")
    french = before.startswith("P") and pattern in ("M/d/y", "yy-MM-dd")
    russian = before.startswith("Д") and pattern in ("M/d/y", "yy-MM-dd")
    if not french and not russian:  # no one writes so in these languages
        assert {found.date for found in find(line, None, None)} <= {day, None}


@settings(deadline=None, max_examples=200)
@given(DAYS)
def test_full_dates_in_words_are_nearly_always_read(day):
    for language in ("en", "ru", "fr", "de", "es", "tr", "hy", "ka", "el", "he", "hi", "vi", "hu"):
        line = format_date(day, "long", locale=language)
        assert [found.date for found in find(line, None, None)] == [day]


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=130))
def test_no_text_makes_the_reader_fail(text):
    for found in find(text, None, datetime(2020, 9, 28, tzinfo=UTC)):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text


_PIECES = (
    "28|9|2020| |/|-|.|:|сентября|Sep|年|月|日|صفر|هـ|(|)|AP|—|KABUL|,|Mon|昨天|ago|hours"
    "|令和|'|th|²"
)
PIECES = _PIECES.split("|")


@settings(deadline=None, max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_no_heap_of_pieces_makes_the_reader_fail(text):
    for found in find(text, None, datetime(2020, 9, 28, tzinfo=UTC)):
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "sentence",
    [
        "On 28 September 2020 the parliament of Armenia declared martial law.",
        "28 сентября 2020 года парламент Армении объявил военное положение.",
        "Le 28 septembre 2020, le parlement a voté la loi sur les écoles.",
        "Am 28. September 2020 beschloss das Parlament das neue Gesetz.",
        "El 28 de septiembre de 2020 el parlamento aprobó la ley.",
        "2020年9月28日、政府は新しい法律を発表した。",
        "2020年9月28日政府宣布了新的法律。",
        "１１月１３日に日の出ふれあい会館で開かれた初回",
        "정부는 2020년 9월 28일 새 법을 발표했다.",
        "في 28 سبتمبر 2020 أعلنت الحكومة عن القانون الجديد في البلاد",
        "Den 28. september 2020 vedtok parlamentet den nye loven.",
        "28 Eylül 2020 tarihinde meclis yeni yasayı kabul etti.",
        "Ngày 28 tháng 9 năm 2020 quốc hội đã thông qua luật mới.",
        "The law of 28 September 2020 on schools was changed",
        "It happened yesterday at 19:05 near the bridge",
    ],
)
def test_a_sentence_that_names_a_date_is_no_dateline(sentence):
    assert find(sentence, None, datetime(2020, 9, 28, tzinfo=UTC)) == ()
