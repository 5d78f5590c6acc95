"""Near-copies: what is a version of an earlier text, and which is the earliest. Pure.

Candidates come from `copies_bands`; here two of them are compared word by word. Two texts are
versions of one where most words of the shorter stand in the longer in a row. Titles alone are so
few words that one of them can make another story of it: there no number, day, name or place may
stand against another. A series ("Day 637", "Day 638") is told from copies by the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.domain.copies import COMPARED, CopyKind, CopyText, Fold, Place, Verdict
from monitor.domain.ids import FeedId, ItemId
from monitor.stories.copies_bands import LEAST_TEXT, LEAST_TITLE, SKETCHED
from monitor.stories.copies_evidence import Titles, of_texts, of_titles
from monitor.stories.copies_words import Compared, compared

WINDOW = timedelta(days=14)
"""A copy is published within this time of its original."""

SHARED = 0.68  # of the words of the shorter text that stand in the longer
SHARED_BRIEF = 0.8  # the same, of a text of fewer than `BRIEF` words
BRIEF = 15
LONG = 60  # words of a text from which it is no blurb
OTHER_FIGURES = 0.34  # of the numbers and dates of two texts, from which they are of a series
UPDATED = 0.2  # the same, where numbers in the titles differ: a toll that rose
RELATED = 0.4  # of the words of a title that are in the other one
TOLD = 0.6  # of the words of a title that are anywhere in the other item
TITLES_ALIKE = 0.65  # words of the longer title that stand in the shorter
SWAPPED = 0.75  # both of these, where words were put for others and not only left out
WORDED = 0.7  # of the words of titles, with those that say nothing, in the same order
ALL_WORDS = 0.9  # words of the longer title, whatever their order
TITLE_WORDS = 4
SERIAL = timedelta(hours=18)  # an outlet's title that comes again later is the next of a series
SAME_DAY = timedelta(hours=12)


STRANGERS = Verdict(near=False)
APART = Verdict(near=False, apart=True)


@dataclass(frozen=True, slots=True)
class Version:
    """An item cut into words; `title` with the words that say nothing, `text` without them."""

    item_id: ItemId
    feed_id: FeedId
    when: datetime
    title: Compared
    text: Compared

    @property
    def place(self) -> Place:
        """Its place in the order of versions."""
        return self.when, self.item_id


def version(item: CopyText) -> Version:
    """Cut an item into words; a text that only repeats the title counts as none."""
    title = compared(item.title, item.language)
    text = compared(item.text[:COMPARED], item.language).matter()
    if set(text.keys) <= set(title.keys):
        text = Compared((), ())
    text = Compared(text.keys[:SKETCHED], text.kinds[:SKETCHED])
    return Version(item.item_id, item.feed_id, item.when, title, text)


def judge_each(
    jobs: Sequence[tuple[CopyText, tuple[CopyText, ...]]],
) -> list[dict[ItemId, Verdict]]:
    """How each item stands to the candidates given with it, by their ids."""
    cut: dict[CopyText, Version] = {}  # a candidate of one is often that of the next

    def of(item: CopyText) -> Version:
        if item not in cut:
            cut[item] = version(item)
        return cut[item]

    return [
        {other.item_id: judge(of(item), of(other)) for other in others} for item, others in jobs
    ]


def judge(one: Version, other: Version) -> Verdict:
    """Whether two items are versions of one text, whichever is given first."""
    earlier, later = sorted((one, other), key=lambda version: version.place)
    if later.when - earlier.when > WINDOW:
        return STRANGERS
    titles = of_titles(earlier.title, later.title)
    if min(len(earlier.text), len(later.text)) >= LEAST_TEXT:
        return _by_texts(titles, earlier, later)
    return _by_titles(titles, earlier, later)


def _by_texts(titles: Titles, earlier: Version, later: Version) -> Verdict:
    texts = of_texts(earlier.text, later.text)
    shared = max(texts.one, texts.other)
    if shared < (SHARED if texts.words >= BRIEF else SHARED_BRIEF):
        return APART if shared < SHARED / 2 else STRANGERS
    if texts.figures >= (UPDATED if titles.numbers else OTHER_FIGURES):
        return APART
    if texts.words < LONG and not _is_headed_alike(titles, earlier, later):
        return STRANGERS
    return Verdict(near=True, common=texts.other, kind=_kind(texts.one, texts.other))


def _is_headed_alike(titles: Titles, earlier: Version, later: Version) -> bool:
    """Whether the titles too speak for one story: an outlet's blurb stands under many."""
    if titles.numbers:
        return False
    if earlier.feed_id == later.feed_id:
        return titles.longer >= TITLES_ALIKE and not titles.capitals
    if titles.shorter >= RELATED:
        return True
    told = _told(earlier, later), _told(later, earlier)
    return max(told) >= TOLD


