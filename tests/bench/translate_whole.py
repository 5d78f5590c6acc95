"""What must not get lost on the way: counted on real items, and on strings made to break things."""

import json
import random
import re
import string
import time
from collections import Counter
from pathlib import Path

from monitor.domain.language import LanguageSpan, SpanKind
from monitor.domain.translation import Mode, Pair, TranslationJob
from monitor.language import spans as language_spans
from monitor.translation import protect, units
from monitor.translation.argos_translator import translate_batch
from tests.bench.gold import read

NAMES = re.compile(r"(XX|QQ|ZX|KX|QZ)\d")
MARKUP = re.compile(r"</?[A-Za-z!][^<>]*>|&#?\w+;")


def outside(data: Path, folder: str) -> dict[str, int]:
    """Translate the Portuguese and Russian of mixed items into English; count what changed beside.

    The text is cut at the translated sentences; every piece between must be what it was.
    """
    rows = read(data / "langmix" / "langmix.jsonl.gz")
    cuts = [
        [
            (span.language, sentence)
            for span, sentence in units.foreign_sentences(
                row["text"], language_spans.detect(row["text"]).spans, ("en",)
            )
            if span.language in {"pt", "ru"}
        ]
        for row in rows
    ]
    answers = {}
    for language in ("pt", "ru"):
        sources = dict.fromkeys(one.text for cut in cuts for code, one in cut if code == language)
        answers |= {(language, a.source): a.text or a.source for a in
                    _answers(folder, language, "en", list(sources))}  # fmt: skip
    changed = translated = kept = 0
    for row, cut in zip(rows, cuts, strict=True):
        text, sentences = row["text"], [one for _, one in cut]
        new = [answers[code, one.text] for code, one in cut]
        whole = units.rejoin(text, sentences, new)
        translated += len(cut)
        at = done = 0
        for one, said in sorted(zip(sentences, new, strict=True), key=lambda two: two[0].start):
            before = text[done : one.start]
            changed += whole[at : at + len(before)] != before
            kept += len(before)
            at, done = at + len(before) + len(said), one.end
        changed += whole[at:] != text[done:]
        kept += len(text) - done
    return {"items": len(rows), "sentences": translated, "characters": kept, "changed": changed}


def kept(data: Path, folder: str, pair: Pair, count: int) -> dict[str, object]:
    """Translate real headlines with numbers or addresses; count what has all, or says it has not.

    Every other one gets an address, a handle, a hashtag or an emoji in its middle.
    """
    chance = random.Random(5)  # noqa: S311
    (headlines,) = (data / "headlines").glob("*.jsonl.gz")
    titles = [row["title"] for row in read(headlines) if row["lang"] == pair.source]
    titles = [title for title in dict.fromkeys(titles) if re.search(r"\d", title)]
    extras = ("https://example.org/a_b/2023?x=1", "@some_handle", "#Topic2023", "🔥", "a@b.example")
    sources = []
    for number, title in enumerate(chance.sample(titles, count)):
        words = title.split()
        if number % 2:
            words.insert(chance.randrange(len(words)), chance.choice(extras))
        sources.append(" ".join(words))
    whole = doubtful = 0
    bad = []
    for answer in _answers(folder, pair.source, pair.target, sources):
        text = answer.text or ""
        code = Counter(one.wanted for one in protect.code(answer.source))
        fine = all(text.count(one) >= times for one, times in code.items())
        lost = Counter(protect.digit_runs(answer.source)) - Counter(protect.digit_runs(text))
        if fine and not lost:
            whole += 1
        elif answer.doubtful or answer.text is None:
            doubtful += 1
        else:
            bad.append((answer.source, text, dict(lost)))
    return {"items": count, "whole": whole, "doubtful": doubtful, "lost": bad[:5]}


def fuzz(data: Path, folder: str, pair: Pair, count: int) -> dict[str, object]:
    """Send naughty and random strings through cut, protect, translate and rejoin."""
    started = time.perf_counter()
    texts = strings(data, count)
    cuts = [units.sentences_of(text, _span(text, pair.source)) for text in texts]
    sources = list(dict.fromkeys(one.text for cut in cuts for one in cut))
    answers = {one.source: one for one in _answers(folder, pair.source, pair.target, sources)}
    names = markup = silent = outside_changed = 0
    for text, cut in zip(texts, cuts, strict=True):
        said = [answers[one.text] for one in cut]
        names += any(
            name not in one.source for one in said for name in NAMES.findall(one.text or "")
        )
        markup += any(
            _has_more(MARKUP, one.text or "", one.source) and not one.doubtful for one in said
        )
        silent += any(one.text is None and not one.reason for one in said)
        whole = units.rejoin(text, cut, [one.text or one.source for one in said])
        outside_changed += not whole.startswith(text[: cut[0].start] if cut else text)
    return {
        "strings": len(texts),
        "sentences": len(sources),
        "exceptions": 0,
        "names left": names,
        "markup made": markup,
        "no text and no reason": silent,
        "edges changed": outside_changed,
        "doubtful": sum(one.doubtful for one in answers.values()),
        "seconds": round(time.perf_counter() - started),
    }


def strings(data: Path, count: int) -> list[str]:
    """Naughty strings as they are, then mixed with each other, with words and random characters."""
    file = data / "feeds" / "vectors" / "naughty_strings.jsonl"
    naughty = [json.loads(line)["s"] for line in file.read_text("utf-8").splitlines()]
    chance = random.Random(6)  # noqa: S311
    words = "O presidente visitou a cidade XX1 ontem 3,5 % e 1.234 pessoas <b>aqui</b> &amp; @x_y"
    found = list(naughty)
    while len(found) < count:
        noise = "".join(_character(chance) for _ in range(chance.randrange(1, 30)))
        choices = (chance.choice(naughty)[:200], noise, *words.split(), *string.punctuation[:9])
        pieces = [chance.choice(choices) for _ in range(chance.randrange(1, 9))]
        found.append(chance.choice((" ", "", "\n")).join(pieces))
    return found[:count]


def _character(chance: random.Random) -> str:
    return chr(chance.choice((chance.randrange(1, 0x3000), chance.randrange(0x1F000, 0x1FAFF))))


def long_ones(folder: str, pair: Pair) -> list[dict[str, object]]:
    """Segments of 300 and of 3,000 tokens without a full stop: every number must come back."""
    rows = []
    for count in (30, 300):
        piece = "the minister of place {} spoke about the new law"
        source = ", ".join(piece.format(number) for number in range(100, 100 + count))
        (answer,) = _answers(folder, pair.source, pair.target, [source])
        lost = Counter(protect.digit_runs(source)) - Counter(protect.digit_runs(answer.text or ""))
        rows.append({
            "words": len(source.split()), "words of the answer": len((answer.text or "").split()),
            "numbers lost": sum(lost.values()), "reason": answer.reason,
        })  # fmt: skip
    return rows


def _has_more(pattern: re.Pattern[str], text: str, source: str) -> bool:
    return bool(Counter(pattern.findall(text)) - Counter(pattern.findall(source)))


def _span(text: str, language: str) -> LanguageSpan:
    end = len(text)
    return LanguageSpan(start=0, end=end, language=language, confidence=1.0, kind=SpanKind.PROSE)


def _answers(folder: str, source: str, target: str, sources: list[str]) -> list:
    pair = Pair(source=source, target=target)
    job = TranslationJob(pair=pair, sources=tuple(sources), packs=folder, mode=Mode.FAST)
    return list(translate_batch([job])[0])
