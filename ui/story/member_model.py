"""The members of a story as a list model of `MemberRow`s."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from monitor.domain.ids import ItemId
from ui.story.member_rows import MemberRow
from ui.story.words import member_words
from ui.theme.words import local

ROW = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class MemberModel(QAbstractListModel):
    """Rows as `member_rows.lay_rows` lays them.

    `many_days` = times are told with their day; `longest` and `outlet` are the longest code of a
    language and the longest name of an outlet.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[MemberRow] = []
        self.many_days = False
        self.longest = ""
        self.outlet = ""

    def show(self, rows: Sequence[MemberRow]) -> None:
        """Show other rows; where the same items stand in the same places, these stay."""
        new = list(rows)
        self.many_days = len({local(row.member.when).date() for row in new}) > 1
        self.longest = max((row.member.language for row in new), key=len, default="")
        self.outlet = max((row.member.outlet for row in new), key=len, default="")
        if [row.member.item_id for row in new] == [row.member.item_id for row in self.rows]:
            self.rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def place_of(self, item_id: ItemId | None) -> int | None:
        """Find an item's row."""
        found = (at for at, row in enumerate(self.rows) if row.member.item_id == item_id)
        return next(found, None)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give the row itself; its headline; what assistive technology reads."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        member = row.member
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return member.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return member_words(member, row.copies, row.ticked)
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [member.headline, member.original or "", member.because]
            told = escape("\n".join(line for line in lines if line))
            return f"<p style='white-space: pre-wrap'>{told}</p>"
        return None
