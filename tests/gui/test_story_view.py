"""The story view shows every part that there is, and nothing in the place of what is not."""

import math
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from monitor.domain.change import Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story_views import Mark
from monitor.domain.views import LanguageShare
from tests.gui import news, story_news, story_said
from tests.gui.story_helpers import (
    change,
    colors_of,
    open_story,
    pane_of,
    rows_of,
    settle,
    shown_cards,
    words_of,
)
from ui.story.quotations import WIDTHS
from ui.story.rows import columns
from ui.story.side_by_side import FEW
from ui.story.words import mark_color, value_color
from ui.theme.palette import DARK, LIGHT


def test_the_head_has_headline_counts_and_the_topic(story_desk):
    head = pane_of(story_desk).head
    assert news.TITLE in head.title.text()
    assert head.counts.text().startswith("45 items · 10 outlets · 7 languages · 27 Sep ")
    assert head.topic.isVisible()
    names = [one.accessibleName() for one in head.topic.findChildren(QToolButton)]
    assert [name.partition(",")[0] for name in names] == [
        "Envoys meet in Geneva",
        "Shots along the border",
        "OSCE Minsk Group calls emergency meeting",
    ]
    assert "this story" in words_of(head.topic)
    assert story_desk.window.bottom.about.text().startswith(
        "Grouped by names, numbers, meaning and time · 2 items placed by you"
    )


def test_the_topic_leads_to_its_other_stories(story_desk):
    head = pane_of(story_desk).head
    links = head.topic.findChildren(QToolButton)
    links[-1].click()
    settle(story_desk)
    assert pane_of(story_desk).view.story_id == story_news.OTHER
    assert not head.topic.isVisible()


def test_outlets_stand_in_the_order_of_their_first_item(story_desk):
    who = pane_of(story_desk).who
    spoken = [row.accessibleName() for row in rows_of(who)]
    assert spoken[0].startswith("First: Armenpress, Armenian, from 27 Sep ")
    assert any("3 copies" in one for one in spoken if one.startswith("TACC"))
    assert len(spoken) == 10
    assert "27 Sep" in words_of(who)
    assert "Civil.ge" in who.silent.text()
    assert not any("Civil.ge" in one for one in spoken)
    assert "feed failing since 05:50" in who.silent.text()
    assert "in 5 of the last 9 such stories" in who.silent.accessibleDescription()


def test_languages_have_names_counts_and_shares(story_desk):
    words = words_of(pane_of(story_desk).languages)
    assert "English (en)" in words
    assert "58 %" in words
    assert "Chinese (zh)" in words


def test_a_language_with_a_script_leaves_room_for_its_bar(story_desk):
    name = "Chinese (Simplified)"
    share = LanguageShare(language="zh-Hans", name=name, share=0.4)
    change(story_desk, languages=(share,))
    card = pane_of(story_desk).languages
    assert "Chinese (zh-Hans)" in words_of(card)
    assert any(one.accessibleName().startswith(name) for one in card.findChildren(QLabel))


def test_outlets_have_what_room_counts_leave(story_desk):
    story_desk.window.resize(1280, 720)
    settle(story_desk)
    row = rows_of(pane_of(story_desk).who)[0]
    widths = [width for _, width in columns(row._widths, row.width())]
    assert widths[3] < 60
    assert widths[1] > 140
    assert any("3 copies" in one.toolTip() for one in rows_of(pane_of(story_desk).who))


def test_figures_show_values_sentences_and_sources(story_desk):
    rows = rows_of(pane_of(story_desk).figures)
    spoken = [row.accessibleName() for row in rows]
    assert spoken[0].startswith("Armenian losses: air defence: 12. Azertac, Azerbaijani, 28 Sep")
    assert "in English: Twelve air-defence systems were put out of action today." in spoken[0]
    values = [one.partition(". ")[0].rpartition(": ")[2] for one in spoken if one[0] != "+"]
    assert values == ["12", "15", "9", "2 / 14", "4 / 27"]
    for row, place in ((rows[0], 0), (rows[2], 1)):
        assert value_color(place, LIGHT) in colors_of(row)
    assert not {value_color(n, LIGHT) for n in range(4)} & colors_of(rows[1])


