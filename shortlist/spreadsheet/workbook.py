"""XLSX and ODS files: their stored values, read after all that could be too large was refused."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING, Any

from shortlist.spreadsheet import archive, ods, xlsx
from shortlist.spreadsheet.archive import damaged
from shortlist.spreadsheet.sheets import BLANK, Cell, Position, Sheet, SheetError
from shortlist.spreadsheet.survey import Survey

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

PACKED, OLD = b"PK", b"\xd0\xcf\x11\xe0"
MOST_SHEETS = 200
NO_VALUE = "holds a formula without a stored value"


def is_workbook(content: bytes) -> bool:
    """Tell whether a file is packed as XLSX and ODS are, or as older files of Excel."""
    return content.startswith((PACKED, OLD))


def names(name: str, content: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sheets that are shown and those that are hidden."""
    return _names(_opened(name, content)[0])


def _names(book: "CalamineWorkbook") -> tuple[tuple[str, ...], tuple[str, ...]]:
    from python_calamine import SheetVisibleEnum

    shown = {sheet.name: sheet.visible == SheetVisibleEnum.Visible for sheet in book.sheets_metadata}
    return tuple(n for n, seen in shown.items() if seen), tuple(n for n, seen in shown.items() if not seen)


def sheet(name: str, content: bytes, chosen: str) -> Sheet:
    """A sheet of a file. SheetError if the file is unfit or has no such sheet."""
    book, parts, told = _opened(name, content)
    if chosen not in book.sheet_names:
        raise SheetError.of(name, f"has no sheet {chosen!r}", f"choose one of {', '.join(book.sheet_names)}")
    return next(_read(name, book, parts, told, (chosen,)))


def sheets(name: str, content: bytes) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """Every sheet of a file that is shown, and the names of the hidden ones. SheetError if it is unfit."""
    book, parts, told = _opened(name, content)
    shown, hidden = _names(book)
    return tuple(_read(name, book, parts, told, shown)), hidden


def _read(
    name: str, book: "CalamineWorkbook", parts: archive.Parts, told: tuple[str, ...], chosen: Iterable[str]
) -> Iterator[Sheet]:
    """Sheets with their cells, once each was found to be of a size that can be read."""
    found = ods.surveys(name, parts) if ods.CONTENT in parts else xlsx.surveys(name, chosen, parts)
    for one in chosen:
        looked = found.get(one, Survey())
        with _reading(name):
            rows = book.get_sheet_by_name(one).to_python(skip_empty_area=False)
        cells = tuple(
            tuple(_cell((y, x), value, looked) for x, value in enumerate(row)) for y, row in enumerate(rows)
        )
        yield Sheet(one, cells, tuple(looked.merged), (*told, *_told(looked)), frozenset(looked.formulas))


def _opened(name: str, content: bytes) -> tuple["CalamineWorkbook", archive.Parts, tuple[str, ...]]:
    """A file that was looked through, its parts, and what it holds beside its cells."""
    from python_calamine import load_workbook

    if content.startswith(OLD):
        fault = "is a file of an old Excel, or is locked by a password"
        raise SheetError.of(name, fault, "save it as XLSX, without a password")
    parts, within = archive.parts(name, content)
    if xlsx.BOOK not in parts and ods.CONTENT not in parts:
        raise SheetError.of(name, "is no XLSX and no ODS file", "save the table as XLSX, ODS or CSV")
    if ods.CONTENT in parts:
        ods.surveys(name, parts)  # the reader reads all sheets at once
    else:
        xlsx.look(name, parts)
    with _reading(name):
        book = load_workbook(BytesIO(archive.packed(parts)))
    if len(book.sheet_names) > MOST_SHEETS:
        raise SheetError.of(name, f"holds more than {MOST_SHEETS} sheets", "keep the one with the table")
    return book, parts, archive.told(within)


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Whatever keeps the reader of cells from its work is a damaged file: its panics are no `Exception`."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        raise damaged(name) from None


def _cell(place: Position, value: Any, looked: Survey) -> Cell:
    """A cell as it was stored; a share that is shown in percent as percent."""
    if place in looked.errors:
        error = looked.errors[place]
        return Cell("#N/A") if error == "#N/A" else Cell(fault=f"holds an error, {error}")
    if value == "" or value is None:
        return Cell(fault=NO_VALUE) if place in looked.formulas else BLANK
    if isinstance(value, bool | str):
        return Cell(value)
    if isinstance(value, datetime):
        return Cell(value.date())
    if isinstance(value, date):
        return Cell(value)
    if not isinstance(value, int | float):
        return Cell(fault="holds a time of day or a span of time")
    if not isfinite(value):
        return Cell(fault="holds a number that is not finite")
    unit = looked.units.get(place, "")
    found = float(Decimal(repr(float(value))) * 100) if unit == "%" else float(value)
    return Cell(found, unit)


def _told(looked: Survey) -> tuple[str, ...]:
    told = []
    if looked.formulas:
        told.append(f"{len(looked.formulas):,} formulas are not run: their stored values are read.")
    if looked.hidden:
        told.append(f"{looked.hidden:,} rows or columns are hidden in the file, and are read.")
    return tuple(told)
