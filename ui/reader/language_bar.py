"""The thin bar that shows where in an item which language is, and chips that say how much."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from monitor.domain.views import ItemView
from ui.reader.languages import stretches_of
from ui.theme import painting
from ui.theme.palette import language_color, mixed
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
        stretches = stretches_of(self._view)
        total = sum(count for _, count in stretches) or 1
        x = 0.0
        for language, count in stretches:
            width = max(LEAST, self.width() * count / total)
            color = QColor(language_color(language, palette))
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
        x = 0.0
        chips = list(zip(self._view.shares, self._words(), strict=True))
        for place, (share, words) in enumerate(chips):
            left = len(chips) - place
            width = painting.chip_width(words)
            more = painting.chip_width(f"+{left - 1}") + 6 if left > 1 else 0
            if x + width + more > self.width():
                at = QPointF(x, 9)
                painting.draw_chip(painter, at, f"+{left}", palette.chip, palette.chip_text)
                break
            back = mixed(language_color(share.language, palette), palette.pane, 0.24)
            painting.draw_chip(painter, QPointF(x, 9), words, back, palette.chip_text)
            x += width + 6

    def wanted_width(self) -> int:
        """Pixels that all chips take with the names of the languages."""
        return round(_width(_names(self._view)))

    def _words(self) -> list[str]:
        """Names of languages, or their codes where the names do not fit."""
        names = _names(self._view)
        if _width(names) <= self.width():
            return names
        shares = self._view.shares if self._view else ()
        return [f"{one.language} {percent(one.share)}" for one in shares]


def _names(view: ItemView | None) -> list[str]:
    return [f"{one.name} {percent(one.share)}" for one in view.shares] if view else []


def _width(chips: list[str]) -> float:
    return max(0.0, sum(painting.chip_width(words) + 6 for words in chips) - 6)


def percent(share: float) -> str:
    """As in "95 %"; what is there but rounds to nothing is "<1 %"."""
    rounded = round(share * 100)
    return "<1 %" if rounded == 0 and share > 0 else f"{rounded} %"


def shares_in_words(view: ItemView) -> str:
    """As in "English 95 %, Russian 5 %"."""
    return ", ".join(f"{share.name} {percent(share.share)}" for share in view.shares)
