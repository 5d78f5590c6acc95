from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.copies import CopyKind, CopyText, Verdict
from monitor.stories.copies import folds, judge, judge_each, version

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TITLE = "Old paper mill by the river burns for a third night"
TEXT = (
    "Crews from four towns fought the blaze in the old paper mill on Sunday. Nobody was hurt, "
    "the mayor said, but the roof above the drying hall has fallen in. The mill closed in spring "
    "and was to become a museum. Police closed the bridge behind it for 12 hours."
)
BLURB = (
    "Every morning our editors choose what made them smile on the screens of the stars. "
    "Send us what we should not miss, and read all earlier letters in the archive."
)


def item(number, title, text="", *, feed=None, hours=0.0, language="en"):
    return CopyText(
        item_id=number,
        feed_id=number if feed is None else feed,
        when=NOW + timedelta(hours=hours),
        language=language,
        title=title,
        text=text,
    )


def verdict(one, other):
    said = judge(version(one), version(other))
    assert judge(version(other), version(one)) == said  # whichever is given first
    return said


def titles(one, other, language="en", **more):
    return verdict(
        item(1, one, language=language), item(2, other, language=language, hours=1, **more)
    )


COPIES = """
en | Old paper mill by the river burns for a third night | OLD PAPER MILL BY THE RIVER BURNS FOR A THIRD NIGHT
en | Old paper mill by the river burns for a third night | BREAKING: Old paper mill by the river burns for a third night - Lakeside Today
en | Old paper mill by the river burns for a third night | Old paper factory by the river burns for the third night
en | Old paper mill by the river burns for a third night | Old paper mlil by the river burns for a third night
en | Delaware votes on new ferry law | USA state of DE votes on new ferry law
en | Russia shuts two border bridges | Russian Federation shuts 2 border bridges
en | Bridge shut: 1,000 walk home in rain | 1 000 walk home in rain: bridge shut
ru | В США нашли старую карту побережья | Старую карту побережья нашли в Соединенных Штатах
de | Alte Papierfabrik am Fluss brennt dritte Nacht | ALTE PAPIERFABRIK AM FLUSS BRENNT DRITTE NACHT
zh | 老造纸厂连续第三晚起火无人受伤 | 老造纸厂连续第三晚起火，无人受伤
ja | 古い製紙工場で三夜連続の火災、けが人なし | 【速報】古い製紙工場で三夜連続の火災、けが人なし
hy | Հին թղթի գործարանը այրվում է երրորդ գիշերը | Հին թղթի գործարանը այրվում է երրորդ գիշերը։
ka | ძველი ქაღალდის ქარხანა მესამე ღამეა იწვის | „ძველი ქაღალდის ქარხანა“ მესამე ღამეა იწვის
ar | احترق مصنع الورق القديم لليلة الثالثة | احترق مصنعُ الورقِ القديم لليلة الثالثة
th | โรงงานกระดาษเก่าไฟไหม้เป็นคืนที่สาม | โรงงานกระดาษเก่าไฟไหม้ เป็นคืนที่สาม
"""  # noqa: E501 - a table
OTHERS = """
en | War at the border: day 637 of the fighting | War at the border: day 638 of the fighting
en | Weather for Monday: sunny, light breeze | Weather for Tuesday: sunny, light breeze
en | Ferry sinks off Hobart, 16 people dead | Ferry sinks off Hobart, 23 people dead
en | Ferry sinks off the coast near Hobart | Ferry sinks off the coast near Lyon
en | Cardiff beat Everton 2-1 in the cup | Cardiff beat Everton 3-1 in the cup
en | Man Arrested After Fatal Stabbing in Leeds | Man Arrested After Fatal Stabbing in York
en | Court frees the two miners after a night | Two miners spend a night below in the court case
en | Morning news | Morning news
ru | Погода на понедельник: дождь и ветер | Погода на вторник: дождь и ветер
de | Wetter in Kassel: am Montag viel Regen | Wetter in Kassel: am Freitag viel Regen
zh | 彩票开奖结果：号码12、34、56公布 | 彩票开奖结果：号码13、35、57公布
"""


def table(lines):
    return [tuple(line.split(" | ")) for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("language", "one", "other"), table(COPIES))
def test_a_title_that_was_only_put_in_other_words_is_a_copy(language, one, other):
    assert titles(one, other, language).near


@pytest.mark.parametrize(("language", "one", "other"), table(OTHERS))
def test_the_next_of_a_series_or_another_story_is_no_copy(language, one, other):
    assert not titles(one, other, language).near


def test_a_title_that_comes_again_a_day_later_is_the_next_of_a_series_in_the_same_feed():
    crossword = "Answers to the quick crossword of our weekend paper"
    first = item(1, crossword, feed=7)
    assert not verdict(first, item(2, crossword, feed=7, hours=24)).near
    assert verdict(first, item(3, crossword, feed=7, hours=2)).near
    assert verdict(first, item(4, crossword, feed=8, hours=24)).near


