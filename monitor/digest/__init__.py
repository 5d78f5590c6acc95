"""Composing a digest and writing it."""
