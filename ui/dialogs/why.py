"""Why an item is in its languages: each stretch with what the detectors said of it."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from monitor.domain.item import Part, PartReason
from monitor.domain.language import NO_LANGUAGE, SpanKind, SpanReason
from ui.dialogs import sheet
from ui.theme.palette import Palette
from ui.theme.words import isolated, language_name

LOOKING = "Looking…"
NOTHING = "This item has no words."
LONGEST = 90  # characters of a stretch that stand in the list
PLACE = int(Qt.ItemDataRole.UserRole)


class WhyDialog(QDialog):
    """Shows the reasons once they have come; until then it says that it looks for them.

    Signals:
        menu_wanted: part, start and end of a stretch, and where a menu for it belongs.
    """

    menu_wanted = Signal(object, int, int, QPoint)

    def __init__(self, parent: QWidget, headline: str, palette: Palette) -> None:
        super().__init__(parent)
        self._palette = palette
        self._reasons: tuple[PartReason, ...] = ()
        self._wanted = ""
        layout = sheet.prepare(self, "Why these languages", headline)
        self.spans = _make_list()
        self.spans.currentItemChanged.connect(self._show_detail)
        self.spans.customContextMenuRequested.connect(self._ask_menu_at)
        self.detail = QTextBrowser()
        self.detail.setObjectName("detail")
        self.detail.setOpenLinks(False)
        self.detail.setAccessibleName("What was said of the chosen stretch")
        self.detail.setTabChangesFocus(True)
        self.refusal = sheet.refusal_line()
        self.correct = QPushButton("This stretch is…")
        self.correct.setAutoDefault(False)
        self.correct.clicked.connect(self._ask_menu)
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.correct)
        row.addWidget(self.refusal, 1)
        row.addWidget(close)
        layout.addWidget(self.spans, 3)
        layout.addWidget(self.detail, 2)
        layout.addLayout(row)
        # the key that opened it closes it; a shortcut, for a list takes letters for a search
        QShortcut(QKeySequence("w"), self).activated.connect(self.accept)
        self.resize(680, 520)
        self.look()

    def look(self) -> None:
        """Say that the reasons are being looked for; those that are shown stay meanwhile."""
        self.refusal.setText("")
        self.correct.setEnabled(bool(self._reasons))
        if not self._reasons:
            self.detail.setPlainText(LOOKING)

    def choose(self, language: str) -> None:
        """Choose the first stretch in a language, now or once the reasons have come."""
        self._wanted = language
        places = [n for n, one in enumerate(self._reasons) if one.reason.span.language == language]
        if places:
            self._wanted = ""
            self.spans.setCurrentIndex(self.spans.model().index(places[0], 0))

    def show_reasons(self, reasons: Sequence[PartReason]) -> None:
        """Show what has come; the chosen stretch stays chosen."""
        place = max(0, self.spans.currentIndex().row())
        self._reasons = tuple(reasons)
        self.spans.clear()
        for number, one in enumerate(self._reasons):
            self.spans.addTopLevelItem(_row(number, one))
        if self._reasons:
            place = min(place, len(self._reasons) - 1)
            self.spans.setCurrentIndex(self.spans.model().index(place, 0))
        else:
            self.detail.setPlainText(NOTHING)
        self.correct.setEnabled(bool(self._reasons))
        if self._wanted:
            self.choose(self._wanted)

    def refuse(self, sentence: str) -> None:
        """Say why there are no reasons."""
        if not self._reasons:
            self.detail.clear()
        self.refusal.setText(sentence)

    def _show_detail(self, item: QTreeWidgetItem | None, *_: object) -> None:
        if item is not None:
            self.detail.setHtml(detail_html(self._reasons[item.data(0, PLACE)], self._palette))

    def _ask_menu(self) -> None:
        self._menu_for(self.correct.mapToGlobal(self.correct.rect().bottomLeft()))

    def _ask_menu_at(self, at: QPoint) -> None:
        self._menu_for(self.spans.viewport().mapToGlobal(at))

    def _menu_for(self, where: QPoint) -> None:
        item = self.spans.currentItem()
        if item is not None:
            one = self._reasons[item.data(0, PLACE)]
            span = one.reason.span
            self.menu_wanted.emit(one.part, span.start, span.end, where)


def sure_words(reason: SpanReason) -> str:
    """As in "97 %", "said by you", "" where there is nothing to be sure of."""
    if reason.span.given:
        return "said by you"
    if reason.span.language == NO_LANGUAGE:
        return ""
    return f"{round(reason.span.confidence * 100)} %"


def votes_words(reason: SpanReason) -> tuple[tuple[str, str], ...]:
    """What each detector said: ("langdetect", "Russian 98 %, Bulgarian 2 %")."""
    return tuple(
        (
            detector,
            ", ".join(
                f"{language_name(vote.language)} {round(vote.probability * 100)} %"
                for vote in votes
            ),
        )
        for detector, votes in groupby(reason.votes, key=lambda vote: vote.detector)
    )


def detail_html(one: PartReason, palette: Palette) -> str:
    """All that is known of a stretch, everything escaped."""
    span = one.reason.span
    name = escape(language_name(span.language))
    said = [f"<b>{name}</b>", span.kind.value, escape(sure_words(one.reason))]
    head = " · ".join(part for part in said if part)
    because = "".join(f"<li>{escape(words)}</li>" for words in one.reason.because)
    rows = "".join(
        f'<tr><td style="padding-right: 14px; color: {palette.muted}">{escape(detector)}</td>'
        f"<td>{escape(words)}</td></tr>"
        for detector, words in votes_words(one.reason)
    )
    asked = f'<table cellspacing="0">{rows}</table>' if rows else ""
    none = "" if rows else f'<p style="color: {palette.muted}">No detector was asked.</p>'
    head = f'<p style="margin-bottom: 8px">{head}</p>'
    return f"{head}{asked}{none}<ul style='margin-left: -20px'>{because}</ul>"


def _make_list() -> QTreeWidget:
    view = QTreeWidget()
    view.setColumnCount(4)
    view.setHeaderLabels(["Text", "Language", "Kind", "Sure"])
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAccessibleName("Stretches")
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    header = view.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return view


def _row(number: int, one: PartReason) -> QTreeWidgetItem:
    span = one.reason.span
    text = " ".join(one.text.split())
    short = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
    where = "title: " if one.part is Part.TITLE else ""
    kind = "" if span.kind is SpanKind.PROSE else span.kind.value
    name = language_name(span.language)
    item = QTreeWidgetItem([where + isolated(short), name, kind, sure_words(one.reason)])
    item.setData(0, PLACE, number)
    spoken = ", ".join(part for part in (where + short, name, kind, sure_words(one.reason)) if part)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
    item.setToolTip(0, f"<p>{escape(text)}</p>")
    return item
