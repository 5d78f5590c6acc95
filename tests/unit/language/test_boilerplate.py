import pytest

from monitor.language.boilerplate import call_to_action


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Read more »", "en"),
        ("Читать далее", "ru"),
        ("Continue lendo…", "pt"),
        ("[Lire la suite]", "fr"),
        ("Подписывайтесь на наш канал", "ru"),
        ("ПОДРОБНЕЕ", "ru"),
        ("Devamını oku", "tr"),
        ("阅读全文", "zh"),
        ("続きを読む", "ja"),
        ("المزيد...", "ar"),
        ("Բոլոր իրավունքները պաշտպանված են", "hy"),
    ],
)
def test_calls_to_action_name_their_language(line, language):
    assert language in call_to_action(line)


@pytest.mark.parametrize(
    "line",
    [
        "The government said it would read more letters.",
        "Readmore is a company",
        "Ardından hükümet açıklama yaptı",
        "Click here " + "and there " * 20,
        "",
    ],
)
def test_other_lines_are_none(line):
    assert call_to_action(line) == ()
