from datetime import UTC, datetime

import pytest

from monitor.domain.errors import PackError
from monitor.domain.packs import IndexedPack, PackIndex, Way
from monitor.domain.translation import Pack, Pair
from monitor.domain.views import PairStatus
from monitor.translation import pack_offers
from monitor.translation.pack_notes import LONGEST, first_words, note_of

NOW = datetime(2020, 9, 28, 12, tzinfo=UTC)
ADDRESS = "https://packs.example/index.json"


def pack(code, version="1.0", folder=""):
    source, target = code.split("_")
    return Pack(
        code=code,
        pair=Pair(source=source, target=target),
        source_name=source.upper(),
        target_name=target.upper(),
        version=version,
        size=20_000_000,
        folder=folder,
        has_splitter=False,
    )


def offered(code, version="1.0", size=None):
    source, target = code.split("_")
    return IndexedPack(
        code=code,
        pair=Pair(source=source, target=target),
        source_name=source.title(),
        target_name=target.title(),
        version=version,
        links=(f"https://packs.example/{code}",),
        size=size,
    )


def index(*packs):
    return PackIndex(address=ADDRESS, read_at=NOW, packs=packs)


def waits(source, count, target="en", version=None):
    return PairStatus(source=source, target=target, version=version, waiting=count)


def shelf(pairs, installed=(), known=None):
    return pack_offers.shelf(pairs, installed, known, ADDRESS, {})


def brief(offers):
    return [
        (str(one.pair), one.waiting, one.way, [pack.code for pack in one.packs]) for one in offers
    ]


def test_what_most_items_wait_for_comes_first():
    pairs = [waits("uk", 3), waits("ru", 41), waits("ar", 3), waits("tr", 0)]
    known = index(offered("ar_en"), offered("ru_en"), offered("tr_en"), offered("uk_en"))
    assert brief(pack_offers.offers(pairs, (), known)) == [
        ("ru→en", 41, Way.DIRECT, ["ru_en"]),
        ("ar→en", 3, Way.DIRECT, ["ar_en"]),
        ("uk→en", 3, Way.DIRECT, ["uk_en"]),
    ]


def test_a_pair_that_a_package_serves_is_not_needed():
    assert pack_offers.offers([waits("ru", 41, version="1.9")], (), index(offered("ru_en"))) == ()


def test_where_the_index_has_no_way_there_is_no_route():
    known = index(offered("ru_en"), offered("en_hy"))
    assert brief(pack_offers.offers([waits("hy", 7)], (), known)) == [("hy→en", 7, Way.NONE, [])]


def test_before_an_index_was_read_nothing_is_claimed():
    (offer,) = pack_offers.offers([waits("hy", 7)], (), None)
    assert (offer.way, offer.packs, offer.size) == (Way.UNKNOWN, (), None)


def test_without_a_direct_package_both_steps_by_way_of_english_are_offered():
    known = index(offered("en_pt", size=60_000_000), offered("ru_en", size=70_000_000))
    (offer,) = pack_offers.offers([waits("ru", 9, "pt")], (), known)
    assert (offer.way, offer.via, offer.size) == (Way.PIVOT, "en", 130_000_000)
    assert [one.code for one in offer.packs] == ["ru_en", "en_pt"]


def test_a_direct_package_is_better_than_two_steps():
    known = index(offered("en_pt"), offered("ru_en"), offered("ru_pt"))
    (offer,) = pack_offers.offers([waits("ru", 9, "pt")], (), known)
    assert (offer.way, offer.via, [one.code for one in offer.packs]) == (
        Way.DIRECT,
        None,
        ["ru_pt"],
    )


def test_a_step_that_is_installed_is_not_fetched():
    known = index(offered("en_pt"), offered("ru_en", "2.0"))
    (offer,) = pack_offers.offers([waits("ru", 9, "pt")], [pack("ru_en")], known)
    assert (offer.way, offer.via) == (Way.PIVOT, "en")
    assert [one.code for one in offer.packs] == ["en_pt"]


def test_the_size_of_two_steps_is_known_only_with_both():
    known = index(offered("en_pt", size=60_000_000), offered("ru_en"))
    (offer,) = pack_offers.offers([waits("ru", 9, "pt")], (), known)
    assert offer.size is None


def test_a_variety_is_offered_its_own_package_or_that_of_the_language():
    known = index(offered("zh_en"), offered("zt_en"), offered("pb_en"))
    found = pack_offers.offers([waits("zh", 2), waits("pt", 1), waits("ru-Latn", 1)], (), known)
    assert brief(found) == [
        ("zh→en", 2, Way.DIRECT, ["zh_en"]),
        ("pt→en", 1, Way.DIRECT, ["pb_en"]),
        ("ru-Latn→en", 1, Way.NONE, []),
    ]


