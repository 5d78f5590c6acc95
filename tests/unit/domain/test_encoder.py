"""Which names of models are of one space."""

from monitor.domain.encoder import FIRST_MODEL, SECOND_MODEL, space_of


def test_a_space_has_all_names_that_begin_alike_and_no_others():
    for model, other in ((FIRST_MODEL, SECOND_MODEL), (SECOND_MODEL, FIRST_MODEL)):
        first, end = space_of(model)
        older = f"{model.partition('-')[0]}-0.1/title"
        assert first <= older < end
        assert first <= model < end
        assert not first <= other < end
        assert not first <= f"{older.partition('-')[0]}x-1" < end


def test_a_name_without_a_space_is_alone():
    first, end = space_of("other")
    assert first <= "other" < end
    assert not first <= "other-1" < end
