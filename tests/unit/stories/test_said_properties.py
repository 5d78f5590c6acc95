"""What holds of figures, quotations and passages for any text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.stories.figures import figures_in
from monitor.stories.figures_numbers import numbers_in
from monitor.stories.passages import PlainSentence, align
from monitor.stories.passages_marks import copied, marked, shown_of
from monitor.stories.quotations import said_in
from monitor.stories.quotations_marks import quoted_in

LANGUAGES = (
    "en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "tr", "ar", "hy", "ja", "zh", "ko",
    "sr-Latn", "und", "",
)  # fmt: skip
SCRAPS = (
    "16", "1.200", "1,200", "1 200", "3,5", "٣٫٥", "²", "①", "½", "３", "万", "億", "二十三", "%",
    "two", "twenty-three", "hundred", "and", "a", "million", "zwei", "dreiundzwanzig", "два", "€",
    "mil", "vingt", "et", "un", "yüz", "at least", "не менее", "more than", "up to", "до", "from",
    "people", "dead", "were killed", "погибли", "человек", "Tote", "morts", "drones", "танков",
    "-", "–", "—", ":", ";", ",", ".", "(", ")", "“", "”", "„", "«", "»", "'", '"', "’", "「", "」",
    "said", "сказал", "sagte", "a dit", "dedi", "Ann Larkin", "Иван Петров", "President", "Mr.",
    "İstanbul", "ß", "ŉ", "\x00", "\u2028", "\u200f", "e\u0301", "\u200d👧", "\ud800", "…", "J.",
    "№ 4", "Su-25", "to", "двадцать", "'den fazla", "$", "one", "trillion", "兆", "миллиардов",
)  # fmt: skip
RUNS = st.builds(  # sizes that no float holds
    lambda word, times: word * times,
    st.sampled_from(("trillion ", "兆", "億", "九", "千", "миллиардов ", "hundred ", "9", "mil ")),
    st.integers(2, 400),
)
WORDS = st.one_of(
    RUNS,
    st.sampled_from(SCRAPS),
    st.sampled_from(SCRAPS),
    st.text(st.characters(blacklist_categories=()), max_size=6),
)
TEXTS = st.lists(WORDS, max_size=14).flatmap(
    lambda words: st.lists(
        st.sampled_from((" ", " ", " ", "", "\u00a0", "\n")),
        min_size=len(words),
        max_size=len(words),
    ).map(lambda gaps: "".join(map("".join, zip(words, gaps, strict=True))))
)
SOME_LANGUAGE = st.sampled_from(LANGUAGES)


@settings(max_examples=400, deadline=None)
@example("One " + "trillion " * 40 + "people were killed.", "en")
@example("0" + "兆" * 40 + "人", "ja")
@example("一" * 400 + "人", "zh")
@given(TEXTS, SOME_LANGUAGE)
def test_numbers_are_in_order_within_the_text_and_bounded_by_their_limits(text, language):
    found = numbers_in(text, language)
    ends = [0]
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip()
        assert one.low <= one.value <= max(one.high, one.value)
        assert one.low <= one.high
        assert max(one.value, one.upper or 0) <= 1e15
        ends.append(one.end)
    assert ends == sorted(ends)


@settings(max_examples=400, deadline=None)
@given(TEXTS, SOME_LANGUAGE)
def test_figures_are_numbers_of_their_text_and_always_the_same(text, language):
    found = figures_in(text, language, 2023)
    numbers = [(one.start, one.end) for one in numbers_in(text, language.partition("-")[0])]
    assert all((one.start, one.end) in numbers for one in found)
    assert found == figures_in(text, language, 2023)


@settings(max_examples=400, deadline=None)
@given(TEXTS, SOME_LANGUAGE)
def test_quotations_are_stretches_of_their_line(text, language):
    for one in quoted_in(text):
        assert 0 <= one.start < one.inner <= one.last < one.end <= len(text)
    for one in said_in(text, language):
        assert text[one.start : one.end].startswith(one.text[:1])
        assert text[one.start : one.end].endswith(one.text[-1:])
        assert one.speaker.strip()


SENTENCES = st.builds(
    lambda text, language, paragraph: PlainSentence(
        text=text, language=language, shown=text, shown_language=language, paragraph=paragraph
    ),
    TEXTS.filter(str.strip),
    SOME_LANGUAGE,
    st.integers(0, 3),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(SENTENCES, max_size=5), min_size=2, max_size=3))
def test_every_sentence_is_in_one_row_and_the_first_column_in_order(columns):
    rows = align(columns)
    for n, column in enumerate(columns):
        cells = [row[n] for row in rows if row[n] is not None]
        assert sorted(at for cell in cells for at in cell) == list(range(len(column)))
        assert all(list(cell) == list(range(cell[0], cell[-1] + 1)) for cell in cells)
    first = [at for row in rows for at in row[0] or ()]
    assert first == sorted(first)
    assert all(any(row) for row in rows)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=2, max_size=3))
def test_marked_stretches_joined_are_the_text(columns):
    ranges = copied(columns)
    for column, own in zip(columns, ranges, strict=True):
        text, places = shown_of(column)
        for start, end in places:
            parts = marked(text, start, end, [(start, (start + end) // 2)], own)
            assert "".join(part.text for part in parts) == text[start:end].strip()
