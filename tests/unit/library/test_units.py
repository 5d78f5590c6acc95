from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.item import Part, State
from monitor.domain.language import Dateline, LanguageSpan, SpanKind
from monitor.domain.translation import MemoryEntry, Mode, Pair, Provenance
from monitor.domain.views import InlineRun
from monitor.library.units import (
    SpokenDateline,
    cut,
    units_of,
    with_dateline,
    with_translations,
)
from monitor.translation import memory

MADE = datetime(2020, 9, 28, tzinfo=UTC)
DONE = State.DONE
RUSSIAN = "Министр заявил об этом. Переговоры продолжатся завтра."


def span(start, end, language, kind=SpanKind.PROSE):
    return LanguageSpan(start=start, end=end, language=language, confidence=0.9, kind=kind)


def known(source, text, *, doubtful=False, **more):
    entry = MemoryEntry(
        source_hash=memory.key(source),
        pair=Pair(source="ru", target="en"),
        engine="argos",
        version="1.9",
        mode=Mode.FAST,
        text=text,
        doubtful=doubtful,
        made_at=MADE,
        **more,
    )
    return {(entry.source_hash, "ru"): entry}


def units(text, spans, memories=None, state=State.QUEUED):
    pieces = with_translations(cut(text, spans, ["en"]), memories or {}, state)
    return units_of([InlineRun(text=text)], 0, pieces, 0, Part.BODY)


def test_a_foreign_span_becomes_sentences_and_the_space_between_them():
    found = units(RUSSIAN, [span(0, len(RUSSIAN), "ru")])
    assert [(unit.text, unit.foreign) for unit in found] == [
        ("Министр заявил об этом.", True),
        (" ", False),
        ("Переговоры продолжатся завтра.", True),
    ]


def test_what_is_read_and_what_has_no_language_is_one_unit_and_never_foreign():
    text = "He said so. And more. 12 km"
    found = units(text, [span(0, 21, "en"), span(22, 27, "und")])
    assert [(unit.text, unit.language, unit.foreign, unit.state) for unit in found] == [
        ("He said so. And more.", "en", False, State.NOT_NEEDED),
        (" ", "und", False, State.NOT_NEEDED),
        ("12 km", "und", False, State.NOT_NEEDED),
    ]


def test_names_and_code_in_another_language_are_not_foreign():
    found = units("Ереван https://e.am", [span(0, 6, "ru", SpanKind.NAME)])
    assert not any(unit.foreign for unit in found)


def test_a_sentence_in_the_memory_is_shown_with_its_provenance():
    memories = known("Министр заявил об этом.", "The minister said so.")
    first, _, second = units(RUSSIAN, [span(0, len(RUSSIAN), "ru")], memories, State.NO_MODEL)
    assert (first.translated, first.state) == ("The minister said so.", State.DONE)
    assert first.provenance == Provenance(
        engine="argos", version="1.9", pair=Pair(source="ru", target="en"), made_at=MADE
    )
    assert (second.translated, second.state) == (None, State.NO_MODEL)


def test_a_doubtful_translation_is_shown_as_such():
    memories = known(RUSSIAN[:23], "So said.", doubtful=True)
    first = units(RUSSIAN[:23], [span(0, 23, "ru")], memories)[0]
    assert (first.translated, first.state, first.provenance.doubtful) == (
        "So said.",
        State.DOUBTFUL,
        True,
    )


def test_all_that_is_known_of_a_translation_comes_with_it():
    memories = known(RUSSIAN[:23], "So.", doubtful=True, reason="short", via="uk", stale=True)
    made = units(RUSSIAN[:23], [span(0, 23, "ru")], memories)[0].provenance
    assert (made.reason, made.via, made.stale) == ("short", "uk", True)


def test_links_and_looks_of_a_sentence_are_on_its_translation():
    source = "Министр заявил об этом."
    runs = (
        InlineRun(text="Министр", href="https://e.am", bold=True),
        InlineRun(text=" заявил об этом. Далее."),
    )
    memories = known(source, "That is what the minister said.", alignment=((0, 7, 17, 25),))
    pieces = with_translations(cut(source + " Далее.", [span(0, 30, "ru")], ["en"]), memories, DONE)
    first = units_of(runs, 0, pieces, 0, Part.BODY)[0]
    assert first.translated_runs == (
        InlineRun(text="That is what the "),
        InlineRun(text="minister", href="https://e.am", bold=True),
        InlineRun(text=" said."),
    )


def test_a_sentence_without_looks_and_one_without_translation_have_no_runs():
    assert units(RUSSIAN, [span(0, 23, "ru")], known(RUSSIAN[:23], "So."))[0].translated_runs == ()
    bold = [InlineRun(text=RUSSIAN, bold=True)]
    pieces = with_translations(cut(RUSSIAN, [span(0, 23, "ru")], ["en"]), {}, State.QUEUED)
    assert units_of(bold, 0, pieces, 0, Part.BODY)[0].translated_runs == ()


