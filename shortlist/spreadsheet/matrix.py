"""Vendors and criteria of a sheet by its layout: each with its cells, and each cell with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from shortlist.catalog.findings import Finding, shown
from shortlist.catalog.text_checks import as_read, hidden
from shortlist.spreadsheet.amounts import amount
from shortlist.spreadsheet.layout import Layout, lines
from shortlist.spreadsheet.sheets import Cell, Sheet, letters
from shortlist.spreadsheet.vocabulary import DIRECTIONS, MEASURED, UNITS, WEIGHTS

BESIDE = {"weights": WEIGHTS, "directions": DIRECTIONS, "units": MEASURED}
KEPT = 8
SHORT = 4  # letters: fewer in brackets are a unit, not a remark
LONGEST = 500  # letters of a name
UNIT = re.compile(r"(?P<name>.*\S)\s*(?:[(\[](?P<unit>[^()\[\]]{1,30})[)\]]|\bin (?P<bare>[€$£%]))\s*")


@dataclass(frozen=True)
class Named:
    """A heading: a vendor's or a criterion's name, and its cell."""

    name: str
    place: str


@dataclass(frozen=True)
class Line(Named):
    """What all vendors have on a criterion: a cell each, with its place.

    Beside them what stands in the rows of weights, of directions and of units, if there are such.
    """

    cells: tuple[tuple[str, Cell], ...]
    weight: Cell
    direction: str
    measured: str = ""

    @property
    def unit(self) -> str:
        """The unit that stands in a row of units or behind the name, there in brackets."""
        if self.measured:
            return self.measured
        found = UNIT.fullmatch(self.name)
        unit = ((found["unit"] or found["bare"]) if found else "").removeprefix("in ").strip()
        signs = any(not letter.isalpha() and letter not in " .-" for letter in unit)
        return unit if signs or len(unit) < SHORT or unit.casefold() in UNITS else ""


@dataclass(frozen=True)
class Matrix:
    """Vendors and criteria, in the order of the sheet; what a reader is told, and what is wrong."""

    vendors: tuple[Named, ...]
    lines: tuple[Line, ...]
    told: tuple[str, ...]
    faults: tuple[Finding, ...]


@lru_cache(maxsize=KEPT)
def matrix(sheet: Sheet, layout: Layout, left_out: tuple[str, ...] = ()) -> Matrix:
    """The matrix in a sheet, without the vendors that are left out by their names."""
    vendors, criteria = lines(sheet, layout)
    rows = [row for row in range(layout.criteria + 1, vendors) if _is_filled(sheet, layout, row, criteria)]
    called = {row: sheet.cell(*layout.position(row, layout.names)).text for row in rows}
    beside = [
        next((row for row in rows if called[row].casefold() in terms), None) for terms in BESIDE.values()
    ]
    if (
        beside[-1] is None
        and rows
        and not (called[rows[0]] or _has_numbers(sheet, layout, rows[0], criteria))
    ):
        beside[-1] = rows[0]
    kept = [row for row in rows if row not in beside and called[row] not in left_out]
    found = [
        _line(sheet, layout, column, kept, beside)
        for column in range(criteria)
        if column != layout.names and _has_heading(sheet, layout, column)
    ]
    names = tuple(Named(called[row], sheet.place(*layout.position(row, layout.names))) for row in kept)
    faults = (*_unfit((*names, *found)), *_twice(names, "vendor"), *_twice(tuple(found), "criterion"))
    told = (*_set_apart(sheet, layout, beside), *_told(sheet, layout, vendors, criteria, rows))
    return Matrix(names, tuple(found), told, (*faults, *_merged(sheet, layout, kept, criteria)))


def _line(sheet: Sheet, layout: Layout, column: int, vendors: list[int], beside: list[int | None]) -> Line:
    weight, direction, unit = (
        Cell() if row is None else sheet.cell(*layout.position(row, column)) for row in beside
    )
    cells = tuple(_placed(sheet, layout, row, column) for row in vendors)
    return Line(*_heading(sheet, layout, column), cells, weight, direction.text.casefold(), unit.text)


def _has_numbers(sheet: Sheet, layout: Layout, row: int, criteria: int) -> bool:
    cells = (sheet.cell(*layout.position(row, column)) for column in range(criteria))
    return any(isinstance(cell.value, float) or amount(cell.text) for cell in cells)


def _is_filled(sheet: Sheet, layout: Layout, row: int, criteria: int) -> bool:
    return any(
        not sheet.cell(*layout.position(row, column)).is_blank
        for column in range(criteria)
        if column != layout.names and _has_heading(sheet, layout, column)
    )


def _has_heading(sheet: Sheet, layout: Layout, column: int) -> bool:
    return bool(sheet.cell(*layout.position(layout.criteria, column)).text)


def _heading(sheet: Sheet, layout: Layout, column: int) -> tuple[str, str]:
    place = layout.position(layout.criteria, column)
    return sheet.cell(*place).text, sheet.place(*place)


def _placed(sheet: Sheet, layout: Layout, row: int, column: int) -> tuple[str, Cell]:
    place = layout.position(row, column)
    return sheet.place(*place), sheet.cell(*place)


def _set_apart(sheet: Sheet, layout: Layout, beside: list[int | None]) -> Iterator[str]:
    """Which lines are none of a vendor, but say something about criteria."""
    for kind, row in zip(BESIDE, beside, strict=True):
        if row is not None:
            yield f"{sheet.place(*layout.position(row, layout.names))}: this line is read as {kind}."


def _told(sheet: Sheet, layout: Layout, vendors: int, criteria: int, rows: list[int]) -> Iterator[str]:
    """What of the sheet is not taken."""
    for row in range(layout.criteria + 1, vendors):
        name = sheet.cell(*layout.position(row, layout.names))
        if row not in rows and name.text:
            place = sheet.place(*layout.position(row, layout.names))
            yield f"{place}: nothing stands beside “{shown(name.text)}”, so it is not taken for a vendor."
    for column in range(criteria):
        below = (sheet.cell(*layout.position(row, column)) for row in rows)
        if (
            column != layout.names
            and not _has_heading(sheet, layout, column)
            and any(not cell.is_blank for cell in below)
        ):
            yield f"{sheet.place(*layout.position(layout.criteria, column))}: no heading, so it is not taken."


def unfit(place: str, text: str) -> Iterator[Finding]:
    """What makes the text of a cell unfit for a name or a level."""
    if unseen := sorted(hidden(text)):
        signs = ", ".join(f"U+{ord(letter):04X}" for letter in unseen)
        yield Finding(place, f"holds characters that nobody sees ({signs})", "type it anew")
    elif len(text) > LONGEST:
        yield Finding(place, f"is longer than {LONGEST} letters", "shorten it")


def _unfit(names: tuple[Named, ...]) -> Iterator[Finding]:
    """What is wrong with a name by itself."""
    for named in names:
        if not named.name:
            yield Finding(named.place, "no name stands here, though values stand beside it", "write a name")
        else:
            yield from unfit(named.place, named.name)


def _twice(names: tuple[Named, ...], kind: str) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for named in filter(lambda named: named.name, names):
        place = first.setdefault(as_read(named.name), named.place)
        if place != named.place:
            fault = f"the {kind} “{shown(named.name)}” stands in {place} already"
            yield Finding(named.place, fault, "give each its own name")


def _merged(sheet: Sheet, layout: Layout, rows: list[int], criteria: int) -> Iterator[Finding]:
    """Merged cells among those that count: only the first of them holds a value."""
    vendors = {layout.criteria, *rows}
    for (top, left), (bottom, right) in sheet.merged:
        spans = (range(top, bottom + 1), range(left, right + 1))
        across, along = spans if layout.by_rows else reversed(spans)
        if any(row in across for row in vendors) and along[0] < criteria:
            place = f"{sheet.place(top, left)}:{letters(right)}{bottom + 1}"
            yield Finding(place, "these cells are merged", "unmerge them and fill each")
