"""The command line put together: options that all commands share, exit codes, errors in words.

Exit codes: 0 done; 1 some part failed and was named; 2 wrong usage or no display; 3 the profile is
in use.
"""

import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import click

from monitor.cli import (
    display,
    feed_commands,
    language_commands,
    name_commands,
    pack_commands,
    profile_commands,
    server_commands,
    story_commands,
    translation_commands,
    triage_commands,
)
from monitor.cli.shared import PROFILE, Chosen
from monitor.domain.errors import MonitorError, ProfileInUseError
from monitor.paths import default_profile


class Window(Protocol):
    """What opens the window: `ui.application.run`, handed in by main.py."""

    def __call__(
        self,
        profile: Path | None,
        sample: bool,
        screenshot: Path | None = None,
        size: tuple[int, int] = (1440, 900),
        theme: str | None = None,
        view: str | None = None,
    ) -> int:
        """Open the window and return its exit code."""
        ...


def run(
    arguments: Sequence[str],
    window: Callable[[], Window],
    extra: Sequence[click.Command] = (),
) -> int:
    """Run one command line.

    `window` imports and answers what opens the window; it is called only when one is wanted.
    `extra` are further commands (lab). The answer is the exit code; errors go to standard error.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # close the profile, end the workers
    group = _group(window)
    for command in (*COMMANDS, *extra):
        group.add_command(command)
    try:
        code = group.main(list(arguments), prog_name="dateline", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.Abort:
        return 1
    except click.ClickException as error:
        error.show()
        return 2
    except ProfileInUseError as error:
        click.echo(str(error), err=True)
        return 3
    except MonitorError as error:
        click.echo(str(error), err=True)
        return 1
    except KeyboardInterrupt:
        return 0


COMMANDS: tuple[click.Command, ...] = (
    feed_commands.add,
    feed_commands.import_,
    feed_commands.export,
    feed_commands.feeds,
    feed_commands.poll,
    triage_commands.search,
    triage_commands.tag,
    triage_commands.flag,
    triage_commands.note,
    triage_commands.digest,
    language_commands.language,
    language_commands.redetect,
    language_commands.why,
    name_commands.names,
    translation_commands.memory,
    translation_commands.glossary,
    pack_commands.packs,
    server_commands.server,
    story_commands.story,
    profile_commands.doctor,
    profile_commands.backup,
    profile_commands.restore,
)


def _group(window: Callable[[], Window]) -> click.Group:
    @click.group("dateline", invoke_without_command=True)
    @click.version_option(package_name="dateline", prog_name="Dateline")
    @PROFILE
    @click.option("--sample", is_flag=True, help="A throw-away profile with sample items.")
    @click.option("--screenshot", type=click.Path(path_type=Path), help="Write a PNG and quit.")
    @click.option("--size", default="1440x900", help="Size of the window, WIDTHxHEIGHT.")
    @click.option("--theme", type=click.Choice(["system", "light", "dark"]), default=None)
    @click.option("--view", type=click.Choice(["original", "translation", "side", "inline"]))
    @click.pass_context
    def group(
        context: click.Context, /, profile: Path | None, sample: bool, **shown: str | Path | None
    ) -> int:
        """Dateline monitors the world's media: no arguments opens the window."""
        context.obj = Chosen(profile=profile, sample=sample)
        if context.invoked_subcommand is not None:
            return 0
        return _open_window(window, profile, sample, shown)

    return group


def _open_window(
    window: Callable[[], Window],
    profile: Path | None,
    sample: bool,
    shown: dict[str, str | Path | None],
) -> int:
    size = _size(str(shown["size"]))
    trouble = display.why_no_window()
    if trouble:
        click.echo(trouble, err=True)
        return 2
    try:
        show = window()
    except ImportError as error:
        click.echo(
            f"Qt cannot be loaded ({error}); without a window, use “{display.WITHOUT_WINDOW}”.",
            err=True,
        )
        return 2
    screenshot = shown["screenshot"]
    return show(
        None if sample else profile or default_profile(),
        sample,
        Path(screenshot) if screenshot else None,
        size,
        _text(shown["theme"]),
        _text(shown["view"]),
    )


def _text(value: str | Path | None) -> str | None:
    return None if value is None else str(value)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) and int(height)):
        raise click.UsageError(f"--size {text} should look like 1440x900.")
    return int(width), int(height)
