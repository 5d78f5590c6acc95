"""What the window of language packs says, without a window."""

from dataclasses import replace
from datetime import timedelta

from monitor.domain.packs import (
    InstalledPack,
    PackProgress,
    PackShelf,
    PackStage,
    PivotRoute,
    ServedPair,
    Way,
)
from tests.fake_packs import EMPTY, a_pack, needed, on_offer, pair_of
from tests.gui.values import NOW
from ui.dialogs.pack_rows import (
    Action,
    Doing,
    HeadingRow,
    PackRow,
    Tone,
    host_of,
    index_rows,
    own_rows,
)

RU, EN_PT = a_pack("ru_en"), a_pack("en_pt", "1.0", 18_200_000)
NOTHING = Doing()


def shelf(**lists) -> PackShelf:
    values = {name: getattr(EMPTY, name) for name in EMPTY.__dataclass_fields__}
    return PackShelf(**{**values, **lists})


def only(rows) -> PackRow:
    (row,) = [one for one in rows if isinstance(one, PackRow)]
    return row


def offer_row(offer, doing=NOTHING) -> PackRow:
    return only(own_rows(shelf(needed=(offer,)), doing))


def fetching(code: str, done: int = 0, total: int | None = None, stage=PackStage.DOWNLOADING):
    return Doing(progress={code: PackProgress(code=code, stage=stage, done=done, total=total)})


def test_an_empty_shelf_has_no_rows():
    assert own_rows(EMPTY, NOTHING) == ()
    assert index_rows(EMPTY, NOTHING) == ()


def test_a_pair_of_the_translation_server_needs_no_pack_and_says_who_translates_it():
    served = ServedPair(pair=pair_of("ru_en"), host="mt.example.org", waiting=1)
    heading, row = own_rows(shelf(served=(served,)), NOTHING)
    assert heading == HeadingRow(title="By your translation server")
    assert row.spoken == (
        "Russian → English, 1 item to translate, translated by mt.example.org, no pack is needed"
    )


def test_groups_stand_in_their_order_and_empty_ones_do_not():
    route = PivotRoute(
        pair=pair_of("ru_pt"), source_name="Russian", target_name="Portuguese", steps=(RU, EN_PT)
    )
    rows = own_rows(
        shelf(
            needed=(needed("hy_en", 7, Way.NONE),),
            installed=(InstalledPack(pack=RU),),
            routes=(route,),
        ),
        NOTHING,
    )
    titles = [row.title for row in rows if isinstance(row, HeadingRow)]
    assert titles == ["Needed", "Installed", "By way of English"]
    assert rows[-1].facts == "ru_en 1.9 + en_pt 1.0"
    assert rows[-1].note == "by way of English: two steps, rougher"
    assert rows[-1].actions == ()


def test_what_waits_is_said_with_its_pack():
    row = offer_row(needed("ru_en", 41, Way.DIRECT, on_offer("ru_en", sha256="ab" * 32)))
    assert (row.name, row.pair) == ("Russian → English", "ru→en")
    assert (row.state, row.tone) == ("41 items wait", Tone.WAITS)
    assert row.facts == "version 1.9 · 68.0 MB"
    assert row.actions == (Action.INSTALL,)
    assert row.tip == "From files.example; checked against the checksum of the index"


def test_one_item_waits_and_a_size_may_be_unknown():
    row = offer_row(needed("ru_en", 1, Way.DIRECT, on_offer("ru_en", size=None)))
    assert row.state == "1 item waits"
    assert row.facts == "version 1.9 · size not stated"
    assert row.tip.endswith("the index states no checksum")


def test_what_came_in_an_earlier_try_is_said():
    begun = replace(on_offer("ru_en"), here=12_300_000)
    row = offer_row(needed("ru_en", 41, Way.DIRECT, begun))
    assert row.facts == "version 1.9 · 68.0 MB · 12.3 MB are here already"


def test_without_a_way_there_is_no_button_but_a_reason():
    row = offer_row(needed("hy_en", 7, Way.NONE))
    assert row.facts == "no route: the index has no way for it"
    assert row.actions == ()


def test_before_the_index_was_read_a_pack_can_be_looked_for():
    row = offer_row(needed("hy_en", 7, Way.UNKNOWN))
    assert row.actions == (Action.FIND,)


def test_two_steps_are_one_request():
    row = offer_row(needed("ru_pt", 9, Way.PIVOT, on_offer("ru_en"), on_offer("en_pt")))
    assert (row.command, row.codes) == ("ru_pt", ("ru_en", "en_pt"))
    assert row.facts == "ru_en 1.9 + en_pt 1.9 · 136.0 MB"
    assert row.note == "by way of English: two steps, rougher"
    lacking = offer_row(needed("ru_pt", 9, Way.PIVOT, on_offer("en_pt")))
    assert (lacking.command, lacking.facts) == ("ru_pt", "en_pt 1.9 · 68.0 MB")