def test_after_two_weeks_nothing_is_a_copy():
    assert verdict(item(1, TITLE, TEXT), item(2, TITLE, TEXT, hours=13 * 24)).near
    assert not verdict(item(1, TITLE, TEXT), item(2, TITLE, TEXT, hours=15 * 24)).near


def test_the_share_and_the_kind_say_what_was_done_with_a_text():
    original = item(1, TITLE, TEXT)
    same = verdict(original, item(2, TITLE, TEXT, hours=1))
    assert (same.common, same.kind) == (1.0, CopyKind.SAME)
    lead = verdict(original, item(3, TITLE, TEXT[: TEXT.index(" The mill")], hours=1))
    assert (lead.common, lead.kind) == (1.0, CopyKind.SHORTENED)
    longer = f"{TEXT} A singer from the hills was given a prize for songs about salt and snow."
    more = verdict(original, item(4, TITLE, longer, hours=1))
    assert more.kind is CopyKind.EXTENDED
    assert 0.6 < more.common < 0.9


def test_the_same_text_under_another_title_is_a_copy():
    assert verdict(item(1, TITLE, TEXT), item(2, "Mill roof falls in", TEXT, hours=1)).near


def test_a_blurb_under_every_item_makes_no_copies_of_them():
    one = item(1, "Singer shows her new boat in the harbour", BLURB, feed=3)
    other = item(2, "Dancer moves house again and keeps the dog", BLURB, feed=3, hours=1)
    assert not verdict(one, other).near


def test_a_template_with_other_figures_is_no_copy():
    text = "The index closed at {} points, up {} from Friday, while {} shares rose and {} fell."
    one = item(1, "Shares close higher in Lakeside", text.format(811, 12, 45, 16))
    other = item(2, "Shares close higher in Lakeside", text.format(823, 14, 39, 21), hours=4)
    assert verdict(one, other).apart


def test_a_toll_that_rose_in_a_long_report_is_the_same_report():
    long = f"{TEXT} {BLURB} Smoke was seen 40 kilometres away. In 1998 the hall burned before."
    long += " The 14 pumps took 900 litres, and {} families lost their homes."
    one = item(1, "Mill fire: 3 families homeless", long.format(3))
    other = item(2, "Mill fire: 5 families homeless", long.format(5), hours=2)
    assert verdict(one, other).near


def test_a_text_that_only_repeats_the_title_counts_as_none():
    assert len(version(item(1, TITLE, TITLE)).text) == 0


def test_many_items_are_judged_at_once():
    one, copy, stranger = item(1, TITLE), item(2, TITLE, hours=1), item(3, "A choir sings on")
    (said,) = judge_each([(one, (copy, stranger))])
    assert [number for number, answer in said.items() if answer.near] == [2]


def grown(order, near, apart=()):
    """What each of some items is folded under when they arrive in an order."""
    places = {n: (NOW + timedelta(hours=n), n) for n in order}
    under, here = {}, []
    for n in order:
        said = {
            other: Verdict(near={n, other} in near, apart={n, other} in apart) for other in here
        }
        for fold in folds(places[n], said, places, under):
            under.pop(fold.item_id, None)
            if fold.of is not None:
                under[fold.item_id] = fold.of
        here.append(n)
    return under


def test_copies_stand_under_the_earliest_whatever_the_order_of_arrival():
    near = [{1, 2}, {1, 3}, {2, 3}, {3, 4}]
    for order in permutations([1, 2, 3, 4]):
        assert grown(order, near) == {2: 1, 3: 1, 4: 3}


@given(
    st.sets(st.frozensets(st.integers(1, 7), min_size=2, max_size=2)), st.permutations(range(1, 8))
)
def test_each_stands_under_the_earliest_that_it_is_a_version_of(pairs, order):
    near = [set(pair) for pair in pairs]
    earlier = {n: [other for other in range(1, n) if {n, other} in near] for n in range(1, 8)}
    assert grown(order, near) == {n: min(some) for n, some in earlier.items() if some}


def test_what_is_no_version_of_the_head_is_not_folded_under_its_copy():
    # 2 is the title of 1 cut short; 3 has another number in what was cut off
    assert grown([1, 2, 3], near=[{1, 2}, {2, 3}], apart=[{1, 3}]) == {2: 1}


def test_an_item_that_is_no_version_any_more_is_taken_out():
    places = {1: (NOW, 1)}
    (fold,) = folds((NOW, 2), {1: Verdict(near=False)}, places, {2: 1})
    assert (fold.item_id, fold.of) == (2, None)


def test_a_candidate_that_is_gone_is_passed_over():
    (fold,) = folds((NOW, 2), {1: Verdict(near=True)}, {}, {})
    assert fold.of is None
