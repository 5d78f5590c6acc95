"""The translating stage with the real process, tiny packs and a real database."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.domain.change import Change
from monitor.domain.item import Part, Stage, State
from monitor.domain.translation import MemoryEntry, Mode, Pair, Term
from monitor.pipeline.asking import Asker
from monitor.pipeline.small_print import SmallPrint
from monitor.pipeline.tools import Modes, Tools
from monitor.pipeline.translation_stage import TranslationStage
from monitor.pipeline.wanted import Wanted
from monitor.settings import LanguageSettings
from monitor.storage import (
    analyses,
    facts,
    glossary,
    sentences,
    stale,
    states,
    translation_queue,
    translations,
)
from monitor.storage.database import Database, open_writer
from monitor.translation import checks, memory, packs
from monitor.workers import Workers
from tests import tiny_pack
from tests.unit.storage.samples import (
    NOW,
    analysis,
    entry,
    plan,
    segment,
    state_of,
    stored,
    subscribed,
    together,
)

PT = Pair(source="pt", target="en")


RUNNER = asyncio.Runner()  # one loop for all, as in the program


class Listening:
    """An asker that remembers what it was asked, and answers as the real one does."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self.asked: list[tuple[str, ...]] = []
        self.before_answer = lambda: None

    def serves(self, pair: Pair) -> bool:
        return self._asker.serves(pair)

    async def ask(self, pair, sources, mode, terms=()):
        self.asked.append(tuple(sources))
        self.before_answer()
        return await self._asker.ask(pair, sources, mode, terms)

    def version(self, pair: Pair) -> str | None:
        return self._asker.version(pair)

    def forget(self) -> None:
        self.asked.clear()


