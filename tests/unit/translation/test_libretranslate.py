"""A LibreTranslate server as an engine, against one on this machine that speaks its protocol."""

import asyncio
import logging
import re
from collections.abc import Iterator

import pytest
from anyascii import anyascii

from monitor.domain.errors import TranslationError
from monitor.domain.server import ServerFacts
from monitor.domain.translation import Pair, Term, TranslatedSentence, TranslationJob
from monitor.http import HttpError
from monitor.settings import ServerSettings
from monitor.translation import checks, glossary
from monitor.translation.libretranslate import MARKUP, LibreTranslate, version_of
from monitor.translation.server_asking import ServerError
from tests.libre import LibreServer, libre_server, said

PAIR = Pair(source="ru", target="en")
SENTENCES = tuple(f"Президент посетил город номер {n}." for n in range(40))


@pytest.fixture
def server() -> Iterator[LibreServer]:
    with libre_server() as one:
        yield one


class Asked:
    """One engine, asked as the pipeline asks it; `waits` are the seconds that it slept."""

    def __init__(self, server: LibreServer, key: str | None = None, **more: float) -> None:
        self.waits: list[float] = []
        settings = ServerSettings(address=server.address, pairs=("*",), **more)

        async def known() -> str | None:
            return key

        async def sleep(seconds: float) -> None:
            self.waits.append(seconds)

        self.engine = LibreTranslate(settings, known, sleep=sleep)

    def look(self) -> ServerFacts:
        return asyncio.run(self.engine.look())

    def translate(
        self, *sources: str, pair: Pair = PAIR, terms: tuple[Term, ...] = ()
    ) -> tuple[TranslatedSentence, ...]:
        async def both() -> tuple[TranslatedSentence, ...]:
            job = TranslationJob(pair=pair, sources=sources, packs="", terms=terms)
            return await self.engine.translate(job, await self.engine.look())

        return asyncio.run(both())

    def fails(self, *sources: str, pair: Pair = PAIR) -> ServerError:
        with pytest.raises(ServerError) as caught:
            self.translate(*sources, pair=pair)
        assert str(caught.value).endswith(".")
        assert "\n" not in str(caught.value)
        return caught.value


def test_the_server_is_asked_what_it_can_do(server: LibreServer) -> None:
    server.char_limit, server.needs_key = 500, True
    facts = Asked(server).look()
    assert facts.host == server.host
    assert facts.version == "1.9.6"
    assert [(one.code, one.targets) for one in facts.languages] == [
        ("ru", ("en", "pt")),
        ("pt", ("en",)),
    ]
    assert (facts.char_limit, facts.needs_key) == (500, True)
    assert version_of(facts) == f"1.9.6 on {server.host}"


def test_each_sentence_is_answered_in_order_with_where_it_comes_from(server: LibreServer) -> None:
    sources = ("Бурк пришёл.", "12 %", "Дом стоит.", "Бурк пришёл.")
    found = Asked(server).translate(*sources)
    assert [one.source for one in found] == list(sources)
    assert [one.text for one in found] == ["Burk prishel.", "12 %", "Dom stoit.", "Burk prishel."]
    assert {one.engine for one in found} == {"libretranslate"}
    assert {one.version for one in found} == {f"1.9.6 on {server.host}"}
    assert not any(one.doubtful for one in found)
    assert server.asked == [["Бурк пришёл.", "Дом стоит."]]  # each once; no words, no question


def test_a_request_holds_texts_and_codes_and_nothing_else(server: LibreServer) -> None:
    Asked(server).translate("Дом стоит.")
    (request,) = server.requests
    assert request == {"q": ["Дом стоит."], "source": "ru", "target": "en", "format": "text"}


def test_the_key_goes_with_each_request_and_a_wrong_one_is_named(server: LibreServer) -> None:
    server.key, server.needs_key = "secret-1", True
    assert Asked(server, key="secret-1").translate("Дом стоит.")[0].text == "Dom stoit."
    assert server.requests[-1]["api_key"] == "secret-1"
    wrong = Asked(server, key="secret-2").fails("Дом стоит.")
    assert str(wrong) == f"{server.host} does not translate it: Invalid API key."
    asked = len(server.asked)
    assert "without a key" in str(Asked(server).fails("Дом стоит."))
    assert len(server.asked) == asked


def test_sentences_go_in_batches(server: LibreServer) -> None:
    found = Asked(server, batch=16).translate(*SENTENCES)
    assert [len(texts) for texts in server.asked] == [16, 16, 8]
    assert all(one.text for one in found)


def test_a_batch_limit_is_found_out_and_kept(server: LibreServer) -> None:
    server.batch_limit = 10
    asked = Asked(server, batch=32)
    assert all(one.text for one in asked.translate(*SENTENCES))
    assert [len(texts) for texts in server.asked] == [32, 16, 8, 8, 16, 8, 8, 8]
    assert asked.waits == []


