"""The window: top bar, three panes, status bar, and what their signals lead to."""
