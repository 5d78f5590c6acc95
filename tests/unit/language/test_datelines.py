import time
from datetime import UTC, date, datetime
from datetime import time as clock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.language.datelines import find, shown
from monitor.language.item_datelines import dateline_of, of_item
from monitor.text.dates import spoken

DAY = date(2020, 9, 28)
PUBLISHED = datetime(2020, 9, 28, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "Понедельник, 28 Сен, 2020",
        "28 сентября 2020 г.",
        "Пн, 28 сент. 2020, 14:05",
        "Понеділок, 28 вересня 2020 р.",
        "Monday, September 28, 2020",
        "Sept. 28, 2020",
        "28th September 2020",
        "Published: 28 September 2020, 12.01pm",
        "lunes, 28 de septiembre de 2020",
        "Segunda-feira, 28 de setembro de 2020",
        "Seg, 28 Set 2020",
        "Publié le 28 septembre 2020 à 16h25",
        "Mo., 28. Sep. 2020, 15:07 Uhr",
        "Stand: 28.09.2020 16:40 Uhr",
        "28 Eylül 2020 Pazartesi",
        "28 EYLÜL 2020",
        "28 sentyabr 2020, bazar ertəsi",
        "2020 թ. սեպտեմբերի 28, երկուշաբթի",
        "28 სექტემბერი, 2020",
        "28 Σεπτεμβρίου 2020",
        "28 בספטמבר 2020",
        "٢٨ سبتمبر ٢٠٢٠",
        "۷ مهر ۱۳۹۹",
        "28 ستمبر 2020",
        "28 सितंबर 2020",
        "28 ก.ย. 2563",
        "28 tháng 9 năm 2020",
        "2020年9月28日星期一",
        "2020/09/28(月) 14:12",
        "2020년 9월 28일 월요일",
        "2020. szeptember 28.",
        "2020-09-28 16:41:07",
        "Казань. 28 сентября 2020 года. INTERFAX.RU",
        "LISBOA, 28 set 2020 (Lusa) -",
    ],
)
def test_a_date_is_read_whatever_its_language(line):
    (found,) = find(line, None, None)
    assert found.date == DAY
    assert (found.start, found.end, found.text) == (0, len(line), line)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Понедельник, 28 Сен, 2020", "ru"),
        ("28 September 2020", "en"),
        ("28 de setembro de 2020", "pt"),
        ("28. září 2020", "cs"),
        ("28.09.2020", "und"),
        ("2020년 9월 28일", "ko"),
    ],
)
def test_the_names_tell_the_language(line, language):
    (found,) = find(line, None, None)
    assert found.language == language


def test_the_language_that_is_given_decides_between_languages_that_fit():
    assert find("28 september 2020", "sv", None)[0].language == "sv"
    assert find("Понедельник, 28 Сен, 2020", "en", None)[0].language == "ru"


@pytest.mark.parametrize(
    ("line", "place", "rest"),
    [
        ("ЕРЕВАН, 27 сентября /ТАСС/ — Власти сообщили.", "ЕРЕВАН", "Власти сообщили."),
        ("KABUL (AP) — The government said so.", "KABUL", "The government said so."),
        ("BAKU, Azerbaijan (AP) — They left.", "BAKU, Azerbaijan", "They left."),
        ("МОСКВА, 28 сен - РИА Новости. Он уехал.", "МОСКВА", "Он уехал."),
        ("LISBOA, 28 set 2020 (Lusa) - O governo caiu.", "LISBOA", "O governo caiu."),
        ("SÃO PAULO, 28 de setembro de 2020 – Ele saiu.", "SÃO PAULO", "Ele saiu."),
    ],
)
def test_an_opening_names_its_place_and_ends_at_the_dash(line, place, rest):
    (found,) = find(line, None, PUBLISHED)
    assert found.place == place
    assert line[found.end :].strip() == rest
    assert found.start == 0


@pytest.mark.parametrize(
    "line",
    [
        "On 28 September 2020 Armenia declared a state of war.",
        "28 сентября 2020 года началась война между соседями.",
        "September 11 Attacks",
        "Apple (AAPL) - shares fell",
        "The war (2020) — an overview",
        "7 мая - День радио",
        "Fighting erupts between Armenia, Azerbaijan in disputed area",
        "12 people were hurt",
        "",
    ],
)
def test_a_sentence_with_a_date_or_brackets_is_no_dateline(line):
    assert find(line, None, PUBLISHED) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Вторник, 28 Сен, 2020",
        "Monday, 29 September 2020",
        "31 September 2020",
        "29 February 2021",
        "04/05/2020",
        "28-09-20",
        "28 September",
        "13/13/2020",
    ],
)
def test_a_wrong_or_doubtful_date_is_refused(line):
    assert all(found.date is None for found in find(line, None, None))


