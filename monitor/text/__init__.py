"""Pure functions on text: scripts, masks, sentences, dates, offsets, folding."""
