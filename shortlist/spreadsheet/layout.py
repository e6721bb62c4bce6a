"""Where in a sheet the criteria and the names of the vendors stand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from shortlist.spreadsheet.amounts import amount
from shortlist.spreadsheet.sheets import Cell, Position, Sheet
from shortlist.spreadsheet.vocabulary import CRITERIA, VENDORS, is_unknown

LOOKED_AT = 25  # rows or columns


@dataclass(frozen=True)
class Layout:
    """Vendors as rows or as columns; the line of the criteria and the line of the names, from 0.

    With vendors as rows the criteria stand in a row and the names in a column, otherwise the other way.
    """

    by_rows: bool
    criteria: int
    names: int

    def position(self, vendor: int, criterion: int) -> Position:
        """The row and column of what a vendor's line says in a criterion's line."""
        return (vendor, criterion) if self.by_rows else (criterion, vendor)


def lines(sheet: Sheet, layout: Layout) -> tuple[int, int]:
    """How many lines of vendors and of criteria a sheet may hold."""
    rows, columns = sheet.size
    return (rows, columns) if layout.by_rows else (columns, rows)


def layout(sheet: Sheet, rows: bool | None = None) -> Layout:
    """The layout that is found: by the word in the corner, else by which lines are each of one kind.

    `rows` tells whether vendors are rows, where that is known.
    """
    top, left = _first(sheet, by_rows=True), _first(sheet, by_rows=False)
    by_rows = Layout(True, top, _names(sheet, top, by_rows=True))
    by_columns = Layout(False, left, _names(sheet, left, by_rows=False))
    if rows is not None:
        return by_rows if rows else by_columns
    corners = (top, by_rows.names), (by_columns.names, left)
    corner = {sheet.cell(*place).text.casefold() for place in corners}
    if corner & VENDORS:
        return by_rows
    if corner & CRITERIA:
        return by_columns
    return by_columns if _evenness(sheet, by_columns) > _evenness(sheet, by_rows) else by_rows


def _line(sheet: Sheet, number: int, *, row: bool) -> list[Cell]:
    rows, columns = sheet.size
    if row:
        return [sheet.cell(number, column) for column in range(columns)]
    return [sheet.cell(other, number) for other in range(rows)]


def _first(sheet: Sheet, *, by_rows: bool) -> int:
    """The first line that is nearly as full as any and holds texts only: the headings."""
    most = sheet.size[0 if by_rows else 1]
    looked = [_line(sheet, number, row=by_rows) for number in range(min(most, LOOKED_AT))]
    full = max((sum(not cell.is_blank for cell in line) for line in looked), default=0)
    for number, line in enumerate(looked):
        filled = [cell for cell in line if not cell.is_blank]
        if 2 * len(filled) >= full and len(filled) > 1 and not any(map(_is_number, filled[1:])):
            return number
    counts = [sum(not cell.is_blank for cell in line) for line in looked]
    return next((number for number, count in enumerate(counts) if 2 * count >= full), 0)


def _names(sheet: Sheet, heading: int, *, by_rows: bool) -> int:
    """The first line across whose cells are texts, each another."""
    most = min(sheet.size[1 if by_rows else 0], LOOKED_AT)
    for number in range(most):
        cells = [cell for cell in _line(sheet, number, row=not by_rows)[heading + 1 :] if not cell.is_blank]
        texts = [cell for cell in cells if not _is_number(cell)]
        if cells and 2 * len(texts) > len(cells) and 4 * len({cell.text for cell in cells}) > 3 * len(cells):
            return number
    return 0


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.value, float) or (isinstance(cell.value, str) and amount(cell.text) is not None)


def _evenness(sheet: Sheet, found: Layout) -> float:
    """How many of the cells are of the kind that most in their criterion's line are of, the first aside."""
    vendors, criteria = lines(sheet, found)
    alike = total = 0
    for criterion in range(criteria):
        cells = (sheet.cell(*found.position(v, criterion)) for v in range(found.criteria + 1, vendors))
        kinds = Counter(_kinds(cells))
        if criterion != found.names and kinds:
            alike += max(kinds.values()) - 1
            total += kinds.total() - 1
    return alike / total if total else 0


def _kinds(cells: Iterator[Cell]) -> Iterator[str]:
    for cell in cells:
        if not cell.is_blank and not is_unknown(cell.text):
            found = amount(cell.text)
            unit = cell.unit or (found.unit if found else "")
            yield f"number {unit}" if _is_number(cell) else "text"
