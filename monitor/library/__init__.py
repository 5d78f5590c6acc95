"""Reads that the panes need, each bounded."""
