"""Several people's views side by side: who is first for whom, what all agree on, what they quarrel about."""

from shortlist.together.reading import read_lines
from shortlist.together.standings import Seen, Together, together
from shortlist.together.views import NOBODY_ELSE, NOTHING_BESIDE, Beside, Given, Others, View

__all__ = [
    "NOBODY_ELSE",
    "NOTHING_BESIDE",
    "Beside",
    "Given",
    "Others",
    "Seen",
    "Together",
    "View",
    "read_lines",
    "together",
]
