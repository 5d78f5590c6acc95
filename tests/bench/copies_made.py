"""Near-copies and what only looks like them, made from real headlines by a seeded hand.

Each maker takes a piece of news and answers a changed one, or None where there is nothing to
change. Copies say the same; others differ in a number, a day, a name, or tell another story.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.bench.copies_words import COUNTRIES, DAYS, NAMES, SERIALS, SYNONYMS, ring

Chance = random.Random


@dataclass(frozen=True, slots=True)
class News:
    """A headline with its text ("" where it has none)."""

    language: str
    title: str
    text: str
    day: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What makers draw from: the chance, and other news of the same language."""

    chance: Chance
    others: tuple[News, ...]


Maker = Callable[[News, Drawn], News | None]


def verbatim(news: News, _: Drawn) -> News | None:
    """The same, as another outlet brings it."""
    return news


def typography(news: News, drawn: Drawn) -> News | None:
    """Other quotes and dashes, entities, tags, capitals, and what outlets hang on."""
    ways = [
        lambda t: t.upper(),
        lambda t: t.replace("'", "&#39;").replace('"', "&quot;").replace(" ", "&nbsp;", 1),
        lambda t: f"<b>{t}</b>",
        lambda t: t.replace(" - ", " — ").replace("'", "’").replace(":", " –"),
        lambda t: t.replace(" ", "  ").rstrip(".") + " …",
        lambda t: t.title() if t.isascii() else t.lower(),
    ]
    way = drawn.chance.choice(ways)
    return replace(news, title=way(news.title), text=way(news.text) if news.text else "")


def tail(news: News, drawn: Drawn) -> News | None:
    """The outlet's name or a kicker around the title."""
    name = drawn.chance.choice(NAMES[news.language].split())
    shape = drawn.chance.choice(["{t} - {n} Today", "{t} | {n} News", "BREAKING: {t}", "LIVE: {t}"])
    return replace(news, title=shape.format(t=news.title, n=name))


