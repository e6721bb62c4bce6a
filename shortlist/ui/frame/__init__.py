"""The frame of every page: the decision in the address, the sidebar, the ways between pages."""

from shortlist.ui.frame.frame import breathe, draw_frame, open_page, show_page, warm
from shortlist.ui.frame.navigation import pages
from shortlist.ui.frame.state import catalog, decision, is_asked, live
from shortlist.ui.frame.title import name_page

__all__ = [
    "breathe",
    "catalog",
    "decision",
    "draw_frame",
    "is_asked",
    "live",
    "name_page",
    "open_page",
    "pages",
    "show_page",
    "warm",
]
