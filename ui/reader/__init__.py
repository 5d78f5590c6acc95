"""The reader of the window."""
