"""Identity within a feed: what is new, what changed, what is the same as before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.feed import (
    AnalysedEntry,
    FeedIntent,
    FeedState,
    FetchFailed,
    KnownItem,
    NotModified,
    ParsedEntry,
)
from monitor.domain.ids import FeedId, ItemId
from monitor.pipeline import decide

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def entry(
    guid: str | None,
    link: str | None,
    title: str = "Ferry resumes service",
    published: datetime | None = NOON,
) -> AnalysedEntry:
    parsed = ParsedEntry(
        guid=guid,
        link=link,
        title=title,
        author=None,
        published=published,
        updated=None,
        html=f"<p>{title}</p>",
        text=title,
    )
    return AnalysedEntry(
        entry=parsed,
        canonical_link=link,
        title_date=f"{title}|{published}",
        fingerprint=f"print of {title}",
    )


def stored(number: int, like: AnalysedEntry) -> KnownItem:
    return KnownItem(
        item_id=ItemId(number),
        guid=like.entry.guid,
        canonical_link=like.canonical_link,
        title_date=like.title_date,
        fingerprint=like.fingerprint,
        details=like.details,
        title=like.entry.title,
        published=like.entry.published,
    )


def test_an_entry_sent_again_is_neither_new_nor_changed() -> None:
    same = entry("a", "https://x.example/1")
    assert decide.sort_out([same], [stored(1, same)]) == ((), ())


def test_an_edited_entry_updates_its_item() -> None:
    old = entry("a", "https://x.example/1")
    edited = entry("a", "https://x.example/1", "Ferry resumes service (corrected)")
    new, changed = decide.sort_out([edited], [stored(1, old)])
    assert new == ()
    assert [(one.item_id, one.entry.entry.title) for one in changed] == [(1, edited.entry.title)]


def test_a_new_guid_at_every_fetch_is_met_by_the_link() -> None:
    old = entry("a-1", "https://x.example/1")
    assert decide.sort_out([entry("a-2", "https://x.example/1")], [stored(1, old)]) == ((), ())


def test_a_feed_whose_entries_all_link_to_one_page_keeps_them_apart() -> None:
    old = entry("g1", "https://x.example/status", "Quake of magnitude 5 off Tokyo")
    later = NOON + timedelta(hours=2)
    new = entry("g2", "https://x.example/status", "Quake of magnitude 6 off Chile", later)
    assert decide.sort_out([new], [stored(1, old)]) == ((new,), ())


def test_a_new_guid_and_a_new_title_on_the_same_link_and_date_is_an_edit() -> None:
    old = entry("a-1", "https://x.example/1")
    edited = entry("a-2", "https://x.example/1", "Ferry resumes service (corrected)")
    new, changed = decide.sort_out([edited], [stored(1, old)])
    assert (new, [one.item_id for one in changed]) == ((), [1])


def test_a_corrected_date_or_markup_is_a_change_too() -> None:
    old = entry("a", "https://x.example/1")
    corrected = replace(old, details="other")
    _, changed = decide.sort_out([corrected], [stored(1, old)])
    assert [one.item_id for one in changed] == [1]


def test_a_new_link_at_every_fetch_is_met_by_the_guid() -> None:
    old = entry("a", "https://x.example/1?session=1")
    again = entry("a", "https://x.example/1?session=2")
    assert decide.sort_out([again], [stored(1, old)]) == ((), ())


def test_a_guid_that_flips_between_http_and_https_is_the_same() -> None:
    old = entry("http://x.example/1", None)
    assert decide.sort_out([entry("https://x.example/1", None)], [stored(1, old)]) == ((), ())


def test_one_guid_on_all_entries_does_not_make_them_one() -> None:
    entries = [entry("same", f"https://x.example/{n}", f"Title {n}") for n in range(5)]
    new, _ = decide.sort_out(entries, [])
    assert len(new) == 5
    known = [stored(n + 1, one) for n, one in enumerate(entries)]
    assert decide.sort_out(entries, known) == ((), ())
    assert decide.sort_out(entries[:1], known) == ((), ())


def test_one_guid_and_one_link_on_all_entries_are_told_apart_by_title_and_date() -> None:
    entries = [entry("same", "https://x.example/", f"Title {n}") for n in range(3)]
    new, _ = decide.sort_out(entries, [])
    assert len(new) == 3
    known = [stored(n + 1, one) for n, one in enumerate(entries)]
    assert decide.sort_out(entries, known) == ((), ())


def test_entries_without_guid_and_link_are_known_by_title_and_date() -> None:
    first, second = entry(None, None, "One"), entry(None, None, "Two")
    assert decide.sort_out([first, second], [stored(1, first)])[0] == (second,)


def test_two_entries_with_one_title_and_links_of_their_own_are_two() -> None:
    old = entry("a", "https://x.example/1", "Weather")
    new, _ = decide.sort_out([old, entry("b", "https://x.example/2", "Weather")], [stored(1, old)])
    assert [one.entry.guid for one in new] == ["b"]


def test_an_entry_that_stands_twice_in_a_document_is_taken_once() -> None:
    assert len(decide.sort_out([entry("a", None), entry("a", None)], [])[0]) == 1


def test_new_entries_come_oldest_first_and_undated_ones_before_them() -> None:
    late = entry("late", None, "Late", NOON)
    early = entry("early", None, "Early", NOON - timedelta(hours=3))
    undated = entry("undated", None, "Undated", None)
    new, _ = decide.sort_out([late, undated, early], [])
    assert [one.entry.title for one in new] == ["Undated", "Early", "Late"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, "g1", "g2", "g3"]),
            st.sampled_from([None, "https://x.example/1", "https://x.example/2"]),
            st.sampled_from(["One", "Two", "Three"]),
        ),
        max_size=8,
    )
)
def test_whatever_a_document_holds_a_second_look_finds_nothing_new(
    keys: list[tuple[str | None, str | None, str]],
) -> None:
    entries = [entry(*one) for one in keys]
    new, _ = decide.sort_out(entries, [])
    known = [stored(n + 1, one) for n, one in enumerate(new)]
    assert decide.sort_out(entries, known) == ((), ())


def test_a_large_intent_is_cut_and_only_its_last_part_carries_the_state() -> None:
    state = FeedState(feed_id=FeedId(1), url="https://x.example/feed")
    entries = tuple(entry(str(n), None, f"Title {n}") for n in range(100))
    whole = FeedIntent(feed_id=FeedId(1), fetched_at=NOON, state=state, attempt=None, new=entries)
    parts = decide.in_transactions(whole)
    assert tuple(one for part in parts for one in part.new) == entries
    assert max(len(part.new) for part in parts) <= decide.ROWS_A_TRANSACTION
    assert [part.state for part in parts] == [None] * (len(parts) - 1) + [state]


def test_an_attempt_with_nothing_to_read_is_still_written_down() -> None:
    state = FeedState(feed_id=FeedId(1), url="https://x.example/feed")
    same = NotModified(feed_id=FeedId(1), url=state.url, fetched_at=NOON, elapsed_ms=12)
    failed = FetchFailed(
        feed_id=FeedId(1), url=state.url, fetched_at=NOON, elapsed_ms=12, sentence="No answer."
    )
    outcomes = [
        decide.decide_nothing(same, state).attempt,
        decide.decide_nothing(failed, state).attempt,
        decide.decide_nothing(failed, state, unreadable=True).attempt,
    ]
    assert [one.outcome for one in outcomes if one] == ["not_modified", "failed", "unreadable"]
    assert decide.in_transactions(decide.decide_nothing(same, state))[0].attempt == outcomes[0]
