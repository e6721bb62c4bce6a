"""The page of the catalog: which one is in use, what it holds, one of the user's own, and editing it."""

from shortlist.ui.catalog.editions import show_changes
from shortlist.ui.catalog.editor import offer_editing
from shortlist.ui.catalog.fixing import offer_fixing
from shortlist.ui.catalog.grid import offer_grid
from shortlist.ui.catalog.holdings import show_holdings
from shortlist.ui.catalog.page import offer_starts, offer_upload, show_summary
from shortlist.ui.catalog.returned import offer_answers
from shortlist.ui.catalog.spreadsheet import offer_import
from shortlist.ui.catalog.start import offer_start

__all__ = [
    "offer_answers",
    "offer_editing",
    "offer_fixing",
    "offer_grid",
    "offer_import",
    "offer_start",
    "offer_starts",
    "offer_upload",
    "show_changes",
    "show_holdings",
    "show_summary",
]
