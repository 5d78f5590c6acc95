from monitor.domain.item import Stage, State
from monitor.storage import failures, states
from tests.unit.storage.samples import HOUR, NOW, entry, stored, subscribed


def test_failures_are_found_by_the_end_of_their_reason(db):
    ids = stored(db, subscribed(db), *(entry(n) for n in range(5)))
    put_aside, later, poisonous, doubtful, elsewhere = ids
    translate, failed = Stage.TRANSLATE, State.FAILED
    states.put(db, put_aside, translate, failed, "en", "it is gone; asked later")
    states.put(db, later, translate, failed, "en", "HTTP 503; asked later", NOW + HOUR)
    states.put(db, poisonous, translate, failed, "en", "asked later, it says: no")
    states.put(db, doubtful, translate, State.DOUBTFUL, "en", "odd; asked later")
    states.put(db, elsewhere, translate, failed, "de", "HTTP 503; asked later")
    assert sorted(failures.ending_in(db, "en", "; asked later")) == sorted([put_aside, later])
    assert failures.ending_in(db, "fr", "; asked later") == []
