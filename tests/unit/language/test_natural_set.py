"""The natural set: hand-written items as they stand on news pages, and what must be right of them.

The floors below are regression floors, each just under what is reached: raise them when detection
gets better, never lower them to let a change pass.
"""

import re
from collections import Counter

import pytest

from monitor.domain.language import SpanKind, TextLanguages
from monitor.language.spans import detect
from tests.unit.language import natural_scoring as scoring

FLOORS = {
    "letters": 0.985,
    "foreign letters": 0.963,
    "foreign spans": 0.97,
    "kinds": 0.888,
    "dominant": 0.975,
    "clean items left alone": 0.98,
    "undetermined": 1.0,
    "romanised": 1.0,
    "scripts": 1.0,
    "sure spans": 0.993,
}

ITEMS = scoring.load()
LANGUAGES = """
    en ru uk be bg mk sr-Latn sr-Cyrl hr bs sl cs sk pl de nl sv da no fi hu ro fr es pt it ca gl
    el tr az kk hy ka he ar fa ur hi bn th vi id ms zh-Hans zh-Hant ja ko et lv lt sq
"""
WITHOUT_LANGUAGE = re.compile(r"https?://\S+|[\w.]+@[\w.]+|[@#$]\w+|`[^`]+`")


@pytest.fixture(scope="module")
def tallies():
    """What is right of each pattern, all items detected once."""
    found: dict[str, scoring.Tally] = {}
    for item in ITEMS:
        tally = scoring.score(item, detect(item.text))
        found[item.pattern] = scoring.total([found.get(item.pattern, Counter()), tally])
    return found


@pytest.mark.parametrize("figure", FLOORS)
def test_no_figure_falls_below_its_floor(tallies, figure):
    reached = scoring.figures(scoring.total(tallies.values()))[figure]
    assert reached >= FLOORS[figure], f"{figure}: {reached:.4f}\n{scoring.table(tallies)}"


def test_every_figure_has_a_floor(tallies):
    assert set(scoring.figures(scoring.total(tallies.values()))) == set(FLOORS)


def test_the_set_is_large_and_its_ids_and_texts_are_unique():
    assert len(ITEMS) >= 150
    assert len({item.id for item in ITEMS}) == len(ITEMS)
    assert len({item.text for item in ITEMS}) == len(ITEMS)


def test_every_language_has_several_items():
    items = Counter(code for item in ITEMS for code in {span.language for span in item.spans})
    assert [code for code in LANGUAGES.split() if items[code] < 4] == []


def test_spans_are_in_order_and_end_at_what_is_not_space():
    for item in ITEMS:
        position = 0
        for span in item.spans:
            assert position <= span.start < span.end <= len(item.text), item.id
            stretch = item.text[span.start : span.end]
            assert stretch == stretch.strip(), item.id
            assert "\n" not in stretch, item.id
            assert any(map(scoring.is_letter, stretch)), item.id
            position = span.end


def test_letters_outside_of_spans_belong_to_addresses_handles_and_code():
    for item in ITEMS:
        inside = {at for span in item.spans for at in range(span.start, span.end)}
        for match in WITHOUT_LANGUAGE.finditer(item.text):
            inside.update(range(*match.span()))
        outside = [c for at, c in enumerate(item.text) if at not in inside]
        assert not any(map(scoring.is_letter, outside)), item.id


def test_the_dominant_language_is_one_of_the_text():
    for item in ITEMS:
        known = {span.language for span in item.spans}
        assert item.dominant[0] in known | {"und"}, item.id
        assert (item.dominant[0] == "und") == (known <= {"und"}), item.id


def test_the_truth_itself_gets_every_figure_full():
    tallies = [
        scoring.score(item, TextLanguages(spans=item.spans, dominant=item.dominant[0]))
        for item in ITEMS
    ]
    assert scoring.figures(scoring.total(tallies)) == dict.fromkeys(sorted(FLOORS), 1.0)


def test_an_answer_of_one_language_for_everything_gets_little():
    figures = scoring.figures(
        scoring.total(scoring.score(item, _all_in("en", item)) for item in ITEMS)
    )
    assert figures["foreign spans"] < 0.1
    assert figures["romanised"] < 0.2
    assert figures["sure spans"] < 0.5
    assert figures["dominant"] < 0.5


def _all_in(language, item):
    whole = scoring.LanguageSpan(
        start=0, end=len(item.text), language=language, confidence=1.0, kind=SpanKind.PROSE
    )
    return TextLanguages(spans=(whole,), dominant=language)
