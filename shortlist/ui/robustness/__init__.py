"""The page about how sure the first place is."""

from shortlist.ui.robustness.chances import show_chances, show_methods, show_pairs, show_reach
from shortlist.ui.robustness.panels import (
    choose_parts,
    contest,
    show_questions,
    show_stability,
    show_triangle,
    show_verdict,
)
from shortlist.ui.robustness.what_if import offer_what_if, show_what_if

__all__ = [
    "choose_parts",
    "contest",
    "offer_what_if",
    "show_chances",
    "show_methods",
    "show_pairs",
    "show_questions",
    "show_reach",
    "show_stability",
    "show_triangle",
    "show_verdict",
    "show_what_if",
]
