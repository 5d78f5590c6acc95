"""The reader pane: head, article, story; it loads nothing and opens nothing by itself."""

from dataclasses import replace

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from monitor.domain.item import State
from monitor.domain.views import InlineRun, LanguageShare
from tests.gui import news
from tests.gui.values import block, foreign, item_view, own
from ui.reader.article_html import Mode
from ui.reader.article_view import ArticleView
from ui.reader.coverage_chart import totals
from ui.reader.head import conflict_words, source_html, state_html, title_of
from ui.reader.language_bar import percent, shares_in_words
from ui.reader.languages import colors_of, stretches_of
from ui.theme.palette import LIGHT


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


def test_a_dateline_that_differs_from_the_feeds_date_is_said():
    line = news.founding().dateline
    assert conflict_words(news.founding()) == ""
    apart = replace(line, conflict="the feed says Sunday, 22 November 2026")
    assert conflict_words(replace(news.founding(), dateline=apart)) == (
        "The dateline says Monday, 28 September 2020: the feed says Sunday, 22 November 2026."
    )


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
    assert state_html(view, LIGHT) == "&lt;i&gt;why&lt;/i&gt;"
    assert state_html(replace(view, state=State.DONE), LIGHT) == ""


def test_a_mixed_title_keeps_its_own_words():
    title = [own("PM: "), foreign("Бои ", "fighting"), own("goes on")]
    assert title_of(item_view(1, title)) == ("PM: fighting goes on", "PM: Бои goes on")


def test_the_bar_follows_the_text(full_desk):
    stretches = stretches_of(news.founding())
    assert [language for language, _ in stretches] == ["en", "ru", "en"]
    colors = colors_of(news.founding(), LIGHT)
    assert colors["en"] == LIGHT.languages[0]
    assert colors["ru"] == LIGHT.languages[1]
    assert colors_of(news.arabic(), LIGHT)["ar"] != LIGHT.languages[0]


def test_words_of_no_language_count_with_what_stands_before_them():
    view = item_view(
        1, [own("Title")], [block(own("abc", language="zxx"), own("de", language="und"))]
    )
    assert stretches_of(view) == (("en", 10),)


def test_shares_are_said_in_words():
    shares = (
        LanguageShare(language="en", name="English", share=0.996),
        LanguageShare(language="ru", name="Russian", share=0.004),
    )
    assert shares_in_words(replace(item_view(1, [own("T")]), shares=shares)) == (
        "English 100 %, Russian <1 %"
    )
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
    assert {LIGHT.original_line, LIGHT.translated_line, LIGHT.original_back} <= colors


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
