from monitor.domain.query import Scope, ScopeKind
from monitor.storage import triage
from tests.unit.library.samples import NOW


def section(library, title):
    return next(one for one in library.sources().sections if one.title == title)


def test_the_first_section_counts_stories_unread_flagged_and_todays(shelf, library):
    today, yesterday = shelf.item("a", hours=2), shelf.item("b", hours=20)
    third = shelf.item("c", hours=30)
    shelf.item("alone", hours=3)
    shelf.is_story(today, yesterday)
    shelf.is_story(third)
    triage.mark_read(shelf.db, [yesterday], True, NOW)
    triage.set_flag(shelf.db, [third], 1, NOW)
    rows = section(library, "Monitor").rows
    assert [(row.name, row.scope.kind, row.unread) for row in rows] == [
        ("Stories", ScopeKind.ALL, 3),
        ("Unread", ScopeKind.UNREAD, 3),
        ("Flagged", ScopeKind.FLAGGED, 1),
        ("Today", ScopeKind.TODAY, 2),
    ]


def test_tags_have_their_colour_and_the_number_of_their_items(shelf, library):
    one, two = shelf.item("a"), shelf.item("b")
    triage.tag(shelf.db, [one, two], "military", NOW)
    triage.tag(shelf.db, [one], "Diplomacy", NOW)
    rows = section(library, "Tags").rows
    assert [(row.name, row.unread) for row in rows] == [("Diplomacy", 1), ("military", 2)]
    assert [row.color for row in rows] == [tag.color for tag in library.tags()]
    assert all(row.color.startswith("#") and len(row.color) == 7 for row in rows)


def test_folders_hold_folders_and_feeds_and_sum_what_is_unread(shelf, library):
    armenia = shelf.feed("Armenpress", "South Caucasus", "Armenia")
    shelf.feed("azertac", "South Caucasus")
    top = shelf.feed("Zeit")
    for feed in (armenia, armenia, top):
        shelf.item("x", feed=feed)
    caucasus, zeit = section(library, "Feeds").rows
    assert (caucasus.name, caucasus.unread, caucasus.scope.kind) == (
        "South Caucasus",
        2,
        ScopeKind.FOLDER,
    )
    assert [(row.name, row.unread) for row in caucasus.children] == [("Armenia", 2), ("azertac", 0)]
    assert [row.name for row in caucasus.children[0].children] == ["Armenpress"]
    assert (zeit.scope, zeit.unread) == (Scope(kind=ScopeKind.FEED, ident=top), 1)


def test_a_failing_feed_has_its_sentence(shelf, library):
    feed = shelf.feed("Civil.ge")
    shelf.db.run("UPDATE feeds SET failures = 2, last_error = 'HTTP 503.' WHERE id = ?", (feed,))
    (row,) = section(library, "Feeds").rows
    assert row.trouble == "HTTP 503."
    shelf.db.run("UPDATE feeds SET failures = 0, gone = 1, last_error = NULL")
    (row,) = section(library, "Feeds").rows
    assert row.trouble == "The feed is gone."
    shelf.db.run("UPDATE feeds SET gone = 0")
    (row,) = section(library, "Feeds").rows
    assert row.trouble is None


def test_reading_and_unreading_is_counted_at_once(shelf, library):
    item = shelf.item("a")
    for read, unread in ((True, 0), (False, 1), (True, 0)):
        triage.mark_read(shelf.db, [item], read, NOW)
        assert section(library, "Feeds").rows[0].unread == unread
        assert library.feeds()[0].unread == unread


def test_an_empty_profile_has_its_sections(library):
    sections = library.sources().sections
    assert [(one.title, len(one.rows)) for one in sections] == [
        ("Monitor", 4),
        ("Tags", 0),
        ("Feeds", 0),
    ]
