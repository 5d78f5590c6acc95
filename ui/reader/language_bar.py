"""The thin bar that shows where in an item which language is, and chips that say how much."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from monitor.domain.views import ItemView, LanguageShare
from ui.reader.languages import (
    Stretch,
    laid,
    share_percent,
    shares_in_words,
    stretch_words,
    stretches_of,
)
from ui.theme import painting
from ui.theme.palette import language_color, mixed
from ui.theme.theme import Theme

HEIGHT = 6
ROOM = 12  # pixels that can be pointed at: six are hard to hit
LEAST = 4.0  # pixels: a short foreign line is still seen
GAP = 1.0  # pixels of ground between two languages: never colour alone
WHY = "Click or press w to see why."


class LanguageBar(QWidget):
    """Paints the stretches of an item, as long as they have letters; pointing at one names it.

    Signals:
        pressed: the bar was clicked, on a stretch of this language ("" = on none).
    """

    pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stretches: tuple[Stretch, ...] = ()
        self._shares: tuple[LanguageShare, ...] = ()
        self.setFixedHeight(ROOM)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_item(self, view: ItemView) -> None:
        """Show the languages of an item."""
        self._stretches, self._shares = stretches_of(view), view.shares
        self.setAccessibleName(f"Languages: {shares_in_words(view.shares)}")
        places = range(len(self._stretches))
        self.setAccessibleDescription("; ".join(self.words_of(place) for place in places))
        self.update()

    def words_of(self, place: int) -> str:
        """What a stretch is and how much of the item it takes."""
        return stretch_words(self._stretches, place, self._shares)

    def place_at(self, x: float) -> int | None:
        """The stretch at `x` pixels from the left; None where there are none."""
        right = 0.0
        for place, width in enumerate(self._widths()):
            right += width
            if x < right:
                return place
        return len(self._stretches) - 1 if self._stretches else None

    def event(self, event: QEvent) -> bool:
        """Say what the stretch under the pointer is, where its tip belongs."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(event.pos().x())
            if place is not None:
                words = f"{self.words_of(place)}. {WHY}"
                QToolTip.showText(event.globalPos() + QPoint(0, 6), words, self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the bar was clicked."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            place = self.place_at(event.position().x())
            self.pressed.emit("" if place is None else self._stretches[place].language)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar with round ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, (ROOM - HEIGHT) / 2, self.width(), HEIGHT)
        shape = QPainterPath()
        shape.addRoundedRect(box, 3, 3)
        painter.setClipPath(shape)
        palette = self._theme.palette
        painter.fillRect(box, QColor(palette.line))
        x, before = 0.0, ""
        for stretch, width in zip(self._stretches, self._widths(), strict=True):
            color = QColor(language_color(stretch.language, palette))
            painter.fillRect(QRectF(x, box.top(), width + 1, HEIGHT), color)
            if before and before != stretch.language:
                gap = QRectF(x - GAP / 2, box.top(), GAP, HEIGHT)
                painter.fillRect(gap, QColor(palette.pane))
            x, before = x + width, stretch.language

    def _widths(self) -> list[float]:
        return laid([one.letters for one in self._stretches], self.width(), LEAST)


class LanguageChips(QWidget):
    """The shares of an item in words: "English 95 %", each with the colour of the bar.

    Signals:
        pressed: the chips were clicked, on that of this language, or Enter or Space was pressed
            on them ("").
    """

    pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares: tuple[LanguageShare, ...] = ()
        self.setFixedHeight(20)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """As wide as there is room: chips that do not fit are left out and stand in the tip."""
        return QSize(200, 20)

    def show_item(self, view: ItemView) -> None:
        """Show the shares of an item."""
        self._shares = view.shares
        words = shares_in_words(view.shares)
        self.setToolTip(f"{words}. {WHY}" if words else "")
        self.setAccessibleName(words)
        self.setAccessibleDescription(WHY)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the chips were clicked."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.pressed.emit(self.language_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do by key what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit("")
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many chips as fit."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        x, middle = 0.0, self.height() / 2
        chips = list(zip(self._shares, self._words(), strict=True))
        for place, (share, words) in enumerate(chips):
            left = len(chips) - place
            width = painting.chip_width(words)
            more = painting.chip_width(f"+{left - 1}") + 6 if left > 1 else 0
            if x + width + more > self.width():
                at = QPointF(x, middle)
                x += 6 + painting.draw_chip(
                    painter, at, f"+{left}", palette.chip, palette.chip_text
                )
                break
            color = language_color(share.language, palette)
            back = mixed(color, palette.pane, 0.24)
            painting.draw_chip(painter, QPointF(x, middle), words, back, palette.chip_text)
            line = QRectF(x + 3, middle + painting.CHIP_HEIGHT / 2 - 2, width - 6, 2)
            painter.fillRect(line, QColor(color))
            x += width + 6
        if self.hasFocus() and chips:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.accent), 1))
            box = QRectF(0.5, 0.5, min(x - 6, self.width()) - 1, self.height() - 1)
            painter.drawRoundedRect(box, 4, 4)

    def language_at(self, x: float) -> str:
        """The language of the chip at `x` pixels from the left; "" where there is none."""
        right = 0.0
        for share, words in zip(self._shares, self._words(), strict=True):
            right += painting.chip_width(words) + 6
            if x < right:
                return share.language
        return ""

    def _words(self) -> list[str]:
        """Names of languages, or their codes where the names do not fit."""
        names = self._names()
        if _width(names) <= self.width():
            return names
        return [f"{one.language} {self._percent(one)}" for one in self._shares]

    def _names(self) -> list[str]:
        return [f"{one.name} {self._percent(one)}" for one in self._shares]

    def _percent(self, one: LanguageShare) -> str:
        return share_percent(one.share, len(self._shares) > 1)


def _width(chips: list[str]) -> float:
    return max(0.0, sum(painting.chip_width(words) + 6 for words in chips) - 6)
