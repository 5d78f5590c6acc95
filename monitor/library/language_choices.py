"""Languages by name: those that a person may choose, and what is known of a feed's."""

from functools import cache

from monitor.domain.ids import FeedId
from monitor.domain.views import FeedLanguageView, LanguageChoice, LanguageShare
from monitor.language import catalogue
from monitor.storage import feed_languages
from monitor.storage.database import Database
from monitor.text.dates import language_name
from monitor.text.folding import fold


@cache
def choices(reader: str) -> tuple[LanguageChoice, ...]:
    """All languages that may be chosen, by their names in the language `reader`."""
    named = (_named(code, reader) for code in catalogue.offered())
    return tuple(sorted(named, key=lambda choice: (fold(choice.name), choice.code)))


def of_feed(db: Database, feed_id: FeedId, reader: str) -> FeedLanguageView | None:
    """What the person and the feed say of its language, and what its last items were in."""
    words = feed_languages.words_of(db, feed_id)
    if words is None:
        return None
    last = feed_languages.last_languages(db, feed_id)
    return FeedLanguageView(
        feed_id=feed_id,
        title=words.title,
        given=_named(words.given, reader) if words.given else None,
        declared=_declared(words.declared, reader),
        usual=tuple(
            LanguageShare(language=code, name=language_name(code, reader), share=share)
            for code, share in feed_languages.usual(last)
        ),
        seen=last.seen,
    )


def _named(code: str, reader: str) -> LanguageChoice:
    return LanguageChoice(code=code, name=language_name(code, reader))


def _declared(said: str | None, reader: str) -> LanguageChoice | None:
    """What the feed says of itself, where that is a language."""
    code = catalogue.tidied(said) if said else None
    return _named(code, reader) if code else None
