"""Languages of a text: spans and datelines. Offsets are code points, end exclusive."""

import datetime  # its names are those of fields below
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

UNDETERMINED = "und"
NO_LANGUAGE = "zxx"
# Languages that are found in Latin letters too, although they have a script of their own
_OWN_SCRIPT = frozenset(("ar", "el", "fa", "hi", "ru", "uk"))
# Other codes of the same language: withdrawn ones, and those of what the news does not keep apart
_OTHER_CODES = {
    "nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl", "cmn": "zh", "mo": "ro",
}  # fmt: skip


def base_of(language: str) -> str:
    """The language of a BCP 47 tag without its script and region: "zh" of "zh-Hant", "no" of "nb".

    A language that has several codes always has the same one here.
    """
    base = language.partition("-")[0]
    return _OTHER_CODES.get(base, base)


def modelled(language: str) -> str:
    """The code that a translation model would be named by: "sr" of "sr-Latn".

    A language in Latin letters instead of its own ("ru-Latn", "ar-Latn") keeps its tag: no model
    of the language has ever seen it so.
    """
    base = base_of(language)
    return language if language.endswith("-Latn") and base in _OWN_SCRIPT else base


def is_foreign(language: str, reads: Iterable[str]) -> bool:
    """Whether a person who reads `reads` does not read `language`.

    "und" and "zxx" are never foreign. Scripts and regions of one language are read together:
    reading "sr" means reading "sr-Latn" too, and reading "zh-Hans" means reading "zh-Hant", since
    a model would only hand the same words back. Who wants another script than the one written
    wants a transliteration, not a translation.
    """
    if language in (UNDETERMINED, NO_LANGUAGE):
        return False
    return base_of(language) not in {base_of(one) for one in reads}


class SpanKind(StrEnum):
    """What a span is; only prose, quote and boilerplate are ever sent to a translation model."""

    PROSE = "prose"
    QUOTE = "quote"
    DATELINE = "dateline"
    BOILERPLATE = "boilerplate"
    NAME = "name"
    CODE = "code"


TRANSLATABLE = frozenset({SpanKind.PROSE, SpanKind.QUOTE, SpanKind.BOILERPLATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSpan:
    """`[start, end)` of a text is in `language` (BCP 47), believed with `confidence` in 0..1.

    The spans of a text are sorted, do not overlap and cover every letter exactly once. Masked
    stretches (URL, mail, handle, hashtag, code) are "zxx" and kind code; words of no language are
    "und". `given` = the person said so; then the confidence is 1.
    """

    start: int
    end: int
    language: str
    confidence: float
    kind: SpanKind = SpanKind.PROSE
    given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLanguages:
    """What is known of a feed's language before an item of it is read; all codes are BCP 47.

    `given` is the person's own word and wins. `declared` is what the item or the feed says of
    itself: a weak hint. `usual` is learned: the share, 0..1, of the feed's last `seen` items that
    were mostly in each language, the commonest first.
    """

    given: str | None = None
    declared: str | None = None
    usual: tuple[tuple[str, float], ...] = ()
    seen: int = 0


UNKNOWN_FEED = FeedLanguages()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What one detector said of a stretch: `probability`, 0..1, among the possible languages."""

    detector: str
    language: str
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanReason:
    """Why a span is in its language.

    `votes` are the likeliest languages of each detector that was asked, the detectors in their own
    order, none where the script or a rule decided. `because` are short sentences in English: the
    script, telling letters, words, the feed, the neighbours.
    """

    span: LanguageSpan
    votes: tuple[Vote, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A line or opening that names a date and/or a place; `[start, end)` in the text it stands in.

    `date` is what the line states, completed to a year only when that is certain; `time` is as
    written, in no known zone. `agency` is the news agency as it is named. `relative` = the line
    says "yesterday" or "2 hours ago", and `date` is counted from the feed's own or from the fetch.
    """

    start: int
    end: int
    text: str
    language: str
    date: datetime.date | None = None
    time: datetime.time | None = None
    place: str | None = None
    agency: str | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLanguages:
    """What is known of one text: its spans, the language with most letters, its datelines."""

    spans: tuple[LanguageSpan, ...]
    dominant: str
    datelines: tuple[Dateline, ...] = ()
