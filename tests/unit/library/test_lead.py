from datetime import UTC, datetime

import pytest

from monitor.domain.language import Dateline, LanguageSpan, SpanKind
from monitor.domain.translation import MemoryEntry, Mode, Pair
from monitor.library.lead import LONGEST, WANTED, place, told
from monitor.library.units import cut

PARAGRAPH = "The minister said on Sunday that talks would go on through the night."


def lead(text, title="", dateline=None, language="en"):
    start, end = place(text, title, dateline, language)
    return text[start:end]


@pytest.mark.parametrize(
    "before", ["", "  ", "Fighting erupts\n\n", "By A. Reporter\n\n", "Photo: AP\nSunday\n\n"]
)
def test_the_first_real_paragraph_is_the_lead(before):
    text = f"{before}{PARAGRAPH}\n\nAnother paragraph that is long enough to be one as well."
    assert lead(text, title="Fighting erupts") == PARAGRAPH


def test_short_lines_will_do_where_there_is_nothing_longer():
    assert lead("Fighting erupts\n\nMore soon.", title="Fighting erupts") == "More soon."
    assert lead("") == lead("\n \n") == ""


def test_the_line_of_the_dateline_is_passed_over_but_not_the_paragraph_it_opens():
    line = "Понедельник, 28 Сен, 2020, опубликовано в 14:20"
    found = Dateline(start=0, end=len(line), text=line, language="ru")
    assert lead(f"{line}\n\n{PARAGRAPH}", dateline=found) == PARAGRAPH
    opening = Dateline(start=0, end=6, text="ЕРЕВАН", language="ru")
    assert lead(f"ЕРЕВАН — {PARAGRAPH}", dateline=opening) == f"ЕРЕВАН — {PARAGRAPH}"


def test_a_long_paragraph_ends_with_a_sentence():
    text = " ".join([PARAGRAPH] * 40)
    found = lead(text)
    assert found.endswith("night.")
    assert WANTED - 100 < len(found) <= WANTED


def test_an_endless_sentence_is_cut():
    assert len(lead("word " * 5_000)) <= LONGEST
    assert lead("a" * 100_000) == "a" * LONGEST


def test_the_runs_of_a_lead_are_cut_where_its_language_changes():
    text = "He said: «Мы готовы» (12:30) and left."
    russian = LanguageSpan(start=9, end=20, language="ru", confidence=0.9, kind=SpanKind.QUOTE)
    english = [
        LanguageSpan(start=start, end=end, language="en", confidence=0.9)
        for start, end in ((0, 8), (29, 38))
    ]
    pieces = cut(text, [*english, russian], ["en"])
    found = told(text, pieces, (0, len(text)), {}, "en", "en")
    assert [language for _, language in found.runs] == ["en", "ru", "en"]
    assert "".join(words for words, _ in found.runs) == text == found.text


def test_the_space_between_two_translated_sentences_is_no_run_of_its_own():
    text = "Бои идут. Мир далеко."
    russian = LanguageSpan(start=0, end=len(text), language="ru", confidence=0.9)
    pieces = cut(text, [russian], ["en"])
    known = {
        piece.place: MemoryEntry(
            source_hash=piece.key,
            pair=Pair(source="ru", target="en"),
            engine="argos",
            version="1.9",
            mode=Mode.FAST,
            text=said,
            doubtful=False,
            made_at=datetime(2020, 9, 28, tzinfo=UTC),
        )
        for piece, said in zip(
            [piece for piece in pieces if piece.key is not None],
            ("Fighting goes on.", "Peace is far."),
            strict=True,
        )
    }
    found = told(text, pieces, (0, len(text)), known, "en", "ru")
    assert found.runs == (("Fighting goes on. Peace is far.", "en"),)
