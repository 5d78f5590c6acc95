"""The sidebar of the window."""
