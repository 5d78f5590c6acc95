"""Fetching, parsing and cleaning feeds; subscriptions in OPML."""
