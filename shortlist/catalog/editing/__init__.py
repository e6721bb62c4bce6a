"""Editing a catalog as tables."""

from shortlist.catalog.editing.tables import (
    COLUMNS,
    CRITERIA,
    RATINGS,
    VENDORS,
    WEIGHTS,
    EditError,
    Frames,
    edit,
    frames,
)

__all__ = [
    "COLUMNS",
    "CRITERIA",
    "RATINGS",
    "VENDORS",
    "WEIGHTS",
    "EditError",
    "Frames",
    "edit",
    "frames",
]
