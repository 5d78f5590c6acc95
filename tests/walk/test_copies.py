"""An agency's text in several feeds: bytes from a server become a group under the earliest."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from monitor.paths import ProfilePaths
from monitor.service import Monitor
from monitor.storage import copies
from monitor.storage.database import open_reader

TITLE = "Delaware votes on ferry law as Russia watches from the shore"
TEXT = (
    "Voters in Delaware went to the polls on Tuesday over a law that would close the old ferry. "
    "Around 1,000 people queued in the rain before the doors opened, officials said. "
    "Russia sent three observers, who were shown the ballot boxes and left without a word."
)
SPUN = (
    "Voters in the USA state of DE went to the polls on Tuesday over a law that would shut the old "
    "ferry. Around 1 000 persons queued in the rain before the doors opened, officials said. "
    "Russian Federation sent three observers, who were shown the ballot boxes and left without a "
    "word."
)
SERIAL = "Ferry timetable for {}: first boat at six, last boat at nine in the evening"


def feed(name: str, *items: tuple[str, str, str, int]) -> str:
    """A feed of (guid, title, text, minutes ago)."""
    now = datetime.now(UTC)
    entries = "".join(
        f"<item><guid>{guid}</guid><title>{title}</title>"
        f"<link>https://{name}.example/{guid}</link>"
        f"<pubDate>{format_datetime(now - timedelta(minutes=minutes))}</pubDate>"
        f"<description><![CDATA[<p>{text}</p>]]></description></item>"
        for guid, title, text, minutes in items
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>{name}</title>'
        f"<link>https://{name}.example/</link>{entries}</channel></rss>"
    )


def polled(monitor: Monitor, url: str) -> None:
    feed_id = monitor.add_feed(url).result(timeout=60)
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)


def groups(paths: ProfilePaths) -> dict[str, tuple[str, str]]:
    """Of each copy its head, and what became of the text, by guids."""
    db = open_reader(paths.database)
    try:
        guids = dict(db.rows("SELECT id, guid FROM items"))
        found = copies.of_items(db, sorted(guids))
    finally:
        db.close()
    return {guids[one.item_id]: (guids[one.head], one.kind.value) for one in found.values()}


def test_a_spun_text_is_folded_under_the_earliest_even_if_that_comes_last(
    site, monitor: Monitor
) -> None:
    spun = ("spun", TITLE.replace("Delaware", "USA state of DE"), SPUN, 30)
    lead = ("lead", TITLE, TEXT[: TEXT.index(" Russia sent")], 20)
    serials = (
        ("monday", SERIAL.format("Monday"), "", 18),
        ("tuesday", SERIAL.format("Tuesday"), "", 17),
    )
    polled(monitor, site.serves("/daily.xml", feed("daily", spun, *serials)))
    polled(monitor, site.serves("/north.xml", feed("north", lead)))
    assert groups(monitor.paths) == {"lead": ("spun", "rewritten")}
    polled(monitor, site.serves("/wire.xml", feed("wire", ("wire", TITLE, TEXT, 90))))
    assert groups(monitor.paths) == {"lead": ("wire", "shortened"), "spun": ("wire", "rewritten")}
