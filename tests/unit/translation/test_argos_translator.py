"""The real engine, in processes of its own: with tiny packages, and with real ones where given."""

import json
import multiprocessing
import os
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from monitor.domain.errors import TranslationError
from monitor.domain.translation import Mode, Pair, Term, TranslationJob
from monitor.translation import checks, glossary, packs
from monitor.translation.argos_translator import translate_batch
from tests import tiny_pack

ROOT = Path(__file__).parents[3]

PORTUGUESE = (
    "O presidente visitou a cidade ontem e falou com os jornalistas.",
    "Quem paga a conta da água?",
    "Seca no Nordeste",
    "«Não há motivo para alarme», disse a ministra da Saúde.",
)

# What a process without a network sees; any attempt is remembered and refused.
CABLE_PULLED = """
import json, os, socket, sys
attempts = []
def refuse(*arguments, **options):
    attempts.append(repr(arguments))
    raise OSError("no network here")
socket.socket.connect = socket.socket.connect_ex = refuse
socket.create_connection = socket.getaddrinfo = refuse
from monitor.domain.translation import Pair, TranslationJob
from monitor.translation.argos_translator import translate_batch
before = dict(os.environ)
pair = Pair(source="pt", target="en")
job = TranslationJob(pair=pair, sources=("Olá, mundo.",), packs=sys.argv[1])
answers = translate_batch([job])[0]
kept = {k: v for k, v in os.environ.items() if k.startswith(("XDG", "ARGOS"))}
was = {k: v for k, v in before.items() if k.startswith(("XDG", "ARGOS"))}
print(json.dumps([answers[0].text, attempts, kept == was]))
"""


def job(folder, *sources, source="pt", target="en", mode=Mode.FAST, terms=()):
    pair = Pair(source=source, target=target)
    return TranslationJob(pair=pair, sources=sources, packs=str(folder), mode=mode, terms=terms)


