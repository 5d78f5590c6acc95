"""The bundled sample as the program itself reads it: parsed, detected, looked up, grouped."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from monitor.domain.feed import ParsedEntry, ParsedFeed
from monitor.domain.language import FeedLanguages, SpanKind, TextLanguages, base_of, is_foreign
from monitor.feeds import parser, starter
from monitor.language import spans
from monitor.paths import resource
from monitor.stories import stream
from monitor.translation import memory, tmx, units

NOW = datetime(2026, 3, 1, 15, 0, tzinfo=UTC)
READS = ("en",)
UNTRANSLATED = "hy"


@dataclass(frozen=True)
class Item:
    slug: str
    outlet: str
    feed_language: str
    entry: ParsedEntry
    title: TextLanguages
    body: TextLanguages

    def languages(self):
        """Languages of the text's letters, names and datelines included."""
        found = {span.language for part in (self.title, self.body) for span in part.spans}
        return found - {"und", "zxx"}

    def foreign(self):
        """(base language, sentence) of all that someone who reads English needs translated."""
        for text, part in ((self.entry.title, self.title), (self.entry.text, self.body)):
            for span, sentence in units.foreign_sentences(text, part.spans, READS):
                yield base_of(span.language), sentence.text


@pytest.fixture(scope="module")
def feeds():
    found = {}
    for listed in starter.listed():
        if listed.status == 200:
            text = resource("starter", "feeds", listed.path).read_text(encoding="utf-8")
            body = starter.fill(text, NOW).encode()
            found[listed.path] = parser.parse(body, listed.site, listed.content_type)
    return found


@pytest.fixture(scope="module")
def items(feeds):
    return [_item(feed, entry) for feed in feeds.values() for entry in feed.entries]


def _item(feed, entry):
    language = entry.language or feed.language
    return Item(
        slug=entry.link.rsplit("/", 1)[1],
        outlet=feed.title,
        feed_language=feed.language,
        entry=entry,
        title=spans.detect(entry.title, FeedLanguages(declared=language), entry.published),
        body=spans.detect(entry.text, FeedLanguages(declared=language), entry.published),
    )


@pytest.fixture(scope="module")
def by_slug(items):
    return {item.slug: item for item in items}


@pytest.fixture(scope="module")
def translated():
    """(language, key of the sentence) → its translation."""
    found = tmx.read(starter.translations())
    assert {unit.pair.target for unit in found} == {"en"}
    return {(unit.pair.source, memory.key(unit.source)): unit.target for unit in found}


def test_every_feed_is_read_without_a_complaint(feeds):
    for feed in feeds.values():
        assert isinstance(feed, ParsedFeed)
        assert feed.problems == ()


def test_four_formats_twelve_outlets_and_ten_languages_are_there(feeds):
    assert {feed.version for feed in feeds.values()} == {"rss20", "atom10", "rss10", "json11"}
    assert len({feed.title for feed in feeds.values()}) == len(feeds) >= 9
    declared = Counter(feed.language for feed in feeds.values())
    assert set(declared) >= {"en", "ru", "uk", "pt", "es", "fr", "de", "tr", "ar", "zh", "hy"}


def test_a_feed_says_of_itself_what_the_list_says(feeds):
    for listed in starter.listed():
        if listed.status == 200:
            assert feeds[listed.path].title == listed.title
            assert feeds[listed.path].link == listed.site


def test_items_are_many_and_none_is_without_title_link_author_date_and_text(items):
    assert len(items) >= 40
    for item in items:
        entry = item.entry
        assert entry.title and entry.link and entry.author and entry.text and entry.categories
    assert len({item.entry.guid for item in items}) == len(items)
    assert len({item.slug for item in items}) == len(items)


def test_no_item_is_old_or_from_the_future_and_most_are_of_the_last_hours(items):
    ages = sorted(NOW - item.entry.published for item in items)
    assert ages[0] == timedelta(0)
    assert ages[-1] < timedelta(hours=48)
    assert sum(age <= timedelta(hours=10) for age in ages) >= 30
    assert sum(age <= timedelta(minutes=5) for age in ages) >= 3


def test_bodies_use_the_markup_that_a_reader_must_show(items):
    html = "".join(item.entry.html for item in items)
    for tag in ("<p", "<b>", "<ul", "<li", "<blockquote", "<a href"):
        assert tag in html
    assert any(item.entry.enclosures for item in items)


def test_each_item_is_mostly_in_the_language_of_its_feed(items):
    wrong = {
        item.slug: item.body.dominant
        for item in items
        if item.body.dominant.partition("-")[0] != item.feed_language
    }
    assert wrong == {}


def test_each_headline_is_in_the_language_of_its_feed(items):
    wrong = {
        item.slug: item.title.dominant
        for item in items
        if item.title.dominant.partition("-")[0] != item.feed_language
    }
    assert wrong == {}