def test_a_value_of_several_outlets_unfolds_to_their_sentences(story_desk):
    figures = pane_of(story_desk).figures
    before = len(rows_of(figures))
    more = next(row for row in rows_of(figures) if row.accessibleName().startswith("+ "))
    assert "Monitor Daily" in more.accessibleName()
    more.click()
    settle(story_desk)
    spoken = [row.accessibleName() for row in rows_of(figures)]
    assert len(spoken) == before + 1
    assert any("Baku counts twelve batteries" in one for one in spoken)
    rows_of(figures)[0].unfolded.emit(False)
    settle(story_desk)
    assert len(rows_of(figures)) == before


def test_arabic_stands_on_the_right_and_its_translation_on_the_left(story_desk):
    row = next(
        row for row in rows_of(pane_of(story_desk).figures) if "4 / 27" in row.accessibleName()
    )
    left, width = columns(row._widths, row.width())[2]
    image = row.grab().toImage()
    line = range(round(left), round(left + width))
    blank = image.pixelColor(round(left) + 2, 3).name()

    def inked(top: int, bottom: int) -> list[int]:
        return [
            x
            for x in line
            if any(image.pixelColor(x, y).name() != blank for y in range(top, bottom))
        ]

    first, second = inked(6, 22), inked(26, 40)
    assert first[-1] > left + width - 4
    assert first[0] > left + 40
    assert second[0] < left + 6


def test_quotations_have_speaker_role_words_and_outlets(story_desk):
    rows = rows_of(pane_of(story_desk).quotations)
    assert [row.accessibleName().partition(",")[0] for row in rows] == [
        "Davit Saroyan",
        "Хикмет Алиев",
        "متحدث باسم الوزارة",
    ]
    assert "6 outlets · first" in rows[0].accessibleName()
    assert "помощник президента" in rows[1].accessibleName()
    assert "in English: Only military targets are being struck" in rows[1].accessibleName()


