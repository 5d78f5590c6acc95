"""Names as they are shown and searched."""

from collections.abc import Iterable

from monitor.domain.ids import StoryId
from monitor.domain.name import Usage
from monitor.storage.database import Database
from monitor.storage.names import COLUMNS, members, usage_of
from monitor.storage.rows import as_list

# ruff: noqa: S608 - the parts put together are constants of this module

MOST_GROUPS = 40  # of a story
MOST_SPELLINGS = 60  # of a name
MOST_SEARCHED = 24  # spellings that a word of a search is widened to
MOST_UNDER_KEYS = 400  # spellings that are looked at for one that was typed

OF_STORY = """
SELECT n.group_id, n.id, count(*) AS used FROM story_items s
JOIN item_names i ON i.item_id = s.item_id AND i.translated = 0
JOIN names n ON n.id = i.name_id
WHERE s.story_id = ? GROUP BY n.group_id, n.id
"""
SEARCHED = """
SELECT n.group_id FROM names n WHERE n.folded = ? AND n.items > 0
GROUP BY n.group_id ORDER BY sum(n.items) DESC LIMIT 3
"""
# The ids of known names open with "=", the keys of others never. Some countries are enough: they
# are named in every language.
KNOWN_LANGUAGES = """
SELECT n.language, max(n.text) FROM (
  SELECT name_id FROM name_keys WHERE key >= '=' AND key < '>' ORDER BY key, name_id LIMIT 1500) k
JOIN names n ON n.id = k.name_id GROUP BY n.language ORDER BY n.language
"""
UNDER_KEYS = f"""
SELECT DISTINCT {COLUMNS}, n.group_id FROM name_keys k JOIN names n ON n.id = k.name_id
WHERE k.key IN (SELECT value FROM json_each(?)) AND n.items > 0
ORDER BY n.items DESC, n.id LIMIT {MOST_UNDER_KEYS}
"""
# groups of several spellings; of all or of those with a word in one; and some others in any case
LISTED = """
SELECT group_id, sum(items) AS used FROM names
WHERE items > 0 AND (:word = '' OR group_id IN (
  SELECT group_id FROM names WHERE instr(' ' || folded, ' ' || :word) > 0)
  OR group_id IN (SELECT value FROM json_each(:groups)))
GROUP BY group_id
HAVING count(DISTINCT folded) > 1 OR group_id IN (SELECT value FROM json_each(:groups))
ORDER BY used DESC, group_id LIMIT :limit
"""
STORIES_WITH = """
SELECT DISTINCT s.story_id FROM names n JOIN item_names i ON i.name_id = n.id
JOIN story_items s ON s.item_id = i.item_id
WHERE n.folded IN (SELECT value FROM json_each(?)) ORDER BY s.story_id DESC LIMIT 200
"""
FOLDED = "SELECT DISTINCT n.folded FROM names n WHERE n.group_id = ? ORDER BY n.folded"


def of_story(db: Database, story: StoryId) -> dict[int, tuple[Usage, ...]]:
    """The names of a story by group, with all spellings; `items` counts those of the story.

    Those of most items first; spellings that the story does not have count 0.
    """
    used: dict[int, dict[int, int]] = {}
    for group, ident, count in db.rows(OF_STORY, (story,)):
        used.setdefault(group, {})[ident] = count
    several = (group for group in used if len(used[group]) > 1)
    most = sorted(several, key=lambda group: (-sum(used[group].values()), group))[:MOST_GROUPS]
    return {
        group: tuple(
            Usage(
                ident=one.ident,
                spelling=one.spelling,
                items=used[group].get(one.ident, 0),
                sure=one.sure,
            )
            for one in _all_members(db, group, used[group])
        )
        for group in most
    }


def _all_members(db: Database, group: int, wanted: Iterable[int]) -> tuple[Usage, ...]:
    """The most used spellings of a group, and those wanted in any case."""
    found = {one.ident: one for one in members(db, group, MOST_SPELLINGS)}
    rows = db.rows(
        f"SELECT {COLUMNS} FROM names n WHERE n.id IN (SELECT value FROM json_each(?))",
        (as_list(sorted(wanted)),),
    )
    found |= {row[0]: usage_of(row) for row in rows}
    return tuple(found.values())


def listed(
    db: Database, word: str, groups: Iterable[int], limit: int
) -> list[tuple[int, tuple[Usage, ...]]]:
    """Names of several spellings, the most used first; of those that have the folded `word`.

    `groups` are listed in any case.
    """
    rows = db.rows(LISTED, {"word": word, "groups": as_list(sorted(set(groups))), "limit": limit})
    return [(group, members(db, group, MOST_SPELLINGS)) for group, _ in rows]


def groups_of(db: Database, folded: str) -> tuple[int, ...]:
    """The groups that have a folded spelling, in any language, the most used first; at most 3."""
    return tuple(group for (group,) in db.rows(SEARCHED, (folded,)))


def folded_of(db: Database, group: int) -> tuple[str, ...]:
    """The folded spellings of a group, each once."""
    return tuple(folded for (folded,) in db.rows(FOLDED, (group,)))


def known_languages(db: Database) -> dict[str, str]:
    """The languages in which names that are known beforehand were seen, each with one of them."""
    return dict(db.rows(KNOWN_LANGUAGES))


def under_keys(db: Database, keys: Iterable[str]) -> list[tuple[int, Usage]]:
    """Spellings that items have under any of some keys, each after its group; at most 400.

    The most used first. Keys as by `stories.names_items.keys_of_last`.
    """
    rows = db.rows(UNDER_KEYS, (as_list(sorted(set(keys))),))
    return [(row[-1], usage_of(row)) for row in rows]


def written(db: Database, groups: Iterable[int]) -> tuple[Usage, ...]:
    """Spellings of some groups that items have, the most used first, at most 24."""
    found = [one for group in groups for one in members(db, group, MOST_SPELLINGS)]
    seen = {one.ident: one for one in found if one.items > 0}
    return tuple(sorted(seen.values(), key=lambda one: (-one.items, one.ident)))[:MOST_SEARCHED]


def stories_with(db: Database, folded: Iterable[str]) -> frozenset[StoryId]:
    """The latest stories, at most 200, that have any of the folded spellings."""
    rows = db.rows(STORIES_WITH, (as_list(sorted(set(folded))),))
    return frozenset(StoryId(story) for (story,) in rows)
