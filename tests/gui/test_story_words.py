"""What the story view writes, which items it compares first, how copies are folded: pure parts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.story_views import Mark, SilentOutlet, StoryMember, TopicStory
from tests.gui.story_said import copied, passage, plain, said, same, three
from tests.gui.values import NOW
from ui.story import words
from ui.story.cells import HtmlCell, Kind, LineCell, Piece
from ui.story.choice import first_choice, still_there
from ui.story.member_rows import copies_told, lay_rows
from ui.story.side_html import comparison_html, legend_html
from ui.story.topic_line import around
from ui.theme.palette import DARK, LIGHT, mixed
from ui.theme.words import day_and_clock


def member(
    number: int, outlet: str, language: str, copy_of: int | None = None, *, readable: bool = True
) -> StoryMember:
    return StoryMember(
        item_id=ItemId(number),
        when=NOW - timedelta(hours=50 - number),
        outlet=outlet,
        language=language,
        headline=f"Headline {number}",
        headline_language="en",
        original=None,
        because="meaning",
        copy_of=None if copy_of is None else ItemId(copy_of),
        common=None if copy_of is None else 0.8,
        readable=readable,
    )


def test_the_earliest_items_of_the_most_different_languages_are_compared_first():
    members = (
        member(1, "A", "en"),
        member(2, "B", "en"),
        member(3, "A", "ru"),
        member(4, "C", "ru"),
        member(5, "D", "tr"),
        member(6, "E", "ar"),
    )
    assert first_choice(members) == (1, 4, 5)
    assert first_choice(members, most=2) == (1, 4)


def test_within_one_language_two_outlets_are_compared():
    assert first_choice((member(1, "A", "en"), member(2, "A", "en"), member(3, "B", "en"))) == (
        1,
        3,
    )
    assert first_choice((member(1, "A", "en"), member(2, "A", "en"))) == (1, 2)


def test_what_can_be_read_is_compared_before_what_cannot():
    armenian, arabic = (
        member(1, "A", "hy", readable=False),
        member(2, "B", "ar", readable=False),
    )
    english, also, russian = member(3, "C", "en"), member(4, "D", "en"), member(5, "E", "ru")
    assert first_choice((armenian, arabic, english, also, russian)) == (3, 5, 1)
    assert first_choice((armenian, arabic, english, also)) == (3, 4)
    assert first_choice((armenian, arabic, english)) == (3, 1, 2)
    assert first_choice((armenian, arabic, english, also, russian), most=2) == (3, 5)
    assert first_choice((armenian, arabic)) == (1, 2)
    copy = member(6, "F", "en", copy_of=3)
    assert first_choice((member(1, "A", "hy", readable=False), english, copy)) == (3, 1)


def test_near_copies_are_compared_only_where_there_is_nothing_else():
    members = (member(1, "A", "en"), member(2, "B", "ru", copy_of=1), member(3, "C", "en"))
    assert first_choice(members) == (1, 3)
    assert first_choice(members[:2]) == (1, 2)
    assert first_choice(members[:1]) == ()


def test_what_was_chosen_is_kept_while_all_of_it_is_there():
    members = (member(1, "A", "en"), member(2, "B", "en"))
    assert still_there((ItemId(2), ItemId(1)), members) == (2, 1)
    assert still_there((ItemId(2), ItemId(9)), members) is None
    assert still_there((), members) is None


def test_copies_of_copies_stand_under_the_earliest_version():
    members = (
        member(1, "A", "en"),
        member(2, "B", "en"),
        member(3, "C", "en", copy_of=1),
        member(4, "D", "en", copy_of=3),
        member(5, "E", "en", copy_of=99),
    )
    closed = lay_rows(members)
    assert [(row.member.item_id, row.copies) for row in closed] == [(1, 2), (2, 0), (5, 0)]
    opened = lay_rows(members, opened={ItemId(1)}, ticked={ItemId(4)})
    assert [row.member.item_id for row in opened] == [1, 3, 4, 2, 5]
    assert [row.under for row in opened] == [False, True, True, False, False]
    assert [row.ticked for row in opened] == [False, False, True, False, False]
    assert copies_told(closed) == "2 near-copies folded"
    assert copies_told(opened) == "2 near-copies unfolded"


def test_copies_that_are_unfolded_are_not_told_as_folded():
    members = (
        member(1, "A", "en"),
        member(2, "B", "en", copy_of=1),
        member(3, "C", "en"),
        member(4, "D", "en", copy_of=3),
        member(5, "E", "en", copy_of=3),
    )
    opened = lay_rows(members, opened={ItemId(1)})
    assert copies_told(opened) == "2 near-copies folded, 1 unfolded"
    assert copies_told(lay_rows(members[:2], opened={ItemId(1)})) == "1 near-copy unfolded"
    assert copies_told(lay_rows(members[:2])) == "1 near-copy folded"


def test_copies_in_a_ring_are_all_shown():
    members = (member(1, "A", "en", copy_of=2), member(2, "B", "en", copy_of=1))
    assert [row.member.item_id for row in lay_rows(members)] == [1, 2]
    assert copies_told(lay_rows(members)) == ""


def test_a_sentence_is_escaped_marked_and_translated():
    one = said(1, "TACC", "ru", "Сбиты <b>[15]</b> машин.", "15 <machines> were shot down.")
    html = words.sentence_html(one, "#ffeecc", LIGHT)
    assert '<span lang="ru" dir="ltr">' in html
    assert "&lt;b&gt;" in html
    assert 'background-color: #ffeecc; color: #1b2130">15</span>' in html
    assert "→ \u2068<i" in html
    assert "15 &lt;machines&gt; were shot down." in html
    assert "<b>" not in html


def test_a_sentence_from_right_to_left_has_a_paragraph_of_its_own():
    one = said(1, "وكالة", "ar", "أسقطت [أربع] مروحيات", "It shot down four helicopters")
    html = words.sentence_html(one, "#ffeecc", LIGHT)
    assert html.count("<p ") == 2
    assert html.startswith('<p style="margin: 0" dir="rtl">')


def test_a_quotation_keeps_its_own_marks():
    assert words.quote_marks("«Уже» сказано") == ("", "")
    assert words.quote_marks("Not yet said") == ("“", "”")


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_marks_of_passages_differ_and_plain_words_have_none(palette):
    shown = replace(
        three(), rows=((passage(same("One"), plain(" two "), copied("<b>")), None, None),)
    )
    html = comparison_html(shown, palette, most=9, originals=False, sans="'Inter'")
    assert f"background-color: {words.mark_color(Mark.SAME, palette)}" in html
    assert f"background-color: {words.mark_color(Mark.COPIED, palette)}" in html
    assert "</span> two <span" in html
    assert "&lt;b&gt;" in html
    assert html.count("— nothing on this —") == 2
    assert words.mark_color(Mark.SAME, palette) != words.mark_color(Mark.COPIED, palette)


def test_what_an_item_says_in_another_row_is_left_empty():
    shown = replace(three(), rows=((passage(same("One")), passage(), None),))
    html = comparison_html(shown, LIGHT, most=9, originals=True, sans="'Inter'")
    assert html.count("— nothing on this —") == 1
    assert html.count('px"></td>') == 1


def test_a_title_that_stands_in_the_rows_is_not_repeated_in_the_head():
    title = three().columns[0].headline
    shown = replace(three(), rows=((passage(plain(title)), None, None),))
    html = comparison_html(shown, LIGHT, most=9, originals=False, sans="'Inter'")
    assert html.count(title) == 1
    assert three().columns[1].headline in html


def test_a_date_over_a_column_stays_on_one_line():
    html = comparison_html(three(), LIGHT, most=9, originals=False, sans="'Inter'")
    when = day_and_clock(three().columns[0].when)
    assert " " in when
    assert when.replace(" ", "\u00a0") in html
    assert when not in html


def test_the_legend_names_only_the_marks_that_occur():
    both = replace(three(), columns=three().columns[:2], rows=((passage(same("A")), None),))
    assert "said by both" in legend_html(both, LIGHT)
    assert "copied" not in legend_html(both, LIGHT)
    assert "said by others too" in legend_html(three(), LIGHT)
    assert legend_html(replace(both, rows=((passage(plain("A")), None),)), LIGHT) == ""
    assert legend_html(None, LIGHT) == ""


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_on_every_ground_can_be_read(palette):
    grounds = [words.value_color(place, palette) for place in range(4)]
    grounds += [words.mark_color(mark, palette) for mark in (Mark.SAME, Mark.COPIED)]
    assert len(set(grounds)) >= 5
    for ground in grounds:
        assert _contrast(palette.text, ground) >= 7
        assert ground != mixed(palette.pane, palette.pane, 1)


def _contrast(one: str, two: str) -> float:
    """WCAG 2.1 contrast ratio."""
    lights = []
    for color in (one, two):
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        lights.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def test_a_long_address_is_broken_and_no_cell_is_cut(qapp):
    address = "https://example.org/" + "a" * 90
    short, long = HtmlCell("short"), HtmlCell(address)
    assert long.height(120) > 4 * short.height(120)
    line = LineCell(Piece("A very long name of an outlet"), Piece("en", Kind.CHIP))
    assert line.height(400) == 18
    assert line.height(60) == 36


def test_silent_outlets_are_named_with_their_trouble():
    silent = (
        SilentOutlet(
            feed_id=FeedId(1),
            outlet="<Civil>",
            usually="in 7 of 9",
            trouble="failing & silent",
            silent_for=None,
        ),
        SilentOutlet(
            feed_id=FeedId(2), outlet="Day", usually="in 5 of 9", trouble=None, silent_for=None
        ),
    )
    html = words.silent_html(silent)
    assert "&lt;Civil&gt;\u2069 (failing &amp; silent), \u2068Day\u2069" in html
    assert words.silent_tip(silent) == "<Civil>: in 7 of 9\nDay: in 5 of 9"


def test_a_topic_names_the_stories_nearest_to_the_shown_one():
    stories = tuple(
        TopicStory(story_id=StoryId(n), headline=f"Day {n}", first_seen=NOW, last_seen=NOW, items=n)
        for n in range(1, 21)
    )
    assert [one.story_id for one in around(stories, StoryId(10))] == [7, 8, 9, 10, 11, 12]
    assert [one.story_id for one in around(stories, StoryId(1))] == [1, 2, 3, 4, 5, 6]
    assert [one.story_id for one in around(stories, StoryId(20))] == [15, 16, 17, 18, 19, 20]
    assert around(stories[:2], StoryId(1)) == stories[:2]
