"""Translating foreign sentences offline, and the packages that do it."""
