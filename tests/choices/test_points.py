"""Points of a polytope against known answers, and against points drawn until enough agree."""

from collections.abc import Sequence

import numpy as np
import pytest

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.choices.points import points
from shortlist.choices.polytope import Polytope, polytope
from shortlist.decision.choice import Choice, Order, Pair, Preferred, Swing
from tests.support.builders import catalog as built
from tests.support.builders import tables

COUNT = 500_000
PRICE, REPAIR = ("price", 2000.0, 400.0), ("repair", 0.0, 2.0)


def laptops() -> Catalog:
    return built(tables())


def pair(preferred: Preferred, first: tuple[str, float, float], second: tuple[str, float, float]) -> Pair:
    return Pair(preferred, Swing(*first), Swing(*second))


def share(choices: Sequence[Choice], criterion: str) -> Floats:
    catalog = laptops()
    found = points(polytope(tuple(choices), catalog))
    return found[:, [one.id for one in catalog.criteria].index(criterion)]


def grouped(criteria: int, groups: int) -> Catalog:
    """So many criteria of five levels, dealt to so many groups in turn."""
    homes = [{"id": f"g{k}", "name": "G", "description": "D"} for k in range(groups)]
    levels = ["0", "1", "2", "3", "4"]
    dealt = [
        {"id": f"c{k}", "group": f"g{k % groups}", "name": "C", "question": "?", "levels": levels}
        for k in range(criteria)
    ]
    vendors = [{"id": "v", "name": "V", "summary": "S"}]
    return built(tables(groups=homes, criteria=dealt, vendors=vendors))


def test_without_choices_groups_are_uniform_and_so_are_the_shares_inside_them() -> None:
    price, repair, screen = (share((), name) for name in ("price", "repair", "screen"))
    for found in (price, repair / (1 - price)):
        assert np.quantile(found, [0.1, 0.5, 0.9]) == pytest.approx([0.1, 0.5, 0.9], abs=0.05)
    assert repair + screen == pytest.approx(1 - price)


def test_half_of_the_group_mixes_are_left_by_one_answer_and_points_fill_it() -> None:
    # Price weighs more than Repair: G > (1 − G) u, uniform G and u; P(G > g) by the area under (1 − g) u < g.
    price = share([pair("first", PRICE, REPAIR)], "price")
    drawn = np.random.default_rng(1).random((2, 400_000))
    kept = drawn[0][drawn[0] > (1 - drawn[0]) * drawn[1]]
    assert np.quantile(price, [0.1, 0.5, 0.9]) == pytest.approx(np.quantile(kept, [0.1, 0.5, 0.9]), abs=0.03)


def test_a_sliver_that_no_drawn_weights_hit_is_filled_uniformly() -> None:
    # Rows alone: 0.4 < price < 0.4001, and repair between 0.3 and 0.3001.
    catalog = laptops()
    agree = polytope((), catalog)
    names = [catalog.criteria[column].id for column in agree.columns]
    price, repair = (np.array([name == wanted for name in names]) for wanted in ("price", "repair"))
    rows = np.array([price - 0.4, 0.4001 - price, repair - 0.3, 0.3001 - repair], dtype=float)
    found = points(Polytope(rows, np.arange(4), agree.columns, agree.members))[:, agree.columns]
    for chosen, low in ((price, 0.4), (repair, 0.3)):
        part = (found[:, chosen].ravel() - low) / 1e-4
        assert np.quantile(part, [0.1, 0.5, 0.9]) == pytest.approx([0.1, 0.5, 0.9], abs=0.06)


def test_moved_points_are_spread_like_drawn_ones_that_agree() -> None:
    """Eight criteria in three groups, an order and answers that a few of the drawn weights agree with."""
    catalog = grouped(8, 3)
    choices = (
        Order(("c4", "c1", "c6", "c2")),
        pair("first", ("c4", 0, 3), ("c1", 0, 4)),
    )
    agree = polytope(choices, catalog)
    rng = np.random.default_rng(5)
    shares, inside = rng.dirichlet(np.ones(3), COUNT), rng.standard_exponential((COUNT, 8))
    within = (agree.members[:, None] == np.arange(3)).astype(float)
    drawn = shares[:, agree.members] * inside / (inside @ within)[:, agree.members]
    kept = drawn[(drawn @ agree.rows.T > 0).all(axis=1)]
    found = points(agree)[:, agree.columns]
    assert len(kept) > 100
    assert found.mean(axis=0) == pytest.approx(kept.mean(axis=0), abs=0.02)
    assert np.quantile(found, [0.1, 0.9], axis=0) == pytest.approx(
        np.quantile(kept, [0.1, 0.9], axis=0), abs=0.05
    )


def test_no_points_are_drawn_where_no_weights_agree() -> None:
    against = [pair("first", *swings) for swings in ((PRICE, REPAIR), (REPAIR, PRICE))]
    with pytest.raises(ValueError, match="no weights agree"):
        points(polytope(tuple(against), laptops()))


@pytest.mark.parametrize("groups", [1, 9])
def test_what_answers_leave_free_is_spread_over_all_that_it_can_be(groups: int) -> None:
    """Three couples of criteria that count for little, by answers that no drawn weights agree with.

    What three more have of the rest is uniform, whatever the couples have, and so each share of it has the
    distribution 1 − (1 − x)²: weights uniform on a simplex are exponential numbers divided by their sum.
    """
    catalog = grouped(9, groups)
    couples = [pair("equal", (f"c{k}", 0, 4), (f"c{k + 1}", 0, end)) for k in (0, 2, 4) for end in (1, 4)]
    free = points(polytope(tuple(couples), catalog))[:, 6:]
    parts = free / free.sum(axis=1, keepdims=True)
    expected = [1 - (1 - part) ** 0.5 for part in (0.1, 0.5, 0.9)]
    for part in parts.T:
        assert np.quantile(part, [0.1, 0.5, 0.9]) == pytest.approx(expected, abs=0.05)
