import pytest

from monitor.domain.language import SpanKind
from monitor.language.candidates import written_in
from monitor.language.judgement import Judged
from monitor.language.kinds import are_one, kind_of, kind_of_group
from monitor.language.pieces import Boundary, Piece
from monitor.language.repeats import learn
from monitor.language.spans import detect
from monitor.text.scripts import count_letters

SMALL_PRINT = "Ваш вечірній лист від редакції"
STORIES = (
    "The council voted on Monday to close the old bridge.",
    "Farmers say that the harvest will be the worst in years.",
    "A court has ordered the mine to stop work until spring.",
    "Two ferries collided in the fog, and nobody was hurt.",
)


def piece(**known):
    known = {"boundary": Boundary.PARAGRAPH, "script": "Latn", "letters": 20, **known}
    return Piece(start=0, end=20, **known)


def kinds_of(text, **options):
    found = detect(text, **options)
    return [(s.kind, s.language, text[s.start : s.end]) for s in found.spans]


def test_masked_stretches_are_code_whatever_else_they_are():
    masked = Judged(piece=piece(masked=True, quoted=True), scores={}, repeated=True, call=("en",))
    assert kind_of(masked, "zxx") is SpanKind.CODE


def test_a_dateline_stays_one_in_quotes_and_in_small_print():
    one = Judged(piece=piece(dateline=0, quoted=True), scores={"en": 0.0}, repeated=True)
    assert kind_of(one, "en") is SpanKind.DATELINE


def test_the_lexicon_makes_boilerplate_in_its_own_languages_only():
    one = Judged(piece=piece(), scores={"en": 0.0, "fr": -1.0}, call=("en",))
    assert kind_of(one, "en") is SpanKind.BOILERPLATE
    assert kind_of(one, "fr") is SpanKind.PROSE


def test_what_the_feed_repeats_is_boilerplate_in_any_language():
    one = Judged(piece=piece(), scores={"en": 0.0}, repeated=True)
    assert kind_of(one, "en") is SpanKind.BOILERPLATE
    assert kind_of(one, "und") is SpanKind.BOILERPLATE


def test_only_where_all_of_a_text_is_names_are_letters_of_no_language_a_name():
    some, none = Judged(piece=piece(), scores={}), Judged(piece=piece(letters=0), scores={})
    assert kind_of(some, "und", names_alone=True) is SpanKind.NAME
    assert kind_of(some, "und") is SpanKind.PROSE
    assert kind_of(none, "und", names_alone=True) is not SpanKind.NAME


def test_a_name_belongs_to_a_language_that_is_not_written_in_its_script():
    one = Judged(piece=piece(), scores={"en": 0.0, "fr": -1.0}, name=True)
    assert kind_of(one, "ru") is SpanKind.NAME
    assert kind_of(one, "en") is SpanKind.PROSE


def test_what_stands_in_quotes_is_a_quotation():
    assert kind_of(Judged(piece=piece(quoted=True), scores={"en": 0.0}), "en") is SpanKind.QUOTE


@pytest.mark.parametrize("boundary", Boundary)
def test_small_print_is_one_within_a_line_only(boundary):
    within = boundary not in {Boundary.PARAGRAPH, Boundary.LINE, Boundary.SENTENCE}
    assert are_one(SpanKind.BOILERPLATE, SpanKind.BOILERPLATE, boundary) is within
    assert not are_one(SpanKind.DATELINE, SpanKind.DATELINE, boundary)
    assert not are_one(SpanKind.PROSE, SpanKind.BOILERPLATE, boundary)
    assert are_one(SpanKind.PROSE, SpanKind.QUOTE, boundary)


