"""The topic of a story from a shell: its stories, its title, and what is not of it."""

from collections.abc import Iterator
from pathlib import Path

import click

from monitor.cli.shared import PROFILE, counted, opened, reading, wait
from monitor.domain.ids import StoryId
from monitor.domain.story_views import StoryView

OWN = "-"


@click.command()
@click.argument("number", type=int)
@click.option("--title", help="What the topic is called from now on; “-” gives its own title back.")
@click.option("--not", "refused", is_flag=True, help="The story NUMBER is not of that topic.")
@PROFILE
def topic(number: int, title: str | None, refused: bool, profile: Path | None) -> int:
    """Show the topic of the story NUMBER: the stories of several days on one thing.

    With --title the topic is called otherwise, with --not the story leaves it for good.
    """
    if title is not None and refused:
        raise click.UsageError("Name either a --title or --not.")
    if title is not None:
        return _rename(StoryId(number), "" if title.strip() == OWN else title, profile)
    return _refuse(StoryId(number), profile) if refused else _show(StoryId(number), profile)


def _show(number: StoryId, profile: Path | None) -> int:
    view = _view(number, profile)
    if view is None:
        return 1
    for line in _lines(view):
        click.echo(line)
    return 0


def _rename(number: StoryId, title: str, profile: Path | None) -> int:
    if _view(number, profile) is None:
        return 1
    with opened(profile, make=False) as monitor:
        changed = wait(monitor.topics.rename(number, title))
        wait(monitor.settle())
    words = " ".join(title.split())
    done = f"The topic is called “{words}” now." if words else "The topic has its own title again."
    click.echo(done if changed else "All is as it was.")
    return 0


def _refuse(number: StoryId, profile: Path | None) -> int:
    view = _view(number, profile)
    if view is None:
        return 1
    with opened(profile, make=False) as monitor:
        wait(monitor.topics.remove(number))
        wait(monitor.settle())
    named = f"the topic “{view.topic.title}”" if view.topic else "its topic"
    click.echo(f"Story {number} left {named}; they are never linked again.")
    return 0


def _view(number: StoryId, profile: Path | None) -> StoryView | None:
    """The story, None where there is no such one, which is said."""
    with reading(profile) as library:
        found = library.story(number)
    if found is None:
        click.echo(f"There is no story {number}; `story list` lists them.", err=True)
    return found


def _lines(view: StoryView) -> Iterator[str]:
    if view.topic is None:
        yield f"Story {view.story_id} is part of no topic."
        return
    yield f"Topic: {view.topic.title}"
    for one in view.topic.stories:
        here = " · this story" if one.story_id == view.story_id else ""
        yield (
            f"{one.story_id:7d} · {one.first_seen:%Y-%m-%d} · {counted(one.items, 'item')} · "
            f"{one.headline}{here}"
        )
