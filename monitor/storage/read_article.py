"""One item with its body, segments and notes, and what is known of its story."""

from dataclasses import dataclass

from monitor.domain.ids import NoteId
from monitor.domain.item import ItemDateline, Part, Segment
from monitor.domain.language import LanguageSpan, SpanKind
from monitor.domain.views import NoteView
from monitor.storage.database import Database
from monitor.storage.rows import dateline_from_text, to_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What the row of a list lacks. Times TEXT as stored; `text` is what offsets refer to.

    `title` is the whole title, "" where there is none. `because` = why it is in its story.
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


MOST_NOTES = 200

ARTICLE = """
SELECT i.title, i.author, i.published, i.fetched_at, i.dateline, b.html, b.text,
  coalesce(si.because, '')
FROM items i JOIN bodies b ON b.item_id = i.id LEFT JOIN story_items si ON si.item_id = i.id
WHERE i.id = ?
"""
SEGMENTS = """
SELECT part, start, "end", language, confidence, kind FROM segments WHERE item_id = ?
ORDER BY part DESC, start
"""
NOTES = "SELECT id, text, made_at FROM notes WHERE item_id = ? ORDER BY id LIMIT ?"


def article(db: Database, item_id: int) -> Article | None:
    """An item with all that the reader shows of it, None where there is no such item."""
    row = db.one(ARTICLE, (item_id,))
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
        segments=tuple(
            Segment(
                part=Part(part),
                span=LanguageSpan(
                    start=start,
                    end=end,
                    language=language,
                    confidence=confidence,
                    kind=SpanKind(kind),
                ),
            )
            for part, start, end, language, confidence, kind in db.rows(SEGMENTS, (item_id,))
        ),
        notes=tuple(
            NoteView(note_id=NoteId(note), text=text, made_at=to_moment(made))
            for note, text, made in db.rows(NOTES, (item_id, MOST_NOTES))
        ),
    )
