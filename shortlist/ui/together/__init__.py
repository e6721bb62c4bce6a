"""The page of several views: who comes first for whom, what all agree on, and what they quarrel about."""

from shortlist.ui.together.adding import offer_adding
from shortlist.ui.together.blind import ask_for_weights, offer_asking, show_given
from shortlist.ui.together.files import offer_files
from shortlist.ui.together.page import gather, show_agreement, show_firsts, show_views

__all__ = [
    "ask_for_weights",
    "gather",
    "offer_adding",
    "offer_asking",
    "offer_files",
    "show_agreement",
    "show_firsts",
    "show_given",
    "show_views",
]
