import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.translation import Pair, Term
from monitor.translation import checks, protect, rounds
from monitor.translation.rounds import Answer, Effort, Limits, Outcome

PT_EN = Pair(source="pt", target="en")
RU_EN = Pair(source="ru", target="en")


class Engine:
    """A stand-in for a model: says what `says` makes of a text, and remembers what it was asked."""

    def __init__(self, says=str.upper):
        self.says = says
        self.asked = []

    def answer(self, ask):
        self.asked.append((ask.effort, ask.texts))
        return [Answer(text=self.says(text)) for text in ask.texts]

    def translate(self, *sources, pair=PT_EN, terms=(), **limits):
        return rounds.drive(rounds.rounds(sources, pair, terms, Limits(**limits)), self.answer)

    def one(self, source, **options):
        return self.translate(source, **options)[source]

    def texts(self):
        return [text for _, texts in self.asked for text in texts]


def test_a_plain_sentence_is_asked_once_as_it_is():
    engine = Engine()
    assert engine.one("O presidente visitou.") == Outcome(text="O PRESIDENTE VISITOU.")
    assert engine.asked == [(Effort.FIRST, ("O presidente visitou.",))]


def test_what_has_no_words_is_not_asked():
    engine = Engine()
    assert engine.translate("12 %", "https://example.org/x", "🔥🔥")["🔥🔥"].text == "🔥🔥"
    assert engine.asked == []


@pytest.mark.parametrize(
    ("source", "said", "asked"),
    [
        ("Leia mais: https://a.example/b_c", "LEIA MAIS: https://a.example/b_c", "Leia mais:"),
        ("@ana_b: bom dia", "@ana_b: BOM DIA", "bom dia"),
        ("Bom dia 🙂!", "BOM DIA 🙂!", "Bom dia"),
        ("🇵🇹 vence #Euro2024", "🇵🇹 VENCE #Euro2024", "vence"),
        ("Veja a_b.txt agora", "VEJA a_b.txt AGORA", "Veja XX1 agora"),
        ("diz @ana que sim", "DIZ @ana QUE SIM", "diz XX1 que sim"),
        ("o XX1 de @ana foi", "O XX1 DE @ana FOI", "o XX1 de QQ1 foi"),
        ("mede 10 m² hoje", "MEDE 10 m² HOJE", "mede 10 XX1 hoje"),
    ],
)
def test_what_is_no_language_is_not_shown_to_the_model(source, said, asked):
    engine = Engine()
    assert engine.one(source).text == said
    assert engine.texts() == [asked]


def test_a_name_that_the_model_loses_is_cut_around():
    engine = Engine(lambda text: re.sub(r" ?XX\d", "", text).upper())
    assert engine.one("diz @ana que sim") == Outcome(text="DIZ @ana QUE SIM")
    assert engine.texts()[-2:] == ["diz", "que sim"]


def test_a_name_that_the_model_says_twice_is_cut_around():
    engine = Engine(lambda text: text.replace("XX1", "XX1XX1").upper())
    assert engine.one("diz @ana que sim").text == "DIZ @ana QUE SIM"


def test_a_lost_number_comes_back_under_a_name():
    engine = Engine(lambda text: text.replace("1.250", "1.205").upper())
    outcome = engine.one("Morreram 1.250 pessoas ontem")
    assert outcome == Outcome(text="MORRERAM 1,250 PESSOAS ONTEM")
    assert "Morreram XX1 pessoas ontem" in engine.texts()


def test_a_number_that_no_name_saves_is_cut_around():
    engine = Engine(lambda text: re.sub(r"[\d,.]+|XX\d", "", text).upper())
    assert engine.one("Morreram 1.250 pessoas ontem").text == "MORRERAM 1,250 PESSOAS ONTEM"


def test_a_number_of_ones_own_is_doubtful():
    outcome = Engine(lambda text: text.upper() + " IN 2023").one("Morreram 12 pessoas no porto")
    assert outcome.reason == checks.NEW_NUMBER


@pytest.mark.parametrize(
    ("source", "text", "lost"),
    [
        ("1.234,5 e 5000", "1,234.5 and 5,000", False),
        ("۲۰۲۳ و ١٢", "12 and 2023", False),
        ("às 10.30", "at 10:30", False),
        ("½ copo", "1/2 cup", False),
        ("em 2023", "in 2022", True),
        ("3 e 3", "3 and", True),
        ("3,5", "35", True),
    ],
)
def test_numbers_are_the_same_whatever_groups_them(source, text, lost):
    assert bool(checks.lost_numbers(source, text)) is lost


