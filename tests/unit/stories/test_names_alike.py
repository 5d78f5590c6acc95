"""How well spellings of one name are told from others, on groups and pairs written by hand."""

from itertools import combinations
from pathlib import Path

import pytest

from monitor.domain.name import Spelling
from monitor.stories.names_alike import alike, are_one, known_as

DATA = Path(__file__).parents[2] / "data" / "names"
PRECISION, RECALL, WITHOUT_KNOWN, UNSEEN = 0.97, 0.93, 0.92, 0.88


def lines(name):
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            spellings = [one.strip().partition(":") for one in line.split("|")]
            yield [Spelling(text, language) for language, _, text in spellings]


GROUPS = list(lines("groups.txt"))
APART = list(lines("apart.txt"))


def test_the_set_is_as_large_as_it_says():
    assert len(GROUPS) >= 140
    assert len(APART) >= 230
    assert len({one.language for group in GROUPS for one in group}) >= 25


def test_spellings_of_one_name_are_joined_and_no_others(record_property):
    within = [are_one(*pair) for group in GROUPS for pair in combinations(group, 2)]
    found, wrong = sum(within), sum(are_one(*pair) for pair in APART)
    heads = [group[0] for group in GROUPS]
    for place, head in enumerate(heads):  # the spellings of one against the heads of all others
        for other in GROUPS[place + 1 :]:
            wrong += sum(are_one(head, one) for one in other)
    precision, recall = found / (found + wrong), found / len(within)
    record_property("precision", round(precision, 4))
    record_property("recall", round(recall, 4))
    assert precision >= PRECISION
    assert recall >= RECALL


def test_names_that_the_rules_were_not_made_for_are_joined_nearly_as_well():
    unseen = list(lines("unseen.txt"))
    within = [are_one(*pair) for group in unseen for pair in combinations(group, 2)]
    assert sum(within) / len(within) >= UNSEEN
    assert not any(
        are_one(a, b) for one, other in combinations(unseen, 2) for a in one for b in other
    )


def test_sound_alone_joins_what_is_not_known_beforehand():
    pairs = [pair for group in GROUPS for pair in combinations(group, 2)]
    heard = [pair for pair in pairs if known_as(pair[0]) is None and known_as(pair[1]) is None]
    assert len(heard) > 2_000
    assert sum(are_one(*pair) for pair in heard) / len(heard) >= WITHOUT_KNOWN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en:Biden", "en:Laden"),
        ("en:Iran", "en:Iraq"),
        ("en:Austria", "en:Australia"),
        ("ru:Мали", "en:Malawi"),
        ("de:Merz", "de:März"),
        ("fr:Macron", "en:Micron"),
        ("ru:Словакии", "en:Slovenia"),
        ("ru:Нигера", "ru:Нигерии"),
        ("en:Georgia", "en:Georgiou"),
        ("en:Hunter Biden", "en:Joe Biden"),
        ("en:Depp", "en:Deep"),
        ("en:Rocky VI", "fr:Rocky VII"),
    ],
)
def test_names_that_look_alike_stay_apart(one, other):
    pair = [
        Spelling(text, language) for language, _, text in (x.partition(":") for x in (one, other))
    ]
    assert not are_one(*pair)


def test_likeness_is_symmetric_and_within_bounds():
    spellings = [one for group in GROUPS[:25] for one in group[:6]]
    for one, other in combinations(spellings, 2):
        assert alike(one, other) == alike(other, one)
        assert 0 <= alike(one, other) <= 1
    assert all(alike(one, one) == 1 for one in spellings)
