import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.errors import PackError
from monitor.domain.translation import Pair
from monitor.translation import archive, pack_index
from monitor.translation.pack_versions import is_higher, numbers

ADDRESS = "https://packs.example/argos/index.json"
NOW = datetime(2020, 9, 28, 12, tzinfo=UTC)
RU = {
    "package_version": "1.9",
    "argos_version": "1.9.0",
    "from_code": "ru",
    "from_name": "Russian",
    "to_code": "en",
    "to_name": "English",
    "links": ["https://packs.example/translate-ru_en-1_9.argosmodel", "ipfs://Qmabc"],
}
SHA = "ab" * 32


def read(*entries, address=ADDRESS):
    return pack_index.read(json.dumps(entries).encode(), address, NOW)


def only(address=ADDRESS, **changes):
    (pack,) = read({**RU, **changes}, address=address).packs
    return pack


def without(*names):
    return {name: value for name, value in RU.items() if name not in names}


def test_an_entry_in_the_manner_of_argos_is_read():
    index = read(RU)
    assert (index.address, index.read_at, index.passed_over) == (ADDRESS, NOW, 0)
    (pack,) = index.packs
    assert (pack.code, pack.pair, pack.version) == ("ru_en", Pair(source="ru", target="en"), "1.9")
    assert (pack.source_name, pack.target_name) == ("Russian", "English")
    assert pack.links == ("https://packs.example/translate-ru_en-1_9.argosmodel",)
    assert (pack.size, pack.sha256) == (None, None)


def test_fields_that_nobody_knows_are_left_alone():
    assert only(code="translate-ru_en", dependencies=[], stars={"a": [1]}).code == "ru_en"


def test_of_several_versions_the_highest_counts():
    versions = ["1.9", "1.10", "1.2", "0.9"]
    index = read(*({**RU, "package_version": version} for version in versions))
    assert [pack.version for pack in index.packs] == ["1.10"]
    assert index.passed_over == 0


def test_versions_are_compared_as_numbers():
    assert is_higher("1.10", "1.9")
    assert not is_higher("1.0", "1")
    assert not is_higher("1.9", "1.9.0")
    assert is_higher("2", "1.99.99")
    assert is_higher("0.1", "")
    assert numbers("v1.2-beta3") == (1, 2, 3)


def test_only_addresses_that_may_be_asked_are_links():
    links = [
        "ipfs://Qmabc",
        "http://packs.example/plain.argosmodel",
        "files/ru_en.argosmodel",
        "//mirror.example/ru_en.argosmodel",
        "file:///etc/passwd",
        "https://",
        7,
        "https://packs.example/ru_en.argosmodel",
        "https://packs.example/ru_en.argosmodel",
        "https://[broken",
    ]
    assert only(links=links).links == (
        "https://packs.example/argos/files/ru_en.argosmodel",
        "https://mirror.example/ru_en.argosmodel",
        "https://packs.example/ru_en.argosmodel",
    )


def test_an_index_on_a_plain_address_may_lead_to_plain_ones():
    pack = only(address="http://10.0.0.7/index.json", links="ru_en.argosmodel")
    assert pack.links == ("http://10.0.0.7/ru_en.argosmodel",)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sha256", SHA),
        ("sha256", SHA.upper()),
        ("sha256", f"sha256:{SHA}"),
        ("sha256sum", SHA),
        ("checksum", f"sha256-{SHA}"),
        ("hash", SHA),
    ],
)
def test_a_checksum_is_found_under_its_usual_names(field, value):
    assert only(**{field: value}).sha256 == SHA


def test_a_checksum_of_another_kind_is_none_and_a_broken_one_is_no_package():
    assert only(hash="d41d8cd98f00b204e9800998ecf8427e").sha256 is None
    index = read({**RU, "sha256": "nonsense"}, {**RU, "from_code": "uk"})
    assert [pack.code for pack in index.packs] == ["uk_en"]
    assert index.passed_over == 1


@pytest.mark.parametrize(
    ("value", "size"),
    [
        *((68_000_000, 68_000_000), ("68000000", 68_000_000), (0, None), (-5, None)),
        *((True, None), ("68 MB", None), (1.5, None), ("²", None), (None, None)),
    ],
)
def test_a_size_is_a_number_of_bytes(value, size):
    assert only(size=value).size == size


@pytest.mark.parametrize(
    "entry",
    [
        "ru_en",
        None,
        7,
        [],
        without("links"),
        without("from_code"),
        without("to_code"),
        {**RU, "links": ["ipfs://Qmabc"]},
        {**RU, "from_code": "../.."},
        {**RU, "to_code": 5},
        {**RU, "to_code": "ru"},
        {**RU, "type": "sbd"},
    ],
    ids=repr,
)
def test_what_is_no_package_for_us_is_passed_over_and_counted(entry):
    index = read(entry, {**RU, "from_code": "uk"})
    assert [pack.code for pack in index.packs] == ["uk_en"]
    assert index.passed_over == 1


def test_names_of_strangers_stay_short_and_on_one_line():
    pack = only(from_name="Rus\nsian\x00\u202e" + "x" * 500, to_name=["English"])
    assert pack.source_name.startswith("Rus sian x")
    assert len(pack.source_name) <= archive.LONGEST_NAME
    assert pack.target_name == "en"
    assert only(package_version="1/../9 \n").version == "1_.._9"
    assert only(package_version=None).version == "0"
    assert only(package_version=1.9).version == "1.9"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no JSON"),
        (b"<html>404</html>", "is no JSON"),
        (b"\xff\xfe\x00", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b'{"packages": []}', "is no JSON list"),
        (b'"text"', "is no JSON list"),
        (b'[{"from_code": "ru"}]', "No entry"),
        (json.dumps([1] * (pack_index.MOST_ENTRIES + 1)).encode(), "entries"),
    ],
    ids=["empty", "html", "binary", "deep", "object", "text", "no links", "too many"],
)
def test_what_is_no_index_is_said_in_one_sentence_with_the_host(data, said):
    with pytest.raises(PackError, match=said) as caught:
        pack_index.read(data, ADDRESS, NOW)
    sentence = str(caught.value)
    assert "packs.example" in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_an_empty_index_is_one():
    assert read().packs == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*RU, "sha256", "size", "type"]), inner, max_size=6)
    ),
    max_leaves=20,
)
ENTRY = st.fixed_dictionaries(
    {}, optional={name: JSON | st.just(value) for name, value in {**RU, "sha256": SHA}.items()}
)


@given(st.lists(ENTRY | JSON, max_size=6))
def test_whatever_an_index_holds_it_is_read_or_refused_in_a_sentence(entries):
    try:
        index = pack_index.read(json.dumps(entries).encode(), ADDRESS, NOW)
    except PackError as error:
        assert str(error).endswith(".")
        return
    assert len(index.packs) + index.passed_over <= len(entries)
    for pack in index.packs:
        assert all(link.startswith("https://") for link in pack.links)
        assert pack.links
        assert pack.pair.source != pack.pair.target
