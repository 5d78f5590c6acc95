"""Which figures differ: across all languages of the tables, and by which rules."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from monitor.domain.ids import ItemId
from monitor.domain.story_views import SourceSentence
from monitor.stories.figures import figures_in
from monitor.stories.figures_compare import Claim, differing
from monitor.stories.passages import stems
from tests.unit.stories.said_sentences import SENTENCES

NOON = datetime(2023, 9, 28, 12, tzinfo=UTC)


def claims(item, text, language="en", outlet=None, place=0):
    """What a sentence of an item claims; items come an hour apart."""
    return [
        Claim(
            figure=figure,
            source=SourceSentence(
                item_id=ItemId(item),
                outlet=outlet or f"Outlet {item}",
                language=language,
                when=NOON + timedelta(hours=item),
                text=text,
                start=figure.start,
                end=figure.end,
                translated=None,
            ),
            place=place,
            words=stems(text),
            readable=language == "en",
        )
        for figure in figures_in(text, language, 2023)
    ]


def rows(*sentences):
    """Rows of items that say one sentence each: text, or (text, language)."""
    given = [one if isinstance(one, tuple) else (one, "en") for one in sentences]
    found = [claim for n, one in enumerate(given) for claim in claims(n, *one)]
    return {row.about: [said.value for said in row.said] for row in differing(found)}


CASES = [
    (concept, one, other)
    for concept, by_language in SENTENCES.items()
    for one, other in pairwise([*by_language, next(iter(by_language))])
]


@pytest.mark.parametrize(("concept", "one", "other"), CASES, ids=str)
def test_seven_and_seventeen_differ_between_any_two_languages(concept, one, other):
    sentences = SENTENCES[concept]
    found = rows(
        (sentences[one].replace("{}", "7"), one), (sentences[other].replace("{}", "17"), other)
    )
    values = ["€7 m", "€17 m"] if concept[0] == "fine" else ["7", "17"]
    assert list(found.values()) == [values]


@pytest.mark.parametrize(("concept", "one", "other"), CASES, ids=str)
def test_what_two_languages_agree_on_is_not_listed(concept, one, other):
    sentences = SENTENCES[concept]
    assert rows(*((sentences[code].replace("{}", "17"), code) for code in (one, other))) == {}


def test_different_things_are_never_compared():
    texts = [by_language["en"].replace("{}", str(n + 5)) for n, by_language in
             enumerate(SENTENCES.values())]  # fmt: skip
    assert rows(*texts) == {}


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("16 people died", "17 people died", True),
        ("At least 16 people died", "17 people died", False),
        ("At least 16 people died", "23 people died", True),
        ("At least 16 people died", "At least 16 people died", False),
        ("More than 20 people died", "23 people died", False),
        ("More than 20 people died", "16 people died", True),
        ("Up to 30 people died", "16 people died", False),
        ("Up to 30 people died", "41 people died", True),
        ("About 100 people died", "95 people died", False),
        ("Between 10 and 20 people died", "16 people died", False),
        ("Between 10 and 20 people died", "23 people died", True),
        ("1,200 people died", "1,215 people died", False),
        ("1,200 people died", "1,300 people died", True),
        ("Sixteen people died", "16 people died", False),
        ("The firm was fined $3.5bn", "The firm was fined $3.48 billion", False),
        ("The firm was fined $3.5bn", "The firm was fined $4bn", True),
        ("The firm was fined $3bn", "The firm was fined €4bn", False),
        ("6 people died", "6,000 people died", False),
        ("27 whales stranded on a beach", "51 whales stranded on a beach", True),
        ("27 whales stranded on a beach", "The museum has 51 whales", False),
    ],
)  # fmt: skip
def test_values_differ_where_both_cannot_hold(one, other, differ):
    assert bool(rows(one, other)) == differ


def test_values_are_said_with_their_bounds_in_order_of_who_was_first():
    found = rows("Up to 9 people died", "23 people died", "At least 23 people died", "23 died")
    assert found == {"dead": ["up to 9", "23", "at least 23"]}


def test_an_item_has_one_say_what_its_title_says():
    own = claims(0, "16 people died", place=0) + claims(0, "3 people died in the north", place=4)
    other = claims(1, "16 people died", place=2)
    assert differing([*own, *other]) == ()
    later = claims(2, "23 people died", place=1)
    (row,) = differing([*own, *other, *later])
    assert [len(said.sources) for said in row.said] == [2, 1]
    assert [source.item_id for source in row.said[0].sources] == [0, 1]


def test_sides_are_kept_apart_and_who_names_none_goes_with_the_only_one():
    one = "The army shot down 3 Russian helicopters"
    other = "The army shot down 5 Ukrainian helicopters"
    assert rows(one, other) == {}
    assert rows(one, "4 helicopters were shot down") == {"Russian losses: helicopters": ["3", "4"]}
    assert rows(one, other, "4 helicopters were shot down") == {}


def test_things_that_the_same_sentences_count_are_one_row():
    found = rows(
        "2 helicopters and 14 drones were shot down", "4 helicopters and 27 drones were shot down"
    )
    assert found == {"helicopters / drones shot down": ["2 / 14", "4 / 27"]}


def test_the_order_of_claims_does_not_matter():
    all_of = [c for n in range(6) for c in claims(n, f"{7 + n % 3} people died, {n + 4} injured")]
    assert differing(all_of) == differing(reversed(all_of))
    assert [row.about for row in differing(all_of)] == ["dead", "injured"]


@pytest.mark.parametrize(
    ("title", "body", "language"),
    [
        ("Blast kills 16 people", "At least 16 people died in the blast.", "en"),
        ("Patlamada 16 kişi öldü", "Patlamada en az 16 kişi öldü.", "tr"),
        ("Explosão mata 16 pessoas", "Pelo menos 16 pessoas morreram.", "pt"),
        ("爆炸造成16人死亡", "爆炸造成至少16人死亡。", "zh"),
    ],
)
def test_the_bound_that_the_body_gives_holds_for_the_headline_too(title, body, language):
    one = claims(0, title, language) + claims(0, body, language, place=1)
    assert differing([*one, *claims(1, "17 people died")]) == ()
    (row,) = differing([*one, *claims(1, "23 people died")])
    assert [said.value for said in row.said] == ["at least 16", "23"]
    assert [len(said.sources) for said in row.said] == [1, 1]


def test_another_number_in_the_body_changes_nothing():
    one = claims(0, "16 people died") + claims(0, "At least 3 people died there.", place=1)
    (row,) = differing([*one, *claims(1, "17 people died")])
    assert [said.value for said in row.said] == ["16", "17"]
