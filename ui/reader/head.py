"""The head of the reader: title, source line, language bar, the four views."""

from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from monitor.domain.item import State
from monitor.domain.views import ItemView, Unit
from ui.reader import marks
from ui.reader.article_html import MODE_WORDS, Mode
from ui.reader.language_bar import LanguageBar, LanguageChips
from ui.reader.languages import code_of, unit_words
from ui.reader.link_label import LinkLabel
from ui.reader.tag_pills import TagPills
from ui.theme.palette import Palette
from ui.theme.theme import Theme
from ui.theme.words import clock, full_date, isolated

MARGIN = 28
OPEN, INSTALL, AGAIN = "open", "install", "again"
# The same for every item, so that nothing jumps from one to the next: two chips with codes
CHIPS_ROOM = 150


class ReaderHead(QWidget):
    """What stands above the article and does not scroll.

    Signals:
        mode_chosen: a `Mode`.
        untag_wanted: the name of a tag that is to come off.
        page_wanted: "open page" was clicked.
        pack_wanted: "install…" was clicked beside a missing model.
        again_wanted: "try again" was clicked beside a failure or a doubt.
        why_wanted: the languages were clicked, on this one ("" = on none).
        title_menu_wanted: whether it is the translated title, and where a menu belongs.
    """

    mode_chosen = Signal(object)
    untag_wanted = Signal(str)
    page_wanted = Signal()
    pack_wanted = Signal()
    again_wanted = Signal()
    why_wanted = Signal(str)
    title_menu_wanted = Signal(bool, QPoint)

    def __init__(self, theme: Theme, mode: Mode) -> None:
        super().__init__()
        self.setObjectName("readerHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._view: ItemView | None = None
        self.title = _label("title")
        self.original_title = _label("originalTitle")
        self.source_line, self.state_line = LinkLabel("sourceLine"), LinkLabel("stateLine")
        self.conflict_line = _label("conflictLine")
        self.tags = TagPills()
        self.tags.untag_wanted.connect(self.untag_wanted)
        self.bar = LanguageBar(theme)
        self.chips = LanguageChips(theme)
        self.code = _label("code")
        self.bar.pressed.connect(self.why_wanted)
        self.chips.pressed.connect(self.why_wanted)
        self.buttons = {one: self._make_button(one) for one in Mode}
        self._group = QButtonGroup(self)
        for button in self.buttons.values():
            self._group.addButton(button)
        self.choose(mode)
        self._lay_out()
        for label, translated in ((self.title, True), (self.original_title, False)):
            label.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            label.customContextMenuRequested.connect(partial(self._ask_menu, label, translated))
        self.source_line.linkActivated.connect(self._followed)
        self.state_line.linkActivated.connect(self._followed)
        theme.changed.connect(self._write)

    def choose(self, mode: Mode) -> None:
        """Show which view is on."""
        self.buttons[mode].setChecked(True)

    def show_item(self, view: ItemView) -> None:
        """Show an item's head."""
        self._view = view
        self.bar.show_item(view)
        self.chips.show_item(view)
        self.tags.show_tags(view.tags)
        self._write()

    def _write(self) -> None:
        view = self._view
        if view is None:
            return
        title, original = title_of(view)
        _write_title(self.title, title)
        _write_title(self.original_title, original or "")
        self.original_title.setVisible(original is not None)
        words = title_words(view)
        self.title.setAccessibleDescription(words if original is None else f"from {words}")
        self.original_title.setAccessibleDescription(words)
        self.code.setText(title_code(view))
        self.code.setToolTip(title_origin(view) or words)
        self.code.setAccessibleName(words)
        self.code.setVisible(bool(self.code.text()))
        self.source_line.show_html(source_html(view, self._theme.palette))
        when = view.published or view.fetched_at
        self.source_line.setToolTip(f"{full_date(when, view.target)}, {clock(when)}")
        self.state_line.show_html(state_html(view, self._theme.palette))
        self.state_line.setVisible(bool(self.state_line.text()))
        conflict = conflict_words(view)
        self.conflict_line.setText(conflict)
        self.conflict_line.setVisible(bool(conflict))
        self._fit()

    def mark(self, unit: Unit | None) -> None:
        """Mark the title where `unit`, which is pointed at, is of it."""
        view = self._view
        pointed = unit is not None and view is not None and unit in view.title_units
        for label in (self.title, self.original_title):
            if bool(label.property("pointed")) != pointed:
                label.setProperty("pointed", pointed)
                label.style().unpolish(label)
                label.style().polish(label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that this width needs: lines of words are never cut."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * MARGIN
        self._switch_line.setDirection(
            QBoxLayout.Direction.LeftToRight
            if CHIPS_ROOM + self.switch.sizeHint().width() + 4 <= room
            else QBoxLayout.Direction.TopToBottom
        )
        self._layout.invalidate()
        height = self._layout.heightForWidth(self.width())
        if height > 0:  # -1 before the lines are there
            self.setFixedHeight(height)

    def _ask_menu(self, label: QLabel, translated: bool, at: QPoint) -> None:
        self.title_menu_wanted.emit(translated, label.mapToGlobal(at))

    def _followed(self, link: str) -> None:
        wanted = {OPEN: self.page_wanted, INSTALL: self.pack_wanted, AGAIN: self.again_wanted}
        wanted[link].emit()

    def _make_button(self, mode: Mode) -> QToolButton:
        button = QToolButton()
        button.setText(MODE_WORDS[mode])
        button.setCheckable(True)
        button.setProperty("tab", True)
        button.clicked.connect(lambda: self.mode_chosen.emit(mode))
        return button

    def _lay_out(self) -> None:
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 15, MARGIN, 9)
        layout.setSpacing(2)
        self.code.setWordWrap(False)
        titles = QHBoxLayout()
        titles.setSpacing(10)
        titles.addWidget(self.title, 1)
        titles.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(titles)
        for label in (self.original_title, self.source_line, self.conflict_line):
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addWidget(self.tags)
        layout.addSpacing(2)
        layout.addWidget(self.bar)
        layout.addSpacing(3)
        self.switch = QWidget()
        buttons = QHBoxLayout(self.switch)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(4)
        buttons.addStretch(1)
        for button in self.buttons.values():
            buttons.addWidget(button)
        self._switch_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._switch_line.setSpacing(4)
        self._switch_line.addWidget(self.chips, 1)
        self._switch_line.addWidget(self.switch)
        layout.addLayout(self._switch_line)
        layout.addWidget(self.state_line)


def title_of(view: ItemView) -> tuple[str, str | None]:
    """The title in the reader's language, and the original where that is another text."""
    original = "".join(unit.text for unit in view.title_units)
    shown = marks.joined([(_title_part(unit),) * 2 for unit in view.title_units])
    return (shown, original) if shown != original else (original, None)


def _title_part(unit: Unit) -> str:
    if not unit.foreign or unit.translated is None:
        return unit.text
    space = " " if unit.text[-1:].isspace() else ""
    return unit.translated.strip() + space


def title_code(view: ItemView) -> str:
    """The label beside a foreign title: "ru", "ru→en" where it is translated; "" = none."""
    units = [unit for unit in view.title_units if unit.text.strip()]
    codes = dict.fromkeys(code for unit in units if (code := code_of(unit, view.dominant)))
    translated = any(unit.foreign and unit.translated is not None for unit in units)
    return "+".join(codes) + (f"→{view.target}" if codes and translated else "")


def title_words(view: ItemView) -> str:
    """What is known of the languages of a title: "Russian, 97 % sure"."""
    units = [unit for unit in view.title_units if unit.text.strip()]
    return "; ".join(dict.fromkeys(unit_words(unit) for unit in units))


def title_origin(view: ItemView) -> str:
    """Where the translation of a title is from, with its languages; "" = it has none."""
    made = [unit for unit in view.title_units if unit.foreign and unit.translated is not None]
    return "; ".join(dict.fromkeys(marks.tip_of(unit) for unit in made))


def source_html(view: ItemView, palette: Palette) -> str:
    """As in "Monitor Daily · published Monday, 28 September 2020 (dateline: …) · open page ↗"."""
    parts = [escape(isolated(view.outlet))]
    if view.author:
        parts.append(escape(isolated(view.author)))
    if view.published is not None:
        parts.append(f"published <b>{escape(full_date(view.published, view.target))}</b>")
    else:
        parts.append(f"seen <b>{escape(full_date(view.fetched_at, view.target))}</b>")
    if view.dateline is not None:
        color = palette.faint
        words = escape(isolated(view.dateline.original))
        parts[-1] += f' <span style="color: {color}">(dateline: {words})</span>'
    if marks.is_web_link(view.url):
        link = f'<a href="{OPEN}" style="color: {palette.link}; text-decoration: none">'
        parts[-1] += f" ·&nbsp;{link}open&nbsp;page&nbsp;↗</a>"
    return f'<div dir="ltr">{" · ".join(parts)}</div>'


def conflict_words(view: ItemView) -> str:
    """As in "The dateline says Monday, 28 September 2020: the feed says …"; "" = they agree."""
    line = view.dateline
    return f"The dateline says {line.shown}: {line.conflict}." if line and line.conflict else ""


def state_html(view: ItemView, palette: Palette) -> str:
    """Why something is not translated, with the way out; "" where all is well."""
    if view.state not in (State.NO_MODEL, State.FAILED, State.DOUBTFUL, State.QUEUED):
        return ""
    words = escape(view.state_words or "")
    way = {State.NO_MODEL: (INSTALL, "install a language pack…")}.get(view.state)
    if view.state in (State.FAILED, State.DOUBTFUL):
        way = AGAIN, "try again"
    if words and way is not None:
        style = f"color: {palette.link}; text-decoration: none"
        words += f' · <a href="{way[0]}" style="{style}">{way[1]}</a>'
    return words


def _write_title(label: QLabel, text: str) -> None:
    label.setText(text)
    right = marks.direction(text) == "rtl"
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
