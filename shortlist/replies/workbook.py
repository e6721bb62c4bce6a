"""The workbook of questions: a sheet for each addressee, protected but for what is to be filled in.

Not imported at the start: xlsxwriter is for those who take a workbook away.
"""

import io
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from math import ceil
from typing import Any, TypeAlias

import xlsxwriter
from xlsxwriter.utility import xl_range_abs

from shortlist.catalog import Catalog, Criterion, Vendor, by_id
from shortlist.decision import Decision
from shortlist.figures import day
from shortlist.replies import labels
from shortlist.replies.layout import (
    FILLED,
    FIRST_ROW,
    HEAD_ROW,
    MARK,
    MOST_SHEETS,
    TITLES,
    Asked,
    Column,
    Head,
    asked,
    head_sign,
    row_sign,
    said,
)
from shortlist.robustness.asking.addressees import Addressee
from shortlist.robustness.contest import Field
from shortlist.text.direction import isolated

Sheet: TypeAlias = Any  # xlsxwriter declares no types
Formats: TypeAlias = dict[str, Any]
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
LAST = Column.REMARK
NAME, MESSAGE, HEADING = 31, 255, 32  # letters that a sheet's name, a message and its title may have
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]|^'|'$")
A4 = 9
LINE, LEAST_LINES, TALLEST, WIDER = (
    15,
    2,
    400.0,
    1.15,
)  # points, and how much wider a text may be than counted
FARTHEST = 1e300


def questions_xlsx(
    addressees: Sequence[Addressee],
    field: Field,
    decision: Decision,
    catalog: Catalog,
    by: date | None = None,
) -> bytes:
    """The questions to some addressees as XLSX, a sheet each; the same questions give the same bytes.

    `by` is the day by which answers are wanted, if any is. Of very many addressees the first have a sheet.
    """
    out = io.BytesIO()
    buyers = by_id(catalog.profiles)[decision.profile].buyers
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        style = _formats(book)
        used = set[str]()
        for one in addressees[:MOST_SHEETS]:
            to = said(field.vendors[one.row].name if one.row >= 0 else labels.WHOM[one.whom])
            sheet = book.add_worksheet(_name(to, used))
            _head(sheet, (to, said(catalog.title), by), (catalog.digest, buyers), style)
            for row, inquiry in enumerate(one.asked, FIRST_ROW):
                _row(sheet, row, field.vendors[inquiry.row], field.criteria[inquiry.column], style)
            _finish(sheet, FIRST_ROW + len(one.asked) - 1)
        made = datetime.combine(decision.date, time(12), UTC)
        book.set_properties({"title": labels.TITLE, "created": made})
    return out.getvalue()


def _formats(book: Any) -> Formats:
    top = {"valign": "top", "text_wrap": True}
    filled = {"locked": False, "bg_color": "#FFF4CC", "border": 1, **top}
    return {
        "title": book.add_format({"bold": True, "font_size": 13}),
        "header": book.add_format({"bold": True, "bg_color": "#E8EAED", "bottom": 1, **top}),
        "asked": book.add_format(top),
        "text": book.add_format({"num_format": "@", **filled}),
        "number": book.add_format({**filled, "align": "left"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **filled}),
    }


def _name(to: str, used: set[str]) -> str:
    """The name of a sheet: that of its addressee, as far as a name can have it, and no name twice."""
    stem = NOT_IN_NAMES.sub("_", to).strip("'")[:NAME] or labels.TITLE
    name, number = stem, 1
    while name.casefold() in {*used, "history"}:
        number += 1
        ending = f" ({number})"
        name = f"{stem[: NAME - len(ending)]}{ending}"
    used.add(name.casefold())
    return name


def _head(sheet: Sheet, told: tuple[str, str, date | None], own: tuple[str, str], style: Formats) -> None:
    """Whom it is for, on what matter, how to answer; hidden beside it, what it was drawn from."""
    to, title, by = told
    sheet.write_string(0, 0, isolated(f"{labels.TITLE}: {to}"[:MESSAGE]), style["title"])
    sheet.write_string(1, 0, isolated(labels.matter(title, day(by) if by else "")))
    sheet.write_string(2, 0, labels.HOW)
    for column, (heading, width) in TITLES.items():
        sheet.set_column(column, column, width)
        sheet.write_string(HEAD_ROW, column, heading, style["header"])
    sheet.set_row(HEAD_ROW, LINE * LEAST_LINES)
    for place, text in zip(Head, (MARK, *own, head_sign(*own)), strict=True):
        sheet.write_string(0, place, text)


def _row(sheet: Sheet, row: int, vendor: Vendor, criterion: Criterion, style: Formats) -> None:
    question = asked(vendor, criterion)
    sheet.set_row(row, _height(question))
    for column, text in enumerate(question.texts):
        sheet.write_string(row, column, text, style["asked"])
    for column in FILLED:
        sheet.write_blank(row, column, None, style["day" if column == Column.DATE else "text"])
    hidden = (
        str(row + 1),
        vendor.id,
        criterion.id,
        row_sign(str(row + 1), vendor, criterion),
        *question.choices,
    )
    for column, text in enumerate(hidden, Column.ROW):
        sheet.write_string(row, column, text)
    if not question.choices:
        sheet.write_blank(row, Column.ANSWER, None, style["number"])
    sheet.data_validation(row, Column.ANSWER, row, Column.ANSWER, _valid(row, question))
    sheet.data_validation(row, Column.DATE, row, Column.DATE, _DAY)


def _height(question: Asked) -> float:
    """The points that the longest text of a row takes: not every program finds them by itself."""
    widths = [width for _, width in TITLES.values()]
    texts = (*question.texts, max(question.choices, key=len, default=""))
    lines = max(ceil(len(text) * WIDER / width) for text, width in zip(texts, widths, strict=False))
    return min(float(LINE * max(lines, LEAST_LINES)), TALLEST)


def _valid(row: int, question: Asked) -> dict[str, object]:
    """What may stand in the cell of the answer."""
    if question.choices:
        ends = row, Column.CHOICES, row, Column.CHOICES + len(question.choices) - 1
        return {
            "validate": "list",
            "source": f"={xl_range_abs(*ends)}",
            **_message(labels.CHOOSE, labels.CHOICE),
        }
    limits = {"criteria": "between", "minimum": -FARTHEST, "maximum": FARTHEST}
    return {"validate": "decimal", **limits, **_message(labels.number(question.unit), labels.NUMBER)}


def _message(text: str, fault: str) -> dict[str, object]:
    """What is said when the cell is chosen, and when it holds something else."""
    heading = TITLES[Column.ANSWER][0]
    return {
        **{"input_title": heading, "input_message": text[:MESSAGE]},
        **{"error_title": heading, "error_message": fault[:MESSAGE]},
    }


_DAY = {
    **{"validate": "date", "criteria": ">=", "value": date(1900, 1, 1)},
    **{"input_title": TITLES[Column.DATE][0][:HEADING], "input_message": labels.WHEN},
    **{"error_title": TITLES[Column.DATE][0][:HEADING], "error_message": labels.NO_DAY},
}


def _finish(sheet: Sheet, last: int) -> None:
    """Hide what is for us, protect all but what is to be filled in, and make it fit for print."""
    sheet.set_column(LAST + 1, Column.CHOICES + 20, 8, None, {"hidden": True})
    sheet.freeze_panes(FIRST_ROW, 0)
    sheet.set_selection(FIRST_ROW, Column.ANSWER, FIRST_ROW, Column.ANSWER)
    sheet.repeat_rows(HEAD_ROW)
    sheet.print_area(0, 0, last, LAST)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.protect("", {"format_rows": True})