def test_the_shelf_tells_installed_routes_updates_and_the_rest_apart():
    installed = [pack("en_pt"), pack("ru_en", "1.9")]
    pairs = [waits("ru", 4, "pt", version="1.9+1.0"), waits("hy", 7, "pt")]
    known = index(offered("ru_en", "1.10"), offered("hy_en"), offered("tr_en"), offered("ar_en"))
    found = shelf(pairs, installed, known)
    assert [one.pack.code for one in found.installed] == ["en_pt", "ru_en"]
    assert [one.update.version if one.update else None for one in found.installed] == [None, "1.10"]
    (route,) = found.routes
    assert (str(route.pair), route.waiting) == ("ru→pt", 4)
    assert [one.code for one in route.steps] == ["ru_en", "en_pt"]
    assert [[one.code for one in offer.packs] for offer in found.needed] == [["hy_en"]]
    assert [one.code for one in found.available] == ["ar_en", "tr_en"]
    assert (found.index_address, found.index_read_at) == (ADDRESS, NOW)


def test_the_shelf_says_how_many_items_an_installed_package_has_before_it():
    (one,) = shelf([waits("ru", 5, version="1.0")], [pack("ru_en")]).installed
    assert (one.waiting, one.update) == (5, None)
    assert shelf([]).index_read_at is None


def test_the_same_or_a_lower_version_is_no_update():
    assert pack_offers.update_of(pack("ru_en", "1.9"), [offered("ru_en", "1.9.0")]) is None
    assert pack_offers.update_of(pack("ru_en", "1.9"), [offered("ru_en", "1.2")]) is None
    assert pack_offers.update_of(pack("ru_en", "1.9"), [offered("uk_en", "2.0")]) is None


@pytest.mark.parametrize("name", ["ru_en", "ru-en", "ru→en", "translate-ru_en"])
def test_a_package_is_found_by_each_way_of_naming_it(name):
    known = index(offered("en_pt"), offered("ru_en"))
    found, pair = pack_offers.wanted(name, (), known)
    assert ([one.code for one in found], str(pair)) == (["ru_en"], "ru→en")


@pytest.mark.parametrize("name", ["ru_pt", "ru-pt", "translate-ru_pt", "ru→pt"])
def test_a_pair_without_a_package_means_both_steps(name):
    known = index(offered("en_pt"), offered("ru_en"))
    assert [one.code for one in pack_offers.wanted(name, (), known)[0]] == ["ru_en", "en_pt"]
    there = [pack("ru_en")]
    assert [one.code for one in pack_offers.wanted(name, there, known)[0]] == ["en_pt"]


def test_what_is_installed_is_wanted_again_only_in_a_higher_version():
    there = [pack("ru_en", "1.9")]
    assert pack_offers.wanted("ru_en", there, index(offered("ru_en", "1.9")))[0] == ()
    newer = offered("ru_en", "1.10")
    assert pack_offers.wanted("ru_en", there, index(newer))[0] == (newer,)


@pytest.mark.parametrize("name", ["hy_en", "en_hy", "nonsense", "", "_", "ru_", "ru", "../..", "-"])
def test_what_the_index_does_not_have_is_said(name):
    with pytest.raises(PackError, match=r"^The index has no pack .*\.$"):
        pack_offers.wanted(name, (), index(offered("ru_en")))


def test_a_note_is_what_a_package_says_of_its_quality():
    text = "# Title\n\nMade by hand.\n\n- BLEU 99\n\nQuality: **BLEU** 35.2 on [news](http://x).\n"
    assert first_words(text) == "Quality: BLEU 35.2 on news."
    assert first_words("# Title\n\nMade by hand.\n") == "Made by hand."
    assert first_words("# Title\n\n- a\n- b\n\n```\ncode\n```\n") == ""
    assert first_words("") == ""
    assert first_words("Line\none\x00 <script>two</script>") == "Line one two"
    assert len(first_words("word " * 1000)) <= LONGEST + 2


def test_a_package_without_words_has_no_note(tmp_path):
    assert note_of(pack("ru_en", folder=str(tmp_path))) == ""
    (tmp_path / "README.md").write_bytes(b"Trained \xff on news.")
    assert note_of(pack("ru_en", folder=str(tmp_path))).startswith("Trained")
