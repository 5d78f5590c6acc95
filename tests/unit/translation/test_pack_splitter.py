import itertools
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.translation import pack_splitter, packs


@pytest.fixture(scope="module")
def splitter(tmp_path_factory):
    if not os.environ.get("DATELINE_DATA"):
        pytest.skip("DATELINE_DATA is not set: no real Argos packages")
    file = Path(os.environ["DATELINE_DATA"]) / "argos" / "translate-pt_en.argosmodel"
    return pack_splitter.of(Path(packs.install(file, tmp_path_factory.mktemp("packs")).folder))


def test_a_package_without_a_splitter_has_none(tmp_path):
    assert pack_splitter.of(tmp_path) is None
    (tmp_path / "minisbd").mkdir()
    (tmp_path / "minisbd" / "pt.onnx").write_bytes(b"no model")
    assert pack_splitter.of(tmp_path / ".") is None


def test_real_sentences_are_cut(splitter):
    text = "O Dr. Silva chegou às 10.30.  Quem paga? Veja www.exemplo.pt.br/a.b hoje. «Não», disse."
    assert [text[start:end] for start, end in splitter.ranges(text)] == [
        "O Dr. Silva chegou às 10.30.",
        "Quem paga?",
        "Veja www.exemplo.pt.br/a.b hoje.",
        "«Não», disse.",
    ]


def test_a_text_longer_than_a_window_is_cut_like_its_parts(splitter):
    text = " ".join(["O presidente visitou a cidade ontem."] * 400)
    assert {text[start:end] for start, end in splitter.ranges(text)} == {
        "O presidente visitou a cidade ontem."
    }


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=300))
def test_no_letter_is_lost(splitter, text):
    ranges = splitter.ranges(text)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(ranges))
    kept = "".join(text[start:end] for start, end in ranges)
    assert "".join(kept.split()) == "".join(text.split())
