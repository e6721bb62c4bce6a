"""A spreadsheet from its bytes or from pasted cells: its sheets, and one of them."""

from dataclasses import dataclass

from shortlist.spreadsheet import delimited, workbook
from shortlist.spreadsheet.encodings import decode
from shortlist.spreadsheet.sheets import Sheet, SheetError

MOST_BYTES = 4_000_000
PASTED = "pasted cells"  # what cells without a file are called


@dataclass(frozen=True)
class Choice:
    """How a file is to be read; what is left empty is found."""

    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""


@dataclass(frozen=True)
class Opened:
    """A sheet of a file, how it was read, and the names of the sheets that are shown and hidden."""

    file: str
    sheet: Sheet
    choice: Choice
    sheets: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def opened(file: str, content: bytes, choice: Choice | None = None) -> Opened:
    """A sheet of a file: the chosen one, or the first that is shown. SheetError if it is unfit."""
    chosen = choice or Choice()
    if len(content) > MOST_BYTES:
        raise SheetError.of(file, "is larger than 4 MB", "keep the sheet with the table alone")
    if workbook.is_workbook(content):
        return _of_workbook(file, content, chosen)
    text, encoding = decode(file, content, chosen.encoding)
    return _of_text(file, text, Choice(chosen.sheet, encoding, chosen.delimiter))


def _of_text(file: str, text: str, chosen: Choice) -> Opened:
    name = file.rpartition(".")[0] or file
    if chosen.sheet not in ("", name):
        raise SheetError.of(file, f"has no sheet {chosen.sheet!r}", "name none; a text holds one table")
    found, delimiter = delimited.sheet(name, text, chosen.delimiter)
    return Opened(file, found, Choice(name, chosen.encoding, delimiter), (name,))


def _of_workbook(file: str, content: bytes, chosen: Choice) -> Opened:
    shown, hidden = workbook.names(file, content)
    if not shown and not chosen.sheet:
        fault = "holds no sheet that is shown"
        raise SheetError.of(file, fault, f"name one that is hidden: {', '.join(hidden)}")
    sheet = workbook.sheet(file, content, chosen.sheet or shown[0])
    return Opened(file, sheet, Choice(sheet.name), shown, hidden)
