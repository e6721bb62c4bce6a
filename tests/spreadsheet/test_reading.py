"""Text files of any encoding, delimiter and mark, and cells of workbooks, are read as they are meant."""

import io
from datetime import date

import openpyxl
import pytest

from shortlist.spreadsheet import Choice, SheetError, opened
from shortlist.spreadsheet.reading import PASTED
from shortlist.spreadsheet.sheets import letters, number
from tests.spreadsheet.hostile_files import ROW, ods

GERMAN = "Anbieter;Gebühr in €;Größe\nMüller & Söhne;1.200,50;5,9\nÉcole;900,00;7,8\n"
RUSSIAN = "Страна;Жильё;Доход\nАвстрия;5,9;5,3\nБельгия;7,8;6,1\n"
POLISH = "Kraj;Cena;Jakość\nŁódź;5,9;źle\nGdańsk;7,8;średnio\n"

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le")


def book(rows: list[list[object]], title: str = "Offers") -> openpyxl.Workbook:
    found = openpyxl.Workbook()
    found.remove(found.worksheets[0])
    sheet = found.create_sheet(title)
    for row in rows:
        sheet.append(row)
    return found


def saved(found: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    found.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[(text, code) for text in (GERMAN, RUSSIAN) for code in UNICODE],
        *[(GERMAN, "cp1252"), (RUSSIAN, "cp1251"), (POLISH, "cp1250"), ("Χώρα;Τιμή\nΕλλάδα;5,9\n", "cp1253")],
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    found = opened("a.csv", text.encode(encoding))
    assert [[cell.text for cell in row] for row in found.sheet.rows] == [
        line.split(";") for line in text.splitlines()
    ]
    assert (found.choice.encoding or "utf-8").startswith(encoding[:5])


def test_an_encoding_can_be_chosen() -> None:
    content = "Name;x\nжук;1\n".encode("koi8-r")
    assert opened("a.csv", content, Choice(encoding="koi8-r")).sheet.cell(1, 0).text == "жук"
    with pytest.raises(SheetError, match="not in the encoding ascii; choose another"):
        opened("a.csv", content, Choice(encoding="ascii"))


@pytest.mark.parametrize(("name", "mark"), [("tab", "\t"), ("semicolon", ";"), ("comma", ","), ("bar", "|")])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_delimiter_is_found(name: str, mark: str, end: str) -> None:
    rows = [["Vendor", "Price, net", "Note; more"], ["A", "1", "x"], ["B", "2", "y"]]
    quoted = end.join(mark.join(f'"{cell}"' if " " in cell else cell for cell in row) for row in rows)
    for start in ("", f"sep={mark}{end}"):
        found = opened("a.csv", (start + quoted).encode())
        assert found.choice.delimiter == name
        assert [[cell.text for cell in row] for row in found.sheet.rows] == rows


def test_decimal_commas_do_not_part_cells() -> None:
    assert opened("a.csv", b"A;1,5;2,5\nB;3,5;4,5\n").choice.delimiter == "semicolon"


def test_pasted_cells_are_parted_by_tabs() -> None:
    found = opened(PASTED, b"Vendor\tPrice\nA\t1,5\n")
    assert found.sheet.place(1, 1) == "pasted cells!B2"
    assert found.sheet.cell(1, 1).text == "1,5"


def test_a_workbook_gives_stored_values_units_and_days() -> None:
    made = book([["Vendor", "Share", "Price", "When", "Is"], ["A", 0.07, 1200, date(2026, 4, 6), True]])
    for cell, form in (("B2", "0%"), ("C2", '#,##0 "€"')):
        made["Offers"][cell].number_format = form
    row = opened("a.xlsx", saved(made)).sheet.rows[1]
    assert [(cell.value, cell.unit) for cell in row[1:3]] == [(7.0, "%"), (1200.0, "€")]
    assert row[3].value == date(2026, 4, 6)
    assert row[4].text == "yes"


def test_an_open_document_gives_the_same() -> None:
    text = '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>'
    cells = (
        '<table:table-cell office:value-type="percentage" office:value="0.07"/>'
        '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="1200"/>'
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="">'
        "<text:p>#DIV/0!</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="2"/>'
        '<table:covered-table-cell/><table:table-cell table:number-columns-repeated="16000"/>'
    )
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = (1, text % "Vendor"), (2, text % "A" + cells), (1_048_573, blank)
    found = opened("a.ods", ods("".join(ROW % row for row in rows)))
    assert found.sheet.size[0] == 3
    for row in found.sheet.rows[1:]:
        assert [(cell.value, cell.unit) for cell in row[1:3]] == [(7.0, "%"), (1200.0, "€")]
    assert found.sheet.cell(1, 3).fault == "holds an error, #DIV/0!"
    assert ((1, 4), (1, 5)) in found.sheet.merged


def test_formulas_are_not_run_and_those_without_a_value_are_named() -> None:
    made = book([["Vendor", "Price"], ["A", "=1+1"], ["B", 2]])
    found = opened("a.xlsx", saved(made)).sheet
    assert "without a stored value" in found.cell(1, 1).fault
    assert any("formulas are not run" in told for told in found.told)


def test_hidden_sheets_are_left_alone_unless_they_are_named() -> None:
    made = book([["a"]], "Secret")
    made.create_sheet("Offers").append(["b"])
    made["Secret"].sheet_state = "hidden"
    content = saved(made)
    found = opened("a.xlsx", content)
    assert (found.sheets, found.hidden) == (("Offers",), ("Secret",))
    assert found.sheet.cell(0, 0).text == "b"
    assert opened("a.xlsx", content, Choice(sheet="Secret")).sheet.cell(0, 0).text == "a"
    with pytest.raises(SheetError, match="no sheet 'Other'; choose one of Secret, Offers"):
        opened("a.xlsx", content, Choice(sheet="Other"))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xd0\xcf\x11\xe0" + b"0" * 600, "old Excel, or is locked by a password"),
        (b"PK\x03\x04 and no more", "no spreadsheet that can be read"),
        (b"\x00" * 500, "it holds zeros"),
        (b"", "holds no cells"),
        (b"x" * 4_000_001, "larger than 4 MB"),
    ],
)
def test_what_is_no_table_is_refused_in_words(content: bytes, fault: str) -> None:
    with pytest.raises(SheetError, match=fault):
        opened("a.xlsx", content)


@pytest.mark.parametrize("column", [0, 25, 26, 701, 702, 16383])
def test_columns_have_letters(column: int) -> None:
    assert number(letters(column)) == column
    assert letters(16383) == "XFD"
