"""Editing a catalog as tables."""

from shortlist.catalog.editing.columns import (
    CLAIMS,
    COLUMNS,
    CRITERIA,
    GROUPS,
    PROFILES,
    RATINGS,
    SOURCES,
    VENDORS,
    WEIGHTS,
)
from shortlist.catalog.editing.tables import EditError, Frames, edit, frames

__all__ = [
    "CLAIMS",
    "COLUMNS",
    "CRITERIA",
    "GROUPS",
    "PROFILES",
    "RATINGS",
    "SOURCES",
    "VENDORS",
    "WEIGHTS",
    "EditError",
    "Frames",
    "edit",
    "frames",
]
