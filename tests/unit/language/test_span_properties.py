"""Properties that spans have for any text, made of pages that mix scripts, signs and addresses."""

import gc
import multiprocessing
import re
import time
import unicodedata
from collections import Counter
from itertools import cycle, islice, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED, SpanKind
from monitor.language import datelines
from monitor.language.segmentation import cut
from monitor.language.spans import detect
from monitor.translation import units
from tests.unit.language import natural_scoring

ITEMS = natural_scoring.load()
LINES = sorted({line for item in ITEMS for line in item.text.split("\n") if line})
ADDRESSES = (
    "https://example.org/a/b?c=d", "www.example.com", "info@example.com", "@reporter_1", "#Ереван",
    "`sudo reload`",
)  # fmt: skip
SCRAPS = (
    "👩\u200d👩\u200d👧 🎉", "❤\ufe0f", "\u200f", "\u200e", "\u202b", "\u2068", "\u200b", "\u200d",
    "\ufeff", "\u00ad", "e\u0301", "й", "«", "»", '"', "“", "”", "(", ")", "[", "—", "…", "12:30",
    "28 Сен, 2020", "2:1", "$", "&", "<b>", "{{", "।", "。", "؟", "\x00", "\u2028", "\r\n",
)  # fmt: skip
ANY_CHARACTERS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=12)
SEPARATORS = st.sampled_from((" ", " ", "\n", "\n\n", "", "\u00a0", "\t"))
PARTS = st.one_of(
    st.sampled_from(LINES),
    st.sampled_from(LINES),
    st.sampled_from(ADDRESSES),
    st.sampled_from(SCRAPS),
    ANY_CHARACTERS,
)
bounded = settings(deadline=None, max_examples=80)


@st.composite
def pages(draw):
    """A text of up to eight parts: lines of news in any language, addresses, scraps, noise."""
    parts = draw(st.lists(st.tuples(PARTS, SEPARATORS), max_size=8))
    text = "".join(part + separator for part, separator in parts)
    return unicodedata.normalize(draw(st.sampled_from(("NFC", "NFD"))), text)


def letters_of(text):
    return [at for at, c in enumerate(text) if unicodedata.category(c)[0] == "L"]


def languages_of(text):
    """Give the dominant language, and each letter, taken apart, with the language it is in."""
    found = detect(text)
    spans = {at: s.language for s in found.spans for at in range(s.start, s.end)}
    letters = [
        (letter, spans[at])
        for at in letters_of(text)
        for letter in unicodedata.normalize("NFD", text[at])
        if unicodedata.category(letter)[0] == "L"
    ]
    return found.dominant, letters


@bounded
@given(pages())
def test_every_letter_is_in_one_span_and_only_what_is_not_seen_is_in_none(text):
    spans = detect(text).spans
    for before, after in pairwise(spans):
        assert before.end <= after.start
    inside = [at for s in spans for at in range(s.start, s.end)]
    assert len(inside) == len(set(inside))
    assert set(letters_of(text)) <= set(inside)
    # an invisible sign that touches no word is white space as far as anyone can see
    outside = "".join(c for at, c in enumerate(text) if at not in set(inside))
    assert "".join(c for c in outside if unicodedata.category(c) != "Cf").strip() == ""
    for span in spans:
        stretch = text[span.start : span.end]
        assert stretch
        assert stretch == stretch.strip()
        assert 0 <= span.confidence <= 1


@bounded
@given(pages())
def test_masked_stretches_are_code_in_no_language_and_nothing_else_is(text):
    for span in detect(text).spans:
        assert (span.language == NO_LANGUAGE) == (span.kind is SpanKind.CODE)


@bounded
@given(st.lists(st.sampled_from(LINES), max_size=3), st.sampled_from(ADDRESSES))
def test_an_address_between_any_lines_is_code_in_no_language(lines, address):
    text = "\n".join([*lines, address, *lines])
    start = text.index(address, sum(len(line) + 1 for line in lines))
    spans = [s for s in detect(text).spans if s.start < start + len(address) and start < s.end]
    assert [(s.start, s.end, s.language) for s in spans] == [
        (start, start + len(address), NO_LANGUAGE)
    ]


@bounded
@given(pages())
def test_the_dominant_language_is_one_of_the_spans_or_undetermined(text):
    found = detect(text)
    languages = {s.language for s in found.spans} - {NO_LANGUAGE}
    assert found.dominant in languages | {UNDETERMINED}
    if not letters_of(text):
        assert found.dominant == UNDETERMINED
        assert languages <= {UNDETERMINED}


NAMES_WITHIN = (
    "Bu akşam meydanda toplanan binlerce kişi sloganlar attı ve dağıldı. दिल्ली में WhatsApp और"
    " Facebook पर फैली अफवाह के बाद पुलिस ने YouTube का वीडियो हटवाया।"
)
MARKS_APART = unicodedata.normalize(
    "NFD",
    "La bibliothèque a été fermée à cause des dégâts de l'été. The library was closed because of"
    " the damage done last year.",
)


@bounded
@given(pages())
@example(NAMES_WITHIN)
@example(MARKS_APART)
def test_the_dominant_language_has_most_letters(text):
    found = detect(text)
    letters = Counter({found.dominant: 0})
    for span in found.spans:
        stretch = unicodedata.normalize("NFC", text[span.start : span.end])
        letters[span.language] += sum(map(natural_scoring.is_letter, stretch))
    del letters[NO_LANGUAGE]
    assert letters[found.dominant] == max(letters.values())


@bounded
@given(pages())
def test_pieces_and_what_lies_between_them_are_the_text(text):
    lines = [(d.start, d.end) for d in datelines.recognise(text)]
    position, joined = 0, ""
    for piece in cut(text, lines):
        between = text[position : piece.start]
        assert between.strip() == ""
        joined += between + text[piece.start : piece.end]
        position = piece.end
    assert joined + text[position:] == text
    assert text[position:].strip() == ""


