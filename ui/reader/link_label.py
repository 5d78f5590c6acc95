"""A line of words with a link in it that keys reach too: Tab goes there, Enter follows it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QLabel

FOLLOW = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class LinkLabel(QLabel):
    """HTML of ours with one link at most; a line without a link takes no focus.

    The words of the link are selected while it has the focus: so it is seen where one is.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._link = ("", 0, 0)  # what it leads to, where its words begin, how many characters

    def show_html(self, html: str) -> None:
        """Show words; those who hear them are told which key follows the link."""
        if html == self.text():
            return
        document = QTextDocument()
        document.setHtml(html)
        self._link = _link_of(document)
        self.setText(html)
        words, (href, start, length) = document.toPlainText(), self._link
        way = words[start : start + length].rstrip("… ↗").replace("\u00a0", " ")
        self.setAccessibleName(f"{words}. Enter: {way}" if href else words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if href else Qt.FocusPolicy.NoFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the link has the focus."""
        super().focusInEvent(event)
        if event.reason() in BY_KEY:
            self.setSelection(*self._link[1:])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has no longer."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setSelection(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link."""
        if event.key() in FOLLOW and self._link[0]:
            self.linkActivated.emit(self._link[0])
            return
        super().keyPressEvent(event)


def _link_of(document: QTextDocument) -> tuple[str, int, int]:
    """The first link of a document: its address, where its words begin, their length."""
    block = document.begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            fragment = walk.fragment()
            if fragment.charFormat().anchorHref():
                return fragment.charFormat().anchorHref(), fragment.position(), fragment.length()
            walk += 1
        block = block.next()
    return "", 0, 0
