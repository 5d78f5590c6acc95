import pytest

from monitor.domain.query import Scope, ScopeKind
from monitor.storage import read_filter, triage
from monitor.storage.read_filter import Filter, gather
from monitor.storage.read_search import match_expression
from monitor.storage.rows import to_text
from tests.unit.storage.samples import HOUR, NOW, detected, entry, stored, subscribed


@pytest.fixture
def shelf(db):
    """Five items, an hour apart: the first read, the second flagged."""
    items = stored(db, subscribed(db), *(entry(n) for n in range(5, 0, -1)))
    triage.mark_read(db, items[:1], True, NOW)
    triage.set_flag(db, items[1:2], 1, NOW)
    detected(db, *items)
    return db, items


def scope(kind, ident=0, since="", words=()):
    return Filter(scope=Scope(kind=kind, ident=ident), match=match_expression(words), since=since)


def test_few_items_are_gathered(shelf):
    db, items = shelf
    assert sorted(gather(db, scope(ScopeKind.UNREAD))) == items[1:]
    assert gather(db, scope(ScopeKind.FLAGGED)) == items[1:2]
    since = to_text(NOW - 2 * HOUR)
    assert sorted(gather(db, scope(ScopeKind.ALL, since=since))) == items[3:]
    assert gather(db, scope(ScopeKind.FLAGGED, since=since)) == []


def test_many_items_are_not_gathered(shelf, monkeypatch):
    db, items = shelf
    monkeypatch.setattr(read_filter, "FEW", 4)
    assert sorted(gather(db, scope(ScopeKind.UNREAD))) == items[1:]
    monkeypatch.setattr(read_filter, "FEW", 3)
    assert gather(db, scope(ScopeKind.UNREAD)) is None


def test_of_many_hits_of_a_search_the_newest_are_looked_at(shelf, monkeypatch):
    db, items = shelf
    monkeypatch.setattr(read_filter, "FEW", 2)
    assert gather(db, scope(ScopeKind.ALL, words=["folded"])) == [items[4], items[3]]
    monkeypatch.setattr(read_filter, "HITS", 3)
    assert gather(db, scope(ScopeKind.FLAGGED, words=["folded"])) == []
    monkeypatch.setattr(read_filter, "HITS", 4)
    assert gather(db, scope(ScopeKind.FLAGGED, words=["folded"])) == [items[1]]


def test_only_a_filter_without_scope_words_and_time_is_open():
    assert Filter().is_open
    assert not scope(ScopeKind.UNREAD).is_open
    assert not scope(ScopeKind.ALL, words=["a"]).is_open
    assert not scope(ScopeKind.ALL, since="2020").is_open
