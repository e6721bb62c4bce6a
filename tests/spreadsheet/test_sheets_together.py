"""The sheets of one file are read together, and bounded together."""

import io

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from shortlist.catalog.loading import CatalogError
from shortlist.spreadsheet.workbook import sheets
from tests.spreadsheet.hostile_files import xlsx


def test_sheets_that_are_small_alone_are_counted_together() -> None:
    row = "".join(f'<c r="{column}{{row}}"><v>1</v></c>' for column in "ABCDEFGHIJ")
    rows = "".join(f'<row r="{k}">{row.format(row=k)}</row>' for k in range(1, 501))
    content = xlsx(f"<sheetData>{rows}</sheetData>", sheets=41)
    with pytest.raises(CatalogError, match="200,000 cells"):
        sheets("many.xlsx", content)


@pytest.mark.parametrize(("last", "is_read"), [("B3", True), ("XFD9999", False)])
def test_a_formula_may_fill_a_range_of_cells_but_no_endless_one(last: str, is_read: bool) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["C1"] = "x", ArrayFormula(f"A2:{last}", "=C2:D3")
    out = io.BytesIO()
    book.save(out)
    if is_read:
        ((found,), hidden) = sheets("x.xlsx", out.getvalue())
        assert found.formulas == {(0, 2), (1, 0), (1, 1), (2, 0), (2, 1)}
        assert hidden == ()
    else:
        with pytest.raises(CatalogError, match="200,000 cells"):
            sheets("x.xlsx", out.getvalue())
