"""Languages by name, and what is known of a feed's."""

from monitor.domain.ids import FeedId
from monitor.domain.views import LanguageChoice
from monitor.settings import LanguageSettings
from monitor.storage import feed_languages


def test_languages_are_offered_by_their_names_in_the_readers_language(shelf, library) -> None:
    offered = library.languages()
    names = [one.name for one in offered]
    assert names == sorted(names)
    assert LanguageChoice(code="sr-Latn", name="Serbian (Latin)") in offered
    assert len({one.code for one in offered}) == len(offered) > 60
    german = shelf.library(languages=LanguageSettings(reads=("de",), wants="de"))
    assert LanguageChoice(code="hy", name="Armenisch") in german.languages()
    german.close()


def test_a_feeds_language_is_what_was_said_and_what_its_items_were_in(shelf, library) -> None:
    feed = shelf.feed("Daily")
    for language in ("sr", "sr", "sr", "hr"):
        shelf.item("Naslov", "Tekst", language=language, feed=feed)
    shelf.db.run("UPDATE feeds SET language = 'SR-rs'")
    feed_languages.give(shelf.db, feed, "sr-Latn")
    found = library.feed_languages(feed)
    assert (found.feed_id, found.title, found.seen) == (feed, "Daily", 4)
    assert found.given == LanguageChoice(code="sr-Latn", name="Serbian (Latin)")
    assert found.declared == LanguageChoice(code="sr-RS", name="Serbian")
    assert [(one.name, one.share) for one in found.usual] == [("Serbian", 0.75), ("Croatian", 0.25)]


def test_of_a_new_feed_nothing_is_known_and_of_none_nothing_at_all(shelf, library) -> None:
    feed = shelf.feed()
    shelf.db.run("UPDATE feeds SET language = 'whatever'")
    found = library.feed_languages(feed)
    assert (found.given, found.declared, found.usual, found.seen) == (None, None, (), 0)
    assert library.feed_languages(FeedId(99)) is None