def test_a_speaker_is_named_once_above_all_that_he_says(story_desk):
    card = pane_of(story_desk).quotations
    first, other, _ = story_said.quotations()
    card.show_quotations((first, replace(first, text="We wait for word from the front"), other))
    settle(story_desk)
    rows = card.table.rows

    def is_named(row):
        image = row.grab().toImage()
        wide, high = image.width() * WIDTHS[0] // row.width(), image.height()
        box = range(wide // 10, wide * 9 // 10), range(high // 5, high * 4 // 5)
        return len({image.pixel(x, y) for x in box[0] for y in box[1]}) > 1

    assert [is_named(row) for row in rows] == [True, False, True]
    assert all(row.accessibleName().startswith(first.speaker) for row in rows[:2])


def test_items_stand_side_by_side_with_what_is_common_marked(story_desk):
    card = pane_of(story_desk).side_by_side
    assert card.comparison == story_said.three()
    words = card.text.toPlainText()
    assert words.count("— nothing on this —") == 3
    assert words.index("Monitor Daily") < words.index("TACC") < words.index("وكالة الأنباء")
    assert "translated · ru→en 1.9" in words
    assert "said by others too" in card.legend.text()
    assert "copied word for word" in card.legend.text()
    grounds = {mark_color(mark, LIGHT) for mark in (Mark.SAME, Mark.COPIED)}
    assert grounds <= colors_of(card.text)
    assert card.text.accessibleName() == "Side by side: Monitor Daily, TACC, وكالة الأنباء"


def test_the_comparison_is_as_high_as_its_text(story_desk):
    text = pane_of(story_desk).side_by_side.text
    for width in (1440, 1000):
        story_desk.window.resize(width, 900)
        settle(story_desk)
        assert text.height() == math.ceil(text.document().size().height())
        assert text.document().size().width() <= text.viewport().width()


def test_originals_of_translated_passages_are_shown_on_demand(story_desk):
    card = pane_of(story_desk).side_by_side
    assert "Армия обороны" not in card.text.toPlainText()
    card.originals.click()
    assert "Армия обороны" in card.text.toPlainText()
    card.originals.click()
    assert "Армия обороны" not in card.text.toPlainText()


def test_a_long_comparison_shows_its_rest_on_demand(story_desk):
    card = pane_of(story_desk).side_by_side
    assert not card.more.isVisible()
    row = story_said.three().rows[0]
    card.show_comparison(replace(story_said.three(), rows=(row,) * (FEW + 5)))
    settle(story_desk)
    assert card.text.toPlainText().count("The army says") == FEW
    assert card.more.text() == "Show the rest (5)"
    card.more.click()
    settle(story_desk)
    assert card.text.toPlainText().count("The army says") == FEW + 5
    assert not card.more.isVisible()


def test_spellings_and_history_are_listed(story_desk):
    pane = pane_of(story_desk)
    words = words_of(pane.names)
    for spelling in ("Nagorno-Karabakh", "Нагорный Карабах", "Dağlıq Qarabağ", "纳戈尔诺-卡拉巴赫"):
        assert spelling in words
    history = words_of(pane.history)
    assert history.index("Moved here from") < history.index("Founded by Azertac")
    assert "by you" in history
    assert len([one for one in pane.history.findChildren(QToolButton) if one.text() == "undo"]) == 2


def test_members_are_listed_with_copies_folded_under_their_earliest_version(story_desk):
    members = pane_of(story_desk).members
    assert members.told.text() == "45 items · 3 near-copies folded"
    spoken = [
        str(members.model.index(place).data(Qt.ItemDataRole.AccessibleTextRole))
        for place in range(members.model.rowCount())
    ]
    assert len(spoken) == 42
    (tass,) = [one for one in spoken if "Yerevan declares martial law" in one]
    assert "original: Бои в Карабахе: Ереван вводит военное положение" in tass
    assert "TACC" in tass
    assert "Russian" in tass
    assert "3 near-copies" in tass
    assert sum("placed by you" in one for one in spoken) == 2


def test_a_story_of_which_little_is_known_has_no_empty_cards(story_desk):
    pane = open_story(story_desk, story_news.OTHER)
    assert pane.view.story_id == story_news.OTHER
    assert shown_cards(pane) == {"Items"}
    assert story_desk.calls("compare")[-1][1] != ()
    pane = open_story(story_desk, story_news.STORY)
    assert shown_cards(pane) == {
        "Coverage by hour",
        "Who, when",
        "Languages",
        "One name, several spellings",
        "What changed",
        "Figures that differ",
        "Side by side",
        "Who said what",
        "Items",
    }


def test_what_changed_is_read_again_and_the_rest_stays(story_desk):
    pane = pane_of(story_desk)
    row, scroll = rows_of(pane.quotations)[0], pane.right.verticalScrollBar()
    scroll.setValue(120)
    pane.members.choose_item(ItemId(4))
    scroll.setValue(120)
    change(story_desk, headline="Another headline", titled=True)
    assert "Another headline" in pane.head.title.text()
    assert rows_of(pane.quotations)[0] is row
    assert pane.members.current.item_id == 4
    assert scroll.value() == 120


def test_a_story_that_is_opened_again_stands_as_it_stood(story_desk):
    pane = pane_of(story_desk)
    pane.members.tick_items((ItemId(2), ItemId(4)))
    pane.compare((ItemId(2), ItemId(4)))
    settle(story_desk)
    pane.right.verticalScrollBar().setValue(150)
    story_desk.window.stories.leave()
    open_story(story_desk, story_news.STORY)
    assert pane.members.ticked == (4, 2)
    assert [one.item_id for one in pane.side_by_side.comparison.columns] == [2, 4]
    assert pane.right.verticalScrollBar().value() == 150


def test_nothing_of_another_story_is_shown_while_one_is_read(story_desk):
    pane = pane_of(story_desk)
    pane.members.tick_items((ItemId(2),))
    story_desk.monitor.reads_stall()
    story_desk.window.stories.open(story_news.OTHER)
    QApplication.processEvents()
    assert pane.view is None
    assert not pane.panes.isVisible()
    assert pane.head.title.text() == ""
    assert pane.members.ticked == ()
    assert pane.members.current is None
    assert pane.head.y() == 0
    assert pane.head.height() == pane.head.sizeHint().height() < 60
    story_desk.monitor.reads_go_on()
    settle(story_desk)
    assert pane.panes.isVisible()
    assert pane.view.story_id == story_news.OTHER


def test_news_of_other_stories_reads_nothing(story_desk):
    asked = []
    library = story_desk.window.background
    pane_of(story_desk).shown.connect(asked.append)
    story_desk.monitor.bus.publish(Change(stories=frozenset({StoryId(77)})))
    settle(story_desk)
    assert library.idle
    assert asked == []


def test_a_removed_item_leaves_the_comparison(story_desk):
    pane = pane_of(story_desk)
    members = pane.view.members
    compared = story_desk.calls("compare")[-1][1]
    rest = tuple(one for one in members if one.item_id != compared[0])
    change(story_desk, members=rest, count=len(rest))
    assert story_desk.calls("compare")[-1][1] != compared
    assert compared[0] not in story_desk.calls("compare")[-1][1]


def test_what_cannot_be_compared_is_said_in_its_place(story_desk):
    pane = pane_of(story_desk)
    story_desk.monitor.refuses_with("The text of this item is no longer there.")
    pane.compare((ItemId(1), ItemId(3)))
    settle(story_desk)
    assert pane.side_by_side.line.text() == "The text of this item is no longer there."
    assert pane.side_by_side.comparison is None


def test_a_merged_story_gives_way_to_the_one_that_took_it_over(story_desk):
    views = story_desk.monitor.profile.story_views
    open_story(story_desk, story_news.OTHER)
    gone = views.pop(story_news.OTHER)
    for member in gone.members:
        story_desk.monitor.profile.items[member.item_id].story = int(story_news.STORY)
    story_desk.monitor.bus.publish(Change(stories=frozenset({story_news.OTHER, story_news.STORY})))
    settle(story_desk)
    settle(story_desk)
    assert story_desk.window.stories.is_open
    assert pane_of(story_desk).view.story_id == story_news.STORY


def test_a_story_that_is_gone_leads_back_to_the_list(story_desk):
    views = story_desk.monitor.profile.story_views
    views.clear()
    story_desk.monitor.bus.publish(Change(stories=frozenset({story_news.STORY})))
    settle(story_desk)
    settle(story_desk)
    assert not story_desk.window.stories.is_open
    assert story_desk.window.bottom.message.text() == "This story is no longer there."


def test_colours_follow_the_theme(story_desk):
    pane = pane_of(story_desk)
    story_desk.theme.choose("dark")
    settle(story_desk)
    row = rows_of(pane.figures)[0]
    assert value_color(0, DARK) in colors_of(row)
    assert value_color(0, LIGHT) not in colors_of(row)
    assert mark_color(Mark.SAME, DARK) in colors_of(pane.side_by_side.text)


def test_nothing_is_cut_off_in_a_small_window(story_desk):
    pane = pane_of(story_desk)
    for size in ((900, 600), (1280, 720), (1440, 900)):
        story_desk.window.resize(*size)
        settle(story_desk)
        for area in (pane.left, pane.right):
            assert area.widget().minimumSizeHint().width() <= area.viewport().width(), size
        for label in pane.findChildren(QLabel):
            if label.isVisible() and label.wordWrap() and label.text():
                assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        for row in rows_of(pane):
            assert row.height() == row.heightForWidth(row.width()), row.accessibleName()
            assert row.width() >= row.minimumSizeHint().width(), row.accessibleName()


def test_reading_again_and_again_leaves_no_widgets_behind(story_desk):
    pane = pane_of(story_desk)
    change(story_desk, figures=story_said.figures()[:1])
    change(story_desk, figures=story_said.figures())
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    count = len(pane.findChildren(QWidget))
    for _ in range(5):
        change(story_desk, figures=story_said.figures()[:1], names=(), history=())
        view = story_news.story_view(story_desk.monitor)
        change(story_desk, figures=view.figures, names=view.names, history=view.history)
    QApplication.sendPostedEvents(None, 52)
    assert len(pane.findChildren(QWidget)) == count


def test_rows_are_buttons_to_those_who_hear_them(story_desk):
    row = rows_of(pane_of(story_desk).figures)[0]
    spoken = QAccessible.queryAccessibleInterface(row)
    assert spoken.text(QAccessible.Text.Name).startswith("Armenian losses: air defence: 12")
    view = pane_of(story_desk).members.view
    child = QAccessible.queryAccessibleInterface(view).child(0)
    assert "Armenpress" in child.text(QAccessible.Text.Name)
