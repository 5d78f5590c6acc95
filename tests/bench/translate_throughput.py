"""Measure sentences a second: our batches beside argostranslate's own loop. Run by hand.

    python tests/bench/translate_throughput.py PACKS [--file SENTENCES.txt] [--count 400]

PACKS is a folder of installed packages or of .argosmodel files, or one such file. Every way runs in
a fresh process on one thread; the model is loaded and warm before the clock starts. Ratios within
one run are the figures to use.
"""

import argparse
import itertools
import json
import multiprocessing
import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from monitor.domain.translation import Mode, Pair, TranslationJob
from monitor.translation import packs
from monitor.translation.argos_translator import translate_batch

SUBJECTS = (
    "O presidente da câmara", "A ministra da Saúde", "O porta-voz do governo", "A associação",
    "O maior sindicato do país", "Uma equipa de investigadores", "A polícia marítima",
)  # fmt: skip
ACTIONS = (
    "anunciou ontem à noite que as obras da nova ponte vão começar na próxima primavera",
    "recusou comentar os números publicados esta semana pelos jornais da capital",
    "pediu mais dinheiro para os hospitais das regiões onde faltam médicos e enfermeiros",
    "confirmou que três barcos de pesca continuam desaparecidos ao largo da costa norte",
    "prometeu baixar os impostos sobre a água e a energia antes do fim do ano",
    "explicou porque é que as escolas ficaram fechadas durante a tempestade de domingo",
)
ENDINGS = (
    ", segundo fontes próximas do processo.",
    ", mas a oposição não acredita.",
    ", depois de uma longa reunião em Lisboa.",
    ".",
    ", disse a agência de notícias.",
    " e voltará ao assunto na sexta-feira.",
    ", apesar das críticas dos moradores e dos comerciantes do bairro.",
    ", de acordo com o relatório que foi entregue ao parlamento.",
    " pela segunda vez em dois meses.",
    ", uma notícia que surpreendeu os mercados.",
)


def ours(folder: str, pair: Pair, sentences: list[str], mode: Mode) -> tuple[float, float]:
    """Time one job with all sentences: wall and CPU seconds."""
    warm = TranslationJob(pair=pair, sources=("Sim.",), packs=folder, mode=mode)
    translate_batch([warm])
    job = TranslationJob(pair=pair, sources=tuple(sentences), packs=folder, mode=mode)
    wall, cpu = time.perf_counter(), time.process_time()
    translate_batch([job])
    return time.perf_counter() - wall, time.process_time() - cpu


def theirs(folder: str, pair: Pair, sentences: list[str], beam: str) -> tuple[float, float]:
    """Time argostranslate.translate.translate, sentence by sentence."""
    home = tempfile.mkdtemp()
    os.environ |= {f"XDG_{kind}_HOME": home for kind in ("DATA", "CONFIG", "CACHE")}
    os.environ |= {"ARGOS_PACKAGES_DIR": folder, "ARGOS_INTRA_THREADS": "1"}
    os.environ["ARGOS_BEAM_SIZE"] = beam
    from argostranslate import translate  # noqa: PLC0415 - it reads the environment

    translate.translate("Sim.", pair.source, pair.target)
    wall, cpu = time.perf_counter(), time.process_time()
    for sentence in sentences:
        translate.translate(sentence, pair.source, pair.target)
    return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    """Print one line of JSON for each way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", type=Path)
    parser.add_argument("--file", type=Path, help="sentences, a line each")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--pair", nargs=2, default=("pt", "en"), metavar=("FROM", "TO"))
    given = parser.parse_args()
    if given.file:
        sentences = given.file.read_text(encoding="utf-8").splitlines()
    else:
        sentences = ["".join(one) for one in itertools.product(SUBJECTS, " ", ACTIONS, ENDINGS)]
    sentences = sentences[: given.count]
    pair = Pair(source=given.pair[0], target=given.pair[1])
    with tempfile.TemporaryDirectory() as scratch:
        folder = str(packs.usable(given.packs, Path(scratch)))
        for name, function, setting in (
            ("ours, exact (beam 4)", ours, Mode.EXACT),
            ("ours, fast (beam 2)", ours, Mode.FAST),
            ("argostranslate, one by one, beam 4", theirs, "4"),
            ("argostranslate, one by one, beam 2", theirs, "2"),
        ):
            spawn = multiprocessing.get_context("spawn")
            with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
                wall, cpu = pool.submit(function, folder, pair, sentences, setting).result()
            figures = {
                "way": name,
                "sentences": len(sentences),
                "per wall second": round(len(sentences) / wall, 1),
                "per CPU second": round(len(sentences) / cpu, 1),
            }
            print(json.dumps(figures))


if __name__ == "__main__":
    main()
