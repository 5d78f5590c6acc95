"""Writing a composed digest to files, whole or not at all."""

import io
from collections.abc import Sequence
from pathlib import Path

from monitor.digest.exporters import Exporter, file_name
from monitor.domain.digest import Digest
from monitor.domain.errors import DigestError


def write(digest: Digest, exporters: Sequence[Exporter], folder: Path) -> tuple[Path, ...]:
    """Write `digest` with each exporter into `folder`, made where it is not there.

    A file of the same day is replaced, by way of a temporary one, so that a full disk leaves the
    earlier issue as it was.

    Raises:
        DigestError: the folder or a file cannot be written.
    """
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for exporter in exporters:
            buffer = io.BytesIO()
            exporter.write(digest, buffer)
            path = folder / file_name(digest, exporter)
            draft = path.with_name(path.name + ".new")
            draft.write_bytes(buffer.getvalue())
            draft.replace(path)
            written.append(path)
    except OSError as error:
        raise DigestError(f"The digest cannot be written to {folder}: {error.strerror}.") from error
    return tuple(written)