MIXED = {
    "karabakh-fighting": {"en", "ru"},
    "izmir-earthquake": {"en", "tr"},
    "storm-belmira": {"en", "pt"},
    "black-sea-grain": {"en", "uk"},
    "rhine-low-water": {"en", "de"},
    "why-datelines": {"en", "ru"},
    "armenia-martial-law": {"en", "ru"},
    "goris-hotel": {"en", "ru"},
    "zerno-port-pratsyuie": {"uk", "ru"},
    "borrasca-belmira": {"es", "pt"},
    "satellite-egyptien": {"fr", "ar"},
    "sturm-belmira": {"de", "en"},
    "izmir-artci": {"tr", "en"},
    "gharabagh-martere": {"hy", "ru"},
}


def test_items_in_two_languages_are_found_to_be_so_and_no_others(items):
    found = {item.slug: item.languages() for item in items if len(item.languages()) > 1}
    assert found == MIXED


def test_each_foreign_sentence_has_a_translation_by_hand(items, translated):
    missing = [
        (item.slug, language, sentence)
        for item in items
        for language, sentence in item.foreign()
        if language != UNTRANSLATED and (language, memory.key(sentence)) not in translated
    ]
    assert missing == []


def test_no_translation_is_left_over_from_an_earlier_wording(items, translated):
    used = {
        (language, memory.key(sentence)) for item in items for language, sentence in item.foreign()
    }
    assert set(translated) - used == set()


def test_one_language_has_no_translation_so_that_its_state_is_seen(items, translated):
    without = [item for item in items if item.feed_language == UNTRANSLATED]
    assert 2 <= len(without) <= 3
    assert UNTRANSLATED not in {language for language, _ in translated}


def test_translations_are_sentences_of_their_own(translated):
    units_of = tmx.read(starter.translations())
    for unit in units_of:
        assert unit.target.strip() == unit.target
        assert unit.target != unit.source
        assert unit.source[-1] in ".:。" or unit.target[-1] not in ".:"


def test_datelines_agree_with_their_item_but_for_the_founding_one(items):
    found = {}
    for item in items:
        for dateline in item.body.datelines:
            if dateline.date is not None:
                found[item.slug] = (dateline.date, item.entry.published.date())
    assert found.pop("karabakh-fighting")[0] == date(2020, 9, 28)
    assert len(found) >= 8
    assert {slug: pair for slug, pair in found.items() if pair[0] != pair[1]} == {}


def test_the_founding_line_is_a_russian_dateline_and_all_else_is_english(by_slug):
    item = by_slug["karabakh-fighting"]
    first, *others = item.body.spans
    assert item.entry.text[first.start : first.end] == "Понедельник, 28 Сен, 2020"
    assert (first.language, first.kind) == ("ru", SpanKind.DATELINE)
    assert {span.language for span in others} == {"en"}
    assert list(item.foreign()) == []


def test_arabic_runs_from_right_to_left_and_is_foreign(by_slug):
    item = by_slug["zilzal-izmir"]
    assert 'dir="rtl"' in item.entry.html
    assert is_foreign(item.body.dominant, READS)


EVENTS = {
    "karabakh-fighting": {"ru", "uk", "tr", "fr", "pt", "de", "en"},
    "black-sea-grain": {"en", "uk", "tr", "ru", "ar", "es", "zh"},
    "storm-belmira": {"pt", "en", "es", "fr", "de"},
    "izmir-earthquake": {"tr", "en", "ru", "es", "ar"},
    "niedrigwasser-kaub": {"de", "en", "fr"},
    "qamar-misri": {"ar", "zh", "en", "fr"},
}


def test_six_events_are_each_one_story_across_their_languages(items, translated):
    """As the program does it: a language unknown to the model is grouped by its translation."""
    given = sorted(
        (item for item in items if item.feed_language != UNTRANSLATED),
        key=lambda item: item.entry.published,
    )
    run = stream.Stream()
    for _ in run.run(_for_grouping(item, translated) for item in given):
        pass
    stories, languages = {}, defaultdict(set)
    for item, story in zip(given, run.story_of, strict=True):
        stories[item.slug] = story
        languages[story].add(item.feed_language)
    assert {slug: languages[stories[slug]] for slug in EVENTS} == EVENTS
    assert len({stories[slug] for slug in EVENTS}) == len(EVENTS)


def _for_grouping(item, translated):
    title, text = item.entry.title, item.entry.text
    if item.feed_language == "uk":
        for language, sentence in item.foreign():
            text = text.replace(sentence, translated[language, memory.key(sentence)])
            title = title.replace(sentence, translated[language, memory.key(sentence)])
    return stream.StreamItem(
        ident=item.slug,
        language="en" if item.feed_language == "uk" else item.feed_language,
        title=title,
        text=text,
        published=item.entry.published,
        source=item.outlet,
    )
