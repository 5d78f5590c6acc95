from datetime import timedelta

from monitor.domain.copies import CopyKind, Fold, NearCopy
from monitor.storage import analyses, copies, feeds
from tests.unit.storage.samples import HOUR, NOW, analysis, edited, entry, plan, stored, subscribed

KINDS = {"common": 0.9, "kind": CopyKind.REWRITTEN}


def sketched(db, item, *bands):
    """An item whose worker found these bands."""
    return analyses.save(db, [analysis(item, bands=bands)], {item: plan()})


def ids_of(work):
    return [other.item_id for other in work.others]


def folded(db, item, of):
    """An item put under another."""
    work = copies.work_for(db, item)
    return copies.save(db, work.item, [Fold(item_id=item, of=of, **KINDS)])


def of(db, *items):
    return {item: (copy.of, copy.head) for item, copy in copies.of_items(db, items).items()}


def test_an_item_waits_to_be_compared_with_those_that_share_a_band(db):
    one, two, other = stored(db, subscribed(db), entry(3), entry(2), entry(1))
    sketched(db, one, 1, 2)
    sketched(db, two, 2, 3)
    sketched(db, other, 4)
    assert copies.wanted(db, 9) == [one, two, other]
    work = copies.work_for(db, two)
    assert ids_of(work) == [one]
    assert (work.item.item_id, work.item.title, work.item.text) == (two, "Title 2", "Body of 2")
    assert (work.item.when, work.item.language) == (NOW - 2 * HOUR, "en")
    assert ids_of(copies.work_for(db, other)) == []


def test_items_of_other_weeks_are_not_looked_at(db):
    near, far, one = stored(
        db,
        subscribed(db),
        entry(1, published=NOW - timedelta(days=10)),
        entry(2, published=NOW - timedelta(days=40)),
        entry(3),
    )
    for item in (near, far, one):
        sketched(db, item, 7)
    assert ids_of(copies.work_for(db, one)) == [near]


def test_what_was_found_is_stored_once_and_told(db):
    one, two = stored(db, subscribed(db), entry(2), entry(1))
    sketched(db, one, 1)
    sketched(db, two, 1)
    assert folded(db, two, one).items == {two}
    assert not folded(db, two, one)
    assert copies.wanted(db, 9) == [one]
    assert copies.of_items(db, [one, two]) == {
        two: NearCopy(item_id=two, of=one, head=one, **KINDS)
    }
    assert copies.under(db, [one, two]) == {two: one}
    assert folded(db, two, None).items == {two}
    assert copies.of_items(db, [two]) == {}


def test_a_line_of_copies_stands_under_its_earliest_of_two_weeks(db):
    days = (20, 12, 3, 1)
    line = stored(db, subscribed(db), *(entry(n, published=NOW - timedelta(days=n)) for n in days))
    for item in line:
        sketched(db, item, 1)
    for item, above in zip(line[1:], line, strict=False):
        folded(db, item, above)
    a, b, c, d = line
    assert of(db, *line) == {b: (a, a), c: (b, b), d: (c, b)}
    assert [copy.item_id for copy in copies.copies_of(db, a, 9)] == [b]
    assert [copy.item_id for copy in copies.copies_of(db, b, 9)] == [c, d]
    assert len(copies.copies_of(db, b, 1)) == 1


def test_a_candidate_comes_with_what_it_stands_under(db):
    one, two, three = stored(db, subscribed(db), entry(3), entry(2), entry(1))
    sketched(db, one, 1)
    sketched(db, two, 1, 2)
    sketched(db, three, 2)
    folded(db, two, one)
    assert ids_of(copies.work_for(db, three)) == [one, two]


def test_an_edited_item_is_compared_again_and_so_are_its_copies(db):
    feed = subscribed(db)
    one, two = stored(db, feed, entry(2), entry(1))
    sketched(db, one, 1)
    sketched(db, two, 1)
    folded(db, one, None)
    folded(db, two, one)
    assert copies.wanted(db, 9) == []
    edited(db, feed, one, entry(2, text="Something else"))
    sketched(db, one, 5)
    assert copies.wanted(db, 9) == [one, two]
    assert ids_of(copies.work_for(db, one)) == []
    # by the row of its former text it is still found, and compared as it is now
    work = copies.work_for(db, two)
    assert [other.text for other in work.others] == ["Something else"]


def test_what_an_item_stands_under_is_looked_at_though_they_share_nothing_any_more(db):
    one, two = stored(db, subscribed(db), entry(2), entry(1))
    sketched(db, one, 1)
    sketched(db, two, 1)
    folded(db, two, one)
    sketched(db, two, 2)
    assert ids_of(copies.work_for(db, two)) == [one]


def test_what_was_edited_while_it_was_compared_still_waits(db):
    feed = subscribed(db)
    one, two = stored(db, feed, entry(2), entry(1))
    sketched(db, two, 1)
    work = copies.work_for(db, two)
    edited(db, feed, two, entry(1, text="Something else"))
    assert not copies.save(db, work.item, [Fold(item_id=two, of=one, **KINDS)])
    assert copies.wanted(db, 9) == [two]


def test_an_item_that_is_read_again_without_news_is_not_compared_again(db):
    (one,) = stored(db, subscribed(db), entry(1))
    sketched(db, one, 1, 2)
    folded(db, one, None)
    sketched(db, one, 1, 2)
    assert copies.wanted(db, 9) == []
    sketched(db, one, 1, 3)
    assert copies.wanted(db, 9) == [one]


def test_when_an_original_goes_its_copies_are_compared_again(db):
    theirs = subscribed(db, "https://other.example/feed")
    (one,) = stored(db, theirs, entry(3))
    two, three = stored(db, subscribed(db), entry(2), entry(1))
    for item in (one, two, three):
        sketched(db, item, 1)
    folded(db, one, None)
    for item in (two, three):
        folded(db, item, one)
    feeds.remove(db, theirs)
    assert copies.wanted(db, 9) == [two, three]
    assert copies.of_items(db, [two, three]) == {}
    assert copies.work_for(db, one) is None
    assert ids_of(copies.work_for(db, three)) == [two]


def test_a_band_of_very_many_items_costs_no_more_than_a_few(db):
    many = stored(db, subscribed(db), *(entry(n) for n in range(1, 161)))
    for item in many:
        sketched(db, item, 1)
    sketched(db, many[80], 1, 2)
    sketched(db, many[90], 1, 2)
    work = copies.work_for(db, many[90])
    assert len(work.others) == copies.CANDIDATES
    assert many[80] in ids_of(work)


def test_weeks_long_gone_are_forgotten_a_few_rows_at_a_time(db, monkeypatch):
    monkeypatch.setattr(copies, "PRUNED_AT_ONCE", 2)
    old, new = stored(db, subscribed(db), entry(1, published=NOW - timedelta(days=100)), entry(2))
    sketched(db, old, 1, 2, 3)
    sketched(db, new, 1)
    steps = 0
    while copies.prune(db):
        steps += 1
    assert steps == 2
    assert db.rows("SELECT item_id FROM copy_bands") == [(new,)]
    assert db.rows("SELECT item_id FROM copy_sketches") == [(new,)]
