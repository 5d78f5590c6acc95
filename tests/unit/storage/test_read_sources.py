"""The table `unread` is kept by triggers: whatever is done, it is what the marks leave over."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.storage import feeds, read_sources, triage
from tests.unit.storage.samples import NOW, entry, stored, subscribed

DEEDS = st.lists(
    st.tuples(st.sampled_from(["read", "unread", "flag"]), st.integers(0, 5)), max_size=12
)
LEFT_OVER = """
SELECT i.feed_id, i.id FROM items i
WHERE NOT EXISTS (SELECT 1 FROM marks m WHERE m.item_id = i.id AND m.read = 1) ORDER BY 1, 2
"""


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(DEEDS)
def test_unread_is_what_marks_leave_over(db, deeds):
    feed = subscribed(db)
    items = stored(db, feed, *(entry(n) for n in range(6)))
    for deed, n in deeds:
        if deed == "flag":
            triage.set_flag(db, [items[n]], 1, NOW)
        else:
            triage.mark_read(db, [items[n]], deed == "read", NOW)
    left = db.rows(LEFT_OVER)
    assert db.rows("SELECT feed_id, item_id FROM unread ORDER BY 1, 2") == left
    assert [one.unread for one in read_sources.feeds(db)] == [len(left)]
    feeds.remove(db, feed)
    assert db.rows("SELECT * FROM unread") == []


def test_marks_that_go_leave_their_items_unread(db):
    items = stored(db, subscribed(db), entry(1), entry(2))
    triage.mark_read(db, items, True, NOW)
    db.run("DELETE FROM marks WHERE item_id = ?", (items[0],))
    assert db.rows("SELECT item_id FROM unread") == [(items[0],)]
    replaced = "INSERT OR REPLACE INTO marks(item_id, read, marked_at) VALUES (?, ?, '')"
    db.run(replaced, (items[1], 0))
    db.run(replaced, (items[0], 1))
    assert db.rows("SELECT item_id FROM unread") == [(items[1],)]
