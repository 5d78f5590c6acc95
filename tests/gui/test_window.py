"""The window as a whole: looks, sizes, status, persistence, no waiting on the GUI thread."""

import itertools
import threading
import time
from dataclasses import replace
from zlib import crc32

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel

from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from monitor.domain.packs import PackProgress, PackStage
from monitor.domain.query import StoryOrder
from monitor.domain.views import (
    Notice,
    PairStatus,
    Progress,
    Status,
)
from monitor.library import parse_words
from tests.gui import news
from tests.gui.values import NOW
from ui.dialogs.line import LineDialog
from ui.main_window.opening import open_window
from ui.main_window.outside import Outside
from ui.main_window.place import fitted
from ui.main_window.status_bar import leaving_words, pairs_words, polled_words
from ui.main_window.window import MainWindow
from ui.reader.article_html import Mode
from ui.theme.palette import (
    DARK,
    LIGHT,
    PLACES,
    language_color,
    language_tint,
    mixed,
    readable_on,
)
from ui.theme.theme import CHOICES, Theme
from ui.timeline.bar import Period, Tab


def colors_of(picture) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_picture_has_all_panes_in_the_colours_of_the_theme(full_desk, size, choice):
    full_desk.theme.choose(choice)
    full_desk.window.resize(*size)
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    picture = full_desk.window.grab().toImage()
    assert (picture.width(), picture.height()) == size
    palette = DARK if choice == "dark" else LIGHT
    seen = colors_of(picture)
    for color in (
        palette.chrome,
        palette.pane,
        palette.panel,
        palette.select,
        *(language_tint(code, palette) for code in ("en", "ru")),
        *(language_color(code, palette) for code in ("en", "ru")),
    ):
        assert color in seen, color
    assert len(seen) > 60


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_no_button_or_label_is_cut_off(full_desk, size):
    full_desk.window.resize(*size)
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    for widget in full_desk.window.findChildren(QLabel) + full_desk.window.findChildren(
        QAbstractButton
    ):
        if widget.isVisible() and widget.text() and widget.window() is full_desk.window:
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
            if isinstance(widget, QLabel) and widget.wordWrap():
                assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()


