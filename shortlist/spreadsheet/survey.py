"""What a sheet's XML says beside its values: how far it reaches, formulas, errors, formats, merged cells."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.parsers.expat import ExpatError, ParserCreate

from shortlist.spreadsheet.archive import damaged
from shortlist.spreadsheet.delimited import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, too_large
from shortlist.spreadsheet.sheets import Position, number

Attributes: TypeAlias = dict[str, str]
MOST_LETTERS = 16_000_000  # of all cells together: a text may be named by many
MOST_MERGED = 2_000
REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass
class Survey:
    """What is known of a sheet before its values are read. `hidden` counts hidden rows and columns."""

    formulas: set[Position] = field(default_factory=set)
    errors: dict[Position, str] = field(default_factory=dict)
    units: dict[Position, str] = field(default_factory=dict)
    merged: list[tuple[Position, Position]] = field(default_factory=list)
    hidden: int = 0


class Reader:
    """Reads XML element by element, and stops where it is more than a table has."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found = Survey()
        self.cells = self.letters = 0
        self.text = ""

    def read(self, content: bytes) -> None:
        """Read it all; SheetError if it is too large or no XML."""
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.data
        try:
            parser.Parse(content, True)
        except (ExpatError, ValueError, OverflowError):
            raise damaged(self.name) from None

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take up an element."""

    def end(self, tag: str) -> None:
        """Leave an element."""

    def data(self, text: str) -> None:
        """Take up a text."""
        self.text += text

    def merge(self, first: Position, last: Position) -> None:
        """Take down a merged range; stop where there are too many."""
        self.found.merged.append((first, last))
        if len(self.found.merged) > MOST_MERGED:
            raise too_large(self.name)

    def formula(self, place: Position, first: Position | None = None, last: Position | None = None) -> None:
        """Take down a formula, which may fill a range of cells beside the one that holds it."""
        self.found.formulas.add(place)
        if first is None or last is None:
            return
        rows, columns = (range(start, end + 1) for start, end in zip(first, last, strict=True))
        if len(rows) * len(columns) + len(self.found.formulas) > MOST_CELLS:
            raise too_large(self.name)
        self.found.formulas.update((row, column) for row in rows for column in columns)

    def count(self, row: int, column: int, cells: int, letters: int) -> None:
        """Stop where there are too many cells, or where they lie too far out."""
        self.cells += cells
        self.letters += letters
        far = row >= MOST_ROWS or column >= MOST_COLUMNS
        if far or self.cells > MOST_CELLS or self.letters > MOST_LETTERS:
            raise too_large(self.name)


def position(reference: str) -> Position | None:
    """The place of a cell such as C7, from 0; None if it is none."""
    found = REFERENCE.fullmatch(reference)
    return (int(found[2]) - 1, number(found[1])) if found else None


def local(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition(":")[2]
