"""Stories from a shell: reading one, and the monitor's hand on them."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import click

from monitor.cli.shared import PROFILE, counted, opened, reading, wait
from monitor.cli.topic_commands import topic
from monitor.domain.change import Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.query import Query, StoryOrder
from monitor.domain.story_views import HistoryLine, StoryMember, StoryView
from monitor.domain.views import TimelineStory
from monitor.service import Commands
from monitor.text.dates import language_name

NEW = "new"
LARGEST = 2**63 - 1
NUMBER = click.IntRange(-LARGEST, LARGEST)
"""What the database can number; items that are in no story stand under negative numbers."""
LONGEST_HEADLINE = 120  # characters of a line of the list


@click.group()
def story() -> None:
    """Read stories, merge and split them, name them, take that back.

    Stories and items are named by their numbers, as `story list` and `story show` print them.
    """


@story.command("list")
@click.option("--limit", default=30, type=click.IntRange(1, 1000))
@click.option("--largest", is_flag=True, help="The most covered first, in place of the newest.")
@PROFILE
def list_(limit: int, largest: bool, profile: Path | None) -> int:
    """List stories, the pinned ones first."""
    order = StoryOrder.MOST_COVERED if largest else StoryOrder.NEWEST
    with reading(profile) as library:
        page = library.stories(Query(order=order), limit=limit)
    for one in page.stories:
        click.echo(_line(one))
    if not page.stories:
        click.echo("There are no stories.", err=True)
    return 0


@story.command()
@click.argument("number", type=NUMBER)
@PROFILE
def show(number: int, profile: Path | None) -> int:
    """Show the story NUMBER: who had it, its items, and why each is in it."""
    return _printed(profile, number, _shown)


@story.command()
@click.argument("number", type=NUMBER)
@PROFILE
def history(number: int, profile: Path | None) -> int:
    """Tell what happened to the story NUMBER, by you and by itself, the latest first."""
    return _printed(profile, number, _told)


@story.command()
@click.argument("numbers", nargs=-1, type=NUMBER, required=True)
@PROFILE
def merge(numbers: tuple[int, ...], profile: Path | None) -> int:
    """Put all items of the stories NUMBERS into the first one."""
    stories = [StoryId(one) for one in numbers]
    return _done(profile, lambda asked: asked.stories.merge(stories), "Merged.")


@story.command()
@click.argument("number", type=NUMBER)
@click.argument("items", nargs=-1, type=NUMBER, required=True)
@PROFILE
def split(number: int, items: tuple[int, ...], profile: Path | None) -> int:
    """Let the ITEMS leave the story NUMBER for a new one."""
    leaving = _items(items)
    return _done(profile, lambda asked: asked.stories.split(StoryId(number), leaving), "Split.")


@story.command()
@click.argument("items", nargs=-1, type=NUMBER, required=True)
@click.option("--to", required=True, help="The number of a story, or “new”.")
@PROFILE
def move(items: tuple[int, ...], to: str, profile: Path | None) -> int:
    """Put the ITEMS into another story, or into one of their own (--to new)."""
    target = _target(to)
    return _done(profile, lambda asked: asked.stories.move(_items(items), target), "Moved.")


@story.command()
@click.argument("number", type=NUMBER)
@click.argument("other", type=NUMBER, required=False)
@click.option(
    "--item", "items", type=NUMBER, multiple=True, help="In place of OTHER: not of NUMBER."
)
@PROFILE
def apart(number: int, other: int | None, items: tuple[int, ...], profile: Path | None) -> int:
    """Say that the story NUMBER is not the same as OTHER: they are never merged again.

    With --item (as often as you like): that these items are not of the story; they leave it.
    """
    if (other is None) == (not items):
        raise click.UsageError("Name either another story or items of this one (--item).")
    second = None if other is None else StoryId(other)
    return _done(
        profile,
        lambda asked: asked.stories.apart(StoryId(number), second, _items(items)),
        "Kept apart from now on.",
    )


@story.command()
@click.argument("number", type=NUMBER)
@click.argument("title")
@PROFILE
def rename(number: int, title: str, profile: Path | None) -> int:
    """Give the story NUMBER a TITLE; “-” gives its best headline back."""
    given = None if title == "-" else title
    return _done(profile, lambda asked: asked.stories.rename(StoryId(number), given), "Renamed.")


@story.command()
@click.argument("number", type=NUMBER)
@PROFILE
def pin(number: int, profile: Path | None) -> int:
    """Let the story NUMBER stand on top of the list."""
    return _done(profile, lambda asked: asked.stories.pin(StoryId(number), True), "Pinned.")


@story.command()
@click.argument("number", type=NUMBER)
@PROFILE
def unpin(number: int, profile: Path | None) -> int:
    """Let the story NUMBER stand on top no more."""
    return _done(profile, lambda asked: asked.stories.pin(StoryId(number), False), "Unpinned.")


@story.command()
@click.argument("item", type=NUMBER)
@PROFILE
def keep(item: int, profile: Path | None) -> int:
    """Keep the ITEM with those that it is with now."""
    return _done(profile, lambda asked: asked.stories.pin_item(ItemId(item)), "Kept.")


@story.command()
@click.argument("edit", type=NUMBER, required=False)
@click.option("--change", type=NUMBER, help="In place of EDIT: a change that was made by itself.")
@PROFILE
def undo(edit: int | None, change: int | None, profile: Path | None) -> int:
    """Take back the EDIT of that number (as `story history` prints it), or the last one."""
    if edit is not None and change is not None:
        raise click.UsageError("Name either an edit or a change (--change).")
    if change is not None:
        return _done(profile, lambda asked: asked.stories.undo_event(change), "Taken back.")
    with opened(profile, make=False) as monitor:
        line = _edit(monitor, edit)
        # the very edit that is told, whatever else is edited meanwhile
        wait(monitor.stories.undo(edit if line is None or line.edit is None else line.edit))
        wait(monitor.settle())
    click.echo(f"Taken back: {line.words[:1].lower()}{line.words[1:]}." if line else "Taken back.")
    return 0


@story.command()
@PROFILE
def regroup(profile: Path | None) -> int:
    """Make all stories anew by all that is known now; what you merged or split stays so.

    What is stopped half-way goes on when the profile is next opened.
    """
    with opened(profile, make=False) as monitor:
        wait(monitor.stories.regroup())
        wait(monitor.settle())
    click.echo("All stories were made anew.")
    return 0


story.add_command(topic)


def _edit(monitor: Commands, edit: int | None) -> HistoryLine | None:
    library = monitor.library()
    try:
        return library.story_edit(edit)
    finally:
        library.close()


def _done(profile: Path | None, ask: Callable[[Commands], Future[Change]], words: str) -> int:
    with opened(profile, make=False) as monitor:
        changed = wait(ask(monitor))
        wait(monitor.settle())
    click.echo(words if changed else "All is as it was.")
    return 0


def _printed(profile: Path | None, number: int, lines: Callable[[StoryView], Iterator[str]]) -> int:
    with reading(profile) as library:
        found = library.story(StoryId(number))
    if found is None:
        click.echo(f"There is no story {number}; `story list` lists them.", err=True)
        return 1
    for line in lines(found):
        click.echo(line)
    return 0


def _items(items: tuple[int, ...]) -> list[ItemId]:
    return [ItemId(item) for item in items]


def _target(to: str) -> StoryId | None:
    if to == NEW:
        return None
    is_number = to.isascii() and to.isdecimal() and len(to) < 20  # a longer one is read at length
    if not is_number or int(to) > LARGEST:
        raise click.UsageError("--to takes the number of a story, or “new”.")
    return StoryId(int(to))


def _cut(headline: str) -> str:
    if len(headline) <= LONGEST_HEADLINE:
        return headline
    return headline[: LONGEST_HEADLINE - 1].rstrip() + "…"


def _line(one: TimelineStory) -> str:
    pinned = " · pinned" if one.pinned else ""
    languages = "+".join(code for code, _ in one.languages)
    return (
        f"{one.story_id:7d} · {one.last_seen:%Y-%m-%d %H:%M} · {counted(one.count, 'item')} · "
        f"{counted(one.outlets, 'outlet')} · {languages} · {_cut(one.headline)}{pinned}"
    )


def _shown(view: StoryView) -> Iterator[str]:
    marks = [word for word, on in (("titled by you", view.titled), ("pinned", view.pinned)) if on]
    yield f"{view.headline} ({', '.join(marks)})" if marks else view.headline
    yield (
        f"{counted(view.count, 'item')} · {counted(view.outlets, 'outlet')} · "
        f"{view.first_seen:%Y-%m-%d %H:%M} to {view.last_seen:%Y-%m-%d %H:%M}"
    )
    yield ", ".join(f"{one.name} {one.share:.0%}" for one in view.languages)
    yield ""
    for part in view.who:
        copies = f", {counted(part.copies, 'copy', 'copies')}" if part.copies else ""
        name = language_name(part.language, "en")
        yield f"{part.first:%d %H:%M} · {part.outlet} · {name} · {part.items}{copies}"
    yield ""
    for member in view.members:
        yield from _member(member)
    if view.count > len(view.members):
        yield f"… and {counted(view.count - len(view.members), 'item')} more"
    if view.by_hand:
        was = "was" if view.by_hand == 1 else "were"
        yield f"{counted(view.by_hand, 'item')} {was} put here by you."


def _member(member: StoryMember) -> Iterator[str]:
    original = f" · {member.original}" if member.original else ""
    hand = " · by you" if member.by_hand else ""
    yield (
        f"{member.item_id:7d} · {member.when:%Y-%m-%d %H:%M} · {member.outlet} · "
        f"{member.language} · {member.headline}{original}{hand}"
    )
    if member.because:
        yield f"          {member.because}"


def _told(view: StoryView) -> Iterator[str]:
    yield view.headline
    for line in view.history:
        yield f"{line.when:%Y-%m-%d %H:%M} · {line.words}{_way_back(line)}"
    if not view.history:
        yield "Nothing has been changed since its items came."


def _way_back(line: HistoryLine) -> str:
    if line.edit is not None:
        return f" · `story undo {line.edit}`"
    return f" · `story undo --change {line.event}`" if line.event is not None else ""
