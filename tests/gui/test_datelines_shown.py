"""Datelines in the reader's head: as written, as read, and where the feed disagrees."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.ids import ItemId
from monitor.domain.language import SpanKind
from monitor.domain.views import DatelineView
from tests.gui import news
from tests.gui.values import block, by, foreign, item_view, own
from ui.reader.head import conflict_words


def test_a_dateline_that_differs_from_the_feeds_date_is_said():
    line = news.founding().dateline
    assert conflict_words(news.founding()) == ""
    apart = replace(line, conflict="the feed says Sunday, 22 November 2026")
    assert conflict_words(replace(news.founding(), dateline=apart)) == (
        "The dateline says Monday, 28 September 2020: the feed says Sunday, 22 November 2026."
    )


@pytest.mark.parametrize(
    ("original", "language", "shown"),
    [
        ("вчера в 19:05", "ru", "Sunday, 27 September 2020, 19:05"),
        ("دوشنبه ۷ مهر ۱۳۹۹", "fa", "Monday, 28 September 2020"),
        ("١١ صفر ١٤٤٢ هـ", "ar", "Monday, 28 September 2020"),
        ("令和2年9月28日", "ja", "Monday, 28 September 2020"),
    ],
)
def test_a_relative_dateline_and_one_of_another_calendar_stand_with_their_date(
    full_desk, original, language, shown
):
    line = DatelineView(
        original=original,
        language=language,
        shown=shown,
        date=date(2020, 9, 28),
        place=None,
        conflict="the feed says Friday, 25 September 2020",
    )
    unit = foreign(
        original, shown, language=language, kind=SpanKind.DATELINE, provenance=by("date rule", "")
    )
    view = item_view(910, [own("A dated item")], [block(unit)], dateline=line)
    full_desk.monitor.has_item(view, ("en", language))
    full_desk.window.open_item(ItemId(910))
    full_desk.rest()
    reader = full_desk.window.reader
    assert f"(dateline: \u2068{original}\u2069)" in reader.head.source_line.text()
    assert reader.head.conflict_line.text() == (
        f"The dateline says {shown}: the feed says Friday, 25 September 2020."
    )
    assert shown in reader.article.toPlainText()
    assert reader.head.conflict_line.isVisible()
