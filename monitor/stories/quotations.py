"""Who is quoted in a line of text: speaker, role and words, by patterns of each language. Pure.

A quotation needs marks (or, in Russian, French and Spanish, the dashes of speech), at least three
words, and a speaker whose place beside a verb of speech or a colon leaves no doubt. Words in marks
without that (scare quotes, titles) are none; "he said" names nobody and is left out.
"""

# ruff: noqa: RUF001 - quotation marks are the subject here

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from monitor.domain.language import base_of
from monitor.stories import quotations_words as known
from monitor.stories.figures_values import fold
from monitor.stories.quotations_han import is_said_in_han, speaker_in_han
from monitor.stories.quotations_marks import Quoted, quoted_in
from monitor.stories.quotations_speakers import Speaker, alone, before_verb, behind_verb, words_of

FEWEST_WORDS = 3
_SHORT_TITLE = 4  # words
_FAR = 90  # characters
_LONGEST_LINE = 6_000
_NEAR = 110  # characters within which a verb of speech stands beside a quotation
_LONGEST_LEAD = 200  # characters from the beginning of the sentence to its quotation

_BETWEEN = re.compile(r"[\s,.!?…\-–—]*")
_SENTENCE_END = re.compile(
    r"(?<![A-ZА-Я])(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)"
    r"(?<!\bProf)(?<!\bLt)(?<!\bCol)[.!?…](?=[\s\"”»“'’]|$)|\n|[;•|]"
)
_COLON = re.compile(r"\s?[:：]\s*$")
_ARMENIAN_COLON = re.compile(r"\s?[:：.․՝]\s*$")  # a point leads to what is said
_THAT = re.compile(r"[\s,]*(?<![^\W\d_])(?:that|dass|que|qu['’]|che|dat|что|що|że)\s*$")
_CLAUSE = re.compile(
    r"(?<![^\W\d_])(?:who|which|whose|because|while|when|after|что|который|которая|der|die|welche\w*|qui"
    r"|que|quien|quem|cui|dont|perché)(?![^\W\d_])"
)
_SPOKEN_LINE = re.compile(
    r"^\s*[—–]\s*(?P<words>[^—–«»\"]{12,500}?[,!?…]?)\s*[—–]\s*(?P<rest>[^\W\d_].{2,160})"
)
_OPENING = frozenset(("", "как", "як", "wie", "comme", "como", "come", "zoals", "jak"))
_DASHES = frozenset(("ru", "uk", "fr", "es", "pt"))
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation: `[start, end)` of the line holds it, without its marks.

    `text` is that, or the parts of an interrupted one put together. `whole` = `speaker` is more
    than a last name; a last name alone must be found in full elsewhere where it is not `sure`,
    that is where it stands at the beginning of a sentence as any word may.
    """

    speaker: str
    role: str | None
    text: str
    start: int
    end: int
    whole: bool
    sure: bool


def said_in(text: str, language: str) -> tuple[Said, ...]:
    """The quotations of a line with their speakers, in order.

    Args:
        text: one paragraph or heading, not longer than `_LONGEST_LINE` characters of it are read.
        language: its BCP 47 code; of a language without verbs here nothing is found.
    """
    base = base_of(language)
    if base == "zh":
        return tuple(_in_han(text[:_LONGEST_LINE]))
    pattern = known.verbs(base)
    if pattern is None:
        return ()
    line = _Line(text[:_LONGEST_LINE], base, pattern)
    return tuple(line.said())


def _in_han(text: str) -> Iterator[Said]:
    """The quotations of a Chinese line: in marks, right behind a speaker and a verb."""
    since = 0
    for quote in quoted_in(text):
        speaker = speaker_in_han(text[since : quote.start])
        since = quote.end
        words = text[quote.inner : quote.last]
        if speaker is not None and is_said_in_han(words):
            yield Said(
                speaker=speaker.name,
                role=speaker.role,
                text=words,
                start=quote.inner,
                end=quote.last,
                whole=speaker.whole,
                sure=True,
            )


class _Line:
    """A line being read."""

    def __init__(self, text: str, language: str, verbs: re.Pattern[str]) -> None:
        self._text = text
        self._folded = fold(text)
        self._language = language
        self._verbs = verbs
        self._colon = _ARMENIAN_COLON if language == "hy" else _COLON

    def said(self) -> list[Said]:
        """Quotations in marks, else in dashes of speech."""
        quotes = quoted_in(self._text)
        if not quotes:
            spoken = self._spoken()
            return [spoken] if spoken else []
        found: list[Said] = []
        bound: tuple[int, int] | None = None  # (number of the next quote, end of the attribution)
        for n, quote in enumerate(quotes):
            stop = quotes[n + 1].start if n + 1 < len(quotes) else len(self._text)
            since = quotes[n - 1].end if n else 0
            if bound and bound[0] == n and self._goes_on(bound[1], quote):
                found[-1] = self._longer(found[-1], quote)
                bound = None
                continue
            one, end = self._attributed(quote, since, stop)
            if one is not None:
                found.append(one)
                bound = (n + 1, end)
        return [one for one in found if _is_said(one.text)]

    def _attributed(self, quote: Quoted, since: int, stop: int) -> tuple[Said | None, int]:
        behind = self._behind(quote, stop) or self._around(quote, since, stop)
        if behind is not None:
            return self._made(quote, behind[0], sure=True), behind[1]
        before = self._before(quote, since)
        if before is None:
            return None, 0
        speaker, sure = before
        return self._made(quote, speaker, sure), quote.end

    def _made(self, quote: Quoted, speaker: Speaker, sure: bool) -> Said:
        return Said(
            speaker=speaker.name,
            role=speaker.role,
            text=self._text[quote.inner : quote.last],
            start=quote.inner,
            end=quote.last,
            whole=speaker.whole,
            sure=sure,
        )

    def _behind(self, quote: Quoted, stop: int) -> tuple[Speaker, int] | None:
        """`"…", said Ann Lee` and `"…", Ann Lee said`."""
        at = _BETWEEN.match(self._text, quote.end, stop)
        start = at.end() if at else quote.end
        if found := self._according(start, stop):
            return found, self._clause_end(start, stop)
        verb = self._verbs.search(self._folded, start, min(stop, start + _NEAR))
        if verb is None or not self._may_follow(quote, start, verb, stop):
            return None
        lead = self._text[start : verb.start()]
        end = self._clause_end(verb.end(), stop)
        if not lead.strip():
            speaker = behind_verb(self._text[verb.end() : end], self._language)
        elif _SENTENCE_END.search(lead) or self._is_suffered(verb, stop):
            speaker = None
        else:
            # behind a full stop a name begins a sentence of its own
            closed = "." in self._text[quote.last - 1 : start]
            speaker = None if closed else before_verb(lead)
        return (speaker, end) if speaker else None

    def _according(self, start: int, stop: int) -> Speaker | None:
        """`"…", according to Ann Lee` and the like, from `start` on."""
        pattern = known.according(self._language)
        found = pattern.match(self._folded, start, stop) if pattern else None
        if found is None:
            return None
        end = self._clause_end(found.end(), stop)
        speaker = behind_verb(self._text[found.end() : end], self._language)
        return speaker if speaker and speaker.whole else None

    def _may_follow(self, quote: Quoted, start: int, verb: re.Match[str], stop: int) -> bool:
        """Whether a verb behind a quotation, from `start` on, can be of who said it.

        Not so in "In the show '…' tells Ann Lee", nor where the verb has an object of its own:
        "…", Ann Lee calls it madness.
        """
        words, between = self._text[quote.inner : quote.last], self._text[quote.end : start]
        if "\n" in between or (start == quote.end and start < stop):
            return False
        if _is_title(words) and len(words.split()) <= _SHORT_TITLE:
            return False
        if known.takes_object(verb.group()) and self._folded[verb.end() : stop].strip(" .,"):
            return False
        ending = self._text[quote.last - 1 : start]
        if self._language == "en":
            return "." not in ending or "," in ending  # else a new sentence begins
        before = self._text[: quote.start].rstrip(" \u00a0")[-1:]
        return not before.isalnum() or any(sign in ending for sign in ",–—-!?")

    def _around(self, quote: Quoted, since: int, stop: int) -> tuple[Speaker, int] | None:
        """Turkish has the speaker before and the verb behind: `Ali Kaya, "…" dedi`."""
        if self._language not in ("tr", "az"):
            return None
        verb = self._verbs.search(self._folded, quote.end, min(stop, quote.end + 30))
        start = self._sentence_start(quote.start, since)
        if verb is None or _SENTENCE_END.search(self._text, quote.end, verb.start()):
            return None
        speaker = behind_verb(self._text[start : quote.start].split(",")[0], self._language)
        return (speaker, verb.end()) if speaker and speaker.whole else None

    def _before(self, quote: Quoted, since: int) -> tuple[Speaker, bool] | None:
        """`Ann Lee said: "…"`, `Ann Lee accused them of "…"` and `Ann Lee: "…"`."""
        start = self._sentence_start(quote.start, since)
        lead = self._text[start : quote.start]
        if not lead.strip() or len(lead) > _LONGEST_LEAD:
            return None
        if since and start == since:
            return None  # between two quotations: whose, cannot be told
        if lead.rstrip().endswith(",") and (found := self._according(start, quote.start)):
            return found, True
        verbs = list(self._verbs.finditer(self._folded, start, quote.start))
        if not verbs:
            return self._by_colon(quote, lead)
        verb = verbs[0]
        if known.is_suffered(self._folded, verb.start()):
            return None
        if len(verbs) > 1 and len({found.group() for found in verbs}) > 1:
            verb = verbs[0] if self._colon.search(lead) is None else verbs[-1]
        return self._with_verb(quote, start, verb)

    def _with_verb(
        self, quote: Quoted, start: int, verb: re.Match[str]
    ) -> tuple[Speaker, bool] | None:
        between = self._folded[verb.end() : quote.start]
        colon = self._colon.search(between) is not None
        subject = before_verb(self._text[start : verb.start()]) or (
            self._far_before(start, verb) if colon else None
        )
        partial = self._text[quote.inner : quote.last]
        told = colon or not (_is_title(partial) or _is_far(between))
        if subject is not None and told and not _CLAUSE.search(_THAT.sub("", between)):
            return subject, subject.whole
        opening = self._folded[start : verb.start()].strip()
        if opening in _OPENING and (colon or (opening and between.rstrip().endswith(","))):
            named = self._text[verb.end() : quote.start].rstrip(" \u00a0:,")
            behind = behind_verb(named, self._language)
            return (behind, True) if behind else None
        return None

    def _far_before(self, start: int, verb: re.Match[str]) -> Speaker | None:
        """An Armenian subject, which its article shows wherever it stands before its verb."""
        if self._language != "hy":
            return None
        lead = self._text[start : verb.start()]
        found = behind_verb(lead, self._language)
        if found is None or not found.whole:
            return None
        return found if any(f"{found.name}{ending} " in lead for ending in "ըն") else None

    def _by_colon(self, quote: Quoted, lead: str) -> tuple[Speaker, bool] | None:
        """A heading's "Ann Lee: …": a name before the colon, nothing behind the quotation.

        Never sure: "Blue Lake: …" looks the same.
        """
        behind = self._text[quote.end :].lstrip()
        words = self._text[quote.inner : quote.last]
        if _COLON.search(lead) is None or _is_title(words) or (behind and behind[0] not in ".|!"):
            return None
        named = _COLON.sub("", lead)
        if any(known.is_label(word) for word in words_of(named)):
            return None
        speaker = alone(named)
        return (speaker, False) if speaker else None

    def _sentence_start(self, at: int, since: int) -> int:
        ends = [found.end() for found in _SENTENCE_END.finditer(self._text, since, at)]
        if self._language == "hy" and ends and self._colon.search(self._text[:at]):
            ends = [end for end in ends if self._text[end:at].strip()]  # "ասել է. «…»"
        start = ends[-1] if ends else since
        while start < at and (self._text[start].isspace() or self._text[start] in "»”\"’'–—-"):
            start += 1
        return start

    def _clause_end(self, at: int, stop: int) -> int:
        found = _SENTENCE_END.search(self._text, at, stop)
        return found.start() if found else stop

    def _is_suffered(self, verb: re.Match[str], stop: int) -> bool:
        """`"…", Tories warned`: what stands at the end may be what was done to them."""
        if known.is_suffered(self._folded, verb.start()):
            return True
        at_end = not self._text[verb.end() : stop].strip(" .")
        return at_end and verb.group() in ("warned", "accused", "told", "urged", "asked")

    def _goes_on(self, end: int, quote: Quoted) -> bool:
        """Whether a quotation goes on behind `said Ann Lee`, with nothing said between."""
        between = self._text[end : quote.start]
        if len(between) > 4 or any(c.isalnum() for c in between):
            return False
        return self._text[: quote.start].rstrip(" \u00a0–—-")[-1:] in (".", ",", ":", "!", "?")

    def _longer(self, said: Said, quote: Quoted) -> Said:
        more = self._text[quote.inner : quote.last]
        return replace(said, text=f"{said.text} {more}", end=quote.last)

    def _spoken(self) -> Said | None:
        """A line of dialogue, as in `— Мы выстоим, — сказал Иван Петров.`."""
        if self._language not in _DASHES:
            return None
        match = _SPOKEN_LINE.match(self._text)
        if match is None:
            return None
        start, rest = match.span("words")[0], match.start("rest")
        verb = self._verbs.match(self._folded, rest)
        if verb is None:
            return None
        behind = self._text[verb.end() : self._clause_end(verb.end(), len(self._text))]
        speaker = behind_verb(behind, self._language)
        if speaker is None:
            return None
        end = match.end("words")
        end -= self._text[end - 1] == ","
        return self._made(Quoted(start, end, start, end), speaker, sure=True)


def _is_said(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) >= FEWEST_WORDS and any(word.isalpha() for word in words)


def _is_title(text: str) -> bool:
    """Whether quoted words are the title of a book or a film: each has a capital letter."""
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words)


def _is_far(between: str) -> bool:
    """Whether so much stands between the verb and quoted words that they may be anything."""
    return len(between) > _FAR or ":" in between or between.rstrip().endswith(("d'", "d’"))
