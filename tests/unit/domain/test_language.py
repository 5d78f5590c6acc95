"""Which languages a person reads."""

import pytest

from monitor.domain.language import base_of, is_foreign


@pytest.mark.parametrize(
    ("language", "reads"),
    [
        ("sr-Latn", ("sr",)),
        ("sr", ("sr-Cyrl",)),
        ("zh-Hant", ("zh-Hans",)),
        ("pt", ("pt-BR",)),
        ("en", ("de", "en")),
        ("und", ()),
        ("zxx", ()),
        ("no", ("nb",)),
        ("nn", ("no",)),
        ("iw", ("he",)),
        ("tl", ("fil-PH",)),
        ("zh-Hant", ("cmn-Hans",)),
    ],
)
def test_scripts_regions_and_codes_of_one_language_are_read_together(language, reads) -> None:
    assert not is_foreign(language, reads)


@pytest.mark.parametrize(
    ("language", "reads"), [("sr-Latn", ("hr",)), ("zh", ("ja", "en")), ("ru", ())]
)
def test_another_language_is_foreign_though_it_is_near(language, reads) -> None:
    assert is_foreign(language, reads)


def test_the_base_is_the_language_alone() -> None:
    assert [base_of(code) for code in ("zh-Hant", "sr", "pt-BR")] == ["zh", "sr", "pt"]


def test_the_base_of_every_code_of_a_language_is_the_same() -> None:
    codes = ("nb", "nn-NO", "iw", "in", "fil", "cmn-Hans", "mo", "sh")
    assert [base_of(code) for code in codes] == ["no", "no", "he", "id", "tl", "zh", "ro", "sh"]
