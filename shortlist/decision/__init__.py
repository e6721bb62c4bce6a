"""What is chosen: a decision, to and from query parameters, and what the user takes for known."""

from shortlist.decision.codec import (
    ANY,
    MAX_QUERY,
    VIEW,
    Ignored,
    pairs,
    parameters,
    query,
    read,
    spell,
    told,
)
from shortlist.decision.decision import FIRST_DATE, LAST_DATE, OPENS, UNKNOWN, Decision, Open, buyers, preset
from shortlist.decision.levels import UnfitError
from shortlist.decision.note import NOTHING_NOTED, Note, noted

__all__ = [
    "ANY",
    "FIRST_DATE",
    "LAST_DATE",
    "MAX_QUERY",
    "NOTHING_NOTED",
    "OPENS",
    "UNKNOWN",
    "VIEW",
    "Decision",
    "Ignored",
    "Note",
    "Open",
    "UnfitError",
    "buyers",
    "noted",
    "pairs",
    "parameters",
    "preset",
    "query",
    "read",
    "spell",
    "told",
]
