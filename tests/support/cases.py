"""Small catalogs after published tables and public reports, each with a right value to meet."""

from functools import cache

from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from tests.support.places import ROOT

CASES = ROOT / "tests" / "cases"


@cache
def case(name: str) -> Catalog:
    """The catalog of a case, by the name of its file."""
    return load(CASES / f"{name}.toml")
