"""Asking for translations: the one place that knows where sentences are sent."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from monitor.domain.translation import Mode, Pair, Term, TranslatedSentence, TranslationJob
from monitor.translation import packs
from monitor.translation.argos_translator import translate_batch
from monitor.workers import Poisoned, Workers

TIMEOUT = 600.0  # seconds of one job


class Asker:
    """Asks the translating process; used on the engine thread."""

    def __init__(self, translator: Workers, folder: Path) -> None:
        """`folder` holds the installed packs."""
        self._translator = translator
        self._folder = folder

    def serves(self, pair: Pair) -> bool:
        """Whether there is any way to translate from one language to the other."""
        return packs.route(pair.source, pair.target, packs.installed(self._folder)) is not None

    def version(self, pair: Pair) -> str | None:
        """The version of the packs of this pair, as answers name it; None = there are none."""
        way = packs.route(pair.source, pair.target, packs.installed(self._folder))
        return "+".join(pack.version for pack in way) if way else None

    async def ask(
        self, pair: Pair, sources: Sequence[str], mode: Mode, terms: Sequence[Term] = ()
    ) -> list[TranslatedSentence]:
        """One answer a source, in order; a sentence that kills the process costs only itself."""
        job = partial(
            TranslationJob, pair=pair, packs=str(self._folder), mode=mode, terms=tuple(terms)
        )
        run = partial(self._translator.run, translate_batch, timeout=TIMEOUT)
        (answer,) = await run([job(sources=tuple(sources))])
        if not isinstance(answer, Poisoned):
            return list(answer)
        singles = await run([job(sources=(source,)) for source in sources])
        return [
            TranslatedSentence(source=source, text=None, engine="", version="", reason=one.reason)
            if isinstance(one, Poisoned)
            else one[0]
            for source, one in zip(sources, singles, strict=True)
        ]