@pytest.mark.parametrize(
    ("number", "source", "target", "wanted"),
    [
        ("1.234,5", "pt", "en", "1,234.5"),
        ("3,5", "ru", "en", "3.5"),
        ("2,500", "en", "pt", "2.500"),
        ("26.10.2023", "ru", "en", "26.10.2023"),
        ("1.234,5", "pt", "ru", "1.234,5"),
        ("2023", "pt", "en", "2023"),
    ],
)
def test_a_number_is_written_as_the_language_does(number, source, target, wanted):
    assert protect.localised(number, source, target) == wanted


PUTIN = Term(source="Владимир Путин", rendering="Vladimir Putin")


def test_a_term_that_the_model_says_right_costs_nothing():
    engine = Engine(lambda _: "A meeting with vladimir putin took place.")
    outcome = engine.one("Встреча с Владимиром Путиным прошла.", pair=RU_EN, terms=(PUTIN,))
    assert outcome.text == "A meeting with Vladimir Putin took place."
    assert outcome.terms == (PUTIN,)
    assert len(engine.asked) == 1


def test_a_term_is_put_into_the_sentence_where_the_model_has_another():
    engine = Engine(lambda text: "It took place" + (" Vladimir Putin." * ("Putin" in text) or "."))
    outcome = engine.one("Встреча с Владимиром Путиным прошла.", pair=RU_EN, terms=(PUTIN,))
    assert outcome.text == "It took place Vladimir Putin."
    assert engine.texts()[1] == "Встреча с Vladimir Putin прошла."


def test_a_term_that_nothing_keeps_is_cut_around():
    engine = Engine(lambda text: "nothing" if "с" in text else "was")
    outcome = engine.one("Встреча с Владимиром Путиным прошла.", pair=RU_EN, terms=(PUTIN,))
    assert outcome.text == "nothing Vladimir Putin was."
    assert outcome.reason is None


def test_a_sentence_that_is_a_term_needs_no_model():
    engine = Engine(lambda _: "some other name")
    assert engine.one("Владимиру Путину", pair=RU_EN, terms=(PUTIN,)).text == "Vladimir Putin"


def test_a_term_left_as_it_is_stays_in_its_dictionary_form():
    keep = Term(source="Звезда", rendering=None)
    engine = Engine(lambda text: text.replace("канал", "channel").replace("Звезду", "Star"))
    assert engine.one("канал Звезду", pair=RU_EN, terms=(keep,)).text == "channel Звезда"


def test_a_term_within_an_address_is_none():
    engine = Engine()
    term = Term(source="Ana", rendering="Anna")
    outcome = engine.one("diz @Ana que sim", terms=(term,))
    assert (outcome.text, outcome.terms) == ("DIZ @Ana QUE SIM", ())


def test_a_long_sentence_is_asked_in_pieces_and_comes_back_whole():
    source = ", ".join(f"a ministra do lugar {number} falou" for number in range(100, 160))
    engine = Engine()
    assert engine.one(source, measure=lambda text: len(text.split()), longest=20).text == (
        source.upper()
    )
    assert max(len(text.split()) for text in engine.texts()) <= 20


def test_a_bad_answer_is_asked_for_again_with_more_effort():
    answers = iter(("tra la la " * 12, "SHE SPOKE ABOUT IT"))
    engine = Engine(lambda _: next(answers))
    assert engine.one("ela falou sobre isso") == Outcome(text="SHE SPOKE ABOUT IT")
    assert [effort for effort, _ in engine.asked] == [Effort.FIRST, Effort.HARDER]


def test_what_stays_bad_is_doubtful():
    assert Engine(lambda _: "tra la la " * 12).one("ela falou").reason == checks.LOOPS
    assert Engine(lambda _: " ").one("ela falou") == Outcome(text=None, reason=checks.NOTHING)