def synonyms(news: News, drawn: Drawn) -> News | None:
    """Words put for others, at most a third of the title and any number in the text."""
    title, done = _spun(news.title, news.language, drawn, max(1, len(news.title.split()) // 3))
    text, more = _spun(news.text, news.language, drawn, 10_000)
    return replace(news, title=title, text=text) if done or more else None


def countries(news: News, drawn: Drawn) -> News | None:
    """Countries by another name."""
    names = ring(COUNTRIES, news.language)

    def other(text: str) -> str:
        for name in sorted(names, key=len, reverse=True):
            found = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)
            if found:
                new = drawn.chance.choice(names[name])
                return text[: found.start()] + new + text[found.end() :]
        return text

    made = replace(news, title=other(news.title), text=other(news.text))
    return made if made != news else None


def figures(news: News, drawn: Drawn) -> News | None:
    """Numbers written in another way: 1,000 as 1 000, 5 million as 5m, five as 5."""
    words = dict(
        en="two=2;three=3;four=4;five=5;six=6;seven=7;eight=8;ten=10",
        fr="deux=2;trois=3;quatre=4;cinq=5",
        de="zwei=2;drei=3;vier=4;fünf=5",
        it="due=2;tre=3;quattro=4;cinque=5",
        nl="twee=2;drie=3;vier=4;vijf=5",
        ru="два=2;три=3;четыре=4;пять=5",
    )
    rings = ring(words, news.language)

    def other(text: str) -> str:
        text = re.sub(r"(\d)[.,](\d{3})(?!\d)", r"\1 \2", text)
        text = re.sub(r"(\d) (?:million|miljoen|milioni|millions)\b", r"\1m", text)
        text = re.sub(r"(\d) ?%", r"\1 percent" if news.language == "en" else r"\1 %", text)
        return re.sub(r"\w+", lambda w: rings[w[0]][0] if w[0] in rings else w[0], text)

    made = replace(news, title=other(news.title), text=other(news.text))
    return made if made != news else None


def typo(news: News, drawn: Drawn) -> News | None:
    """A letter swapped or lost in one or two longer words; ё, ß and British spellings changed."""
    title = news.title.replace("ё", "е").replace("ß", "ss").replace("our ", "or ")
    long = [found for found in re.finditer(r"[^\W\d_]{6,}", title)]
    for found in sorted(drawn.chance.sample(long, min(len(long), 1)), key=lambda f: -f.start()):
        at = found.start() + drawn.chance.randrange(2, len(found.group()) - 2)
        title = title[:at] + title[at + 1] + title[at] + title[at + 2 :]
    return replace(news, title=title) if title != news.title else None


def reordered(news: News, drawn: Drawn) -> News | None:
    """Halves of the title in the other order; sentences of the text as well."""
    for sign in (": ", " — ", " – ", " - ", ", "):
        one, found, two = news.title.partition(sign)
        if found and len(one.split()) > 1 and len(two.split()) > 1:
            title = f"{two}{sign}{one}"
            break
    else:
        return None
    sentences = _sentences(news.text)
    drawn.chance.shuffle(sentences)
    return replace(news, title=title, text=" ".join(sentences))


def shortened(news: News, drawn: Drawn) -> News | None:
    """The title cut off at its end, or the text to its beginning."""
    if len(news.text.split()) > 20:
        keep = drawn.chance.randint(8, max(9, len(news.text.split()) // 2))
        return replace(news, text=" ".join(news.text.split()[:keep]) + "…")
    words = news.title.split()
    if len(words) < 8:
        return None
    return replace(news, title=" ".join(words[: -max(1, len(words) // 5)]) + "…")


def dropped(news: News, drawn: Drawn) -> News | None:
    """One or two words of the title left out; sentences of the text too."""
    words = news.title.split()
    plain = [n for n, word in enumerate(words) if word.islower()]
    if len(words) < 8 or not plain:
        return None
    for n in sorted(drawn.chance.sample(plain, min(len(plain), 2)), reverse=True):
        del words[n]
    sentences = _sentences(news.text)
    if len(sentences) > 2:
        sentences = [one for one in sentences if drawn.chance.random() > 0.3] or sentences
    return replace(news, title=" ".join(words), text=" ".join(sentences))


def added(news: News, drawn: Drawn) -> News | None:
    """A sentence or more that the outlet adds to the text."""
    if not news.text:
        return None
    sentences = _sentences(news.text)
    for other in drawn.chance.choices(drawn.others, k=max(1, len(sentences) // 4)):
        sentences.insert(drawn.chance.randint(0, len(sentences)), other.title + ".")
    return replace(news, text=" ".join(sentences))


def retitled(news: News, drawn: Drawn) -> News | None:
    """Another title over the same text, made of the text's own first words or its last ones."""
    words = news.text.split()
    if len(words) < 20:
        return None
    start = drawn.chance.randint(1, 6)
    return replace(news, title=" ".join(words[start : start + 9]).capitalize())


def bare(news: News, _: Drawn) -> News | None:
    """The title alone, of a feed that gives no text."""
    # of a title that is to stand over another story too it could not be told which is meant
    return replace(news, text="") if news.text and not news.source.endswith("+") else None


def several(news: News, drawn: Drawn) -> News | None:
    """Two or three of the changes one after the other."""
    made = news
    for maker in drawn.chance.sample([synonyms, countries, typography, figures, added, tail], 3):
        made = maker(made, drawn) or made
    return made if made != news else None


COPIES: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        verbatim, typography, tail, synonyms, countries, figures, typo, reordered, shortened,
        dropped, added, retitled, bare, several,
    )
}  # fmt: skip


def other_number(news: News, drawn: Drawn) -> News | None:
    """One number of the title another: a toll, a day, a score of something else."""
    found = list(re.finditer(r"\d+", news.title))
    if not found:
        return None
    one = drawn.chance.choice(found)
    new = str(int(one.group()[:6]) + drawn.chance.choice([1, 2, 3, 7, 10]))
    title = news.title[: one.start()] + new + news.title[one.end() :]
    return replace(news, title=title, text=_renumbered(news.text, drawn))


def other_day(news: News, drawn: Drawn) -> News | None:
    """Another day of the week in the title."""
    days = DAYS[news.language].split()
    for day in days:
        if re.search(rf"\b{day}\b", news.title, re.IGNORECASE):
            new = drawn.chance.choice([one for one in days if one != day])
            title = re.sub(rf"\b{day}\b", new, news.title, flags=re.IGNORECASE)
            return replace(news, title=title, text=_renumbered(news.text, drawn))
    return None


def other_name(news: News, drawn: Drawn) -> News | None:
    """Another name in the title: of a person, a place, a team or a firm."""
    words = news.title.split()
    if sum(word[:1].isupper() for word in words[1:]) > len(words) * 0.6:
        return None  # which of them is a name cannot be told
    names = [
        n
        for n, word in enumerate(words)
        if n and len(word) > 3 and word[:1].isupper() and word.isalpha() and words[n - 1].isalpha()
    ]
    if not names or (news.language == "de" and len(names) > 1):
        return None
    words[drawn.chance.choice(names)] = drawn.chance.choice(NAMES[news.language].split())
    return replace(news, title=" ".join(words), text="")


def other_text(news: News, drawn: Drawn) -> News | None:
    """The same title over another story: "What we know so far"."""
    if len(news.text.split()) < 20 or not news.source.endswith("+"):
        return None
    return replace(news, text=" ".join(other.text or other.title for other in drawn.others[:9]))


def background(news: News, drawn: Drawn) -> News | None:
    """Another story that has a quarter of its sentences, the background, from this one."""
    sentences = _sentences(news.text)
    if len(sentences) < 6:
        return None
    own = [other.title + "." for other in drawn.chance.choices(drawn.others, k=len(sentences))]
    kept = sentences[-len(sentences) // 4 :]
    title = drawn.chance.choice(drawn.others).title
    return replace(news, title=title, text=" ".join([*own[: len(sentences) - len(kept)], *kept]))


OTHERS: dict[str, Maker] = {
    maker.__name__: maker for maker in (other_number, other_day, other_name, other_text, background)
}


def serials(language: str, day: int, drawn: Drawn, count: int) -> list[News]:
    """Issues of series of which each differs in a number, a day or a name."""
    found: dict[str, News] = {}
    for shape in SERIALS[language].split("|"):
        for _ in range(count):
            name, other = drawn.chance.sample(NAMES[language].split(), 2)
            n, m, k = (drawn.chance.randint(1, 700) for _ in range(3))
            a, b = drawn.chance.randint(0, 4), drawn.chance.randint(0, 4)
            weekday = drawn.chance.choice(DAYS[language].split())
            title = shape.format(day=weekday, n=n, m=m, k=k, name=name, other=other, a=a, b=b)
            found[title] = News(language, title, "", day, "series")
    return list(found.values())


def long_read(news: News, drawn: Drawn) -> News:
    """News with a body of eight to twenty-five sentences, put together of others' words."""
    count = drawn.chance.randint(8, 25)
    others = drawn.chance.sample(drawn.others, count)
    sentences = [other.text or f"{other.title}." for other in others]
    first = news.text or f"{news.title}."
    return replace(news, text=" ".join([first, *sentences]))


def _renumbered(text: str, drawn: Drawn) -> str:
    return re.sub(r"\d+", lambda n: str(int(n[0][:6]) + drawn.chance.randint(1, 9)), text)


def _spun(text: str, language: str, drawn: Drawn, most: int) -> tuple[str, int]:
    words = ring(SYNONYMS, language)
    places = [w for w in re.finditer(r"\w+", text) if w.group().lower() in words]
    chosen = drawn.chance.sample(places, min(most, len(places)))
    for found in sorted(chosen, key=lambda one: -one.start()):
        new = drawn.chance.choice(words[found.group().lower()])
        new = new.capitalize() if found.group()[0].isupper() else new
        text = text[: found.start()] + new + text[found.end() :]
    return text, len(chosen)


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?…])\s+", text) if one]
