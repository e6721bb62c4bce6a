"""The names of what the evidence page shows: sections, choices, columns, and what charts say without eyes."""

from shortlist.evidence.words import AGAINST, FOR, MARKS, NEITHER

EVIDENCE_PAGE = "Evidence"
SECTION = "Section"
SECTIONS = {
    "known": "What is known",
    "claims": "Claims",
    "conflicts": "Contradictions",
    "timeline": "Timeline",
    "sources": "Sources that matter",
}
UNWEIGHED = {"claims"}  # no weight changes what these show
VENDOR, CRITERION, CLASS, SOURCE, BEARING = "Vendor", "Criterion", "Class", "Source", "Bearing"
WITHOUT, RANKS, FALLS = "Without it", "Ranks that change", "What nothing else supports"
SINCE, UNTIL = "Published from", "Published until"
ANY_VENDOR, ANY_CLASS, ANY_CRITERION = "Any vendor", "Any class", "Any criterion"
ANY_SOURCE, ANY_BEARING = "Any source", "Any bearing"
SIDES = {"for": FOR, "against": AGAINST, "neither": NEITHER}
PUBLISHED, ABOUT, CLAIM, SPEAKER, GRADE = "Published", "About", "Claim", "Speaker", "Grade"
LANGUAGE, PLACE, ADDRESS = "Language", "Place in the source", "Address"
DAY, CLAIMS_ALT = "Day", "The claims that pass the filters."
OPEN_CLAIM = "Choose a row to read its claim in full, with its source."
DOWNLOAD_CLAIMS = "Download claims as CSV"
RESTS_ON = "What it rests on"

TIMELINE = "What was published when"
TIMELINE_NOTE = (
    f"{MARKS[FOR]} speaks for the vendor, {MARKS[AGAINST]} against, {MARKS[NEITHER]} neither; the larger, "
    "the more claims. A source that states only a year or a month stands on its last day. Ranks are by the "
    "weights that are set now; vendors with equal scores share one. Choose a day to see everything as it was "
    "known then."
)
BUMP = "What that did to the ranks"
TABLES = "The same as tables"
CHOOSE_DAY = "Go to a day on which a rating changed"
DAY_HELP = "Sets the day that everything is shown as known on. Of later days only the date is given here."
NO_RANKS = "Every weight is zero, so there are no ranks to draw. Raise a slider, or reset."
OUT = "out"

MATRIX_ALT = "How well each vendor is known on each criterion. Choose a cell to open its evidence."
LEGEND_RANGE, LEGEND_UNKNOWN = "rating, worst left to best right", "not known"
LEGEND_ONE, LEGEND_JUDGED, LEGEND_OLD = "one origin only", "a judgement", "old"


def as_table(title: str) -> str:
    """The title of a chart's table."""
    return f"{title}, as a table"


def see_evidence(vendor: str) -> str:
    """The way to what a vendor's ratings rest on."""
    return f"See the evidence on {vendor}"
