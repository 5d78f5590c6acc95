"""One place in five languages and scripts: found, joined, searched, corrected; the real engine."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from click.testing import CliRunner

from monitor.cli import name_commands, triage_commands
from monitor.domain.errors import NamesError
from monitor.domain.ids import StoryId
from monitor.domain.query import Query
from monitor.search.grammar import parse
from monitor.service import Monitor, call_holder

HEADLINES = {
    "en": (
        "Shelling reported in Nagorno-Karabakh as Pashinyan calls for talks",
        "Witnesses spoke of smoke over the hills. The government in Yerevan asked for mediation.",
    ),
    "ru": (
        "В Нагорном Карабахе сообщают об обстрелах, Пашинян призвал к переговорам",
        "Очевидцы говорят о дыме над холмами. Правительство в Ереване просит о посредничестве.",
    ),
    "tr": (
        "Dağlık Karabağ bölgesinde çatışma, Paşinyan görüşme çağrısı yaptı",
        "Görgü tanıkları tepelerde duman gördüklerini söyledi, hükümet arabuluculuk istedi.",
    ),
    "hy": (
        "Հրետակոծություն Լեռնային Ղարաբաղում, Փաշինյանը բանակցությունների կոչ արեց",
        "Ականատեսները խոսում են բլուրների վրա ծխի մասին, կառավարությունը միջնորդություն է խնդրել։",
    ),
    "de": (
        "Beschuss in Bergkarabach gemeldet, Paschinjan ruft zu Gesprächen auf",
        "Augenzeugen berichten von Rauch über den Hügeln, die Regierung bittet um Vermittlung.",
    ),
}


DAM = (
    "Cracks widen in the dam above Torvald",
    "Cracks in the dam above Torvald widen, engineers say",
    "Villages near Torvald fear for the dam as cracks widen",
)


def feed(language: str, title: str = "", text: str = "") -> str:
    if not title:
        title, text = HEADLINES[language]
    return (
        f'<rss version="2.0"><channel><title>Paper {language}</title>'
        f"<language>{language}</language>"
        f"<item><guid>{language}</guid><title>{title}</title>"
        f"<description>{text}</description></item>"
        "</channel></rss>"
    )


@pytest.fixture
def desk(site, monitor: Monitor) -> Monitor:
    ids = [
        monitor.add_feed(site.serves(f"/{language}.xml", feed(language))).result()
        for language in HEADLINES
    ]
    monitor.poll(ids).result(timeout=60)
    monitor.settle().result(timeout=120)
    return monitor


def outlets(monitor: Monitor, words: str) -> set[str]:
    library = monitor.library()
    try:
        return {row.outlet[-2:] for row in library.items(Query(words=parse(words))).items}
    finally:
        library.close()


def listed(monitor: Monitor, word: str) -> list[set[str]]:
    library = monitor.library()
    try:
        return [set(name.spellings) for name in library.names(word)]
    finally:
        library.close()


def settled(monitor: Monitor, done) -> None:
    done.result(timeout=60)
    monitor.settle().result(timeout=60)


def test_a_search_finds_a_name_in_every_script_and_says_so(desk):
    assert outlets(desk, '"Nagorno-Karabakh"') == set(HEADLINES)
    assert outlets(desk, '="Nagorno-Karabakh"') == {"en"}
    assert outlets(desk, "Пашинян") == set(HEADLINES)
    assert outlets(desk, "=Пашинян") == {"ru"}
    library = desk.library()
    try:
        page = library.items(Query(words=parse("Paşinyan")))
        assert {"Pashinyan", "Пашинян"} <= set(page.also)
        assert library.stories(Query(words=parse("Paşinyan"))).also == page.also
        assert library.items(Query(words=parse("smoke"))).also == ()
    finally:
        library.close()


PEOPLE = (
    ("en", "In the old harbour town Marek Zelinsky opens a workshop for sculptors this week"),
    ("de", "Im alten Hafen eröffnet Marek Zelinsky in dieser Woche eine Werkstatt für Bildhauer"),
    ("ru", "В старом порту Марек Зелинский открывает на этой неделе мастерскую скульптуры"),
    ("uk", "У старому порту міста Зелінський відкриває цього тижня майстерню скульптури"),
)


def test_a_surname_and_the_words_of_a_full_name_find_each_other_in_every_script(site, monitor):
    for language, title in PEOPLE:
        one = feed(language, title, title + ".")
        ident = monitor.add_feed(site.serves(f"/people-{language}.xml", one)).result()
        monitor.poll([ident]).result(timeout=60)
    monitor.settle().result(timeout=120)
    assert {"en", "de", "ru"} <= outlets(monitor, "Zelinsky")
    assert {"en", "de", "ru"} <= outlets(monitor, "Зелинский")
    assert outlets(monitor, "=Зелинский") == {"ru"}
    assert {"en", "ru"} <= outlets(monitor, "Marek Zelinsky")
    assert {"en", "ru"} <= outlets(monitor, "Марек Зелинский")
    assert outlets(monitor, "Zelinsky мастерскую") == {"ru"}
    assert outlets(monitor, "Marek Zelinsky nowhere") == set()


def test_spellings_are_listed_together(desk):
    assert {"Pashinyan", "Пашинян", "Paşinyan", "Paschinjan"} <= listed(desk, "pashinyan")[0]
    library = desk.library()
    try:
        own = library.names("Bergkarabach")[0].spellings[0]
        assert own == "Nagorno-Karabakh"  # in the person's language
    finally:
        library.close()
    [karabakh] = listed(desk, "Bergkarabach")
    assert {"Nagorno-Karabakh", "Dağlık Karabağ", "Bergkarabach"} <= karabakh


def test_a_spelling_is_parted_and_joined_again_and_the_word_holds(site, desk):
    settled(desk, desk.names.part("Paşinyan"))
    assert outlets(desk, "Paşinyan") == {"tr"}
    assert "tr" not in outlets(desk, "Pashinyan")
    # what arrives later changes nothing about it
    again = site.serves("/again.xml", feed("tr").replace("<guid>tr", "<guid>again"))
    feed_id = desk.add_feed(again).result()
    desk.poll([feed_id]).result(timeout=60)
    desk.settle().result(timeout=60)
    assert "ru" not in outlets(desk, "Paşinyan")
    settled(desk, desk.names.undo())
    assert {"tr", "ru", "en"} <= outlets(desk, "Pashinyan")


def test_a_name_goes_by_the_nominative_that_is_shown_though_items_have_another_case(desk):
    [karabakh] = listed(desk, "Bergkarabach")
    assert "Нагорный Карабах" in karabakh
    assert outlets(desk, '"Нагорный Карабах"') == set(HEADLINES)
    assert outlets(desk, '"Upper Karabakh"') == set(HEADLINES)
    settled(desk, desk.names.part("Нагорный Карабах"))
    assert outlets(desk, '"Нагорный Карабах"') == {"ru"}
    [karabakh] = listed(desk, "Bergkarabach")
    assert "Нагорный Карабах" not in karabakh
    settled(desk, desk.names.join("Bergkarabach", "Нагорный Карабах"))
    assert outlets(desk, '"Нагорный Карабах"') == set(HEADLINES)


def test_spellings_are_joined_by_hand(desk):
    settled(desk, desk.names.join("Yerevan", "Пашинян"))
    assert {"en", "ru"} <= outlets(desk, "Yerevan")
    settled(desk, desk.names.undo())
    with pytest.raises(NamesError, match="nothing said"):
        desk.names.undo().result(timeout=10)


def test_what_is_joined_with_a_spelling_that_no_item_has_is_told_searched_listed_and_parted(desk):
    profile = ["--profile", str(desk.paths.folder)]
    run = CliRunner()
    said = ["join", "The Speaker", "Пашинян", *profile]
    joined = run.invoke(name_commands.names, said, standalone_mode=False)
    told = "“The Speaker” and “Пашинян” are one name; no item has “The Speaker” yet.\n"
    assert joined.stdout == told
    assert outlets(desk, '"the speaker"') == set(HEADLINES)
    assert outlets(desk, '="the speaker"') == set()
    [name] = listed(desk, "Speaker")
    assert {"Pashinyan", "the speaker"} <= name
    settled(desk, desk.names.part("The Speaker"))
    assert outlets(desk, '"the speaker"') == set()
    assert listed(desk, "Speaker") == []
    settled(desk, desk.names.part("Upper Karabakh"))
    assert outlets(desk, '"Upper Karabakh"') == set()
    assert outlets(desk, '"Nagorno-Karabakh"') == set(HEADLINES)
    joined = run.invoke(
        name_commands.names, ["join", "Yerevan", "Пашинян", *profile], standalone_mode=False
    )
    assert joined.stdout == "“Yerevan” and “Пашинян” are one name.\n"


def test_what_cannot_be_said_of_a_name_is_refused_in_words(desk):
    with pytest.raises(NamesError, match="needs a letter"):
        desk.names.part("  — ")
    with pytest.raises(NamesError, match="one spelling"):
        desk.names.join("Paşinyan", "paşinyan")
    with pytest.raises(NamesError, match="no other spelling"):
        desk.names.part("Nobody").result(timeout=10)


def test_names_are_said_through_the_door(desk):
    there = call_holder(desk.paths, desk.settings)
    try:
        assert there.names.part("Paşinyan").result()
        assert there.names.undo().result()
        assert there.names.join("Yerevan", "Ереване").result()
        with pytest.raises(Exception, match="part of no topic"):
            there.topics.rename(StoryId(9_999), "Karabakh").result()
        with pytest.raises(Exception, match="part of no topic"):
            there.topics.remove(StoryId(9_999)).result()
        with pytest.raises(Exception, match="one spelling"):
            there.names.join("a", "A").result()
    finally:
        there.close()


def test_the_command_line_searches_and_lists_names(desk):
    profile = ["--profile", str(desk.paths.folder)]
    run = CliRunner()
    found = run.invoke(triage_commands.search, ["Пашинян", *profile], standalone_mode=False)
    assert "Also searched: " in found.stderr
    assert "Paper de" in found.stdout
    names = run.invoke(name_commands.names, ["list", "Pashinyan", *profile], standalone_mode=False)
    assert "Пашинян" in names.stdout
    parted = run.invoke(name_commands.names, ["part", "Paşinyan", *profile], standalone_mode=False)
    assert "a name of its own" in parted.stdout
    undone = run.invoke(name_commands.names, ["undo", *profile], standalone_mode=False)
    assert undone.stdout.startswith("Undone: “pasinyan” is not “")
    assert "“pashinyan”" in undone.stdout
    run.invoke(name_commands.names, ["join", "Ann", "Bea", *profile], standalone_mode=False)
    undone = run.invoke(name_commands.names, ["undo", *profile], standalone_mode=False)
    assert undone.stdout == "Undone: “ann” and “bea” are one name.\n"


def test_stories_of_two_days_are_a_topic_that_is_renamed_and_left(site, monitor: Monitor):
    """Two stories, one a year of days ago and one of now, each of three items of one outlet."""
    now = datetime.now(UTC)
    for days in (9, 1):
        items = "".join(
            f"<item><guid>{days}-{n}</guid><title>{title}</title><pubDate>"
            f"{format_datetime(now - timedelta(days=days, minutes=n))}</pubDate>"
            f"<description>{title}. Divers looked at the wall of the dam above Torvald again."
            "</description></item>"
            for n, title in enumerate(DAM)
        )
        channel = f"<rss version='2.0'><channel><title>Paper</title>{items}</channel></rss>"
        feed_id = monitor.add_feed(site.serves(f"/{days}.xml", channel)).result()
        monitor.poll([feed_id]).result(timeout=60)
        monitor.settle().result(timeout=120)
    library = monitor.library()
    try:
        ids = [story.story_id for story in library.stories(Query()).stories if story.count > 2]
        assert len(ids) == 2
        topic = library.story_topic(ids[0])
        assert topic is not None
        assert topic.title.startswith("Torvald")
        assert [one.story_id for one in topic.stories] == ids[::-1]
        monitor.topics.rename(ids[0], "The dam").result(timeout=10)
        assert library.story_topic(ids[1]).title == "The dam"
        with pytest.raises(NamesError, match="120 characters"):
            monitor.topics.rename(ids[0], "x" * 121)
        monitor.topics.remove(ids[0]).result(timeout=10)
        assert library.story_topic(ids[0]) is None
        assert library.story_topic(ids[1]) is None
        with pytest.raises(NamesError, match="part of no topic"):
            monitor.topics.remove(ids[0]).result(timeout=10)
    finally:
        library.close()
