"""The timeline of the window."""
