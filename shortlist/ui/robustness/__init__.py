"""The page about how sure the first place is."""

from shortlist.ui.robustness.analysts import offer_analysis
from shortlist.ui.robustness.answers import show_answers
from shortlist.ui.robustness.asking import show_asking
from shortlist.ui.robustness.grounds import show_grounds
from shortlist.ui.robustness.verdict import judge, show_verdict
from shortlist.ui.robustness.what_if import offer_what_if

__all__ = [
    "judge",
    "offer_analysis",
    "offer_what_if",
    "show_answers",
    "show_asking",
    "show_grounds",
    "show_verdict",
]
