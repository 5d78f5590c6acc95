from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.digest import wording
from monitor.domain.errors import DigestError
from monitor.domain.translation import Pair


@pytest.mark.parametrize(
    ("given_url", "kept"),
    [
        ("https://example.org/a b", None),
        ("https://example.org/a", "https://example.org/a"),
        ("HTTP://Example.ORG:8080/a?b=1&c=2#d", "http://example.org:8080/a?b=1&c=2#d"),
        (
            "https://пример.рф/новость",
            "https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C",
        ),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ("https://example.org/?q=%27%22<>\\", "https://example.org/?q=%27%22%3C%3E%5C"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//example.org/a", None),
        ("https:///a", None),
        ("https://bank.example@evil.example/", None),
        ("https://example.org:port/", None),
        ("https://exa\u202emple.org/", None),
        ("java\nscript:alert(1)", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_that_are_what_they_look_like_become_links(given_url, kept):
    assert wording.safe_link(given_url) == kept


@given(st.text())
def test_a_line_holds_no_control_and_nothing_that_turns_the_order(text):
    line = wording.one_line(text)
    assert not any(
        ord(c) < 32
        or 0x7F <= ord(c) < 0xA0
        or c in "\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
        or 0x2066 <= ord(c) <= 0x2069
        or 0xD800 <= ord(c) <= 0xDFFF
        for c in line
    )
    assert wording.one_line(line) == line


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "M"])))
def test_letters_marks_and_signs_are_all_kept(text):
    assert wording.one_line(text) == text


def test_lines_of_a_note_stay_lines():
    assert wording.lines("\nfirst\u2028second\r\n\r\nthird \n") == ("first", "second", "", "third")


@pytest.mark.parametrize(
    ("code", "direction"),
    [
        ("ar", "rtl"),
        ("fa-IR", "rtl"),
        ("he", "rtl"),
        ("ur", "rtl"),
        ("pa-Arab", "rtl"),
        ("en", "ltr"),
        ("ug-Latn", "ltr"),
        ("az-Arab-IR", "rtl"),
        ("und", "auto"),
        ("zxx", "auto"),
        ('x" onload=', "auto"),
    ],
)
def test_the_reading_order_follows_language_and_script(code, direction):
    assert wording.direction(code) == direction


def test_an_unknown_language_has_an_empty_attribute():
    assert [wording.language_attribute(code) for code in ("und", "zxx", 'en" x', "zh-Hant")] == [
        "",
        "",
        "",
        "zh-Hant",
    ]


def test_times_are_shown_in_the_zone_of_the_issue_as_of_that_day():
    moment = datetime(2020, 9, 27, 22, 31, tzinfo=UTC)
    said = [
        wording.moment_words(moment, ZoneInfo(zone), "en")
        for zone in ("Asia/Yerevan", "Europe/Paris", "UTC", "Asia/Kolkata", "America/New_York")
    ]
    assert said == [
        "28 Sep 2020 02:31 GMT+4",
        "28 Sep 2020 00:31 GMT+2",
        "27 Sep 2020 22:31 GMT",
        "28 Sep 2020 04:01 GMT+5:30",
        "27 Sep 2020 18:31 GMT-4",
    ]


def test_dates_follow_the_readers_language():
    day = datetime(2020, 9, 27, 12, 0, tzinfo=UTC)
    assert wording.short_words(day, ZoneInfo("UTC"), "de") == "27.09.2020 12:00"
    assert wording.short_words(day, ZoneInfo("UTC"), "xx") == "27 Sep 2020 12:00"


def test_the_languages_of_an_item_are_named_with_the_main_one_first(item):
    assert wording.languages_words(item(1, languages=("en", "ru", "fr")), "en") == (
        "in English with Russian and French"
    )
    assert wording.languages_words(item(1, languages=("ru",)), "de") == "in Russisch"
    assert wording.languages_words(item(1, languages=("und", "zxx")), "en") == ""


def test_a_translation_says_where_it_is_from(provenance):
    zone = ZoneInfo("UTC")
    later = provenance(made_at=datetime(2020, 9, 30, 1, 0, tzinfo=UTC))
    assert wording.provenance_words([later, provenance()], zone, "en") == (
        "Machine translation, Argos ru→en 1.9, 28 Sep 2020 \N{EN DASH} 30 Sep 2020"
    )
    assert wording.provenance_words([provenance(engine="sample")], zone, "en") == (
        "Sample, by hand, ru→en, 28 Sep 2020"
    )
    assert wording.provenance_words([provenance(engine="person")], zone, "en") == (
        "Translated by a person, ru→en, 28 Sep 2020"
    )
    assert "by rule" in wording.provenance_words([provenance(engine="date rule")], zone, "en")
    assert "doubtful" in wording.provenance_words([provenance(doubtful=True)], zone, "en")


def test_all_that_is_known_of_a_translation_is_said_of_it(provenance):
    zone = ZoneInfo("UTC")
    two_steps = provenance(version="1.9+1.2", pair=Pair(source="ru", target="pt"), via="en")
    for made, words in (
        (two_steps, "Machine translation by way of English, Argos ru→en→pt 1.9+1.2, 28 Sep 2020"),
        (
            provenance(engine="libretranslate", version="1.6.2 on mt.example.org"),
            "Machine translation, LibreTranslate 1.6.2 on mt.example.org, ru→en, 28 Sep 2020",
        ),
        (
            provenance(engine="tmx", version="office"),
            "Imported from a translation memory, ru→en, 28 Sep 2020",
        ),
        (
            provenance(doubtful=True, reason="the model repeats itself"),
            "Machine translation, Argos ru→en 1.9, 28 Sep 2020; doubtful (the model repeats "
            "itself), compare with the original",
        ),
        (
            provenance(stale=True),
            "Machine translation, Argos ru→en 1.9, 28 Sep 2020; older than the present "
            "model or glossary",
        ),
    ):
        assert wording.provenance_words([made], zone, "en") == words


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", ""])
def test_an_unknown_time_zone_is_one_sentence(digest, zone):
    with pytest.raises(DigestError, match="There is no time zone"):
        wording.zone_of(digest(timezone=zone))
