"""Translations from a shell: the memory, sentences by hand, the glossary."""

from pathlib import Path

import click

from monitor.cli.shared import PROFILE, counted, opened, reading, wait
from monitor.domain.ids import ItemId
from monitor.domain.language import base_of
from monitor.domain.memory import MemoryView, PairInMemory
from monitor.domain.translation import Pair, Term
from monitor.language.catalogue import code_of
from monitor.library import Library

FROM = click.option("--from", "source", required=True, help="Language of the sentence or term.")
TO = click.option("--to", "target", default=None, help="Language of the translation.")
FILE = click.Path(dir_okay=False, path_type=Path)


@click.group()
def memory() -> None:
    """What has been translated, and sentences translated by hand."""


@memory.command()
@PROFILE
def show(profile: Path | None) -> int:
    """Count what is remembered, and how often it was of use."""
    with reading(profile) as library:
        for line in lines_of(library.memory()):
            click.echo(line)
    return 0


def lines_of(view: MemoryView) -> tuple[str, ...]:
    """The memory as printed: its use, what is to be made again, sentences by engine."""
    share = f" ({view.known / view.asked:.1%})" if view.asked else ""
    known = f"{view.known:,} {'was' if view.known == 1 else 'were'} remembered{share}"
    use = f"Of {counted(view.asked, 'sentence')} needed, {known}."
    is_to = "is" if view.stale == 1 else "are"
    again = f"{counted(view.stale, 'sentence')} by an older pack {is_to} to be made again."
    return (use, *([again] if view.stale else []), *(_pair_line(pair) for pair in view.pairs))


def _pair_line(pair: PairInMemory) -> str:
    made_by = {"person": "by you", "tmx": "imported", "sample": "sample, by hand"}
    engine = made_by.get(pair.engine, f"{pair.engine} {pair.version}".strip())
    return f"{pair.pair} · {engine} · {counted(pair.sentences, 'sentence')}"


@memory.command("export")
@click.argument("file", type=FILE)
@PROFILE
def export_(file: Path, profile: Path | None) -> int:
    """Write every remembered sentence with its translation to a TMX FILE."""
    with opened(profile, make=False) as monitor:
        count = wait(monitor.memory.export_tmx(file))
    click.echo(f"Wrote {counted(count, 'sentence')} to {file}.")
    return 0


@memory.command("import")
@click.argument("file", type=FILE)
@PROFILE
def import_(file: Path, profile: Path | None) -> int:
    """Learn the sentences of a TMX FILE; they are shown instead of the engine's."""
    with opened(profile) as monitor:
        count = wait(monitor.memory.import_tmx(file))
        wait(monitor.settle())
    click.echo(f"Learned {counted(count, 'sentence')} from {file}.")
    return 0


@memory.command("forget-imported")
@PROFILE
def forget_imported(profile: Path | None) -> int:
    """Forget every sentence that was imported; what you edited stays."""
    with opened(profile, make=False) as monitor:
        count = wait(monitor.memory.forget_imported())
        wait(monitor.settle())
    click.echo(f"Forgot {counted(count, 'sentence')}.")
    return 0


@memory.command()
@click.argument("sentence")
@click.argument("translation")
@FROM
@TO
@PROFILE
def edit(
    sentence: str, translation: str, source: str, target: str | None, profile: Path | None
) -> int:
    """Translate a SENTENCE by hand, wherever it stands; “-” as TRANSLATION takes that back."""
    with opened(profile, make=False) as monitor:
        pair = _pair(source, target or monitor.settings.languages.wants)
        if translation == "-":
            changed = bool(wait(monitor.memory.unedit(pair, sentence)))
        else:
            changed = bool(wait(monitor.memory.edit(pair, sentence, translation)))
        wait(monitor.settle())
        library = monitor.library()
        try:
            count = library.items_with(pair.source, sentence)
        finally:
            library.close()
    if not changed:
        click.echo("There is no translation of yours to take back.")
    else:
        click.echo(f"Done; the sentence is in {counted(count, 'item')}.")
    return 0


@memory.command()
@click.argument("item", type=int)
@PROFILE
def again(item: int, profile: Path | None) -> int:
    """Ask the engine again for every sentence of the ITEM; sentences by hand stay."""
    with opened(profile, make=False) as monitor:
        target = monitor.settings.languages.wants
        changed = wait(monitor.memory.translate_again(ItemId(item), target))
        wait(monitor.settle())
    if not changed:
        click.echo(f"There is no item {item} that could be translated.", err=True)
        return 1
    click.echo(f"Item {item} was translated again.")
    return 0


@click.group()
def glossary() -> None:
    """What names and terms are to be called in translations."""


@glossary.command("list")
@PROFILE
def list_(profile: Path | None) -> int:
    """List the terms of all pairs."""
    with reading(profile) as library:
        found = library.glossary()
    for entry in found:
        wanted = entry.term.rendering
        said = "left as it is" if wanted is None else wanted
        click.echo(f"{entry.pair} · {entry.term.source} · {said}")
    if not found:
        click.echo("The glossary is empty.")
    return 0


@glossary.command()
@click.argument("term")
@click.argument("rendering", required=False)
@FROM
@TO
@click.option("--dry-run", is_flag=True, help="Only say how many items would change.")
@PROFILE
def add(
    term: str,
    rendering: str | None,
    source: str,
    target: str | None,
    dry_run: bool,
    profile: Path | None,
) -> int:
    """Say what TERM, as in a dictionary, is called; without a RENDERING it is left as it is.

    It is found in other cases and inflections too. Items that have it are translated anew.
    """
    with opened(profile, make=dry_run is False) as monitor:
        pair = _pair(source, target or monitor.settings.languages.wants)
        if dry_run:
            count = _effect(monitor.library(), pair, term, rendering)
            click.echo(f"{counted(count, 'item')} would change.")
            return 0
        count = wait(monitor.memory.set_term(pair, term, rendering))
        wait(monitor.settle())
    click.echo(f"{counted(count, 'item')} changed.")
    return 0


def _effect(library: Library, pair: Pair, term: str, rendering: str | None) -> int:
    try:
        after = Term(source=" ".join(term.split()), rendering=rendering)
        bare = Pair(source=base_of(pair.source), target=pair.target)
        return library.affected_by_term(bare, after.source, after).items
    finally:
        library.close()


@glossary.command("remove")
@click.argument("term")
@FROM
@TO
@PROFILE
def remove_(term: str, source: str, target: str | None, profile: Path | None) -> int:
    """Take TERM out of the glossary; items that have it are as they were before."""
    with opened(profile, make=False) as monitor:
        pair = _pair(source, target or monitor.settings.languages.wants)
        count = wait(monitor.memory.remove_term(pair, term))
        wait(monitor.settle())
    click.echo(f"{counted(count, 'item')} changed.")
    return 0


@glossary.command()
@PROFILE
def undo(profile: Path | None) -> int:
    """Undo the last change of the glossary."""
    with opened(profile, make=False) as monitor:
        count = wait(monitor.memory.undo_term())
        wait(monitor.settle())
    click.echo(f"Undone; {counted(count, 'item')} changed back.")
    return 0


def _pair(source: str, target: str) -> Pair:
    return Pair(source=code_of(source), target=code_of(target))
