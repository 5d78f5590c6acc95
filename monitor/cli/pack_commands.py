"""Argos models: which there are, which are needed, putting them in and taking them out."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from monitor import settings
from monitor.cli.shared import PROFILE, counted, folder_of, opened, wait
from monitor.domain.errors import MonitorError, ProfileInUseError
from monitor.domain.packs import (
    IndexedPack,
    InstalledPack,
    PackOffer,
    PackShelf,
    PacksInstalled,
    PivotRoute,
    ServedPair,
    Way,
)
from monitor.domain.translation import Pack
from monitor.paths import ProfilePaths
from monitor.service import Commands
from monitor.service.pack_downloads import fetch_index
from monitor.service.pack_shelf import read_shelf

ROUGHER = "by way of English: two steps, rougher"
WAYS = {
    Way.NONE: "no route: the index has no way for it",
    Way.UNKNOWN: "`packs available` asks the network for a pack",
}


@click.group()
def packs() -> None:
    """Argos translation models."""


@packs.command("list")
@PROFILE
def list_(profile: Path | None) -> int:
    """List what is installed, what it serves, and what items wait for. Nothing is fetched."""
    shelf = _shelf(profile)
    for one in shelf.installed:
        click.echo(installed_line(one))
        if one.note:
            click.echo(f"    of itself: {one.note}")
    for route in shelf.routes:
        click.echo(route_line(route))
    if not shelf.installed:
        click.echo("No models are installed; `packs install FILE` installs one from a file.")
    for served in shelf.served:
        click.echo(served_line(served))
    for offer in shelf.needed:
        click.echo(offer_line(offer))
    return 0


@packs.command()
@click.option("--last", is_flag=True, help="As it was last read; ask nobody.")
@PROFILE
def available(last: bool, profile: Path | None) -> int:
    """Ask the network which models there are, and list them: what items wait for comes first."""
    paths = ProfilePaths(folder_of(profile))
    chosen = settings.load(paths.settings)
    if not last:
        now = datetime.now(UTC)
        asyncio.run(fetch_index(paths.downloads, chosen.packs.index, chosen.fetch.proxy, now))
    shelf = read_shelf(paths, chosen)
    if shelf.index_read_at is None:
        click.echo("The index was never read.", err=True)
        return 1
    for line in _available_lines(shelf):
        click.echo(line)
    return 0


@packs.command()
@click.argument("what", nargs=-1)
@click.option("--needed", is_flag=True, help="All that items wait for.")
@PROFILE
def install(what: tuple[str, ...], needed: bool, profile: Path | None) -> int:
    """Install models and translate what waited for them.

    WHAT is an .argosmodel file, a folder of such files or an unpacked model; or a code (ru_en) as
    `packs available` names it, which is fetched from the network.
    """
    if not what and not needed:
        raise click.UsageError("Name a file, a folder or a code, or say --needed.")
    files = [Path(one) for one in what if _is_path(one)]
    codes = [one for one in what if not _is_path(one)]
    with opened(profile) as monitor:
        if needed:
            codes += _needed_codes(monitor)
        done = [wait(monitor.packs.install_all(files))] if files else []
        done += [_fetched(monitor, code) for code in codes]
        return _told(monitor, done)


@packs.command()
@PROFILE
def update(profile: Path | None) -> int:
    """Ask the network for higher versions of what is installed, and install them."""
    with opened(profile) as monitor:
        done = wait(monitor.packs.update())
        if not done.packs and not done.refused:
            click.echo("Everything is in its newest version.")
        return _told(monitor, [done])


@packs.command()
@click.argument("address", required=False)
@PROFILE
def index(address: str | None, profile: Path | None) -> int:
    """Show the ADDRESS of the index, or take another; "." is the public one of Argos."""
    if address is None:
        click.echo(settings.load(ProfilePaths(folder_of(profile)).settings).packs.index)
        return 0
    with opened(profile) as monitor:
        click.echo(f"The index is {wait(monitor.packs.set_index(address))} from now on.")
    return 0


@packs.command()
@click.argument("code")
@PROFILE
def remove(code: str, profile: Path | None) -> int:
    """Remove the model CODE, as `packs list` names it."""
    with opened(profile) as monitor:
        click.echo(f"Removed {pack_line(wait(monitor.packs.remove(code)))}.")
    return 0


def pack_line(pack: Pack) -> str:
    """As in "ru_en · Russian → English · version 1.9 · 21.7 MB"."""
    return (
        f"{pack.code} · {pack.source_name} → {pack.target_name} · version {pack.version} · "
        f"{megabytes(pack.size)}"
    )


def installed_line(one: InstalledPack) -> str:
    """A line for what is installed, with what waits for it and the update there is."""
    parts = [pack_line(one.pack)]
    if one.waiting:
        parts.append(f"{counted(one.waiting, 'item')} to translate")
    if one.update is not None:
        parts.append(f"version {one.update.version} is out")
    return " · ".join(parts)


def route_line(route: PivotRoute) -> str:
    """As in "ru→pt · Russian → Portuguese · by way of English: two steps, rougher (ru_en, …)"."""
    codes = ", ".join(pack.code for pack in route.steps)
    line = f"{route.pair} · {route.source_name} → {route.target_name} · {ROUGHER} ({codes})"
    return f"{line} · {counted(route.waiting, 'item')} to translate" if route.waiting else line


def offer_line(offer: PackOffer) -> str:
    """As in "41 items wait for ru→en: install ru_en · version 1.9 · size not stated"."""
    count = counted(offer.waiting, "item")
    line = f"{count} {'waits' if offer.waiting == 1 else 'wait'} for {offer.pair}"
    if not offer.packs:
        return f"{line}: {WAYS.get(offer.way, '')}"
    fetched = ", ".join(f"{pack.code} {pack.version}" for pack in offer.packs)
    return f"{line}: {fetched} · {_size(offer.size)}" + (f" · {ROUGHER}" if offer.via else "")


def served_line(served: ServedPair) -> str:
    """As in "ru→en · 41 items to translate by mt.example.org: no pack is needed"."""
    return (
        f"{served.pair} · {counted(served.waiting, 'item')} to translate by {served.host}: "
        "no pack is needed"
    )


def megabytes(size: int) -> str:
    """As in "21.7 MB"."""
    return f"{size / 1e6:,.1f} MB"


def _available_lines(shelf: PackShelf) -> Iterator[str]:
    for offer in shelf.needed:
        yield offer_line(offer)
    for one in shelf.installed:
        if one.update is not None:
            yield f"{_indexed_line(one.update)} · {one.pack.version} is installed"
    for pack in shelf.available:
        yield _indexed_line(pack)


def _indexed_line(pack: IndexedPack) -> str:
    return (
        f"{pack.code} · {pack.source_name} → {pack.target_name} · version {pack.version} · "
        f"{_size(pack.size)}"
    )


def _size(size: int | None) -> str:
    return "size not stated" if size is None else megabytes(size)


def _shelf(profile: Path | None) -> PackShelf:
    paths = ProfilePaths(folder_of(profile))
    return read_shelf(paths, settings.load(paths.settings))


def _is_path(text: str) -> bool:
    """Files and folders are told from codes by being there, or by looking like a path."""
    return Path(text).exists() or "/" in text or "\\" in text or text.endswith(".argosmodel")


def _needed_codes(monitor: Commands) -> Sequence[str]:
    wait(monitor.packs.refresh_index())
    needed = wait(monitor.packs.shelf()).needed
    for offer in needed:
        if not offer.packs:
            click.echo(offer_line(offer), err=True)
    return list(dict.fromkeys(pack.code for offer in needed for pack in offer.packs))


def _fetched(monitor: Commands, code: str) -> PacksInstalled:
    """Fetch what serves a code; why it cannot be is part of the answer."""
    try:
        packs = wait(monitor.packs.download(code))
    except ProfileInUseError:
        raise
    except MonitorError as error:
        return PacksInstalled(packs=(), refused=(str(error),))
    if not packs:
        click.echo(f"{code} is installed already, in the newest version of the index.")
    return PacksInstalled(packs=packs)


def _told(monitor: Commands, done: Sequence[PacksInstalled]) -> int:
    """Name what was installed and what was not, and translate what waited; the exit code."""
    packs = [pack for one in done for pack in one.packs]
    refused = [sentence for one in done for sentence in one.refused]
    for pack in packs:
        click.echo(f"Installed {pack_line(pack)}.")
    for sentence in refused:
        click.echo(sentence, err=True)
    if packs:
        wait(monitor.settle())
    return int(bool(refused))
