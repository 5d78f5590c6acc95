"""The line at the foot of the reader: where the sentence that is pointed at comes from."""

from PySide6.QtWidgets import QSizePolicy

from monitor.domain.views import ItemView, Unit
from ui.reader.head import MARGIN
from ui.reader.marks import tip_of
from ui.theme.elided import ElidedLabel

HEIGHT = 24  # always: nothing jumps when there are no words
HINT = "The keys . and , go through the foreign sentences."


class OriginLine(ElidedLabel):
    """Says in words what is known of a sentence and of its translation."""

    def __init__(self) -> None:
        super().__init__("originLine")
        self.setFixedHeight(HEIGHT)
        self.setContentsMargins(MARGIN, 0, MARGIN, 4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._target, self._hint = "", ""

    def show_item(self, view: ItemView) -> None:
        """Begin with an item."""
        units = (*view.title_units, *(unit for block in view.blocks for unit in block.units))
        foreign = any(unit.foreign for unit in units)
        self._target, self._hint = view.target, HINT if foreign else ""
        self.show_unit(None)

    def show_unit(self, unit: Unit | None) -> None:
        """Say where a sentence is from; None = the hint on the keys."""
        self.setText(self._hint if unit is None else tip_of(unit, self._target))
        self.setAccessibleName(self.text())
