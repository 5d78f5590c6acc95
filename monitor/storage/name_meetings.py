"""Which names stand beside a name, again and again: counted in translations and in stories."""

from dataclasses import dataclass

from monitor.storage.database import Database

MOST = 60  # items or stories of a name, the latest, in which others are counted
MOST_ITEMS = 150  # of a name, the latest, by which its stories are found
MOST_TOLD = 200  # items of such a story, the latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """In how many of `of` cases each group stands beside the one that was asked for."""

    counts: dict[int, int]
    of: int


# Only what is written as a name for sure somewhere is counted: the first words of headlines stand
# together as faithfully as the names in them.
# The names of one side of the latest items that have a group on the other side: 0 = as written,
# 1 = in the translated headline
IN_TRANSLATIONS = """
WITH mine AS (
  SELECT DISTINCT a.item_id AS item FROM names n JOIN item_names a ON a.name_id = n.id
  WHERE n.group_id = :group AND n.language = :language AND a.translated = :side
    AND (n.sure > 0 OR a.sure > 0)
    AND EXISTS (SELECT 1 FROM item_names t JOIN names tn ON tn.id = t.name_id
                WHERE t.item_id = a.item_id AND t.translated = 1 - :side
                  AND tn.language = :other)
  ORDER BY a.item_id DESC LIMIT :most)
SELECT o.group_id, count(DISTINCT m.item), (SELECT count(*) FROM mine)
FROM mine m JOIN item_names b ON b.item_id = m.item AND b.translated = 1 - :side
JOIN names o ON o.id = b.name_id
WHERE o.language = :other AND (o.sure > 0 OR b.sure > 0) GROUP BY o.group_id
"""
IN_STORIES = """
WITH latest AS (
  SELECT a.item_id FROM names n JOIN item_names a ON a.name_id = n.id AND a.translated = 0
  WHERE n.group_id = :group AND n.language = :language AND n.sure > 0
  ORDER BY a.item_id DESC LIMIT :items),
mine AS (
  SELECT DISTINCT s.story_id AS story FROM latest a JOIN story_items s ON s.item_id = a.item_id
  WHERE EXISTS (SELECT 1 FROM story_items t JOIN items i ON i.id = t.item_id
                WHERE t.story_id = s.story_id
                  AND (i.dominant = :other OR i.dominant LIKE :other || '-%'))
  ORDER BY s.story_id DESC LIMIT :most),
told AS (
  SELECT story, coalesce((
    SELECT l.item_id FROM story_items l WHERE l.story_id = story
    ORDER BY l.item_id DESC LIMIT 1 OFFSET :told - 1), 0) AS since FROM mine)
SELECT o.group_id, count(DISTINCT m.story), (SELECT count(*) FROM mine)
FROM told m JOIN story_items s ON s.story_id = m.story AND s.item_id >= m.since
JOIN item_names b ON b.item_id = s.item_id AND b.translated = 0
JOIN names o ON o.id = b.name_id
WHERE o.language = :other AND (o.sure > 0 OR b.sure > 0) GROUP BY o.group_id
"""
# stories are made distinct before their items are looked at: see names.MET_IN_STORIES
LANGUAGES_OF_STORIES = """
WITH mine AS (
  SELECT item_id FROM item_names WHERE name_id = :ident AND translated = 0
  ORDER BY item_id DESC LIMIT :items),
st AS MATERIALIZED (
  SELECT DISTINCT a.story_id AS story, coalesce((
    SELECT l.item_id FROM story_items l WHERE l.story_id = a.story_id
    ORDER BY l.item_id DESC LIMIT 1 OFFSET :told - 1), 0) AS since
  FROM mine JOIN story_items a ON a.item_id = mine.item_id),
there AS MATERIALIZED (
  SELECT DISTINCT b.name_id FROM st
  CROSS JOIN story_items t ON t.story_id = st.story AND t.item_id >= st.since
  CROSS JOIN item_names b ON b.item_id = t.item_id AND b.translated = 0)
SELECT DISTINCT o.language FROM there JOIN names o ON o.id = there.name_id
WHERE o.language <> (SELECT language FROM names WHERE id = :ident)
ORDER BY o.language LIMIT 12
"""


def in_translations(db: Database, group: int, language: str, other: str, side: int) -> Beside:
    """Groups opposite the spellings that a group has in a language, in translated headlines.

    `side` 0 = the group is as written and the `other` language that of the translation; 1 = the
    other way round.
    """
    given = {"group": group, "language": language, "other": other, "side": side, "most": MOST}
    return _beside(db.rows(IN_TRANSLATIONS, given))


def in_stories(db: Database, group: int, language: str, other: str) -> Beside:
    """Groups with spellings in another language that stand in the stories of a group."""
    given = {"group": group, "language": language, "other": other, "most": MOST}
    return _beside(db.rows(IN_STORIES, given | {"items": MOST_ITEMS, "told": MOST_TOLD}))


def languages_beside(db: Database, ident: int) -> tuple[str, ...]:
    """The other languages of names that stand in the stories of a spelling."""
    given = {"ident": ident, "items": MOST_ITEMS, "told": MOST_TOLD}
    rows = db.rows(LANGUAGES_OF_STORIES, given)
    return tuple(language for (language,) in rows)


def _beside(rows: list[tuple[int, int, int]]) -> Beside:
    counts = {group: count for group, count, _ in rows}
    return Beside(counts=counts, of=rows[0][2] if rows else 0)