def test_the_theme_follows_the_desktop_until_it_is_forced(qtbot, monkeypatch):
    theme = Theme("system")
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is DARK
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.palette is LIGHT
    theme.choose("dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.palette is DARK


def test_a_change_of_theme_repaints_the_article(full_desk):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    full_desk.theme.choose("dark")
    assert language_tint("ru", DARK) in full_desk.window.reader.article.toHtml()
    assert DARK.chrome in full_desk.window.styleSheet()


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_can_be_read_on_their_grounds(palette):
    def light(color):
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one, two):
        high, low = sorted((light(one), light(two)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    grounds = (palette.pane, palette.panel, palette.chrome, palette.select, palette.hover)
    for ground in grounds:
        assert contrast(palette.text, ground) >= 7
        for color in (palette.muted, palette.faint, palette.green, palette.amber, palette.red):
            assert contrast(color, ground) >= 4.5, (color, ground)
    assert contrast(palette.link, palette.pane) >= 4.5
    for code in (*PLACES, "xx", "und"):
        assert contrast(palette.text, language_tint(code, palette)) >= 7
    for color in palette.languages:
        for ground in (palette.pane, palette.panel):
            assert contrast(palette.chip_text, mixed(color, ground, 0.28)) >= 4.5


def test_colours_are_mixed_and_told_apart():
    assert mixed("#ffffff", "#000000", 0.5) == "#808080"
    assert readable_on("#d23b3b") == "#ffffff"
    assert readable_on("#ffe08a") != "#ffffff"


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_language_has_one_colour_and_those_read_together_differ(palette):
    assert len(set(palette.languages)) == len(palette.languages) == 12
    for together in (
        ("en", "ru", "hy", "az", "ka", "tr", "fa", "ar", "uk", "de", "fr", "es"),
        ("en", "fr", "de", "es", "it", "pt", "ja", "zh", "ru", "uk"),
    ):
        assert len({language_color(code, palette) for code in together}) == len(together)
    assert language_color("zh-Hans", palette) == language_color("zh", palette)
    assert language_color("mi", palette) == palette.languages[1 + crc32(b"mi") % 11]
    assert language_color("und", palette) == palette.other_language


def test_a_window_stands_wholly_on_its_screen():
    screen = QRect(0, 32, 1280, 688)
    assert fitted(QRect(0, 0, 1440, 900), screen) == screen
    assert fitted(QRect(3000, -50, 800, 600), screen) == QRect(480, 32, 800, 600)
    assert fitted(QRect(100, 50, 800, 600), screen) == QRect(100, 50, 800, 600)


def test_the_first_window_and_one_of_last_time_are_fitted_to_the_screen(desk, qtbot):
    free = QGuiApplication.primaryScreen().availableGeometry()
    outside = Outside(now=lambda: NOW, open_address=desk.opened.append, words_of=parse_words)
    for _ in range(2):
        desk.window = open_window(desk.monitor, desk.theme, outside=outside)
        qtbot.waitExposed(desk.window)
        assert desk.window.height() <= free.height() < 900
        assert desk.window.y() + desk.window.height() <= free.bottom() + 1
        desk.window.resize(1600, 1000)
        desk.window.close()
    desk.window = open_window(
        desk.monitor, desk.theme, size=(1300, 870), fixed=True, outside=outside
    )
    assert (desk.window.width(), desk.window.height()) == (1300, 870)


def test_panes_keep_their_least_widths(full_desk):
    full_desk.window.resize(900, 600)
    full_desk.rest()
    sidebar, timeline, reader = full_desk.window.panes.sizes()
    assert (sidebar >= 170, timeline >= 300, reader >= 420) == (True, True, True)
    assert full_desk.window.width() == 900


def test_a_page_that_cannot_be_opened_is_told_with_its_address(desk):
    news.fill(desk.monitor)
    outside = Outside(now=lambda: NOW, open_address=lambda _url: False, words_of=parse_words)
    window = desk.window = MainWindow(desk.monitor, desk.theme, outside)
    window.show()
    window.open_item(news.FOUNDING)
    desk.rest()
    window.actions_by_name["open"].trigger()
    assert window.bottom.message.text().endswith("in a browser: https://example.org/page")
    assert window.bottom.message.property("kind") == "error"


def test_the_menu_ticks_the_look_that_is_chosen(full_desk):
    looks = [one for one in full_desk.window.top.more.menu().actions() if one.isCheckable()]
    assert [one.text() for one in looks if one.isChecked()] == ["Light"]
    looks[2].trigger()
    assert full_desk.theme.palette is DARK
    assert [one.text() for one in looks if one.isChecked()] == ["Dark"]


def test_all_reads_are_made_off_the_gui_thread(full_desk, press):
    for key in "jjnsk":
        press(key)
    assert threading.get_ident() not in full_desk.monitor.read_threads
    assert len(full_desk.monitor.read_threads) == 1


def test_the_window_answers_while_a_read_takes_long(full_desk):
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    full_desk.monitor.reads_stall()
    full_desk.window.open_item(news.FOUNDING)
    full_desk.window.refresh()
    timer.start(10)
    full_desk.qtbot.wait(300)
    timer.stop()
    full_desk.monitor.reads_go_on()
    full_desk.rest()
    gaps = [after - before for before, after in itertools.pairwise(beats)]
    assert len(beats) > 10
    assert max(gaps) < 0.1
    assert full_desk.window.reader.view.item_id == news.FOUNDING


def test_what_a_command_refuses_is_told_in_the_status_bar(full_desk, press):
    press("j")
    full_desk.monitor.refuses_with("The disk is full: the mark was not stored.")
    press("s")
    message = full_desk.window.bottom.message
    assert message.text() == "The disk is full: the mark was not stored."
    assert message.isVisible()
    assert message.property("kind") == "error"


def test_a_search_that_cannot_be_read_is_told(full_desk):
    full_desk.window.top.searched.emit("word " * 400)
    assert "at most" in full_desk.window.bottom.message.text()


def test_the_status_bar_tells_polling_translating_and_pairs(full_desk):
    bottom = full_desk.window.bottom
    assert bottom.polled.text() == "Polled 10 of 11 feeds · 2 min ago"
    assert bottom.trouble.text() == "1 failing"
    assert bottom.pairs.text() == "ru→en 1.9 · az→en 1.5 · hy: no model"
    full_desk.monitor.bus.publish(Progress(stage="translate", done=41, total=64))
    full_desk.rest()
    assert bottom.stage.text() == "Translating 41 / 64"
    assert (bottom.bar.value(), bottom.bar.maximum()) == (41, 64)
    full_desk.monitor.bus.publish(Progress(stage="idle", done=0, total=0))
    full_desk.rest()
    assert not bottom.stage.isVisible()
    assert not bottom.bar.isVisible()


def test_status_words():
    status = Status(
        feeds=3,
        feeds_failing=0,
        last_poll=None,
        items=0,
        to_detect=0,
        to_translate=0,
        translated=0,
        pairs=(),
    )
    assert polled_words(status, NOW) == "3 feeds, not polled yet"
    pairs = tuple(
        PairStatus(source=code, target="en", version=None, waiting=n)
        for n, code in enumerate(("aa", "bb", "cc", "dd", "ee", "ff"))
    )
    assert pairs_words(pairs).startswith("ff: no model · ee")
    assert pairs_words(pairs).endswith("2 more")


def status_of(**more):
    counts = dict.fromkeys(("items", "to_detect", "to_translate", "translated", "feeds_failing"), 0)
    return Status(feeds=3, last_poll=None, pairs=(), **counts, **more)


def test_what_leaves_the_machine_is_said_for_as_long_as_it_does(full_desk):
    bottom = full_desk.window.bottom
    assert (bottom.leaving.isVisible(), bottom.right.isVisible()) == (False, True)
    bottom.show_status(status_of(leaves_to="mt.example.org", leaves_for=("ru→en", "*→fr")))
    assert bottom.leaving.text() == "Text goes to mt.example.org for ru→en, all→fr"
    assert (bottom.leaving.isVisible(), bottom.right.isVisible()) == (True, False)
    assert "are sent to mt.example.org" in bottom.leaving.toolTip()
    bottom.complain("Something went wrong.")
    assert bottom.leaving.isVisible()
    bottom.show_status(status_of())
    assert (bottom.leaving.isVisible(), bottom.right.isVisible()) == (False, True)


def test_a_pair_of_the_server_is_named_with_it_and_not_as_one_without_a_model():
    pairs = (
        PairStatus(source="hy", target="en", version=None, waiting=3),
        PairStatus(source="ru", target="en", version=None, waiting=2, server="mt.example.org"),
        PairStatus(source="pt", target="en", version="1.9", waiting=1, server="mt.example.org"),
        PairStatus(source="az", target="en", version="1.5", waiting=0),
    )
    assert pairs_words(pairs) == (
        "ru→en by mt.example.org · pt→en by mt.example.org · az→en 1.5 · hy: no model"
    )


def test_what_is_fetched_and_what_leaves_are_seen_together_and_whole(full_desk):
    window, bottom = full_desk.window, full_desk.window.bottom
    window.resize(1280, 800)
    host = "translation.department.broadcaster.example.org"
    bottom.show_status(
        replace(
            status_of(leaves_to=host, leaves_for=("ru→en", "hy→en", "az→en")),
            feeds=1_290,
            feeds_failing=6,
            last_poll=NOW,
            pairs=(PairStatus(source="ru", target="en", version=None, waiting=9, server=host),),
        )
    )
    bottom.show_progress(Progress(stage="translate", done=12_345, total=120_000))
    for code, done in (("uk_en", 34), ("tr_en", 0)):
        one = PackProgress(code=code, stage=PackStage.DOWNLOADING, done=done, total=100)
        bottom.show_packs({code: one})
    full_desk.rest()
    assert bottom.right.text() == "Fetching uk_en 34 % and 1 more"
    assert "tr_en 0 %" in bottom.right.toolTip()
    assert bottom.leaving.text().startswith("Text goes to …")
    assert bottom.leaving.text().endswith("broadcaster.example.org")
    assert host in bottom.leaving.toolTip()
    assert window.width() == 1280
    for label in (bottom.polled, bottom.trouble, bottom.stage, bottom.right, bottom.leaving):
        assert label.isVisible()
        assert label.width() >= label.sizeHint().width()
        assert label.geometry().right() <= bottom.width()
    for code in ("uk_en", "tr_en"):
        bottom.show_packs({code: PackProgress(code=code, stage=PackStage.ENDED)})
    assert not bottom.right.isVisible()
    assert bottom.leaving.text().endswith("for ru→en, hy→en and 1 more")


def test_words_for_what_leaves_the_machine():
    assert leaving_words(status_of()) == ""
    everything = status_of(leaves_to="localhost:5000", leaves_for=("*",))
    assert leaving_words(everything) == "Text goes to localhost:5000 for all languages"
    many = status_of(leaves_to="a" * 60 + ".example.org", leaves_for=("ru→en", "hy→en", "az→en"))
    assert leaving_words(many).endswith("a.example.org for ru→en, hy→en and 1 more")
    assert len(leaving_words(many)) < 90


def test_a_notice_of_the_engine_is_shown(full_desk):
    bottom = full_desk.window.bottom
    full_desk.monitor.bus.publish(Notice(sentence="mt.example.org does not answer."))
    full_desk.rest()
    assert bottom.message.text() == "mt.example.org does not answer."
    assert bottom.message.property("kind") == "error"
    full_desk.monitor.bus.publish(
        Notice(sentence="mt.example.org translates again.", trouble=False)
    )
    full_desk.rest()
    assert bottom.message.text() == "mt.example.org translates again."
    assert bottom.message.property("kind") == "said"


def test_an_empty_profile_says_what_to_do(desk):
    window = desk.open()
    assert window.timeline.empty.isVisible()
    assert "adds a feed" in window.timeline.empty.text()
    assert window.reader.empty.isVisible()
    assert window.bottom.polled.text() == "No feeds"
    window.timeline.empty.linkActivated.emit("add")
    assert [one for one in window.findChildren(LineDialog) if one.isVisible()]


def test_sizes_and_choices_come_back(full_desk):
    window = full_desk.window
    window.timeline.bar.choose_tab(Tab.ITEMS)
    window.reader.set_mode(Mode.INLINE)
    window.panes.setSizes([300, 500, 640])
    full_desk.rest()
    sizes = window.panes.sizes()
    window.close()
    again = full_desk.open()
    assert again.timeline.bar.tab is Tab.ITEMS
    assert again.timeline.bar.order is StoryOrder.NEWEST
    assert again.timeline.bar.period is Period.ALL
    assert again.reader.mode is Mode.INLINE
    again.resize(1440, 900)  # the offscreen platform's screen is smaller than the window was
    again.panes.restoreState(again.state.bytes_of("panes"))
    assert again.panes.sizes() == sizes
    assert (full_desk.monitor.paths.window_state).exists()


def test_a_window_file_of_rubbish_is_ignored(desk):
    desk.monitor.paths.window_state.write_text("[General]\ntab=nonsense\ngeometry=1\nview=@x\n")
    window = desk.open()
    assert window.timeline.bar.tab is Tab.STORIES
    assert window.reader.mode is Mode.SIDE


def test_a_view_can_be_asked_for(desk):
    assert desk.open(view="inline").reader.mode is Mode.INLINE


def test_many_changes_read_each_pane_a_few_times_only(full_desk):
    reads = []
    original = full_desk.window.timeline.refresh
    full_desk.window.timeline.refresh = lambda: (reads.append(1), original())
    for number in range(300):
        full_desk.monitor.bus.publish(Change(items=frozenset({ItemId(number)})))
    full_desk.rest()
    assert len(reads) == 1


def test_closing_while_commands_and_reads_are_under_way_is_quiet(full_desk):
    window = full_desk.window
    full_desk.monitor.reads_stall()
    window.timeline.refresh()
    threading.Timer(0.05, full_desk.monitor.reads_go_on).start()
    window.close()
    full_desk.monitor.bus.publish(Change(marks=True))
    full_desk.qtbot.wait(30)
    assert not window.isVisible()


def test_pane_text_is_told_to_assistive_technology(full_desk):
    for view in (
        full_desk.window.sidebar.view,
        full_desk.window.timeline.view,
        full_desk.window.reader.article,
        full_desk.window.reader.story.lines,
        full_desk.window.top.search,
    ):
        assert view.accessibleName()


def test_a_theme_chosen_in_the_menu_is_kept_for_next_time(full_desk):
    desk = full_desk
    (dark,) = [one for one in desk.window.top.more.menu().actions() if one.text() == "Dark"]
    dark.trigger()
    assert desk.theme.palette is DARK
    desk.window.close()
    assert desk.window.state.text_of("theme", CHOICES, "system") == "dark"
