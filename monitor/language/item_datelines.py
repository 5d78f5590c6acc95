"""Which of the datelines of a text is that of the item."""

from collections.abc import Sequence
from datetime import date, datetime

from monitor.domain.language import Dateline
from monitor.language.datelines import find
from monitor.text.offsets import lines

# Lines, counted without empty ones, in which the item's own dateline may stand: title, rubric,
# author, dateline, opening; and at the end those of a site that dates its reports there.
_FIRST_LINES, _LAST_LINES = 5, 2


def dateline_of(
    text: str, published: datetime | None, latest: date | None = None
) -> Dateline | None:
    """Give the dateline of a text that is an item, see `of_item`.

    Arguments as those of `find`, the language unknown.
    """
    return of_item(find(text, None, published, latest), text)


def of_item(datelines: Sequence[Dateline], text: str) -> Dateline | None:
    """Choose the dateline of an item among those of its text.

    Args:
        datelines: those that are in question, in order; offsets count in `text`.
        text: the whole text of the item, its title the first line.

    Returns:
        The first that states a date or opens the report with its place or agency, "KABUL (AP) —";
        else the first, as it is. Only the first and the last lines that are not empty count: a
        date in the middle is that of what the text tells of.
    """
    filled = [(start, end) for start, end in lines(text) if text[start:end].strip()]
    if not filled:
        return None
    top, bottom = filled[:_FIRST_LINES][-1][1], filled[-_LAST_LINES:][0][0]
    near = [one for one in datelines if one.start < top or one.start >= bottom]
    telling = (one for one in near if one.date is not None or _is_undated_opening(one))
    return next(telling, near[0] if near else None)


def _is_undated_opening(dateline: Dateline) -> bool:
    return not dateline.relative and bool(dateline.place or dateline.agency)
