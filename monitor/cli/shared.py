"""What commands share: which profile, opening it, waiting for it."""

import sys
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

from monitor import settings
from monitor.bus import News
from monitor.domain.errors import ProfileError, ProfileInUseError
from monitor.domain.packs import PackProgress, PackStage
from monitor.domain.views import Notice, Progress
from monitor.library import Library
from monitor.paths import ProfilePaths, default_profile
from monitor.service import Commands, call_holder, open_profile, open_sample

R = TypeVar("R")

PROFILE = click.option(
    "--profile",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Folder of the profile.",
)

STAGES = {"poll": "Fetching", "detect": "Reading", "translate": "Translating", "group": "Grouping"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The profile named before the command, if any."""

    profile: Path | None
    sample: bool = False


def folder_of(profile: Path | None) -> Path:
    """The profile named after the command, else before it, else the default."""
    context = click.get_current_context()
    chosen = context.find_object(Chosen)
    return profile or (chosen.profile if chosen else None) or default_profile()


@contextmanager
def opened(profile: Path | None, *, sample: bool = False, make: bool = True) -> Iterator[Commands]:
    """A profile to write to, with progress shown where standard error is a terminal.

    Where another process has it open, that one is asked to do what the command wants. With
    `make` false a profile that is not there is an error and is not made.
    """
    if sample:
        monitor = open_sample()
    else:
        folder = folder_of(profile)
        if not make and not ProfilePaths(folder).database.exists():
            raise ProfileError(f"There is no profile at {folder}.")
        try:
            monitor = open_profile(folder)
        except ProfileInUseError:
            with _held(ProfilePaths(folder)) as commands:
                yield commands
            return
    terminal = sys.stderr.isatty()
    unsubscribe = monitor.bus.subscribe(_show) if terminal else lambda: None
    try:
        yield monitor
    finally:
        unsubscribe()
        if terminal:
            click.echo("\r\x1b[K", err=True, nl=False)
        monitor.close()


@contextmanager
def _held(paths: ProfilePaths) -> Iterator[Commands]:
    commands = call_holder(paths, settings.load(paths.settings))
    try:
        yield commands
    finally:
        commands.close()


@contextmanager
def reading(profile: Path | None) -> Iterator[Library]:
    """A profile open for reading only, which works while another process writes."""
    paths = ProfilePaths(folder_of(profile))
    chosen = settings.load(paths.settings)
    library = Library(paths.database, chosen.languages, paths.packs, server=chosen.server)
    try:
        yield library
    finally:
        library.close()


def wait(future: Future[R]) -> R:
    """The result of a command, however long it takes; Ctrl+C is heard meanwhile."""
    while True:
        try:
            return future.result(timeout=0.5)
        except TimeoutError:
            if future.done():
                raise


def counted(number: int, one: str, many: str | None = None) -> str:
    """As in "1 item", "1,284 items"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def aside_line(count: int, stage: str = "") -> str:
    """As in "2 items were put aside (translate); `poll --again` tries them again"."""
    was, them = ("was", "it") if count == 1 else ("were", "them")
    where = f" ({stage})" if stage else ""
    return f"{counted(count, 'item')} {was} put aside{where}; `poll --again` tries {them} again."


def pair_words(pair: str) -> str:
    """A pair of the settings in words: "ru→en", "all→fr", "all languages"."""
    return "all languages" if pair == "*" else pair.replace("*", "all")


def _show(news: News) -> None:
    if isinstance(news, Notice):
        click.echo(f"\r\x1b[K{news.sentence}", err=True)
    elif isinstance(news, Progress) and news.total:
        verb = STAGES.get(news.stage, news.stage)
        click.echo(f"\r\x1b[K{verb} {news.done} of {news.total}", err=True, nl=False)
    elif isinstance(news, PackProgress):
        click.echo(f"\r\x1b[K{_pack_words(news)}", err=True, nl=False)


def _pack_words(news: PackProgress) -> str:
    if news.stage is PackStage.ENDED:
        return ""
    if news.stage is not PackStage.DOWNLOADING:
        return f"{news.code}: {news.stage}"
    total = "" if news.total is None else f" of {news.total / 1e6:,.1f}"
    return f"{news.code}: {news.done / 1e6:,.1f}{total} MB"