def test_faithful_leaves_what_the_model_said_and_says_so():
    engine = Engine(lambda _: "tra la la " * 12)
    outcome = engine.one("ela falou sobre isso", faithful=True)
    assert (outcome.text, outcome.reason) == (("tra la la " * 12).strip(), checks.LOOPS)
    assert len(engine.asked) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ontem a ministra falou com os jornalistas.", checks.UNTRANSLATED),
        ("Вчера министр говорила с журналистами.", checks.OTHER_SCRIPT),
        ("Yesterday the minister spoke with the minister spoke with them.", checks.STUTTERS),
        ("Yesterday <b>the minister</b> spoke.", checks.MARKUP),
        ("Yesterday the minister spoke with the journalists.", None),
    ],
)
def test_an_answer_that_is_none_is_seen(text, reason):
    engine = Engine(lambda _: text)
    assert engine.one("Ontem a ministra falou com os jornalistas.").reason == reason


def test_names_alone_may_stay_as_they_are():
    assert Engine(lambda text: text).one("Ana Maria Silva, Porto").reason is None


def test_alignments_are_carried_to_the_sentence():
    def answer(ask):
        places = [(0, 4, 6, 9), (5, 8, 0, 3), (9, 12, 10, 13)]
        assert ask.texts == ("foto XX1 aqui",)
        return (
            [Answer(text="XX1 a photo", alignment=((0, 4, 6, 11), (5, 8, 0, 3)))] if places else []
        )

    source = "foto @ana_maria aqui"
    outcome = rounds.drive(rounds.rounds([source], PT_EN), answer)[source]
    assert outcome.text == "@ana_maria a photo"
    pairs = [(source[a:b], outcome.text[c:d]) for a, b, c, d in outcome.alignment]
    assert pairs == [("foto", "photo"), ("@ana_maria", "@ana_maria")]


SAYINGS = {
    "shouts": str.upper,
    "silent": lambda _: "",
    "drops digits": lambda text: re.sub(r"\d", "", text) or "x",
    "turns round": lambda text: text[::-1],
    "halves": lambda text: text[: len(text) // 2],
    "twice": lambda text: f"{text} {text}",
    "swaps names": lambda text: re.sub(r"(XX|QQ)1", r"\g<1>2", text),
}
PIECES = st.sampled_from(
    ["a ministra", "falou", "3,5 %", "1.250", "@ana_b", "https://e.example/x?y=1_2", "🔥", "XX1",
     "#tema", "QQ2", "a_b", "m²", "«sim»", "—", ".", "\n", "<b>", "&amp;", "Ana", "O'Neil"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12), st.sampled_from(sorted(SAYINGS)), st.booleans())
def test_whatever_the_engine_says_all_is_kept_or_doubtful(pieces, saying, faithful):
    source = " ".join(pieces)
    term = Term(source="Ana", rendering="Anna")
    engine = Engine(SAYINGS[saying])
    outcome = engine.one(source, terms=(term,), longest=40, shorter=20, faithful=faithful)
    if outcome.text is None:
        assert outcome.reason
        return
    for name in ("XX", "QQ", "ZX", "KX", "QZ"):
        assert name in source.upper() or name[::-1] in source.upper() or name not in outcome.text
    if outcome.reason is None:
        runs = Counter(protect.digit_runs(source)) - Counter(protect.digit_runs(outcome.text))
        assert not runs or not checks.lost_numbers(source, outcome.text)
        for one in protect.code(source):
            assert one.wanted in outcome.text
    for a, b, c, d in outcome.alignment:
        assert 0 <= a <= b <= len(source)
        assert 0 <= c <= d <= len(outcome.text)


@given(st.text(max_size=200))
def test_an_engine_that_repeats_its_text_changes_nothing(source):
    outcome = Engine(lambda text: text).one(source)
    assert outcome.text is None or "".join(outcome.text.split()) == "".join(source.split())


@given(st.text(max_size=120), st.lists(st.tuples(st.integers(0, 119), st.integers(1, 20),
       st.sampled_from(list(protect.Way))), max_size=4))  # fmt: skip
def test_the_parts_of_a_sentence_hold_each_character_once(sentence, places):
    stretches = protect.merged(
        protect.Stretch(start=start, end=start + length, wanted="W", way=way)
        for start, length, way in places
        if start + length <= len(sentence)
    )
    parts = protect.parts(sentence, stretches)
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])][: len(parts)]
    assert (parts[-1].end if parts else 0) == len(sentence)
    for part in parts:
        if part.names and not part.fixed:
            text, _ = protect.restored(part.text, part)
            assert not any(name in text for name, _ in part.names)
