"""A spreadsheet becomes a catalog: cells read, what they mean asked, ratings that name their cell."""

from shortlist.spreadsheet.answers import Answers, Measure
from shortlist.spreadsheet.found import completed, found
from shortlist.spreadsheet.making import made
from shortlist.spreadsheet.reading import Choice, Opened, opened
from shortlist.spreadsheet.sheets import SheetError

__all__ = [
    "Answers",
    "Choice",
    "Measure",
    "Opened",
    "SheetError",
    "completed",
    "found",
    "made",
    "opened",
]
