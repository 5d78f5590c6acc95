import pytest

from monitor.storage import feeds, sentences
from tests.unit.storage.samples import entry, stored, subscribed

ONE = ("a" * 64, "ru", "Мост открыт.")
TWO = ("b" * 64, "ru", "Движение пошло.")
OTHER = ("a" * 64, "bg", "Мост открыт.")


@pytest.fixture
def feed(db):
    return subscribed(db)


@pytest.fixture
def ids(db, feed):
    return stored(db, feed, *(entry(n) for n in range(3)))


def place(db, item, *found):
    with db.transaction():
        return sentences.place(db, item, found)


def idents(db, *found):
    return sentences.idents_of(db, [one[:2] for one in found])


def test_a_sentence_is_kept_once_and_found_where_it_stands(db, ids):
    assert place(db, ids[0], ONE, TWO) == (ONE[:2], TWO[:2])
    assert place(db, ids[2], ONE) == (ONE[:2],)
    assert [one.text for one in sentences.in_language(db, "ru", 0, 10)] == [ONE[2], TWO[2]]
    assert sentences.items_with(db, idents(db, ONE)) == [ids[2], ids[0]]
    assert sentences.items_with(db, idents(db, ONE, TWO)) == [ids[2], ids[0]]
    assert sentences.items_with(db, idents(db, TWO)) == [ids[0]]
    assert sentences.items_with(db, idents(db, OTHER)) == []


def test_one_hash_in_two_languages_is_two_sentences(db, ids):
    place(db, ids[0], ONE, OTHER)
    assert sentences.find(db, "a" * 64, "bg").language == "bg"
    assert sentences.find(db, "a" * 64, "uk") is None
    assert len(idents(db, ONE, OTHER)) == 2


def test_what_an_item_has_no_more_is_taken_off_its_list(db, ids):
    place(db, ids[0], ONE, TWO)
    assert place(db, ids[0], TWO, OTHER) == (OTHER[:2],)
    assert sentences.items_with(db, idents(db, ONE)) == []
    sentences.prune(db, 10)
    assert sentences.find(db, *ONE[:2]) is not None  # its translation may be wanted again
    assert place(db, ids[0]) == ()
    assert sentences.items_with(db, idents(db, TWO)) == []


def test_of_an_item_that_is_gone_nothing_is_listed(db, feed, ids):
    place(db, ids[0], ONE)
    place(db, 999, ONE)
    assert sentences.items_with(db, idents(db, ONE)) == [ids[0]]
    for _ in feeds.removing(db, feed):
        pass
    assert sentences.items_with(db, idents(db, ONE)) == []


def test_sentences_are_read_on_from_the_last(db, ids):
    place(db, ids[0], ONE, TWO, OTHER)
    first, second = sentences.in_language(db, "ru", 0, 10)
    assert sentences.in_language(db, "ru", first.ident, 10) == [second]
    assert sentences.in_language(db, "ru", second.ident, 10) == []


def test_a_half_of_a_surrogate_pair_does_not_spoil_the_list(db, ids):
    place(db, ids[0], ("c" * 64, "ru", "Мост\ud800"))
    assert sentences.find(db, "c" * 64, "ru").text == "Мост\ufffd"


def test_the_use_of_the_memory_is_counted(db):
    assert sentences.use(db, "en") == (0, 0)
    sentences.count_use(db, "en", 10, 4)
    sentences.count_use(db, "en", 5, 5)
    sentences.count_use(db, "de", 1, 0)
    assert sentences.use(db, "en") == (15, 9)
