from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.stories.headlines import Headline, Reach, best

START = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)


def headline(number, text, reach=Reach.READ, hours=None):
    when = START + timedelta(hours=number if hours is None else hours)
    return Headline(item_id=number, text=text, reach=reach, when=when)


def test_without_headlines_there_is_none_and_one_alone_is_best():
    assert best([]) is None
    assert best([headline(7, "")]) == 7


def test_what_is_read_comes_before_what_is_translated_and_that_before_the_rest():
    plain = "Flood washes the bridge at Velmora away"
    reaches = [Reach.FOREIGN, Reach.DOUBTFUL, Reach.TRANSLATED, Reach.READ]
    made = [headline(n, plain, reach) for n, reach in enumerate(reaches)]
    assert best(made) == 3
    assert best(made[:3]) == 2
    assert best(made[:2]) == 1


@pytest.mark.parametrize(
    "worse",
    [
        "LIVE: flood washes the bridge at Velmora away",
        "Video: flood washes the bridge at Velmora away",
        "UPDATE 2 - flood washes the bridge at Velmora away",
        "Прямой эфир: flood washes the bridge at Velmora away",
        "Flood at Velmora",
        "FLOOD WASHES THE BRIDGE AT VELMORA AWAY",
        "Why did the flood wash the bridge at Velmora away?",
        "Morning briefing: flood washes the bridge at Velmora away",
        "Flood washes the bridge at Velmora away and ferries, schools, two markets and the old"
        " railway line are closed until further notice",
    ],
)
def test_a_plain_sentence_is_better_than(worse):
    good = "Flood washes the bridge at Velmora away"
    assert best([headline(1, worse), headline(2, good)]) == 2


def test_the_headline_that_shares_most_with_the_others_is_best():
    made = [
        headline(1, "Old town of Velmora loses its landmark overnight"),
        headline(2, "Flood washes the bridge at Velmora away"),
        headline(3, "Flood in Velmora: bridge washed away by water"),
        headline(4, "Velmora flood takes bridge, no one hurt"),
    ]
    assert best(made) in (2, 3, 4)
    assert best([made[0], made[1], headline(5, made[1].text)]) == 2


def test_of_equals_the_earlier_one_is_best():
    text = "Flood washes the bridge at Velmora away"
    assert best([headline(1, text, hours=5), headline(2, text, hours=3)]) == 2
    assert best([headline(2, text, hours=3), headline(1, text, hours=3)]) == 1


def test_a_headline_without_spaces_is_not_too_short():
    short = headline(1, "Flood at Velmora", hours=1)
    assert best([short, headline(2, "洪水冲毁维尔莫拉附近的一座大桥", hours=2)]) == 2


TEXTS = st.sampled_from(
    ["Flood at Velmora", "LIVE: flood", "Flood washes the bridge at Velmora away", "洪水", ""]
)


@given(st.lists(st.tuples(TEXTS, st.sampled_from(Reach), st.integers(0, 3))), st.randoms())
def test_the_order_in_which_headlines_come_does_not_matter(given_, chance):
    made = [headline(n, text, reach, hours) for n, (text, reach, hours) in enumerate(given_)]
    mixed = list(made)
    chance.shuffle(mixed)
    assert best(made) == best(mixed)
