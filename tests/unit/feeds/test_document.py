"""The encoding of a document, declared rightly, wrongly or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.feeds.document import decode

RUSSIAN = "Правительство объявило о новых правилах перевозки зерна в понедельник"
FRENCH = "Le ministère a annoncé une réforme des règles à l'été"


def feed(text: str, declared: str | None = None, language: str = "") -> str:
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    return f"{declaration}<rss><channel><language>{language}</language><title>{text}</title>"


@pytest.mark.parametrize(
    ("body", "content_type", "encoding"),
    [
        (feed(RUSSIAN).encode(), None, "utf-8"),
        (feed(RUSSIAN, "utf-8").encode("utf-8-sig"), None, "utf-8"),
        (feed(RUSSIAN, "utf-16").encode("utf-16"), "text/xml", "utf-16le"),
        (feed(RUSSIAN, "utf-16").encode("utf-16-be"), None, "utf-16be"),
        (feed(RUSSIAN, "utf-32").encode("utf-32"), None, "utf-32le"),
        (feed(RUSSIAN, "windows-1251").encode("cp1251"), None, "windows-1251"),
        (feed(RUSSIAN, "koi8-r").encode("koi8-r"), "application/xml", "koi8-r"),
        (feed(RUSSIAN).encode("cp1251"), "text/xml; charset=windows-1251", "windows-1251"),
        (feed(FRENCH, "iso-8859-1").encode("latin-1"), None, "iso-8859-1"),
        (feed("日本語の見出し", "shift_jis").encode("shift_jis"), None, "cp932"),
        (feed("中文标题", "gb2312").encode("gbk"), None, "gb18030"),
    ],
)
def test_what_is_declared_rightly_is_believed(body: bytes, content_type: str | None, encoding: str):
    found = decode(body, content_type)
    assert found.encoding == encoding
    assert found.problems == ()
    assert any(word in found.text for word in (RUSSIAN, FRENCH, "日本語の見出し", "中文标题"))


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        (feed(RUSSIAN, "utf-8").encode(), "text/xml; charset=ISO-8859-1", RUSSIAN),
        (feed(RUSSIAN, "iso-8859-1").encode(), None, RUSSIAN),
        (feed(RUSSIAN, "utf-8").encode("cp1251"), None, RUSSIAN),
        (feed(RUSSIAN, "utf-8").encode("koi8-r"), "text/xml; charset=utf-8", RUSSIAN),
        (feed(RUSSIAN, "iso-8859-1").encode("cp1251"), None, RUSSIAN),
        (feed(FRENCH, "utf-8").encode("cp1252"), None, FRENCH),
        (feed("Žluťoučký kůň", "utf-8", "cs").encode("cp1250"), None, "Žluťoučký kůň"),
        (feed("Η κυβέρνηση ανακοίνωσε", "utf-8", "el").encode("cp1253"), None, "Η κυβέρνηση"),
        (feed("委員会は規則を発表した", "utf-8", "ja").encode("cp932"), None, "委員会は規則を"),
    ],
)
def test_what_is_declared_wrongly_is_recognised_and_said(
    body: bytes, content_type: str | None, text: str
):
    found = decode(body, content_type)
    assert text in found.text
    assert len(found.problems) == 1
    assert "declared as" in found.problems[0]


def test_a_header_that_knows_no_better_does_not_override_the_document():
    body = feed(RUSSIAN, "windows-1251").encode("cp1251")
    assert RUSSIAN in decode(body, "text/xml; charset=iso-8859-1").text


def test_a_few_broken_characters_do_not_make_it_another_encoding():
    found = decode(feed(RUSSIAN * 20, "utf-8").encode() + b"\xd0", None)
    assert found.encoding == "utf-8"
    assert RUSSIAN in found.text
    assert "not valid UTF-8" in found.problems[0]


@pytest.mark.parametrize("name", ["unicode_escape", "rot13", "utf-7", "no-such", "cp037", "idna"])
def test_encodings_that_are_none_of_a_document_are_not_used(name: str):
    body = feed(r"\u0041bc", name).encode()
    assert r"\u0041bc" in decode(body, None).text


@given(st.binary(max_size=300), st.none() | st.text(max_size=30))
def test_any_bytes_are_decoded(body: bytes, content_type: str | None):
    assert isinstance(decode(body, content_type).text, str)