@bounded
@given(pages())
def test_sentences_of_foreign_spans_put_back_untranslated_are_the_text(text):
    found = units.foreign_sentences(text, detect(text).spans, reads=())
    sentences = [sentence for _, sentence in found]
    assert all(s.text == text[s.start : s.end] for s in sentences)
    assert units.rejoin(text, sentences, [s.text for s in sentences]) == text


@bounded
@given(pages())
def test_sentences_hold_every_letter_of_what_is_to_be_translated_once(text):
    spans = detect(text).spans
    held = [
        at
        for _, sentence in units.foreign_sentences(text, spans, reads=())
        for at in range(sentence.start, sentence.end)
    ]
    wanted = {
        at
        for span in units.whole(spans, reads=())
        if span.language not in (UNDETERMINED, NO_LANGUAGE)
        and span.kind in (SpanKind.PROSE, SpanKind.QUOTE, SpanKind.BOILERPLATE)
        for at in range(span.start, span.end)
    }
    assert len(held) == len(set(held))
    assert {at for at in wanted if text[at].isalnum()} <= set(held) <= wanted


# What may be done to a text without any word of it changing its language.
def in_words(sign):
    return lambda text: re.sub(r"(?<=\w\w\w)(?=\w\w)", sign, text)


def around_lines(before, after):
    return lambda text: "\n".join(f"{before}{line}{after}" for line in text.split("\n"))


CHANGES = {
    "composed letters": lambda text: unicodedata.normalize("NFC", text),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "space at line ends": around_lines("", "  "),
    "emoji after lines": around_lines("", " 🎉"),
    "letters and marks apart": lambda text: unicodedata.normalize("NFD", text),
    "emoji before lines": around_lines("🎉 ", ""),
    "marks of direction around lines": around_lines("\u200f", "\u200e"),
    "isolates around lines": around_lines("\u2068", "\u2069"),
    "zero-width spaces in words": in_words("\u200b"),
    "soft hyphens in words": in_words("\u00ad"),
    "word joiners in words": in_words("\u2060"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
}


@pytest.fixture(scope="module")
def unchanged():
    """The texts of the natural set, and the language of each letter."""
    return {item.text: languages_of(item.text) for item in ITEMS if _is_long(item.text)}


def _is_long(text):
    """One or two words beside an emoji are a scrap, in no language, and are meant to be."""
    return len(text.split()) > 2


def altered(change, unchanged):
    return [text for text, before in unchanged.items() if languages_of(change(text)) != before]


@pytest.mark.parametrize("name", CHANGES)
def test_words_keep_their_language(name, unchanged):
    assert altered(CHANGES[name], unchanged) == []


def test_other_processes_give_the_same_answers_in_any_order(monkeypatch):
    texts = [item.text for item in ITEMS]
    here = [detect(text) for text in texts]
    order = sorted(range(len(texts)), key=lambda n: texts[n][::-1])
    monkeypatch.setenv("PYTHONHASHSEED", "77")
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        there = pool.map(detect, [texts[n] for n in order], chunksize=7)
        pool.close()
        pool.join()
    assert there == [here[n] for n in order]


@bounded
@given(pages(), pages())
def test_what_was_asked_before_changes_no_answer(text, other):
    first = detect(text)
    detect(other)
    assert detect(text) == first


def prose(length):
    """Sentences that do not repeat: what is remembered of a sentence is of no help."""
    words = [word for line in LINES for word in line.split() if word.isascii() and word.isalpha()]
    found, size, state = [], 0, 5
    while size < length:
        state = (state * 1_103_515_245 + 12_345) % 2**31  # chance that is the same on every run
        word = words[(state >> 8) % len(words)]
        found.append(word + "." * (len(found) % 12 == 11))
        size += len(word) + 1
    return " ".join(found)[:length]


def repeated(piece):
    return lambda length: (piece * (length // len(piece) + 1))[:length]


SHAPES = {
    "prose": prose,
    "pages": lambda length: "\n".join(islice(cycle(LINES), length // 30))[:length],
    "one line without spaces": repeated("abcdefghijklm"),
    "scripts without spaces": repeated("абвabcdeäö漢字あהא"),
    "quotes": repeated('"«»(„'),
    "opening brackets": repeated("("),
    "newlines": repeated("\n"),
    "addresses without spaces": repeated("http://a.b/c@d.e#f?"),
    "addresses": repeated("http://a.b/c x@d.e #f "),
    "digits": repeated("1234567890"),
    "dates": repeated("12.03.2020 "),
    "datelines": repeated("Понедельник, 28 Сен, 2020\n"),
    "stops": repeated("a.b."),
    "hashes": repeated("#"),
    "open tags": repeated("<a "),
    "back quotes": repeated("`a"),
    "dashes": repeated(" - "),
    "marks": repeated("\u0301"),
    "zero-width spaces": repeated("\u200b"),
    "emoji": repeated("😀"),
    "white space": repeated(" "),
}


def seconds(text):
    gc.collect()
    gc.disable()  # its time depends on what other tests have left in memory
    try:
        start = time.process_time()
        detect(text)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_about_four_times_as_long(shape):
    seconds(SHAPES[shape](2_000))  # what is loaded at first use
    small = seconds(SHAPES[shape](12_000))
    assert seconds(SHAPES[shape](48_000)) < 8 * small + 0.1  # quadratic: 16 times


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_a_million_characters_take_time_in_proportion(shape):
    seconds(SHAPES[shape](2_000))
    small = seconds(SHAPES[shape](250_000))
    assert seconds(SHAPES[shape](1_000_000)) < 6 * small + 0.1
