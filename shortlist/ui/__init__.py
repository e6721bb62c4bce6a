"""What the pages draw with: the sidebar, the decision in the address, shared pieces."""

from shortlist.ui.catalog import offer_starts, offer_upload, show_summary
from shortlist.ui.chances import show_chances, show_methods, show_pairs, show_reach
from shortlist.ui.claims import show_claims
from shortlist.ui.compare import (
    choose_pair,
    choose_vendors,
    show_comparison,
    show_difference,
    show_levels,
    show_standing,
    show_ways_to_evidence,
)
from shortlist.ui.conflicts import show_conflicts
from shortlist.ui.coverage import show_coverage
from shortlist.ui.editor import offer_editing
from shortlist.ui.evidence import choose_section, show_viewpoint
from shortlist.ui.frame import breathe, draw_frame, open_page, show_page, warm
from shortlist.ui.method import show_method
from shortlist.ui.navigation import pages
from shortlist.ui.pieces import (
    answer,
    offer_files,
    place_lead,
    show_contributions,
    show_lead,
    show_outside,
    show_ranking,
)
from shortlist.ui.rating import show_rating
from shortlist.ui.robustness import (
    choose_parts,
    contest,
    show_questions,
    show_stability,
    show_triangle,
    show_verdict,
)
from shortlist.ui.sources import show_sources
from shortlist.ui.state import catalog, choose, decision, live
from shortlist.ui.timeline import show_timeline
from shortlist.ui.ways import show_ways
from shortlist.ui.what_if import offer_what_if, show_what_if

__all__ = [
    "answer",
    "breathe",
    "catalog",
    "choose",
    "choose_pair",
    "choose_parts",
    "choose_section",
    "choose_vendors",
    "contest",
    "decision",
    "draw_frame",
    "live",
    "offer_editing",
    "offer_files",
    "offer_starts",
    "offer_upload",
    "offer_what_if",
    "open_page",
    "pages",
    "place_lead",
    "show_chances",
    "show_claims",
    "show_comparison",
    "show_conflicts",
    "show_contributions",
    "show_coverage",
    "show_difference",
    "show_lead",
    "show_levels",
    "show_method",
    "show_methods",
    "show_outside",
    "show_page",
    "show_pairs",
    "show_questions",
    "show_ranking",
    "show_rating",
    "show_reach",
    "show_sources",
    "show_stability",
    "show_standing",
    "show_summary",
    "show_timeline",
    "show_triangle",
    "show_verdict",
    "show_viewpoint",
    "show_ways",
    "show_ways_to_evidence",
    "show_what_if",
    "warm",
]
