import pytest

from monitor.domain.language import FeedLanguages
from monitor.language.segmentation import cut
from monitor.language.spans import detect
from monitor.language.tags import tagged

LATIN = "Vlada je u petak saopštila da neće menjati zakon o vodama."
CYRILLIC = "Влада је у петак саопштила да неће мењати закон о водама."
SIMPLIFIED = "政府周五表示，不会修改这项关于水资源的法律。"
TRADITIONAL = "政府週五表示，不會修改這項關於水資源的法律。"
COMMON = "今天天空是白色的，大山下有小河。"


def tags_of(text, feed=None):
    found = detect(text, feed or FeedLanguages())
    return [s.language for s in found.spans]


def tags_by_line(text, languages, variants=None):
    return tagged(text, cut(text), languages, variants or {})


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (LATIN, "sr-Latn"),
        (CYRILLIC, "sr-Cyrl"),
        (SIMPLIFIED, "zh-Hans"),
        (TRADITIONAL, "zh-Hant"),
        (COMMON, "zh"),
    ],
)
def test_a_language_of_two_scripts_is_named_with_its_script(text, tag):
    found = detect(text, FeedLanguages(given=tag.partition("-")[0]))
    assert found.dominant == tag
    assert {s.language for s in found.spans} == {tag}


def test_both_scripts_of_serbian_on_one_page_are_told_apart():
    text = f"{LATIN}\n\n{CYRILLIC}"
    found = detect(text, FeedLanguages(given="sr"))
    assert [(s.language, text[s.start : s.end]) for s in found.spans] == [
        ("sr-Latn", LATIN),
        ("sr-Cyrl", CYRILLIC),
    ]


def test_both_scripts_of_chinese_on_one_page_are_told_apart():
    assert tags_of(f"{SIMPLIFIED}\n\n{TRADITIONAL}") == ["zh-Hans", "zh-Hant"]
    assert tags_of(f"{TRADITIONAL}\n\n{SIMPLIFIED}") == ["zh-Hant", "zh-Hans"]


@pytest.mark.parametrize(("rest", "tag"), [(SIMPLIFIED, "zh-Hans"), (TRADITIONAL, "zh-Hant")])
def test_signs_common_to_both_follow_the_rest_of_the_text(rest, tag):
    assert set(tags_of(f"{rest}\n{COMMON}")) == {tag}
    assert set(tags_of(f"{COMMON}\n{rest}")) == {tag}


def test_the_rest_of_the_text_counts_by_its_letters():
    text = f"{TRADITIONAL}\n{SIMPLIFIED}\n{SIMPLIFIED}\n{COMMON}"
    assert tags_by_line(text, ["zh"] * 4)[-1] == "zh-Hans"
    text = f"{SIMPLIFIED}\n{TRADITIONAL}\n{TRADITIONAL}\n{COMMON}"
    assert tags_by_line(text, ["zh"] * 4)[-1] == "zh-Hant"


@pytest.mark.parametrize(
    ("feed", "tag"),
    [
        (FeedLanguages(declared="zh-TW"), "zh-Hant"),
        (FeedLanguages(declared="zh-CN"), "zh-Hans"),
        (FeedLanguages(declared="zh"), "zh"),
        (FeedLanguages(usual=(("zh-Hant", 1.0),), seen=30, declared="zh-CN"), "zh-Hant"),
        (FeedLanguages(given="zh-HK", usual=(("zh-Hans", 1.0),), seen=30), "zh-Hant"),
        (FeedLanguages(), "zh"),
    ],
)
def test_signs_common_to_both_follow_the_feed_where_the_text_leaves_it_open(feed, tag):
    assert tags_of(COMMON, feed) == [tag]


def test_the_text_itself_is_believed_before_the_feed():
    assert tags_of(f"{SIMPLIFIED}\n{COMMON}", FeedLanguages(declared="zh-TW")) == ["zh-Hans"]
    assert tags_of(CYRILLIC, FeedLanguages(given="sr-Latn")) == ["sr-Cyrl"]
    assert tags_of(LATIN, FeedLanguages(given="sr-Cyrl")) == ["sr-Latn"]


def test_the_dominant_tag_is_the_commonest_script_of_the_language_with_most_letters():
    english = "The government said on Friday that it would not change the law on water at all."
    longer = f"{CYRILLIC} Министар је рекао да ће се о томе говорити у јесен."
    found = detect(f"{LATIN}\n\n{english}\n\n{longer}", FeedLanguages(given="sr"))
    assert [s.language for s in found.spans] == ["sr-Latn", "en", "sr-Cyrl"]
    assert found.dominant == "sr-Cyrl"


def test_other_languages_keep_their_plain_codes():
    text = "Правительство молчит.\nThe law is old.\n日本の空は青い。"
    assert tags_by_line(text, ["ru", "en", "ja"], {"zh": "zh-Hant"}) == ["ru", "en", "ja"]


def test_a_name_in_another_script_keeps_its_language_and_takes_the_usual_script():
    text = "Влада је (Microsoft) рекла да неће мењати закон."
    row = ["sr"] * len(cut(text))
    tags = tagged(text, cut(text), row, {})
    assert tags[0] == "sr-Cyrl"
    assert len(detect(text, FeedLanguages(given="sr")).spans) <= 3


def test_nothing_has_no_tags():
    assert tagged("", (), [], {"zh": "zh-Hant"}) == []
