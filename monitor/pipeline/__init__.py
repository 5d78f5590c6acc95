"""The way of one item: the loop (engine), pure analysis and decisions, later stages (enrich)."""
