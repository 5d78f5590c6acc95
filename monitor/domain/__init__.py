"""Values only: what the stages of Dateline hand to each other. Nothing here does anything."""
