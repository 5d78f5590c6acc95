"""Make a large database of invented items for `library_reads.py`: plain SQL, fixed seed."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from monitor.storage.database import Database, open_writer
from monitor.storage.rows import to_text

FEEDS = 2_000
FOLDERS = 40
DAYS = 60
LANGUAGES = {"en": 40, "ru": 25, "tr": 10, "hy": 8, "az": 6, "fr": 6, "fa": 5}
END = datetime(2020, 9, 28, 12, tzinfo=UTC)

INSERTS = {
    "items": 20,
    "bodies": 5,
    "states": 8,
    "segments": 8,
    "headlines": 6,
    "marks": 4,
    "item_tags": 2,
}
FTS = "INSERT INTO fts(rowid, original, translated, original_folded, translated_folded) VALUES "


def make(path: Path, count: int, *, analyzed: bool = True) -> None:
    """A profile database of `count` items in 2,000 feeds over 60 days up to 28 September 2020."""
    chance = random.Random(28)  # noqa: S311 - not for secrets
    db = open_writer(path, path.parent)
    db.raw.execute("PRAGMA synchronous=OFF")
    with db.transaction():
        _subscriptions(db)
    batch: dict[str, list[tuple[object, ...]]] = {name: [] for name in (*INSERTS, "fts")}
    stories = _Stories(chance)
    for number, at in enumerate(_times(count, chance), start=1):
        _item(batch, number, at, chance, stories)
        if number % 10_000 == 0:
            _write(db, batch)
    _write(db, batch)
    with db.transaction():
        db.run_many(
            "INSERT INTO stories (id, founded_by, first_seen, last_seen, item_count,"
            " outlet_count) VALUES (?,?,?,?,?,?)",
            stories.rows(),
        )
        db.run_many("INSERT INTO story_items VALUES (?,?,?,?,?)", stories.members)
    if analyzed:
        db.raw.execute("PRAGMA optimize=0x10002")
    db.close()


class Words:
    """Invented words of one language, few of them frequent (Zipf)."""

    def __init__(self, language: str, chance: random.Random) -> None:
        letters = {"ru": "абвгдеиклмнопрст", "hy": "աբգդեզէըթ", "fa": "ابتجدرسمن"}
        alphabet = letters.get(language, "abcdefghijklmnoprstu")
        self.words = [
            "".join(chance.choices(alphabet, k=chance.randint(3, 9))) for _ in range(20_000)
        ]
        self.weights = list(accumulate(1.0 / rank for rank in range(1, 20_001)))
        self.chance = chance

    def text(self, length: int) -> str:
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=length))


class _Stories:
    """Groups by time: most items alone, some with dozens of others within two days."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.open: list[list[object]] = []
        self.all: list[list[object]] = []
        self.members: list[tuple[object, ...]] = []

    def place(self, number: int, at: str) -> None:
        if self.open and self.chance.random() < 0.6:
            story = self.chance.choice(self.open)
        else:
            story = [len(self.all) + 1, number, at, at, 0, 0]
            self.all.append(story)
            self.open = [*self.open[-399:], story]
        story[3] = at
        story[4] = int(str(story[4])) + 1
        self.members.append((number, story[0], 0.9, "close in meaning and time", at))

    def rows(self) -> Iterator[list[object]]:
        for story in self.all:
            story[5] = story[4]
            yield story


def _subscriptions(db: Database) -> None:
    db.run_many(
        "INSERT INTO folders(id, parent_id, name) VALUES (?,?,?)",
        [(n, None if n <= 10 else n % 10 + 1, f"Folder {n}") for n in range(1, FOLDERS + 1)],
    )
    db.run_many(
        "INSERT INTO feeds(id,url,subscribed_url,title,folder_id,failures,last_error,added_at) "
        "VALUES (?,?,?,?,?,?,?,?)",
        [
            (
                n, f"https://f{n}.example/rss", f"https://f{n}.example/rss", f"Outlet {n}",
                n % FOLDERS + 1, n % 97 == 0, "HTTP 503" if n % 97 == 0 else None, "2020",
            )
            for n in range(1, FEEDS + 1)
        ],
    )  # fmt: skip
    db.run_many(
        "INSERT INTO tags VALUES (?,?,?)", [(n, f"tag {n}", "#c03030") for n in range(1, 11)]
    )


def _times(count: int, chance: random.Random) -> Iterator[datetime]:
    step = timedelta(days=DAYS) / count
    for number in range(count):
        yield END - timedelta(days=DAYS) + step * number + step * chance.random()


@cache
def _words(language: str, chance: random.Random) -> Words:
    return Words(language, chance)


def _item(
    batch: dict[str, list[tuple[object, ...]]],
    number: int,
    when: datetime,
    chance: random.Random,
    stories: _Stories,
) -> None:
    (language,) = chance.choices(list(LANGUAGES), weights=list(LANGUAGES.values()))
    words = _words(language, chance)
    english = _words("en", chance)
    at, title, text = to_text(when), words.text(9), words.text(90)
    feed = int(FEEDS * chance.random() ** 2) + 1
    batch["items"].append((
        number, feed, f"g{number}", f"https://e/{number}", f"e/{number}", "td", "fp", "",
        title, None, at, None, at, at, None, language, f"{language}:0.950 en:0.050", None, None,
        "fp",
    ))  # fmt: skip
    batch["bodies"].append((number, f"<p>{text}</p>", text, "[]", "[]"))
    translated = ""
    state = "not_needed" if language == "en" else "no_model" if language == "hy" else "done"
    if state == "done":
        translated = english.text(99)
        batch["headlines"].append((number, "en", english.text(9), "argos", "1.9", at))
    alone = language == "hy" and chance.random() < 0.5
    if not alone:
        stories.place(number, at)
    for stage, target, value in (
        ("detect", "", "done"),
        ("group", "", "not_needed" if alone else "done"),
        ("translate", "en", state),
    ):
        batch["states"].append((number, stage, target, value, None, None, 2, 0))
    batch["segments"].append((number, "title", 0, len(title), language, 0.9, "prose", 0))
    batch["segments"].append((number, "body", 0, len(text), language, 0.9, "prose", 0))
    if chance.random() < 0.5:
        batch["marks"].append((number, 1, 0, at))
    elif chance.random() < 0.002:
        batch["marks"].append((number, 0, 1, at))
    if chance.random() < 0.01:
        batch["item_tags"].append((number, chance.randint(1, 10)))
    whole = f"{title}\n\n{text}"
    batch["fts"].append((number, whole, translated, whole, translated))


def _write(db: Database, batch: dict[str, list[tuple[object, ...]]]) -> None:
    with db.transaction():
        for name, width in INSERTS.items():
            places = ",".join("?" * width)
            db.run_many(f"INSERT INTO {name} VALUES ({places})", batch[name])  # noqa: S608
        db.run_many(FTS + "(?,?,?,?,?)", batch["fts"])
    for rows in batch.values():
        rows.clear()
