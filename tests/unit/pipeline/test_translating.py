"""Which sentences go to a model, and which state an item ends in."""

from datetime import UTC, datetime

from monitor.domain.ids import ItemId
from monitor.domain.item import Part, Segment, State
from monitor.domain.language import LanguageSpan, SpanKind
from monitor.domain.translation import (
    ItemForTranslation,
    MemoryEntry,
    Mode,
    Pair,
    Term,
    TranslatedSentence,
)
from monitor.pipeline import translating
from monitor.translation import memory

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TITLE = "Bridge reopens"
FIRST = "Мост открыт."
SECOND = "Движение пошло."
BODY = f"The mayor said: {FIRST} {SECOND} Cars crossed at noon."
DATELINE = "Понедельник, 28 Сен, 2020"


def segment(part: Part, text: str, piece: str, language: str, kind: SpanKind) -> Segment:
    start = text.index(piece)
    span = LanguageSpan(
        start=start, end=start + len(piece), language=language, confidence=1.0, kind=kind
    )
    return Segment(part=part, span=span)


ITEM = ItemForTranslation(item_id=ItemId(1), title=TITLE, text=BODY, target="en")
SEGMENTS = (
    segment(Part.TITLE, TITLE, TITLE, "en", SpanKind.PROSE),
    segment(Part.BODY, BODY, "The mayor said:", "en", SpanKind.PROSE),
    segment(Part.BODY, BODY, f"{FIRST} {SECOND}", "ru", SpanKind.QUOTE),
    segment(Part.BODY, BODY, "Cars crossed at noon.", "en", SpanKind.PROSE),
)


def entry(source: str, text: str, *, doubtful: bool = False) -> MemoryEntry:
    return MemoryEntry(
        source_hash=memory.key(source),
        pair=Pair(source="ru", target="en"),
        engine="argos",
        version="1.9",
        mode=Mode.FAST,
        text=text,
        doubtful=doubtful,
        made_at=NOW,
        reason="it repeats itself" if doubtful else None,
    )


def known(*entries: MemoryEntry) -> dict[tuple[str, str], MemoryEntry]:
    return {(one.source_hash, one.pair.source): one for one in entries}


def test_only_foreign_prose_is_cut_into_sentences() -> None:
    plan = translating.plan(ITEM, SEGMENTS, ("en",))
    assert [one.sentence.text for one in plan.sentences] == [FIRST, SECOND]
    assert [BODY[s.sentence.start : s.sentence.end] for s in plan.sentences] == [FIRST, SECOND]


def test_a_dateline_never_goes_to_a_model() -> None:
    only = (segment(Part.TITLE, DATELINE, DATELINE, "ru", SpanKind.DATELINE),)
    item = ItemForTranslation(item_id=ItemId(1), title=DATELINE, text="", target="en")
    assert not translating.needs_translation(only, ("en",))
    assert translating.plan(item, only, ("en",)).sentences == ()


def test_a_language_that_the_person_reads_is_left_alone() -> None:
    assert translating.needs_translation(SEGMENTS, ("en",))
    assert not translating.needs_translation(SEGMENTS, ("en", "ru"))


def test_a_sentence_is_asked_for_once_however_often_it_stands_there() -> None:
    plan = translating.plan(ITEM, SEGMENTS, ("en",))
    assert translating.missing([plan, plan], {}) == {"ru": (FIRST, SECOND)}
    assert translating.missing([plan], known(entry(FIRST, "The bridge is open."))) == {
        "ru": (SECOND,)
    }


def test_all_but_the_foreign_sentences_stays_to_the_byte() -> None:
    plan = translating.plan(ITEM, SEGMENTS, ("en",))
    both = known(entry(FIRST, "The bridge is open."), entry(SECOND, "Traffic flows."))
    made = translating.render(plan, both, (), {})
    assert made.state is State.DONE
    assert made.body == ("The mayor said: The bridge is open. Traffic flows. Cars crossed at noon.")
    assert made.title is None  # nothing in the title was foreign
    assert (made.engine, made.version) == ("argos", "1.9")


