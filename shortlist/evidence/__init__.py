"""What the ratings rest on: claims, origins, conflicts, fragile sources, what was known when."""
