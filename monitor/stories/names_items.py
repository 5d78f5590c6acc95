"""The names of items, for a worker: of title and lead, and of the translated headline."""

from collections.abc import Iterable, Iterator, Sequence

from monitor.domain.language import base_of
from monitor.domain.name import FoundName, ItemNames, Name, Spelling, TextForNames
from monitor.stories.names import keys
from monitor.stories.names_find import find
from monitor.stories.names_known import words_of
from monitor.text.folding import plain_words

MOST_WRITTEN, MOST_TRANSLATED = 16, 12
LONGEST = 80  # characters of a spelling


def look(batch: Sequence[TextForNames]) -> list[ItemNames]:
    """Find the names of each item; each spelling once, those of the title first."""
    return [_look(item) for item in batch]


def _look(item: TextForNames) -> ItemNames:
    title = find(item.title, item.language)
    lead = find(item.lead, item.language)
    written = [*_once([*title, *lead], translated=False)]
    translated = [*_once(find(item.translated, item.target), translated=True)]
    return ItemNames(
        item_id=item.item_id,
        names=(*written[:MOST_WRITTEN], *translated[:MOST_TRANSLATED]),
    )


def _once(names: Iterable[Name], *, translated: bool) -> Iterator[FoundName]:
    """Each spelling once, sure where it is so anywhere."""
    found: dict[str, bool] = {}
    language = ""
    for name in names:
        text = " ".join(name.text.split())
        language = base_of(name.language)
        if len(text) <= LONGEST and plain_words(text):
            found[text] = found.get(text, False) or name.sure
    for text, sure in found.items():
        yield FoundName(
            spelling=Spelling(text, language),
            folded=plain_words(text),
            keys=keys_of_last(text, language),
            sure=sure,
            translated=translated,
        )


def keys_of_last(text: str, language: str) -> tuple[str, ...]:
    """Under what a name is looked up: its id, or the skeletons of its last word."""
    whole = keys(text, language)
    if any(key.startswith("=") for key in whole):
        return tuple(sorted(whole))
    words = words_of(text)
    return tuple(sorted(keys(words[-1], language))) if words else ()
