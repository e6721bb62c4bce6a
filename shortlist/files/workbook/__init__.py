"""The ranking as a workbook that recomputes: change a weight, and scores and ranks follow.

Not imported at the start: xlsxwriter is for those who take a workbook away.
"""

import io

import xlsxwriter

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.workbook.grid import RANKING, VALUES, WEIGHTS
from shortlist.files.workbook.ranking import ranking_sheet
from shortlist.files.workbook.records import about_sheet, ratings_sheet, sources_sheet
from shortlist.files.workbook.style import formats, noon
from shortlist.files.workbook.values import values_sheet
from shortlist.files.workbook.weights import weights_sheet
from shortlist.ranking import Ranking

SHEETS = (RANKING, WEIGHTS, VALUES, "Ratings", "Sources", "About")
# A text is never a formula or a link, whatever it looks like; our formulas are written as such.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def ranking_xlsx(ranking: Ranking, decision: Decision, catalog: Catalog) -> bytes:
    """The ranking as XLSX; the same decision and catalog give the same bytes."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        style = formats(book)
        first, shares, values, ratings, sources, about = map(book.add_worksheet, SHEETS)
        ranking_sheet(first, ranking, catalog, style)
        weights_sheet(shares, ranking, decision, catalog, style)
        values_sheet(values, ranking, catalog, style)
        ratings_sheet(ratings, ranking, decision, catalog, style)
        sources_sheet(sources, decision, catalog, style)
        about_sheet(about, decision, catalog, style)
        book.set_properties({"title": catalog.title, "created": noon(decision.date)})
        book.set_size(2400, 1400)
    return out.getvalue()
