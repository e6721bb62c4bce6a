"""What the pages draw with: the sidebar, the decision in the address, shared pieces."""

from shortlist.ui.frame import draw_navigation, open_page, pages, warm
from shortlist.ui.pieces import (
    answer,
    offer_files,
    show_contributions,
    show_lead,
    show_outside,
    show_question,
    show_ranking,
)
from shortlist.ui.sidebar import beside_sidebar
from shortlist.ui.state import catalog, choose, decision, live

__all__ = [
    "answer",
    "beside_sidebar",
    "catalog",
    "choose",
    "decision",
    "draw_navigation",
    "live",
    "offer_files",
    "open_page",
    "pages",
    "show_contributions",
    "show_lead",
    "show_outside",
    "show_question",
    "show_ranking",
    "warm",
]
