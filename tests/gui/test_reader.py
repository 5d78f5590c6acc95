"""The reader pane: head, article, story; it loads nothing and opens nothing by itself."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QToolButton

from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from monitor.domain.item import State
from monitor.domain.language import SpanKind
from monitor.domain.views import (
    CoverageBar,
    CoverageLine,
    InlineRun,
    LanguageShare,
)
from tests.gui import news
from tests.gui.values import NOW, block, foreign, item_view, own
from ui.reader.article_html import Mode
from ui.reader.article_view import ArticleView
from ui.reader.coverage import LINE_HEIGHT, MANY_DAYS, CoverageModel
from ui.reader.head import source_html, state_html, title_of
from ui.reader.languages import percent, shares_in_words, stretches_of
from ui.reader.story_panel import because_words
from ui.theme.coverage_chart import REST, counts_in, legend_of, totals
from ui.theme.palette import LIGHT, language_color, language_tint


def reader_with(desk, item_id):
    desk.window.open_item(ItemId(item_id))
    desk.rest()
    return desk.window.reader


def test_the_head_has_title_source_date_and_dateline(full_desk):
    head = reader_with(full_desk, news.FOUNDING).head
    assert head.title.text() == news.TITLE
    assert not head.original_title.isVisible()
    for words in (
        "Monitor Daily",
        "<b>Monday, 28 September 2020</b>",
        news.DATELINE,
        "open&nbsp;page",
    ):
        assert words in head.source_line.text()
    assert "English 97 %" in head.chips.accessibleName()


def test_a_foreign_title_stands_under_its_translation(full_desk):
    head = reader_with(full_desk, 2).head
    assert head.title.text() == "Clashes in Karabakh: Yerevan declares martial law"
    assert head.original_title.text() == "Бои в Карабахе: Ереван вводит военное положение"


def test_a_missing_model_is_named_with_the_way_out(full_desk):
    head = reader_with(full_desk, news.ARMENIAN).head
    assert "no hy→en model" in head.state_line.text()
    assert "install" in head.state_line.text()
    with full_desk.qtbot.waitSignal(head.pack_wanted):
        head.state_line.linkActivated.emit("install")


def test_strangers_words_in_the_source_line_are_escaped():
    view = replace(
        item_view(1, [own("T")], outlet="<img src=x>"), author="<b>x</b>", url="file:///x"
    )
    html = source_html(view, LIGHT)
    assert "<img" not in html
    assert "&lt;b&gt;x" in html
    assert "href" not in html


def test_state_words_are_escaped_and_only_shown_when_something_is_wrong():
    view = item_view(1, [own("T")], state=State.FAILED, state_words="<i>why</i>")
    assert state_html(view, LIGHT).startswith("&lt;i&gt;why&lt;/i&gt; · <a ")
    assert state_html(replace(view, state=State.DONE), LIGHT) == ""


def test_a_mixed_title_keeps_its_own_words():
    title = [own("PM: "), foreign("Бои ", "fighting"), own("goes on")]
    assert title_of(item_view(1, title)) == ("PM: fighting goes on", "PM: Бои goes on")


def test_the_bar_follows_the_text(full_desk):
    stretches = stretches_of(news.founding())
    assert [one.language for one in stretches] == ["en", "ru", "en"]
    assert stretches[1].kind is SpanKind.DATELINE
    picture = reader_with(full_desk, news.FOUNDING).head.bar.grab().toImage()
    seen = {picture.pixelColor(x, 6).name() for x in range(picture.width())}
    assert {language_color("en", LIGHT), language_color("ru", LIGHT)} <= seen


def test_words_of_no_language_count_with_what_stands_before_them():
    view = item_view(
        1, [own("Title")], [block(own("abc", language="zxx"), own("de", language="und"))]
    )
    (one,) = stretches_of(view)
    assert (one.language, one.letters) == ("en", 10)


def test_shares_are_said_in_words():
    shares = (
        LanguageShare(language="en", name="English", share=0.996),
        LanguageShare(language="ru", name="Russian", share=0.004),
    )
    assert shares_in_words(shares) == "English >99 %, Russian <1 %"
    rounded = (replace(shares[0], share=1.0), replace(shares[1], share=0.0))
    assert shares_in_words(rounded) == "English >99 %, Russian <1 %"
    assert shares_in_words(rounded[:1]) == "English 100 %"
    assert percent(0.954) == "95 %"


def test_the_article_view_loads_nothing(qtbot, tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"x")
    view = ArticleView()
    qtbot.addWidget(view)
    kind = QTextDocument.ResourceType.ImageResource.value
    for url in ("https://example.org/x.png", secret.as_uri(), "data:image/png;base64,AAAA"):
        assert view.loadResource(kind, QUrl(url)).isEmpty()
        assert view.document().resource(kind, QUrl(url)).isEmpty()


def test_only_web_links_leave_the_article_view(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    pressed, notes = [], []
    view.link_pressed.connect(pressed.append)
    view.note_pressed.connect(notes.append)
    for url in ("file:///etc/passwd", "javascript:x", "note:x", "note:7", "https://example.org/"):
        view.anchorClicked.emit(QUrl(url))
    assert pressed == ["https://example.org/"]
    assert notes == [7]
    assert not view.source().isValid()


def test_a_link_is_opened_by_the_desktop_when_it_is_clicked(full_desk):
    view = news.plain(900, "Reuters", "With a link", 0)
    unit = replace(own("x"), runs=(InlineRun(text="here", href="https://example.org/deep"),))
    full_desk.monitor.has_item(replace(view, blocks=(block(unit),)), ("en",))
    reader = reader_with(full_desk, 900)
    reader.article.anchorClicked.emit(QUrl("https://example.org/deep"))
    assert full_desk.opened == ["https://example.org/deep"]


def test_the_underline_is_painted_in_the_colour_of_the_mark(full_desk):
    reader = reader_with(full_desk, news.FOUNDING)
    picture = reader.article.viewport().grab().toImage()
    colors = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(80)
    }
    for language in ("ru", "en"):
        assert {language_color(language, LIGHT), language_tint(language, LIGHT)} <= colors


def test_a_change_of_the_shown_item_is_shown_and_the_place_is_kept(full_desk):
    reader = reader_with(full_desk, news.FOUNDING)
    bar = reader.article.verticalScrollBar()
    bar.setValue(30)
    full_desk.monitor.add_note(news.FOUNDING, "Ask Yerevan.")
    full_desk.rest()
    assert "Ask Yerevan." in reader.article.toPlainText()
    assert bar.value() == 30


def test_a_change_of_another_item_does_not_touch_the_article(full_desk):
    reader = reader_with(full_desk, news.FOUNDING)
    document = reader.article.document().revision()
    full_desk.monitor.bus.publish(Change(items=frozenset({ItemId(2)})))
    full_desk.rest()
    assert reader.article.document().revision() == document


def test_the_story_panel_has_counts_lines_and_bars(full_desk):
    story = reader_with(full_desk, news.FOUNDING).story
    assert story.isVisible()
    assert story.title.text() == "This story · 38 items, 7 outlets, 5 languages"
    assert "first seen 28 Sep" in story.first.text()
    assert story.model.rowCount() == 38
    assert "Here because" in story.because.text()
    words = str(story.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Azertac" in words
    assert "English" in words
    assert totals(full_desk.window.reader.view.story.bars)[0] == ("en", 23)


def test_a_line_of_the_story_panel_opens_its_item(full_desk):
    reader = reader_with(full_desk, news.FOUNDING)
    lines = reader.story.lines
    at = lines.visualRect(lines.model().index(0, 0)).center()
    full_desk.qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=at)
    full_desk.rest()
    assert reader.view.item_id == 53
    assert full_desk.current() == 53


def test_an_item_alone_has_no_story_panel(full_desk):
    assert not reader_with(full_desk, 200).story.isVisible()


def test_the_empty_reader_names_the_first_keys(full_desk):
    empty = full_desk.window.reader.empty
    assert empty.isVisible()
    for key in ("Space", "j", "k", "s", "?"):
        assert f"{key}" in empty.text()


def test_the_engine_is_told_what_is_looked_at(full_desk):
    reader_with(full_desk, news.FOUNDING)
    full_desk.qtbot.waitUntil(lambda: full_desk.calls("show") == [("show", news.FOUNDING)])


def test_the_four_views_are_buttons(full_desk):
    reader = reader_with(full_desk, news.FOUNDING)
    for mode, button in reader.head.buttons.items():
        full_desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert reader.mode is mode
        text = reader.article.toPlainText()
        assert ("Monday, 28 September 2020" in text) == (mode is not Mode.ORIGINAL)


def long_item(number):
    blocks = [block(own(f"Paragraph {n}. " + "Words go on and on. " * 30)) for n in range(60)]
    return news.plain(number, "Reuters", "A long read", 0, blocks)


def test_a_long_article_is_shown_in_part_until_the_rest_is_wanted(full_desk):
    full_desk.monitor.has_item(long_item(950), ("en",))
    reader = reader_with(full_desk, 950)
    text = reader.article.toPlainText()
    assert "Paragraph 20." in text
    assert "Paragraph 59." not in text
    assert "Show the rest" in text
    reader.article.anchorClicked.emit(QUrl("rest:"))
    text = reader.article.toPlainText()
    assert "Paragraph 59." in text
    assert "Show the rest" not in text


def test_space_goes_on_into_the_rest_of_a_long_article(full_desk, press):
    full_desk.monitor.has_item(long_item(950), ("en",))
    reader = reader_with(full_desk, 950)
    bar = reader.article.verticalScrollBar()
    bar.setValue(bar.maximum())
    end = bar.maximum()
    press(Qt.Key.Key_Space)
    assert reader.view.item_id == 950
    assert bar.maximum() > end
    assert bar.value() == end


def test_tags_stand_in_the_head_and_are_taken_off_by_their_button(full_desk):
    head = reader_with(full_desk, news.FOUNDING).head
    assert list(head.tags.pills) == ["military", "check facts"]
    assert head.tags.isVisible()
    button = head.tags.pills["military"].findChild(QToolButton)
    assert button.accessibleName() == "Take off the tag military"
    full_desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    full_desk.rest()
    assert full_desk.calls("untag") == [("untag", (news.FOUNDING,), "military")]
    assert list(head.tags.pills) == ["check facts"]
    full_desk.window.open_item(ItemId(2))
    full_desk.rest()
    assert not head.tags.isVisible()


def test_many_tags_go_on_in_the_next_line(full_desk):
    view = replace(news.plain(960, "Reuters", "Tagged", 0))
    names = [f"a tag of some length {number}" for number in range(9)]
    full_desk.monitor.has_item(view, ("en",), tags=names)
    full_desk.window.resize(900, 600)
    head = reader_with(full_desk, 960).head
    pills = [pill.geometry() for pill in head.tags.pills.values()]
    assert len({pill.y() for pill in pills}) > 1
    assert max(pill.right() for pill in pills) <= head.tags.width()
    assert max(pill.bottom() for pill in pills) <= head.tags.height()


def test_the_head_takes_the_height_that_its_width_needs(full_desk):
    head = reader_with(full_desk, news.FOUNDING).head
    for size in ((1440, 900), (900, 600), (1280, 720), (900, 560)):
        full_desk.window.resize(*size)
        full_desk.rest()
        for label in (head.title, head.source_line):
            assert label.height() >= label.heightForWidth(label.width())
        assert head.title.geometry().bottom() < head.source_line.geometry().top()


def test_the_four_views_get_a_line_of_their_own_where_it_is_narrow(full_desk):
    head = reader_with(full_desk, news.FOUNDING).head
    full_desk.window.resize(1440, 900)
    full_desk.rest()
    assert head.switch.geometry().top() < head.chips.geometry().center().y()
    full_desk.window.resize(900, 600)
    full_desk.rest()
    assert head.switch.y() >= head.chips.geometry().bottom()
    for button in head.buttons.values():
        assert button.width() >= button.sizeHint().width()


def test_the_article_keeps_its_room_before_the_story_does(full_desk):
    reader = reader_with(full_desk, news.FOUNDING)
    full_desk.window.resize(1440, 900)
    full_desk.rest()
    assert reader.story.isVisible()
    full_desk.window.resize(1000, 640)
    full_desk.rest()
    assert reader.article.height() >= 180
    assert not reader.story.isVisible() or reader.story.height() <= reader.height() * 0.31
    full_desk.window.resize(900, 560)
    full_desk.rest()
    assert reader.article.height() >= 180
    full_desk.window.resize(1440, 900)
    full_desk.rest()
    assert reader.story.isVisible()
    assert reader.story.height() >= 190


def test_only_whole_lines_of_the_coverage_are_shown(full_desk):
    lines = reader_with(full_desk, news.FOUNDING).story.lines
    for height in (900, 887, 871):
        full_desk.window.resize(1440, height)
        full_desk.rest()
        assert lines.viewport().height() % LINE_HEIGHT == 0


def test_times_of_a_story_of_two_days_carry_the_day(qtbot):
    line = CoverageLine(
        item_id=ItemId(1),
        when=NOW,
        outlet="AFP",
        language="en",
        headline="A",
        headline_language="en",
    )
    model = CoverageModel()
    model.show((line, replace(line, item_id=ItemId(2), when=NOW + timedelta(minutes=1))))
    assert model.index(0).data(MANY_DAYS) is False
    model.show((line, replace(line, item_id=ItemId(2), when=NOW + timedelta(days=1))))
    assert model.index(0).data(MANY_DAYS) is True


def test_every_colour_of_the_chart_has_its_word(qtbot):
    languages = [(code, 9 - n) for n, code in enumerate(("en", "ru", "hy", "az", "tr", "fr", "ka"))]
    wide = [entry.code for row in legend_of(languages, 400) for entry in row]
    assert wide == [code for code, _ in languages]
    narrow = [entry for row in legend_of(languages, 90) for entry in row]
    assert narrow[-1].code == REST
    assert len(narrow) < len(languages)
    bar = CoverageBar(start=NOW, counts=tuple(languages))
    counts = counts_in(bar, [entry.code for entry in narrow])
    assert sum(counts.values()) == sum(count for _, count in languages)
    assert set(counts) == {entry.code for entry in narrow}


def test_the_first_item_opened_its_story():
    words, tip = because_words("nothing near enough; the nearest is 0.18 like “Gas prices”")
    assert words == "Opened this story."
    assert "0.18" in tip
    assert because_words("nothing like it yet")[0] == "Opened this story."
    assert because_words("meaning, 3 h apart") == ("Here because: meaning, 3 h apart", "")
    assert because_words("") == ("", "")
