"""The bundled sample as a throw-away profile: its settings and its translations made by hand."""

from datetime import datetime

from monitor.domain.translation import MemoryEntry, Mode
from monitor.feeds import starter
from monitor.settings import FetchSettings, Settings
from monitor.translation import memory, tmx

ENGINE = "sample"
VERSION = "by hand"

# All sample feeds come from one server on this machine: no manners are needed there
SETTINGS = Settings(fetch=FetchSettings(per_host=8, gap_seconds=0.0))


def translations(now: datetime) -> list[MemoryEntry]:
    """What the translation memory of a sample profile knows before any model is installed."""
    return [
        MemoryEntry(
            source_hash=memory.key(unit.source),
            pair=unit.pair,
            engine=ENGINE,
            version=VERSION,
            mode=Mode.EXACT,
            text=unit.target,
            doubtful=False,
            made_at=now,
        )
        for unit in tmx.read(starter.translations())
    ]
