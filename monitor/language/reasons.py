"""Why a span is in its language, in short sentences for the person who doubts it."""

from collections.abc import Iterator, Sequence

from monitor.domain.language import (
    NO_LANGUAGE,
    UNDETERMINED,
    LanguageSpan,
    SpanKind,
    SpanReason,
    Vote,
)
from monitor.language.candidates import of_script
from monitor.language.frequent_words import languages_of_words
from monitor.language.judgement import Judged
from monitor.language.letters import telling
from monitor.language.prior import Prior
from monitor.language.sight import words_of

_MOST_WORDS = 5
_MOST_VOTES = 3
_LEAST_VOTE = 0.005
# Names of scripts as Unicode has them, for people.
_SCRIPTS = {
    "Latn": "Latin", "Cyrl": "Cyrillic", "Arab": "Arabic", "Deva": "Devanagari", "Hani": "Chinese",
    "Armn": "Armenian", "Geor": "Georgian", "Grek": "Greek", "Hebr": "Hebrew", "Hang": "Korean",
    "Thai": "Thai", "Beng": "Bengali", "Guru": "Gurmukhi", "Gujr": "Gujarati", "Orya": "Odia",
    "Taml": "Tamil", "Telu": "Telugu", "Knda": "Kannada", "Mlym": "Malayalam", "Sinh": "Sinhala",
    "Laoo": "Lao", "Tibt": "Tibetan", "Mymr": "Burmese", "Ethi": "Ethiopic", "Khmr": "Khmer",
    "Mong": "Mongolian",
}  # fmt: skip


def reason(
    text: str, span: LanguageSpan, group: Sequence[Judged], row: Sequence[str], prior: Prior
) -> SpanReason:
    """Say why a span is in its language.

    Args:
        text: what the span was found in.
        span: the span.
        group: the pieces that it was joined from.
        row: the base language of each.
        prior: what was known of the feed.

    Returns:
        The votes of the detectors on the pieces, weighted by their letters, the three likeliest of
        each; and sentences on what else spoke for the language.
    """
    return SpanReason(
        span=span, votes=_votes(group), because=tuple(_because(text, span, group, row[0], prior))
    )


def _votes(group: Sequence[Judged]) -> tuple[Vote, ...]:
    sums: dict[str, dict[str, float]] = {}
    letters: dict[str, int] = {}
    for one in group:
        for detector, scores in one.votes:
            if not scores:
                continue
            letters[detector] = letters.get(detector, 0) + one.piece.letters
            known = sums.setdefault(detector, {})
            for language, probability in scores.items():
                known[language] = known.get(language, 0.0) + one.piece.letters * probability
    found = []
    for detector, known in sums.items():
        total = letters[detector] or 1
        best = sorted(known, key=lambda code: (-known[code], code))[:_MOST_VOTES]
        found += [
            Vote(detector=detector, language=code, probability=round(known[code] / total, 3))
            for code in best
            if known[code] / total >= _LEAST_VOTE or code == best[0]
        ]
    return tuple(found)


def _because(
    text: str, span: LanguageSpan, group: Sequence[Judged], language: str, prior: Prior
) -> Iterator[str]:
    if language == NO_LANGUAGE:
        yield "An address, handle, tag or code is in no language."
        return
    if language == UNDETERMINED:
        yield "A name or a code alone is in no language."
        return
    if span.kind is SpanKind.NAME:
        yield "A name in another script belongs to the sentence around it."
        return
    yield from _of_rules(span, group, language)
    yield from _of_letters_and_words(text[span.start : span.end], group, language)
    if prior.given == language:
        yield "The person said that the feed is in this language."
    elif language in prior.letters:
        yield "The feed is usually in this language."
    if all(
        max(one.scores, key=one.scores.__getitem__, default=language) != language for one in group
    ):
        yield "By itself it looks otherwise; it follows what stands around it."


def _of_rules(span: LanguageSpan, group: Sequence[Judged], language: str) -> Iterator[str]:
    if span.kind is SpanKind.DATELINE:
        yield "It is a dateline: names of months, weekdays or places say the language."
    if any(language in one.call for one in group):
        yield "Such words begin or end pages in this language: a call to action or small print."
    if any(one.repeated for one in group):
        yield "The line comes again and again in this feed."


def _of_letters_and_words(words: str, group: Sequence[Judged], language: str) -> Iterator[str]:
    if "-" in language:
        yield "Its frequent words are those of a language that has a script of its own."
        return
    script = max(group, key=lambda one: one.piece.letters).piece.script
    if of_script(script) == (language,):
        yield f"{_SCRIPTS.get(script, script)} letters are written in this language alone."
        return
    letters = telling(words, language)
    if letters:
        yield f"It has the letters {' '.join(letters)}."
    table = languages_of_words()
    small = dict.fromkeys(word.lower() for word in words_of(words))
    known = [word for word in small if language in table.get(word, ())]
    if known:
        yield f"It has the frequent words {', '.join(known[:_MOST_WORDS])}."
