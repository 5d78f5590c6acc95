"""Typed ids: mypy refuses a FeedId where an ItemId is wanted."""

from typing import NewType

FolderId = NewType("FolderId", int)
FeedId = NewType("FeedId", int)
ItemId = NewType("ItemId", int)
StoryId = NewType("StoryId", int)
TagId = NewType("TagId", int)
NoteId = NewType("NoteId", int)
DigestId = NewType("DigestId", int)
