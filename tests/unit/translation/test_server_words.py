"""What a LibreTranslate server says is read, bounded and judged, whatever it is."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.errors import TranslationError
from monitor.domain.server import ServerLanguage
from monitor.domain.translation import Pair
from monitor.translation import server_words
from monitor.translation.server_words import Verdict

NOW = datetime(2026, 11, 26, 5, 0, tzinfo=UTC)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


def serving(**targets: str) -> tuple[ServerLanguage, ...]:
    """Languages of a server, as in `pt_BR="en es"`."""
    return tuple(
        ServerLanguage(
            code=code.replace("_", "-"),
            name=code,
            targets=tuple(one.replace("_", "-") for one in to.split()),
        )
        for code, to in targets.items()
    )


def test_languages_are_read_as_the_real_server_lists_them() -> None:
    listed = [
        {"code": "en", "name": "English", "targets": ["en", "pt"]},
        {"code": "pt", "name": "Portuguese", "targets": ["en", "pt"]},
    ]
    assert server_words.languages(listed) == (
        ServerLanguage(code="en", name="English", targets=("pt",)),
        ServerLanguage(code="pt", name="Portuguese", targets=("en",)),
    )


def test_an_old_server_that_names_no_targets_translates_from_each_to_each() -> None:
    listed = [{"code": "en", "name": "English"}, {"code": "zh"}, {"code": "ru"}]
    found = server_words.languages(listed)
    assert [one.targets for one in found] == [("zh", "ru"), ("en", "ru"), ("en", "zh")]
    assert found[1].name == "zh"


def test_a_list_full_of_nonsense_keeps_only_what_is_a_code() -> None:
    listed = [
        {"code": "../../etc", "name": "x"},
        {"code": "en", "name": "En\nglish\x00" + "x" * 500, "targets": ["ru", "<script>"]},
    ]
    (one,) = server_words.languages(listed)
    assert one.targets == ("ru",)
    assert one.name.startswith("En glish ")
    assert len(one.name) == 60


@pytest.mark.parametrize("value", [None, {}, [], [1], [{"name": "x"}], "en", [{"code": "1"}]])
def test_what_is_no_list_of_languages_is_refused(value: object) -> None:
    with pytest.raises(TranslationError):
        server_words.languages(value)


@given(JSON, st.binary())
def test_whatever_it_says_ends_in_a_value_or_a_sentence(value: object, body: bytes) -> None:
    for read in (server_words.languages, lambda said: server_words.translations(said, 2)):
        try:
            read(value)
        except TranslationError as error:
            assert str(error).endswith((".", "?"))
    assert isinstance(server_words.version(value), str)
    assert len(server_words.limits(value)) == 2
    assert "\n" not in server_words.complaint(body, ())


def test_limits_and_version_are_read_where_there_are_some() -> None:
    assert server_words.limits({"charLimit": 2000, "keyRequired": True, "x": 1}) == (2000, True)
    assert server_words.limits({"charLimit": -1}) == (None, False)
    assert server_words.limits({"charLimit": "many"}) == (None, False)
    assert server_words.version({"info": {"version": "1.9.6"}}) == "1.9.6"
    assert server_words.version({"info": {"version": "1.9\n<b>"}}) == ""
    assert server_words.version(None) == ""


def test_translations_are_as_many_as_were_asked() -> None:
    assert server_words.translations({"translatedText": ["a", "b"]}, 2) == ("a", "b")
    with pytest.raises(TranslationError, match="answered 1 texts where 2 were asked"):
        server_words.translations({"translatedText": ["a"]}, 2)
    for value in ({"translatedText": "a"}, {"translatedText": [1, 2]}, {}, None):
        with pytest.raises(TranslationError, match="not answer as LibreTranslate does"):
            server_words.translations(value, 2)


def test_a_complaint_is_one_line_without_what_was_sent() -> None:
    body = b'{"error": "Invalid key \\n secret-1 for Bom dia."}'
    words = server_words.complaint(body, ("secret-1", "Bom dia.", ""))
    assert words == "Invalid key … for …"
    assert server_words.complaint(b"<html>", ()) == ""
    assert len(server_words.complaint(b'{"error": "' + b"x" * 999 + b'"}', ())) == 200


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (200, Verdict.TAKEN),
        (400, Verdict.REFUSED),
        (500, Verdict.REFUSED),
        (429, Verdict.LATER),
        (503, Verdict.LATER),
        (403, Verdict.NEVER),
        (404, Verdict.NEVER),
        (204, Verdict.NEVER),
    ],
)
def test_a_status_is_judged(status: int, verdict: Verdict) -> None:
    assert server_words.verdict(status) is verdict


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        (" 120 ", 120),
        ("Thu, 26 Nov 2026 05:00:30 GMT", 30),
        ("Thu, 26 Nov 2026 04:00:00 GMT", 0),
        ("soon", None),
        ("", None),
        (None, None),
        ("-5", None),
        ("9" * 50, 999_999_999),
    ],
)
def test_retry_after_is_read_as_seconds_or_a_date(header: str | None, seconds: float) -> None:
    assert server_words.retry_after(header, NOW) == seconds


def test_waits_grow_are_never_shorter_than_asked_and_end() -> None:
    wait = server_words.wait_after
    assert [wait(n, 4, None) for n in range(1, 5)] == [1, 4, 16, None]
    assert wait(1, 4, 3) == 3
    assert wait(2, 4, 3) == 4
    assert wait(1, 4, 600) is None
    assert wait(1, 1, None) is None


@pytest.mark.parametrize(
    ("source", "target", "known", "codes"),
    [
        ("ru", "en", serving(ru="en"), ("ru", "en")),
        ("ru", "pt", serving(ru="en", pt="en"), None),
        ("hy", "en", serving(ru="en"), None),
        ("zh-Hans", "en", serving(zh_Hans="en", zh_Hant="en"), ("zh-Hans", "en")),
        ("zh-Hant", "en", serving(zh_Hans="en", zh_Hant="en"), ("zh-Hant", "en")),
        ("zh-Hant", "en", serving(zh="en", zt="en"), ("zt", "en")),
        ("zh", "en", serving(zh_Hans="en"), ("zh-Hans", "en")),
        ("zh-TW", "en", serving(zh_Hant="en"), ("zh-Hant", "en")),
        ("en", "zh-Hant", serving(en="zh zt"), ("en", "zt")),
        ("pt-BR", "en", serving(pt="en", pt_BR="en"), ("pt-BR", "en")),
        ("pt", "en", serving(pt_BR="en"), ("pt-BR", "en")),
        ("en", "pt", serving(en="pb"), ("en", "pb")),
        ("no", "en", serving(nb="en"), ("nb", "en")),
        ("nn", "en", serving(no="en"), ("no", "en")),
        ("fil", "en", serving(tl="en"), ("tl", "en")),
        ("sr-Latn", "en", serving(sr="en"), ("sr", "en")),
        ("ru-Latn", "en", serving(ru="en"), None),
        ("pt-BR", "pt", serving(pt_BR="pt"), None),
        ("ru", "en", serving(RU="EN"), ("RU", "EN")),
    ],
)
def test_a_pair_is_asked_for_in_the_codes_of_the_server(
    source: str, target: str, known: tuple[ServerLanguage, ...], codes: tuple[str, str] | None
) -> None:
    assert server_words.codes_for(Pair(source=source, target=target), known) == codes
