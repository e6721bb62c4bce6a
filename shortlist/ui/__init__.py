"""What the pages draw with: the sidebar, the decision in the address, shared pieces."""

from shortlist.ui.compare import (
    choose_pair,
    choose_vendors,
    show_difference,
    show_levels,
    show_standing,
    show_verdict,
)
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
    "choose_pair",
    "choose_vendors",
    "decision",
    "draw_navigation",
    "live",
    "offer_files",
    "open_page",
    "pages",
    "show_contributions",
    "show_difference",
    "show_lead",
    "show_levels",
    "show_outside",
    "show_question",
    "show_ranking",
    "show_standing",
    "show_verdict",
    "warm",
]
