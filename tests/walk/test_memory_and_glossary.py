"""A person's sentences, terms and files, from the command to the reader, the lists and the digest.

The pack shouts: what it made is in capitals, what a person or a term said is not.
"""

from pathlib import Path

import pytest

from monitor.domain.errors import MonitorError, NotWantedError, TranslationError
from monitor.domain.item import State
from monitor.domain.query import Query
from monitor.domain.translation import Pair, Term
from monitor.domain.views import ItemView, Unit
from monitor.service import Monitor, call_holder, open_profile, todays_selection
from monitor.settings import Settings, load
from monitor.translation import packs
from tests.tiny_pack import build

PT = Pair(source="pt", target="en")
SHARED = "A polícia não interveio."
ITEMS = (
    ("Governo anuncia novas medidas contra a seca", f"O presidente visitou a cidade. {SHARED}"),
    ("Milhares de pessoas saíram à rua na cidade", f"{SHARED} Quem paga a conta da água?"),
    ("O preço do pão subiu outra vez na capital", "A ministra disse que não há alarme."),
)


def feed(*items: tuple[str, str]) -> str:
    entries = "".join(
        f"<item><guid>{title}</guid><title>{title}</title><description>{text}</description></item>"
        for title, text in items
    )
    return (
        '<rss version="2.0"><channel><title>Correio</title><language>pt</language>'
        f"{entries}</channel></rss>"
    )


@pytest.fixture
def desk(site, monitor: Monitor, tmp_path: Path) -> Monitor:
    monitor.packs.install(build(tmp_path)).result(timeout=60)
    feed_id = monitor.add_feed(site.serves("/feed.xml", feed(*ITEMS))).result()
    monitor.poll([feed_id]).result(timeout=60)
    settle(monitor)
    return monitor


def settle(monitor: Monitor) -> None:
    monitor.settle().result(timeout=120)


def views(monitor: Monitor) -> dict[str, ItemView]:
    """Items by their original titles."""
    library = monitor.library()
    try:
        found = [library.item(row.item_id) for row in library.items(Query()).items]
    finally:
        library.close()
    return {"".join(unit.text for unit in view.title_units): view for view in found if view}


def units(view: ItemView) -> dict[str, Unit]:
    every = [*view.title_units, *(unit for block in view.blocks for unit in block.units)]
    return {unit.text.strip(): unit for unit in every if unit.text.strip()}


def headlines(monitor: Monitor) -> set[str]:
    library = monitor.library()
    try:
        return {row.headline for row in library.items(Query()).items}
    finally:
        library.close()


def asked(monitor: Monitor) -> int:
    """How many sentences engines have made so far."""
    library = monitor.library()
    try:
        made = library.memory().pairs
    finally:
        library.close()
    return sum(pair.sentences for pair in made if pair.engine == "argos")


def test_a_sentence_by_hand_is_shown_wherever_it_stands(desk: Monitor) -> None:
    calls = asked(desk)
    assert desk.memory.edit(PT, SHARED, " The police did\nnot step in. ").result().translations
    settle(desk)
    shown = [units(view).get(SHARED) for view in views(desk).values()]
    edited = [unit for unit in shown if unit is not None]
    assert [unit.translated for unit in edited] == ["The police did not step in."] * 2
    assert {unit.provenance.engine for unit in edited} == {"person"}
    library = desk.library()
    assert library.items_with("pt", SHARED) == 2
    found = library.items(Query(words=("step", "in"))).items
    library.close()
    assert len(found) == 2  # it is found by its new words
    assert asked(desk) == calls
    assert desk.memory.unedit(PT, SHARED).result()
    settle(desk)
    assert units(views(desk)[ITEMS[0][0]])[SHARED].translated == SHARED.upper()
    assert asked(desk) == calls
    assert not desk.memory.unedit(PT, SHARED).result()


def test_an_empty_translation_is_refused_at_once(desk: Monitor) -> None:
    with pytest.raises(TranslationError, match="needs words"):
        desk.memory.edit(PT, SHARED, " \n ")


