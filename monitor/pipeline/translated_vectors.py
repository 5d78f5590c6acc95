"""Vectors of items in a language that the vectors do not know: made of their translation."""

from monitor.domain.item import Failure, Stage, State
from monitor.domain.language import base_of
from monitor.pipeline import analysis
from monitor.pipeline.tools import Tools
from monitor.pipeline.translating import ItemPlan, Rendering
from monitor.storage import states, translations
from monitor.stories import vectors
from monitor.workers import Poisoned


async def embed(tools: Tools, plan: ItemPlan, made: Rendering) -> None:
    """Give an item that is translated a vector where it has none, so that it can be grouped."""
    item_id = plan.item.item_id
    is_known = base_of(plan.item.target) in vectors.KNOWN
    if made.state not in (State.DONE, State.DOUBTFUL) or not is_known:
        return
    if not translations.lacks_vector(tools.db, item_id):
        return
    text = vectors.text_for(made.title or plan.item.title, made.body)
    (vector,) = await tools.workers.run(analysis.embed_texts, [text], tools.timeout)
    if isinstance(vector, Poisoned):
        failure = Failure(item_id=item_id, reason=vector.reason, next_try=None)
        tools.publish(states.fail(tools.db, failure, Stage.GROUP))
        return
    tools.publish(translations.replace_vector(tools.db, item_id, vectors.MODEL, vector))
