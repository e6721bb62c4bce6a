"""The forms in which a ranking can be taken away, one file each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from shortlist.files.csv import ranking_csv
from shortlist.files.document import ranking_json

Make = Callable[..., bytes]  # of a ranking, a decision, a catalog, and what stands beside if it holds that


@dataclass(frozen=True)
class Form:
    """A form: the file's path, its type, how a browser treats it, what makes it, whether that is heavy.

    `noted`: it holds what stands beside a decision, which `make` then takes as well.
    """

    path: str
    media_type: str
    disposition: Literal["attachment", "inline"]
    make: Make
    heavy: bool = False
    noted: bool = False


def _xlsx(*asked: Any) -> bytes:
    """Make a workbook; its library is loaded when the first one is asked for."""
    from shortlist.files.workbook import ranking_xlsx

    return ranking_xlsx(*asked)


def _html(*asked: Any) -> bytes:
    """Make a decision record; its libraries are loaded when the first one is asked for."""
    from shortlist.files.report import report_html

    return report_html(*asked)


def _docx(*asked: Any) -> bytes:
    """Make the same record as a document; its library is loaded when the first one is asked for."""
    from shortlist.files.record.docx import report_docx

    return report_docx(*asked)


TEXT_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS = (
    Form("ranking.csv", "text/csv; charset=utf-8; header=present", "attachment", ranking_csv),
    Form("ranking.json", "application/json", "attachment", ranking_json, noted=True),
    Form("ranking.xlsx", SPREADSHEET, "attachment", _xlsx, heavy=True),
    Form("report.html", "text/html; charset=utf-8", "inline", _html, heavy=True, noted=True),
    Form("report.docx", TEXT_DOCUMENT, "attachment", _docx, heavy=True, noted=True),
)