def test_a_term_changes_exactly_the_items_that_have_it_and_undo_brings_them_back(desk: Monitor):
    before = {title: view.title_units for title, view in views(desk).items()}
    calls = asked(desk)
    library = desk.library()
    reach = library.affected_by_term(PT, "cidade", Term(source="cidade", rendering="x"))
    with pytest.raises(NotWantedError):
        library.affected_by_term(PT, "cidade", None, lambda: False)
    library.close()
    assert (len(reach.sentences), reach.items) == (2, 2)
    assert asked(desk) == calls  # that was only a question
    assert desk.memory.set_term(PT, "cidade", "Lisboa").result(timeout=60) == 2
    settle(desk)
    after = views(desk)
    changed = {title for title, view in after.items() if view.title_units != before[title]}
    assert changed == {ITEMS[1][0]}
    assert "Lisboa" in (after[ITEMS[1][0]].title_units[0].translated or "")
    body = units(after[ITEMS[0][0]])["O presidente visitou a cidade."]
    assert "Lisboa" in (body.translated or "")
    assert asked(desk) == calls + 2
    assert any("Lisboa" in headline for headline in headlines(desk))
    assert desk.memory.undo_term().result(timeout=60) == 2
    settle(desk)
    assert {title: view.title_units for title, view in views(desk).items()} == before
    assert asked(desk) == calls + 2  # what was made without the term is still remembered
    with pytest.raises(TranslationError, match="no change of the glossary to undo"):
        desk.memory.undo_term().result(timeout=60)


def test_a_term_changes_nothing_in_a_sentence_by_hand(desk: Monitor) -> None:
    desk.memory.edit(PT, SHARED, "The police did not step in.").result()
    settle(desk)
    assert desk.memory.set_term(PT, "polícia", "officers").result(timeout=60) == 0
    assert desk.memory.unedit(PT, SHARED).result()
    settle(desk)
    assert "officers" in (units(views(desk)[ITEMS[0][0]])[SHARED].translated or "")


def test_a_term_that_is_so_already_changes_nothing(desk: Monitor) -> None:
    assert desk.memory.set_term(PT, "Marte", None).result(timeout=60) == 0
    assert desk.memory.set_term(PT, "Marte", None).result(timeout=60) == 0
    assert desk.memory.remove_term(PT, "Marte").result(timeout=60) == 0
    assert desk.memory.remove_term(PT, "Marte").result(timeout=60) == 0
    with pytest.raises(TranslationError, match="needs words"):
        desk.memory.set_term(PT, "  ", "x")
    with pytest.raises(TranslationError, match="needs words"):
        desk.memory.set_term(PT, "Marte", "")


def test_one_name_has_one_spelling_in_a_digest(desk: Monitor, tmp_path: Path) -> None:
    desk.memory.set_term(PT, "cidade", "Lisboa").result(timeout=60)
    settle(desk)
    selection = todays_selection(desk._clock())
    (file,) = desk.write_digest(selection, ["md"], tmp_path / "out").result(timeout=60)
    text = file.read_text(encoding="utf-8")
    assert "Lisboa" in text
    assert "CIDADE" not in text


def test_the_memory_travels_as_a_file(desk: Monitor, tmp_path: Path) -> None:
    desk.memory.edit(PT, SHARED, "The police did not step in.").result()
    file = tmp_path / "memory.tmx"
    count = desk.memory.export_tmx(file).result(timeout=60)
    assert count == 7  # each sentence once
    other = open_profile(tmp_path / "other")
    try:
        assert other.memory.import_tmx(file).result(timeout=60) == 7
        library = other.library()
        engines = {pair.engine: pair.sentences for pair in library.memory().pairs}
        library.close()
        assert engines == {"argos": 6, "person": 1}
    finally:
        other.close()


def test_what_was_exported_is_imported_again_without_a_change(desk: Monitor, tmp_path: Path):
    file = tmp_path / "memory.tmx"
    desk.memory.edit(PT, SHARED, "The police did not step in.").result()
    settle(desk)
    before = {title: units(view) for title, view in views(desk).items()}
    assert desk.memory.export_tmx(file).result(timeout=60) == 7
    assert desk.memory.import_tmx(file).result(timeout=60) == 7
    settle(desk)
    after = {title: units(view) for title, view in views(desk).items()}
    for title, found in before.items():
        for text, unit in found.items():
            again = after[title][text]
            assert again.translated == unit.translated
            assert again.provenance.engine == unit.provenance.engine
    assert desk.memory.set_term(PT, "cidade", "Lisboa").result(timeout=60) == 2
    settle(desk)
    assert any("Lisboa" in headline for headline in headlines(desk))


