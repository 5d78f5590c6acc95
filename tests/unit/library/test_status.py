from monitor.domain.feed import FeedState
from monitor.domain.item import State
from monitor.domain.server import ServerFacts, ServerLanguage
from monitor.domain.translation import Pack, Pair
from monitor.domain.views import PairStatus
from monitor.library import status
from monitor.settings import LanguageSettings, ServerSettings
from monitor.storage import items
from monitor.storage.read_status import Counts
from tests.unit.library.samples import NOW
from tests.unit.storage.samples import attempt, intent

NONE = Counts(
    feeds=0, failing=0, last_poll=None, items=0, to_detect=0, to_translate=0, translated=0
)


def pack(source, target, version):
    return Pack(
        code=f"{source}_{target}",
        pair=Pair(source=source, target=target),
        source_name=source,
        target_name=target,
        version=version,
        size=1,
        folder="",
        has_splitter=True,
    )


def pairs(waiting, *packs, **languages):
    return status.compose(NONE, waiting, packs, LanguageSettings(**languages)).pairs


def test_an_empty_profile_has_nothing_to_say(library):
    found = library.status()
    assert (found.feeds, found.items, found.last_poll, found.pairs) == (0, 0, None, ())


def test_the_status_counts_what_is_there_and_what_waits(shelf, library):
    feed, bad = shelf.feed(), shelf.feed("Civil.ge")
    state = FeedState(feed_id=bad, url="https://civil.ge.example/feed", failures=1, last_error="x")
    items.save(
        shelf.db,
        intent(bad, state=state, attempt=attempt(bad, at=NOW, outcome="failed", sentence="x")),
    )
    shelf.arrives(feed, "Not read yet")
    shelf.item("English")
    shelf.item("Бои", language="ru", state=State.QUEUED)
    shelf.item("Бои", language="ru", state=State.DONE)
    for _ in range(2):
        shelf.item("Բախումներ", language="hy")
    found = library.status()
    assert (found.feeds, found.feeds_failing, found.last_poll) == (2, 1, NOW)
    assert (found.items, found.to_detect, found.to_translate, found.translated) == (6, 1, 1, 1)
    assert [(pair.source, pair.version, pair.waiting) for pair in found.pairs] == [
        ("hy", None, 2),
        ("ru", None, 1),
    ]


def test_installed_models_are_named_with_their_version_waiting_or_not():
    found = pairs([("ru", None, 3)], pack("ru", "en", "1.9"), pack("az", "en", "1.5"))
    assert found == (
        PairStatus(source="ru", target="en", version="1.9", waiting=3),
        PairStatus(source="az", target="en", version="1.5", waiting=0),
    )


def test_scripts_of_a_language_wait_for_the_model_that_serves_them():
    waiting = [("sr-Latn", None, 2), ("sr-Cyrl", None, 3), ("zh-Hant", None, 1), ("zh", None, 1)]
    assert [(pair.source, pair.waiting) for pair in pairs(waiting)] == [("sr", 5), ("zh", 2)]
    served = pairs(waiting, pack("zt", "en", "1.9"), pack("zh", "en", "1.9"))
    assert [(pair.source, pair.version, pair.waiting) for pair in served] == [
        ("sr", None, 5),
        ("zh", "1.9", 1),
        ("zt", "1.9", 1),
    ]
    assert pairs([], pack("sr", "en", "1.9"), reads=("sr-Latn",)) == ()


def test_a_model_of_two_steps_names_both_versions():
    found = pairs(
        [("ru", None, 1)],
        pack("ru", "en", "1.9"),
        pack("en", "de", "1.0"),
        reads=("de", "en"),
        wants="de",
    )
    assert found == (PairStatus(source="ru", target="de", version="1.9+1.0", waiting=1),)


def test_where_text_goes_is_told_exactly_while_a_server_is_chosen_for_a_pair():
    def leaves(**server):
        now = status.Translating(server=ServerSettings(**server))
        found = status.compose(NONE, [], (), LanguageSettings(), now)
        return found.leaves_to, found.leaves_for

    assert leaves() == (None, ())
    assert leaves(address="https://mt.example.org") == (None, ())
    assert leaves(pairs=("ru→en",)) == (None, ())
    assert leaves(address="https://mt.example.org/lt", pairs=("*",)) == ("mt.example.org", ("*",))
    assert leaves(address="mended by hand", pairs=("*",)) == (None, ())


def served(facts=None, waiting=(("ru", None, 3), ("hy", None, 2)), **server):
    now = status.Translating(server=ServerSettings(**server), facts=facts)
    packs = (pack("az", "en", "1.5"),)
    found = status.compose(NONE, waiting, packs, LanguageSettings(), now).pairs
    return {pair.source: (pair.server, pair.lacks_model) for pair in found}


def test_a_pair_that_a_server_is_chosen_for_lacks_no_model():
    assert served(address="https://mt.example.org", pairs=("ru→en",)) == {
        "ru": ("mt.example.org", False),
        "hy": (None, True),
        "az": (None, False),
    }
    assert served(address="https://mt.example.org", pairs=("*",))["az"] == ("mt.example.org", False)


def test_a_server_serves_no_pair_that_it_said_it_does_not_have():
    russian = ServerLanguage(code="ru", name="Russian", targets=("en",))
    said = ServerFacts(host="mt.example.org", version="", languages=(russian,))
    found = served(said, address="https://mt.example.org", pairs=("*",))
    assert (found["ru"], found["hy"]) == (("mt.example.org", False), (None, True))
    other = served(said, address="https://other.example.org", pairs=("*",))
    assert other["hy"] == ("other.example.org", False)  # nothing is known of that one


def test_what_another_dateline_kept_of_a_server_is_passed_over():
    assert status.facts_of(None) is None
    assert status.facts_of("[1]") is None


def test_an_english_item_with_a_foreign_part_waits_for_that_part():
    assert pairs([("en", "en:0.800 fa:0.150 ru:0.050", 4), ("en", "en:1.000", 9)]) == (
        PairStatus(source="fa", target="en", version=None, waiting=4),
    )
