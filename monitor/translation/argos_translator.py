"""Argos Translate, offline: the one place that imports it, and only when there is work.

argostranslate brings the packages' tokenizer and loads their CTranslate2 model; sentences go
through that model in batches of ours, which costs a fraction of the CPU time of its own loop.
Importing it reads the environment once and creates folders: so it is imported late, with the
environment set to folders beside the packages. Its sentence splitter would be fetched from the
network where a package has none: it is replaced before the first call by our rules, never asked.

All of this runs in a process of its own, one call at a time.
"""

import logging
import os
import tempfile
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any

from monitor.domain.errors import TranslationError
from monitor.domain.translation import Pack, Pair, Term, TranslatedSentence, TranslationJob
from monitor.translation import alignment, archive, batching, glossary, pack_splitter, packs
from monitor.translation.batching import Said, Search
from monitor.translation.rounds import Outcome
from monitor.translation.splitter import RuleSplitter

ENGINE = "argos"
MOST_BYTES = 300_000_000
"""Of model files in memory at once, but for the two that a route may need."""
AT_ONCE = min(2, os.cpu_count() or 1)
"""Batches at a time, a thread each: two take half as long as one after the other. The process has
low priority, so that the window gets a core when it wants one."""

_HOME = ".argos"
_LENGTH_PENALTY = 0.2  # as argostranslate.translate has it, so that texts are the same
_FRESH = 3

_lock = Lock()
_loaded: "OrderedDict[str, _Loaded]" = OrderedDict()


def translate_batch(batch: Sequence[TranslationJob]) -> list[tuple[TranslatedSentence, ...]]:
    """Translate every sentence of every job: one tuple a job, one answer a source, in order.

    Jobs of one pair, mode, folder and glossary share their batches. A sentence that the model does
    badly is doubtful or has no text, with the reason; the others are not concerned. See
    `translator.Translator`.

    Raises:
        TranslationError: no model for a pair ("no hy→en model"), or it cannot be loaded.
    """
    with _lock:
        groups: dict[TranslationJob, list[str]] = {}
        for job in batch:
            groups.setdefault(_kind(job), []).extend(job.sources)
        answers = {kind: _translate(kind, sources) for kind, sources in groups.items()}
    return [tuple(answers[_kind(job)][source] for source in job.sources) for job in batch]


def splitter_of(pair: Pair, folder: Path) -> pack_splitter.PackSplitter | None:
    """Find the splitter that the first package on a pair's way brings, None where it has none."""
    way = packs.route(pair.source, pair.target, packs.installed(folder))
    return pack_splitter.of(Path(way[0].folder)) if way else None


def _kind(job: TranslationJob) -> TranslationJob:
    """What a job has in common with others, written as a job without sentences."""
    return replace(job, sources=())


def _translate(kind: TranslationJob, sources: Iterable[str]) -> dict[str, TranslatedSentence]:
    folder = Path(kind.packs)
    way = packs.route(kind.pair.source, kind.pair.target, packs.installed(folder))
    if way is None:
        raise TranslationError(f"no {kind.pair} model")
    outcomes = {source: Outcome(text=source) for source in sources}
    terms = kind.terms
    for number, pack in enumerate(way):
        step = replace(kind, pair=pack.pair, terms=terms)
        outcomes = _step(_model(pack, folder), outcomes, step, first=number == 0)
        terms = _renderings(terms)
    version = "+".join(pack.version for pack in way)
    via = "+".join(pack.pair.target for pack in way[:-1]) or None
    return {
        source: TranslatedSentence(
            source=source,
            text=outcome.text,
            engine=ENGINE,
            version=version,
            doubtful=outcome.text is not None and outcome.reason is not None,
            reason=outcome.reason,
            via=via,
            alignment=outcome.alignment,
            terms=glossary.fingerprint(outcome.terms),
        )
        for source, outcome in outcomes.items()
    }