@pytest.fixture(scope="module")
def translator() -> Iterator[Workers]:
    made = Workers(1)
    yield made
    made.close()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_writer(tmp_path / "dateline.db", tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "packs"
    packs.install(tiny_pack.build(tmp_path), place)
    return place


@pytest.fixture
def wanted() -> Wanted:
    return Wanted(lambda: False)


@pytest.fixture
def asker(translator: Workers, folder: Path) -> Listening:
    return Listening(Asker(translator, folder))


@pytest.fixture
def heard() -> list[Change]:
    return []


@pytest.fixture
def stage(db, translator, asker, wanted, heard) -> TranslationStage:
    tools = Tools(
        db=db,
        languages=LanguageSettings,
        detector="langdetect",
        timeout=60.0,
        workers=translator,
        modes=Modes(headlines=Mode.FAST, bodies=Mode.FAST),
        publish=heard.append,
        report=lambda *_: None,
        clock=lambda: NOW,
        unhurried=asyncio.Event(),
        small_print=SmallPrint(db, translator),
    )
    return TranslationStage(tools, asker, wanted)


def run(stage: TranslationStage) -> None:
    async def nothing() -> None:
        pass

    RUNNER.run(stage.work(nothing))


def portuguese(db, *texts, title="Governo reage {}"):
    """Items in Portuguese that wait, each with a headline and a body."""
    feed = subscribed(db)
    entries = [entry(n, title=title.format(n), text=text) for n, text in enumerate(texts)]
    ids = stored(db, feed, *entries)
    for item, one in zip(ids, entries, strict=True):
        whole = (
            segment("pt", 0, len(one.entry.title), Part.TITLE),
            segment("pt", 0, len(one.entry.text)),
        )
        analyses.save(db, [analysis(item, *whole)], {item: plan(State.QUEUED)})
    return ids


def by_hand(source: str, text: str) -> MemoryEntry:
    """A person's translation of a Portuguese sentence."""
    return MemoryEntry(
        source_hash=memory.key(source),
        pair=PT,
        engine="person",
        version="",
        mode=Mode.EXACT,
        text=text,
        doubtful=False,
        made_at=NOW,
    )


def headline(db, item):
    row = db.one("SELECT text FROM headlines WHERE item_id = ?", (item,))
    return row[0] if row else None


def state(db, item):
    return state_of(db, item, Stage.TRANSLATE, "en")[0]


def test_all_headlines_come_before_any_body(db, stage, asker) -> None:
    ids = portuguese(db, "O primeiro corpo.", "O segundo corpo.")
    run(stage)
    assert [state(db, item) for item in ids] == ["done", "done"]
    assert set(asker.asked[0]) == {"Governo reage 0", "Governo reage 1"}
    assert set(asker.asked[1]) == {"O primeiro corpo.", "O segundo corpo."}
    assert headline(db, ids[0]) == "GOVERNO REAGE 0"


def test_the_item_in_sight_comes_first_its_headline_before_its_body(db, stage, asker, wanted):
    ids = portuguese(db, "O primeiro corpo.", "O segundo corpo.", "O terceiro corpo.")
    wanted.show(ids[0])
    run(stage)
    assert asker.asked[0] == ("Governo reage 0",)
    assert asker.asked[1] == ("O primeiro corpo.",)
    assert {len(job) for job in asker.asked[2:]} == {2}


def test_the_list_in_sight_comes_before_large_stories(db, stage, asker, wanted) -> None:
    ids = portuguese(db, *(f"Corpo {n} do texto." for n in range(40)))
    together(db, *ids[20:22])
    wanted.show_list(ids[:30])
    run(stage)
    first = {f"Governo reage {n}" for n in range(30)}
    assert set(asker.asked[0]) == first
    assert set(asker.asked[1]) == {f"Governo reage {n}" for n in range(30, 40)}


def test_an_item_turned_to_in_between_is_not_kept_waiting(db, stage, asker, wanted) -> None:
    long = " ".join(f"Quem paga a conta número {n} da água?" for n in range(400))
    ids = portuguese(db, "O primeiro corpo.", long)
    translation_queue.step(db, ids, "en", translation_queue.HEADLINE_DONE)
    asker.before_answer = lambda: wanted.show(ids[0])  # while the first job of the long one runs
    run(stage)
    assert len(asker.asked[0]) > 1
    assert set(asker.asked[1]) == {"O primeiro corpo.", "Governo reage 0"}
    assert len(asker.asked) > 3
    assert [state(db, item) for item in ids] == ["done", "done"]
    asked = [sentence for job in asker.asked for sentence in job]
    assert len(asked) == len(set(asked))  # what was done before the turn is not asked for again


def test_a_pause_is_kept_within_half_a_second_and_loses_nothing(db, stage, asker, wanted) -> None:
    long = " ".join(f"Quem paga a conta número {n} da água?" for n in range(400))
    (item,) = portuguese(db, long)

    async def nothing() -> None:
        pass

    async def paused() -> float:
        work = asyncio.ensure_future(stage.work(nothing))
        while not asker.asked:
            await asyncio.sleep(0.01)
        begun = time.monotonic()
        wanted.pause(True)
        await work
        return time.monotonic() - begun

    assert RUNNER.run(paused()) < 5  # a shared machine; the bench asks for half a second
    assert state(db, item) == "queued"
    assert facts.get(db, facts.PAUSED) == "by you"
    done = len(asker.asked)
    run(stage)
    assert len(asker.asked) == done
    wanted.pause(False)
    run(stage)
    assert state(db, item) == "done"
    assert facts.get(db, facts.PAUSED) is None


def test_on_battery_nothing_is_translated_where_the_person_minds(db, stage, asker) -> None:
    portuguese(db, "O corpo.")
    stage._wanted = Wanted(lambda: True)
    run(stage)
    assert asker.asked == []
    assert facts.get(db, facts.PAUSED) == "on battery"


def test_what_the_memory_has_is_never_asked_for_again(db, stage, asker) -> None:
    ids = portuguese(db, "O mesmo corpo.", "O mesmo corpo.", title="Sempre igual")
    run(stage)
    assert sorted(sentence for job in asker.asked for sentence in job) == [
        "O mesmo corpo.",
        "Sempre igual",
    ]
    assert sentences.use(db, "en") == (4, 0)  # neither was known when the two items came
    asker.forget()
    states.requeue(db, Stage.TRANSLATE, "en", [State.DONE])
    portuguese(db, "O mesmo corpo.", title="Nova notícia")
    run(stage)
    assert asker.asked == [("Nova notícia",)]
    assert [state(db, item) for item in ids] == ["done", "done"]
    assert sentences.use(db, "en") == (6, 1)


def test_without_a_model_the_state_says_so_and_the_rest_is_translated(db, stage, asker) -> None:
    feed = subscribed(db)
    (item,) = stored(db, feed, entry(1, title="O corpo", text="Բարեւ ձեզ։"))
    parts = (segment("pt", 0, 7, Part.TITLE), segment("hy", 0, 10))
    analyses.save(db, [analysis(item, *parts)], {item: plan(State.QUEUED)})
    run(stage)
    assert state_of(db, item, Stage.TRANSLATE, "en")[:2] == ("no_model", "no hy→en model")
    assert headline(db, item) == "O CORPO"
    assert asker.asked == [("O corpo",)]


def test_an_item_that_fails_is_tried_again_later_and_then_put_aside(db, stage, asker) -> None:
    (item,) = portuguese(db, "O corpo.")
    silent = Path(asker._asker._folder)
    packs.install(tiny_pack.build(silent.parent, version="9", behaviour="silent"), silent)
    waits = []
    for _ in range(4):
        states.put(db, item, Stage.TRANSLATE, State.QUEUED, "en")
        run(stage)
        found = state_of(db, item, Stage.TRANSLATE, "en")
        assert found[0] == "failed"
        assert found[1] == checks.NOTHING
        waits.append(found[2])
    assert waits[:3] == sorted(waits[:3])
    assert waits[3] is None


def test_a_person_s_sentence_wins_without_any_call(db, stage, asker) -> None:
    (item,) = portuguese(db, "O corpo.")
    run(stage)
    edited = by_hand("Governo reage 0", "Government reacts")
    translations.save(db, [edited])
    sentences.changed(db, "en", sentences.idents_of(db, [(edited.source_hash, "pt")]))
    asker.forget()
    run(stage)
    assert asker.asked == []
    assert headline(db, item) == "Government reacts"


def test_a_term_changes_what_it_occurs_in_and_undoing_it_needs_no_call(db, stage, asker) -> None:
    ids = portuguese(db, "O corpo.", "Outra coisa.", title="Notícia {}")
    run(stage)
    before = [headline(db, item) for item in ids]
    glossary.put(db, PT, "Notícia 1", Term(source="Notícia 1", rendering="Report"), NOW)
    asker.forget()
    translation_queue.queue(db, "en", ids)
    run(stage)
    assert asker.asked == [("Notícia 1",)]
    glossary.undo(db, *glossary.last_change(db))
    asker.forget()
    translation_queue.queue(db, "en", ids)
    run(stage)
    assert asker.asked == []
    assert [headline(db, item) for item in ids] == before


def test_what_an_older_pack_made_is_made_again_when_nothing_else_waits(db, stage, asker) -> None:
    (item,) = portuguese(db, "O corpo.")
    run(stage)
    packs.install(tiny_pack.build(Path(asker._asker._folder).parent, version="2.0"),
                  asker._asker._folder)  # fmt: skip
    asker.forget()
    stage.packs_changed()
    run(stage)
    assert sorted(sentence for job in asker.asked for sentence in job) == [
        "Governo reage 0",
        "O corpo.",
    ]
    assert stale.count(db, "en") == 0
    assert [version for _, version in stale.versions(db, "en")] == ["2.0"]
    assert state(db, item) == "done"
    assert db.one("SELECT version FROM headlines") == ("2.0",)


def test_items_done_before_sentences_were_listed_are_listed_without_a_call(db, stage, asker):
    (item,) = portuguese(db, "O corpo.")
    run(stage)
    db.run("DELETE FROM item_sentences")
    db.run("UPDATE states SET step = 0 WHERE stage = 'translate'")
    asker.forget()
    run(stage)
    assert asker.asked == []
    found = sentences.idents_of(db, [(memory.key("O corpo."), "pt")])
    assert sentences.items_with(db, found) == [item]


def test_an_item_corrected_while_it_is_translated_is_left_for_the_next_round(db, stage, asker):
    (item,) = portuguese(db, "O corpo.")

    def correct() -> None:
        whole = (segment("en", 0, 15, Part.TITLE), segment("en", 0, 8))
        analyses.save(db, [analysis(item, *whole)], {item: plan(State.QUEUED)})
        asker.before_answer = lambda: None

    asker.before_answer = correct
    run(stage)
    assert state(db, item) == "not_needed"
    assert headline(db, item) is None


def test_a_modes_setting_is_what_is_asked_for(db, stage, translator) -> None:
    portuguese(db, "O corpo.")
    modes = Modes(headlines=Mode.FAST, bodies=Mode.EXACT)
    stage._tools = replace(stage._tools, modes=modes)
    run(stage)
    found = db.rows("SELECT mode, text FROM translations ORDER BY mode")
    assert found == [("exact", "O CORPO."), ("fast", "GOVERNO REAGE 0")]


def body_of(db, item) -> str:
    return db.one("SELECT translated FROM fts WHERE rowid = ?", (item,))[0]


def test_a_pack_that_comes_while_its_item_is_translated_is_used(db, stage, asker, folder) -> None:
    feed = subscribed(db)
    (item,) = stored(db, feed, entry(1, title="O corpo", text="Влада је одлучила."))
    parts = (segment("pt", 0, 7, Part.TITLE), segment("uk", 0, 18))
    analyses.save(db, [analysis(item, *parts)], {item: plan(State.QUEUED)})

    def install() -> None:
        asker.before_answer = lambda: None
        packs.install(tiny_pack.build(folder.parent, source="uk"), folder)
        stage.packs_changed()
        states.requeue(db, Stage.TRANSLATE, "en", [State.NO_MODEL, State.FAILED])

    asker.before_answer = install
    run(stage)
    assert state(db, item) == "done"
    assert [source for job in asker.asked for source in job] == ["O corpo", "Влада је одлучила."]


def test_a_term_that_comes_while_an_item_is_translated_is_heeded(db, stage, asker) -> None:
    feed = subscribed(db)
    (item,) = stored(db, feed, entry(1, title="Notícia 0", text="Body in English."))
    parts = (segment("pt", 0, 9, Part.TITLE), segment("en", 0, 16))
    analyses.save(db, [analysis(item, *parts)], {item: plan(State.QUEUED)})

    def say() -> None:
        asker.before_answer = lambda: None
        term = Term(source="Notícia 0", rendering="Report")
        glossary.put(db, PT, term.source, term, NOW)

    asker.before_answer = say
    run(stage)
    assert headline(db, item) == "Report"
    assert state(db, item) == "done"


def test_without_a_pack_a_new_term_takes_nothing_away(db, stage, asker, folder) -> None:
    (item,) = portuguese(db, "O corpo.", title="Notícia {}")
    run(stage)
    before = (headline(db, item), body_of(db, item))
    packs.remove("pt_en", folder)
    term = Term(source="Notícia 0", rendering="Report")
    glossary.put(db, PT, term.source, term, NOW)
    translation_queue.queue(db, "en", [item])
    run(stage)
    assert state(db, item) == "no_model"
    assert (headline(db, item), body_of(db, item)) == before


def test_what_a_person_asks_for_again_stays_until_there_is_something_newer(
    db, stage, asker, folder
) -> None:
    one, other = portuguese(db, "O mesmo corpo.", "O mesmo corpo.")
    run(stage)
    before = body_of(db, other)
    again = sentences.places_of(db, one)
    kept = packs.installed(folder)[0].folder
    packs.remove("pt_en", folder)
    stale.ask_again(db, again, "en")
    translation_queue.queue(db, "en", [one])
    run(stage)
    assert [state(db, item) for item in (one, other)] == ["done", "done"]
    assert body_of(db, other) == before
    assert kept
    packs.install(tiny_pack.build(folder.parent), folder)
    assert stale.ask_again(db, again, "en") == 2
    asker.forget()
    run(stage)
    assert sorted(source for job in asker.asked for source in job) == [
        "Governo reage 0",
        "O mesmo corpo.",
    ]
    modes = db.rows("SELECT DISTINCT mode FROM translations WHERE text = 'O MESMO CORPO.'")
    assert modes == [("exact",)]


def test_a_pause_is_kept_although_the_person_turned_to_an_item_before(
    db, stage, asker, wanted
) -> None:
    long = " ".join(f"Quem paga a conta número {n} da água?" for n in range(400))
    (item,) = portuguese(db, long)
    slow = asker._asker.ask

    async def ask(*arguments):
        answers = await slow(*arguments)
        await asyncio.sleep(30)
        return answers

    async def nothing() -> None:
        pass

    async def paused() -> float:
        asker._asker.ask = ask
        work = asyncio.ensure_future(stage.work(nothing))
        while not asker.asked:
            await asyncio.sleep(0.01)
        wanted.show(item)
        await asyncio.sleep(0.1)
        begun = time.monotonic()
        wanted.pause(True)
        await work
        return time.monotonic() - begun

    assert RUNNER.run(paused()) < 5  # of a job of half a minute
    assert state(db, item) == "queued"


def test_one_item_that_cannot_be_read_does_not_stop_the_others(db, stage, asker) -> None:
    bad, good = portuguese(db, "O corpo.", "Outro corpo.")
    db.run("UPDATE segments SET language = '' WHERE item_id = ?", (bad,))
    db.run("UPDATE segments SET kind = 'prose', start = 0 WHERE item_id = ?", (bad,))
    db.run("DELETE FROM bodies WHERE item_id = ?", (bad,))
    run(stage)
    assert state(db, good) == "done"
    assert state_of(db, bad, Stage.TRANSLATE, "en")[:2] == (
        "failed",
        "the text of the item cannot be read",
    )


def test_a_changed_sentence_of_many_items_renews_them_all(db, stage, asker) -> None:
    ids = portuguese(db, *("Sempre o mesmo corpo." for _ in range(30)))
    run(stage)
    edited = by_hand("Sempre o mesmo corpo.", "Always the same.")
    translations.save(db, [edited])
    sentences.changed(db, "en", sentences.idents_of(db, [(edited.source_hash, "pt")]))
    asker.forget()
    run(stage)
    assert asker.asked == []
    assert {body_of(db, item).splitlines()[1] for item in ids} == {"Always the same."}


def test_what_no_item_has_any_more_is_forgotten_but_for_what_people_wrote(db, stage) -> None:
    (item,) = portuguese(db, "O corpo. Outro corpo.")
    run(stage)
    person = by_hand("O corpo.", "The body.")
    translations.save(db, [person])
    db.run("DELETE FROM items WHERE id = ?", (item,))
    run(stage)
    assert db.rows("SELECT text FROM sentences") == [("O corpo.",)]
    assert db.rows("SELECT engine, text FROM translations") == [("person", "The body.")]
    assert db.rows("SELECT * FROM orphaned_sentences") == []


def test_versions_of_packs_are_found_without_reading_every_translation(db) -> None:
    for query, given in (
        (stale.NEXT_SOURCE, ("en", "")),
        (stale.NEXT_VERSION, ("en", "ru", "")),
        (stale.TO_MARK[True], {"target": "en", "source": "ru", "version": "1", "most": 1}),
        (stale.TO_MARK[False], {"target": "en", "source": "ru", "version": "1", "most": 1}),
        (stale.NEXT, (1, "en", 1)),
    ):
        steps = " ".join(row[3] for row in db.rows(f"EXPLAIN QUERY PLAN {query}", given))
        assert "SEARCH translations USING" in steps, steps
        assert "SCAN" not in steps, steps
