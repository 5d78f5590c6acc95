"""One quotation in several outlets and languages, and under whose name."""

from datetime import UTC, datetime, timedelta

import pytest

from monitor.domain.ids import ItemId
from monitor.domain.story_views import SourceSentence
from monitor.stories.quotations import said_in
from monitor.stories.quotations_compare import MOST, Utterance, joined
from monitor.stories.quotations_people import latin

NOON = datetime(2023, 9, 28, 12, tzinfo=UTC)


def utterances(item, text, language="en", translated=None, outlet=None):
    return [
        Utterance(
            said=one,
            source=SourceSentence(
                item_id=ItemId(item),
                outlet=outlet or f"Outlet {item}",
                language=language,
                when=NOON + timedelta(hours=item),
                text=text,
                start=one.start,
                end=one.end,
                translated=translated,
            ),
            translated=translated,
        )
        for one in said_in(text, language)
    ]


def story(*sentences, also=()):
    """Quotations of items that say one sentence each: text, or (text, language, translation)."""
    given = [one if isinstance(one, tuple) else (one,) for one in sentences]
    found = [u for n, one in enumerate(given) for u in utterances(n, *one)]
    return joined(found, [*(one[0] for one in given), *also], "en")


LONG = "“We will not leave this town whatever the river does,” said Mayor Ann Larkin."


def test_nearly_the_same_words_of_one_person_are_one_quotation():
    (found,) = story(
        LONG,
        "Ann Larkin said: “We will not leave this town whatever the river may do.”",
        "Larkin said they “will not leave this town” on Sunday.",
    )
    assert (found.speaker, found.role, found.outlets) == ("Ann Larkin", "Mayor", 3)
    assert found.text == "We will not leave this town whatever the river does"
    assert [source.outlet for source in found.sources] == ["Outlet 0", "Outlet 1", "Outlet 2"]


def test_the_same_words_of_two_people_are_two_quotations():
    found = story(LONG, LONG.replace("Mayor Ann Larkin", "Joe Bloggs"))
    assert [one.speaker for one in found] == ["Ann Larkin", "Joe Bloggs"]


def test_languages_are_joined_by_the_translation_and_the_transliterated_name():
    (found,) = story(
        (
            "«Мы не оставим этот город, что бы ни делала река», — заявил мэр Иван Ларкин.",
            "ru",
            "We will not leave this town, whatever the river does",
        ),
        "“We won't leave this town, whatever the river does,” Ivan Larkin said.",
    )
    assert (found.speaker, found.language, found.outlets) == ("Ivan Larkin", "ru", 2)
    assert found.translated == "We will not leave this town, whatever the river does"


def test_a_last_name_is_given_the_whole_name_of_the_story():
    sentence = "“We will not leave this town,” Larkin said."
    (found,) = story(sentence, also=["Flood: Mayor Ann Larkin speaks."])
    assert found.speaker == "Ann Larkin"
    assert story(sentence) == ()
    (found,) = story(sentence, sentence)  # two outlets have it
    assert (found.speaker, found.outlets) == ("Larkin", 2)


def test_a_name_before_a_colon_must_be_a_name_elsewhere():
    heading = "Ann Larkin: “We will not leave this town”"
    assert story(heading) == ()
    assert [one.speaker for one in story(heading, also=["The mayor is Ann Larkin."])] == [
        "Ann Larkin"
    ]
    lake = "Blue Lake: “We will not leave this town”"
    assert story(lake, also=["Many came to Blue Lake, a blue lake in the north."]) == ()


def test_what_most_outlets_have_comes_first_and_the_number_is_bounded():
    letters = "abcdefghij"
    words = [f"{one}{other}" for one in letters for other in letters[:6]]
    named = [f"“We {w}ed the {w}er of {w}ing,” said Mayor Ann {w.title()}son." for w in words]
    found = story(*named, LONG, LONG)
    assert len(found) == MOST
    assert (found[0].speaker, found[0].outlets) == ("Ann Larkin", 2)


def test_the_order_of_utterances_does_not_matter():
    texts = [LONG, "Ann Larkin said: “We will not leave this town whatever the river may do.”"]
    given = [u for n, text in enumerate(texts) for u in utterances(n, text)]
    assert joined(given, texts, "en") == joined(reversed(given), texts, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Зеленский", "Zelensky"), ("Zelenskyy", "Zelensky"), ("Пашинян", "Pashinyan")],
)
def test_names_come_close_in_latin_letters(one, other):
    assert latin(one)[:5] == latin(other)[:5]
