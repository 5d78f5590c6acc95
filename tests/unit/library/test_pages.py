"""Stories and items through `Library`: who is listed, in what order, page after page."""

import pytest

from monitor.domain.errors import QueryError, StorageError
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import State
from monitor.domain.query import Query, Scope, ScopeKind, StoryOrder
from monitor.library import Library
from monitor.settings import LanguageSettings
from monitor.storage import read_filter, triage
from tests.unit.library.samples import HOUR, NOW


def titles(page):
    return [story.headline for story in page.stories]


def headlines(items):
    return [item.headline for item in items]


def scope(kind, ident=0):
    return Query(scope=Scope(kind=kind, ident=ident))


def test_stories_are_newest_first_and_items_without_a_story_stand_among_them(shelf, library):
    old = shelf.item("Old", hours=30)
    shelf.item("Alone", hours=20)
    new = shelf.item("New", hours=10)
    shelf.is_story(old)
    shelf.is_story(new)
    page = library.stories(Query())
    assert titles(page) == ["New", "Alone", "Old"]
    assert page.next_key is None


def test_an_item_without_a_story_is_a_story_of_one_under_its_negative_id(shelf, library):
    item = shelf.item("Alone", hours=20)
    (story,) = library.stories(Query()).stories
    assert story.story_id == -item
    assert (story.count, story.outlets, story.more, story.unread) == (1, 1, 0, 1)
    assert story.languages == (("en", 1),)
    assert story.items == library.story_items(story.story_id)
    assert story.items[0].story_id is None
    assert library.find_story(item) is None


def test_an_item_is_visible_before_anything_is_known_of_it(shelf, library):
    shelf.arrives(shelf.feed(), "Just fetched")
    (story,) = library.stories(Query()).stories
    (item,) = library.items(Query()).items
    assert story.headline == item.headline == "Just fetched"
    assert (item.state, item.state_words, item.languages) == (State.QUEUED, "being read", ())


def test_most_covered_puts_the_largest_story_first_then_the_newest(shelf, library):
    shelf.item("Alone and newest", hours=1)
    large = [shelf.item(f"Large {n}", hours=20 + n) for n in range(3)]
    one = shelf.item("One", hours=2)
    shelf.is_story(*large)
    shelf.is_story(one)
    page = library.stories(Query(order=StoryOrder.MOST_COVERED))
    assert titles(page) == ["Large 0", "Alone and newest", "One"]


@pytest.mark.parametrize("order", list(StoryOrder))
@pytest.mark.parametrize("kind", [ScopeKind.ALL, ScopeKind.UNREAD])
def test_pages_follow_one_another_without_gap_or_repeat(shelf, library, order, kind):
    items = [shelf.item(f"Item {n}", hours=n % 7) for n in range(23)]
    for group in (items[0:3], items[3:5], items[5:6], items[6:10], items[10:12]):
        shelf.is_story(*group)
    query = Query(scope=Scope(kind=kind), order=order)
    whole = library.stories(query, limit=100).stories
    assert len(whole) == 5 + 11
    found, key = [], None
    while True:
        page = library.stories(query, key, limit=3)
        found += page.stories
        key = page.next_key
        if key is None:
            break
    assert tuple(found) == whole


def test_the_pages_of_a_walk_and_of_a_gathered_scope_are_alike(shelf, library):
    items = [shelf.item(f"Item {n}", hours=n % 5) for n in range(17)]
    shelf.is_story(*items[:4])
    shelf.is_story(items[5])
    for order in StoryOrder:
        everything = library.stories(Query(order=order))  # walked
        unread = library.stories(Query(scope=Scope(kind=ScopeKind.UNREAD), order=order))
        assert unread.stories == everything.stories


