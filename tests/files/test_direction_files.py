"""In what is taken away a name from right to left keeps to its place in the sentences that it stands in."""

import ast
import io
import re
from dataclasses import replace
from datetime import date
from html import unescape

import numpy as np
import pytest
from docx import Document
from openpyxl import load_workbook

from shortlist.command.output import say
from shortlist.comparison import edition_words
from shortlist.comparison.editions import changes
from shortlist.decision import pairs, preset, query, read
from shortlist.files.letters import letter_docx, letter_text, letters
from shortlist.files.record.docx import report_docx
from shortlist.files.report import report_html
from shortlist.files.told import told as explained
from shortlist.files.verify import verify
from shortlist.files.workbook import ranking_xlsx
from shortlist.ranking.answer import answer
from shortlist.replies.workbook import questions_xlsx
from shortlist.robustness.asking.addressees import addressees
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.contest import field
from shortlist.robustness.triangle import regions
from shortlist.robustness.triangle_chart import triangle_data
from shortlist.together import View, read_lines, together
from shortlist.together.told import text
from tests.support.cases import case
from tests.support.contests import contest
from tests.support.directions import ARABIC, is_astray, runs_right
from tests.support.places import ROOT

CATALOG = case("very-long-name-and-arabic")
DECISION = preset(CATALOG)


def of_paper(content: bytes) -> list[str]:
    """The lines of a document of a word processor."""
    return [
        "".join(part.text or "" for part in line.iter(f"{{{line.nsmap['w']}}}t"))
        for line in Document(io.BytesIO(content)).element.body.iter()
        if line.tag.endswith("}p")
    ]


def test_the_record_and_the_letters_keep_each_name_to_its_place() -> None:
    ranking = answer(DECISION, CATALOG)
    assert ranking
    page, paper = (made(ranking, DECISION, CATALOG) for made in (report_html, report_docx))
    visible = page.decode().partition("<body")[2].partition("<script")[0]
    told = [unescape(text) for text in re.findall(">([^<]+)<", visible)] + of_paper(paper)
    for letter in letters(field(ranking, DECISION, CATALOG), DECISION, CATALOG, date(2024, 2, 1)):
        told += [*letter_text(letter).decode().splitlines(), *of_paper(letter_docx(letter))]
    assert sum(map(runs_right, told)) > 10
    assert [text for text in told if is_astray(text)] == []


def test_what_a_terminal_shows_keeps_each_name_to_its_place() -> None:
    ranking = answer(DECISION, CATALOG)
    assert ranking
    older = CATALOG.model_copy(update={"vendors": CATALOG.vendors[:3], "title": f"{ARABIC} 1"})
    views = together(View("Mine", "mine", DECISION), read_lines(query(DECISION, CATALOG)), CATALOG)
    found = changes(older, CATALOG)
    texts = (
        explained(ranking, DECISION, CATALOG).decode(),
        text(views, CATALOG).decode(),
        edition_words.text(found, older, CATALOG),
        edition_words.markdown(found, older, CATALOG),
    )
    for said in texts:
        assert runs_right(said)
        assert not is_astray(said)


def test_commands_say_what_is_to_be_read_in_one_piece_of_code(capsys: pytest.CaptureFixture[str]) -> None:
    say(f"{ARABIC}: 3 faults")
    said = capsys.readouterr().out
    assert runs_right(said)
    assert not is_astray(said)
    printing = [
        path.name
        for path in sorted((ROOT / "shortlist" / "command").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Name) and node.id == "print"
    ]
    assert printing == ["commands.py", "output.py"]  # the first for programs: findings by file and line


def cells(content: bytes, rows: int | None = None) -> set[str]:
    """What stands in the cells of a workbook, or in the first rows of its sheets."""
    book = load_workbook(io.BytesIO(content))
    lines = [line for sheet in book for line in sheet.iter_rows(max_row=rows, values_only=True)]
    return {str(cell) for line in lines for cell in line}


def test_cells_of_workbooks_that_join_a_name_to_figures_keep_it_to_its_place() -> None:
    catalog = CATALOG.model_copy(update={"title": ARABIC})
    decision, ignored = read(pairs("must_c4=3&if_v1.c4=2%3Aكتبوا 7 رسائل"), catalog)
    ranking = answer(decision, catalog)
    assert ranking
    assert not ignored
    found = field(ranking, decision, catalog)
    asked = questions_xlsx(addressees(inquiries(found), found), found, decision, catalog)
    plain = {vendor.name for vendor in catalog.vendors} | {ARABIC}
    for said in (cells(ranking_xlsx(ranking, decision, catalog)), cells(asked, rows=3)):
        assert any(runs_right(cell) for cell in said - plain)
        assert {cell for cell in said if is_astray(cell)} <= plain


def test_a_triangle_keeps_each_name_to_its_place() -> None:
    corners = np.array([[90.0, 10.0, 10.0], [10.0, 90.0, 10.0]])
    found = contest(corners, [1, 1, 1])
    vendors = tuple(vendor.model_copy(update={"name": ARABIC}) for vendor in found.vendors)
    data = triangle_data(
        regions(corners), corners, (0.4, 0.3, 0.3), [ARABIC] * 3, replace(found, vendors=vendors)
    )
    said = [
        str(row[key])
        for row in (dict(zip(data, values, strict=True)) for values in zip(*data.values(), strict=True))
        for key in ("text", "first")
        if row["kind"] != "corner"
    ]
    assert any(map(runs_right, said))
    assert [one for one in said if is_astray(one)] == []


def test_a_record_that_isolates_names_is_what_its_catalog_gives() -> None:
    ranking = answer(DECISION, CATALOG)
    assert ranking
    for made in (report_html, report_docx):
        assert verify(made(ranking, DECISION, CATALOG), CATALOG).findings == ()
