"""A label of one line that is elided where there is no room, instead of asking for room."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme import painting


class ElidedLabel(QLabel):
    """Plain text on one line; what is cut off stands in the tool tip, before `tip`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Take whatever there is."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for the whole line, and a pixel for rounding."""
        width = painting.text_width(self.font(), self.text())
        return QSize(round(width) + 2, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, elided."""
        box = QRectF(self.contentsRect())
        cut = painting.text_width(self.font(), self.text()) > box.width() + 1
        # escaped: Qt takes a tip that looks like HTML for HTML, and headlines come from strangers
        tips = [escape(one) for one in (self.text() if cut else "", self.tip) if one]
        self.setToolTip("<p>" + "<br>".join(tips) + "</p>" if tips else "")
        color = self.palette().color(self.foregroundRole()).name()
        painter = QPainter(self)
        painting.draw_text(painter, box, self.text(), self.font(), color, side=painting.Side.OURS)