def test_a_sentence_that_got_no_translation_in_a_finished_item_has_failed():
    assert units(RUSSIAN[:23], [span(0, 23, "ru")], state=State.DONE)[0].state is State.FAILED


def test_the_dateline_is_said_by_rule_and_the_rest_of_its_line_stays():
    text = "ЕРЕВАН, 27 сентября /ТАСС/. Далее."
    spans = [span(0, 27, "ru", SpanKind.DATELINE), span(28, 34, "ru")]
    spoken = SpokenDateline(
        dateline=Dateline(
            start=0, end=19, text=text[:19], language="ru", date=date(2020, 9, 27), place="ЕРЕВАН"
        ),
        said="ЕРЕВАН · Sunday, 27 September 2020",
        provenance=Provenance(
            engine="date rule", version="", pair=Pair(source="ru", target="en"), made_at=MADE
        ),
    )
    pieces = with_dateline(cut(text, spans, ["en"]), spoken)
    found = units_of([InlineRun(text=text)], 0, pieces, 7, Part.BODY)
    assert [(unit.number, unit.text, unit.translated) for unit in found] == [
        (7, "ЕРЕВАН, 27 сентября", "ЕРЕВАН · Sunday, 27 September 2020"),
        (8, " /ТАСС/.", None),
        (9, " ", None),
        (10, "Далее.", None),
    ]
    assert found[0].provenance.engine == "date rule"


def test_looks_and_links_survive_the_cut():
    runs = (
        InlineRun(text="Министр ", bold=True),
        InlineRun(text="заявил об этом. Пере", href="https://e.am"),
        InlineRun(text="говоры продолжатся завтра.", italic=True),
    )
    pieces = cut(RUSSIAN, [span(0, len(RUSSIAN), "ru")], ["en"])
    first, between, second = units_of(runs, 0, pieces, 0, Part.BODY)
    assert first.runs == (runs[0], InlineRun(text="заявил об этом.", href="https://e.am"))
    assert between.runs == (InlineRun(text=" ", href="https://e.am"),)
    assert second.runs == (InlineRun(text="Пере", href="https://e.am"), runs[2])


def test_a_unit_knows_its_place_and_whether_the_person_said_its_language():
    said = replace(span(0, len(RUSSIAN), "ru"), given=True)
    first, between, second = units_of(
        [InlineRun(text=RUSSIAN)], 0, cut(RUSSIAN, [said], ["en"]), 0, Part.TITLE
    )
    assert {unit.part for unit in (first, between, second)} == {Part.TITLE}
    assert (first.given, between.given, second.given) == (True, True, True)
    assert (first.end, second.start, second.end) == (between.start, between.end, len(RUSSIAN))


def test_a_sentence_parted_by_a_block_is_translated_once():
    text = "Министр заявил об этом."
    pieces = with_translations(
        cut(text, [span(0, 23, "ru")], ["en"]), known(text, "So said."), State.DONE
    )
    above = units_of([InlineRun(text=text[:7])], 0, pieces, 0, Part.BODY)
    below = units_of([InlineRun(text=text[7:])], 7, pieces, 1, Part.BODY)
    assert [unit.translated for unit in (*above, *below)] == ["So said.", None]


LETTERS = st.text(alphabet="абв гд. ,!?\nABC def.漢字。12", max_size=60)
SPANS = st.lists(
    st.builds(
        lambda start, length, language, kind: span(start, start + length, language, kind),
        st.integers(0, 70),
        st.integers(0, 40),
        st.sampled_from(["ru", "en", "zh", "und", "zxx"]),
        st.sampled_from(list(SpanKind)),
    ),
    max_size=6,
)


@given(LETTERS, SPANS, st.lists(st.integers(0, 60), max_size=4), st.integers(0, 60))
def test_units_joined_are_the_blocks_text_whatever_the_spans(text, spans, breaks, edge):
    """Even spans that overlap, repeat or reach beyond the text lose no character."""
    spoken = SpokenDateline(
        dateline=Dateline(start=edge, end=edge + 9, text="", language="ru"),
        said="said",
        provenance=Provenance(
            engine="date rule", version="", pair=Pair(source="ru", target="en"), made_at=MADE
        ),
    )
    pieces = with_translations(with_dateline(cut(text, spans, ["en"]), spoken), {}, State.QUEUED)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    edges = sorted({0, len(text), *(b for b in breaks if b < len(text))})
    for start, end in pairwise(edges):
        middle = (start + end) // 2
        runs = (InlineRun(text=text[start:middle]), InlineRun(text=text[middle:end], bold=True))
        found = units_of(runs, start, pieces, 0, Part.BODY)
        assert "".join(unit.text for unit in found) == text[start:end]
        assert all(text[unit.start : unit.end] == unit.text for unit in found)
        looks = [
            (run.bold, character) for unit in found for run in unit.runs for character in run.text
        ]
        assert looks == [(run.bold, character) for run in runs for character in run.text]
