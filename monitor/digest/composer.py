"""Items to an issue: grouped into stories, headed, put in order. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from monitor.domain.digest import Digest, DigestItem, DigestSelection, DigestStory
from monitor.domain.ids import StoryId

Headlines = Mapping[StoryId, tuple[str, str, bool]]
"""(text, language, whether it is a translation) of stories."""

NO_HEADLINES: Headlines = MappingProxyType({})


def compose(  # noqa: PLR0913 - the parts of an issue, all named; a value of them would be a Digest
    items: Sequence[DigestItem],
    *,
    headlines: Headlines = NO_HEADLINES,
    title: str,
    selection: DigestSelection,
    covers: tuple[datetime, datetime],
    made_at: datetime,
    target: str,
    feeds_total: int,
    feeds_failing: int,
    gaps: Sequence[str],
) -> Digest:
    """Make an issue of the items: each goes in exactly once, whatever their order here.

    Items of one story stand together, first seen first; an item of no story stands alone. Stories
    with most items come first, then those first seen. `headlines` are those of the stories as all
    lists show them; one that is the translation of no item here is not taken. `covers`, `made_at`
    are aware; `target` is the reader's language (BCP 47).
    """
    groups: dict[tuple[bool, int], list[DigestItem]] = {}
    for item in sorted(items, key=lambda one: (one.when, one.item_id)):
        groups.setdefault(_group_of(item), []).append(item)
    stories = [_story(group, target, headlines) for group in groups.values()]
    stories.sort(key=lambda story: (-len(story.items), story.items[0].when, story.items[0].item_id))
    return Digest(
        title=title,
        day=selection.day,
        timezone=selection.timezone,
        covers_from=covers[0],
        covers_to=covers[1],
        made_at=made_at,
        target=target,
        feeds_total=feeds_total,
        feeds_failing=feeds_failing,
        stories=tuple(stories),
        gaps=tuple(gaps),
    )


def leading(items: Sequence[DigestItem], target: str, headline: str | None = None) -> DigestItem:
    """The item that heads a story: the one with its `headline`, if any has it.

    Else one in the reader's language, else a translated one, else the first.

    Raises:
        ValueError: there are no items.
    """
    if not items:
        raise ValueError("a story without items has no headline")
    for item in items:
        if (item.translated or item.headline) == headline:
            return item
    for item in items:
        if _primary(item.headline_language) == _primary(target):
            return item
    return next((item for item in items if item.translated is not None), items[0])


def _group_of(item: DigestItem) -> tuple[bool, int]:
    return (False, item.item_id) if item.story_id is None else (True, item.story_id)


def _story(items: Sequence[DigestItem], target: str, headlines: Headlines) -> DigestStory:
    story = items[0].story_id
    if story is not None and story in headlines:
        text, language, translated = headlines[story]
        # a translation is printed with its origin: it must be of an item of this issue
        if not translated or any(item.translated == text for item in items):
            return DigestStory(headline=text, headline_language=language, items=tuple(items))
    head = leading(items, target)
    if head.translated is None:
        return DigestStory(
            headline=head.headline, headline_language=head.headline_language, items=tuple(items)
        )
    return DigestStory(headline=head.translated, headline_language=target, items=tuple(items))


def _primary(code: str) -> str:
    return code.partition("-")[0].lower()
