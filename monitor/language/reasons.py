"""Why a span is in its language, in short sentences for the person who doubts it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monitor.domain.language import (
    NO_LANGUAGE,
    UNDETERMINED,
    LanguageSpan,
    SpanKind,
    SpanReason,
    Vote,
)
from monitor.language.candidates import of_script
from monitor.language.judgement import Judged
from monitor.language.letters import telling
from monitor.language.prior import Prior
from monitor.language.sight import words_of
from monitor.text.frequent_words import languages_of_words
from monitor.text.scripts import KANA

_MOST_WORDS = 5
_MOST_VOTES = 3
_LEAST_VOTE = 0.005
_SIGNS = {"zh-Hans": "simplified", "zh-Hant": "traditional"}
# Names of scripts as Unicode has them, for people.
_SCRIPTS = {
    "Latn": "Latin", "Cyrl": "Cyrillic", "Arab": "Arabic", "Deva": "Devanagari", "Hani": "Chinese",
    "Armn": "Armenian", "Geor": "Georgian", "Grek": "Greek", "Hebr": "Hebrew", "Hang": "Korean",
    "Thai": "Thai", "Beng": "Bengali", "Guru": "Gurmukhi", "Gujr": "Gujarati", "Orya": "Odia",
    "Taml": "Tamil", "Telu": "Telugu", "Knda": "Kannada", "Mlym": "Malayalam", "Sinh": "Sinhala",
    "Laoo": "Lao", "Tibt": "Tibetan", "Mymr": "Burmese", "Ethi": "Ethiopic", "Khmr": "Khmer",
    "Mong": "Mongolian",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was known of a whole text: of its feed, and whether it is but names and codes."""

    prior: Prior
    names_alone: bool


def reason(
    text: str, span: LanguageSpan, group: Sequence[Judged], language: str, seen: Known
) -> SpanReason:
    """Say why a span is in its language.

    Args:
        text: what the span was found in.
        span: the span.
        group: the pieces that it was joined from.
        language: the base language that was decided on.
        seen: what was known of the whole text.

    Returns:
        The votes of the detectors on the pieces, weighted by their letters, the three likeliest of
        each; and sentences on what else spoke for the language.
    """
    ruled = seen.names_alone and language == UNDETERMINED
    return SpanReason(
        span=span,
        votes=() if ruled else _votes(group),
        because=tuple(_because(text, span, group, language, seen)),
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
    text: str, span: LanguageSpan, group: Sequence[Judged], language: str, seen: Known
) -> Iterator[str]:
    if language == NO_LANGUAGE:
        yield "An address, handle, tag or code is in no language."
        return
    if language == UNDETERMINED:
        yield (
            "A name or a code alone is in no language."
            if seen.names_alone
            else "The detectors agree on no language, and hardly a word is frequent in any."
        )
        return
    if span.kind is SpanKind.NAME:
        yield "A name in another script belongs to the sentence around it."
        return
    yield from _of_rules(span, group, language)
    yield from _of_letters_and_words(text[span.start : span.end], group, language)
    if span.language in _SIGNS:
        yield f"Most of its signs that tell the two apart are {_SIGNS[span.language]} ones."
    if seen.prior.given == language:
        yield "You said that the feed is in this language."
    elif language in seen.prior.letters:
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


def _of_han(words: str, language: str) -> str:
    if KANA.search(words):
        return "It has kana, which are written in Japanese alone."
    if language == "zh":
        return "It has no kana, which Japanese would have."
    return "Its signs are written in both Chinese and Japanese; what stands around it decides."


def _of_letters_and_words(words: str, group: Sequence[Judged], language: str) -> Iterator[str]:
    if "-" in language:
        yield "Its frequent words are those of a language that has a script of its own."
        return
    script = max(group, key=lambda one: one.piece.letters).piece.script
    if of_script(script) == (language,):
        yield f"{_SCRIPTS.get(script, script)} letters are written in this language alone."
        return
    if script == "Hani":
        yield _of_han(words, language)
        return
    letters = telling(words, language)
    if letters:
        yield f"It has the letter{'s' if len(letters) > 1 else ''} {' '.join(letters)}."
    table = languages_of_words()
    small = dict.fromkeys(word.lower() for word in words_of(words))
    known = [word for word in small if language in table.get(word, ())]
    if known:
        listed = ", ".join(f"“{word}”" for word in known[:_MOST_WORDS])
        yield f"It has the frequent word{'s' if len(known) > 1 else ''} {listed}."
