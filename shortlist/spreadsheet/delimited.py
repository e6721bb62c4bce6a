"""A text of separated cells: a CSV file, or cells copied out of a spreadsheet."""

import csv
from collections import Counter
from collections.abc import Iterator

from shortlist.spreadsheet.sheets import BLANK, Cell, Sheet, SheetError, tidy

DELIMITERS = {"tab": "\t", "semicolon": ";", "comma": ",", "bar": "|"}
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 5_000, 1_000, 200_000
MOST_LETTERS = 100_000  # of one cell; what a catalog cannot hold is told later, with its place
LOOKED_AT = 50  # rows


def sheet(name: str, text: str, delimiter: str = "") -> tuple[Sheet, str]:
    """The cells of a text, and the name of the delimiter: the chosen one, or the one found.

    SheetError if it is too large or no table.
    """
    found = delimiter or _found(text)
    if found not in DELIMITERS:
        raise SheetError.of(name, f"has no delimiter {found!r}", f"choose one of {', '.join(DELIMITERS)}")
    rows = [[Cell(cell) if tidy(cell) else BLANK for cell in row] for row in _rows(name, text, found)]
    while rows and all(cell.is_blank for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise SheetError.of(name, "holds no cells", "choose a file with a table")
    return Sheet(name, tuple(map(tuple, rows))), found


def _rows(name: str, text: str, delimiter: str) -> Iterator[list[str]]:
    """Each row, no more than a table may have."""
    csv.field_size_limit(MOST_LETTERS)
    cells = 0
    reader = csv.reader(_lines(text), delimiter=DELIMITERS[delimiter])
    try:
        for number, row in enumerate(reader, 1):
            cells += len(row)
            if number > MOST_ROWS or len(row) > MOST_COLUMNS or cells > MOST_CELLS:
                raise too_large(name)
            yield row
    except csv.Error as fault:
        raise SheetError.of(name, f"is no table: {fault}", "save the table as CSV, XLSX or ODS") from None


def _lines(text: str) -> Iterator[str]:
    """Line after line, with its end; a text of millions of lines is not split at once."""
    start = 0
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first = text[:6].lower()
    if first.startswith("sep=") and "\n" in text[:8]:  # what spreadsheets write to name the delimiter
        start = text.index("\n") + 1
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def too_large(name: str) -> SheetError:
    """The refusal of a table that no comparison has."""
    fault = f"holds more than {MOST_ROWS:,} rows, {MOST_COLUMNS:,} columns or {MOST_CELLS:,} cells"
    return SheetError.of(name, fault, "keep the table alone: at most 500 vendors and 60 criteria")


def _found(text: str) -> str:
    """The delimiter that parts most rows into the same number of cells, and that number the largest."""
    marked = next((name for name, mark in DELIMITERS.items() if text[:6].lower() == f"sep={mark}\n"), "")
    return marked or max(DELIMITERS, key=lambda name: _evenness(text, DELIMITERS[name]))


def _evenness(text: str, mark: str) -> tuple[float, int]:
    reader = csv.reader(_lines(text), delimiter=mark)
    widths = Counter[int]()
    try:
        for _, row in zip(range(LOOKED_AT), reader, strict=False):
            if any(map(str.strip, row)):
                widths[len(row)] += 1
    except csv.Error:
        return 0, 0
    if not widths:
        return 0, 0
    width, rows = max(widths.items(), key=lambda found: (found[0] > 1, found[1], found[0]))
    return (rows / widths.total(), width) if width > 1 else (0, 0)
