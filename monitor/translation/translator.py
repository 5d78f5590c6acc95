"""What a translator is: a plain function of values, so that it can run in any process."""

from collections.abc import Sequence
from typing import Protocol

from monitor.domain.translation import TranslatedSentence, TranslationJob


class Translator(Protocol):
    """Translates jobs; a module-level function that can be pickled satisfies this.

    The answer has one tuple for each job, in order, with one `TranslatedSentence` for each of the
    job's sources, in order and with `source` as it was asked. What the engine cannot do well is
    said in the sentence (`text` None or `doubtful`, with a `reason`), not raised.

    Raises:
        TranslationError: there is no model for a job's pair, or it cannot be loaded.
    """

    def __call__(self, batch: Sequence[TranslationJob], /) -> list[tuple[TranslatedSentence, ...]]:
        """Translate every sentence of every job."""
