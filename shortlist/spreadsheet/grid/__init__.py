"""The grid of a catalog: vendors and criteria as one looks at them, and what is entered into a cell."""

from shortlist.spreadsheet.grid.cells import NOT_KNOWN, bounds, shown_as
from shortlist.spreadsheet.grid.typed import settled, typed

__all__ = ["NOT_KNOWN", "bounds", "settled", "shown_as", "typed"]
