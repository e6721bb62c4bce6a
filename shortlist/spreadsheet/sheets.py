"""A sheet of cells, and how a cell is named: `Offers!C7`."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from shortlist.catalog.findings import Finding, bounded, shown
from shortlist.catalog.loading import CatalogError

Value: TypeAlias = str | float | bool | date | None
Position: TypeAlias = tuple[int, int]  # row and column, from 0
LETTERS = 26


@dataclass(frozen=True)
class Cell:
    """What a cell holds: its stored value, the unit that its format shows, and what is wrong with it."""

    value: Value = None
    unit: str = ""
    fault: str = ""

    @property
    def text(self) -> str:
        """The cell as one line, without what nobody sees."""
        if isinstance(self.value, bool):
            return "yes" if self.value else "no"
        if isinstance(self.value, float):
            return f"{self.value:.15g}"
        return "" if self.value is None else tidy(str(self.value))

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it."""
        return not self.text and not self.fault


BLANK = Cell()


@dataclass(frozen=True, eq=False)
class Sheet:
    """Rows of cells under a name; merged ranges by their first and last cell, and what a reader is told.

    `formulas` are the places of cells that hold one, beside its stored value. Each sheet is itself alone:
    what is made of it is kept under it.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[tuple[Position, Position], ...] = ()
    told: tuple[str, ...] = field(default=())
    formulas: frozenset[Position] = frozenset()

    @property
    def size(self) -> tuple[int, int]:
        """The number of rows and of columns."""
        return len(self.rows), max(map(len, self.rows), default=0)

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place; blank beyond the end of its row."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else BLANK

    def place(self, row: int, column: int) -> str:
        """What findings call a cell: `Offers!C7`."""
        return f"{shown(self.name)}!{letters(column)}{row + 1}"


class SheetError(CatalogError):
    """A spreadsheet that cannot be read, with everything that is wrong with it."""

    @classmethod
    def of(cls, record: str, fault: str, mend: str) -> "SheetError":
        """One fault: where, what, and how to mend it."""
        return cls([Finding(record, fault, mend)])

    @classmethod
    def bounded(cls, findings: Iterable[Finding], record: str) -> "SheetError":
        """The first faults, as many as anybody reads."""
        return cls(bounded(findings, record))


def tidy(text: str) -> str:
    """A text as one line, without soft hyphens, byte order marks and spaces of no width."""
    return " ".join(text.translate({0xAD: None, 0xFEFF: None, 0x200B: None, 0x2060: None}).split())


def letters(column: int) -> str:
    """The letters of a column, counted from 0: A … Z, AA …"""
    rest, name = column + 1, ""
    while rest:
        rest, digit = divmod(rest - 1, LETTERS)
        name = chr(ord("A") + digit) + name
    return name


def number(name: str) -> int:
    """The column of its letters, from 0."""
    found = 0
    for letter in name.upper():
        found = found * LETTERS + ord(letter) - ord("A") + 1
    return found - 1
