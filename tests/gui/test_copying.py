"""What is copied from an article has the language and direction of every stretch, and no label."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from monitor.domain.ids import NoteId
from monitor.domain.item import State
from monitor.domain.views import BlockKind, BlockView, InlineRun, NoteView
from tests.gui import news
from tests.gui.values import MADE, block, foreign, item_view, own
from ui.reader.article_html import Mode, render
from ui.reader.article_view import ArticleView
from ui.theme.palette import LIGHT

HEBREW = "ראש הממשלה הודיע על הפסקת אש."


@pytest.fixture
def show(qtbot):
    def make(view, mode=Mode.ORIGINAL):
        article = ArticleView()
        article.resize(600, 600)
        qtbot.addWidget(article)
        article.show_item(view, render(view, mode, LIGHT), LIGHT, False)
        return article

    return make


def select(article, words):
    cursor = article.document().find(words)
    assert not cursor.isNull()
    article.setTextCursor(cursor)


def copied(article) -> QMimeData:
    return article.createMimeDataFromSelection()


class Segments(HTMLParser):
    """Text with the nearest `lang` and `dir` around it, and the elements."""

    def __init__(self, html):
        super().__init__()
        self.stack, self.found, self.tags = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag not in ("br", "meta"):
            self.stack.append(dict(attrs))

    def handle_endtag(self, tag):
        self.stack.pop()

    def handle_data(self, data):
        known = next((one for one in reversed(self.stack) if "lang" in one), {})
        self.found.append((known.get("lang"), known.get("dir"), data))


def segments(article):
    return Segments(copied(article).html()).found


def test_every_segment_has_its_language_and_direction(show):
    view = item_view(
        1,
        [own("T")],
        [block(own("He said: "), foreign(HEBREW, "A truce.", language="he", number=1))],
    )
    article = show(view)
    article.selectAll()
    assert segments(article) == [
        ("en", "ltr", "He said:"),
        ("he", "rtl", " "),
        ("he", "rtl", HEBREW),
    ]
    assert copied(article).text() == f"He said: {HEBREW}"


def test_an_arabic_article_is_copied_right_to_left(show):
    article = show(news.arabic())
    article.selectAll()
    html = copied(article).html()
    assert html.count('<p lang="ar" dir="rtl"><span lang="ar" dir="rtl">') == 2
    assert '<h3 lang="en" dir="ltr">' in html


def test_half_a_sentence_is_copied_as_half_a_sentence(show):
    article = show(news.founding())
    select(article, "28 Сен")
    assert segments(article) == [("ru", "ltr", "28 Сен")]
    assert copied(article).text() == "28 Сен"


def test_a_selection_over_two_stretches_keeps_both_apart(show):
    units = (own("Ankara: "), foreign("Savaş bitti.", "War over.", language="tr", number=1))
    article = show(item_view(1, [own("T")], [block(*units)]))
    cursor = article.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(13, QTextCursor.MoveMode.KeepAnchor)
    article.setTextCursor(cursor)
    assert [one for one in segments(article) if one[2].strip()] == [
        ("en", "ltr", "kara:"),
        ("tr", "ltr", "Savaş"),
    ]


def test_a_translation_is_copied_in_its_own_language_with_its_origin(show):
    article = show(news.founding(), Mode.TRANSLATION)
    select(article, "28 September")
    html = copied(article).html()
    assert '<span lang="en" dir="ltr" title="date rule">28 September</span>' in html


def test_labels_are_not_copied(show):
    view = item_view(1, [own("T")], [block(foreign("Бои.", None, state=State.NO_MODEL))])
    for mode in Mode:
        article = show(view, mode)
        article.selectAll()
        assert "model" not in copied(article).text()
        assert not re.search(r"\bru\b", copied(article).text())
        assert set(copied(article).text().split()) == {"Бои."}


def test_a_label_that_is_selected_alone_is_copied_as_words(show):
    article = show(news.founding(), Mode.TRANSLATION)
    select(article, "date rule")
    assert copied(article).text() == "date rule"


def test_side_by_side_is_copied_as_a_table(show):
    article = show(news.founding(), Mode.SIDE)
    article.selectAll()
    rows = re.findall("<tr>(.*?)</tr>", copied(article).html())
    assert len(rows) == 1 + len(news.PARAGRAPHS)
    assert 'lang="ru"' in rows[0].split("</td>")[0]
    assert 'lang="en"' in rows[0].split("</td>")[1]


def test_looks_links_lists_and_notes_are_kept(show):
    runs = (
        InlineRun(text="here", href="https://example.org/?a=1&b=2"),
        InlineRun(text=" bold", bold=True),
        InlineRun(text=" and slanted", italic=True),
    )
    note = NoteView(note_id=NoteId(1), text="Ask <b>her</b>.", made_at=MADE)
    blocks = [
        block(replace(own("x"), runs=runs)),
        block(own("point", number=1), kind=BlockKind.LIST_ITEM),
        block(own("Head", number=2), kind=BlockKind.HEADING),
        block(own("if x:\n    y", number=3), kind=BlockKind.PRE),
        BlockView(kind=BlockKind.IMAGE, units=(), alt="A tank", src=None),
    ]
    article = show(replace(item_view(1, [own("T")], blocks), notes=(note,)))
    article.selectAll()
    html = copied(article).html()
    assert '<a href="https://example.org/?a=1&amp;b=2">here</a>' in html
    assert "<b> bold</b>" in html
    assert "<i> and slanted</i>" in html
    assert '<ul><li lang="en" dir="ltr"><span lang="en" dir="ltr">point</span></li></ul>' in html
    assert '<h3 lang="en" dir="ltr"><span lang="en" dir="ltr">Head</span></h3>' in html
    assert "if x:" in html
    assert '<span lang="" dir="ltr">A tank</span>' in html
    assert '<span lang="" dir="ltr">Ask &lt;b&gt;her&lt;/b&gt;.</span>' in html
    assert "• point" in copied(article).text()
    assert "edit" not in copied(article).text()


def test_words_of_no_language_are_copied_as_such(show):
    article = show(item_view(1, [own("T")], [block(own("12:30", language="und"))]))
    article.selectAll()
    assert segments(article) == [("", "ltr", "12:30")]


def test_ctrl_c_and_the_menu_put_it_on_the_clipboard(full_desk):
    full_desk.window.open_item(news.ARABIC)
    full_desk.rest()
    article = full_desk.window.reader.article
    article.setFocus()
    article.selectAll()
    clipboard = QApplication.clipboard()
    clipboard.clear()
    full_desk.qtbot.keyClick(article, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert 'lang="ar" dir="rtl"' in clipboard.mimeData().html()
    assert "اندلعت" in clipboard.text()
    clipboard.clear()
    menu: QMenu = article.createStandardContextMenu()
    next(one for one in menu.actions() if "Copy" in one.text()).trigger()
    assert 'lang="ar" dir="rtl"' in clipboard.mimeData().html()
    menu.deleteLater()
