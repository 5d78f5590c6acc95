"""What the items of a story say differently, and who is quoted in them."""

import logging
import re
from collections.abc import Iterator, Sequence

from monitor.domain.ids import ItemId
from monitor.domain.language import base_of
from monitor.domain.story_views import FigureThatDiffers, Quotation
from monitor.library import said_sentences
from monitor.library.said_sentences import ToldItem, ToldLine, ToldSentence, rendered
from monitor.settings import LanguageSettings
from monitor.storage.database import Database
from monitor.stories.figures import Figure, figures_in
from monitor.stories.figures_compare import Claim, differing
from monitor.stories.figures_numbers import numbers_in
from monitor.stories.figures_values import Number
from monitor.stories.quotations import Said, said_in
from monitor.stories.quotations_compare import Utterance, joined
from monitor.stories.quotations_marks import quoted_in
from monitor.text.folding import fold

log = logging.getLogger(__name__)

_STEM = 5
_SHORTEST = 4
_WHOLE = 0.7  # of its sentences from which a quotation is all that they say


def figures(
    db: Database, languages: LanguageSettings, items: Sequence[ItemId]
) -> tuple[FigureThatDiffers, ...]:
    """The figures that differ between the items of a story, across languages.

    Of at most `said_sentences.MOST_ITEMS` items and the first `said_sentences.LONGEST` characters
    of each.
    """
    told = said_sentences.read(db, languages, items)
    return figures_of(told, languages.wants)


def quotations(
    db: Database, languages: LanguageSettings, items: Sequence[ItemId]
) -> tuple[Quotation, ...]:
    """Who is quoted in the items of a story, those of most outlets first; bounds as above."""
    told = said_sentences.read(db, languages, items)
    return quotations_of(told, languages.wants)


def figures_and_quotations(
    db: Database, languages: LanguageSettings, items: Sequence[ItemId]
) -> tuple[tuple[FigureThatDiffers, ...], tuple[Quotation, ...]]:
    """Both, of items that are read once."""
    told = said_sentences.read(db, languages, items)
    return figures_of(told, languages.wants), quotations_of(told, languages.wants)


def figures_of(told: Sequence[ToldItem], target: str) -> tuple[FigureThatDiffers, ...]:
    """As `figures`, of items that were read."""
    return differing(claim for item in told for claim in _claims(item, target))


def quotations_of(told: Sequence[ToldItem], target: str) -> tuple[Quotation, ...]:
    """As `quotations`, of items that were read."""
    utterances = [one for item in told for one in _utterances(item)]
    if not utterances:
        return ()
    texts = [line.text for item in told for line in item.lines]
    texts += [
        one.translated
        for item in told
        for line in item.lines
        for one in line.sentences
        if one.translated is not None
    ]
    return joined(utterances, texts, target)


def _claims(item: ToldItem, target: str) -> Iterator[Claim]:
    place = 0
    for line in item.lines:
        for one in line.sentences:
            try:
                yield from [*_claims_of(item, line, one, place, target)]
            except Exception:  # one sentence of a feed must not take the story from the reader
                log.exception("a sentence of item %d cannot be read for figures", item.item_id)
            place += 1


def _claims_of(
    item: ToldItem, line: ToldLine, one: ToldSentence, place: int, target: str
) -> Iterator[Claim]:
    read = one.text if one.translated is None else one.translated
    is_read = one.translated is not None or not one.foreign
    words = _stems(read) if is_read else frozenset()
    # nouns are compared in one language only, the reader's
    in_target = base_of(one.language) == base_of(target)
    for figure, start, end in _figures(one, item.when.year, target):
        offset = one.start - line.start
        yield Claim(
            figure=figure,
            source=item.source(line, (one,), offset + start, offset + end),
            place=place,
            words=words,
            readable=in_target or one.translated is not None,
        )


def _figures(one: ToldSentence, year: int, target: str) -> Iterator[tuple[Figure, int, int]]:
    """The figures of a sentence with their places in it: its own, else those of its translation."""
    own = figures_in(one.text, one.language, year)
    known = [figure for figure in own if figure.noun is None]
    if known or one.translated is None:
        yield from ((figure, figure.start, figure.end) for figure in own)
        return
    stated = numbers_in(one.text, base_of(one.language))
    for figure in figures_in(one.translated, target, year):
        place = _place(figure.number, stated, one.text)
        if place is not None:
            yield (figure, *place)


def _place(number: Number, stated: Sequence[Number], text: str) -> tuple[int, int] | None:
    """Where a number of the translation stands in the original.

    The whole sentence where it has no digits and its words for numbers are not known; None where
    the original says another number: models do get them wrong.
    """
    for one in stated:
        if (one.value, one.upper) == (number.value, number.upper):
            return one.start, one.end
    if stated or any(sign.isdigit() for sign in text):
        return None
    return 0, len(text)


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", fold(text))
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST)


def _utterances(item: ToldItem) -> Iterator[Utterance]:
    for line in item.lines:
        language = line.language
        if language is None:
            continue
        for said in _said(item, line, language):
            told = line.within(said.start, said.end)
            # of several languages: the marks are not to be trusted with whose words these are
            if not told or len({base_of(one.language) for one in told}) > 1:
                continue
            yield Utterance(
                said=said,
                source=item.source(line, told, said.start, said.end),
                translated=_translated(said, line, told),
            )


def _said(item: ToldItem, line: ToldLine, language: str) -> tuple[Said, ...]:
    """What is quoted in a line; nothing, and a word in the log, where it cannot be read."""
    try:
        return said_in(line.text, language)
    except Exception:
        log.exception("a line of item %d cannot be read for quotations", item.item_id)
        return ()


def _translated(said: Said, line: ToldLine, told: Sequence[ToldSentence]) -> str | None:
    """The words of a quotation in the reader's language, None where they cannot be told apart.

    They are what stands in marks in the translation at the same turn, or all of the sentences
    where the quotation is nearly all of them.
    """
    whole = rendered(told)
    if whole is None:
        return None
    first, last = told[0].start - line.start, told[-1].end - line.start
    here = quoted_in(line.text[first:last])
    there = quoted_in(whole)
    turn = next((n for n, q in enumerate(here) if q.inner + first == said.start), None)
    if turn is not None and len(here) == len(there):
        mine = here[turn].last - here[turn].inner
        if len(said.text) <= mine + 1:
            return whole[there[turn].inner : there[turn].last]
    return whole if len(said.text) >= _WHOLE * (last - first) else None
