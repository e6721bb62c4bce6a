"""Workbooks of questions, and filling them in as somebody would who answers."""

import io
from collections.abc import Callable
from datetime import date

from openpyxl import Workbook, load_workbook

from shortlist.catalog import Catalog
from shortlist.decision import Decision, preset
from shortlist.ranking.answer import answer
from shortlist.replies.layout import Column
from shortlist.replies.workbook import questions_xlsx
from shortlist.robustness.asking.addressees import addressees
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.contest import field

FIRST = 5  # the row of the first question, as spreadsheets count
FILE = "back.xlsx"


def questions(catalog: Catalog, decision: Decision | None = None, by: date | None = None) -> bytes:
    """The workbook with a sheet for everybody that there is a question to; nothing if there is nobody."""
    chosen = decision or preset(catalog)
    ranking = answer(chosen, catalog)
    found = field(ranking, chosen, catalog) if ranking else None
    asked = addressees(inquiries(found), found) if found else ()
    return questions_xlsx(asked, found, chosen, catalog, by) if found and asked else b""


def filled(content: bytes, fill: Callable[[Workbook], object]) -> bytes:
    """The workbook after something was done to it."""
    book = load_workbook(io.BytesIO(content))
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def choices(book: Workbook, sheet: str, row: int) -> list[str]:
    """The answers to choose from in a row."""
    cells = [cell.value for cell in book[sheet][row][Column.CHOICES :]]
    return [str(cell) for cell in cells if cell is not None]
