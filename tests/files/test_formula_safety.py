"""No text of a catalog becomes a formula in a spreadsheet, and every text can be had back."""

import csv
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from shortlist.catalog import Catalog
from shortlist.decision import preset
from shortlist.files.csv import ranking_csv
from shortlist.files.workbook import ranking_xlsx
from shortlist.ranking.answer import answer
from shortlist.text.spreadsheet import original
from tests.support.catalogs import fields, saying
from tests.support.office import convert, csv_filter, saved
from tests.support.payloads import PAYLOADS

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
CONTROL = "name\n=1+1\n".encode("utf-8-sig")


@dataclass(frozen=True)
class Opened:
    """What LibreOffice made of a file: its formulas by sheet and cell, and its texts."""

    formulas: dict[tuple[str, str], str]
    texts: list[Any]


@cache
def opened(file: Path) -> Opened:
    cells = [(sheet.title, cell) for sheet in saved(file) for row in sheet.iter_rows() for cell in row]
    formulas = {(title, c.coordinate): str(c.value) for title, c in cells if c.data_type == "f"}
    return Opened(formulas, [c.value for _, c in cells if c.data_type in ("s", "inlineStr")])


def as_csv(catalog: Catalog) -> bytes:
    decision = preset(catalog)
    ranking = answer(decision, catalog)
    assert ranking is not None
    return ranking_csv(ranking, decision, catalog)


def as_xlsx(catalog: Catalog) -> bytes:
    decision = preset(catalog)
    ranking = answer(decision, catalog)
    assert ranking is not None
    return ranking_xlsx(ranking, decision, catalog)


def all_payloads() -> Catalog:
    """A catalog with a vendor named after each payload."""
    tables = fields("plain")
    vendor = tables["vendors"][0]
    vendors = [{**vendor, "id": f"v{k}", "name": text} for k, text in enumerate(PAYLOADS)]
    return Catalog.model_validate({**tables, "vendors": vendors}).signed("0" * 64)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Path, Path]]:
    """For each payload the workbook of a catalog that says it everywhere, as written and as opened."""
    folder = tmp_path_factory.mktemp("books")
    files = [folder / f"{k}.xlsx" for k in range(len(PAYLOADS))]
    for file, text in zip(files, PAYLOADS, strict=True):
        file.write_bytes(as_xlsx(saying(text)))
    return list(zip(PAYLOADS, files, convert(files, folder / "out"), strict=True))


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Opened, Opened]]:
    """The CSV of a vendor a payload, and one with a live formula, as opened with each separator."""
    folder = tmp_path_factory.mktemp("tables")
    files = [folder / "safe.csv", folder / "control.csv"]
    files[0].write_bytes(as_csv(all_payloads()))
    files[1].write_bytes(CONTROL)
    found = {}
    for name, separator in SEPARATORS.items():
        safe, control = convert(files, folder / name, infilter=csv_filter(separator))
        found[name] = opened(safe), opened(control)
    return found


def test_there_are_enough_payloads() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 40


@pytest.mark.parametrize("separator", SEPARATORS)
def test_a_csv_holds_no_formula(tables: dict[str, tuple[Opened, Opened]], separator: str) -> None:
    safe, control = tables[separator]
    assert control.formulas, "LibreOffice evaluates no formula of a CSV, so this test would prove nothing"
    assert safe.formulas == {}


def test_names_come_back_from_a_csv_read_by_a_program() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(all_payloads()).decode("utf-8-sig"), newline="")))
    assert [original(row["vendor"]) for row in rows] == list(PAYLOADS)


def test_names_come_back_from_a_csv_opened_in_a_spreadsheet(
    tables: dict[str, tuple[Opened, Opened]],
) -> None:
    texts = {original(str(text)) for text in tables["comma"][0].texts}
    assert [name for name in PAYLOADS if same_lines(name) not in {same_lines(t) for t in texts}] == []


def same_lines(text: str) -> str:
    """A text as a spreadsheet keeps it: one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_workbook_holds_no_formula_but_ours(books: list[tuple[str, Path, Path]]) -> None:
    ours = opened(books[0][1]).formulas.keys()
    for text, written, found in books:
        assert opened(written).formulas.keys() == ours, text
        assert opened(found).formulas.keys() == ours, text


def test_every_text_of_a_workbook_comes_back(books: list[tuple[str, Path, Path]]) -> None:
    plain = opened(books[0][2]).texts.count(PAYLOADS[0])
    assert plain > 40
    for text, _, found in books:
        texts = [same_lines(str(value)) for value in opened(found).texts]
        assert texts.count(same_lines(text)) == plain, text
