"""The page about what the ratings rest on."""

from shortlist.ui.evidence.claims import show_claims
from shortlist.ui.evidence.conflicts import show_conflicts
from shortlist.ui.evidence.head import choose_section, show_viewpoint
from shortlist.ui.evidence.known import show_known
from shortlist.ui.evidence.sources import show_sources
from shortlist.ui.evidence.timeline import show_timeline

__all__ = [
    "choose_section",
    "show_claims",
    "show_conflicts",
    "show_known",
    "show_sources",
    "show_timeline",
    "show_viewpoint",
]
