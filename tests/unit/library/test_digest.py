from datetime import date
from zoneinfo import ZoneInfo

import pytest

from monitor.domain.digest import DigestSelection
from monitor.domain.errors import DigestError
from monitor.domain.item import Part, State
from monitor.domain.language import SpanKind
from monitor.library.digest import MOST_FEEDS, failing
from monitor.storage import items, triage
from monitor.storage.read_digest import FailedAttempt
from tests.unit.library.samples import HOUR, NOW, dateline, span
from tests.unit.storage.samples import attempt, intent

DAY = date(2020, 9, 28)
LONG = "The minister said on Sunday that talks about the crossing would go on through the night."
RUSSIAN = "Министр заявил, что переговоры о границе будут продолжены завтра утром. Это всё."


def selection(**more):
    return DigestSelection(**({"day": DAY, "timezone": "UTC"} | more))


def headlines(found):
    return [item.headline for item in found]


def test_the_days_items_come_oldest_first(shelf, library):
    shelf.item("Morning", hours=5)
    shelf.item("Noon", hours=0)
    shelf.item("Yesterday", hours=13)
    assert headlines(library.digest_items(selection())) == ["Morning", "Noon"]
    assert headlines(library.digest_items(selection(), limit=1)) == ["Morning"]
    assert headlines(library.digest_items(selection(day=date(2020, 9, 27)))) == ["Yesterday"]


def test_the_day_is_that_of_the_zone(shelf, library):
    shelf.item("At 23:30 in London", hours=12.5)
    assert library.digest_items(selection()) == ()
    found = library.digest_items(selection(timezone="Europe/Paris"))
    assert headlines(found) == ["At 23:30 in London"]
    with pytest.raises(DigestError, match="no time zone"):
        library.digest_items(selection(timezone="Mars/Olympus"))


def test_flags_and_tags_choose_among_the_days_items(shelf, library):
    flagged, tagged = shelf.item("Flagged", hours=3), shelf.item("Tagged", hours=2)
    old = shelf.item("Old", hours=30)
    shelf.item("Neither", hours=1)
    triage.set_flag(shelf.db, [flagged, old], 1, NOW)
    triage.tag(shelf.db, [tagged, old], "military", NOW)
    assert headlines(library.digest_items(selection(flagged_only=True))) == ["Flagged"]
    assert headlines(library.digest_items(selection(tag="military"))) == ["Tagged"]
    assert headlines(library.digest_items(selection(tag="MILITARY"))) == ["Tagged"]
    assert library.digest_items(selection(tag="military", flagged_only=True)) == ()


def test_an_item_carries_all_that_an_issue_prints(shelf, library):
    item = shelf.item("Fighting erupts", LONG, hours=1)
    story = shelf.is_story(item)
    triage.tag(shelf.db, [item], "military", NOW)
    triage.set_flag(shelf.db, [item], 2, NOW)
    triage.add_note(shelf.db, item, "Check the figures.", NOW)
    triage.add_note(shelf.db, item, "Checked.", NOW)
    (found,) = library.digest_items(selection())
    assert (found.item_id, found.story_id) == (item, story)
    assert (found.headline, found.headline_language, found.translated) == (
        "Fighting erupts",
        "en",
        None,
    )
    assert (found.outlet, found.when, found.languages) == ("Monitor Daily", NOW - HOUR, ("en",))
    assert (found.lead, found.lead_language, found.lead_provenances) == (LONG, "en", ())
    assert (found.notes, found.tags, found.flag) == (
        ("Check the figures.", "Checked."),
        ("military",),
        2,
    )
    assert (found.provenance, found.state_words, found.dateline) == (None, None, None)


def test_what_is_amiss_with_a_headline_is_known_in_the_digest(shelf, library):
    item = shelf.item("Бои", RUSSIAN, language="ru", state=State.DOUBTFUL)
    shelf.has_headline(item, "So so so")
    amiss = {"doubtful": True, "reason": "the model repeats itself", "via": "uk"}
    shelf.remembers("Бои", "ru", "So so so", **amiss)
    made = library.digest_items(selection())[0].provenance
    assert (made.doubtful, made.reason, made.via) == tuple(amiss.values())


