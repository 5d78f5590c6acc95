"""What a worker found is stored; what was known and still holds is kept."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.change import NOTHING, Change
from monitor.domain.encoder import FIRST_MODEL
from monitor.domain.item import ItemDateline, Part, Stage, State
from monitor.domain.language import Dateline
from monitor.storage import analyses, corrections, items, states, translations
from monitor.storage.rows import dateline_from_text
from tests.unit.storage.samples import (
    DONE,
    NOW,
    QUEUED,
    VECTOR,
    analysis,
    column,
    detected,
    edited,
    entry,
    grouped,
    plan,
    segment,
    state_of,
    stored,
    subscribed,
)


@pytest.fixture
def feed(db):
    return subscribed(db)


def test_an_analysis_is_stored_whole(db, feed):
    (item,) = stored(db, feed, entry(1, title="Заголовок", text="Body in English"))
    line = Dateline(start=0, end=4, text="Body", language="en", date=date(2020, 9, 28))
    dateline = ItemDateline(part=Part.BODY, dateline=line)
    found = analysis(
        item,
        segment("ru", 0, 5, Part.TITLE),
        segment("zxx", 5, 9, Part.TITLE),
        segment("en", 0, 15),
        dateline=dateline,
        folded="zagolovok",
    )
    change = analyses.save(db, [found], {item: plan(State.QUEUED)})

    assert change == Change(items=frozenset({item}), translations=True)
    assert column(db, item, "dominant") == "en"
    assert column(db, item, "shares") == "en:0.750 ru:0.250"
    assert dateline_from_text(column(db, item, "dateline")) == dateline
    assert column(db, item, "dateline_date") == "2020-09-28"
    assert db.one("SELECT model, vector FROM vectors") == (FIRST_MODEL, VECTOR)
    for words in ("Заголовок", "English", "zagolovok"):
        assert db.rows("SELECT rowid FROM fts WHERE fts MATCH ?", (words,)) == [(item,)]
    assert state_of(db, item) == DONE
    assert state_of(db, item, Stage.GROUP) == QUEUED
    assert state_of(db, item, Stage.TRANSLATE, "en") == QUEUED
    assert items.to_detect(db, NOW, 10) == []


def test_an_item_without_letters_has_no_shares(db, feed):
    (item,) = stored(db, feed, entry(1))
    found = analysis(item, segment("und", 0, 5), vector=None)
    analyses.save(db, [found], {item: plan(group=State.NOT_NEEDED)})
    assert column(db, item, "shares") == ""
    assert db.one("SELECT count(*) FROM vectors") == (0,)
    assert state_of(db, item, Stage.GROUP) == ("not_needed", None, None)


def test_a_second_analysis_replaces_the_first(db, feed):
    (item,) = stored(db, feed, entry(1))
    analyses.save(db, [analysis(item, segment("ru", 0, 3), segment("en", 3, 9))], {item: plan()})
    translations.save_rendering(db, item, "en", "Old", "oldword", "argos", "1", NOW)
    states.put(db, item, Stage.TRANSLATE, State.DONE, "de")
    edited(db, feed, item, entry(1, text="newword"))
    analyses.save(db, [analysis(item, segment("tr", 0, 7), folded="f")], {item: plan(State.QUEUED)})
    assert db.rows('SELECT start, "end", language FROM segments') == [(0, 7, "tr")]
    assert db.rows("SELECT rowid FROM fts WHERE fts MATCH 'newword'") == [(item,)]
    assert db.rows("SELECT rowid FROM fts WHERE fts MATCH 'oldword'") == []
    assert db.rows("SELECT * FROM headlines") == []
    assert state_of(db, item, Stage.TRANSLATE, "en") == QUEUED
    assert state_of(db, item, Stage.TRANSLATE, "de") == QUEUED


def test_an_analysis_of_a_text_that_was_edited_meanwhile_is_not_stored(db, feed):
    (item,) = stored(db, feed, entry(1))
    (before,) = items.to_detect(db, NOW, 1)
    edited(db, feed, item, entry(1, text="Another body"))
    stale = analysis(item, fingerprint=before.fingerprint)
    assert analyses.save(db, [stale], {item: plan()}) == NOTHING
    (again,) = items.to_detect(db, NOW, 1)
    assert again.text == "Another body"
    fresh = analysis(item, fingerprint=again.fingerprint)
    assert analyses.save(db, [fresh], {item: plan()}).items == {item}


def test_an_analysis_of_an_item_that_is_gone_is_left_out(db, feed):
    (item,) = stored(db, feed, entry(1))
    found = [analysis(999), analysis(item)]
    change = analyses.save(db, found, {item: plan(), 999: plan()})
    assert change.items == {item}


def test_an_analysis_that_breaks_half_way_leaves_the_item_as_it_was(db, feed):
    (item,) = stored(db, feed, entry(1))
    doubled = analysis(item, segment("en", 0, 4), segment("ru", 0, 4))
    with pytest.raises(Exception, match="UNIQUE"):
        analyses.save(db, [doubled], {item: plan()})
    assert column(db, item, "dominant") is None
    assert state_of(db, item) == QUEUED


# Again


@pytest.fixture
def translated(db, feed):
    """A Russian item with an English line in it, translated and in a story."""
    (item,) = stored(db, feed, entry(1))
    found = analysis(item, *RUSSIAN, dominant="ru")
    analyses.save(db, [found], {item: plan(State.QUEUED)})
    translations.save_rendering(db, item, "en", "Headline", "word", "argos", "1", NOW)
    states.put(db, item, Stage.TRANSLATE, State.DONE, "en")
    return item


RUSSIAN = (segment("ru", 0, 5, Part.TITLE), segment("ru", 0, 5), segment("en", 5, 9))


def headlines(db):
    return [text for (text,) in db.rows("SELECT text FROM headlines")]


def test_the_same_cut_again_keeps_translation_and_states_and_is_no_news(db, translated):
    found = analysis(translated, *RUSSIAN, dominant="ru", vector=None)
    assert analyses.save(db, [found], {translated: plan(State.QUEUED)}) == NOTHING
    assert headlines(db) == ["Headline"]
    assert db.rows("SELECT rowid FROM fts WHERE fts MATCH 'word'") == [(translated,)]
    assert state_of(db, translated, Stage.TRANSLATE, "en") == DONE


def test_another_confidence_is_stored_and_keeps_the_translation(db, translated):
    surer = tuple(replace(one, span=replace(one.span, confidence=0.99)) for one in RUSSIAN)
    found = analysis(translated, *surer, dominant="ru")
    change = analyses.save(db, [found], {translated: plan(State.QUEUED)})
    assert change == Change(items=frozenset({translated}))
    assert db.one("SELECT min(confidence) FROM segments") == (0.99,)
    assert state_of(db, translated, Stage.TRANSLATE, "en") == DONE


def test_another_cut_of_the_body_keeps_the_headline_until_it_is_translated_again(db, translated):
    found = analysis(translated, *RUSSIAN[:2], segment("tr", 5, 9), dominant="ru")
    analyses.save(db, [found], {translated: plan(State.QUEUED)})
    assert headlines(db) == ["Headline"]
    assert state_of(db, translated, Stage.TRANSLATE, "en") == QUEUED


def test_another_language_of_the_title_takes_the_headline_away(db, translated):
    found = analysis(translated, segment("bg", 0, 5, Part.TITLE), *RUSSIAN[1:], dominant="ru")
    analyses.save(db, [found], {translated: plan(State.QUEUED)})
    assert headlines(db) == []


def test_where_nothing_is_foreign_any_more_no_headline_stays(db, translated):
    found = analysis(translated, *RUSSIAN[:2], segment("fr", 5, 9), dominant="ru")
    analyses.save(db, [found], {translated: plan(State.NOT_NEEDED)})
    assert headlines(db) == []
    assert state_of(db, translated, Stage.TRANSLATE, "en") == ("not_needed", None, None)


def test_an_item_stays_in_its_story_whatever_is_found(db, feed):
    first, second = stored(db, feed, entry(1), entry(2))
    story = grouped(db, first, second)
    found = analysis(second, segment("sr", 0, 5), dominant="sr", vector=None)
    analyses.save(db, [found], {second: plan(State.QUEUED, State.NOT_NEEDED)})
    assert db.rows("SELECT item_id FROM story_items WHERE story_id = ?", (story,)) == [
        (first,),
        (second,),
    ]
    assert state_of(db, second, Stage.GROUP) == DONE
    assert db.one("SELECT count(*) FROM vectors WHERE item_id = ?", (second,)) == (1,)


def test_what_was_waited_for_waits_no_more_and_is_news(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    corrections.correct_item(db, item, "en", NOW)
    assert detected(db, item).items == {item}
    assert state_of(db, item) == DONE
    assert corrections.waited_for(db, 10) == []
    assert items.to_detect(db, NOW, 10) == []
