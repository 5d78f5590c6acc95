"""One module a format; EXPORTERS lists them. A new one is a class and a line here."""

from collections.abc import Sequence
from typing import BinaryIO, Protocol

from monitor.digest.exporters.to_html import HtmlExporter
from monitor.digest.exporters.to_markdown import MarkdownExporter
from monitor.domain.digest import Digest
from monitor.domain.errors import DigestError


class Exporter(Protocol):
    """Writes an issue in one format.

    `name` is what a person types ("html"), `suffix` ends the file's name (".html"). `write` gives
    the same bytes for the same digest, and leaves the stream open.
    """

    @property
    def name(self) -> str:
        """What a person types: "html"."""

    @property
    def suffix(self) -> str:
        """The end of the file's name, with its dot."""

    def write(self, digest: Digest, stream: BinaryIO) -> None:
        """Write the whole issue.

        Raises:
            DigestError: the digest cannot be written (an unknown time zone).
        """


EXPORTERS: tuple[Exporter, ...] = (HtmlExporter(), MarkdownExporter())


def by_name(names: Sequence[str], known: Sequence[Exporter] = EXPORTERS) -> tuple[Exporter, ...]:
    """The exporters of these names, in this order, each once; names in any case.

    Raises:
        DigestError: a name is not known, or none is given; the sentence names those that are.
    """
    table = {exporter.name: exporter for exporter in known}
    wanted = list(dict.fromkeys(name.strip().lower() for name in names if name.strip()))
    unknown = [name for name in wanted if name not in table]
    choices = ", ".join(table)
    if unknown:
        raise DigestError(f"No digest can be written as “{unknown[0]}”; the formats are {choices}.")
    if not wanted:
        raise DigestError(f"No format is named; the formats are {choices}.")
    return tuple(table[name] for name in wanted)


def file_name(digest: Digest, exporter: Exporter) -> str:
    """The name of the file: "digest-2026-11-23.html"; nothing of a feed's text is in it."""
    return f"digest-{digest.day.isoformat()}{exporter.suffix}"
