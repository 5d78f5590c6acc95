"""Why an item is in its languages, and the languages of the person."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from monitor.domain.item import Part, PartReason
from monitor.domain.language import LanguageSpan, SpanKind, SpanReason, Vote
from monitor.domain.views import LanguageChoice
from tests.gui import news
from tests.gui.test_corrections import FIRST, MIXED, SECOND, ask_menu, mixed, texts
from ui.dialogs.language_list import CODE, LanguageList, own_name, plain
from ui.dialogs.languages import LanguagesDialog, change_words
from ui.dialogs.why import LOOKING, WhyDialog, detail_html, sure_words, votes_words
from ui.theme.palette import LIGHT

Left = Qt.MouseButton.LeftButton


def reason(text, language, start=0, part=Part.BODY, **given):
    known = {"confidence": 0.97} | given
    votes = known.pop("votes", ())
    because = known.pop("because", ())
    span = LanguageSpan(start=start, end=start + len(text), language=language, **known)
    found = SpanReason(span=span, votes=votes, because=because)
    return PartReason(part=part, text=text, reason=found)


VOTES = (
    Vote(detector="langdetect", language="hr", probability=0.57),
    Vote(detector="langdetect", language="sl", probability=0.42),
    Vote(detector="langid", language="sr", probability=0.6),
)
REASONS = (
    reason("A mixed item", "en", part=Part.TITLE),
    reason(
        FIRST + SECOND,
        "sr-Latn",
        confidence=0.52,
        votes=VOTES,
        because=("The feed is usually Serbian (98 % of 100 items).",),
    ),
    reason("Никол Пашинян", "ru", 60, kind=SpanKind.NAME, given=True, confidence=1.0),
)


@pytest.fixture
def mixed_desk(full_desk):
    full_desk.monitor.has_item(mixed(), ("en", "sr-Latn"))
    full_desk.window.open_item(MIXED)
    full_desk.rest()
    return full_desk


def only(desk, kind):
    (dialog,) = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    return dialog


def rows(dialog):
    return [
        [dialog.spans.topLevelItem(n).text(column).strip("\u2068\u2069") for column in range(4)]
        for n in range(dialog.spans.topLevelItemCount())
    ]


# why


def test_w_shows_why_once_the_answer_has_come(mixed_desk, press):
    press("w")
    dialog = only(mixed_desk, WhyDialog)
    assert dialog.detail.toPlainText() == LOOKING
    assert not dialog.correct.isEnabled()
    mixed_desk.monitor.asked_why[-1].set_result(REASONS)
    mixed_desk.qtbot.waitUntil(lambda: dialog.spans.topLevelItemCount() == 3)
    shown = rows(dialog)
    assert shown[0][0] == "title: \u2068A mixed item"
    assert shown[1][1:] == ["Serbian (Latin)", "", "52 %"]
    assert shown[2][1:] == ["Russian", "name", "said by you"]
    dialog.spans.setCurrentItem(dialog.spans.topLevelItem(1))
    detail = dialog.detail.toPlainText()
    assert "Croatian 57 %, Slovenian 42 %" in detail
    assert "Serbian 60 %" in detail
    assert "usually Serbian (98 % of 100 items)" in detail


@pytest.mark.parametrize("way", ["bar", "chips", "menu", "key on the chips"])
def test_why_is_opened_by_the_bar_the_chips_and_the_menu(mixed_desk, way):
    mixed_desk.monitor.reasons[MIXED] = REASONS
    head = mixed_desk.window.reader.head
    if way == "bar":
        mixed_desk.qtbot.mouseClick(head.bar, Left)
    elif way == "chips":
        mixed_desk.qtbot.mouseClick(head.chips, Left)
    elif way == "menu":
        menu = ask_menu(mixed_desk, "Vlada")
        next(one for one in menu.actions() if one.text().startswith("Why")).trigger()
        menu.close()
    else:
        head.chips.setFocus()
        mixed_desk.qtbot.keyClick(head.chips, Qt.Key.Key_Return)
    mixed_desk.rest()
    dialog = only(mixed_desk, WhyDialog)
    mixed_desk.qtbot.waitUntil(lambda: len(rows(dialog)) == 3)


def test_a_click_on_a_language_chooses_its_first_stretch(mixed_desk):
    mixed_desk.monitor.reasons[MIXED] = REASONS
    mixed_desk.window.reader.why_wanted.emit("ru")
    mixed_desk.rest()
    dialog = only(mixed_desk, WhyDialog)
    mixed_desk.qtbot.waitUntil(lambda: len(rows(dialog)) == 3)
    assert dialog.spans.currentIndex().row() == 2
    mixed_desk.window.reader.why_wanted.emit("en")
    assert dialog.spans.currentIndex().row() == 0


def test_a_second_press_shows_the_sheet_that_is_open_and_w_closes_it(mixed_desk, press):
    mixed_desk.monitor.reasons[MIXED] = REASONS
    press("w")
    dialog = only(mixed_desk, WhyDialog)
    mixed_desk.window.actions_by_name["why"].trigger()
    assert only(mixed_desk, WhyDialog) is dialog
    mixed_desk.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    mixed_desk.qtbot.keyClick(dialog.spans, "w")
    assert not [one for one in mixed_desk.window.findChildren(WhyDialog) if one.isVisible()]


def test_an_answer_for_a_sheet_that_was_closed_does_no_harm(mixed_desk, press):
    press("w")
    only(mixed_desk, WhyDialog).reject()
    mixed_desk.monitor.asked_why[-1].set_result(REASONS)
    mixed_desk.qtbot.wait(20)
    mixed_desk.rest()


def test_a_reason_that_cannot_be_told_is_said_in_the_sheet(mixed_desk, press):
    mixed_desk.monitor.refuses_with("There is no item 700.")
    press("w")
    dialog = only(mixed_desk, WhyDialog)
    mixed_desk.qtbot.waitUntil(lambda: dialog.refusal.text() == "There is no item 700.")


def test_a_stretch_is_corrected_from_the_sheet_by_keys_and_the_reasons_come_anew(mixed_desk, press):
    mixed_desk.monitor.reasons[MIXED] = REASONS
    press("w")
    dialog = only(mixed_desk, WhyDialog)
    mixed_desk.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    mixed_desk.rest()
    mixed_desk.qtbot.keyClick(dialog.spans, Qt.Key.Key_Down)
    dialog.correct.setFocus()
    mixed_desk.qtbot.keyClick(dialog.correct, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    next(one for one in menu.actions() if one.text() == "Croatian").trigger()
    menu.close()
    mixed_desk.rest()
    assert mixed_desk.calls("correct_span") == [
        ("correct_span", MIXED, Part.BODY, 0, len(FIRST + SECOND), "hr", None)
    ]
    mixed_desk.qtbot.waitUntil(lambda: len(mixed_desk.calls("why")) == 2)
    assert dialog.spans.currentIndex().row() == 1


def test_why_without_an_item_says_why_nothing_happens(full_desk, press):
    press("w")
    assert full_desk.window.bottom.message.text() == "No item is chosen. j chooses the next one."
    assert full_desk.calls("why") == []


def test_the_words_of_a_reason():
    assert votes_words(REASONS[1].reason) == (
        ("langdetect", "Croatian 57 %, Slovenian 42 %"),
        ("langid", "Serbian 60 %"),
    )
    assert sure_words(reason("12:30", "zxx", kind=SpanKind.CODE).reason) == ""
    html = detail_html(reason("x", "ru", because=("<script>",)), LIGHT)
    assert "<script>" not in html
    assert "No detector was asked." in html


def test_rows_are_told_to_assistive_technology(mixed_desk, press):
    mixed_desk.monitor.reasons[MIXED] = REASONS
    press("w")
    dialog = only(mixed_desk, WhyDialog)
    mixed_desk.rest()
    mixed_desk.qtbot.waitUntil(lambda: dialog.spans.topLevelItemCount() == 3)
    spoken = dialog.spans.topLevelItem(2).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Никол Пашинян, Russian, name, said by you"


# the languages of the person


def test_languages_are_chosen_and_the_window_follows_at_once(mixed_desk, press):
    window = mixed_desk.window
    assert any(unit.foreign for unit in window.reader.view.blocks[0].units)
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    dialog = only(mixed_desk, LanguagesDialog)
    act = dialog.findChild(QPushButton, "act")
    assert not act.isEnabled()
    mixed_desk.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    mixed_desk.qtbot.keyClicks(dialog.reads.field, "latin")
    item = dialog.reads.list.currentItem()
    assert item.text().startswith("Serbian (Latin)")
    item.setCheckState(Qt.CheckState.Checked)
    assert dialog.told.text() == (
        "You read English, Serbian (Latin). Serbian (Latin) stays as it is from now on."
    )
    mixed_desk.qtbot.mouseClick(act, Left)
    mixed_desk.rest()
    assert mixed_desk.calls("set_languages") == [("set_languages", ("en", "sr-Latn"), "en")]
    assert not [one for one in window.findChildren(LanguagesDialog) if one.isVisible()]
    mixed_desk.qtbot.waitUntil(
        lambda: not any(unit.foreign for unit in window.reader.view.blocks[0].units)
    )
    assert "You read English, Serbian (Latin)" in window.bottom.message.text()


def test_what_is_wanted_is_read_too(mixed_desk):
    mixed_desk.window.languages.choose_languages()
    dialog = only(mixed_desk, LanguagesDialog)
    dialog.wants.setCurrentIndex(dialog.wants.findData("de"))
    assert dialog.chosen() == (("de", "en"), "de")
    assert "Everything foreign will be translated into German." in dialog.told.text()
    mixed_desk.monitor.refuses_with("The disk is full.")
    mixed_desk.qtbot.mouseClick(dialog.findChild(QPushButton, "act"), Left)
    mixed_desk.qtbot.waitUntil(lambda: dialog.refusal.text() == "The disk is full.")
    assert dialog.isVisible()


def listed(dialog, code):
    rows_ = [dialog.reads.list.item(row) for row in range(dialog.reads.list.count())]
    (item,) = [item for item in rows_ if item.data(CODE) == code]
    return item


def test_the_language_that_is_wanted_stays_checked_while_it_is_wanted(mixed_desk):
    mixed_desk.window.languages.choose_languages()
    dialog = only(mixed_desk, LanguagesDialog)
    english, german = listed(dialog, "en"), listed(dialog, "de")
    assert not english.flags() & Qt.ItemFlag.ItemIsEnabled
    box = dialog.reads.list.visualItemRect(english)
    at = box.topLeft() + QPoint(12, box.height() // 2)
    mixed_desk.qtbot.mouseClick(dialog.reads.list.viewport(), Left, pos=at)
    assert english.checkState() == Qt.CheckState.Checked
    dialog.wants.setCurrentIndex(dialog.wants.findData("de"))
    assert german.checkState() == english.checkState() == Qt.CheckState.Checked
    assert not german.flags() & Qt.ItemFlag.ItemIsEnabled
    assert english.flags() & Qt.ItemFlag.ItemIsEnabled
    english.setCheckState(Qt.CheckState.Unchecked)
    assert dialog.chosen() == (("de",), "de")
    assert dialog.told.text().startswith("You read German. ")
    dialog.wants.setCurrentIndex(dialog.wants.findData("en"))
    assert german.checkState() == Qt.CheckState.Unchecked
    assert dialog.chosen() == (("en",), "en")


def test_the_menu_has_the_languages_and_the_dialog_says_that_nothing_is_detected(full_desk):
    menu = full_desk.window.top.more.menu()
    assert "Languages…" in texts(menu)
    next(one for one in menu.actions() if one.text().startswith("Languages…")).trigger()
    full_desk.rest()
    words = " ".join(one.text() for one in only(full_desk, LanguagesDialog).findChildren(QLabel))
    assert "detects no language anew" in words


def test_a_list_of_all_languages_fits_and_is_narrowed(qtbot):
    choices = [
        LanguageChoice(code=code, name=name) for code, name in (("de", "German"), ("ru", "Russian"))
    ]
    view = LanguageList(choices, first=("ru",))
    qtbot.addWidget(view)
    assert view.current() == "ru"
    view.field.setText("немец")
    view.field.setText("deutsch")
    assert view.current() == "de"
    view.field.setText("русск")
    assert view.current() == "ru"
    with qtbot.waitSignal(view.taken) as taken:
        view.list.itemDoubleClicked.emit(view.list.item(0))
    assert taken.args == ["ru"]
    assert plain(" Ελληνικά ") == "ελληνικα"
    assert own_name("en") == "English"
    assert own_name("qqq") == ""


def test_a_name_that_no_language_has_is_said_to_be_none(qtbot):
    view = LanguageList([LanguageChoice(code="de", name="German")])
    qtbot.addWidget(view)
    height = view.sizeHint().height()
    view.field.setText("klingon")
    assert view.none.text() == "There is no language of this name or code."
    assert view.current() is None
    assert view.sizeHint().height() == height
    view.field.setText("germ")
    assert view.none.text() == ""
    assert view.current() == "de"


def test_words_for_a_change_of_languages():
    names = {"en": "English", "ru": "Russian", "de": "German"}
    both = (("en", "ru"), "en")
    assert change_words(both, (("en",), "en"), names) == (
        "You read English. Russian will be translated into English."
    )
    assert change_words((("en",), "en"), (("en", "de", "ru"), "en"), names).endswith(
        "German, Russian stay as they are from now on."
    )


def test_another_script_of_a_language_that_is_read_changes_nothing_of_what_is_foreign():
    names = {"en": "English", "zh-Hans": "Chinese (Simplified)", "zh-Hant": "Chinese (Traditional)"}
    one, both = (("en", "zh-Hans"), "en"), (("en", "zh-Hans", "zh-Hant"), "en")
    assert change_words(both, one, names) == "You read English, Chinese (Simplified)."
    assert change_words(one, both, names) == (
        "You read English, Chinese (Simplified), Chinese (Traditional)."
    )
    assert change_words(one, (("en",), "en"), names).endswith(
        "Chinese (Simplified) will be translated into English."
    )


def test_the_sheet_names_the_item_that_the_reader_shows(mixed_desk, press):
    mixed_desk.window.reader.show_item(news.FOUNDING)
    mixed_desk.rest()
    assert mixed_desk.current() != news.FOUNDING
    press("w")
    words = [one.text() for one in only(mixed_desk, WhyDialog).findChildren(QLabel)]
    assert mixed_desk.window.reader.head.title.text() in words
    assert [call[1] for call in mixed_desk.calls("why")] == [news.FOUNDING]


def test_the_founding_example_says_why(full_desk):
    full_desk.monitor.reasons[news.FOUNDING] = (
        reason(
            news.DATELINE, "ru", kind=SpanKind.DATELINE, because=("It names a day in Russian.",)
        ),
    )
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    full_desk.window.actions_by_name["why"].trigger()
    dialog = only(full_desk, WhyDialog)
    full_desk.qtbot.waitUntil(lambda: dialog.spans.topLevelItemCount() == 1)
    assert rows(dialog)[0] == [news.DATELINE, "Russian", "dateline", "97 %"]
