"""What a round of translating has come to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from monitor.domain.item import Part
from monitor.domain.language import base_of
from monitor.domain.translation import MemoryEntry, TranslatedSentence
from monitor.pipeline.translating import ItemPlan, Known
from monitor.translation import memory


@dataclass(slots=True, kw_only=True)
class Answers:
    """What is known now, by place; why the rest is not, by sentence key or by language.

    `older` is what was made with other terms than the present ones, and stands in.
    """

    known: dict[tuple[str, str], MemoryEntry]
    older: Known = field(default_factory=dict)
    no_route: list[str] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)

    def take(
        self,
        sources: Sequence[str],
        made: Sequence[TranslatedSentence],
        entries: Sequence[MemoryEntry],
    ) -> None:
        """Add what came of one job."""
        found = {(one.source_hash, base_of(one.pair.source)): one for one in entries}
        self.known.update(found)
        remembered = {source_hash for source_hash, _ in found}
        reasons = {answer.source: answer.reason for answer in made}
        self.failures.update(
            (key, reasons.get(source) or "the translator gave no answer")
            for source in sources
            if (key := memory.key(source)) not in remembered
        )

    def routes_changed(self, no_route: Sequence[str]) -> None:
        """What lacked a way, or failed for that, is asked for again with the ways of now."""
        self.no_route[:] = no_route
        self.failures.clear()

    def lacks_body(self, plan: ItemPlan) -> bool:
        """Whether anything beside the title is still to be asked for."""
        return any(
            placed.part is not Part.TITLE
            and placed.place not in self.known
            and placed.language not in self.no_route
            for placed in plan.sentences
        )

    def was_left(self, plan: ItemPlan) -> bool:
        """Whether a sentence of a plan was neither known, answered nor without a model."""
        return any(
            placed.place not in self.known
            and placed.key not in self.failures
            and placed.language not in self.no_route
            for placed in plan.sentences
        )
