"""The timeline's list: one flat model of rows, paged by key."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from monitor.domain.views import TimelineItem
from ui.theme.words import clock, counted, language_name
from ui.timeline.rows import ItemRow, MoreRow, Row, RowKey, StoryRow, changed_stretch, key_of

ROW = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Rows as `timeline.rows` lays them; new rows are told to the view as few, joined changes.

    Signals:
        more_wanted: the view has come to the end and there is a page after it.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.has_more = False
        self.loading = False

    def show(self, rows: Sequence[Row]) -> None:
        """Replace the rows: what stays the same row stays, with its selection."""
        start, old_end, new_end = changed_stretch(self.rows, rows)
        new = list(rows)
        if old_end > start:
            self.beginRemoveRows(QModelIndex(), start, old_end - 1)
            del self.rows[start:old_end]
            self.endRemoveRows()
        if new_end > start:
            self.beginInsertRows(QModelIndex(), start, new_end - 1)
            self.rows[start:start] = new[start:new_end]
            self.endInsertRows()
        self._update_in_place(new)

    def place_of(self, key: RowKey | None) -> int | None:
        """Find a row by its key."""
        return next((at for at, row in enumerate(self.rows) if key_of(row) == key), None)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the rows that are loaded."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give the row itself; its headline; what assistive technology reads."""
        if role == ROW:
            return self.rows[index.row()] if index.isValid() else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self.rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return headline_of(self.rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(self.rows[index.row()])
        return None

    def canFetchMore(self, _parent: Index = NO_INDEX) -> bool:
        """Tell whether there is a page after the last row."""
        return self.has_more and not self.loading

    def fetchMore(self, _parent: Index = NO_INDEX) -> None:
        """Ask for the next page; its rows come later."""
        self.more_wanted.emit()

    def _update_in_place(self, new: list[Row]) -> None:
        changed = [at for at, row in enumerate(new) if row != self.rows[at]]
        self.rows = new
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))


def headline_of(row: Row) -> str:
    """The words that a row is known by."""
    if isinstance(row, StoryRow):
        return row.story.headline
    if isinstance(row, ItemRow):
        return row.item.headline
    return f"{row.hidden:,} more" if isinstance(row, MoreRow) else "Show fewer"


def spoken(row: Row) -> str:
    """A row in words: title, outlet, time, languages, state, marks."""
    if isinstance(row, StoryRow):
        story = row.story
        languages = _counted_languages(row)
        return (
            f"Story: {story.headline}, {counted(story.count, 'item')}, "
            f"{counted(story.outlets, 'outlet')}, {languages}, {story.unread:,} unread, "
            f"{'open' if row.opened else 'closed'}{', pinned' if story.pinned else ''}"
        )
    if isinstance(row, ItemRow):
        return _spoken_item(row.item)
    if isinstance(row, MoreRow):
        return f"Show {counted(row.hidden, 'more item', 'more items')}"
    return "Show fewer items"


def _counted_languages(row: StoryRow) -> str:
    return ", ".join(f"{language_name(code)} {count:,}" for code, count in row.story.languages)


def _spoken_item(item: TimelineItem) -> str:
    parts = [item.headline, item.outlet, clock(item.when)]
    parts.append(" and ".join(language_name(code) for code in item.languages))
    if item.state_words:
        parts.append(item.state_words)
    parts.extend(f"tag {tag.name}" for tag in item.tags)
    if item.flag:
        parts.append("flagged")
    if item.has_note:
        parts.append("has a note")
    parts.append("read" if item.read else "unread")
    return ", ".join(part for part in parts if part)


def _tip(row: Row) -> str:
    # escaped: Qt takes a tip that looks like HTML for HTML, and headlines come from strangers
    lines = [headline_of(row)]
    if isinstance(row, StoryRow):
        lines.append(_counted_languages(row))
    if isinstance(row, ItemRow):
        tags = ", ".join(tag.name for tag in row.item.tags)
        lines += [row.item.original or "", row.item.state_words or "", tags and f"Tags: {tags}"]
    words = "\n".join(line for line in lines if line)
    return f"<p style='white-space: pre-wrap'>{escape(words)}</p>"
