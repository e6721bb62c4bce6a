"""The greedy bound against linear programming, and what follows from it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from shortlist.robustness.contest import Agreed
from shortlist.robustness.dominance import agreed_dominance, agreed_lead, box, dominance
from tests.support.contests import intervals, levels, matrices, sliders


@pytest.mark.parametrize("reach", [0.0, 0.05, 0.3, 1.0])
def test_leads_agree_with_linear_programming(reach: float) -> None:
    low, high = intervals(5, 6, 3)
    weights = np.array([0.4, 0.3, 0.2, 0.1, 0.0, 0.0])
    least, most = box(weights, reach)
    found = dominance(low, high, least, most)
    for i in range(5):
        for k in set(range(5)) - {i}:
            bounds = list(zip(least, most, strict=True))
            best = linprog(low[i] - high[k], A_eq=np.ones((1, 6)), b_eq=[1.0], bounds=bounds)
            assert best.fun is not None
            assert found.least[i, k] == pytest.approx(100 * best.fun, abs=1e-6)


@given(st.data())
def test_no_weighting_in_the_box_contradicts_it(data: st.DataObject) -> None:
    low = data.draw(matrices())
    high = np.minimum(low + data.draw(st.sampled_from([0.0, 0.5])), 1)
    positions = np.array(data.draw(sliders(low.shape[1])), dtype=float)
    weights = positions / positions.sum()
    found = dominance(low, high, *box(weights, data.draw(st.sampled_from([0.0, 0.1, 1.0]))))
    lead = 100 * (low @ weights)[:, None] - 100 * (high @ weights)
    np.fill_diagonal(lead, 0)
    assert (found.least <= lead + 1e-9).all()
    assert (found.possible | ~found.necessary).all()
    assert (found.possible == ~(found.least.T > 1e-9)).all()


def test_without_reach_the_lead_is_that_of_the_scores() -> None:
    values, weights = levels(4, 3, 2), np.array([0.5, 0.3, 0.2])
    score = 100 * values @ weights
    assert dominance(values, values, *box(weights, 0)).least == pytest.approx(score[:, None] - score)


def test_over_all_weightings_necessary_is_dominance() -> None:
    values = levels(6, 3, 4)
    found = dominance(values, values, *box(np.full(3, 1 / 3), 1)).necessary
    assert (found == (values[:, None] >= values).all(axis=2)).all()


def test_identical_vendors_are_necessarily_as_good_only_if_known() -> None:
    known, weights = np.full((2, 2), 0.5), np.array([0.5, 0.5])
    assert dominance(known, known, *box(weights, 0.1)).necessary.all()
    unknown = dominance(np.zeros((2, 2)), np.ones((2, 2)), *box(weights, 0.1))
    assert unknown.necessary.tolist() == [[True, False], [False, True]]
    assert unknown.possible.all()


def test_one_vendor_and_none() -> None:
    one = np.array([[0.5]])
    assert dominance(one, one, *box(np.array([1.0]), 0.2)).necessary.tolist() == [[True]]
    nobody = np.empty((0, 2))
    assert dominance(nobody, nobody, *box(np.array([0.5, 0.5]), 0.2)).least.shape == (0, 0)


def test_leads_over_weights_that_agree_are_those_at_their_corners() -> None:
    """By hand: the first of three weights is the largest, so the corners are 1 : 0 : 0 and equal shares."""
    sides = np.array([[1.0, -1.0, 0.0], [1.0, 0.0, -1.0]])
    corners = np.array([[1, 0, 0], [0.5, 0.5, 0], [0.5, 0, 0.5], [1 / 3, 1 / 3, 1 / 3]])
    agreed = Agreed(np.array([[0.6, 0.3, 0.1], [0.8, 0.1, 0.1]]), sides)
    low, high = intervals(4, 3, 6)
    for lead in 100 * (low[0] - high):
        ends = corners @ lead
        assert agreed_lead(lead, agreed) == pytest.approx((ends.min(), ends.max()), abs=1e-6)
    found = agreed_dominance(low, high, agreed)
    for row in range(4):
        for other in set(range(4)) - {row}:
            least = (corners @ (low[row] - high[other])).min()
            drawn = (agreed.points @ (low[row] - high[other])).min()
            assert bool(found.necessary[row, other]) == bool(least >= -1e-9)
            assert 100 * least - 1e-6 <= found.least[row, other] <= 100 * drawn + 1e-6
