import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.translation import Mode, Pair
from monitor.translation import batching, checks
from monitor.translation.batching import (
    BATCH_TOKENS,
    PIECE_TOKENS,
    UNENDING,
    Said,
    batches,
    most_tokens,
)
from monitor.translation.rounds import Outcome


class WordModel:
    """A stand-in for a loaded model: a token is a word, its translation its capital form.

    `never` maps a word to what it does to its batch or its sentence.
    """

    at_once = 1

    def __init__(self):
        self.batches = []

    def encode(self, text):
        if "unreadable" in text:
            raise ValueError("no such letter")
        return text.split()

    def run(self, batch, search):
        self.batches.append((batch, search.beam))
        if any("bomb" in tokens for tokens in batch):
            raise RuntimeError("boom")
        return [Said(tokens=self._one(tokens, search.beam, search.limit)) for tokens in batch]

    def decode(self, tokens):
        return " ".join(tokens)

    def _one(self, tokens, beam, limit):
        if "silent" in tokens:
            return []
        if "endless" in tokens or ("hasty" in tokens and beam < 4):
            return [f"word{number}" for number in range(limit)]
        if "loop" in tokens and len(tokens) > 40:
            return ["tralala"] * len(tokens)
        return [token.upper() for token in tokens]


def translate(model, sources, beam):
    mode = Mode.FAST if beam == 2 else Mode.EXACT
    return batching.translate(model, sources, Pair(source="pt", target="en"), (), mode)


def test_every_sentence_is_translated_once():
    model = WordModel()
    sources = ["um dois.", "três.", "um dois."]
    assert translate(model, sources, 2) == {
        "um dois.": Outcome(text="UM DOIS."),
        "três.": Outcome(text="TRÊS."),
    }
    assert model.batches == [([["um", "dois."], ["três."]], 2)]


def test_what_has_no_letter_is_not_asked():
    model = WordModel()
    assert translate(model, ["", " — ", "12 %", "🙂"], 2)["12 %"] == Outcome(text="12 %")
    assert model.batches == []


def test_a_bad_sentence_costs_only_itself():
    sources = ["um dois.", "uma bomb aqui.", "três."]
    outcomes = translate(WordModel(), sources, 2)
    assert outcomes["um dois."].text == "UM DOIS."
    assert outcomes["três."].text == "TRÊS."
    assert outcomes["uma bomb aqui."] == Outcome(text=None, reason="the model failed: boom")


def test_a_text_that_the_tokenizer_refuses_costs_only_itself():
    outcomes = translate(WordModel(), ["um.", "unreadable"], 2)
    assert outcomes["um."].text == "UM."
    assert outcomes["unreadable"].text is None
    assert "no such letter" in outcomes["unreadable"].reason


def test_a_long_sentence_goes_in_pieces_and_comes_back_whole():
    model = WordModel()
    source = ", ".join(f"parte um{number} e mais" for number in range(60)) + "."
    assert translate(model, [source], 2)[source] == Outcome(text=source.upper())
    lengths = [len(tokens) for batch, _ in model.batches for tokens in batch]
    assert sum(lengths) == len(source.split())
    assert max(lengths) <= PIECE_TOKENS


def test_nothing_said_is_no_translation():
    assert translate(WordModel(), ["fica silent agora."], 2) == {
        "fica silent agora.": Outcome(text=None, reason=checks.NOTHING)
    }


def test_a_sentence_that_does_not_end_is_doubtful():
    outcome = translate(WordModel(), ["endless"], 2)["endless"]
    assert outcome.reason in (UNENDING, checks.TOO_LONG)
    assert outcome.text.startswith("word0 word1")


def test_a_wider_beam_is_tried_once():
    model = WordModel()
    assert translate(model, ["hasty um."], 2) == {"hasty um.": Outcome(text="HASTY UM.")}
    assert [beam for _, beam in model.batches] == [2, 4]


def test_shorter_pieces_are_tried_once():
    source = "loop " + " ".join(f"w{number}" for number in range(60))
    assert translate(WordModel(), [source], 4) == {source: Outcome(text=source.upper())}


def test_the_limit_of_the_output_grows_with_the_input_up_to_256():
    assert most_tokens(1) < most_tokens(40) < most_tokens(80) == most_tokens(300) == 256


@given(st.lists(st.integers(0, 80), max_size=200))
def test_batches_hold_every_sentence_once_and_few_tokens(lengths):
    found = list(batches(lengths))
    assert sorted(index for batch in found for index in batch) == list(range(len(lengths)))
    for batch in found:
        assert len(batch) * max(lengths[index] for index in batch) <= BATCH_TOKENS


@pytest.mark.parametrize("lengths", [[5000], [5000, 1]])
def test_a_sentence_over_the_limit_goes_alone(lengths):
    assert next(batches(lengths)) == [0]
