"""Two vendors against each other."""