def test_a_weekday_settles_which_number_is_the_day():
    assert find("Monday, 04/05/2020", None, None)[0].date == date(2020, 5, 4)
    assert find("04/05/2020", "fr", None)[0].date == date(2020, 5, 4)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (datetime(2020, 9, 28, tzinfo=UTC), date(2020, 9, 27)),
        (datetime(2021, 10, 5, tzinfo=UTC), date(2021, 9, 27)),
        (datetime(2021, 3, 1, tzinfo=UTC), None),
        (datetime(2020, 9, 20, tzinfo=UTC), None),
        (None, None),
    ],
)
def test_a_missing_year_is_completed_only_where_that_is_certain(published, expected):
    (found,) = find("ЕРЕВАН, 27 сентября /ТАСС/ —", None, published)
    assert found.date == expected


def test_new_years_eve_belongs_to_the_year_before():
    (found,) = find("PARIS, 31 décembre (AFP) -", None, datetime(2021, 1, 1, tzinfo=UTC))
    assert found.date == date(2020, 12, 31)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("28 September 2020, 14:05", clock(14, 5)),
        ("28 September 2020, 2:05 pm", clock(14, 5)),
        ("28 September 2020, 12.01am", clock(0, 1)),
        ("Le 28 septembre 2020 à 18 h 02", clock(18, 2)),
        ("28. sep. 2020 kl. 15.07", clock(15, 7)),
        ("2020年9月28日 14時12分", clock(14, 12)),
        ("28 September 2020", None),
    ],
)
def test_the_time_is_as_written(line, expected):
    assert find(line, None, None)[0].time == expected


def test_only_the_line_itself_is_the_dateline():
    text = "A title\n\n  Понедельник, 28 Сен, 2020  \n\nThe story begins here."
    (found,) = find(text, "en", None)
    assert text[found.start : found.end] == "Понедельник, 28 Сен, 2020"


PARAGRAPHS = [f"Paragraph {n} tells of the talks." for n in range(30)]


@pytest.mark.parametrize(
    ("before", "line", "after", "day"),
    [
        (1, "28 September 2020", 30, DAY),
        (4, "28 September 2020", 30, DAY),
        (5, "28 September 2020", 30, None),
        (30, "28 September 2020", 2, None),
        (30, "28 September 2020", 1, DAY),
        (30, "28 September 2020", 0, DAY),
        (1, "04/05/2020\n28 September 2020", 30, DAY),
        (1, "28 September 2020\nKABUL (AP) — It began.", 30, DAY),
    ],
)
def test_the_items_dateline_is_a_dated_line_among_its_first_or_last(before, line, after, day):
    text = "\n\n".join([*PARAGRAPHS[:before], line, *PARAGRAPHS[:after]])
    found = dateline_of(text, None)
    assert (found.date if found else None) == day
    assert find(text, None, None) != ()


@pytest.mark.parametrize("between", [0, 1, 30])
def test_an_undated_opening_on_top_is_the_items_dateline(between):
    opening = "KABUL (AP) — It began."
    text = "\n".join(["A title", opening, *PARAGRAPHS[:between], "1 May 1990"])
    found = dateline_of(text, PUBLISHED)
    assert found is not None
    assert (found.place, found.date) == ("KABUL", None)


def test_a_dated_line_before_an_opening_and_a_lone_doubtful_line_are_chosen():
    found = dateline_of("Title\n04/05/2020\nText.", None)
    assert found is not None
    assert (found.text, found.date) == ("04/05/2020", None)
    assert dateline_of("No date here.", None) is None


def test_only_the_datelines_that_are_given_are_chosen_among():
    text = "28 September 2020\nText.\n29 September 2020"
    found = find(text, None, None)
    assert of_item(found, text) == found[0]
    assert of_item(found[1:], text) == found[1]
    assert of_item((), text) is None


def test_it_is_shown_in_the_readers_language():
    (found,) = find("ЕРЕВАН, 28 сентября 2020 /ТАСС/ —", None, None)
    assert shown(found, "en") == "ЕРЕВАН · ТАСС · Monday, 28 September 2020"
    (undated,) = find("KABUL (AP) —", None, None)
    assert shown(undated, "de") == "KABUL (AP) —"


