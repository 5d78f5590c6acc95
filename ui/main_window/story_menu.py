"""What the list's menu offers for stories."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from monitor.domain.ids import StoryId
from ui.main_window.story_hands import StoryHands

Handler = Callable[[], object]


def add_story_menu(
    menu: QMenu,
    stories: Sequence[StoryId],
    pinned: bool,
    keys: Mapping[str, Handler],
    hands: StoryHands,
) -> None:
    """Add a menu of the chosen stories, and of the chosen items as those of a story.

    Args:
        menu: the list's menu.
        stories: the chosen stories, at least one.
        pinned: whether the only one is pinned.
        keys: what the keys do, by name.
        hands: does what no key does.
    """
    many = len(stories) > 1
    merge = f"Merge these {len(stories):,} stories" if many else "Merge with…"
    entries: list[tuple[str, Handler] | None] = [
        ("Open the story\tShift+S", keys["story"]),
        ("Compare its items\tc", keys["compare"]),
        None,
        (f"{merge}\tShift+M", keys["merge"]),
    ]
    if len(stories) == 2:
        entries.append(("Not the same story", partial(hands.part_stories, *stories)))
    if not many:
        words = "Take the pin off" if pinned else "Pin the story"
        entries.append((words, partial(hands.pin, stories[0], not pinned)))
    entries += [
        ("All items into the digest\tShift+D", keys["into_digest"]),
        None,
        ("Move to another story…\tShift+G", keys["move"]),
        ("Not this story\tShift+X", keys["split"]),
        ("Keep in this story\th", keys["keep"]),
    ]
    inner = menu.addMenu("Story")
    for entry in entries:
        if entry is None:
            inner.addSeparator()
            continue
        said, act = entry
        inner.addAction(said).triggered.connect(lambda _on=False, act=act: act())
