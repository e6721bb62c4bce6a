"""What the user assumes in a cell stands there as a judgement of their own."""

from dataclasses import replace

import pytest

from shortlist.decision import preset
from shortlist.decision.assumptions import Assumption
from shortlist.ranking.basis import assume, assumed_cells, basis
from shortlist.ranking.table import table
from tests.support.builders import DAY, catalog

CATALOG = catalog()
KNOWN = table(CATALOG, DAY, "company")
ASSUMED = {
    ("brio", "price"): Assumption(800, "They offered it."),
    ("acme", "screen"): Assumption(2, "It looks so."),
}


def test_an_assumption_is_looked_up_by_vendor_and_criterion() -> None:
    assert assumed_cells(KNOWN, ASSUMED) == [(1, 0), (0, 2)]


def test_an_assumption_is_a_judgement_of_the_day_and_as_sure_as_it_is_narrow() -> None:
    found = assume(KNOWN, DAY, ASSUMED)
    held = found.ratings[1][0]
    assert held
    assert (held.criterion, held.since, held.low, held.high) == ("price", DAY, 800, 800)
    assert (held.judgement, held.claims, held.buyers) == ("They offered it.", (), None)
    assert found.low[1, 0] == found.high[1, 0] == pytest.approx(0.75)
    assert found.low[0, 2] == found.high[0, 2] == pytest.approx(2 / 3)


def test_no_other_cell_changes_nor_the_table_that_was_given() -> None:
    before = KNOWN.low.tolist(), KNOWN.high.tolist(), KNOWN.ratings
    found = assume(KNOWN, DAY, ASSUMED)
    assert (KNOWN.low.tolist(), KNOWN.high.tolist(), KNOWN.ratings) == before
    rest = [(0, 0), (0, 1), (1, 1), (1, 2)]
    for row, column in rest:
        assert found.ratings[row][column] == KNOWN.ratings[row][column]
        assert found.low[row, column] == KNOWN.low[row, column]
        assert found.high[row, column] == KNOWN.high[row, column]


def test_a_decision_rests_on_its_assumptions_and_no_weight_makes_another_table() -> None:
    start = preset(CATALOG)
    assumed = replace(start, assumed=ASSUMED)
    assert basis(start, CATALOG).low.tolist() == KNOWN.low.tolist()
    assert basis(assumed, CATALOG).low.tolist() == assume(KNOWN, start.date, ASSUMED).low.tolist()
    moved = replace(assumed, weights={**start.weights, "price": 99})
    assert basis(moved, CATALOG) is basis(assumed, CATALOG)