def test_a_text_longer_than_the_server_takes_is_cut_and_put_together(server: LibreServer) -> None:
    server.char_limit = 60
    long = "Президент посетил город, " * 9 + "и уехал."
    (one,) = Asked(server).translate(long)
    assert one.text is not None
    assert one.text.split() == ["Prezident", "posetil", "gorod,"] * 9 + ["i", "uekhal."]
    assert max(len(text) for texts in server.asked for text in texts) <= 60


def test_a_sentence_far_too_long_for_a_model_is_cut_at_commas(server: LibreServer) -> None:
    long = ", ".join(["президент посетил город"] * 60)
    (one,) = Asked(server).translate(long)
    assert one.text is not None
    assert one.text.count("gorod") == 60
    assert max(len(text) for texts in server.asked for text in texts) <= 320


def test_one_sentence_that_breaks_the_server_costs_only_itself(server: LibreServer) -> None:
    server.breaks_on = "номер 13."
    found = Asked(server).translate(*SENTENCES)
    bad = [one for one in found if one.text is None]
    assert [one.source for one in bad] == [SENTENCES[13]]
    assert bad[0].reason == (
        f"{server.host} does not translate it: The server encountered an internal error."
    )
    assert len(server.asked) == 12
    assert len(server.asked[-1]) == 8  # the batch is as large as before


def test_a_server_that_breaks_on_everything_is_given_up_soon(server: LibreServer) -> None:
    server.breaks_on = "Президент"
    error = Asked(server).fails(*SENTENCES)
    assert "internal error" in str(error)
    assert [len(texts) for texts in server.asked] == [32, 16, 8, 4, 2, 1, 1, 2, 1]


def test_a_busy_server_is_asked_again_as_late_as_it_wants(server: LibreServer) -> None:
    server.answers(
        said(429, {"error": "Slowdown: 80 per 1 minute"}, Retry_After="3"),
        said(503, {"error": "busy"}),
    )
    asked = Asked(server)
    assert asked.translate("Дом стоит.")[0].text == "Dom stoit."
    assert asked.waits == [3, 4]


def test_a_server_that_stays_busy_is_given_up(server: LibreServer) -> None:
    server.always_answers(said(502, {"error": "Bad gateway"}))
    asked = Asked(server)
    assert "Bad gateway" in str(asked.fails("Дом стоит."))
    assert asked.waits == [1, 4, 16]


def test_a_server_that_wants_to_be_left_alone_for_long_is(server: LibreServer) -> None:
    server.always_answers(said(429, {"error": "Slowdown"}, Retry_After="900"))
    asked = Asked(server)
    error = asked.fails("Дом стоит.")
    assert error.retry_after == 900
    assert asked.waits == []
    assert len(server.asked) == 1


def test_a_slow_server_is_given_up_at_once(server: LibreServer) -> None:
    server.seconds = 30
    asked = Asked(server, timeout_seconds=0.3)
    assert "did not answer within 0.3 seconds" in str(asked.fails("Дом стоит."))
    assert len(server.asked) == 1


def test_a_server_that_the_person_left_is_sent_nothing_more(server: LibreServer) -> None:
    asked = Asked(server, batch=8)

    def translated(text: str) -> str:
        asked.engine.leave()
        return text

    server.translated = translated
    assert str(asked.fails(*SENTENCES)) == f"{server.host} is no longer asked."
    assert len(server.asked) == 1


def test_a_server_that_is_gone_is_named() -> None:
    with libre_server() as server:
        asked = Asked(server)
    assert str(asked.fails("Дом стоит.")) == f"{server.host} refuses the connection."


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((200, b"<html><h1>Welcome</h1></html>", {}), "not in JSON"),
        ((200, b"", {}), "not in JSON"),
        (said(200, {"translatedText": ["one", "two"]}), "answered 2 texts where 1 were asked"),
        (said(200, {"translatedText": "one"}), "not answer as LibreTranslate does"),
        (said(200, ["one"]), "not answer as LibreTranslate does"),
        ((404, b"<html>Not found</html>", {}), "There is no LibreTranslate at"),
        ((403, b"<html>Forbidden</html>", {}), "HTTP 403"),
        (said(302, {}, Location="https://other.example.org/"), "redirects to https://other"),
    ],
)
def test_what_is_no_answer_ends_in_a_sentence(
    server: LibreServer, answer: tuple[int, bytes, dict[str, str]], words: str
) -> None:
    server.always_answers(answer)
    assert words in str(Asked(server).fails("Дом стоит."))


def test_markup_in_an_answer_stays_text_and_is_doubtful(server: LibreServer) -> None:
    server.translated = lambda text: f'<img src=x onerror="alert(1)"> {len(text)} words of a house'
    (one,) = Asked(server).translate("Дом стоит на горе у реки.")
    assert one.text is not None
    assert one.text.startswith("<img src=x")
    assert (one.doubtful, one.reason) == (True, MARKUP)


