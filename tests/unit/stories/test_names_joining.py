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


def test_a_short_name_that_is_often_used_in_two_scripts_speaks_for_itself():
    one, other = usage(1, "Putin", "en", 5), usage(2, "Путин", "ru", 4)
    assert len(join([one, other], {}, NOBODY)) == 1
    assert len(join([one, usage(2, "Путин", "ru", 2)], {}, NOBODY)) == 2
    latin = usage(2, "Sainz", "it", 9)
    assert len(join([usage(1, "Saints", "en", 9), latin], {}, NOBODY)) == 2


def test_known_names_are_shown_in_the_nominative_and_once():
    group = [usage(1, "Газе", "ru", 4), usage(2, "Gaza", "en", 2), usage(3, "Gaza", "de", 1)]
    assert [one.spelling.text for one in shown(group)] == ["Газа", "Gaza"]
    artsakh = shown([usage(1, "Арцахе", "ru"), usage(2, "Карабахом", "ru")])
    assert [one.spelling.text for one in artsakh] == ["Арцах", "Карабах"]


def test_the_spelling_in_the_persons_language_is_shown_first():
    group = [usage(1, "Армении", "ru", 9), usage(2, "Armenia", "it", 1), usage(3, "Armenia", "en")]
    group.append(usage(4, "Armenien", "de", 5))
    assert [one.spelling.text for one in shown(group)] == ["Армения", "Armenien", "Armenia"]
    assert [one.spelling.text for one in shown(group, "en")] == ["Armenia", "Армения", "Armenien"]
    assert [one.spelling.text for one in shown(group, "de")] == ["Armenien", "Армения", "Armenia"]


def test_of_cases_that_are_as_long_the_nominative_is_shown():
    group = [usage(1, "Захарову", "ru", 9), usage(2, "Захарова", "ru", 1)]
    assert [(one.spelling.text, one.items) for one in shown(group)] == [("Захарова", 10)]


def test_an_s_behind_a_name_is_no_other_spelling():
    group = [usage(1, "Donald Trumps", "de", 1), usage(2, "Donald Trump", "en", 3)]
    assert [(one.spelling.text, one.items) for one in shown(group)] == [("Donald Trump", 4)]


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


WORDS = st.lists(
    st.tuples(st.booleans(), st.sampled_from(range(4)), st.sampled_from(range(4))), max_size=8
)
ALPHABET = [usage(n, text, "en") for n, text in enumerate(("Alva", "Berg", "Cato", "Dahl"))]


def words_of(said):
    folded = [one.spelling.text.lower() for one in ALPHABET]
    return [
        Said(ident=n, moved=(folded[a], folded[b]) if joins else (folded[a],),
             away=() if joins else (folded[b],))
        for n, (joins, a, b) in enumerate(said)
        if a != b
    ]  # fmt: skip


@given(WORDS)
def test_the_last_word_on_a_pair_holds_whatever_was_said_before(said):
    words = words_of(said)
    verdicts = Verdicts(words)
    for n, one in enumerate(ALPHABET):
        for other in ALPHABET[n + 1 :]:
            pair = {one.spelling.text.lower(), other.spelling.text.lower()}
            about = [word for word in words if {*word.moved, *word.away} == pair]
            expected = not about[-1].away if about else None
            assert verdicts.on(one, other) is expected
            assert verdicts.on(other, one) is expected


@given(WORDS)
def test_what_was_said_apart_last_is_never_in_one_group(said):
    verdicts = Verdicts(words_of(said))
    for group in join(ALPHABET, {}, verdicts):
        assert all(verdicts.on(a, b) is not False for a in group for b in group if a is not b)


@given(WORDS)
def test_the_order_in_which_words_are_read_does_not_matter(said):
    words = words_of(said)
    shuffled = list(reversed(words))
    assert join(ALPHABET, {}, Verdicts(shuffled)) == join(ALPHABET, {}, Verdicts(words))