def test_what_is_imported_is_shown_instead_of_the_engines(desk: Monitor, tmp_path: Path) -> None:
    file = tmp_path / "memory.tmx"
    file.write_text(
        '<tmx version="1.4"><header srclang="pt"/><body><tu><tuv xml:lang="pt"><seg>'
        f'{ITEMS[2][0]}</seg></tuv><tuv xml:lang="en"><seg>Bread is dearer again</seg></tuv></tu>'
        "</body></tmx>",
        encoding="utf-8",
    )
    assert desk.memory.import_tmx(file).result(timeout=60) == 1
    settle(desk)
    assert "Bread is dearer again" in headlines(desk)
    assert desk.memory.forget_imported().result(timeout=60) == 1
    settle(desk)
    assert "Bread is dearer again" not in headlines(desk)
    assert ITEMS[2][0].upper() in headlines(desk)
    assert desk.memory.forget_imported().result(timeout=60) == 0
    with pytest.raises(TranslationError, match="cannot be read"):
        desk.memory.import_tmx(tmp_path / "none.tmx").result(timeout=60)


def test_an_import_for_another_region_counts_for_the_wanted_language(
    desk: Monitor, tmp_path: Path
) -> None:
    file = tmp_path / "memory.tmx"
    file.write_text(
        '<tmx version="1.4"><header srclang="pt-BR"/><body><tu><tuv xml:lang="pt-BR"><seg>'
        f'{ITEMS[2][0]}</seg></tuv><tuv xml:lang="en-US"><seg>Bread costs more</seg></tuv></tu>'
        "</body></tmx>",
        encoding="utf-8",
    )
    assert desk.memory.import_tmx(file).result(timeout=60) == 1
    settle(desk)
    assert "Bread costs more" in headlines(desk)


def test_an_item_is_translated_again_but_for_the_sentences_by_hand(desk: Monitor) -> None:
    desk.memory.edit(PT, SHARED, "The police did not step in.").result()
    settle(desk)
    view = views(desk)[ITEMS[0][0]]
    made = view.title_units[0].provenance.made_at
    assert desk.memory.translate_again(view.item_id, "en").result()
    settle(desk)
    again = views(desk)[ITEMS[0][0]]
    assert again.title_units[0].provenance.made_at > made
    assert units(again)[SHARED].translated == "The police did not step in."
    assert again.state is State.DONE


def test_a_second_process_may_do_all_of_it(desk: Monitor, tmp_path: Path) -> None:
    remote = call_holder(desk.paths, Settings())
    try:
        assert remote.memory.edit(PT, SHARED, "Not stepped in.").result()
        assert remote.memory.set_term(PT, "cidade", "Lisboa").result() == 2
        assert remote.memory.undo_term().result() == 2
        assert remote.memory.remove_term(PT, "cidade").result() == 0
        file = tmp_path / "memory.tmx"
        assert remote.memory.export_tmx(file).result() == 7
        assert remote.memory.import_tmx(file).result() == 7
        assert remote.memory.unedit(PT, SHARED).result()
        item = views(desk)[ITEMS[0][0]].item_id
        assert remote.memory.translate_again(item, "en").result()
        with pytest.raises(MonitorError, match="no change of the glossary"):
            remote.memory.undo_term().result()
    finally:
        remote.close()


def test_minding_the_battery_is_remembered(monitor: Monitor) -> None:
    assert monitor.pause_on_battery(True).result()
    assert not monitor.pause_on_battery(True).result()
    assert load(monitor.paths.settings).translation.pause_on_battery
    assert monitor.pause_on_battery(False).result()


def test_translating_is_paused_and_goes_on(site, monitor: Monitor, tmp_path: Path) -> None:
    packs.install(build(tmp_path), monitor.paths.packs)
    monitor.memory.pause(True).result()
    feed_id = monitor.add_feed(site.serves("/feed.xml", feed(*ITEMS))).result()
    monitor.poll([feed_id]).result(timeout=60)
    settle(monitor)
    library = monitor.library()
    assert library.status().paused == "by you"
    assert library.status().to_translate == 3
    assert {view.state for view in views(monitor).values()} == {State.QUEUED}
    monitor.memory.pause(False).result()
    settle(monitor)
    assert library.status().paused is None
    assert library.status().remembered is not None
    library.close()
    assert {view.state for view in views(monitor).values()} == {State.DONE}
