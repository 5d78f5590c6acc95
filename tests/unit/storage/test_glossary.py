from monitor.domain.translation import Pair, Term
from monitor.storage import glossary
from tests.unit.storage.samples import NOW

RU = Pair(source="ru", target="en")
HY = Pair(source="hy", target="en")
NAME = "Нагорный Карабах"
TERM = Term(source=NAME, rendering="Nagorno-Karabakh")
KEPT = Term(source="ТАСС", rendering=None)


def put(db, pair, term):
    return glossary.put(db, pair, term.source, term, NOW)


def terms(db):
    return glossary.terms(db, "en")


def undo(db):
    glossary.undo(db, *glossary.last_change(db))


def test_terms_are_kept_by_pair(db):
    assert put(db, RU, TERM)
    assert put(db, RU, KEPT)
    assert put(db, HY, Term(source="Արցախ", rendering="Artsakh"))
    assert set(terms(db)["ru"]) == {TERM, KEPT}
    assert [term.rendering for term in terms(db)["hy"]] == ["Artsakh"]
    assert glossary.terms(db, "pt") == {}
    assert [one.term for one in glossary.entries(db)] == [*terms(db)["hy"], *terms(db)["ru"]]
    assert [one.pair for one in glossary.entries(db, "en")] == [HY, RU, RU]


def test_what_is_so_already_is_no_change(db):
    assert put(db, RU, TERM)
    assert not put(db, RU, TERM)
    assert not glossary.put(db, HY, NAME, None, NOW)
    assert glossary.last_change(db)[2] == NAME


def test_changes_are_undone_from_the_last(db):
    other = Term(source=NAME, rendering="Upper Karabakh")
    put(db, RU, TERM)
    put(db, RU, other)
    put(db, RU, Term(source=NAME, rendering=None))
    glossary.put(db, RU, NAME, None, NOW)
    assert terms(db) == {}
    undo(db)
    assert terms(db)["ru"] == (Term(source=NAME, rendering=None),)
    undo(db)
    assert terms(db)["ru"] == (other,)
    undo(db)
    assert terms(db)["ru"] == (TERM,)
    undo(db)
    assert terms(db) == {}
    assert glossary.last_change(db) is None


def test_only_so_many_changes_are_kept(db):
    for n in range(glossary.KEPT + 10):
        glossary.put(db, RU, NAME, Term(source=NAME, rendering=str(n)), NOW)
    assert db.one("SELECT count(*) FROM glossary_changes") == (glossary.KEPT,)


def test_a_change_of_the_terms_is_worked_out_beforehand():
    assert glossary.with_change([TERM, KEPT], NAME, None) == (KEPT,)
    other = Term(source=NAME, rendering="Artsakh")
    assert glossary.with_change([TERM, KEPT], NAME, other) == (KEPT, other)
    assert glossary.with_change([], NAME, TERM) == (TERM,)
