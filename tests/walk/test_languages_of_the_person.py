"""Reading or wanting other languages changes what is foreign, also of what is stored."""

from pathlib import Path

from monitor import settings
from monitor.domain.item import State
from monitor.domain.query import Query
from monitor.domain.views import ItemView
from monitor.paths import ProfilePaths
from monitor.service import Monitor, open_profile
from monitor.settings import LanguageSettings, Settings
from tests.tiny_pack import build

BODY = "Министерство сообщило, что переговоры о границе будут продолжены завтра утром."
FEED = (
    '<rss version="2.0"><channel><title>Вестник</title><item><guid>1</guid>'
    f"<title>Переговоры о границе продолжатся</title><description>{BODY}</description></item>"
    "</channel></rss>"
)


def only_item(monitor: Monitor) -> ItemView:
    monitor.settle().result(timeout=120)
    library = monitor.library()
    try:
        (row,) = library.items(Query()).items
        view = library.item(row.item_id)
        assert view is not None
        return view
    finally:
        library.close()


def opened_with(folder: Path, **languages: object) -> Monitor:
    folder.mkdir(exist_ok=True)
    chosen = Settings(languages=LanguageSettings(**languages))
    settings.save(ProfilePaths(folder).settings, chosen)
    return open_profile(folder)


def test_the_state_follows_the_languages(site, tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    first = opened_with(folder, reads=("en",), wants="en")
    try:
        feed_id = first.add_feed(site.serves("/feed.xml", FEED)).result()
        first.poll([feed_id]).result(timeout=60)
        first.settle().result(timeout=120)
        first.packs.install(build(tmp_path, source="ru", target="en")).result(timeout=60)
        assert only_item(first).state is State.DONE
    finally:
        first.close()

    reader = opened_with(folder, reads=("en", "ru"), wants="en")
    try:
        view = only_item(reader)
        assert view.state is State.NOT_NEEDED
        assert not any(unit.foreign for unit in view.title_units)
    finally:
        reader.close()

    german = opened_with(folder, reads=("de",), wants="de")
    try:
        view = only_item(german)
        assert view.state is State.NO_MODEL
        assert "ru→de" in (view.state_words or "")
    finally:
        german.close()

    back = opened_with(folder, reads=("en",), wants="en")
    try:
        assert only_item(back).state is State.DONE
    finally:
        back.close()