@pytest.fixture(scope="module")
def translate():
    """`translate_batch` in one spawned process that serves the whole module."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        yield lambda *jobs: pool.submit(translate_batch, jobs).result(timeout=120)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """A folder with ru→en and en→pt installed, version 1.0 and 1.2, none with a splitter."""
    folder = tmp_path_factory.mktemp("tiny")
    packs.install(tiny_pack.build(folder, "ru", "en"), folder / "packs")
    packs.install(tiny_pack.build(folder, "en", "pt", version="1.2"), folder / "packs")
    packs.install(tiny_pack.build(folder, "pt", "en"), folder / "packs")
    return folder / "packs"


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """A folder with the real packages of the shared data installed."""
    if not os.environ.get("DATELINE_DATA"):
        pytest.skip("DATELINE_DATA is not set: no real Argos packages")
    folder = tmp_path_factory.mktemp("real")
    for name in ("pt_en", "ru_en", "en_pt"):
        file = Path(os.environ["DATELINE_DATA"]) / "argos" / f"translate-{name}.argosmodel"
        packs.install(file, folder)
    return folder


def test_a_sentence_goes_through_the_engine(translate, tiny):
    ((answer,),) = translate(job(tiny, "Olá, mundo."))
    assert (answer.source, answer.text) == ("Olá, mundo.", "OLÁ, MUNDO.")
    assert (answer.engine, answer.version) == ("argos", "1.0")
    assert not answer.doubtful
    assert answer.reason is None


def test_every_job_gets_its_own_answers_in_order(translate, tiny):
    sources = [f"Frase de número {number}, e mais nada." for number in range(60)]
    answers = translate(
        job(tiny, *sources),
        job(tiny, "Привет, мир.", source="ru"),
        job(tiny),
        job(tiny, sources[3], "", "🙂", sources[3], mode=Mode.EXACT),
    )
    assert [one.text for one in answers[0]] == [source.upper() for source in sources]
    assert [one.source for one in answers[0]] == sources
    assert [one.text for one in answers[1]] == ["ПРИВЕТ, МИР."]
    assert answers[2] == ()
    assert [one.text for one in answers[3]] == [sources[3].upper(), "", "🙂", sources[3].upper()]


def test_a_long_sentence_is_cut_for_the_model_and_not_truncated(translate, tiny):
    source = ", ".join(f"a parte {number}" for number in range(60)) + "."
    ((answer,),) = translate(job(tiny, source))
    assert answer.text == source.upper()
    assert not answer.doubtful


def test_two_steps_go_through_english(translate, tiny):
    ((answer,),) = translate(job(tiny, "Привет, мир.", source="ru", target="pt"))
    assert (answer.text, answer.engine, answer.version) == ("ПРИВЕТ, МИР.", "argos", "1.0+1.2")
    assert answer.via == "en"
    assert answer.alignment == ((0, 6, 0, 6), (8, 11, 8, 11))


def test_a_doubt_of_the_first_step_is_one_of_the_whole(translate, tmp_path):
    packs.install(tiny_pack.build(tmp_path, "ru", "en", behaviour="loops"), tmp_path / "packs")
    packs.install(tiny_pack.build(tmp_path, "en", "pt"), tmp_path / "packs")
    ((answer,),) = translate(job(tmp_path / "packs", "Привет, мир.", source="ru", target="pt"))
    assert (answer.doubtful, answer.via) == (True, "en")


def test_words_are_aligned_and_one_step_has_nothing_between(translate, tiny):
    ((answer,),) = translate(job(tiny, "Olá, mundo."))
    assert answer.via is None
    assert [(answer.source[a:b], answer.text[c:d]) for a, b, c, d in answer.alignment] == [
        ("Olá", "OLÁ"),
        ("mundo", "MUNDO"),
    ]


def test_a_glossary_is_applied_by_one_step_and_by_two(translate, tiny):
    terms = (Term(source="Вера", rendering="Vera K"), Term(source="Мир", rendering=None))
    jobs = [
        job(tiny, "Привет Вере.", "Привет.", source="ru", target=target, terms=terms)
        for target in ("en", "pt")
    ]
    for (one, other), said in zip(translate(*jobs), ("ПРИВЕТ", "ПРИВЕТ"), strict=True):
        assert one.text == f"{said} Vera K."
        assert one.terms == glossary.fingerprint(terms[:1])
        assert (other.text, other.terms) == ("ПРИВЕТ.", "")


def test_naughty_strings_are_answered_and_no_name_is_left(translate, tiny, shared_data):
    file = shared_data / "feeds" / "vectors" / "naughty_strings.jsonl"
    sources = [json.loads(line)["s"] for line in file.read_text("utf-8").splitlines()]
    (answers,) = translate(job(tiny, *sources))
    assert [one.source for one in answers] == sources
    for one in answers:
        assert one.text is not None or one.reason
        assert not re.search(r"(?:XX|QQ|ZX|KX)\d", one.text or "")


def test_hostile_text_is_answered(translate, tiny):
    sources = ("\ud800 lone", "a\x00b", "</s> <unk> ▁ __", "\u202eabc", "e\u0301" * 200, "x" * 2000)
    (answers,) = translate(job(tiny, *sources))
    assert [one.source for one in answers] == list(sources)
    assert all(one.text or one.reason for one in answers)
    assert answers[0].text == "? LONE"


def test_a_language_without_a_model_is_said(translate, tiny):
    with pytest.raises(TranslationError, match=r"^no hy→en model$"):
        translate(job(tiny, "Բարեւ", source="hy"))


def test_a_damaged_model_is_said_and_the_others_still_work(translate, tiny, tmp_path):
    damaged = packs.install(tiny_pack.build(tmp_path), tmp_path / "packs")
    (Path(damaged.folder) / "model" / "model.bin").write_bytes(b"no model")
    with pytest.raises(TranslationError, match="pt→en model cannot be loaded"):
        translate(job(tmp_path / "packs", "Olá."))
    assert translate(job(tiny, "Olá."))[0][0].text == "OLÁ."


def test_a_model_that_is_replaced_is_loaded_anew(translate, tmp_path):
    folder = tmp_path / "packs"
    packs.install(tiny_pack.build(tmp_path), folder)
    assert translate(job(folder, "Olá."))[0][0].text == "OLÁ."
    packs.install(tiny_pack.build(tmp_path, version="1.1", behaviour="silent"), folder)
    ((answer,),) = translate(job(folder, "Olá."))
    assert (answer.text, answer.version, answer.reason) == (None, "1.1", checks.NOTHING)
    assert not answer.doubtful
    packs.install(tiny_pack.build(tmp_path, version="1.1"), folder)
    assert translate(job(folder, "Olá."))[0][0].text == "OLÁ."
    packs.remove("pt_en", folder)
    with pytest.raises(TranslationError, match="no pt→en model"):
        translate(job(folder, "Olá."))


def test_a_model_that_loops_gives_doubtful_sentences(translate, tmp_path):
    packs.install(tiny_pack.build(tmp_path, behaviour="loops"), tmp_path / "packs")
    ((answer,),) = translate(job(tmp_path / "packs", "O presidente visitou a cidade ontem."))
    assert answer.doubtful
    assert answer.reason == checks.LOOPS
    assert answer.text


def test_an_older_package_with_a_byte_pair_tokenizer_works(translate, tmp_path):
    folder = Path(packs.install(tiny_pack.build(tmp_path), tmp_path / "packs").folder)
    (folder / "sentencepiece.model").unlink()
    (folder / "bpe.model").write_text("#version: 0.2\nl á</w>\n", encoding="utf-8")
    ((answer,),) = translate(job(tmp_path / "packs", 'Olá, "mundo".'))
    assert answer.text.casefold() == 'olá, "mundo".'


def test_a_package_with_a_target_prefix_gets_it_and_does_not_show_it(translate, tmp_path):
    folder = Path(packs.install(tiny_pack.build(tmp_path), tmp_path / "packs").folder)
    metadata = json.loads((folder / "metadata.json").read_text())
    prefixed = metadata | {"target_prefix": "▁PRESIDENT"}
    (folder / "metadata.json").write_text(json.dumps(prefixed), encoding="utf-8")
    # The prefix stands where the first token, the bare "▁", would be copied to
    ((answer,),) = translate(job(tmp_path / "packs", "Olá."))
    assert answer.text == "OLÁ."


def test_more_models_than_are_kept_loaded_take_turns(translate, tiny):
    for _ in range(2):
        for source, target in (("pt", "en"), ("ru", "en"), ("en", "pt")):
            assert translate(job(tiny, "abc.", source=source, target=target))[0][0].text == "ABC."


def test_with_the_cable_pulled_nothing_is_fetched_and_nothing_created_elsewhere(tmp_path):
    home, folder = tmp_path / "home", tmp_path / "packs"
    home.mkdir()
    packs.install(tiny_pack.build(tmp_path), folder)
    assert not packs.installed(folder)[0].has_splitter
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "ARGOS_", "HOME"))
    }
    done = subprocess.run(
        [sys.executable, "-c", CABLE_PULLED, str(folder)],
        cwd=ROOT,
        env=environment | {"HOME": str(home), "ARGOS_CHUNK_TYPE": "STANZA"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["OLÁ, MUNDO.", [], True]
    assert list(home.rglob("*")) == []
    assert packs.installed(folder)[0].code == "pt_en"


def test_importing_the_module_imports_no_engine():
    script = (
        "import sys, monitor.translation.argos_translator, monitor.translation.packs\n"
        "print([m for m in ('argostranslate', 'ctranslate2', 'onnxruntime') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_real_portuguese_becomes_english(translate, real):
    (answers,) = translate(job(real, *PORTUGUESE))
    words = [set(re.findall(r"\w+", (one.text or "").lower())) for one in answers]
    assert {"president", "city", "yesterday", "journalists"} <= words[0]
    assert {"who", "water"} <= words[1]
    assert {"drought"} <= words[2]
    assert {"minister", "no"} <= words[3]
    assert not any(one.doubtful for one in answers)
    assert (answers[1].text or "").endswith("?")


def test_real_exact_translation_is_what_argostranslate_itself_gives(translate, real):
    script = """
