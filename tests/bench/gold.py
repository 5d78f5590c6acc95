"""Reading of gold files: items with their languages, one JSON object a line."""

import gzip
import json
from pathlib import Path


def read(path: Path | str) -> list[dict]:
    """Read the items of a file, which may be compressed."""
    opened = gzip.open if str(path).endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
