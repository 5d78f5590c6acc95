"""What fits on a row's line: tags are always there, words of the program give way."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from tests.gui import news
from tests.gui.test_timeline_rows import story
from tests.gui.values import NOW, tag_view, timeline_item
from ui.theme import painting
from ui.theme.theme import Theme
from ui.timeline import fitting
from ui.timeline.delegate import RowDelegate, height_of
from ui.timeline.fitting import GAP, LEAST_PILL, Wanted, fit_line, fit_row, state_variants
from ui.timeline.model import TimelineModel
from ui.timeline.rows import ItemRow, StoryRow

widths = st.floats(20, 200)
wants = st.builds(
    Wanted,
    outlet=st.floats(40, 300),
    languages=st.floats(0, 60),
    states=st.lists(st.floats(40, 200), max_size=2).map(tuple),
    tags=st.lists(widths, max_size=5).map(tuple),
    more=st.just(24.0),
)


@given(wants, st.floats(250, 500))
def test_a_tag_is_always_shown_and_nothing_runs_out_of_the_line(wanted, room):
    fit = fit_line(wanted, room)
    assert bool(fit.tags) == bool(wanted.tags)
    if wanted.tags:
        assert fit.tags[0] >= min(LEAST_PILL, wanted.tags[0])
    others = wanted.more + GAP if len(fit.tags) < len(wanted.tags) else 0.0
    state = fit.state_width + GAP if fit.state_width else 0.0
    languages = wanted.languages + GAP if wanted.languages else 0.0
    tags = sum(fit.tags) + GAP * max(0, len(fit.tags) - 1)
    assert fit.outlet + GAP + languages + state + tags + others <= room + GAP


@given(st.lists(widths, max_size=6), st.floats(0, 900))
def test_a_row_leaves_room_for_the_number_of_the_others(all_widths, room):
    taken = fit_row(all_widths, room, 24.0)
    assert taken == tuple(all_widths[: len(taken)])
    if len(taken) < len(all_widths) and taken:
        assert sum(taken) + GAP * len(taken) + 24.0 <= room


def test_state_words_are_said_shorter_before_a_tag_is_lost():
    full, short = state_variants("translated (sample, by hand)")
    assert short == "translated · by hand"
    wanted = Wanted(outlet=100, languages=30, states=(180, 120), tags=(60,), more=24)
    assert fit_line(wanted, 420).state == 0
    tight = fit_line(wanted, 350)
    assert (tight.state, tight.state_width, tight.tags) == (1, 120, (60,))
    tighter = fit_line(wanted, 260)
    assert tighter.tags == (60,)
    assert tighter.state_width < 120
    assert fit_line(wanted, 230).state_width == 0
    assert len(full) > len(short)


def picture(row, width):
    model = TimelineModel()
    model.show([row])
    image = QImage(width, height_of(row), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, height_of(row))
    painter = QPainter(image)
    RowDelegate(Theme("light"), lambda: NOW).paint(painter, option, model.index(0))
    painter.end()
    return image


def pixels_of(image, color):
    wanted = QColor(color).rgb()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [x for x, y in places if image.pixel(x, y) == wanted]


def test_the_tag_is_painted_beside_long_state_words(qtbot):
    tags = (tag_view(1, "needs a second source before print", "#d23b3b"), tag_view(2, "x", "#123"))
    item = replace(
        timeline_item(1, "Clashes", "Бои", "ru", tags=tags),
        outlet="An outlet with quite a long name",
        state_words="translated (sample, by hand)",
        has_note=True,
    )
    for width in (300, 360, 460):
        image = picture(ItemRow(item=item), width)
        red = pixels_of(image, "#d23b3b")
        assert len(red) > 200
        assert max(red) < width - 14 - 18


def test_languages_that_do_not_fit_are_counted(qtbot, monkeypatch):
    drawn = []
    draw = painting.draw_chip

    def draw_and_note(painter, at, words, back, color):
        drawn.append(words)
        return draw(painter, at, words, back, color)

    monkeypatch.setattr(painting, "draw_chip", draw_and_note)
    codes = ("en", "ru", "hy", "az", "tr", "fr", "ar")
    big = replace(story(1, [1, 2]), languages=tuple((code, 12) for code in codes))
    for width in (340, 460, 640):
        drawn.clear()
        picture(StoryRow(story=big, opened=False), width)
        shown = [one for one in drawn if not one.startswith("+")]
        hidden = sum(int(one) for one in drawn if one.startswith("+"))
        assert len(shown) + hidden == len(codes)
        assert shown == [f"{code} 12" for code in codes[: len(shown)]]
    assert len(shown) > 2


def test_the_tip_of_a_story_names_all_its_languages(full_desk):
    model = full_desk.window.timeline.model
    role = Qt.ItemDataRole.ToolTipRole
    tips = [str(model.index(at).data(role)) for at in range(model.rowCount())]
    tip = next(one for one in tips if "Armenian 1" in one)
    assert news.TITLE in tip
    assert all(word in tip for word in ("English", "Russian", "Arabic"))
    assert fitting.state_variants(None) == ()
