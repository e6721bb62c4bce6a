"""Drafts: catalogs of the user's own, kept in this browser and offered again, never kept by the server."""
