"""Hundreds of hostile catalogs and links: refused in words, or taken and shown as what they are."""

import csv
import io

import pytest
from starlette.applications import Starlette

from shortlist.catalog import Catalog
from shortlist.catalog.findings import MOST_SHOWN
from shortlist.catalog.loading import CatalogError, parse
from shortlist.decision import preset
from shortlist.files.csv import ranking_csv
from shortlist.ranking.answer import answer
from shortlist.web.routes import routes
from tests.hostile.cases import put, puttings, queries
from tests.support.asgi import ask
from tests.support.builders import read, tables
from tests.support.toml import toml

PUTTINGS, QUERIES = puttings(), queries()
FORMULAS = ("=", "+", "-", "@")
APP = Starlette(routes=routes(lambda: (read(tables()), ())))


def taken(content: bytes) -> Catalog | None:
    """The catalog, or None if it is refused in words fit to print."""
    try:
        return parse({"laptops.toml": content})
    except CatalogError as fault:
        findings = fault.findings
    assert 0 < len(findings) <= MOST_SHOWN + 1
    assert all(str(found).isprintable() and found.fault and found.mend and found.rule for found in findings)
    return None


def test_there_are_hundreds() -> None:
    assert len(PUTTINGS) + len(QUERIES) >= 500


@pytest.mark.parametrize("name", PUTTINGS)
def test_a_catalog_is_refused_in_words_or_ranked_without_a_formula(name: str) -> None:
    catalog = taken(toml(put(*PUTTINGS[name])))
    if catalog:
        decision = preset(catalog, catalog.profiles[0])
        ranking = answer(decision, catalog)
        if ranking is not None:
            rows = csv.reader(io.StringIO(ranking_csv(ranking, decision, catalog).decode("utf-8-sig")))
            cells = [cell for row in rows for cell in row]
            assert [cell for cell in cells if cell.startswith(FORMULAS) and not _is_number(cell)] == []


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("name", QUERIES)
def test_a_link_is_answered_or_refused_in_words(name: str) -> None:
    found = ask(APP, "GET", f"/ranking.csv?{QUERIES[name]}")
    assert found.status in (200, 400, 422)
    if found.status != 200:
        assert found.text.replace("\n", "").isprintable()
    assert "x" not in found.headers
