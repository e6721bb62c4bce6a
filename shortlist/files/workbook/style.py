"""What every sheet of a workbook shares: its formats, safe text, frozen headings, column widths."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, TypeAlias

from shortlist.files.workbook.grid import OfValues
from shortlist.text.direction import isolated

Book: TypeAlias = Any  # xlsxwriter declares no types
Sheet: TypeAlias = Any
Format: TypeAlias = Any
Cell: TypeAlias = str | float | date | None
Titles: TypeAlias = Sequence[tuple[str, float]]
A4 = 9  # as spreadsheets number paper


@dataclass(frozen=True)
class Formats:
    """The formats of a workbook's cells."""

    header: Format
    text: Format
    title: Format
    slider: Format
    share: Format
    points: Format
    whole: Format
    day: Format
    tenth: Format
    percent: Format
    strong: Format
    inset: Format

    def shown(self, column: OfValues) -> Format:
        """The format of a column of Values where it is read, not worked with."""
        if column in (OfValues.SCORE, OfValues.LOW, OfValues.HIGH):
            return self.tenth
        return self.percent if column == OfValues.KNOWN else self.of(column)

    def of(self, column: OfValues) -> Format:
        """The format of a column of Values."""
        if column in (OfValues.SCORE, OfValues.LOW, OfValues.HIGH):
            return self.points
        if column == OfValues.KNOWN:
            return self.share
        return self.text if column <= OfValues.STATUS else self.whole


def formats(book: Book) -> Formats:
    """The formats of a workbook, made once."""
    top = {"valign": "top"}
    grey = {"bg_color": "#E8EAED", "bottom": 1}
    return Formats(
        header=book.add_format({"bold": True, "text_wrap": True, **grey, **top}),
        text=book.add_format({"text_wrap": True, **top}),
        title=book.add_format({"bold": True, "font_size": 13}),
        slider=book.add_format({"bg_color": "#FFF4CC", "border": 1, "num_format": "0", **top}),
        share=book.add_format({"num_format": "0.00%", **top}),
        points=book.add_format({"num_format": "0.0000", **top}),
        whole=book.add_format({"num_format": "0", **top}),
        day=book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top}),
        tenth=book.add_format({"num_format": "0.0", **top}),
        percent=book.add_format({"num_format": "0%", **top}),
        strong=book.add_format({"bold": True, "text_wrap": True, **top}),
        inset=book.add_format({"indent": 1, "text_wrap": True, **top}),
    )


def noon(day: date) -> datetime:
    """A day as a moment, for software that knows no days."""
    return datetime.combine(day, time(12), UTC)


def put(sheet: Sheet, row: int, column: int, value: Cell, style: Formats) -> None:
    """Write a value by its type; a text stays a text, whatever it looks like."""
    if isinstance(value, str):
        sheet.write_string(row, column, value, style.text)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime.combine(value, time()), style.day)
    elif value is not None:
        sheet.write_number(row, column, value)


def texts(sheet: Sheet, row: int, cells: Iterable[str], style: Formats) -> None:
    """Write texts from the first column on."""
    for column, text in enumerate(cells):
        put(sheet, row, column, text, style)


def head(sheet: Sheet, row: int, titles: Titles, style: Formats) -> None:
    """Write a row of headings with their column widths, freeze it, and print it on every page."""
    for column, (title, width) in enumerate(titles):
        sheet.set_column(column, column, width)
        sheet.write_string(row, column, isolated(title), style.header)
    sheet.freeze_panes(row + 1, 0)
    sheet.repeat_rows(row)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def fill(sheet: Sheet, titles: Titles, rows: Iterable[Sequence[Cell]], style: Formats) -> None:
    """A sheet of records: headings, then a row each, with a filter."""
    head(sheet, 0, titles, style)
    last = 0
    for last, cells in enumerate(rows, 1):
        for column, value in enumerate(cells):
            put(sheet, last, column, value, style)
    sheet.autofilter(0, 0, last, len(titles) - 1)
