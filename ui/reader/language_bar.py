"""The thin bar that shows where in an item which language is, and chips that say how much."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from monitor.domain.views import ItemView
from ui.reader.languages import colors_of, stretches_of
from ui.theme import painting
from ui.theme.palette import mixed
from ui.theme.theme import Theme

HEIGHT = 6
LEAST = 3.0  # pixels: a short foreign line is still seen


class LanguageBar(QWidget):
    """Paints the stretches of an item, as long as they have letters."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: ItemView | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_item(self, view: ItemView) -> None:
        """Show the languages of an item."""
        self._view = view
        self.setAccessibleName(f"Languages: {shares_in_words(view)}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar with round ends."""
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 3, 3)
        painter.setClipPath(shape)
        palette = self._theme.palette
        painter.fillRect(self.rect(), QColor(palette.line))
        colors = colors_of(self._view, palette)
        stretches = stretches_of(self._view)
        total = sum(count for _, count in stretches) or 1
        x = 0.0
        for language, count in stretches:
            width = max(LEAST, self.width() * count / total)
            color = QColor(colors.get(language, palette.other_language))
            painter.fillRect(QRectF(x, 0, width + 1, HEIGHT), color)
            x += width


class LanguageChips(QWidget):
    """The shares of an item in words: "English 95 %"."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: ItemView | None = None
        self.setFixedHeight(18)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room: chips that do not fit are left out and stand in the tip."""
        return QSize(200, 18)

    def show_item(self, view: ItemView) -> None:
        """Show the shares of an item."""
        self._view = view
        words = shares_in_words(view)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many chips as fit."""
        if self._view is None:
            return
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colors = colors_of(self._view, palette)
        x = 0.0
        for share, words in zip(self._view.shares, self._words(), strict=True):
            width = painting.chip_width(words)
            if x + width > self.width():
                break
            back = mixed(colors[share.language], palette.pane, 0.24)
            painting.draw_chip(painter, QPointF(x, 9), words, back, palette.chip_text)
            x += width + 6

    def _words(self) -> list[str]:
        """Names of languages, or their codes where the names do not fit."""
        shares = self._view.shares if self._view else ()
        names = [f"{one.name} {percent(one.share)}" for one in shares]
        if sum(painting.chip_width(words) + 6 for words in names) - 6 <= self.width():
            return names
        return [f"{one.language} {percent(one.share)}" for one in shares]


def percent(share: float) -> str:
    """As in "95 %"; what is there but rounds to nothing is "<1 %"."""
    rounded = round(share * 100)
    return "<1 %" if rounded == 0 and share > 0 else f"{rounded} %"


def shares_in_words(view: ItemView) -> str:
    """As in "English 95 %, Russian 5 %"."""
    return ", ".join(f"{share.name} {percent(share.share)}" for share in view.shares)
