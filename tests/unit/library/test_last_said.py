"""The last word on names, and the last edit of stories, as they are told to the person."""

import pytest

from monitor.library import names, story
from monitor.storage import names as stored_names
from tests.unit.storage.samples import NOW


@pytest.mark.parametrize(
    ("moved", "away", "said"),
    [
        (["ann", "bea"], [], "“ann” and “bea” are one name"),
        (["ann", "bea", "cem"], [], "“ann”, “bea” and “cem” are one name"),
        (["ann"], ["bea"], "“ann” is not “bea”"),
        (["ann", "anna"], ["bea"], "“ann” and “anna” are not “bea”"),
        (
            [f"n{n}" for n in range(1, 12)],
            [],
            "“n1”, “n2”, “n3”, “n4”, “n5”, “n6”, “n7”, “n8” and 3 more are one name",
        ),
    ],
)
def test_the_last_word_on_names_is_told_in_a_clause(shelf, moved, away, said):
    stored_names.say(shelf.db, ["earlier", "word"], [], NOW)
    stored_names.say(shelf.db, moved, away, NOW)
    assert names.last_said(shelf.db) == said


def test_where_nothing_was_said_there_is_nothing_to_tell(shelf):
    assert names.last_said(shelf.db) is None
    assert story.edit(shelf.db, None) is None
    assert story.edit(shelf.db, 7) is None
