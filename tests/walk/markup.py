"""Items with markup on their way to the pane, with translations that a test made up."""

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from html.parser import HTMLParser
from pathlib import Path

from monitor.domain.feed import ParsedFeed
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import ItemAnalysis, ItemText, Part, State
from monitor.domain.language import base_of
from monitor.domain.translation import MemoryEntry, Mode, Pair
from monitor.domain.views import InlineRun, ItemView
from monitor.feeds.parser import parse
from monitor.feeds.plain_text import blocks_of, html_of_text, text_of
from monitor.feeds.sanitizer import sanitise
from monitor.library import article, units
from monitor.pipeline.analysis import detect_items
from monitor.text import masks
from monitor.translation import memory

MADE = datetime(2020, 9, 28, tzinfo=UTC)
READS = ("eo",)  # so that nearly everything is foreign
Translate = Callable[[str], str | MemoryEntry | None]
"""A translation that a test made up, or one of the memory; None = there is none."""


@dataclass(frozen=True)
class Entry:
    """A title and sanitised HTML."""

    title: str
    html: str


def entries_of(body: bytes, content_type: str | None = None) -> Iterator[Entry]:
    found = parse(body, "http://example.org/", content_type)
    for one in found.entries if isinstance(found, ParsedFeed) else ():
        yield Entry(one.title, one.html)


def feed_entries(feeds: Path) -> Iterator[Entry]:
    """Entries of the shared feeds that have some text, each once."""
    seen = set()
    for line in (feeds / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] != "feed":
            continue
        body = (feeds / row["file"]).read_bytes()
        body = gzip.decompress(body) if row["file"].endswith(".gz") else body
        for one in entries_of(body, row.get("content_type")):
            if len(one.html) >= 40 and one not in seen:
                seen.add(one)
                yield one


