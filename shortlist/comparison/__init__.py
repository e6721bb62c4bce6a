"""Two vendors against each other, and two decisions."""