def test_a_translated_item_has_headline_lead_and_where_they_are_from(shelf, library):
    item = shelf.item("Бои", RUSSIAN, language="ru", state=State.DONE)
    shelf.has_headline(item, "Clashes")
    shelf.remembers("Бои", "ru", "Clashes")
    shelf.remembers(RUSSIAN[:71], "ru", "The minister said that talks go on.")
    shelf.remembers(RUSSIAN[72:], "ru", "That is all.", doubtful=True)
    (found,) = library.digest_items(selection())
    assert (found.headline, found.translated) == ("Бои", "Clashes")
    assert (found.provenance.engine, str(found.provenance.pair)) == ("argos", "ru→en")
    assert not found.provenance.doubtful
    assert found.lead == "The minister said that talks go on. That is all."
    assert found.lead_language == "en"
    assert any(one.doubtful for one in found.lead_provenances)  # one sentence of it is


def test_a_lead_that_is_translated_in_part_stays_as_it_is(shelf, library):
    item = shelf.item("Бои", RUSSIAN, language="ru", state=State.DONE)
    shelf.has_headline(item, "Clashes")
    shelf.remembers(RUSSIAN[:71], "ru", "The minister said that talks go on.")
    (found,) = library.digest_items(selection())
    assert (found.lead, found.lead_language, found.lead_provenances) == (RUSSIAN, "ru", ())


def test_a_foreign_headline_without_translation_says_why(shelf, library):
    shelf.item("Բախումներ", language="hy")
    shelf.arrives(shelf.feed(), "Not read yet", hours=0.5)
    known, unread = library.digest_items(selection())
    assert known.state_words == "no hy→en model"
    assert (unread.state_words, unread.lead) == (None, None)


def test_the_dateline_is_spoken_and_is_not_the_lead(shelf, library):
    line = "Понедельник, 28 Сен, 2020"
    text = f"{line}\n\n{LONG}"
    item = shelf.arrives(shelf.feed(), "Fighting erupts", text)
    shelf.is_read_by_worker(
        item,
        span(Part.TITLE, 0, 15, "en"),
        span(Part.BODY, 0, len(line), "ru", SpanKind.DATELINE),
        span(Part.BODY, len(line) + 2, len(text), "en"),
        dominant="en",
        dateline=dateline(line, date=DAY),
    )
    (found,) = library.digest_items(selection())
    assert found.dateline == "Monday, 28 September 2020"
    assert found.lead == LONG
    assert found.languages == ("en", "ru")


def test_failing_feeds_are_a_gap_with_times_of_the_zone(shelf, library):
    feed = shelf.feed("Civil.ge")
    for hours, outcome in ((8, "ok"), (7, "failed"), (5, "unreadable"), (30, "failed")):
        made = attempt(feed, at=NOW - hours * HOUR, outcome=outcome, sentence="No feed there.")
        items.save(shelf.db, intent(feed, attempt=made, at=NOW))
    window = NOW - 12 * HOUR, NOW
    assert library.digest_gaps(*window) == ("Civil.ge failing 05:00–07:00 (No feed there)",)
    (told,) = library.digest_gaps(*window, timezone="Europe/Paris")
    assert "07:00–09:00" in told
    assert library.digest_gaps(NOW, NOW + HOUR) == ()


def test_a_gap_names_the_http_status_and_a_single_time():
    def failed(status, at, name="Civil.ge", feed=1):
        at = f"2020-09-28T{at}:00.000Z"
        return FailedAttempt(feed=feed, name=name, at=at, status=status, sentence=None)

    utc = ZoneInfo("UTC")
    assert failing([failed(503, "05:50"), failed(503, "07:00")], utc) == (
        "Civil.ge failing 05:50–07:00 (HTTP 503)",
    )
    assert failing([failed(None, "05:50")], utc) == ("Civil.ge failing at 05:50",)
    many = [failed(503, "05:50", f"Feed {n:03}", n) for n in range(MOST_FEEDS + 3)]
    assert failing(many, utc)[-1] == "3 more feeds failing"


def test_untranslated_items_are_a_gap_by_language_and_reason(shelf, library):
    for _ in range(3):
        shelf.item("Բախումներ", language="hy")
    shelf.item("Бои", language="ru", state=State.QUEUED)
    shelf.item("Бои", language="ru", state=State.FAILED)
    shelf.item("Yesterday's", language="hy", hours=30)
    assert library.digest_gaps(NOW - 12 * HOUR, NOW) == (
        "3 items in Armenian not translated (no hy→en model)",
        "1 item in Russian not translated (translation failed)",
        "1 item in Russian not translated (still waiting)",
    )