def news_entries(stories: Path, count: int, language: str | None = None) -> Iterator[Entry]:
    """Real news texts, of one language or many, with links, lists and the like on their words."""
    chance = random.Random(28)  # noqa: S311 - the same items each time
    with gzip.open(stories / "stories-dev.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    rows = [row for row in rows if language in (None, row["lang"])]
    for row in chance.sample(rows, count):
        yield Entry(row["title"], sanitise(_marked_up(row["text"], chance), None))


def _marked_up(text: str, chance: random.Random) -> str:
    pieces = [_piece(word, chance) for word in text.split()]
    cut = max(1, len(pieces) // 3)
    rest = " ".join(pieces[cut:])
    as_list = "".join(f"<li>{one}</li>" for one in rest.split(". ") if one.strip())
    picture = '<img src="https://example.org/p.jpg" alt="A picture">'
    return f"<p>{' '.join(pieces[:cut])}</p>{picture}<ul>{as_list}</ul>"


def mixed_texts(langmix: Path) -> list[str]:
    """Items in several languages, as plain text."""
    with gzip.open(langmix / "langmix.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]


def as_html(text: str, chance: random.Random) -> str:
    """A text as HTML that holds the same words, with links, bold and italic ones among them."""
    plain = text_of(blocks_of(html_of_text(text)))
    paragraphs = (re.split(r"(\s+)", one) for one in plain.split("\n\n"))
    lines = ("".join(_word(one, chance) for one in words) for words in paragraphs)
    return sanitise("".join(f"<p>{line}</p>" for line in lines), None)


def _word(piece: str, chance: random.Random) -> str:
    return piece.replace("\n", "<br>") if piece.isspace() else _piece(piece, chance)


def _piece(word: str, chance: random.Random) -> str:
    word, dice = escape(word), chance.random()
    if dice < 0.3:
        return f'<a href="https://example.org/{chance.randrange(10**6)}">{word}</a>'
    return f"<b>{word}</b>" if dice < 0.4 else f"<i>{word}</i>" if dice < 0.5 else word


def louder(sentence: str) -> str:
    """A translation that has the same words; addresses stay."""
    return _by_piece(sentence, str.upper)


def shorter(sentence: str) -> str:
    """A translation that has other words in another order, and fewer; figures stay."""
    words = _by_piece(sentence, lambda one: re.sub(r"[^\W\d_]+", "lorem", one)).split()
    kept = [w for n, w in enumerate(words) if n % 3 or any(c.isdigit() or c in "/@#" for c in w)]
    return " ".join(reversed(kept)) or "lorem"


def _by_piece(sentence: str, change: Translate) -> str:
    done, answer = 0, ""
    for mask in masks.find(sentence):
        answer += change(sentence[done : mask.start]) + sentence[mask.start : mask.end]
        done = mask.end
    return answer + change(sentence[done:])


def views_of(entries: list[Entry], translate: Translate) -> Iterator[ItemView]:
    """Parsed entries as the reader pane gets them, every sentence translated."""
    for entry, found in zip(entries, analysed(entries), strict=True):
        yield view_of(entry, found, translate)


def analysed(entries: list[Entry]) -> list[ItemAnalysis]:
    """The languages of entries, as a worker finds them."""
    return detect_items(
        [
            ItemText(
                item_id=ItemId(n + 1),
                title=one.title,
                text=text_of(blocks_of(one.html)),
                published=None,
                fetched_at=MADE,
                embedded=True,
            )
            for n, one in enumerate(entries)
        ]
    )


def view_of(
    entry: Entry, found: ItemAnalysis, translate: Translate, reads: tuple[str, ...] = READS
) -> ItemView:
    """An entry as the reader pane gets it, every sentence that is foreign translated."""

    def pieces_of(text: str, part: Part) -> tuple[units.Piece, ...]:
        spans = [one.span for one in found.segments if one.part is part]
        return _translated(text, units.cut(text, spans, reads), translate)

    blocks = blocks_of(entry.html)
    run = (InlineRun(text=entry.title),) if entry.title else ()
    title = units.units_of(run, 0, pieces_of(entry.title, Part.TITLE), 0, Part.TITLE)
    body = pieces_of(text_of(blocks), Part.BODY)
    return ItemView(
        item_id=found.item_id,
        feed_id=FeedId(1),
        outlet="Outlet",
        author=None,
        url=None,
        published=None,
        fetched_at=MADE,
        title_units=title,
        blocks=article.block_views(blocks, body, len(title)),
        shares=(),
        dateline=None,
        target="eo",
        target_name="Esperanto",
        dominant=found.dominant,
        state=State.DONE,
        state_words=None,
        read=False,
        flag=0,
        tags=(),
        notes=(),
        story=None,
    )


def _translated(text, pieces, translate):
    made = {
        piece.place: _entry(text[piece.start : piece.end], piece.language, translate)
        for piece in pieces
        if piece.key is not None
    }
    known = {place: entry for place, entry in made.items() if entry is not None}
    return units.with_translations(pieces, known, State.DONE)


def _entry(sentence: str, language: str, translate: Translate) -> MemoryEntry | None:
    translated = translate(sentence)
    if not isinstance(translated, str):
        return translated
    return MemoryEntry(
        source_hash=memory.key(sentence),
        pair=Pair(source=base_of(language), target="eo"),
        engine="argos",
        version="1.9",
        mode=Mode.FAST,
        text=translated,
        doubtful=False,
        made_at=MADE,
    )


@dataclass
class Seen:
    """What is on a page: addresses that words link to, kinds of paragraphs, plain text."""

    links: Counter[str] = field(default_factory=Counter)
    paragraphs: Counter[str] = field(default_factory=Counter)
    looks: Counter[str] = field(default_factory=Counter)
    text: str = ""

    @property
    def figures(self) -> Counter[str]:
        return Counter(re.findall(r"\d+", self.text))

    @property
    def addresses(self) -> Counter[str]:
        found = (self.text[mask.start : mask.end] for mask in masks.find(self.text))
        return Counter(one for one in found if one.startswith("http"))


class Reading(HTMLParser):
    """Reads a page of the article view, without labels and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen = Seen()
        self._silent = 0
        self._stack: list[bool] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if tag == "br":
            self.seen.text += "\n"
            return
        silent = tag == "style" or known.get("title") == "label"
        self._stack.append(silent)
        self._silent += silent
        if self._silent:
            return
        if tag == "a":
            self.seen.links[known["href"]] += 1
        if tag in ("p", "pre"):
            kind = {"lastItem": "item"}.get(known.get("class"), known.get("class") or tag)
            self.seen.paragraphs[kind] += 1
            self.seen.text += "\n"
        if tag in ("b", "i"):
            self.seen.looks[tag] += 1

    def handle_endtag(self, tag):
        self._silent -= self._stack.pop()

    def handle_data(self, data):
        if not self._silent:
            self.seen.text += data