def test_a_group_of_several_kinds_is_prose_and_a_date_from_end_to_end_is_a_dateline():
    text = "28 September 2020"
    group = (Judged(piece=Piece(start=0, end=len(text), boundary=Boundary.LINE, script="Latn",
                                letters=9), scores={"en": 0.0}),)  # fmt: skip
    assert kind_of_group(text, group, {SpanKind.PROSE}) is SpanKind.DATELINE
    assert kind_of_group(text, group, {SpanKind.QUOTE}) is SpanKind.QUOTE
    other = "x" * len(text)
    assert kind_of_group(other, group, {SpanKind.PROSE, SpanKind.QUOTE}) is SpanKind.PROSE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The minister (Сергей Иванов) said that talks would go on.", "(Сергей Иванов)"),
        ("Министр (Andrzej Kowal) сказал, что переговоры продолжатся.", "(Andrzej Kowal)"),
        ("The singer (宇多田ヒカル) will come to town in the spring.", "(宇多田ヒカル)"),
        ("Ο πρόεδρος (Володимир Зеленський) μίλησε στη βουλή για τον πόλεμο.",
         "(Володимир Зеленський)"),
    ],
)  # fmt: skip
def test_a_name_in_another_script_is_a_name_of_the_language_around_it(text, name):
    found = detect(text)
    names = [text[s.start : s.end].rstrip(" ") for s in found.spans if s.kind is SpanKind.NAME]
    assert names == [name]
    assert {s.language for s in found.spans} == {found.dominant}


def test_a_quotation_between_sentences_of_another_language_is_a_quotation():
    text = (
        "The driver told the court: «Я не видел никакого человека на дороге». Then he was led away"
        " by two officers without another word."
    )
    assert [(kind, language) for kind, language, _ in kinds_of(text)] == [
        (SpanKind.PROSE, "en"),
        (SpanKind.QUOTE, "ru"),
        (SpanKind.PROSE, "en"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "She said “C'est la vie, on n'y peut rien du tout” and left without another word."),
        ("en", "Le ministre a dit : “We will never surrender to them” avant de partir à Londres."),
        ("en", "彼は昨日の夜、友達に「I will not go there tomorrow」と言った。"),
        ("de", "Il a lu ‘Die Würde des Menschen ist unantastbar’ à voix haute devant la salle."),
    ],
)
def test_a_quotation_within_a_sentence_is_one_in_its_own_language(language, text):
    quotes = [code for kind, code, _ in kinds_of(text) if kind is SpanKind.QUOTE]
    assert quotes == [language]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "The envoy said to reporters on Monday: «Мы не будем об этом» and left the room."),
        ("ja", "彼は「I will not go there tomorrow」と言った。"),
    ],
)
def test_no_prose_holds_words_in_a_script_that_its_language_is_not_written_in(language, text):
    assert language in {code for _, code, _ in kinds_of(text)}
    for kind, code, stretch in kinds_of(text):
        if kind is SpanKind.PROSE and len(count_letters(stretch)) > 1:
            assert all(written_in(code, script) for script in count_letters(stretch))


def test_the_words_before_a_foreign_stretch_are_no_name():
    text = "The sign says ممنوع الدخول لغير العاملين في الشركة and nobody reads it."
    assert kinds_of(text)[0] == (SpanKind.PROSE, "en", "The sign says")


def test_a_quotation_within_its_own_language_is_no_span_of_its_own():
    text = 'The driver told the court: "I saw nobody on the road." Then he was led away.'
    assert kinds_of(text) == [(SpanKind.PROSE, "en", text)]


@pytest.mark.parametrize(
    "text",
    [
        "«Я не видел никакого человека на этой дороге», the driver told the court.",
        '"Я не видел никакого человека на этой дороге", the driver told the court.',
        "The driver spoke at last.\n«Я не видел никакого человека».\nHe was led away.",
    ],
)
def test_a_quotation_that_begins_a_line_is_a_quotation(text):
    assert [kind for kind, language, _ in kinds_of(text) if language == "ru"] == [SpanKind.QUOTE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Он крикнул «leave us alone please» и закрыл за собой дверь в сад."),
        ("ru", "Он спросил: «What is your name, my friend?» Никто не ответил."),
        ("en", "She said «Я не видел никакого человека на дороге»."),
        ("ko", '그는 "I will not go there tomorrow"라고 말했다.'),
        ("ar", 'قال الوزير: "We will not change the law" ثم غادر القاعة.'),
        ("he", 'השר אמר: "We will not change the law" ויצא מהאולם.'),
        ("en", "The envoy said on Monday: «Мы не будем об этом говорить» and left."),
    ],
)
def test_the_words_around_a_foreign_quotation_are_no_name(language, text):
    around = [(kind, code) for kind, code, _ in kinds_of(text) if kind is not SpanKind.QUOTE]
    assert set(around) == {(SpanKind.PROSE, language)}