def _renderings(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The glossary of a second step: what the first one put in stays as it is."""
    wanted = dict.fromkeys(term.rendering or term.source for term in terms)
    return tuple(Term(source=one, rendering=None) for one in wanted)


def _step(
    model: "ArgosModel", so_far: Mapping[str, Outcome], step: TranslationJob, *, first: bool
) -> dict[str, Outcome]:
    """Translate what there is; what was wrong before stays wrong."""
    texts = [outcome.text for outcome in so_far.values() if outcome.text is not None]
    new = batching.translate(model, texts, step.pair, step.terms, step.mode)
    if first:
        return {source: new[source] for source in so_far}
    return {
        source: outcome if outcome.text is None else _after(outcome, new[outcome.text])
        for source, outcome in so_far.items()
    }


def _after(one: Outcome, other: Outcome) -> Outcome:
    return Outcome(
        text=other.text,
        reason=one.reason or other.reason,
        alignment=alignment.composed(one.alignment, other.alignment),
        terms=one.terms,
    )


class ArgosModel:
    """A loaded package as `batching.Model`."""

    def __init__(self, translation: Any) -> None:  # noqa: ANN401 - argostranslate has no types
        self.at_once = AT_ONCE
        self._translator = translation.translator
        self._tokenizer = translation.pkg.tokenizer
        self._prefix: str = translation.pkg.target_prefix or ""

    def encode(self, text: str) -> list[str]:
        """Cut text into tokens by the package's own tokenizer; a lone surrogate becomes "?"."""
        sound = text.encode("utf-8", "replace").decode("utf-8")
        return list(self._tokenizer.encode(sound))

    def run(self, batch: Sequence[list[str]], search: Search) -> list[Said]:
        """Translate token lists in one go, on one thread; two calls may run at a time."""
        results = self._translator.translate_batch(
            batch,
            target_prefix=[[self._prefix]] * len(batch) if self._prefix else None,
            replace_unknowns=True,
            beam_size=search.beam,
            length_penalty=_LENGTH_PENALTY,
            max_decoding_length=search.limit,
            no_repeat_ngram_size=_FRESH if search.fresh else 0,
            return_attention=True,
        )
        return [self._said(result) for result in results]

    def decode(self, tokens: list[str]) -> str:
        """Put tokens together to a text."""
        return str(self._tokenizer.decode(tokens)).strip()

    def unload(self) -> None:
        """Give the model's memory back; the object is of no use afterwards."""
        self._translator.unload_model()

    def _said(self, result: Any) -> Said:  # noqa: ANN401 - ctranslate2 has no types
        tokens, attention = result.hypotheses[0], result.attention[0]
        skipped = int(bool(self._prefix) and tokens[:1] == [self._prefix])
        looked_at = [max(range(len(row)), key=row.__getitem__) for row in attention[skipped:]]
        return Said(tokens=tokens[skipped:], looked_at=looked_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    """A model in memory; `signature` changes when the files under it do."""

    signature: tuple[str, int, int]
    model: ArgosModel


def _model(pack: Pack, home: Path) -> ArgosModel:
    """The loaded model of a package: again when it was replaced; the least used make room."""
    try:
        file = (Path(pack.folder) / archive.MODEL).stat()
    except OSError as error:
        raise TranslationError(f"The {pack.pair} model was taken away meanwhile.") from error
    signature = (pack.version, file.st_mtime_ns, file.st_size)
    known = _loaded.get(pack.folder)
    if known is None or known.signature != signature:
        _forget(pack.folder)
        while len(_loaded) > 1 and file.st_size + _bytes_loaded() > MOST_BYTES:
            _forget(next(iter(_loaded)))
        known = _Loaded(signature=signature, model=_load(pack, home))
    _loaded[pack.folder] = known
    _loaded.move_to_end(pack.folder)
    return known.model


def _bytes_loaded() -> int:
    return sum(known.signature[2] for known in _loaded.values())


def _forget(folder: str) -> None:
    if folder in _loaded:
        _loaded.pop(folder).model.unload()


def _load(pack: Pack, home: Path) -> ArgosModel:
    try:
        translation = _translation(pack, home)
        # Argos loads at the first call; with our splitter, no text is no sentence
        translation.hypotheses("", 1)
        return ArgosModel(translation)
    except (RuntimeError, ValueError, OSError, AttributeError) as error:
        raise TranslationError(f"The {pack.pair} model cannot be loaded: {error}.") from error


def _translation(pack: Pack, home: Path) -> Any:  # noqa: ANN401 - argostranslate has no types
    """An argostranslate PackageTranslation that can fetch nothing."""
    with _settings_in(home):
        from argostranslate import settings
        from argostranslate.package import Package
        from argostranslate.translate import Language, PackageTranslation
    logging.getLogger("argostranslate.utils").setLevel(logging.WARNING)  # it logs whole texts
    settings.inter_threads, settings.intra_threads = AT_ONCE, 1
    source = Language(pack.pair.source, pack.source_name)
    target = Language(pack.pair.target, pack.target_name)
    translation = PackageTranslation(source, target, Package(Path(pack.folder)))
    translation.sentencizer = RuleSplitter(pack.pair.source)
    return translation


@contextmanager
def _settings_in(packages: Path) -> Iterator[None]:
    """Set the environment that argostranslate reads at its first import, for just that moment.

    Packages are loaded by their path, so that later folders need no settings of their own.
    """
    home = _home(packages)
    wanted = {
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "ARGOS_PACKAGES_DIR": str(packages),
        "ARGOS_CHUNK_TYPE": "MINISBD",
        "ARGOS_DEVICE_TYPE": "cpu",
        "ARGOS_INTER_THREADS": "1",
        "ARGOS_INTRA_THREADS": "1",
        "ARGOS_MODEL_PROVIDER": "OPENNMT",
        "ARGOS_DEBUG": "0",
    }
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _home(packages: Path) -> Path:
    """A folder for what argostranslate wants to create: beside the packages, if they can be.

    Argos itself fails on a package folder without metadata.json, hence the one that is written.
    """
    home = packages / _HOME
    try:
        home.mkdir(exist_ok=True)
        (home / archive.METADATA).write_text('{"type": "settings"}\n', encoding="utf-8")
    except OSError:
        return Path(tempfile.mkdtemp(prefix="dateline-argos-"))
    return home
