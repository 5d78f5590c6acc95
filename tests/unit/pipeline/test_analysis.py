"""What a worker computes of an item, and how offsets of the whole become those of its parts."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.feed import AnalysedFeed, Fetched, ParseFailed
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import Correction, ItemText, Part
from monitor.domain.language import Dateline, LanguageSpan, TextLanguages
from monitor.pipeline import analysis

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ENGLISH = "The two delegations met on Sunday and said that talks about the bridge would go on."
ARMENIAN = "Վարչապետը հայտարարել է, որ բանակցությունները կշարունակվեն վաղը առավոտյան։"


def item(number: int, title: str, text: str) -> ItemText:
    return ItemText(
        item_id=ItemId(number),
        title=title,
        text=text,
        published=NOON,
        fetched_at=NOON,
    )


def fetched(body: bytes) -> Fetched:
    return Fetched(
        feed_id=FeedId(1),
        url="https://news.example/feed",
        body=body,
        content_type=None,
        etag=None,
        last_modified=None,
        fetched_at=NOON,
        elapsed_ms=1,
        status=200,
    )


def test_a_feed_becomes_identified_entries_and_a_page_a_sentence() -> None:
    feed = b"""<rss version="2.0"><channel><title>T</title><item><guid>1</guid>
    <title>Bridge opens</title><description>&lt;p&gt;It is open.&lt;/p&gt;</description></item>
    </channel></rss>"""
    read, refused = analysis.analyse_feeds(
        [fetched(feed), fetched(b"<html><body>Hi</body></html>")]
    )
    assert isinstance(read, AnalysedFeed)
    assert [(one.entry.title, one.entry.text) for one in read.entries] == [
        ("Bridge opens", "It is open.")
    ]
    assert isinstance(refused, ParseFailed)
    assert refused.sentence.endswith(".")


def test_offsets_count_in_the_part_that_they_belong_to() -> None:
    dateline = "Понедельник, 28 Сен, 2020"
    (found,) = analysis.detect_items([item(1, "Bridge reopens", f"{dateline}\n\n{ENGLISH}")])
    texts = {Part.TITLE: "Bridge reopens", Part.BODY: f"{dateline}\n\n{ENGLISH}"}
    cut = [
        (one.part, texts[one.part][one.span.start : one.span.end], one.span.language)
        for one in found.segments
    ]
    assert (Part.BODY, dateline, "ru") in cut
    assert (Part.BODY, ENGLISH, "en") in cut
    assert found.dateline is not None
    assert found.dateline.part == Part.BODY
    assert (found.dateline.dateline.start, found.dateline.dateline.end) == (0, len(dateline))
    assert found.dateline.dateline.date == date(2020, 9, 28)


def test_an_item_gets_a_vector_only_in_a_language_that_the_vectors_know() -> None:
    english, armenian = analysis.detect_items(
        [item(1, "Talks go on", ENGLISH), item(2, "Բանակցություններ", ARMENIAN)]
    )
    assert english.vector is not None
    assert len(english.vector) == 512 * 4
    assert armenian.dominant == "hy"
    assert armenian.vector is None


def test_what_the_person_said_wins_and_decides_what_follows() -> None:
    said = Correction(language="pt-BR")
    plain = item(1, "Վարչապետ", ARMENIAN)
    (found,) = analysis.detect_items([replace(plain, corrections=(said,), fingerprint="f")])
    assert found.dominant == "pt-BR"
    assert {(one.span.language, one.span.given) for one in found.segments} == {("pt-BR", True)}
    assert found.vector is not None  # of the language, whatever the region
    assert found.fingerprint == "f"


def test_an_item_that_has_its_vector_gets_no_other() -> None:
    (found,) = analysis.detect_items([replace(item(1, "Talks go on", ENGLISH), embedded=True)])
    assert found.vector is None


def test_an_item_is_judged_alike_alone_and_among_others() -> None:
    one, two = item(1, "Talks go on", ENGLISH), item(2, "Բանակցություններ", ARMENIAN)
    together = analysis.detect_items([one, two])
    alone = [*analysis.detect_items([one]), *analysis.detect_items([two])]
    assert [found.segments for found in together] == [found.segments for found in alone]


@given(title=st.integers(0, 12), cuts=st.lists(st.integers(0, 30), max_size=6, unique=True))
def test_cutting_spans_at_the_title_loses_no_letter(title: int, cuts: list[int]) -> None:
    length = title + len(analysis.BREAK) + 15
    edges = sorted({0, length, *(cut for cut in cuts if cut < length)})
    spans = tuple(
        LanguageSpan(start=a, end=b, language=f"l{n}", confidence=1.0)
        for n, (a, b) in enumerate(pairwise(edges))
    )
    parts = analysis.segments_of(TextLanguages(spans=spans, dominant="l0"), title)
    by_part = {
        part: {
            n: one.span.language
            for one in parts
            if one.part == part
            for n in range(one.span.start, one.span.end)
        }
        for part in Part
    }
    whole = {n: span.language for span in spans for n in range(span.start, span.end)}
    start = title + len(analysis.BREAK)
    assert by_part[Part.TITLE] == {n: whole[n] for n in range(title)}
    assert by_part[Part.BODY] == {n - start: whole[n] for n in range(start, length)}


def test_the_first_dateline_with_a_date_is_the_items() -> None:
    def line(start: int, day: date | None) -> Dateline:
        return Dateline(start=start, end=start + 4, text="line", language="en", date=day)

    title = 10
    body = title + len(analysis.BREAK)
    text = f"{'A' * title}{analysis.BREAK}line\n\nline"
    found = [line(body, None), line(body + 6, date(2026, 1, 2))]
    first = analysis.dateline_of(found, text, title)
    assert first is not None
    assert (first.part, first.dateline.start, first.dateline.date) == (
        Part.BODY,
        6,
        date(2026, 1, 2),
    )
    only_place = analysis.dateline_of([line(body, None)], text, title)
    assert only_place is not None
    assert only_place.dateline.start == 0
    assert analysis.dateline_of([line(title - 2, date(2026, 1, 2))], text, title) is None


def test_a_dateline_keeps_its_agency_and_that_it_was_relative() -> None:
    tass = item(1, "Talks", "ЕРЕВАН, 22 ноября /ТАСС/. Переговоры о границе будут продолжены.")
    page = replace(
        item(2, "Talks", "вчера в 19:05\n\nПереговоры будут продолжены."), published=None
    )
    named, relative = (found.dateline for found in analysis.detect_items([tass, page]))
    assert named is not None
    assert relative is not None
    assert (named.dateline.place, named.dateline.agency) == ("ЕРЕВАН", "ТАСС")
    assert named.dateline.date == date(2026, 11, 22)
    assert not named.dateline.relative
    assert relative.dateline.relative
    assert relative.dateline.date == date(2026, 11, 22)
    assert (relative.part, relative.dateline.start) == (Part.BODY, 0)
