from shortlist.table import citing, table
from tests.evidence_catalogs import DAY, claim, rating, small


def test_a_claim_leads_to_the_ratings_in_force_that_cite_it() -> None:
    acme = [rating("price", claims=["a"]), rating("speed", claims=["a", "b"])]
    bolt = [rating("speed", claims=["a"], buyers=["education"])]
    catalog = small([claim("a", "wire"), claim("b", "wire"), claim("c", "wire")], acme=acme, bolt=bolt)
    assert citing(table(catalog, DAY, "agency")) == {"a": [(0, 0), (0, 1)], "b": [(0, 1)]}
    assert citing(table(catalog, DAY, "education")) == {"a": [(0, 0), (0, 1), (1, 1)], "b": [(0, 1)]}
