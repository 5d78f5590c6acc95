from monitor.domain.name import Said
from monitor.storage import names, said_names
from tests.unit.storage.samples import NOW, entry, grouped, stored, subscribed


def said(ident, *moved, away=()):
    return Said(ident=ident, moved=moved, away=away)


def test_all_spellings_that_were_joined_have_one_word():
    words = said_names.words_of(
        [said(1, "upper karabakh", "нагорный карабах"), said(2, "daglig qarabag", "upper karabakh")]
    )
    assert set(words) == {"upper karabakh", "нагорный карабах", "daglig qarabag"}
    assert len(set(words.values())) == 1


def test_two_names_have_two_words_and_what_was_parted_has_none():
    words = said_names.words_of([said(1, "a", "b"), said(2, "c", "d"), said(3, "a", away=("b",))])
    assert words == {"b": "a", "c": "c", "d": "c"}


def test_items_with_a_joined_name_are_found(db):
    feed = subscribed(db)
    first, second, third = stored(db, feed, *_three())
    grouped(db, first, second, third)
    db.run("INSERT INTO names (id, text, language, folded) VALUES (1, 'Upper', 'en', 'upper')")
    db.run("INSERT INTO names (id, text, language, folded) VALUES (2, 'Другой', 'ru', 'другой')")
    db.run_many("INSERT INTO item_names VALUES (?, ?, 0, 1)", [(first, 1), (second, 2)])
    assert said_names.of_items(db, [first, second, third]) == {}
    names.say(db, ["upper", "другой"], [], NOW)
    assert said_names.of_items(db, [first, second, third]) == {
        first: ("upper",),
        second: ("upper",),
    }
    assert said_names.items_with(db, ["другой"]) == [second]
    assert said_names.items_with(db, ["nobody"]) == []


def _three():
    return [entry(n, title=f"Title {n}", text="") for n in range(3)]
