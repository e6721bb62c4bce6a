"""A source that nobody else can read has no address, and that is said where one would stand."""

import csv
import io

from openpyxl import load_workbook

from shortlist.decision import preset
from shortlist.evidence.archive import archive
from shortlist.evidence.claims import Pick, statements
from shortlist.evidence.claims_csv import claims_csv
from shortlist.evidence.words import NO_ADDRESS
from shortlist.files.report import report_html
from shortlist.files.verify import verify
from shortlist.files.workbook import ranking_xlsx
from shortlist.ranking.answer import answer
from shortlist.ui.catalog.tables import sources
from shortlist.ui.evidence.statements import way
from tests.support.builders import changed, read

CATALOG = read(changed("sources", 0, url=None))


def test_it_is_said_beside_a_claim_and_stays_empty_in_tables() -> None:
    (source,) = CATALOG.sources
    assert way(source) == f"The Daily ({NO_ADDRESS})"
    assert sources(CATALOG)["Address"] == [""]
    known = archive(CATALOG, CATALOG.as_of)
    rows = list(statements(known, CATALOG, Pick()))
    (row,) = csv.DictReader(io.StringIO(claims_csv(rows, known, CATALOG).decode("utf-8-sig")))
    assert row["url"] == ""


def test_it_is_said_in_the_record_which_verifies() -> None:
    decision = preset(CATALOG)
    ranking = answer(decision, CATALOG)
    assert ranking
    page = report_html(ranking, decision, CATALOG)
    assert NO_ADDRESS in page.decode()
    assert verify(page, CATALOG).outcome == "identical"
    book = load_workbook(io.BytesIO(ranking_xlsx(ranking, decision, CATALOG)))
    assert [cell.value for cell in book["Sources"]["I"]] == ["Address", None]
