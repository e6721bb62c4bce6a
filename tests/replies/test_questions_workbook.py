"""The workbook of questions: a sheet for each addressee, and nothing to change but the answers."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from shortlist.catalog import by_id
from shortlist.decision import preset
from shortlist.files.letters import letters
from shortlist.ranking.answer import answer
from shortlist.replies.layout import FILLED, MARK, TITLES, Column
from shortlist.robustness.contest import field
from tests.support.builders import added, read, tables
from tests.support.catalogs import saying, shipped
from tests.support.replies import FIRST, choices, questions

BY = date(2021, 5, 1)


def test_each_addressee_of_a_letter_has_a_sheet_with_the_same_questions() -> None:
    catalog = shipped()
    ranking = answer(preset(catalog), catalog)
    assert ranking
    written = letters(field(ranking, preset(catalog), catalog), preset(catalog), catalog, BY)
    book = load_workbook(io.BytesIO(questions(catalog, by=BY)))
    assert book.sheetnames == [letter.to for letter in written]
    for letter, sheet in zip(written, book, strict=True):
        assert tuple(cell.value for cell in sheet["C"][FIRST - 1 :]) == letter.questions
        assert [cell.value for cell in sheet[FIRST - 1]][: len(TITLES)] == [
            title for title, _ in TITLES.values()
        ]
        assert "Please answer by 1 May 2021" in str(sheet["A2"].value)


def test_only_answers_can_be_filled_in_and_ours_is_hidden() -> None:
    book = load_workbook(io.BytesIO(questions(shipped())))
    for sheet in book:
        assert sheet.protection.sheet
        for row, cells in enumerate(sheet.iter_rows(), 1):
            for column, cell in enumerate(cells):
                is_filled = row >= FIRST and column in FILLED
                assert cell.protection.locked != is_filled
        groups = [group for group in sheet.column_dimensions.values() if group.hidden]
        hidden = {k - 1 for group in groups for k in range(group.min or 0, (group.max or 0) + 1)}
        assert hidden >= set(range(Column.ROW, sheet.max_column))
        assert not hidden & set(range(Column.ROW))
        assert sheet.cell(1, Column.ROW + 1).value == MARK


def test_answers_to_choose_from_are_the_levels_by_alphabet_and_a_number_on_a_scale() -> None:
    catalog = read(tables())
    book = load_workbook(io.BytesIO(questions(catalog)))
    levels = by_id(catalog.criteria)
    for sheet in book:
        valid = {str(one.sqref): one for one in sheet.data_validations.dataValidation}
        for row in range(FIRST, sheet.max_row + 1):
            criterion = levels[str(sheet.cell(row, Column.CRITERION_ID + 1).value)]
            one = valid[f"D{row}"]
            if criterion.levels:
                found = choices(book, sheet.title, row)
                assert found == sorted(criterion.levels, key=str.casefold)
                assert one.type == "list"
                (cells,) = sheet[str(one.formula1).replace("$", "")]
                assert [cell.value for cell in cells] == found
            else:
                assert one.type == "decimal"
                assert "(a number, in €)" in str(sheet.cell(row, Column.QUESTION + 1).value)
            assert valid[f"F{row}"].type == "date"


def test_a_sheet_to_a_vendor_says_nothing_of_others_or_of_how_levels_are_graded() -> None:
    catalog = shipped()
    names = {vendor.name for vendor in catalog.vendors}
    book = load_workbook(io.BytesIO(questions(catalog)))
    to_vendors = [sheet for sheet in book if sheet.title in names]
    assert len(to_vendors) > 3
    for sheet in to_vendors:
        said = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
        body = " ".join(said).replace(catalog.title, "")
        assert [name for name in names if name in body] == [sheet.title]
        assert not [word for word in ("score", "rank", "points of", "first place", "weight") if word in body]
        for row in range(FIRST, sheet.max_row + 1):
            found = choices(book, sheet.title, row)
            assert found == sorted(found, key=str.casefold)


@pytest.mark.parametrize("text", ["=1+1 <b>&amp;", "A\x00B\x0b\ufffe", "'[x]:*?/\\'", "x" * 4000, "History"])
def test_any_text_of_a_catalog_can_be_asked_about(text: str) -> None:
    book = load_workbook(io.BytesIO(questions(saying(text))))
    assert len({name.casefold() for name in book.sheetnames}) == len(book.sheetnames)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_the_same_questions_give_the_same_bytes() -> None:
    assert questions(shipped()) == questions(shipped())


def test_of_very_many_addressees_the_first_have_a_sheet() -> None:
    many = [{"id": f"v{k}", "name": f"V{k}", "summary": "One."} for k in range(200)]
    catalog = read({**added("vendors", *many), "end": {"vendors": 202}})
    assert len(load_workbook(io.BytesIO(questions(catalog)), read_only=True).sheetnames) == 150