def test_many_matches_are_walked_and_give_the_same_pages(shelf, library, monkeypatch):
    feed = shelf.feed("Paper", "Wires")
    items = [shelf.item(f"Item {n}", hours=n % 5, feed=feed if n % 3 else None) for n in range(20)]
    shelf.is_story(*items[:4])
    shelf.is_story(*items[4:6])
    triage.mark_read(shelf.db, items[::4], True, NOW)
    triage.set_flag(shelf.db, items[::3], 1, NOW)
    triage.tag(shelf.db, items[::2], "military", NOW)
    tag, folder = library.tags()[0].tag_id, library.feeds()[0].folder_id or 1
    scopes = [
        Scope(kind=kind, ident={"tag": tag, "feed": feed, "folder": folder}.get(kind.value, 0))
        for kind in ScopeKind
    ]
    queries = [
        Query(scope=one, order=order, since=since)
        for one in scopes
        for order in StoryOrder
        for since in (None, NOW - 3 * HOUR)
    ]
    gathered = [(library.stories(query), library.items(query)) for query in queries]
    assert all(stories.stories and items.items for stories, items in gathered)
    monkeypatch.setattr(read_filter, "FEW", 0)
    assert [(library.stories(query), library.items(query)) for query in queries] == gathered


def test_a_story_shows_matching_items_first_then_unread_then_newest(shelf, library):
    read = shelf.item("Read and newest", hours=1)
    members = [shelf.item(f"Report {n}", hours=n) for n in range(2, 7)]
    about = shelf.item("Drones", hours=9)
    shelf.is_story(*reversed([read, *members, about]))
    triage.mark_read(shelf.db, [read], True, NOW)
    (story,) = library.stories(Query()).stories
    assert headlines(story.items) == ["Report 2", "Report 3", "Report 4", "Report 5"]
    assert (story.count, story.more, story.unread) == (7, 3, 6)
    (found,) = library.stories(Query(words=("drones",))).stories
    assert headlines(found.items) == ["Drones", "Report 2", "Report 3", "Report 4"]


def test_a_story_counts_languages_and_its_course_in_time(shelf, library):
    items = [
        shelf.item("a", hours=10),
        shelf.item("б", language="ru", hours=9.5),
        shelf.item("c", hours=1),
        shelf.item("d", hours=0.9),
    ]
    shelf.is_story(*items)
    (story,) = library.stories(Query()).stories
    assert story.languages == (("en", 3), ("ru", 1))
    assert sum(story.activity) == 4
    assert (story.activity[0], story.activity[-1], len(story.activity)) == (2, 2, 10)
    assert (story.first_seen, story.last_seen) == (NOW - 10 * HOUR, NOW - 0.9 * HOUR)


def test_the_founders_title_heads_a_story_translated_where_it_is_foreign(shelf, library):
    founder = shelf.item("Бои в Карабахе", language="ru", hours=5)
    shelf.is_story(founder, shelf.item("Another report", language="hy", hours=4))
    assert titles(library.stories(Query())) == ["Бои в Карабахе"]
    shelf.has_headline(founder, "Clashes in Karabakh")
    (story,) = library.stories(Query()).stories
    assert (story.headline, story.headline_language) == ("Clashes in Karabakh", "en")


def test_a_readable_item_heads_a_story_whose_founder_cannot_be_read(shelf, library):
    founder = shelf.item("Բախումներ", language="hy", hours=6)
    translated = shelf.item("Бои", language="ru", hours=5)
    shelf.has_headline(translated, "Clashes")
    english = [shelf.item("First in English", hours=4), shelf.item("Second", hours=3)]
    shelf.is_story(founder, translated, *english)
    assert titles(library.stories(Query())) == ["First in English"]
    german = shelf.library(languages=LanguageSettings(reads=("de",), wants="en"))
    assert titles(german.stories(Query())) == ["Clashes"]
    german.close()


def test_a_line_has_the_translation_above_and_the_original_under_it(shelf, library):
    item = shelf.item("Бои в Карабахе", "Ереван.", language="ru")
    shelf.has_headline(item, "Clashes in Karabakh", engine="sample")
    line = library.timeline_item(item)
    assert (line.headline, line.headline_language) == ("Clashes in Karabakh", "en")
    assert (line.original, line.original_language) == ("Бои в Карабахе", "ru")
    assert (line.state, line.state_words) == (State.DONE, "translated (sample, by hand)")
    assert line.when == NOW - HOUR
    assert line.outlet == "Monitor Daily"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.NO_MODEL, "no hy→en model"),
        (State.QUEUED, "waiting for translation"),
        (State.FAILED, "translation failed"),
        (State.DOUBTFUL, "translation doubtful"),
        (State.DONE, "translated"),
        (State.NOT_NEEDED, None),
    ],
)
def test_each_state_is_said_in_words(shelf, library, state, words):
    item = shelf.item("Բախումներ", language="hy", state=state)
    line = library.timeline_item(item)
    assert (line.state, line.state_words) == (state, words)


