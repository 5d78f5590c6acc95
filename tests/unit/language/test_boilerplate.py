import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.language.boilerplate import call_to_action
from monitor.language.candidates import every_language
from tests.unit.language.boilerplate_lines import HEADLINES, LINES_TEXT


def split(text):
    return [line.strip() for line in " ".join(text.split()).split(" | ")]


LINES = {
    text[:2]: split(text[3:]) for text in re.split(r"\n(?=[a-z]{2}:)", LINES_TEXT) if text.strip()
}


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
        *[(line, language) for language, lines in LINES.items() for line in lines],
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
        "12:30 …",
        "Telegram",
        "It is not only about us",
        "Napsal na Twitteru",
        "Об этом он сообщил в своём телеграм-канале",
        *split(HEADLINES),
    ],
)
def test_other_lines_are_none(line):
    assert call_to_action(line) == ()


@pytest.mark.parametrize(
    ("line", "languages"),
    [
        ("Підписуйтеся на наші новини", ("uk",)),
        ("Падпісвайцеся на нашы навіны", ("be",)),
        ("Leia a notícia completa", ("pt",)),
        ("Lee la noticia completa", ("es",)),
        ("Pratite nas na Facebooku", ("hr", "bs", "sr")),
        ("Пратите нас на Фејсбуку", ("sr",)),
        ("Ikuti kami di Instagram", ("id", "ms")),
        ("Læs hele artiklen", ("da",)),
        ("Les hele artikkelen", ("no",)),
    ],
)
def test_only_the_languages_that_cover_a_line_best_are_named(line, languages):
    assert call_to_action(line) == languages


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("Подписаться на рассылку", "👉 ПОДПИСАТЬСЯ НА РАССЫЛКУ! →"),
        ("Lire l'article complet", "LIRE L’ARTICLE COMPLET »"),
        ("Διαβάστε περισσότερα", "ΔΙΑΒΑΣΤΕ ΠΕΡΙΣΣΟΤΕΡΑ..."),
        ("Tüm hakları saklıdır", "TÜM HAKLARI SAKLIDIR ©2026"),
        ("Follow us on Telegram", "Follow us on Telegram: https://t.me/example"),
        ("Citește mai departe", "Citeşte mai departe"),
        ("ما را در تلگرام دنبال کنید", "ما را در تلگرام دنبال كنيد"),
    ],
)
def test_case_signs_and_variants_of_letters_do_not_matter(line, same):
    assert call_to_action(line) == call_to_action(same) != ()


@pytest.mark.parametrize("language", LINES)
def test_decomposed_letters_are_read_as_composed_ones(language):
    for line in LINES[language]:
        assert call_to_action(unicodedata.normalize("NFD", line)) == call_to_action(line)


def test_a_label_needs_names_after_it():
    assert "en" in call_to_action("Photo: Jane Miller / Reuters")
    assert call_to_action("Translated by Jane Miller") == ("en",)
    assert call_to_action("Translated by machines, read by nobody") == ()
    assert call_to_action("Photo shows smoke over harbour") == ()


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["բոլոր", "իրավունքները", "Фото", "photo:", "می\u200cکند", "Read", "ed", "»"]
            ),
            st.text("aáбאع中か\u200c\u200d\u0301 :/«.-", max_size=6),
        ),
        max_size=14,
    )
)
def test_whatever_the_line_it_is_looked_up_without_trouble(parts):
    for text in (" ".join(parts), "\u200c".join(parts)):
        assert set(call_to_action(text)) <= every_language()


def test_a_line_whose_words_are_parted_by_a_zero_width_sign_is_looked_up():
    line = "می\u200cکند. Բոլոր իրավունքները պաշտպանված են... شیوه گردآوری"
    assert call_to_action(line) == ()
