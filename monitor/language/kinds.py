"""What a span is: prose, quotation, dateline, boilerplate, name or code."""

from collections.abc import Sequence

from monitor.domain.language import UNDETERMINED, SpanKind
from monitor.language.candidates import written_in
from monitor.language.datelines import is_date
from monitor.language.judgement import Judged
from monitor.language.pieces import Boundary

# Kinds that stay spans of their own beside others of the same language.
ALONE = frozenset((SpanKind.DATELINE, SpanKind.CODE, SpanKind.BOILERPLATE, SpanKind.NAME))
_LONGEST_DATE = 80  # characters


def kind_of(one: Judged, language: str, *, names_alone: bool = False) -> SpanKind:
    """Give the kind of a piece in the base language that was decided on.

    A name is what is written in another script than the language around it, to which it belongs,
    and all of a text that is but names. What is unlike every language is prose all the same.
    """
    if one.piece.masked:
        return SpanKind.CODE
    if one.piece.dateline is not None:
        return SpanKind.DATELINE
    if language in one.call or one.repeated:
        return SpanKind.BOILERPLATE
    if names_alone and language == UNDETERMINED and one.piece.letters:
        return SpanKind.NAME
    if one.name and language not in one.scores and not written_in(language, one.piece.script):
        return SpanKind.NAME
    return SpanKind.QUOTE if one.piece.quoted else SpanKind.PROSE


def are_one(before: SpanKind, after: SpanKind, boundary: Boundary) -> bool:
    """Tell whether neighbours of one language are one span: small print is, within a line."""
    if before not in ALONE and after not in ALONE:
        return True
    return before is after is SpanKind.BOILERPLATE and boundary > Boundary.SENTENCE


def kind_of_group(text: str, group: Sequence[Judged], each: set[SpanKind]) -> SpanKind:
    """Give the kind of a whole span; a date from end to end is no prose, wherever it stands."""
    kind = next(iter(each)) if len(each) == 1 else SpanKind.PROSE
    start, end = group[0].piece.start, group[-1].piece.end
    if kind is SpanKind.PROSE and end - start <= _LONGEST_DATE and is_date(text[start:end]):
        return SpanKind.DATELINE
    return kind