def test_what_a_model_does_badly_is_doubtful_or_nothing(server: LibreServer) -> None:
    asked = Asked(server)
    server.translated = lambda _: "no way, " * 30
    (looping,) = asked.translate("Дом стоит на горе у реки.")
    assert (looping.doubtful, looping.reason) == (True, checks.LOOPS)
    server.translated = lambda _: "  "
    (silent,) = asked.translate("Дом стоит на горе у реки.")
    assert (silent.text, silent.reason) == (None, checks.NOTHING)


def test_a_number_that_the_server_loses_is_put_back(server: LibreServer) -> None:
    server.translated = lambda text: re.sub(r"\b\d+\b", "some", anyascii(text))
    (one,) = Asked(server).translate("В городе живут 48200 человек и ждут воды.")
    assert one.text is not None
    assert "48200" in one.text
    assert len(server.asked) > 1  # held by a name, or cut around


def test_addresses_and_handles_are_kept(server: LibreServer) -> None:
    server.translated = lambda text: re.sub(r"https?:\S+|@\w+", "", anyascii(text))
    (one,) = Asked(server).translate("Дом стоит, пишет @agency на https://a.example/x?y=1 и ждёт.")
    assert one.text is not None
    assert "@agency" in one.text
    assert "https://a.example/x?y=1" in one.text
    assert not one.doubtful


def test_terms_of_the_glossary_are_applied_and_named(server: LibreServer) -> None:
    term = Term(source="Бурк", rendering="Mr Burke")
    (one, other) = Asked(server).translate("Мы видели Бурка вчера.", "Дом стоит.", terms=(term,))
    assert one.text is not None
    assert "Mr Burke" in one.text
    assert one.terms == glossary.fingerprint((term,))
    assert (other.text, other.terms) == ("Dom stoit.", "")


def test_no_text_is_sent_twice(server: LibreServer) -> None:
    server.translated = lambda _: "no way, " * 30
    Asked(server).translate(*SENTENCES[:5])
    sent = [text for texts in server.asked for text in texts]
    assert len(sent) == len(set(sent))


def test_sentences_that_break_a_server_which_works_do_not_give_it_up(server: LibreServer) -> None:
    server.breaks_on = "дом"
    long = ", ".join(["дом стоит на горе у реки"] * 12)
    found = Asked(server).translate("Раз.", long, *(f"дом {n}." for n in range(5)))
    assert [one.text is None for one in found] == [False] + [True] * 6


def test_a_pair_that_it_does_not_have_is_not_asked_for(server: LibreServer) -> None:
    error = Asked(server).fails("Բարեւ։", pair=Pair(source="hy", target="en"))
    assert str(error) == f"{server.host} does not translate hy→en."
    assert server.asked == []


def test_it_speaks_the_codes_of_the_server(server: LibreServer) -> None:
    server.pairs = {"zt": ["en"], "pt-BR": ["en"]}
    Asked(server).translate("你好嗎", pair=Pair(source="zh-Hant", target="en"))
    Asked(server).translate("Bom dia.", pair=Pair(source="pt", target="en"))
    assert [request["source"] for request in server.requests] == ["zt", "pt-BR"]


def test_a_lone_surrogate_goes_as_a_question_mark(server: LibreServer) -> None:
    (one,) = Asked(server).translate("Дом \ud800 стоит.")
    assert server.asked == [["Дом ? стоит."]]
    assert one.source == "Дом \ud800 стоит."


def test_neither_texts_nor_key_are_logged_or_in_an_error(
    server: LibreServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.always_answers(said(403, {"error": "secret-1 may not ask for Дом стоит."}))
    error = Asked(server, key="secret-1").fails("Дом стоит.")
    for words in (str(error), caplog.text):
        assert "secret-1" not in words
        assert "Дом" not in words


@pytest.mark.parametrize("answer", [(200, b"<html>", {}), said(200, {"a": 1}), said(200, [])])
def test_what_is_no_translation_server_is_named_when_it_is_looked_at(
    server: LibreServer, answer: tuple[int, bytes, dict[str, str]]
) -> None:
    server.shown = lambda _: answer  # type: ignore[method-assign]
    with pytest.raises(TranslationError, match=r"not in JSON|as LibreTranslate does|no languages"):
        Asked(server).look()


def test_a_server_that_lacks_the_other_pages_is_asked_all_the_same(server: LibreServer) -> None:
    real = server.shown
    server.shown = lambda path: real(path) if path == "/languages" else said(404, {})  # type: ignore[method-assign]
    facts = Asked(server).look()
    assert (facts.version, facts.char_limit, facts.needs_key) == ("", None, False)
    assert version_of(facts) == server.host


def test_nothing_is_asked_at_an_address_in_the_clear() -> None:
    async def key() -> str | None:
        return None

    with pytest.raises(HttpError, match="everybody on the way could read"):
        LibreTranslate(ServerSettings(address="http://9.9.9.9"), key)
