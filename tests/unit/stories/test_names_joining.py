from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.name import Said, Spelling, Together, Usage
from monitor.stories.names_joining import (
    Verdicts,
    counterpart,
    decide,
    join,
    shown,
)

NOBODY = Verdicts(())
MET = Together(stories=1)


def usage(ident, text, language, items=3, sure=3):
    return Usage(ident=ident, spelling=Spelling(text, language), items=items, sure=min(items, sure))


PASHINYAN = usage(1, "Pashinyan", "en", 9)
CYRILLIC = usage(2, "Пашинян", "ru", 7)
GENITIVE = usage(3, "Пашиняна", "ru", 2)
AZERI = usage(4, "Paşinyan", "az", 5)


def texts(groups):
    return [[one.spelling.text for one in group] for group in groups]


def test_spellings_that_sound_alike_and_met_in_a_story_are_joined():
    found = join([PASHINYAN, CYRILLIC, GENITIVE], {(1, 2): MET}, NOBODY)
    assert texts(found) == [["Pashinyan", "Пашинян", "Пашиняна"]]


def test_a_short_name_needs_something_besides_its_sound():
    one, other = usage(1, "Gantz", "en"), usage(2, "Ганц", "ru")
    assert len(join([one, other], {}, NOBODY)) == 2
    assert len(join([one, other], {(1, 2): Together(translations=1)}, NOBODY)) == 1


def test_what_is_never_written_as_a_name_for_sure_is_not_joined():
    one, other = usage(1, "Polizei", "de", 5, 0), usage(2, "Полиция", "ru", 5, 0)
    assert len(join([one, other], {(1, 2): MET}, NOBODY)) == 2


def test_known_names_are_joined_without_evidence():
    found = join([usage(1, "Germany", "en"), usage(2, "Германии", "ru")], {}, NOBODY)
    assert len(found) == 1


def test_two_names_of_one_language_are_never_bridged_by_a_third():
    scholz, schulz = usage(1, "Scholz", "de"), usage(2, "Schulz", "de")
    bridge = usage(3, "Шольц", "ru")
    found = join([scholz, schulz, bridge], {(1, 3): MET, (2, 3): MET}, NOBODY)
    assert texts(found) == [["Scholz", "Шольц"], ["Schulz"]]


def test_the_persons_word_joins_and_parts_and_the_later_wins():
    upper, karabakh = usage(1, "Верхний край", "ru"), usage(2, "Upland", "en")
    together = Said(ident=1, moved=("upland", "верхнии краи"))
    apart = Said(ident=2, moved=("upland",), away=("верхнии краи",))
    again = Said(ident=3, moved=("верхнии краи", "upland"))
    assert len(join([upper, karabakh], {}, Verdicts([together]))) == 1
    assert len(join([upper, karabakh], {}, Verdicts([together, apart]))) == 2
    assert len(join([upper, karabakh], {}, Verdicts([again, together, apart]))) == 1


def test_what_was_parted_is_not_joined_by_sound_again():
    apart = Verdicts([Said(ident=1, moved=("pasinyan",), away=("pashinyan", "пашинян"))])
    found = join([PASHINYAN, CYRILLIC, AZERI], {(1, 2): MET, (1, 4): MET, (2, 4): MET}, apart)
    assert texts(found) == [["Pashinyan", "Пашинян"], ["Paşinyan"]]


def test_a_counterpart_stands_beside_it_nearly_always_and_alone():
    assert counterpart({7: 8, 9: 3}, 10) == 7
    assert counterpart({7: 8, 9: 7}, 10) is None
    assert counterpart({7: 3}, 3) is None
    assert counterpart({7: 5}, 10) is None
    assert counterpart({}, 10) is None


def test_cases_and_capitals_are_shown_once_the_most_used_first():
    group = [PASHINYAN, CYRILLIC, GENITIVE, AZERI, usage(5, "PASHINYAN", "en", 1)]
    found = shown(group)
    assert [(one.spelling.text, one.items) for one in found] == [
        ("Pashinyan", 10),
        ("Пашинян", 9),
        ("Paşinyan", 5),
    ]


NAMES = ["Pashinyan", "Пашинян", "Paşinyan", "Scholz", "Шольц", "Schulz", "Olaf Scholz", "Ганц"]


@given(
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(["en", "ru", "de", "az"])),
        unique=True,
        max_size=12,
    ),
    st.randoms(),
)
def test_each_spelling_is_in_exactly_one_group_whatever_the_order(names, random):
    usages = [usage(n, text, language) for n, (text, language) in enumerate(names)]
    met = {(a, b): MET for a in range(len(usages)) for b in range(a + 1, len(usages))}
    found = join(usages, met, NOBODY)
    assert sorted(one.ident for group in found for one in group) == list(range(len(usages)))
    random.shuffle(usages)
    assert join(usages, met, NOBODY) == found


def test_the_best_group_comes_first():
    groups = [(usage(1, "Gantz", "en"),), (CYRILLIC,)]
    assert decide(PASHINYAN, groups, {(1, 2): MET}, NOBODY) == (1,)
