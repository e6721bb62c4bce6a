"""Several people's views side by side: who is first for whom, what all agree on, what they quarrel about."""

from shortlist.together.reading import read_lines, read_record
from shortlist.together.standings import Seen, Together, together
from shortlist.together.views import Given, View

__all__ = ["Given", "Seen", "Together", "View", "read_lines", "read_record", "together"]
