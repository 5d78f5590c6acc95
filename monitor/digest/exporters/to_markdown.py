"""Markdown: the same issue for a wiki, a ticket or a text editor; plain CommonMark.

The only HTML in it is a span with `lang` and `dir` around words in another language than the
reader's: CommonMark has no other way to say which way they run and how they are to be spoken.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from monitor.digest.page import Page, PrintedItem, PrintedStory, Segment, page_of
from monitor.domain.digest import Digest

_MARKUP = re.compile(r"[\\`*_\[\]#|~$^{}!]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_OPENING = re.compile(r"^([-+=]|\d{1,9}[.)])")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BREAK = "\\\n"  # a backslash at the end of a line keeps the line end


class MarkdownExporter:
    """Readable as it is, and harmless when rendered: no text of a feed can make markup."""

    name = "md"
    suffix = ".md"

    def write(self, digest: Digest, stream: BinaryIO) -> None:
        """Write the issue as UTF-8; see `Exporter`."""
        page = page_of(digest)
        blocks = list(_blocks(page))
        stream.write(("\n\n".join(blocks) + "\n").encode("utf-8"))


def escape(text: str) -> str:
    """One line of text so that CommonMark and its extensions show it as it is."""
    plain = re.sub("[&<>]", lambda found: _ENTITIES[found[0]], text)
    plain = _MARKUP.sub(lambda found: f"\\{found[0]}", plain)
    return _OPENING.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", plain)


def _blocks(page: Page) -> Iterator[str]:
    yield f"# {escape(page.title)}"
    yield " · ".join(escape(fact) for fact in page.facts)
    for story in page.stories:
        yield from _story(story, page.target)
    if not page.stories:
        yield "Nothing was selected for this issue."
    yield "***"
    if page.footnotes:
        yield _BREAK.join(
            f"{_mark(number)} {escape(note)}" for number, note in enumerate(page.footnotes, 1)
        )
    gaps = "; ".join(escape(gap) for gap in page.gaps) or "none known"
    yield f"**Gaps:** {gaps}."
    yield escape(page.made)


def _story(story: PrintedStory, target: str) -> Iterator[str]:
    yield f"## {story.number}. {_words(story.headline, target)}"
    for item in story.items:
        yield _BREAK.join(_item(item, target))
        if item.lead is not None:
            yield _words(item.lead, target)
        for note in item.notes:
            yield _note(note)


def _item(item: PrintedItem, target: str) -> Iterator[str]:
    if item.headline is not None:
        yield f"**{_words(item.headline, target)}**"
    yield _source(item)
    if item.original is not None:
        yield f"Original: {_words(item.original, target)}"
    if item.labels:
        yield f"Tags: {', '.join(escape(label) for label in item.labels)}"


def _source(item: PrintedItem) -> str:
    outlet = escape(item.outlet)
    if item.link is not None:
        outlet = f"[{outlet}](<{item.link.replace('&', '&amp;')}>)"
    parts = [f"Source: {', '.join((outlet, *map(escape, item.details)))}"]
    if item.dateline is not None:
        parts.append(f"dateline {escape(item.dateline.text)}")
    if item.original is not None:
        parts.append(f"translated {_mark(item.footnote)}".rstrip())
    if item.state_words is not None:
        parts.append(escape(item.state_words))
    return " · ".join(parts)


def _note(lines: tuple[str, ...]) -> str:
    return _BREAK.join(
        f"> {'**Note** ' if not number else ''}{escape(line)}" for number, line in enumerate(lines)
    )


def _words(segment: Segment, target: str) -> str:
    inside = "".join(_spoken(part, target) for part in segment.parts)
    return f"{inside or _spoken(segment, target)}{_marks(segment.footnotes)}"


def _spoken(segment: Segment, target: str) -> str:
    words = escape(segment.text)
    if segment.language in ("", target):
        return words
    return f'<span lang="{segment.language}" dir="{segment.direction}">{words}</span>'


def _marks(footnotes: tuple[int, ...]) -> str:
    """As in "¹ ³": without a space they would be another number."""
    return " ".join(map(_mark, footnotes))


def _mark(footnote: int | None) -> str:
    return "" if footnote is None else str(footnote).translate(_SUPERSCRIPT)
