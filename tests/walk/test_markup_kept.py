"""Links, images, lists, numbers and addresses of real items are there in each of the four views."""

import random
from collections import Counter

import pytest

from monitor.domain.views import BlockKind
from monitor.feeds.plain_text import html_of_text
from tests.walk.markup import (
    Entry,
    Reading,
    analysed,
    as_html,
    entries_of,
    feed_entries,
    louder,
    mixed_texts,
    news_entries,
    shorter,
    view_of,
    views_of,
)
from ui.reader.article_html import Mode, render
from ui.theme.palette import LIGHT

ENOUGH = 500
KEPT = 0.995
SAMPLE = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>S</title>
<item><title>Talks in Yerevan</title><description><![CDATA[
<h2>What is <i>known</i></h2>
<p>Officials <a href="https://news.example/1">said on Sunday</a> that <b>two helicopters</b> and 12
drones were lost near <a href="https://news.example/2">Stepanakert</a><a
href="https://news.example/3">, they said</a>. See https://news.example/a/b?c=1 for more.</p>
<ul><li><a href="https://news.example/4">The whole line is a link.</a></li>
<li>Nested: <ul><li>1,500 people at 12:30</li></ul></li></ul>
<blockquote>“We know <a href="https://news.example/5">nothing</a>.”</blockquote>
<img src="https://news.example/map.png" alt="A map of 3 roads">
<ol><li>Одна <a href="https://news.example/6">ссылка</a> здесь.</li>
<li>قال <a href="https://news.example/7">متحدث</a> إن الوضع هادئ.</li></ol>]]></description></item>
<item><title>Numbers</title><description><![CDATA[
<p><a href="https://news.example/8">1</a> <a href="https://news.example/9">2</a>
<a href="https://news.example/10">3</a> are the numbers of the day.</p>
<p>北京<a href="https://news.example/11">外交部发言人</a>表示欢迎。</p>]]></description></item>
</channel></rss>"""


def lost_of(views):
    """How much there was, and what is missing in the views that have translations, by kind."""
    total, lost = Counter(), Counter()
    for view in views:
        pages = {mode: Reading(render(view, mode, LIGHT)).seen for mode in Mode}
        before = pages[Mode.ORIGINAL]
        wanted = wanted_of(view)
        for name, counted in wanted.items():
            total[name] += sum(counted.values())
            lost[f"original {name}"] += sum((counted - getattr(before, name)).values())
            for mode, least in ((Mode.TRANSLATION, 1), (Mode.INLINE, 1), (Mode.SIDE, 2)):
                page = getattr(pages[mode], name)
                times = Counter({key: least * n for key, n in counted.items()})
                foreign = any(u.foreign for b in view.blocks for u in b.units)
                missing = (times if foreign else counted) - page
                lost[f"{mode.value} {name}"] += sum(missing.values())
    return total, +lost


def wanted_of(view):
    """What the item has, counted from its blocks: each address once a block."""
    links = Counter()
    for block in view.blocks:
        links.update({run.href for unit in block.units for run in unit.runs if run.href})
    links = Counter({href: n for href, n in links.items() if href.startswith("http")})
    names = {BlockKind.IMAGE: "image", BlockKind.LIST_ITEM: "item", BlockKind.QUOTE: "quote"}
    names[BlockKind.HEADING] = "heading"
    kinds = Counter(names[block.kind] for block in view.blocks if block.kind in names)
    text = "\n".join("".join(unit.text for unit in block.units) for block in view.blocks)
    page = Reading("")
    page.seen.text = text
    return {
        "links": links,
        "paragraphs": kinds,
        "figures": page.seen.figures,
        "addresses": page.seen.addresses,
    }


@pytest.mark.parametrize("translate", [louder, shorter])
def test_everything_of_the_sample_is_in_every_view(translate):
    views = list(views_of(list(entries_of(SAMPLE.encode())), translate))
    total, lost = lost_of(views)
    assert lost == {}
    assert total == {"links": 11, "paragraphs": 8, "figures": 9, "addresses": 1}


@pytest.mark.parametrize("translate", [louder, shorter])
def test_bold_and_italic_words_of_the_sample_are_so_in_the_translation(translate):
    first, _ = views_of(list(entries_of(SAMPLE.encode())), translate)
    assert Reading(render(first, Mode.TRANSLATION, LIGHT)).seen.looks == {"b": 1, "i": 1}


@pytest.mark.parametrize("translate", [louder, shorter])
def test_everything_of_five_hundred_real_items_is_in_every_view(shared_data, translate):
    entries = list(feed_entries(shared_data / "feeds"))
    entries += news_entries(shared_data / "stories", ENOUGH - len(entries))
    views = list(views_of(entries, translate))
    assert len(views) == ENOUGH
    total, lost = lost_of(views)
    assert total["links"] > 1_000
    for name, count in lost.items():
        assert 1 - count / total[name.split()[1]] >= KEPT, (name, count)


SIGN = "\ue000"  # stands for every translation: in no text


def changed_outside(view):
    """What the translated view does to words that are not foreign; None = nothing at all."""
    page = Reading(render(view, Mode.TRANSLATION, LIGHT)).seen.text
    at = 0
    for unit in (unit for block in view.blocks for unit in block.units):
        said = "".join(run.text for run in unit.translated_runs) or unit.translated
        wanted = said if unit.foreign and said is not None else unit.text
        found = page.find(wanted, at)
        between = page[at:found]
        if found < 0 or between.strip("\n •\xa0"):
            return unit.text, page[at : at + 80]
        at = found + len(wanted)
    return page[at:].strip() or None


@pytest.mark.parametrize(
    ("reads", "step"),
    [
        pytest.param(("en",), 1, marks=pytest.mark.slow),
        (("en",), 7),
        (("ru", "uk"), 7),
        (("de", "fr", "zh"), 7),
    ],
)
def test_no_character_outside_foreign_stretches_changes(shared_data, reads, step):
    """The mixed-language items, all or every seventh of them, as text and as HTML."""
    chance = random.Random(28)  # noqa: S311 - the same markup each time
    texts = [text for text in mixed_texts(shared_data / "langmix")[::step] if text.strip()]
    plain = [Entry("", html_of_text(text)) for text in texts]
    marked = [Entry("", as_html(text, chance)) for text in texts]
    foreign = 0
    for one, two, found in zip(plain, marked, analysed(plain), strict=True):
        views = [view_of(entry, found, lambda _sentence: SIGN, reads) for entry in (one, two)]
        assert [changed_outside(view) for view in views] == [None, None]
        foreign += any(unit.foreign for block in views[0].blocks for unit in block.units)
    assert foreign > len(texts) / 2
