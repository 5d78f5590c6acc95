from datetime import UTC, datetime, timedelta
from itertools import permutations

from monitor.domain.translation import MemoryEntry, Mode, Pair
from monitor.translation.memory import OTHER_TERMS, choose, choose_older, key

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def entry(engine="argos", mode=Mode.FAST, age=0, doubtful=False, version="1.0", **more):
    more = {"text": "Hello"} | more
    return MemoryEntry(
        source_hash=key("Olá"),
        pair=Pair(source="pt", target="en"),
        engine=engine,
        version=version,
        mode=mode,
        doubtful=doubtful,
        made_at=NOW - timedelta(days=age),
        **more,
    )


def test_white_space_and_composition_do_not_make_another_key():
    assert key("S\u00e3o  Paulo\u00a0\n caf\u00e9 ") == key("Sa\u0303o Paulo cafe\u0301")
    assert len(key("")) == 64


def test_every_other_difference_makes_another_key():
    texts = ["Sao Paulo", "São Paulo", "são paulo", "São Paulo.", "SãoPaulo", ""]
    assert len({key(text) for text in texts}) == len(texts)


def test_a_lone_surrogate_has_a_key():
    assert key("\ud800") == key("?")


def test_a_person_wins_over_the_sample_and_that_over_a_model_in_any_order():
    ranked = [
        entry("person", age=9, doubtful=True),
        entry("sample", age=8),
        entry(mode=Mode.EXACT, age=7),
        entry(age=1),
        entry(age=2),
        entry(mode=Mode.EXACT, age=0, doubtful=True),
    ]
    for first in range(len(ranked)):
        for some in permutations(ranked[first:], 2):
            assert choose(some) == min(some, key=ranked.index)
        assert choose(reversed(ranked[first:])) == ranked[first]


def test_of_nothing_nothing_is_chosen():
    assert choose(()) is None


def test_only_what_has_the_present_terms_is_chosen_of_what_engines_made():
    old, new = entry(text="Old"), entry(text="New", terms="f00d")
    person = entry(engine="person", text="By hand")
    assert choose([old, new]).text == "Old"
    assert choose([old, new], "f00d").text == "New"
    assert choose([old], "f00d") is None
    assert choose([old, person], "f00d").text == "By hand"


def test_what_was_made_with_other_terms_is_said_to_be_stale():
    old = entry(text="Old")
    found = choose_older([old])
    assert (found.text, found.stale, found.reason) == ("Old", True, OTHER_TERMS)
    person = entry(engine="person", text="By hand")
    assert choose_older([old, person]) == person
    assert choose_older([]) is None


def test_what_the_present_pack_made_goes_before_what_an_older_one_did():
    assert choose([entry(text="Old", stale=True, mode=Mode.EXACT), entry(text="New")]).text == "New"
