from monitor.domain.change import NOTHING, Change
from monitor.storage import analyses, feed_languages
from tests.unit.storage.samples import NOW, analysis, entry, plan, segment, stored, subscribed


def in_languages(db, feed, *codes):
    ids = stored(db, feed, *(entry(n) for n in range(len(codes))))
    for item, code in zip(ids, codes, strict=True):
        found = analysis(item, segment(code, 0, 5), dominant=code)
        analyses.save(db, [found], {item: plan()})
    return ids


def test_the_shares_are_those_of_the_last_hundred_items(db):
    feed = subscribed(db)
    in_languages(db, feed, *["ru"] * 20, *["sr"] * 60, *["hr"] * 40)
    last = feed_languages.last_languages(db, feed)
    assert feed_languages.usual(last) == (("sr", 0.6), ("hr", 0.4))


def test_items_without_a_language_and_of_other_feeds_say_nothing(db):
    feed, other = subscribed(db), subscribed(db, "https://other.example/feed")
    ids = in_languages(db, feed, "sr", "und", "zxx")
    in_languages(db, other, "ru")
    last = feed_languages.last_languages(db, feed)
    assert last.counts == {"sr": 1}
    assert feed_languages.usual(feed_languages.without(last, ids[0], "sr")) == ()


def test_an_item_before_the_last_hundred_is_not_taken_from_them(db):
    feed = subscribed(db)
    first, *_ = in_languages(db, feed, *["sr"] * 101)
    last = feed_languages.last_languages(db, feed)
    assert last.seen == 100
    assert feed_languages.without(last, first, "sr") == last
    assert feed_languages.without(last, first + 1, "sr").seen == 99
    assert feed_languages.without(last, 999, None) == last


def test_the_last_languages_are_read_from_an_index_alone(db):
    plan_of = db.rows(f"EXPLAIN QUERY PLAN {feed_languages.LAST_LANGUAGES}", (1, 100))
    steps = " ".join(row[3] for row in plan_of)
    assert "COVERING INDEX items_detected_by_feed" in steps
    assert "FOR ORDER BY" not in steps


def test_the_persons_word_on_a_feed_is_kept_beside_its_own(db):
    feed = subscribed(db, title="Daily")
    assert feed_languages.give(db, feed, "sr") == Change(feeds=frozenset({feed}))
    assert feed_languages.give(db, feed, "sr") == NOTHING
    words = feed_languages.words_of(db, feed)
    assert (words.title, words.given, words.declared) == ("Daily", "sr", None)
    assert feed_languages.give(db, feed, None)
    assert feed_languages.words_of(db, feed).given is None
    assert feed_languages.give(db, 99, "sr") == NOTHING
    assert feed_languages.words_of(db, 99) is None


def test_of_long_bodies_the_beginning_and_the_end_are_compared(db):
    feed = subscribed(db)
    long = "a" * 3000 + "b" * 3000
    ids = stored(db, feed, entry(1, text="short"), entry(2, text=long), at=NOW)
    assert feed_languages.newest(db, feed) == set(ids)
    short, ends = feed_languages.beginnings_and_ends(db, ids)
    assert short == "short"
    assert ends == "a" * 2000 + "\n" + "b" * 2000


def test_only_the_newest_forty_items_are_compared(db):
    feed = subscribed(db)
    ids = stored(db, feed, *(entry(100 - n) for n in range(60)))
    assert feed_languages.newest(db, feed) == set(ids[-40:])
