"""What the user takes for known: in the link, in the ranking, and nowhere in the catalog."""

from dataclasses import replace

import pytest

from shortlist import SHIPPED
from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.decision import pairs, preset, query, read
from shortlist.decision.assumptions import MAX_REASON, Assumption, key
from shortlist.ranking.answer import answer
from shortlist.ranking.basis import basis

CELL = ("trueconf", "software_registry")
SEEN = Assumption(4.0, "We saw the extract; +7 495 = it’s there")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load(SHIPPED)


def test_an_assumption_travels_in_the_link(catalog: Catalog) -> None:
    decision = replace(preset(catalog), assumed={CELL: SEEN})
    assert read(pairs(query(decision, catalog)), catalog) == (decision, ())


def test_a_reason_may_hold_colons_and_be_as_long_as_is_said(catalog: Catalog) -> None:
    for reason in ("Seen: in the register.", "x" * MAX_REASON):
        decision = replace(preset(catalog), assumed={CELL: Assumption(4.0, reason)})
        assert read(pairs(query(decision, catalog)), catalog) == (decision, ())


def test_an_assumption_settles_its_cell_and_no_other(catalog: Catalog) -> None:
    before = basis(preset(catalog), catalog)
    after = basis(replace(preset(catalog), assumed={CELL: SEEN}), catalog)
    changed = (before.low != after.low) | (before.high != after.high)
    assert changed.sum() == 1
    assert after.low[changed] == after.high[changed] == 1


def test_an_assumption_stands_as_a_judgement_without_claims(catalog: Catalog) -> None:
    table = basis(replace(preset(catalog), assumed={CELL: SEEN}), catalog)
    row = [vendor.id for vendor in table.vendors].index(CELL[0])
    column = [criterion.id for criterion in table.criteria].index(CELL[1])
    rating = table.ratings[row][column]
    assert rating is not None
    assert (rating.judgement, rating.claims) == (SEEN.reason, ())


def test_an_assumption_moves_the_score_by_its_weight(catalog: Catalog) -> None:
    decision = preset(catalog)
    before, after = answer(decision, catalog), answer(replace(decision, assumed={CELL: SEEN}), catalog)
    assert before is not None
    assert after is not None
    row = [vendor.id for vendor in catalog.vendors].index(CELL[0])
    column = [criterion.id for criterion in catalog.criteria].index(CELL[1])
    assert after.score[row] - before.score[row] == pytest.approx(50 * before.weights[column])


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("4", "not a level, a colon and a reason in one line"),
        ("4:", "not a level, a colon and a reason in one line"),
        ("4: ", "not a level, a colon and a reason in one line"),
        ("4:seen\nit", "not a level, a colon and a reason in one line"),
        ("4:" + "x" * (MAX_REASON + 1), "not a level, a colon and a reason in one line"),
        ("5:seen", "not a level of this criterion"),
        ("1.5:seen", "not a level of this criterion"),
        ("best:seen", "not a number"),
    ],
)
def test_an_assumption_that_means_nothing_is_ignored_and_named(
    catalog: Catalog, value: str, reason: str
) -> None:
    decision, ignored = read([(key(*CELL), value)], catalog)
    assert decision == preset(catalog)
    assert [(fault.key, fault.reason) for fault in ignored] == [(key(*CELL), reason)]


def test_an_assumption_about_a_stranger_is_ignored_and_named(catalog: Catalog) -> None:
    decision, ignored = read([("if_nobody.capacity", "4:seen")], catalog)
    assert decision == preset(catalog)
    assert [fault.key for fault in ignored] == ["if_nobody.capacity"]
