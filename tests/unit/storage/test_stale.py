from dataclasses import replace

import pytest

from monitor.domain.translation import MemoryEntry, Mode, Pair
from monitor.storage import sentences, stale, translations
from tests.unit.storage.samples import NOW, entry, stored, subscribed

RU = Pair(source="ru", target="en")
ENTRY = MemoryEntry(
    source_hash="a" * 64,
    pair=RU,
    engine="argos",
    version="1.0",
    mode=Mode.FAST,
    text="Monday",
    doubtful=False,
    made_at=NOW,
)


@pytest.fixture
def memory(db):
    """Two Russian sentences by 1.0, which an item has, one by a person, a Portuguese one."""
    (item,) = stored(db, subscribed(db), entry(1))
    with db.transaction():
        sentences.place(db, item, [("a" * 64, "ru", "Раз."), ("b" * 64, "ru", "Два.")])
    other = replace(ENTRY, source_hash="b" * 64)
    person = replace(ENTRY, engine="person", version="")
    portuguese = replace(ENTRY, pair=Pair(source="pt", target="en"))
    translations.save(db, [ENTRY, other, person, portuguese])
    return item


def stale_ones(db):
    return {(h, source) for h, source in db.rows(
        "SELECT source_hash, source_language FROM translations WHERE stale > 0"
    )}  # fmt: skip


def test_what_an_older_pack_made_is_marked_and_nothing_else(db, memory):
    assert sorted(stale.versions(db, "en")) == [("pt", "1.0"), ("ru", "1.0")]
    assert stale.mark(db, RU, "1.0", stale=True) == 2
    assert stale.mark(db, RU, "1.0", stale=True) == 0
    assert stale_ones(db) == {("a" * 64, "ru"), ("b" * 64, "ru")}
    assert stale.count(db, "en") == 2
    found = translations.lookup(db, ["a" * 64], "en")["a" * 64, "ru"]
    assert {one.engine: one.stale for one in found} == {"argos": True, "person": False}


def test_a_version_that_is_put_back_is_good_again(db, memory):
    stale.mark(db, RU, "1.0", stale=True)
    assert stale.mark(db, RU, "1.0", stale=False) == 2
    assert stale_ones(db) == set()
    assert stale.mark(db, RU, "1.0", stale=False) == 0


def test_stale_sentences_are_made_again_and_the_old_ones_go(db, memory):
    stale.mark(db, RU, "1.0", stale=True)
    found = stale.to_redo(db, "en", 10)
    assert found.pair == RU
    assert dict(found.sources) == {"a" * 64: "Раз.", "b" * 64: "Два."}
    translations.save(db, [replace(ENTRY, version="2.0", text="One.")])
    stale.supersede(db, RU, ["a" * 64])
    stale.give_up(db, RU, ["a" * 64, "b" * 64])
    assert stale.to_redo(db, "en", 10) is None
    assert stale_ones(db) == {("b" * 64, "ru")}  # the newer pack failed at it: it is still shown
    versions = {
        (one.engine, one.version)
        for one in translations.lookup(db, ["a" * 64], "en")["a" * 64, "ru"]
    }
    assert versions == {("argos", "2.0"), ("person", "")}


def test_a_sentence_that_no_item_has_is_passed_over(db):
    translations.save(db, [ENTRY])
    stale.mark(db, RU, "1.0", stale=True)
    assert stale.to_redo(db, "en", 10).sources == ()
    assert stale.to_redo(db, "en", 10) is None


def test_any_number_is_marked_in_small_transactions(db):
    many = [replace(ENTRY, source_hash=f"{n:064x}") for n in range(stale.AT_ONCE + 20)]
    translations.save(db, many)
    assert stale.mark(db, RU, "1.0", stale=True) == stale.AT_ONCE
    assert stale.mark(db, RU, "1.0", stale=True) == 20
    assert stale.mark(db, RU, "1.0", stale=True) == 0
