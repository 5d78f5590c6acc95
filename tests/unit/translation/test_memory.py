from datetime import UTC, datetime, timedelta
from itertools import permutations

from monitor.domain.translation import MemoryEntry, Mode, Pair
from monitor.translation.memory import choose, key

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def entry(engine="argos", mode=Mode.FAST, age=0, doubtful=False, version="1.0"):
    return MemoryEntry(
        source_hash=key("Olá"),
        pair=Pair(source="pt", target="en"),
        engine=engine,
        version=version,
        mode=mode,
        text="Hello",
        doubtful=doubtful,
        made_at=NOW - timedelta(days=age),
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