import json, os, sys
folder, sentences = sys.argv[1], json.loads(sys.argv[2])
os.environ |= {"ARGOS_PACKAGES_DIR": folder, "ARGOS_INTRA_THREADS": "1"}
os.environ |= {f"XDG_{kind}_HOME": sys.argv[3] for kind in ("DATA", "CONFIG", "CACHE")}
from argostranslate import translate
print(json.dumps([translate.translate(one, "pt", "en") for one in sentences]))
"""
    arguments = [str(real), json.dumps(PORTUGUESE), str(real / ".argos" / "other")]
    (answers,) = translate(job(real, *PORTUGUESE, mode=Mode.EXACT))
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    assert [one.text for one in answers] == json.loads(done.stdout)


def test_real_text_keeps_its_numbers_addresses_and_names(translate, real):
    sources = (
        "Veja mais em https://exemplo.pt/a_b?x=1 e siga @ana_silva hoje.",
        "O governo quer poupar 24 milhões de euros por ano nas contas do Estado.",
        "Choveu 1.234,5 mm em Kiev 🌧 e Lisboa #clima_2023",
    )
    terms = (Term(source="Kiev", rendering="Kyiv"), Term(source="Lisboa", rendering=None))
    (answers,) = translate(job(real, *sources, terms=terms))
    assert not any(one.doubtful for one in answers)
    for kept, answer in zip(
        ("https://exemplo.pt/a_b?x=1 @ana_silva", "24", "5 Kyiv 🌧 Lisboa #clima_2023"),
        answers,
        strict=True,
    ):
        assert all(one in (answer.text or "") for one in kept.split()), answer.text


def test_real_words_are_aligned(translate, real):
    ((answer,),) = translate(job(real, "O presidente visitou a nova ponte em Lisboa."))
    pairs = {(answer.source[a:b], answer.text[c:d]) for a, b, c, d in answer.alignment}
    assert {("presidente", "president"), ("nova", "new"), ("ponte", "bridge")} <= pairs


def test_real_russian_reaches_portuguese_by_way_of_english(translate, real):
    (answers,) = translate(job(real, "Президент посетил город.", source="ru", target="pt"))
    assert answers[0].version == "0.1+1.0"
    assert "presidente" in (answers[0].text or "").lower()
