import pytest

from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import LanguageError
from monitor.domain.item import Correction, Part
from monitor.domain.language import SpanKind
from monitor.storage import corrections, feeds
from monitor.storage.corrections import Stretch
from tests.unit.storage.samples import (
    NOW,
    detected,
    edited,
    entry,
    state_of,
    stored,
    subscribed,
)


@pytest.fixture
def item(db):
    (made,) = stored(db, subscribed(db), entry(1, title="Talks", text="One two three four"))
    detected(db, made)
    return made


def said(db, item):
    return corrections.of_items(db, [item]).get(item, ())


def stretch(start, end, part=Part.BODY):
    return Stretch(part=part, start=start, end=end)


def test_a_corrected_item_waits_to_be_read_before_all_others(db, item):
    change = corrections.correct_item(db, item, "sr", NOW)
    assert change == Change(items=frozenset({item}))
    assert state_of(db, item) == ("queued", None, None)
    assert corrections.waited_for(db, 5) == [item]
    assert corrections.is_corrected(db, item)
    assert said(db, item) == (Correction(language="sr"),)


def test_the_last_word_on_an_item_is_the_only_one(db, item):
    corrections.correct_item(db, item, "sr", NOW)
    corrections.correct_item(db, item, "hr", NOW)
    assert [one.language for one in said(db, item)] == ["hr"]


def test_a_stretch_is_remembered_with_its_words(db, item):
    corrections.correct_span(db, item, stretch(4, 7), "nl", SpanKind.QUOTE, NOW)
    corrections.correct_span(db, item, stretch(0, 5, Part.TITLE), "de", None, NOW)
    assert said(db, item) == (
        Correction(language="nl", kind=SpanKind.QUOTE, part=Part.BODY, start=4, end=7, text="two"),
        Correction(language="de", part=Part.TITLE, start=0, end=5, text="Talks"),
    )


def test_a_new_stretch_swallows_what_lies_wholly_under_it(db, item):
    corrections.correct_item(db, item, "sr", NOW)
    corrections.correct_span(db, item, stretch(4, 7), "nl", None, NOW)
    corrections.correct_span(db, item, stretch(5, 13), "de", None, NOW)
    corrections.correct_span(db, item, stretch(0, 10), "fr", None, NOW)
    assert [one.language for one in said(db, item)] == ["sr", "de", "fr"]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (3, 4), (10, 99)])
def test_a_stretch_without_words_is_refused(db, item, start, end):
    with pytest.raises(LanguageError, match="no words"):
        corrections.correct_span(db, item, stretch(start, end), "nl", None, NOW)
    assert said(db, item) == ()
    assert state_of(db, item) == ("done", None, None)


def test_all_that_was_said_of_an_item_is_taken_back(db, item):
    corrections.correct_item(db, item, "sr", NOW)
    corrections.correct_span(db, item, stretch(4, 7), "nl", None, NOW)
    assert corrections.take_back(db, item) == Change(items=frozenset({item}))
    assert said(db, item) == ()
    assert corrections.waited_for(db, 5) == [item]
    assert corrections.take_back(db, item) == NOTHING


def test_nothing_is_said_of_an_item_that_is_gone(db):
    assert corrections.correct_item(db, 9, "sr", NOW) == NOTHING
    assert corrections.correct_span(db, 9, stretch(0, 1), "sr", None, NOW) == NOTHING
    assert corrections.take_back(db, 9) == NOTHING


def test_corrections_survive_an_edit_and_go_with_their_item(db, item):
    corrections.correct_span(db, item, stretch(4, 7), "nl", None, NOW)
    feed = db.one("SELECT feed_id FROM items")[0]
    edited(db, feed, item, entry(1, title="Talks", text="Another text"))
    assert len(said(db, item)) == 1
    feeds.remove(db, feed)
    assert db.one("SELECT count(*) FROM language_corrections") == (0,)
    assert db.one("SELECT count(*) FROM detect_first") == (0,)
