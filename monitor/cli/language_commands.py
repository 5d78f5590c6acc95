"""Languages from a shell: correcting them, reading archives again, asking why."""

from collections.abc import Sequence
from pathlib import Path

import click

from monitor.cli.shared import PROFILE, opened, wait
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import PartReason
from monitor.domain.language import Vote
from monitor.language.catalogue import code_of
from monitor.service import Commands
from monitor.text.dates import language_name

NONE = "-"  # takes back what was said
VOTES = 3  # of each detector that are printed


@click.group()
def language() -> None:
    """Say which language a feed or an item is in, or what you read."""


@language.command("feed")
@click.argument("feed", type=int)
@click.argument("code")
@PROFILE
def feed_(feed: int, code: str, profile: Path | None) -> int:
    """Say that the FEED (its number, as `feeds` prints it) is in the language CODE.

    Codes are as in ru, pt-BR or sr-Latn; “-” takes back what was said. The feed's items are then
    read again.
    """
    with opened(profile, make=False) as monitor:
        given = None if code == NONE else code
        changed = wait(monitor.correct_feed(FeedId(feed), given))
        wait(monitor.settle())
    click.echo(_said_of_feed(feed, given) if changed else f"Feed {feed} is as it was.")
    return 0


def _said_of_feed(feed: int, given: str | None) -> str:
    if given is None:
        return f"What you said of feed {feed} is taken back; its items were read again."
    name = language_name(code_of(given), "en")
    return f"Feed {feed} is in {name} ({code_of(given)}); its items were read again."


@language.command("item")
@click.argument("item", type=int)
@click.argument("code")
@PROFILE
def item_(item: int, code: str, profile: Path | None) -> int:
    """Say that the ITEM (its number, as `search` prints it) is mainly in the language CODE.

    “-” takes back all that was said of the item's languages.
    """
    with opened(profile, make=False) as monitor:
        ident = ItemId(item)
        asked = monitor.uncorrect_item(ident) if code == NONE else monitor.correct_item(ident, code)
        changed = wait(asked)
        wait(monitor.settle())
        if code == NONE and changed:
            click.echo(f"What you said of item {item} is taken back.")
        return _told(monitor, ident, bool(changed))


@language.command()
@click.argument("codes", nargs=-1, required=True)
@click.option("--wants", default=None, help="The language to translate into; as it is, if none.")
@PROFILE
def reads(codes: tuple[str, ...], wants: str | None, profile: Path | None) -> int:
    """Say that you read the languages CODES; all others are foreign and are translated."""
    with opened(profile) as monitor:
        target = wants or monitor.settings.languages.wants
        wait(monitor.set_languages(codes, target))
        wait(monitor.settle())
        now = monitor.settings.languages
    click.echo(f"Read: {', '.join(now.reads)}; wanted: {now.wants}.")
    return 0


@click.command()
@click.option("--feed", type=int, default=None, help="Only the items of this feed.")
@PROFILE
def redetect(feed: int | None, profile: Path | None) -> int:
    """Find the languages of all stored items again, the newest first.

    What is stopped half-way goes on when the profile is next opened.
    """
    with opened(profile, make=False) as monitor:
        only = None if feed is None else FeedId(feed)
        changed = wait(monitor.redetect(only))
        wait(monitor.settle())
    which = "All items" if feed is None else f"The items of feed {feed}"
    click.echo(f"{which} were read again." if changed else "There are no items.")
    return 0


@click.command()
@click.argument("item", type=int)
@PROFILE
def why(item: int, profile: Path | None) -> int:
    """Tell why each part of the ITEM is in its language: detectors, letters, the feed, you."""
    with opened(profile, make=False) as monitor:
        for reason in wait(monitor.why(ItemId(item))):
            click.echo("\n".join(lines_of(reason)))
    return 0


def lines_of(found: PartReason) -> tuple[str, ...]:
    """One part with its reasons, as printed: what it is, who voted how, and what decided."""
    span = found.reason.span
    name = language_name(span.language, "en")
    sure = "said by you" if span.given else f"{span.confidence:.0%} sure"
    head = f"{found.part} {span.start}-{span.end} · {name} ({span.language}) · {span.kind} · {sure}"
    detectors = dict.fromkeys(vote.detector for vote in found.reason.votes)
    votes = [f"    {one}: {_votes(one, found.reason.votes)}" for one in detectors]
    because = [f"    {sentence}" for sentence in found.reason.because]
    return (head, f"    “{found.text}”", *votes, *because)


def _votes(detector: str, votes: Sequence[Vote]) -> str:
    own = [vote for vote in votes if vote.detector == detector][:VOTES]
    return ", ".join(f"{vote.language} {vote.probability:.2f}" for vote in own)


def _told(monitor: Commands, item: ItemId, changed: bool) -> int:
    library = monitor.library()
    try:
        view = library.item(item)
    finally:
        library.close()
    if view is None:
        click.echo(f"There is no item {item}.", err=True)
        return 1
    said = "is now" if changed else "is as it was,"
    name = language_name(view.dominant, "en")
    click.echo(f"Item {item} {said} in {name} ({view.dominant}).")
    return 0
