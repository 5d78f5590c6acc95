"""The person's word on languages: it is seen at once, it wins, and nothing is lost by it."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.bus import News
from monitor.domain.change import Change
from monitor.domain.errors import FeedError, LanguageError
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import Part, State
from monitor.domain.query import Query
from monitor.domain.views import FeedLanguageView, ItemView, Progress
from monitor.service import Monitor
from tests.tiny_pack import build

RUSSIAN = "Министерство сообщило, что переговоры о границе будут продолжены завтра утром."
ENGLISH = "Officials said on Sunday that talks about the border crossing would go on all night."
PROMPT = 3.0  # seconds; alone on a machine it is a fifth of one


def rss(*items: tuple[str, str]) -> str:
    entries = "".join(
        f"<item><guid>{n}</guid><title>{title}</title><description>{body}</description></item>"
        for n, (title, body) in enumerate(items)
    )
    return f'<rss version="2.0"><channel><title>Daily</title>{entries}</channel></rss>'


def polled(monitor: Monitor, url: str) -> FeedId:
    feed_id = monitor.add_feed(url).result(timeout=60)
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)
    return feed_id


def views(monitor: Monitor) -> list[ItemView]:
    """All items, by order of arrival."""
    library = monitor.library()
    try:
        ids = sorted(row.item_id for row in library.items(Query()).items)
        return [view for one in ids if (view := library.item(one)) is not None]
    finally:
        library.close()


def view_of(monitor: Monitor, item_id: ItemId) -> ItemView:
    library = monitor.library()
    try:
        view = library.item(item_id)
    finally:
        library.close()
    assert view is not None
    return view


def as_read(view: ItemView) -> list[tuple[object, ...]]:
    """What the person sees of an item: words, languages, translations, states."""
    units = (*view.title_units, *(unit for block in view.blocks for unit in block.units))
    return [(unit.text, unit.language, unit.translated, unit.state) for unit in units]


def soon(monitor: Monitor, item_id: ItemId, right: Callable[[ItemView], bool]) -> ItemView:
    """The item as soon as it is right."""
    end = time.monotonic() + PROMPT
    while not right(view := view_of(monitor, item_id)) and time.monotonic() < end:
        time.sleep(0.02)
    assert right(view), view
    return view


def feed_language(monitor: Monitor, feed_id: FeedId) -> FeedLanguageView:
    library = monitor.library()
    try:
        found = library.feed_languages(feed_id)
    finally:
        library.close()
    assert found is not None
    return found


def test_a_corrected_item_is_shown_in_its_language_at_once_and_keeps_it(
    site, monitor: Monitor
) -> None:
    url = site.serves("/feed.xml", rss(("Переговоры", RUSSIAN)))
    feed_id = polled(monitor, url)
    (before,) = views(monitor)
    assert before.story is not None
    assert before.dominant == "ru"
    assert not before.corrected

    assert monitor.correct_item(before.item_id, "BG").result(timeout=10)
    waiting = view_of(monitor, before.item_id)
    assert waiting.corrected
    assert any(unit.foreign for unit in waiting.title_units)  # what was known is shown meanwhile
    after = soon(monitor, before.item_id, lambda view: view.dominant == "bg")
    units = [unit for block in after.blocks for unit in block.units]
    assert {(unit.language, unit.given, unit.confidence) for unit in units} == {("bg", True, 1.0)}
    monitor.settle().result(timeout=120)
    kept = view_of(monitor, before.item_id).story
    assert kept is not None
    assert kept.story_id == before.story.story_id

    site.serves("/feed.xml", rss(("Переговоры", f"{RUSSIAN} Они начались вчера.")))
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)
    assert view_of(monitor, before.item_id).dominant == "bg"
    monitor.redetect().result(timeout=10)
    monitor.settle().result(timeout=120)
    assert view_of(monitor, before.item_id).dominant == "bg"

    assert monitor.uncorrect_item(before.item_id).result(timeout=10)
    again = soon(monitor, before.item_id, lambda view: view.dominant == "ru")
    assert not again.corrected
    assert not monitor.uncorrect_item(before.item_id).result(timeout=10)


def test_why_an_item_is_in_its_languages_is_told_with_the_persons_word(
    site, monitor: Monitor
) -> None:
    polled(monitor, site.serves("/feed.xml", rss(("Переговоры", f"{ENGLISH} Вот так."))))
    (view,) = views(monitor)
    monitor.correct_span(view.item_id, Part.BODY, 0, 9, "nl").result(timeout=10)
    monitor.settle().result(timeout=120)
    reasons = monitor.why(view.item_id).result(timeout=60)
    units = [unit for block in view_of(monitor, view.item_id).blocks for unit in block.units]
    body = [one for one in reasons if one.part is Part.BODY]
    assert {one.reason.span.language for one in body} == {unit.language for unit in units} - {"und"}
    first, *rest = body
    assert (first.text, first.reason.because) == ("Officials", ("You said so.",))
    assert any(one.reason.votes for one in rest)
    assert all(one.reason.because for one in rest)


def test_a_corrected_stretch_cuts_the_text_and_survives_an_edit(site, monitor: Monitor) -> None:
    feed_id = polled(monitor, site.serves("/feed.xml", rss(("Talks", ENGLISH))))
    (view,) = views(monitor)
    start = ENGLISH.index("border crossing")
    end = start + len("border crossing")
    monitor.correct_span(view.item_id, Part.BODY, start, end, "nl").result(timeout=10)
    found = soon(monitor, view.item_id, lambda one: one.corrected and len(one.shares) == 2)
    given = [unit for block in found.blocks for unit in block.units if unit.given]
    assert [(unit.text, unit.language) for unit in given] == [("border crossing", "nl")]
    assert found.dominant == "en"

    site.serves("/feed.xml", rss(("Talks", f"Updated at noon. {ENGLISH}")))
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)
    units = [unit for block in view_of(monitor, view.item_id).blocks for unit in block.units]
    assert [unit.text for unit in units if unit.given] == ["border crossing"]


def test_what_cannot_be_corrected_is_refused_in_a_sentence(site, monitor: Monitor) -> None:
    feed_id = polled(monitor, site.serves("/feed.xml", rss(("Talks", ENGLISH))))
    (view,) = views(monitor)
    with pytest.raises(LanguageError, match="no language code"):
        monitor.correct_item(view.item_id, "english")
    with pytest.raises(LanguageError, match="no language code"):
        monitor.correct_feed(feed_id, "qx")
    with pytest.raises(LanguageError, match="no language code"):
        monitor.set_languages(("en", "und"), "en")
    with pytest.raises(LanguageError, match="no words"):
        monitor.correct_span(view.item_id, Part.BODY, 5, 5000, "nl").result(timeout=10)
    with pytest.raises(FeedError, match="no feed 99"):
        monitor.correct_feed(FeedId(99), "sr").result(timeout=10)
    with pytest.raises(FeedError, match="no feed 99"):
        monitor.redetect(FeedId(99)).result(timeout=10)
    with pytest.raises(LanguageError, match="no item 99"):
        monitor.why(ItemId(99)).result(timeout=60)
    assert not monitor.correct_item(ItemId(99), "sr").result(timeout=10)


def test_a_feed_is_said_to_be_in_a_language_and_its_items_are_read_again(
    site, monitor: Monitor
) -> None:
    lines = [f"Vlada je odlučila o novim mjerama broj {n} za idući tjedan." for n in range(30)]
    feed_id = polled(
        monitor, site.serves("/f.xml", rss(*((f"Vlada {n}", b) for n, b in enumerate(lines))))
    )
    learned = feed_language(monitor, feed_id)
    assert learned.given is None
    assert learned.seen == 30
    assert learned.usual[0].share > 0.5
    before = {view.item_id: view.story for view in views(monitor)}

    assert monitor.correct_feed(feed_id, "sr-latn").result(timeout=10).feeds == {feed_id}
    monitor.settle().result(timeout=120)
    given = feed_language(monitor, feed_id).given
    assert given is not None
    assert (given.code, given.name) == ("sr-Latn", "Serbian (Latin)")
    assert not monitor.correct_feed(feed_id, "sr-Latn").result(timeout=10)
    assert {view.item_id: view.story and view.story.story_id for view in views(monitor)} == {
        item: story and story.story_id for item, story in before.items()
    }
    assert monitor.correct_feed(feed_id, None).result(timeout=10)
    assert feed_language(monitor, feed_id).given is None


def test_reading_an_archive_again_changes_nothing_that_is_right(
    site, monitor: Monitor, tmp_path: Path
) -> None:
    monitor.packs.install(build(tmp_path, source="ru", target="en")).result(timeout=60)
    items = (("Переговоры", RUSSIAN), ("Talks go on", ENGLISH), ("Ещё", f"{RUSSIAN} Вот так."))
    feed_id = polled(monitor, site.serves("/feed.xml", rss(*items)))
    before = views(monitor)
    assert [view.state for view in before] == [State.DONE, State.NOT_NEEDED, State.DONE]
    heard: list[Change] = []
    monitor.bus.subscribe(lambda news: heard.append(news) if isinstance(news, Change) else None)

    # what was learned of the feed meanwhile makes detection surer or less, and no more than that
    assert monitor.redetect().result(timeout=10).feeds == {feed_id}
    monitor.settle().result(timeout=120)
    settled = views(monitor)
    assert [as_read(view) for view in settled] == [as_read(view) for view in before]
    assert not any(change.translations for change in heard)

    heard.clear()
    monitor.redetect().result(timeout=10)
    monitor.settle().result(timeout=120)
    assert views(monitor) == settled
    assert not any(change.items or change.translations for change in heard)


def test_languages_are_changed_while_the_program_runs(
    site, monitor: Monitor, tmp_path: Path
) -> None:
    monitor.packs.install(build(tmp_path, source="ru", target="en")).result(timeout=60)
    polled(monitor, site.serves("/feed.xml", rss(("Переговоры о границе", RUSSIAN))))
    (foreign,) = views(monitor)
    assert foreign.state is State.DONE
    heard: list[News] = []
    monitor.bus.subscribe(heard.append)

    assert monitor.set_languages(("ru",), "en").result(timeout=10).languages
    assert monitor.settings.languages.reads == ("ru", "en")
    monitor.settle().result(timeout=120)
    (read,) = views(monitor)
    assert read.state is State.NOT_NEEDED
    assert not any(unit.foreign for unit in read.title_units)
    library = monitor.library()
    (line,) = library.items(Query()).items
    library.close()
    assert line.headline == "Переговоры о границе"  # no headline of before
    assert any(isinstance(news, Change) and news.languages for news in heard)
    assert not any(isinstance(news, Progress) and news.stage == "detect" for news in heard)
    assert not monitor.set_languages(("ru",), "en").result(timeout=10)

    monitor.set_languages(("en",), "en").result(timeout=10)
    monitor.settle().result(timeout=120)
    (again,) = views(monitor)
    assert again == foreign  # the memory knew it all


def test_what_a_corrected_feed_waits_for_is_said_without_being_asked(
    site, monitor: Monitor
) -> None:
    news = ("Vlada je juče usvojila zakon", "Ministar je rekao da će novi zakon stupiti na snagu.")
    feed_id = polled(monitor, site.serves("/feed.xml", rss(news)))
    (before,) = views(monitor)
    assert (before.dominant, before.state) == ("sr-Latn", State.NO_MODEL)

    monitor.correct_feed(feed_id, "hr").result(timeout=10)  # nobody settles: it goes on by itself
    item = soon(monitor, before.item_id, lambda view: "hr→en" in (view.state_words or ""))
    assert (item.dominant, item.state) == ("hr", State.NO_MODEL)
