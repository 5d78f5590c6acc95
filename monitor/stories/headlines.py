"""Which of its items heads a story? A pure function of what their headlines say.

First comes what the person reads, then what is translated without doubt, then what is translated,
then the rest. Among equals a headline is better that says neither too little nor too much, is no
label of a live page, a video or a round-up, shares its words with the headlines of the others, and
came early.
"""

# ruff: noqa: RUF001 - words of other scripts are the subject here

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from monitor.domain.ids import ItemId
from monitor.text.folding import fold

FEWEST, MOST = 5, 16  # words of a good headline
SHORTEST = 24  # characters; a language without spaces has a third of them

# Penalties and rewards, by hand: a label or a round-up loses against any whole sentence
LABELLED, SERIAL, SHOUTED, ASKED = 0.6, 1.0, 0.3, 0.25
TOO_SHORT, TOO_LONG = 0.5, 0.2
CENTRAL, EARLY = 1.0, 0.15

_LABEL = re.compile(
    r"^\W*(?:live|video|watch|in pictures|photos?|gallery|listen|podcast|opinion|analysis"
    r"|update \d+|breaking|exclusive|прямой эфир|видео|фото|онлайн|мнение|срочно|directo"
    r"|en directo|vídeo|en direct|vidéo|diretta|liveticker|ao vivo|canlı|foto)\b"
    r"\s*[:|\N{EN DASH}\N{EM DASH}-]",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"\b(?:live updates?|as it happened|live blog|round-?up|morning briefing|evening briefing"
    r"|news in brief|what we know|things to know|daily digest|top stories|newsletter|horoscope"
    r"|crossword|day \d{2,}|главное за|итоги дня|дайджест|гороскоп|resumen|l'essentiel"
    r"|das wichtigste|überblick|i fatti del giorno)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")


class Reach(IntEnum):
    """How well the person can read a headline; less is better."""

    READ = 0
    TRANSLATED = 1
    DOUBTFUL = 2
    FOREIGN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What would be shown of an item: its title, or the translation of that."""

    item_id: ItemId
    text: str
    reach: Reach
    when: datetime


def best(headlines: Sequence[Headline]) -> ItemId | None:
    """The item whose headline is best for the story of all of them, None where there is none.

    The order of `headlines` does not matter: equals are decided by the earlier, then the lower id.
    """
    if not headlines:
        return None
    words = {one.item_id: _words(one.text) for one in headlines}
    shared = Counter(word for own in words.values() for word in own)
    order = sorted(headlines, key=lambda one: (one.when, one.item_id))
    early = {one.item_id: 1 - place / len(order) for place, one in enumerate(order)}
    return min(
        order,
        key=lambda one: (
            one.reach,
            -round(
                _worth(one.text)
                + CENTRAL * _centrality(words[one.item_id], shared, len(order))
                + EARLY * early[one.item_id],
                6,
            ),
        ),
    ).item_id


def _worth(text: str) -> float:
    """What a headline is worth by itself, 0 at best."""
    bare = " ".join(text.split())
    worth = 0.0
    if _LABEL.search(bare):
        worth -= LABELLED
    if _SERIAL.search(bare):
        worth -= SERIAL
    if bare.endswith(("?", "؟", "\N{FULLWIDTH QUESTION MARK}")):
        worth -= ASKED
    letters = [c for c in bare if c.isalpha() and c.lower() != c.upper()]
    if len(letters) > 12 and sum(c.isupper() for c in letters) > 0.7 * len(letters):
        worth -= SHOUTED
    return worth - _length_penalty(bare)


def _length_penalty(text: str) -> float:
    if _UNSPACED.search(text):
        return TOO_SHORT if len(text) < SHORTEST // 3 else 0.0
    count = len(_WORD.findall(text))
    if count < FEWEST or len(text) < SHORTEST:
        return TOO_SHORT
    return TOO_LONG if count > MOST else 0.0


def _centrality(own: frozenset[str], shared: Counter[str], headlines: int) -> float:
    """How much of a headline the others say too: the mean share of them that has each word.

    Of fewer than five words the missing ones count as not shared, or a mere name would win.
    """
    if headlines < 2 or not own:
        return 0.0
    others = sum(shared[word] - 1 for word in own)
    return others / max(len(own), FEWEST) / (headlines - 1)


def _words(text: str) -> frozenset[str]:
    """Folded words of three letters or more, and numbers."""
    found = _WORD.findall(fold(text))
    return frozenset(w for w in found if len(w) > 2 or w.isdigit() or _UNSPACED.search(w))
