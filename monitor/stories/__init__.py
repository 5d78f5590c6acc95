"""Grouping items into stories: vectors and the matcher."""
