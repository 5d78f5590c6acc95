"""Put blocks together from a stream of tags and text, collapsing white space as a browser does."""

import re
from collections.abc import Mapping
from dataclasses import replace

from monitor.domain.views import Block, BlockKind, InlineRun

CELLS = " · "
"""Between two cells of a table row, which becomes one paragraph."""

_BLOCK_TAGS = """
    address article aside blockquote caption center dd details div dl dt figcaption figure footer
    h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody tfoot thead tr ul
"""
_BREAKING = frozenset(_BLOCK_TAGS.split())
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
_LISTS = frozenset({"ul", "ol"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACES = re.compile(r" *[\t\n\r\f][ \t\n\r\f]*|  +")
"""White space that is not a single space already; most text has none, and is not copied."""
_LINE_ENDS = re.compile(r"\r\n?")


_Looks = tuple[str | None, bool, bool]
"""Link, bold, italic."""


class _Run:
    """Pieces of one look, put together once: a block of 300,000 pieces is not copied as often."""

    __slots__ = ("look", "pieces")

    def __init__(self, look: _Looks, first: str) -> None:
        self.look = look
        self.pieces = [first]

    def joined(self) -> InlineRun:
        href, bold, italic = self.look
        return InlineRun(text="".join(self.pieces), href=href, bold=bold, italic=italic)


class _Look:
    """How text looks where the stream is now: open tags, counted. `now` is kept up to date."""

    def __init__(self) -> None:
        self.now: _Looks = (None, False, False)
        self._bold = 0
        self._italic = 0
        self._links: list[str | None] = []

    def link(self, href: str | None) -> None:
        self._links.append(href)
        self._update()

    def end_link(self) -> None:
        if self._links:
            self._links.pop()
            self._update()

    def weigh(self, name: str, step: int) -> None:
        if name in _BOLD:
            self._bold = max(0, self._bold + step)
        elif name in _ITALIC:
            self._italic = max(0, self._italic + step)
        self._update()

    def _update(self) -> None:
        self.now = (self._links[-1] if self._links else None, self._bold > 0, self._italic > 0)


class _Place:
    """Where the stream is among the blocks: depths of lists, quotes and pre, the heading's level.

    `item` is True from <li> to its first block: later blocks of it are paragraphs. `top` numbers
    the outermost lists, so that items of one list are known.
    """

    def __init__(self) -> None:
        self.lists = 0
        self.quotes = 0
        self.pre = 0
        self.heading = 0
        self.item = False
        self.top = 0

    def kind(self) -> tuple[BlockKind, int]:
        if self.pre:
            return BlockKind.PRE, 1
        if self.heading:
            return BlockKind.HEADING, self.heading
        if self.item:
            return BlockKind.LIST_ITEM, max(1, self.lists)
        if self.quotes:
            return BlockKind.QUOTE, self.quotes
        return BlockKind.PARAGRAPH, 1


class BlockBuilder:
    """Takes `open`, `text` and `close` in document order; `finish` gives the blocks.

    Every step costs the same at any depth: what is open is counted, never searched.
    """

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._end = 0
        self._runs: list[_Run] = []
        self._images: list[tuple[str, str]] = []
        self._look = _Look()
        self._place = _Place()
        self._space: _Looks | None = None
        self._breaks = 0
        self._cell = False
        self._list_before: int | None = None

    # ------------------------------------------------------------------ the stream

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        """A start tag; `attributes` are unescaped."""
        if name in _BREAKING:
            self.end_block()
            self._enter(name)
        elif name == "br":
            self._break()
        elif name == "img":
            self._image(attributes)
        elif name in ("td", "th"):
            self._cell = bool(self._runs)
        elif name == "q":
            self.text("“")
        elif name == "a":
            self._look.link(attributes.get("href"))
        else:
            self._look.weigh(name, 1)

    def close(self, name: str) -> None:
        """An end tag."""
        if name in _BREAKING:
            self.end_block()
            self._leave(name)
        elif name == "q":
            self.text("”")
        elif name == "a":
            self._look.end_link()
        else:
            self._look.weigh(name, -1)

    def text(self, text: str) -> None:
        """Text between two tags, unescaped."""
        if self._place.pre:
            self._append_lines(_LINE_ENDS.sub("\n", text))
            return
        words = _SPACES.sub(" ", text)
        if words.startswith(" "):
            self._note_space()
            words = words[1:]
        if not words:
            return
        spaced = words.endswith(" ")
        self._put(words[:-1] if spaced else words)
        if spaced:
            self._note_space()

    def _note_space(self) -> None:
        """A space is due before the next word; it looks like the text in which it stood first."""
        self._space = self._space or self._look.now

    def finish(self) -> tuple[Block, ...]:
        """End the last block and give them all."""
        self.end_block()
        return tuple(self._blocks)

    # ------------------------------------------------------------------ inside a block

    def _put(self, words: str) -> None:
        """Add words, and before them the line ends, cell mark or space that are due."""
        if self._breaks > 1 and self._runs:
            # Two <br> are how old pages end a paragraph.
            self.end_block()
        if self._runs:
            if self._breaks or self._cell:
                self._append(self._look.now, "\n" if self._breaks else CELLS)
            elif self._space:
                self._append(self._space, " ")
        self._breaks = 0
        self._cell = False
        self._space = None
        self._append(self._look.now, words)

    def _append(self, look: _Looks, text: str) -> None:
        if self._runs and self._runs[-1].look == look:
            self._runs[-1].pieces.append(text)
        else:
            self._runs.append(_Run(look, text))

    def _append_lines(self, text: str) -> None:
        if not self._runs:
            text = text.removeprefix("\n")
        if text:
            self._append(self._look.now, text)

    def _break(self) -> None:
        if self._place.pre:
            self._append(self._look.now, "\n")
        elif self._runs:
            self._breaks += 1
            self._space = None

    def _image(self, attributes: Mapping[str, str]) -> None:
        """Note an image: it stands after the block in hand, or where that has no text yet, before.

        Pixels that only count readers are left out.
        """
        src, alt = attributes.get("src", ""), attributes.get("alt", "")
        tiny = {attributes.get("width"), attributes.get("height")} & {"0", "1"}
        if not tiny and (src or alt.strip()):
            self._images.append((src, " ".join(alt.split())))
        if self._runs:
            self._note_space()
        else:
            self._place_images()

    # ------------------------------------------------------------------ between blocks

    def end_block(self) -> None:
        """Close the block in hand, if there is any text in it, and place the images noted in it."""
        self._space = None
        self._cell = False
        self._breaks = 0
        if self._runs:
            runs = self._trimmed()
            self._runs = []
            if runs:
                self._add(runs)
        self._place_images()

    def _place_images(self) -> None:
        if self._images:
            self._blocks.extend(self._image_block(src, alt) for src, alt in self._images)
            self._images = []

    def _image_block(self, src: str, alt: str) -> Block:
        return Block(
            kind=BlockKind.IMAGE,
            start=self._end,
            end=self._end,
            runs=(),
            alt=alt or None,
            src=src or None,
        )

    def _trimmed(self) -> tuple[InlineRun, ...]:
        """The runs without white space at the end of the block (only <pre> has any)."""
        runs = [run.joined() for run in self._runs]
        while runs:
            kept = runs[-1].text.rstrip(" \t\n\r\f")
            if kept == runs[-1].text:
                break
            last = runs.pop()
            if kept:
                runs.append(replace(last, text=kept))
        return tuple(runs)

    def _add(self, runs: tuple[InlineRun, ...]) -> None:
        kind, level = self._place.kind()
        own_list = self._place.top if kind is BlockKind.LIST_ITEM else None
        gap = 0
        if self._end:
            gap = 1 if own_list is not None and own_list == self._list_before else 2
        start = self._end + gap
        self._end = start + sum(len(run.text) for run in runs)
        self._blocks.append(Block(kind=kind, start=start, end=self._end, runs=runs, level=level))
        self._list_before = own_list
        self._place.item = False

    def _enter(self, name: str) -> None:
        place = self._place
        if name in _LISTS:
            place.top += place.lists == 0
            place.lists += 1
        elif name == "li":
            place.item = True
        elif name == "blockquote":
            place.quotes += 1
        elif name == "pre":
            place.pre += 1
        elif name in _HEADINGS:
            place.heading = _HEADINGS[name]

    def _leave(self, name: str) -> None:
        place = self._place
        if name in _LISTS:
            place.lists = max(0, place.lists - 1)
        elif name == "li":
            place.item = False
        elif name == "blockquote":
            place.quotes = max(0, place.quotes - 1)
        elif name == "pre":
            place.pre = max(0, place.pre - 1)
        elif name in _HEADINGS:
            place.heading = 0