def _told(one: Version, other: Version) -> float:
    """The share of the words of a title that the other item has anywhere."""
    words = one.title.matter().keys
    there = {*other.title.keys, *other.text.keys}
    return sum(word in there for word in words) / len(words) if words else 1.0


def _by_titles(titles: Titles, earlier: Version, later: Version) -> Verdict:
    if titles.numbers or titles.names:
        return APART
    apart = later.when - earlier.when
    if titles.capitals or (earlier.feed_id == later.feed_id and apart > SERIAL):
        return STRANGERS
    if not _are_alike(titles, apart):
        return STRANGERS
    same = titles.shorter * titles.words
    common, other = same / len(later.title.matter()), same / len(earlier.title.matter())
    return Verdict(near=True, common=common, kind=_kind(other, common))


def _are_alike(titles: Titles, apart: timedelta) -> bool:
    """Whether titles have the same words, or nearly so in the same order."""
    if titles.words < TITLE_WORDS:
        return titles.words >= LEAST_TITLE and titles.longer == 1.0 and apart <= SAME_DAY
    if titles.longer >= ALL_WORDS:
        return True
    if titles.words == TITLE_WORDS:
        return False
    if titles.shorter >= ALL_WORDS:
        return titles.longer >= TITLES_ALIKE and titles.worded >= WORDED
    return min(titles.longer, titles.worded) >= SWAPPED


def _kind(of_earlier: float, of_later: float) -> CopyKind:
    """What became of a text of which these shares stand in the other one."""
    if min(of_earlier, of_later) >= 0.97:
        return CopyKind.SAME
    if of_later >= 0.9 and of_earlier < of_later - 0.1:
        return CopyKind.SHORTENED
    if of_earlier >= 0.9 and of_later < of_earlier - 0.1:
        return CopyKind.EXTENDED
    return CopyKind.REWRITTEN


def folds(
    item: Place,
    said: Mapping[ItemId, Verdict],
    places: Mapping[ItemId, Place],
    under: Mapping[ItemId, ItemId],
) -> tuple[Fold, ...]:
    """Fold an item under the earliest version of it, and later versions under the item.

    It is not folded under a copy of what it is sure to be no version of: a title cut short fits
    two stories, but stands under one. Later ones that stand under something still earlier stay.

    Args:
        item: where the item stands in the order of versions.
        said: how it stands to each candidate.
        places: where each candidate stands, and what each is folded under; one that is not here
            is gone.
        under: what candidates are folded under so far.

    Returns:
        What is to be written, of the item first; of others only where they go under it now.
    """
    near = [
        places[number]
        for number, verdict in said.items()
        if verdict.near
        and number in places
        and not said.get(under.get(number, number), verdict).apart
    ]
    first = min(near, default=item)
    found = [Fold(item_id=item[1], of=None)]
    if first < item:
        found = [_fold(item[1], first[1], said[first[1]])]
    for other in sorted(near):
        before = places.get(under.get(other[1], other[1]), other)
        if item < other and item < before:
            found.append(_fold(other[1], item[1], said[other[1]]))
    return tuple(found)


def _fold(item: ItemId, of: ItemId, verdict: Verdict) -> Fold:
    return Fold(item_id=item, of=of, common=verdict.common, kind=verdict.kind)
