"""Single facts of a profile by name, e.g. which languages its rows were made for."""

from monitor.storage.database import Database

LANGUAGES = "languages"
PAUSED = "translation paused"  # why nothing is translated now


def get(db: Database, name: str) -> str | None:
    """A fact, None where it was never stated."""
    row = db.one("SELECT value FROM facts WHERE name = ?", (name,))
    return None if row is None else str(row[0])


def put(db: Database, name: str, value: str | None) -> bool:
    """State a fact, or take it back (None); False = it was so already."""
    if get(db, name) == value:
        return False
    if value is None:
        db.run("DELETE FROM facts WHERE name = ?", (name,))
    else:
        db.run("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))
    return True