def test_a_foreign_line_that_ends_with_an_address_in_brackets_is_found():
    text = (
        "Закон старый, и никто его не читает, сказал министр в среду.\n"
        "Nobody reads it (see https://example.org/law).\n"
        "Правительство не будет менять закон."
    )
    assert "en" in {language for _, language, _ in kinds_of(text)}


def test_datelines_stay_apart_from_prose_in_their_own_language():
    text = "Friday, 2 October 2020\nThe council voted to close the old bridge until the spring."
    assert [(kind, language) for kind, language, _ in kinds_of(text)] == [
        (SpanKind.DATELINE, "en"),
        (SpanKind.PROSE, "en"),
    ]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Read more »", "en"), ("Читать далее →", "ru"), ("Lire la suite", "fr"),
        ("Weiterlesen…", "de"), ("Devamını oku", "tr"), ("続きを読む", "ja"), ("اقرأ المزيد", "ar"),
        ("Leia também", "pt"), ("Baca juga", "id"), ("Διαβάστε περισσότερα", "el"),
    ],
)  # fmt: skip
def test_a_call_to_action_is_boilerplate_beside_prose_of_any_language(line, language):
    for story in (STORIES[0], "Городской совет решил закрыть старый мост до самой весны."):
        kind, code, stretch = kinds_of(f"{story}\n{line}")[-1]
        assert (kind, code, stretch) == (SpanKind.BOILERPLATE, language, line)


def test_lines_that_a_feed_repeats_are_boilerplate():
    texts = [f"{story}\n{SMALL_PRINT}" for story in STORIES]
    repeated = learn(texts)
    for text in texts:
        assert kinds_of(text)[-1][0] is SpanKind.PROSE
        kind, language, stretch = kinds_of(text, repeated=repeated)[-1]
        assert (kind, language, stretch) == (SpanKind.BOILERPLATE, "uk", SMALL_PRINT)
        assert kinds_of(text, repeated=repeated)[0][:2] == (SpanKind.PROSE, "en")


def test_repeated_lines_in_the_language_of_the_text_are_boilerplate_as_well():
    texts = [f"The Evening Herald reports from the harbour\n{story}" for story in STORIES]
    for text in texts:
        spans = kinds_of(text, repeated=learn(texts))
        assert [(kind, language) for kind, language, _ in spans] == [
            (SpanKind.BOILERPLATE, "en"),
            (SpanKind.PROSE, "en"),
        ]


def test_a_repeated_line_is_known_by_its_whole_line_only():
    repeated = learn([f"{story}\nSee you tomorrow" for story in STORIES])
    text = "He said that he would not. See you tomorrow, said the other, and he was gone."
    assert all(kind is SpanKind.PROSE for kind, _, _ in kinds_of(text, repeated=repeated))


def test_addresses_handles_tags_and_code_are_code():
    text = "Запускать надо `make all` как на https://example.org/a?b=c или у @builder #сборка так."
    code = [stretch for kind, _, stretch in kinds_of(text) if kind is SpanKind.CODE]
    assert code == ["`make all`", "https://example.org/a?b=c", "@builder", "#сборка"]


@pytest.mark.parametrize(
    "text",
    ["UEFA", "SpaceX", "Angela Merkel, Emmanuel Macron"],
)
def test_words_of_no_language_are_names(text):
    assert kinds_of(text) == [(SpanKind.NAME, "und", text)]


def test_a_sentence_of_no_language_is_prose_in_none():
    assert [
        (kind, language) for kind, language, _ in kinds_of("asdf qwer zxcv hjkl uiop bnmt wrtp")
    ] == [(SpanKind.PROSE, "und")]
