"""Which part of a text is in which language; datelines."""
