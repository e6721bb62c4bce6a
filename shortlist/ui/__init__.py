"""What is drawn: a module or a folder a page, the frame around them, and what all of them draw with."""

from shortlist.ui import (
    board,
    catalog,
    choices,
    compare,
    evidence,
    frame,
    headline,
    method,
    ranking,
    robustness,
    together,
)

__all__ = [
    "board",
    "catalog",
    "choices",
    "compare",
    "evidence",
    "frame",
    "headline",
    "method",
    "ranking",
    "robustness",
    "together",
]
