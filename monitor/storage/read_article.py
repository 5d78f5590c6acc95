"""One item with its body, segments and notes, and what is known of its story."""

from dataclasses import dataclass

from monitor.domain.ids import ItemId, NoteId
from monitor.domain.item import ItemDateline, Segment
from monitor.domain.views import NoteView
from monitor.storage import corrections, segments
from monitor.storage.database import Database
from monitor.storage.rows import dateline_from_text, to_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What the row of a list lacks. Times TEXT as stored; `text` is what offsets refer to.

    `title` is the whole title, "" where there is none. `because` = why it is in its story.
    `is_read` = segments and dateline are of the present text, not of one before an edit.
    `corrected` = the person said something of its languages.
    """

    title: str
    author: str | None
    published: str | None
    fetched_at: str
    dateline: ItemDateline | None
    html: str
    text: str
    segments: tuple[Segment, ...]
    notes: tuple[NoteView, ...]
    because: str
    is_read: bool
    corrected: bool


MOST_NOTES = 200

ARTICLE = """
SELECT i.title, i.author, i.published, i.fetched_at, i.dateline, b.html, b.text,
  coalesce(si.because, ''), coalesce(i.detected_fingerprint = i.fingerprint, 0)
FROM items i JOIN bodies b ON b.item_id = i.id LEFT JOIN story_items si ON si.item_id = i.id
WHERE i.id = ?
"""
NOTES = "SELECT id, text, made_at FROM notes WHERE item_id = ? ORDER BY id LIMIT ?"


def article(db: Database, item_id: int) -> Article | None:
    """An item with all that the reader shows of it, None where there is no such item."""
    ident = ItemId(item_id)
    row = db.one(ARTICLE, (ident,))
    if row is None:
        return None
    return Article(
        title=row[0],
        author=row[1],
        published=row[2],
        fetched_at=row[3],
        dateline=dateline_from_text(row[4]),
        html=row[5],
        text=row[6],
        because=row[7],
        is_read=bool(row[8]),
        corrected=corrections.is_corrected(db, ident),
        segments=tuple(segments.of_items(db, [ident])[ident]),
        notes=tuple(
            NoteView(note_id=NoteId(note), text=text, made_at=to_moment(made))
            for note, text, made in db.rows(NOTES, (item_id, MOST_NOTES))
        ),
    )
