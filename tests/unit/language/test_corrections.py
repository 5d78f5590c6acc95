"""The person's word laid over what was found."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.item import Correction, Part
from monitor.domain.language import (
    NO_LANGUAGE,
    UNDETERMINED,
    Dateline,
    LanguageSpan,
    SpanKind,
    TextLanguages,
)
from monitor.language.corrections import anchored, corrected, dominant_of
from monitor.language.spans import detect

TITLE = "Vlada odlučila"
BODY = "Vlada je odlučila. See www.vlada.hr now. Tko zna? MMXX"
TEXT = f"{TITLE}\n\n{BODY}"
BODY_START = len(TITLE) + 2
BOUNDS = {Part.TITLE: (0, len(TITLE)), Part.BODY: (BODY_START, len(TEXT))}


def span(words: str, language: str, kind: SpanKind = SpanKind.PROSE, text: str = TEXT):
    start = text.rindex(words)
    return LanguageSpan(
        start=start, end=start + len(words), language=language, confidence=0.7, kind=kind
    )


FOUND = TextLanguages(
    spans=(
        LanguageSpan(start=0, end=len(TITLE), language="hr", confidence=0.7),
        span("Vlada je odlučila.", "hr"),
        span("See", "en"),
        span("www.vlada.hr", NO_LANGUAGE, SpanKind.CODE),
        span("now.", "en"),
        span("Tko zna?", "hr", SpanKind.QUOTE),
        span("MMXX", UNDETERMINED),
    ),
    dominant="hr",
)


def shown(found: TextLanguages) -> list[tuple[str, str, bool]]:
    return [(TEXT[one.start : one.end], one.language, one.given) for one in found.spans]


def stretch(words: str, language: str, part: Part = Part.BODY, **more) -> Correction:
    start = TEXT.index(words, BOUNDS[part][0]) - BOUNDS[part][0]
    end = start + len(words)
    return Correction(language=language, part=part, start=start, end=end, text=words, **more)


def test_nothing_said_changes_nothing() -> None:
    assert corrected(FOUND, TEXT, (), BOUNDS) is FOUND


def test_an_item_is_in_the_given_language_wherever_it_was_in_the_dominant_one_or_in_none() -> None:
    found = corrected(FOUND, TEXT, (Correction(language="sr-Latn"),), BOUNDS)
    assert shown(found) == [
        (f"{TITLE}\n\nVlada je odlučila.", "sr-Latn", True),
        ("See", "en", False),
        ("www.vlada.hr", NO_LANGUAGE, False),
        ("now.", "en", False),
        ("Tko zna?", "sr-Latn", True),
        ("MMXX", "sr-Latn", True),
    ]
    assert found.dominant == "sr-Latn"
    assert {one.confidence for one in found.spans if one.given} == {1.0}
    assert found.spans[4].kind is SpanKind.QUOTE


def test_a_stretch_cuts_the_spans_at_its_bounds() -> None:
    found = corrected(FOUND, TEXT, (stretch("je odlučila. See", "sr"),), BOUNDS)
    assert shown(found)[:4] == [
        (TITLE, "hr", False),
        ("Vlada", "hr", False),
        ("je odlučila. See", "sr", True),
        ("www.vlada.hr", NO_LANGUAGE, False),
    ]


def test_addresses_within_a_stretch_stay_what_they_are() -> None:
    found = corrected(FOUND, TEXT, (stretch("See www.vlada.hr now", "de"),), BOUNDS)
    assert shown(found)[2:6] == [
        ("See", "de", True),
        ("www.vlada.hr", NO_LANGUAGE, False),
        ("now", "de", True),
        (".", "en", False),
    ]


def test_the_later_of_two_stretches_wins_and_any_over_the_whole_item() -> None:
    said = (
        stretch("Vlada je odlučila", "de"),
        stretch("je", "fr", kind=SpanKind.QUOTE),
        Correction(language="bs"),
        Correction(language="sr"),
    )
    found = corrected(FOUND, TEXT, said, BOUNDS)
    assert shown(found)[:5] == [
        (TITLE, "sr", True),
        ("Vlada", "de", True),
        ("je", "fr", True),
        ("odlučila", "de", True),
        (".", "sr", True),
    ]
    assert found.spans[2].kind is SpanKind.QUOTE


def test_a_stretch_is_found_again_by_its_words_after_an_edit() -> None:
    moved = Correction(language="sr", part=Part.BODY, start=2, end=5, text="Tko")
    assert shown(corrected(FOUND, TEXT, (moved,), BOUNDS))[5:7] == [
        ("Tko", "sr", True),
        ("zna?", "hr", False),
    ]
    gone = Correction(language="sr", part=Part.BODY, start=2, end=5, text="Gdje")
    assert corrected(FOUND, TEXT, (gone,), BOUNDS) == FOUND


def test_of_several_places_with_the_same_words_the_nearest_is_meant() -> None:
    text = "da ne da ne da"
    bounds = {Part.BODY: (0, len(text))}
    near = Correction(language="sr", part=Part.BODY, start=7, end=9, text="da")
    assert anchored(text, near, bounds) == (6, 8)
    assert anchored(text, Correction(language="sr"), bounds) is None


def test_words_of_the_other_part_are_not_taken_for_them() -> None:
    only_in_title = Correction(language="sr", part=Part.BODY, start=0, end=5, text="Vlada odl")
    assert anchored(TEXT, only_in_title, BOUNDS) is None


def test_datelines_follow_the_language_of_their_span() -> None:
    line = Dateline(start=BODY_START, end=BODY_START + 5, text="Vlada", language="hr")
    found = TextLanguages(spans=FOUND.spans, dominant="hr", datelines=(line,))
    said = corrected(found, TEXT, (Correction(language="sr"),), BOUNDS)
    assert [one.language for one in said.datelines] == ["sr"]


def test_what_has_no_letters_and_no_language_does_not_dominate() -> None:
    assert dominant_of("12345 one", [span("12345", "ru", text="12345 one")]) == "ru"
    assert dominant_of("", []) == UNDETERMINED
    spans = [span("12345", UNDETERMINED, text="12345 one"), span("one", "en", text="12345 one")]
    assert dominant_of("12345 one", spans) == "en"


def test_scripts_of_one_language_dominate_together_in_the_commonest_of_them() -> None:
    text = "government Vlada је одлучила"
    spans = [
        span("government", "en", text=text),
        span("Vlada", "sr-Latn", text=text),
        span("је одлучила", "sr-Cyrl", text=text),
    ]
    assert dominant_of(text, spans) == "sr-Cyrl"
    assert dominant_of(text, spans[:2]) == "en"


def test_words_of_no_language_are_counted_like_others() -> None:
    spans = [span("QWERTZ", UNDETERMINED, text="QWERTZ one"), span("one", "en", text="QWERTZ one")]
    assert dominant_of("QWERTZ one", spans) == UNDETERMINED


def test_a_small_correction_does_not_change_what_dominates() -> None:
    text = (
        "The government has now adopted the new media law at last.\n"
        "Vlada je juče usvojila zakon o medijima.\nВлада је јуче усвојила закон о медијима."
    )
    bounds = {Part.TITLE: (0, 0), Part.BODY: (0, len(text))}
    found = detect(text)
    said = corrected(found, text, (_of(text, "law", "nl"),), bounds)
    assert (found.dominant, said.dominant) == ("sr-Latn", "sr-Latn")


def test_one_of_an_item_gives_its_language_to_both_scripts_of_the_dominant_one() -> None:
    text = "Vlada je juče usvojila zakon. Влада је јуче усвојила закон. The law is new."
    bounds = {Part.TITLE: (0, 0), Part.BODY: (0, len(text))}
    spans = (
        span("Vlada je juče usvojila zakon.", "sr-Latn", text=text),
        span("Влада је јуче усвојила закон.", "sr-Cyrl", text=text),
        span("The law is new.", "en", text=text),
    )
    found = TextLanguages(spans=spans, dominant="sr-Latn")
    said = corrected(found, text, (Correction(language="hr"),), bounds)
    assert [one.language for one in said.spans] == ["hr", "en"]
    assert said.dominant == "hr"


@pytest.mark.parametrize(
    "text",
    [
        "Talks go on\n\nThe two delegations met on Sunday. Переговоры о границе будут продолжены.",
        "Ya ne znayu chto delat, eto ochen slozhno. Я не знаю, что делать, это сложно.",
        "พิพิธภัณฑ์ปิดให้บริการทุกวันจันทร์\nThe museum is closed every Monday.",
        'मंत्री ने कहा, "We will not accept any pressure", और फिर बैठक में चले गए।',
        unicodedata.normalize("NFD", "Đường đã được mở lại.\nThe road is now open."),
        "UEFA FIFA",
        "https://news.example/a",
        "新華社報道說。新华社报道说这个法律。 Vlada je juče usvojila zakon.",
        "",
    ],
)
def test_the_spans_alone_tell_what_dominates(text: str) -> None:
    found = detect(text)
    assert dominant_of(text, found.spans) == found.dominant


def _of(text: str, words: str, language: str) -> Correction:
    start = text.index(words)
    return Correction(
        language=language, part=Part.BODY, start=start, end=start + len(words), text=words
    )


CODES = st.sampled_from(["hr", "en", UNDETERMINED, NO_LANGUAGE])
PLACES = st.integers(0, len(BODY))


@st.composite
def findings(draw) -> TextLanguages:
    """Spans over every character but white space, as detection gives them."""
    cuts = sorted({0, len(TEXT), *draw(st.lists(st.integers(1, len(TEXT) - 1), max_size=8))})
    spans = []
    for start, end in pairwise(cuts):
        words = TEXT[start:end]
        first = start + len(words) - len(words.lstrip())
        last = first + len(words.strip())
        if first < last:
            spans.append(LanguageSpan(start=first, end=last, language=draw(CODES), confidence=0.5))
    return TextLanguages(spans=tuple(spans), dominant=draw(CODES))


@st.composite
def sayings(draw) -> Correction:
    start, end = sorted((draw(PLACES), draw(PLACES)))
    if start == end or draw(st.booleans()):
        return Correction(language="sr")
    return Correction(
        language=draw(st.sampled_from(["sr", "de"])),
        part=Part.BODY, start=start, end=end, text=BODY[start:end],
    )  # fmt: skip


def covered(spans) -> set[int]:
    return {n for one in spans for n in range(one.start, one.end) if not TEXT[n].isspace()}


@given(findings(), st.lists(sayings(), max_size=4))
def test_corrections_cover_the_same_letters_once_and_are_the_same_again(found, said) -> None:
    once = corrected(found, TEXT, said, BOUNDS)
    assert covered(once.spans) == covered(found.spans)
    assert all(one.end <= other.start for one, other in pairwise(once.spans))
    assert all(one.start < one.end for one in once.spans)
    assert all(one.confidence == 1.0 for one in once.spans if one.given)
    masked = covered(one for one in found.spans if one.language == NO_LANGUAGE)
    assert covered(one for one in once.spans if one.language == NO_LANGUAGE) == masked
    assert corrected(found, TEXT, said, BOUNDS) == once
