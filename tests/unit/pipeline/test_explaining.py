"""Why an item is in its languages, part by part."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from monitor.domain.ids import ItemId
from monitor.domain.item import Correction, ItemText, Part
from monitor.pipeline import analysis, explaining

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ENGLISH = "The two delegations met on Sunday and said that talks about the bridge would go on."
RUSSIAN = "Министерство сообщило, что переговоры о границе будут продолжены завтра утром."


def item(*corrections: Correction) -> ItemText:
    return ItemText(
        item_id=ItemId(1),
        title="Talks go on",
        text=f"{ENGLISH}\n\n{RUSSIAN}",
        published=NOON,
        fetched_at=NOON,
        corrections=corrections,
    )


def test_each_stored_span_has_its_reason() -> None:
    reasons = explaining.explain_item(item())
    (found,) = analysis.detect_items([item()])
    assert [(one.part, one.reason.span) for one in reasons] == [
        (segment.part, segment.span) for segment in found.segments
    ]
    assert reasons[-1].text == RUSSIAN[:79].rstrip() + "…" if len(RUSSIAN) > 80 else RUSSIAN
    assert any(one.reason.votes or one.reason.because for one in reasons)


def test_what_the_person_said_is_the_reason() -> None:
    start = ENGLISH.index("bridge")
    said = Correction(language="nl", part=Part.BODY, start=start, end=start + 6, text="bridge")
    (reason,) = [one for one in explaining.explain_item(item(said)) if one.reason.span.given]
    assert reason.text == "bridge"
    assert reason.reason.span.language == "nl"
    assert reason.reason.because == (explaining.SAID,)
    assert (reason.reason.span.start, reason.reason.span.end) == (start, start + 6)


def test_reasons_are_given_for_a_batch() -> None:
    assert explaining.explain_items([item(), item()]) == [explaining.explain_item(item())] * 2


def test_the_reasons_of_a_long_item_are_found_in_time_that_grows_with_it() -> None:
    said = [
        Correction(language="nl", part=Part.BODY, start=0, end=3, text="The"),
        Correction(language="de"),
    ]
    long = replace(item(*said), text=f"{ENGLISH}\n{RUSSIAN}\n" * 200)
    reasons = explaining.explain_item(long)
    assert len(reasons) > 400
    bodies = [one for one in reasons if one.part is Part.BODY]
    assert all(one.reason.span.start < two.reason.span.start for one, two in pairwise(bodies))
    (found,) = analysis.detect_items([long])
    assert [(one.part, one.reason.span) for one in reasons] == [
        (segment.part, segment.span) for segment in found.segments
    ]


def test_reasons_are_those_of_the_stored_spans() -> None:
    (found,) = analysis.detect_items([item()])
    reasons = explaining.explain_item(item())
    assert explaining.as_stored(item(), reasons, found.segments) == reasons
    assert explaining.as_stored(item(), reasons, ()) == reasons


def test_a_stored_span_that_would_be_called_otherwise_now_says_so() -> None:
    (found,) = analysis.detect_items([item()])
    before = [
        replace(one, span=replace(one.span, language="bg")) if one.span.language == "ru" else one
        for one in found.segments
    ]
    shown = explaining.as_stored(item(), explaining.explain_item(item()), before)
    assert [one.reason.span for one in shown] == [one.span for one in before]
    assert shown[-1].text.startswith("Министерство")
    assert shown[-1].reason.votes
    assert "now it would be called Russian" in shown[-1].reason.because[0]
