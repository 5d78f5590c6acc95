"""A translation server from a shell: setting one, looking at it, doing without."""

import sys
from pathlib import Path

import click

from monitor.cli.shared import PROFILE, counted, opened, wait
from monitor.domain.errors import MonitorError
from monitor.domain.server import ServerChoice, ServerFacts
from monitor.translation.engines import ANY

MOST_TARGETS = 8


@click.group()
def server() -> None:
    """A LibreTranslate server that translates for you; off unless you set one."""


@server.command("set")
@click.argument("url")
@click.option(
    "--pair", "pairs", multiple=True, help="A pair for it, as ru:en or *:en; all, if none is named."
)
@click.option("--key", "with_key", is_flag=True, help="Ask for its key (or read a line of input).")
@PROFILE
def set_(url: str, pairs: tuple[str, ...], with_key: bool, profile: Path | None) -> int:
    """Have sentences translated by the server at URL; they leave this computer then.

    What the server does not do, or while it does not answer, is done on this computer.
    """
    key = _key() if with_key else None
    with opened(profile) as monitor:
        wait(monitor.server.set(url, key, pairs))
        chosen = wait(monitor.server.chosen())
        click.echo(said_of(chosen))
        try:
            click.echo("\n".join(lines_of(wait(monitor.server.test()), chosen)))
        except MonitorError as error:
            click.echo(f"It is set, but does not answer as it should: {error}", err=True)
            return 1
        wait(monitor.settle())
    return 0


@server.command()
@PROFILE
def show(profile: Path | None) -> int:
    """Show which server is set, and for what."""
    with opened(profile, make=False) as monitor:
        click.echo(said_of(wait(monitor.server.chosen())))
    return 0


@server.command()
@PROFILE
def test(profile: Path | None) -> int:
    """Ask the server which languages it has."""
    with opened(profile, make=False) as monitor:
        chosen = wait(monitor.server.chosen())
        click.echo("\n".join(lines_of(wait(monitor.server.test()), chosen)))
    return 0


@server.command()
@PROFILE
def off(profile: Path | None) -> int:
    """Translate everything on this computer again, and forget the server and its key."""
    with opened(profile, make=False) as monitor:
        changed = wait(monitor.server.forget())
    click.echo("Nothing leaves this computer." if changed else "No server was set.")
    return 0


def _key() -> str:
    """The key: typed unseen, or the first line of what is piped in; never an argument."""
    if sys.stdin.isatty():
        return str(
            click.prompt("Key of the server", hide_input=True, default="", show_default=False)
        )
    return sys.stdin.readline().strip()


def said_of(chosen: ServerChoice) -> str:
    """What is set, as one line."""
    if not chosen.address:
        return "No server is set: everything is translated on this computer."
    pairs = "everything" if ANY in chosen.pairs else ", ".join(chosen.pairs)
    key = "with a key" if chosen.has_key else "without a key"
    return f"Sentences go to {chosen.address} for {pairs}, {key}."


def lines_of(facts: ServerFacts, chosen: ServerChoice) -> tuple[str, ...]:
    """What a server says of itself, as printed."""
    version = f"LibreTranslate {facts.version}" if facts.version else "LibreTranslate"
    most = counted(facts.char_limit or 0, "character")
    limit = f", texts of at most {most}" if facts.char_limit else ""
    languages = counted(len(facts.languages), "language")
    head = f"{facts.host} answers: {version}, {languages}{limit}."
    lines = [f"    {one.code} ({one.name}) → {_targets(one.targets)}" for one in facts.languages]
    if facts.needs_key and not chosen.has_key:
        lines.append("It translates for nobody without a key; set one with --key.")
    return (head, *lines)


def _targets(codes: tuple[str, ...]) -> str:
    shown = ", ".join(codes[:MOST_TARGETS])
    more = len(codes) - MOST_TARGETS
    return f"{shown} and {more} more" if more > 0 else shown
