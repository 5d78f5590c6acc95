import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.language import LanguageSpan, SpanKind
from monitor.domain.translation import Sentence
from monitor.translation.splitter import width
from monitor.translation.units import LONGEST, foreign_sentences, rejoin, sentences_of, whole

TEXT = "Fighting went on. «Мы ждём. Долго», — сказал он.  \nПонедельник, 28 Сен\n\nПока всё. End."


def span(start, end, language="ru", kind=SpanKind.PROSE):
    return LanguageSpan(start=start, end=end, language=language, confidence=1.0, kind=kind)


def test_sentences_have_the_coordinates_of_the_whole_text():
    start, end = TEXT.index("«"), TEXT.index(" End")
    found = sentences_of(TEXT, span(start, end))
    assert all(TEXT[one.start : one.end] == one.text for one in found)
    assert all(start <= one.start < one.end <= end for one in found)
    assert found[-1].text == "Пока всё."
    assert "".join(one.text for one in found).replace(" ", "") == ("".join(TEXT[start:end].split()))


@pytest.mark.parametrize("kind", [SpanKind.DATELINE, SpanKind.NAME, SpanKind.CODE])
def test_a_dateline_a_name_and_code_are_never_translated(kind):
    assert sentences_of(TEXT, span(0, 10, kind=kind)) == ()


def test_a_sentence_without_an_end_is_cut_into_pieces_a_model_can_bear():
    text = "> " + ", ".join(f"cidade número {number}" for number in range(100)) + " <"
    found = sentences_of(text, span(2, len(text) - 2, "pt"))
    assert len(found) > 4
    assert all(len(one.text) <= LONGEST for one in found)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.text.endswith(",") for one in found[:-1])


def test_chinese_is_cut_after_fewer_characters():
    text = "总统昨天访问了这座城市，政府宣布了新的抗旱措施，" * 12
    found = sentences_of(text, span(0, len(text), "zh"))
    assert "".join(one.text for one in found) == text
    assert all(width(one.text) <= LONGEST and len(one.text) <= 100 for one in found)


def test_only_what_the_reader_does_not_read_is_foreign():
    spans = [
        span(0, 17, "en"),
        span(18, 47, "ru"),
        span(51, 70, "ru", SpanKind.DATELINE),
        span(72, 81, "und"),
        span(82, 86, "pt-BR"),
    ]
    found = tuple(foreign_sentences(TEXT, spans, reads=("en", "pt")))
    assert {one.language for one, _ in found} == {"ru"}
    assert all(one.start <= sentence.start < sentence.end <= one.end for one, sentence in found)


def test_rejoin_changes_nothing_outside_of_the_sentences():
    start, end = TEXT.index("Пока"), TEXT.index(" End")
    unit = Sentence(start=start, end=end, text=TEXT[start:end])
    assert rejoin(TEXT, [unit], ["That is all."]) == TEXT[:start] + "That is all." + TEXT[end:]
    assert rejoin(TEXT, [], []) == TEXT


def test_rejoin_refuses_a_translation_too_few():
    with pytest.raises(ValueError, match="zip"):
        rejoin("ab", [Sentence(start=0, end=1, text="a")], [])


@given(
    text=st.text(st.sampled_from("аб. ,!?\n—«»你。"), max_size=200),
    cut=st.tuples(st.integers(0, 200), st.integers(0, 200)),
)
def test_cut_and_rejoin_is_identity(text, cut):
    start, end = sorted(min(one, len(text)) for one in cut)
    found = sentences_of(text, span(start, end))
    assert rejoin(text, found, [one.text for one in found]) == text
    assert rejoin(text, found[::-1], [one.text for one in found[::-1]]) == text
    inside = {n for one in found for n in range(one.start, one.end)}
    outside = "".join(c for n, c in enumerate(text) if n not in inside)
    assert rejoin(text, found, [""] * len(found)) == outside
    rest = outside[start : len(outside) - (len(text) - end)]
    assert not any(map(str.isalnum, rest))


NAME_WITHIN = (
    (SpanKind.PROSE, "ru", 9), (SpanKind.NAME, "ru", 10), (SpanKind.PROSE, "ru", 8),
)  # fmt: skip


def spans_of(*parts):
    """Make spans that touch: (kind, language, length)."""
    found, at = [], 0
    for kind, language, length in parts:
        end = at + length
        found.append(LanguageSpan(start=at, end=end, language=language, confidence=0.9, kind=kind))
        at = end
    return found


def test_a_name_goes_to_the_model_within_its_foreign_sentence():
    spans = spans_of(*NAME_WITHIN)
    (joined,) = whole(spans, ("en",))
    assert (joined.start, joined.end, joined.kind) == (0, 27, SpanKind.PROSE)


def test_a_name_in_a_sentence_that_is_read_stays_a_span_of_its_own():
    spans = spans_of(*NAME_WITHIN)
    assert list(whole(spans, ("ru",))) == spans


def test_a_name_alone_is_never_translated():
    text = "Acme Steel"
    spans = spans_of((SpanKind.NAME, "ru", 10))
    assert list(foreign_sentences(text, spans, ("en",))) == []


def test_a_name_does_not_join_datelines_small_print_or_other_languages():
    spans = spans_of(
        (SpanKind.DATELINE, "ru", 9), (SpanKind.NAME, "ru", 10), (SpanKind.PROSE, "uk", 8),
        (SpanKind.BOILERPLATE, "uk", 8), (SpanKind.NAME, "uk", 4),
    )  # fmt: skip
    assert list(whole(spans, ("en",))) == spans


def test_a_full_stop_behind_an_address_is_no_sentence():
    text = "Подробности: https://example.org/ru."
    assert (
        sentences_of(text, spans_of((SpanKind.PROSE, "ru", 35), (SpanKind.PROSE, "ru", 1))[1]) == ()
    )
