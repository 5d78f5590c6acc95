"""Codes that a person types."""

import pytest

from monitor.domain.errors import LanguageError
from monitor.language import catalogue


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("ru", "ru"),
        (" SR-latn ", "sr-Latn"),
        ("zh_hant", "zh-Hant"),
        ("PT-br", "pt-BR"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("tlh", "tlh"),
        ("nb-NO", "no-NO"),
        ("IW", "he"),
        ("cmn_hans", "zh-Hans"),
    ],
)
def test_a_code_is_put_into_its_usual_case(given: str, code: str) -> None:
    assert catalogue.code_of(given) == code


@pytest.mark.parametrize(
    "given",
    ["", "-", "english", "qx", "en-Qqqq", "en-QQ", "und", "zxx", "mul", "sr--Latn", "x" * 99],
)
def test_what_is_no_language_is_refused_in_a_sentence(given: str) -> None:
    assert catalogue.tidied(given) is None
    with pytest.raises(LanguageError, match=r"is no language code; .*\.$"):
        catalogue.code_of(given)


def test_what_is_offered_can_be_chosen_and_holds_what_is_recognised() -> None:
    offered = catalogue.offered()
    assert {"ru", "hy", "sw", "sr-Latn", "sr-Cyrl", "zh-Hans", "zh-Hant", "fa"} <= offered
    assert {code for code in offered if catalogue.tidied(code) != code} == set()
