"""What the translation memory and the glossary hold, and what a change of either would touch."""

from collections.abc import Callable, Iterator, Sequence

from monitor.domain.errors import NotWantedError
from monitor.domain.language import base_of
from monitor.domain.memory import Affected, MemoryView, PairInMemory, RememberedSentence
from monitor.domain.translation import Pair, Term
from monitor.storage import glossary, sentences, stale, translations
from monitor.storage.database import Database
from monitor.translation import memory
from monitor.translation.glossary import Glossary, applied, terms_in

AT_ONCE = 1_000  # sentences read in one go


def view(db: Database, target: str) -> MemoryView:
    """Counts of the memory of a target language."""
    asked, known = sentences.use(db, target)
    return MemoryView(
        target=target,
        asked=asked,
        known=known,
        stale=stale.count(db, target),
        pairs=tuple(
            PairInMemory(
                pair=Pair(source=source, target=target),
                engine=engine,
                version=version,
                sentences=count,
            )
            for source, engine, version, count in translations.counts(db, target)
        ),
    )


def items_with(db: Database, language: str, source: str) -> int:
    """How many items a sentence stands in."""
    found = sentences.find(db, memory.key(source), base_of(language))
    return 0 if found is None else len(sentences.items_with(db, [found.ident]))


def always() -> bool:
    """The answer is wanted in any case."""
    return True


def affected(
    db: Database,
    pair: Pair,
    after: Callable[[Sequence[Term]], Sequence[Term]],
    above: int = 0,
    is_wanted: Callable[[], bool] = always,
) -> Affected:
    """The sentences with ids above `above` to which a changed glossary gives other terms.

    `after` answers the terms of the pair after the change, given those before it. `is_wanted` is
    asked from time to time. Sentences that people translated stay as they are.

    Raises:
        NotWantedError: the answer is no longer wanted.
    """
    before = glossary.terms(db, pair.target).get(pair.source, ())
    then = tuple(after(before))
    found, last = [], above
    for one in _all(db, pair.source, above, is_wanted):
        last = one.ident
        if set(applied(one.text, pair.source, before)) != set(applied(one.text, pair.source, then)):
            found.append(one)
    touched = [one.ident for one in found if not _is_by_hand(db, one, pair.target)]
    items = len(sentences.items_with(db, touched)) if touched else 0
    return Affected(sentences=tuple(touched), items=items, last=last)


def _is_by_hand(db: Database, one: sentences.Source, target: str) -> bool:
    entries = translations.lookup(db, [one.source_hash], target).get(
        (one.source_hash, one.language), ()
    )
    return any(entry.engine in memory.BY_PEOPLE for entry in entries)


def remembered(db: Database, target: str) -> Iterator[RememberedSentence]:
    """Every sentence with the translation that is shown of it, language by language."""
    for language in sentences.languages(db):
        terms = glossary.terms(db, target)
        for chunk in _chunks(db, language):
            yield from _remembered(db, chunk, target, terms)


def _remembered(
    db: Database, chunk: Sequence[sentences.Source], target: str, terms: Glossary
) -> Iterator[RememberedSentence]:
    found = translations.lookup(db, [one.source_hash for one in chunk], target)
    for one in chunk:
        entries = found.get((one.source_hash, one.language), ())
        wanted = terms_in(one.text, one.language, terms)
        entry = memory.choose(entries, wanted)
        if entry is not None:
            yield RememberedSentence(source=one.text, entry=entry)


def _all(
    db: Database, language: str, above: int, is_wanted: Callable[[], bool]
) -> Iterator[sentences.Source]:
    for chunk in _chunks(db, language, above):
        if not is_wanted():
            raise NotWantedError("The answer is no longer wanted.")
        yield from chunk


def _chunks(db: Database, language: str, last: int = 0) -> Iterator[list[sentences.Source]]:
    while chunk := sentences.in_language(db, language, last, AT_ONCE):
        yield chunk
        last = chunk[-1].ident
