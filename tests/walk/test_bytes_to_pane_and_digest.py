"""One item's whole way: bytes from a server become rows, the reader's HTML and digest files."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from monitor.domain.feed import FeedRow
from monitor.domain.ids import ItemId
from monitor.domain.item import State
from monitor.domain.language import SpanKind
from monitor.domain.query import Query
from monitor.domain.views import ItemView
from monitor.service import Monitor, open_profile, todays_selection
from ui.reader import article_html
from ui.reader.article_html import Mode
from ui.theme.palette import LIGHT

DATELINE = "Понедельник, 28 Сен, 2020"
ENGLISH = (
    "Officials on both sides said on Sunday that talks about the border crossing would go on "
    "through the night, and that neither delegation had left the building."
)
RUSSIAN = (
    "Министерство иностранных дел сообщило, что переговоры о границе будут продолжены завтра "
    "утром после короткого перерыва."
)


def rss(*items: tuple[str, str, str]) -> str:
    now = datetime.now(UTC) - timedelta(minutes=5)
    entries = "".join(
        f"<item><guid>{guid}</guid><title>{title}</title><link>https://news.example/{guid}</link>"
        f"<pubDate>{format_datetime(now)}</pubDate>"
        f"<description><![CDATA[{body}]]></description></item>"
        for guid, title, body in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Monitor Daily'
        f"</title><link>https://news.example/</link>{entries}</channel></rss>"
    )


FOUNDING = (
    "one",
    "Fighting erupts between Armenia, Azerbaijan in disputed area",
    f"<p>{DATELINE}</p><p>{ENGLISH}</p><script>alert(1)</script>"
    '<p onclick="alert(2)">A <a href="https://news.example/map">map</a> was shown.</p>',
)


def polled(monitor: Monitor, url: str) -> None:
    feed_id = monitor.add_feed(url).result(timeout=60)
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)


def views(monitor: Monitor) -> list[ItemView]:
    library = monitor.library()
    try:
        found = [library.item(row.item_id) for row in library.items(Query()).items]
        return [view for view in found if view is not None]
    finally:
        library.close()


def feed_rows(monitor: Monitor) -> tuple[FeedRow, ...]:
    library = monitor.library()
    try:
        return library.feeds()
    finally:
        library.close()


def test_the_founding_example_keeps_all_but_its_dateline(site, monitor: Monitor) -> None:
    polled(monitor, site.serves("/feed.xml", rss(FOUNDING)))
    (view,) = views(monitor)
    units = [unit for block in view.blocks for unit in block.units]
    foreign = [unit for unit in units if unit.foreign]
    assert view.dominant == "en"
    assert [(unit.text, unit.language, unit.kind) for unit in foreign] == [
        (DATELINE, "ru", SpanKind.DATELINE)
    ]
    assert foreign[0].translated == "Monday, 28 September 2020"
    assert not any(unit.foreign for unit in view.title_units)
    assert view.dateline is not None
    assert str(view.dateline.date) == "2020-09-28"
    assert view.dateline.conflict
    assert view.state is State.NOT_NEEDED
    html = article_html.render(view, Mode.SIDE, LIGHT)
    assert DATELINE in html
    assert "Monday, 28 September 2020" in html
    assert "alert" not in html
    original = article_html.render(view, Mode.ORIGINAL, LIGHT)
    assert ENGLISH in original


def test_a_foreign_item_without_a_model_says_so_everywhere(
    site, monitor: Monitor, tmp_path: Path
) -> None:
    polled(monitor, site.serves("/feed.xml", rss(("ru", "Переговоры о границе", RUSSIAN))))
    (view,) = views(monitor)
    assert view.state is State.NO_MODEL
    assert view.state_words is not None
    assert "ru→en" in view.state_words
    assert "no ru→en model" in article_html.render(view, Mode.TRANSLATION, LIGHT)
    (path,) = monitor.write_digest(todays_selection(datetime.now(UTC)), ["md"], tmp_path).result()
    assert "Переговоры о границе" in path.read_text(encoding="utf-8")
    assert "no ru→en model" in path.read_text(encoding="utf-8")


def test_a_digest_holds_headline_source_line_and_note(
    site, monitor: Monitor, tmp_path: Path
) -> None:
    polled(monitor, site.serves("/feed.xml", rss(FOUNDING)))
    (view,) = views(monitor)
    monitor.add_note(view.item_id, "Check the number of helicopters.").result()
    monitor.set_flag([view.item_id], 1).result()
    selection = todays_selection(datetime.now(UTC), flagged_only=True)
    html, markdown = monitor.write_digest(selection, ["html", "md"], tmp_path).result()
    for path in (html, markdown):
        text = path.read_text(encoding="utf-8")
        assert "Fighting erupts between Armenia, Azerbaijan in disputed area" in text
        assert "Monitor Daily" in text
        assert "Check the number of helicopters" in text
    assert "<script" not in html.read_text(encoding="utf-8")


def test_a_flagged_item_of_another_day_is_in_the_digest_of_all_days(
    site, monitor: Monitor, tmp_path: Path
) -> None:
    feed = rss(FOUNDING).replace("<pubDate>", "<pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><x>")
    polled(
        monitor,
        site.serves("/feed.xml", feed.replace("</pubDate><description>", "</x><description>")),
    )
    (view,) = views(monitor)
    assert view.published == datetime(2026, 1, 5, 10, tzinfo=UTC)
    monitor.set_flag([view.item_id], 1).result()
    today = todays_selection(datetime.now(UTC), flagged_only=True)
    for selection, there in ((today, False), (replace(today, any_day=True), True)):
        (path,) = monitor.write_digest(selection, ["md"], tmp_path).result()
        assert ("Fighting erupts" in path.read_text(encoding="utf-8")) is there


def test_a_second_poll_is_conditional_and_doubles_nothing(site, monitor: Monitor) -> None:
    url = site.serves("/feed.xml", rss(FOUNDING))
    polled(monitor, url)
    asked = len(site.asked)
    monitor.poll_all().result(timeout=60)
    assert len(site.asked) == asked + 1
    assert "If-None-Match" in site.asked[-1][1]
    assert "Dateline" in site.asked[-1][1]["User-Agent"]
    assert len(views(monitor)) == 1


def test_an_edit_updates_the_item_and_leaves_the_marks(site, monitor: Monitor) -> None:
    url = site.serves("/feed.xml", rss(FOUNDING))
    polled(monitor, url)
    (before,) = views(monitor)
    monitor.mark_read([before.item_id], True).result()
    monitor.tag([before.item_id], "military").result()
    site.serves("/feed.xml", rss((FOUNDING[0], f"{FOUNDING[1]} (corrected)", FOUNDING[2])))
    monitor.poll_all().result(timeout=60)
    monitor.settle().result(timeout=60)
    (after,) = views(monitor)
    assert after.item_id == before.item_id
    assert "".join(unit.text for unit in after.title_units).endswith("(corrected)")
    assert after.read
    assert [tag.name for tag in after.tags] == ["military"]


def test_a_failing_feed_keeps_its_sentence_and_the_others_go_on(site, monitor: Monitor) -> None:
    good = site.serves("/feed.xml", rss(FOUNDING))
    bad = site.serves("/page.html", "<html><body>No feed here</body></html>", "text/html")
    for url in (bad, good, site.base + "/gone.xml"):
        monitor.add_feed(url).result()
    monitor.poll_all().result(timeout=60)
    rows = {row.url: row for row in feed_rows(monitor)}
    assert rows[good].last_error is None
    assert rows[good].items == 1
    assert rows[bad].last_error
    assert rows[bad].next_fetch is not None
    assert "404" in (rows[site.base + "/gone.xml"].last_error or "")


def test_a_profile_opened_again_takes_up_what_was_left(site, tmp_path: Path) -> None:
    first = open_profile(tmp_path / "again")
    feed_id = first.add_feed(site.serves("/feed.xml", rss(FOUNDING))).result()
    first.poll([feed_id]).result(timeout=60)
    first.close()  # at once: detection may not have begun
    second = open_profile(tmp_path / "again")
    try:
        second.settle().result(timeout=120)
        (view,) = views(second)
        assert view.dominant == "en"
        assert view.story is not None
        assert view.item_id == ItemId(1)
    finally:
        second.close()
