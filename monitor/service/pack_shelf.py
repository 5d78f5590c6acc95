"""What lists of packages show, read from a profile: works while another process writes."""

from dataclasses import replace

from monitor.domain.packs import PackShelf, ServedPair
from monitor.domain.translation import Pair
from monitor.domain.views import PairStatus
from monitor.library import Library
from monitor.paths import ProfilePaths
from monitor.service.pack_downloads import saved_index, with_parts
from monitor.settings import Settings
from monitor.translation import packs
from monitor.translation.pack_notes import note_of
from monitor.translation.pack_offers import shelf


def read_shelf(paths: ProfilePaths, settings: Settings) -> PackShelf:
    """All there is to say of packages; the index is as it was last read, nothing is fetched.

    Raises:
        StorageError: the database cannot be read.
    """
    installed = packs.installed(paths.packs)
    pairs: tuple[PairStatus, ...] = ()
    if paths.database.exists():
        chosen = settings.server
        library = Library(paths.database, settings.languages, paths.packs, server=chosen)
        try:
            pairs = library.status().pairs
        finally:
            library.close()
    address = settings.packs.index
    notes = {pack.code: note_of(pack) for pack in installed}
    index = saved_index(paths.downloads, address)
    if index is not None:
        index = with_parts(index, paths.downloads)
    served = [pair for pair in pairs if pair.server is not None and pair.version is None]
    rest = [pair for pair in pairs if pair not in served]
    return replace(
        shelf(rest, installed, index, address, notes),
        served=tuple(_served(pair) for pair in served),
    )


def _served(pair: PairStatus) -> ServedPair:
    """A pair that waits for a server and not for a package."""
    found = Pair(source=pair.source, target=pair.target)
    return ServedPair(pair=found, host=pair.server or "", waiting=pair.waiting)