LOCALES = ["en", "ru", "uk", "de", "fr", "es", "pt", "it", "tr", "pl", "sv", "el", "hy", "ka", "ar",
           "fa", "he", "hi", "zh", "ja", "ko", "vi", "th"]  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(LOCALES))
def test_what_is_spoken_is_read_back_or_refused_and_never_read_wrongly(day, locale):
    line = spoken(day, None, locale)
    read = [found.date for found in find(line, None, None)]
    # Arabic and Persian locales may be spoken in another calendar's names; none may be wrong.
    assert read == [day] or (locale in ("ar", "fa", "th") and set(read) <= {None, day})


@settings(deadline=None)
@given(st.text(st.sampled_from("0123456789 .,/-:年月日()—\nMonSep сентябряПн٣"), max_size=60))
def test_no_line_makes_the_reader_fail(text):
    for found in find(text, None, PUBLISHED):
        assert text[found.start : found.end] == found.text
        assert "\n" not in found.text


@pytest.mark.parametrize("piece", ["28 ", "Sep ", "(a) ", "- ", "28 Sep 2020\n", "2020-", "пн, "])
def test_a_long_text_takes_time_in_proportion(piece):
    find(piece * 10, None, None)
    small, large = piece * (10_000 // len(piece)), piece * (100_000 // len(piece))
    assert seconds(large) < 40 * seconds(small) + 0.5


def seconds(text):
    start = time.process_time()
    find(text, None, None)
    return time.process_time() - start


LATER = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "place", "day", "rest"),
    [
        ("Понедельник, 28 Сен, 2020. The talks went on all night.", None, DAY, "The talks"),
        ("Monday, 28 September 2020. The talks went on.", None, DAY, "The talks"),
        ("ЕРЕВАН, 27 сентября /ТАСС/. Бои продолжаются.", "ЕРЕВАН", None, "Бои"),
        ("ЕРЕВАН, 20 ноября. /ТАСС/. Бои стихли.", "ЕРЕВАН", date(2026, 11, 20), "Бои"),
        ("ЕРЕВАН, 20 ноября /ТАСС/ Бои стихли.", "ЕРЕВАН", date(2026, 11, 20), "Бои"),
        ("ТБИЛИСИ, 28 февраля. На переговорах был спор.", "ТБИЛИСИ", None, "На"),
        ("ТБИЛИСИ, 28 сентября 2020 г. На встрече был спор.", "ТБИЛИСИ", DAY, "На"),
        ("Москва. 28 сентября 2020. INTERFAX.RU - Он уехал.", "Москва", DAY, "Он"),
        ("(Marseille, 28 septembre 2020) Les ferries sont là.", "Marseille", DAY, "Les"),
        ("Berlin (dpa) - Die Regierung will sparen.", "Berlin", None, "Die"),
        ("BERLIN (dpa). Die Regierung will sparen.", "BERLIN", None, "Die"),
        ("Berlin, 28. September 2020. Die Regierung will sparen.", "Berlin", DAY, "Die"),
        ("KABUL (AP) — The schools will open.", "KABUL", None, "The"),
        ("LISBOA, 28 set 2020 (Lusa) - O governo caiu.", "LISBOA", DAY, "O governo"),
        ("தமிழ், 28/09/2020. The talks went on.", "தமிழ்", DAY, "The talks"),
    ],
)
def test_a_dateline_that_opens_a_paragraph_ends_before_its_sentence(line, place, day, rest):
    (found,) = find(line, None, LATER)
    assert (found.start, found.place, found.date) == (0, place, day)
    assert line[found.end :].lstrip().startswith(rest)


@pytest.mark.parametrize(
    "line",
    [
        "28 September 2020 was a Monday.",
        "28 September 2020 was a Monday. The talks began on it.",
        "On Monday, 28 September 2020, the ministry met. Nobody spoke.",
        "On Monday, 28 Sept. Armenia declared a state of war.",
        "В понедельник, 28 сентября, министр приехал. Его ждали.",
        "В понедельник, 28 сентября 2020 г. Армения объявила о мобилизации.",
        "28 сентября 2020 г. Армения объявила о мобилизации.",
        "Monday's talks went on. They failed.",
        "May was a cold month. June was not.",
        "7 May. Radio day was kept.",
        "Born: 28 September 1920. She wrote nine books.",
        "Bridge (1920) The old one was of wood.",
        "Agency (EPA) - rules were eased.",
        "که در ۱۲ مارس ۱۹۸۷ ساخته شد. مردم شهر آن را دوست دارند.",
    ],
)
def test_a_sentence_that_begins_with_a_date_is_not_an_opening(line):
    assert find(line, None, LATER) == ()
