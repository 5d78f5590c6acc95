"""The story view: one story with who, when, what differs, and its items side by side."""
