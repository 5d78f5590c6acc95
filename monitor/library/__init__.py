"""The reads that panes and commands need: `Library`, and `parse_words` for the search field."""

from monitor.library.library import Library
from monitor.search.grammar import parse as parse_words

__all__ = ["Library", "parse_words"]
