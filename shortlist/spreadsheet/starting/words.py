"""Labels of the start of a new comparison."""

from shortlist.spreadsheet.starting.starts import Starting

START = "Start a new comparison"
QUESTION, QUESTION_HELP = "What has to be decided?", "One question. It stands above the ranking."
VENDORS, VENDORS_HELP = "Vendors, one a line", "What can be chosen, under the names that readers know."
BUYERS = "Kinds of buyer, one a line (may be left empty)"
BUYERS_HELP = "Each can weigh the criteria in its own way. Left empty, there is one: everyone."
SETS = "Criteria to start from"
GO = "Start, and fill in the grid"
AFTER = "Nothing is known of any vendor at first. Criteria, levels and weights can be changed later."
NO_QUESTION, NO_VENDORS, NO_SETS = "write a question", "name at least one vendor", "choose some criteria"
UNFIT = "It cannot be started yet."


def criteria(found: Starting) -> str:
    """The names of the criteria of a set."""
    return ", ".join(criterion.name for criterion in found.criteria)


def lacking(question: str, vendors: list[str], sets: list[Starting]) -> str:
    """What is still to be said; empty if nothing is."""
    told = {NO_QUESTION: question, NO_VENDORS: vendors, NO_SETS: sets}
    lacks = ", ".join(words for words, said in told.items() if not said)
    return f"{lacks[:1].upper()}{lacks[1:]}." if lacks else ""
