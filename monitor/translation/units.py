"""Units of translation: cutting the foreign parts of a text, and putting it together again. Pure.

All offsets are code points in the coordinates of the text that was handed in.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from monitor.domain.language import TRANSLATABLE, LanguageSpan, SpanKind, is_foreign
from monitor.domain.translation import Sentence
from monitor.text import sentences
from monitor.translation import splitter

LONGEST = 350
"""Widest unit in characters (100 in Chinese or Japanese): some 80 tokens, what models bear."""


def sentences_of(text: str, span: LanguageSpan) -> tuple[Sentence, ...]:
    """Cut a span into sentences in the coordinates of `text`, long ones into shorter pieces.

    A span of a kind that no model is asked about (dateline, name, code) has none. The pieces hold
    every character of the span but the white space between them, and marks that stand alone.
    """
    if span.kind not in TRANSLATABLE:
        return ()
    found = sentences.cut(text[span.start : span.end], span.language)
    return tuple(
        _moved(sentence, start, end, span.start)
        for sentence in found
        if any(map(str.isalnum, sentence.text))  # a full stop behind an address is none
        for start, end in splitter.break_up(sentence.text, LONGEST, splitter.width)
    )


def foreign_sentences(
    text: str, spans: Iterable[LanguageSpan], reads: Iterable[str]
) -> Iterator[tuple[LanguageSpan, Sentence]]:
    """Cut what a reader of the languages `reads` needs translated: (span, sentence), in order.

    Spans are cut as they are asked for.
    """
    known = frozenset(reads)
    for span in whole(spans, known):
        if is_foreign(span.language, known):
            for sentence in sentences_of(text, span):
                yield span, sentence


def whole(spans: Iterable[LanguageSpan], reads: Iterable[str]) -> tuple[LanguageSpan, ...]:
    """Join names to the foreign sentence around them, so that a model sees all of it.

    "Компания Acme Steel сообщила" is three spans where Russian is read, since the name is in other
    letters, and one where it is not. A name that stands alone stays a name: no model is asked.

    Args:
        spans: of one part, sorted.
        reads: languages that are not foreign; their spans stay as they are.
    """
    known = frozenset(reads)
    joined: list[LanguageSpan] = []
    after_name = False
    for span in spans:
        last = joined[-1] if joined else None
        name = span.kind is SpanKind.NAME
        if last is not None and (name or after_name) and _are_one_sentence(last, span, known):
            kind = span.kind if last.kind is SpanKind.NAME else last.kind
            joined[-1] = replace(last, end=span.end, kind=kind)
        else:
            joined.append(span)
        after_name = name
    return tuple(joined)


_OF_A_SENTENCE = frozenset({SpanKind.PROSE, SpanKind.QUOTE, SpanKind.NAME})


def _are_one_sentence(one: LanguageSpan, other: LanguageSpan, reads: frozenset[str]) -> bool:
    alike = (one.language, one.given) == (other.language, other.given)
    kinds = one.kind in _OF_A_SENTENCE and other.kind in _OF_A_SENTENCE
    return alike and kinds and is_foreign(one.language, reads)


def rejoin(text: str, units: Sequence[Sentence], translations: Sequence[str]) -> str:
    """Put translations in place of their sentences; all else stays as it is, to the byte.

    Args:
        text: the whole part.
        units: sentences of it, in any order, not overlapping.
        translations: one for each of `units`.
    """
    pieces = []
    done = 0
    pairs = sorted(zip(units, translations, strict=True), key=lambda pair: pair[0].start)
    for unit, translation in pairs:
        pieces += [text[done : unit.start], translation]
        done = unit.end
    return "".join([*pieces, text[done:]])


def _moved(sentence: Sentence, start: int, end: int, by: int) -> Sentence:
    base = sentence.start + by
    return Sentence(start=base + start, end=base + end, text=sentence.text[start:end])
