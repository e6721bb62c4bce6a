"""What the pages draw with: the sidebar, the decision in the address, shared pieces."""

from shortlist.ui.chances import show_chances, show_methods, show_pairs, show_reach
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
from shortlist.ui.robustness import (
    choose_parts,
    contest,
    show_questions,
    show_stability,
    show_triangle,
    show_verdict,
)
from shortlist.ui.sidebar import draw_sidebar
from shortlist.ui.state import catalog, choose, decision
from shortlist.ui.what_if import show_assumptions, show_what_if

__all__ = [
    "answer",
    "catalog",
    "choose",
    "choose_parts",
    "contest",
    "decision",
    "draw_navigation",
    "draw_sidebar",
    "offer_files",
    "open_page",
    "pages",
    "show_assumptions",
    "show_chances",
    "show_contributions",
    "show_lead",
    "show_methods",
    "show_outside",
    "show_pairs",
    "show_question",
    "show_questions",
    "show_ranking",
    "show_reach",
    "show_stability",
    "show_triangle",
    "show_verdict",
    "show_what_if",
    "warm",
]
