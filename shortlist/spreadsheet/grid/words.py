"""Labels and sentences of the grid: whose day it shows, what a change rests on, and what was changed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from shortlist.catalog import Criterion
from shortlist.catalog.findings import shown
from shortlist.figures import day, digits, numeral
from shortlist.spreadsheet.grid.cells import DOT, NOT_KNOWN
from shortlist.spreadsheet.grid.sheet import Cell, Grid, Told

GRID = "Edit ratings in a grid"
GRID_HELP = (
    "Type or paste a level in words or by its number, a number, a range such as 4–6, a bound such as ≥ 4, or "
    "? where it is not known. A text that cannot be read right is refused, and the cell keeps what it was."
)
UNDO, REDO = "Undo in the grid", "Redo in the grid"
SEE_RANKING = "See the ranking"
TAKE, TAKE_UNFIT = "Download as TOML", "Download as TOML (not valid yet)"
UNFIT = "It cannot be used yet. Open the cells that are named here, or fix the file."
CLOSE = "Close it: back to the catalog in use"
REFUSED = "Not taken: these cells keep what they were."
DROP = "Clear what was not taken"
CHOSEN = "One cell: what it rests on"
VENDOR, CRITERION, RATING, VALUE = "Vendor", "Criterion", "Rating", "Value"
JUDGEMENT, SINCE, CLAIMS, NOTE = "Judgement", "In force from", "Claims", "Note"
VALUE_HELP = "A level, a number, a range, or ? where it is not known."
JUDGEMENT_HELP = "Who judged, and on what ground. Not needed where claims are cited."
SAVE, REMOVE = "Save this cell", "Remove this rating"
NEW = "a rating of its own"
NO_CLAIMS = "No claims are about this vendor on this criterion."
LARGE = "This catalog is written so that its cells cannot be changed here: edit the file and upload it again."
UNCHANGED = "nothing was changed"
FEW = 5


def by_hand(today: date) -> str:
    """The judgement of what is entered by hand."""
    return f"Entered by hand on {day(today)}."


def about(view: tuple[date, str], buyer: str, judgement: str) -> str:
    """Which day and buyer the grid shows, and what a change rests on."""
    whom = f", for {buyer}" if buyer else ""
    return (
        f"Shown is what is known on {day(view[0])}{whom}. What you enter holds from that day, rests on your "
        f"own judgement “{judgement}” and cites no claims. A rating of that day is replaced; one that "
        "began earlier stays in the catalog with what it rests on."
    )


def steps(told: Mapping[Cell, Told], grid: Grid) -> str:
    """What was changed, cell by cell; of many the first ones."""
    lines = [
        f"{grid.cell(cell)}: {one.before or NOT_KNOWN} → {one.after or NOT_KNOWN}{_dropped(one.claims)}"
        for cell, one in list(told.items())[:FEW]
    ]
    more = len(told) - len(lines)
    return "\n".join([*lines, *([f"… and {numeral(more)} more"] if more else [])])


def _dropped(claims: int) -> str:
    if not claims:
        return ""
    return f" (no longer cites {numeral(claims)} {'claim' if claims == 1 else 'claims'})"


def rating(since: date, buyers: tuple[str, ...], text: str | None) -> str:
    """A rating of a cell, to choose among several."""
    whom = f", for {', '.join(buyers)}" if buyers else ""
    start = "without a day" if since == date.min else f"from {day(since)}"
    return f"{start}{whom}: {text or NOT_KNOWN}"


def step(label: str, told: str) -> str:
    """What Undo or Redo of the grid does."""
    return f"{label}: {told}"


def to_cell(name: str) -> str:
    """The button that opens the cell that a finding is about."""
    return f"Open {name}"


def scale(criterion: Criterion) -> list[str]:
    """The levels of a criterion with their numbers, or the two ends of its scale."""
    if criterion.scale:
        ends = f"Worst {digits(criterion.worst)}, best {digits(criterion.best)}, in {criterion.scale.unit}"
        return [ends]
    return [f"{number}{DOT}{level}" for number, level in enumerate(criterion.levels or ())]


def claim(record: Mapping[str, Any]) -> str:
    """A claim, to choose among others."""
    return f"{shown(str(record.get('text', '')))} ({shown(str(record.get('event', '')))})"