def test_a_variety_is_asked_for_by_the_code_of_its_pack():
    row = offer_row(needed("pt-BR_en", 9, Way.DIRECT, on_offer("pb_en")))
    assert row.command == "pb_en"


def test_an_installed_pack_can_be_removed_and_updated():
    plain = only(own_rows(shelf(installed=(InstalledPack(pack=RU, waiting=2),)), NOTHING))
    assert (plain.state, plain.actions) == ("2 items to translate", (Action.REMOVE,))
    old = InstalledPack(pack=RU, update=on_offer("ru_en", "1.10"), note="BLEU 30.")
    row = only(own_rows(shelf(installed=(old,)), NOTHING))
    assert row.facts == "version 1.9 · 68.0 MB · 1.10 is out"
    assert row.actions == (Action.UPDATE, Action.REMOVE)
    assert row.note == "BLEU 30."


def test_a_small_model_is_called_one():
    row = only(own_rows(shelf(installed=(InstalledPack(pack=EN_PT),)), NOTHING))
    assert row.facts == "version 1.0 · 18.2 MB, a small model"


def test_what_is_fetched_shows_how_far_it_is_and_can_be_cancelled():
    offer = needed("ru_en", 41, Way.DIRECT, on_offer("ru_en"))
    row = offer_row(offer, fetching("ru_en", 23_400_000, 68_000_000))
    assert (row.done, row.total) == (23_400_000, 68_000_000)
    assert row.facts == "23.4 of 68.0 MB · 41 items wait"
    assert row.actions == (Action.CANCEL,)
    assert offer_row(offer, fetching("ru_en", 23_400_000)).facts == "23.4 MB · 41 items wait"
    waiting = offer_row(offer, fetching("ru_en", stage=PackStage.WAITING))
    assert (waiting.facts, waiting.actions) == (
        "waits for its turn · 41 items wait",
        (Action.CANCEL,),
    )
    asked = offer_row(offer, Doing(commands={"ru_en"}))
    assert (asked.facts, asked.done) == ("asking… · 41 items wait", 0)


def test_what_is_being_installed_cannot_be_cancelled():
    offer = needed("ru_en", 41, Way.DIRECT, on_offer("ru_en"))
    row = offer_row(offer, fetching("ru_en", stage=PackStage.INSTALLING))
    assert row.actions == ()
    assert row.done == (row.total or 1)


def test_of_two_steps_the_one_that_is_fetched_is_named():
    offer = needed("ru_pt", 9, Way.PIVOT, on_offer("ru_en"), on_offer("en_pt"))
    row = offer_row(offer, fetching("en_pt", 1_000_000, 2_000_000))
    assert row.facts == "en_pt: 1.0 of 2.0 MB · 9 items wait"


def test_the_index_begins_with_what_is_needed_and_is_narrowed_by_words():
    full = shelf(
        needed=(
            needed("ru_en", 41, Way.DIRECT, on_offer("ru_en")),
            needed("hy_en", 7, Way.NONE),
        ),
        available=(on_offer("ar_en"), on_offer("en_es"), on_offer("zt_en")),
        index_read_at=NOW - timedelta(days=2),
    )

    def names(words: str) -> list[str]:
        rows = index_rows(full, NOTHING, words)
        return [row.name for row in rows if isinstance(row, PackRow)]

    assert names("") == [
        "Russian → English",
        "Arabic → English",
        "English → Spanish",
        "Chinese (traditional) → English",
    ]
    assert names("SPAN") == ["English → Spanish"]
    assert names("english chinese") == ["Chinese (traditional) → English"]
    assert names("ru_en") == ["Russian → English"]
    assert names("klingon") == []
    assert index_rows(full, NOTHING, "klingon") == ()


def test_a_row_is_heard_as_one_sentence():
    row = offer_row(needed("ru_en", 41, Way.DIRECT, on_offer("ru_en")))
    assert row.spoken == ("Russian → English, 41 items wait, version 1.9 · 68.0 MB. Enter: install")
    none = offer_row(needed("hy_en", 7, Way.NONE))
    assert none.spoken.endswith("no route: the index has no way for it")


def test_a_host_is_named_for_any_address():
    assert host_of("https://raw.example.com:8443/a/index.json") == "raw.example.com"
    assert host_of("nonsense") == "nonsense"
    assert host_of("https://[broken") == "https://[broken"