def test_a_new_wanted_language_leaves_items_waiting_not_hidden(shelf):
    item = shelf.item("Fighting erupts")
    french = shelf.library(languages=LanguageSettings(reads=("fr",), wants="fr"))
    assert french.timeline_item(item).state_words == "waiting for translation"
    french.close()


def test_an_item_without_a_title_is_headed_by_its_text(shelf, library):
    item = shelf.item("", "First words\nof the text.")
    assert library.timeline_item(item).headline == "First words of the text."


def test_marks_tags_and_notes_are_on_the_line(shelf, library):
    item = shelf.item("Fighting erupts")
    triage.mark_read(shelf.db, [item], True, NOW)
    triage.set_flag(shelf.db, [item], 2, NOW)
    triage.tag(shelf.db, [item], "military", NOW)
    triage.tag(shelf.db, [item], "check facts", NOW)
    triage.add_note(shelf.db, item, "Check the figures.", NOW)
    line = library.timeline_item(item)
    assert (line.read, line.flag, line.has_note) == (True, 2, True)
    assert [tag.name for tag in line.tags] == ["check facts", "military"]


def test_each_scope_holds_its_own(shelf, library):
    caucasus = shelf.feed("Armenpress", "South Caucasus", "Armenia")
    wires = shelf.feed("Wire", "Wires")
    first = shelf.item("From Yerevan", feed=caucasus, hours=2)
    second = shelf.item("From the wire", feed=wires, hours=3)
    old = shelf.item("Yesterday", feed=wires, hours=14)
    shelf.is_story(first, second)
    triage.mark_read(shelf.db, [first, second], True, NOW)
    triage.set_flag(shelf.db, [second], 1, NOW)
    triage.tag(shelf.db, [old], "diplomacy", NOW)
    (tag,) = library.tags()
    folders = {row.name: row for row in library.sources().sections[2].rows}
    above = folders["South Caucasus"].scope
    assert headlines(library.items(scope(ScopeKind.UNREAD)).items) == ["Yesterday"]
    assert headlines(library.items(scope(ScopeKind.FLAGGED)).items) == ["From the wire"]
    assert headlines(library.items(scope(ScopeKind.TODAY)).items) == [
        "From Yerevan",
        "From the wire",
    ]
    assert headlines(library.items(scope(ScopeKind.TAG, tag.tag_id)).items) == ["Yesterday"]
    assert headlines(library.items(scope(ScopeKind.FEED, caucasus)).items) == ["From Yerevan"]
    assert headlines(library.items(Query(scope=above)).items) == ["From Yerevan"]
    assert titles(library.stories(Query(scope=above))) == ["From Yerevan"]
    assert titles(library.stories(scope(ScopeKind.UNREAD))) == ["Yesterday"]
    # the story is there for its item of the feed, and shows that one first
    (story,) = library.stories(Query(scope=Scope(kind=ScopeKind.FEED, ident=wires))).stories[:1]
    assert headlines(story.items) == ["From the wire", "From Yerevan"]


def test_today_begins_at_midnight_where_the_person_is(shelf):
    shelf.item("Late last night in London", hours=12.5)  # 23:30 UTC, 01:30 in Paris
    for zone, count in (("UTC", 0), ("Europe/Paris", 1)):
        opened = shelf.library(timezone=zone)
        assert len(opened.items(scope(ScopeKind.TODAY)).items) == count
        assert len(opened.stories(scope(ScopeKind.TODAY)).stories) == count
        opened.close()


def test_since_leaves_out_what_is_older_in_every_scope(shelf, library):
    new, old = shelf.item("New", hours=1), shelf.item("Old", hours=30)
    triage.set_flag(shelf.db, [new, old], 1, NOW)
    for kind in (ScopeKind.ALL, ScopeKind.UNREAD, ScopeKind.FLAGGED):
        query = Query(scope=Scope(kind=kind), since=NOW - 24 * HOUR)
        assert headlines(library.items(query).items) == ["New"]
        assert titles(library.stories(query)) == ["New"]