def test_without_a_model_the_state_names_the_pair() -> None:
    plan = translating.plan(ITEM, SEGMENTS, ("en",))
    made = translating.render(plan, known(entry(FIRST, "The bridge is open.")), ["ru"], {})
    assert (made.state, made.reason) == (State.NO_MODEL, "no ru→en model")
    assert SECOND in made.body
    assert "The bridge is open." in made.body


def test_a_sentence_that_failed_gives_its_reason() -> None:
    plan = translating.plan(ITEM, SEGMENTS, ("en",))
    failures = {memory.key(SECOND): "the worker died"}
    made = translating.render(plan, known(entry(FIRST, "Open.")), (), failures)
    assert (made.state, made.reason) == (State.FAILED, "the worker died")


def test_one_doubtful_sentence_makes_the_item_doubtful() -> None:
    plan = translating.plan(ITEM, SEGMENTS, ("en",))
    both = known(entry(FIRST, "Open open open.", doubtful=True), entry(SECOND, "Traffic flows."))
    made = translating.render(plan, both, (), {})
    assert (made.state, made.reason) == (State.DOUBTFUL, "it repeats itself")


def test_a_foreign_title_is_put_together_whole() -> None:
    title = f"{FIRST} {SECOND}"
    item = ItemForTranslation(item_id=ItemId(1), title=title, text="", target="en")
    foreign = (segment(Part.TITLE, title, title, "ru", SpanKind.PROSE),)
    plan = translating.plan(item, foreign, ("en",))
    half = translating.render(plan, known(entry(FIRST, "The bridge is open.")), ["ru"], {})
    assert half.title is None
    both = known(entry(FIRST, "The bridge is open."), entry(SECOND, "Traffic flows."))
    assert translating.render(plan, both, (), {}).title == "The bridge is open. Traffic flows."


def test_an_answer_becomes_a_row_of_the_memory() -> None:
    answer = TranslatedSentence(source=FIRST, text="Open.", engine="argos", version="1.9")
    row = translating.to_entry(answer, Pair(source="ru", target="en"), Mode.FAST, NOW)
    assert row == entry(FIRST, "Open.")


def test_what_is_remembered_of_a_language_is_not_asked_again_for_its_script() -> None:
    text = "Vlada je odlučila."
    item = ItemForTranslation(item_id=ItemId(2), title="", text=text, target="en")
    serbian = segment(Part.BODY, text, text, "sr-Latn", SpanKind.PROSE)
    one = translating.plan(item, [serbian], ("en",))
    before = {(memory.key(text), "sr"): entry(text, "The government decided.")}
    assert translating.missing([one], {}) == {"sr-Latn": (text,)}
    assert translating.missing([one], before) == {}
    made = translating.render(one, before, (), {})
    assert (made.state, made.body) == (State.DONE, "The government decided.")
    without = translating.render(one, {}, ["sr-Latn"], {})
    assert (without.state, without.reason) == (State.NO_MODEL, "no sr→en model")


def test_jobs_are_of_like_length_and_of_bounded_width() -> None:
    sources = ["a" * 10, "b" * 100, "c" * 12, "d" * 90, "e" * 300]
    jobs = translating.slices(sources, 200)
    assert jobs == (("e" * 300,), ("b" * 100, "d" * 90), ("c" * 12, "a" * 10))
    assert all(len(job) == 1 or len(job) * len(job[0]) <= 200 for job in jobs)
    assert translating.slices([], 200) == ()


def test_what_was_made_with_other_terms_stands_in_and_the_state_stays() -> None:
    terms = {"ru": (Term(source="Мост", rendering="Bridge"),)}
    plan = translating.plan(ITEM, SEGMENTS, ("en",), terms)
    found = {one.place: [entry(one.sentence.text, "Old.")] for one in plan.sentences}
    known = translating.chosen([plan], found)
    older = translating.older([plan], found, known)
    assert [one.place in known for one in plan.sentences] == [False, True]
    assert [one.place in older for one in plan.sentences] == [True, False]
    made = translating.render(plan, known, ["ru"], {}, older)
    assert made.state is State.NO_MODEL
    assert made.body.count("Old.") == 2