def test_words_are_found_in_original_and_translation_folded_alike(shelf, library):
    item = shelf.item("Ёлки в Ереване", "Съёмка беспилотника", language="ru", hours=1)
    shelf.has_headline(item, "Fir trees in Yerevan", body="A café was filmed by a drone.")
    shelf.item("Something else", hours=2)
    for words in (
        ("елки",), ("ЁЛКИ",), ("fir",), ("cafe",), ("café",), ("беспилотника", "drone"),
        ("filmed by a drone",), ("trees", "съемка"),
    ):  # fmt: skip
        assert len(library.items(Query(words=words)).items) == 1, words
        assert len(library.stories(Query(words=words)).stories) == 1, words
    for words in (("drone filmed",), ("drone", "absent"), ("dron",)):
        assert library.items(Query(words=words)).items == ()
        assert library.stories(Query(words=words)).stories == ()


def test_words_without_spaces_between_them_are_found(shelf, library):
    shelf.item("東京都で会議", language="ja")
    for words in (("東京",), ("京都",), ("会議",), ("会",)):
        assert len(library.items(Query(words=words)).items) == 1, words
    assert library.items(Query(words=("大阪",))).items == ()


def test_what_is_typed_is_never_taken_as_syntax(shelf, library):
    shelf.item('He said "stop" OR else', "AND NOT NEAR(x y) col:umn * ^")
    for words in (
        ('"',),
        ("OR",),
        ("NEAR(",),
        ("col:umn",),
        ("a*",),
        ('x"y',),
        ("-x",),
        ("{a}:b",),
    ):
        library.items(Query(words=words))
        library.stories(Query(words=words))
    assert len(library.items(Query(words=("OR", "NOT"))).items) == 1


def test_a_search_within_a_scope_and_time_holds_to_both(shelf, library):
    paper = shelf.feed("Paper")
    shelf.item("Drones here", feed=paper, hours=1)
    shelf.item("Drones there", hours=2)
    shelf.item("Drones long ago", feed=paper, hours=40)
    query = Query(
        scope=Scope(kind=ScopeKind.FEED, ident=paper), words=("drones",), since=NOW - 24 * HOUR
    )
    assert headlines(library.items(query).items) == ["Drones here"]
    assert titles(library.stories(query)) == ["Drones here"]


def test_items_come_newest_first_page_by_page(shelf, library):
    for n in range(11):
        shelf.item(f"Item {n}", hours=n // 2)
    whole = library.items(Query(), limit=50).items
    assert [item.when for item in whole] == sorted((i.when for i in whole), reverse=True)
    found, key = [], None
    while True:
        page = library.items(Query(), key, limit=4)
        found += page.items
        key = page.next_key
        if key is None:
            break
    assert tuple(found) == whole


def test_a_key_of_another_list_is_refused_in_a_sentence(shelf, library):
    for n in range(3):
        shelf.item(f"Item {n}")
    stories, items = library.stories(Query(), limit=1), library.items(Query(), limit=1)
    with pytest.raises(QueryError, match=r"read it again\.$"):
        library.stories(Query(), items.next_key)
    with pytest.raises(QueryError, match=r"read it again\.$"):
        library.items(Query(), stories.next_key)
    with pytest.raises(QueryError):
        library.items(Query(), "nonsense")


def test_the_items_of_a_story_are_newest_first_and_bounded(shelf, library):
    items = [shelf.item(f"Item {n}", hours=n) for n in range(5)]
    story = shelf.is_story(*items)
    assert headlines(library.story_items(story)) == [f"Item {n}" for n in range(5)]
    assert headlines(library.story_items(story, limit=2)) == ["Item 0", "Item 1"]
    assert library.find_story(items[3]) == story


def test_what_is_not_there_gives_nothing(shelf, library):
    assert library.timeline_item(ItemId(99)) is None
    assert library.item(ItemId(99)) is None
    assert library.find_story(ItemId(99)) is None
    assert library.story_items(StoryId(99)) == library.story_items(StoryId(-99)) == ()
    assert library.stories(Query()).stories == library.items(Query()).items == ()


def test_a_library_needs_a_database(tmp_path):
    with pytest.raises(StorageError, match="There is no database"):
        Library(tmp_path / "none.db", LanguageSettings())
