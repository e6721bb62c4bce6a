"""Exact first-rank shares against draws, areas and another package."""

import numpy as np
import pytest
from hypothesis import given

from shortlist.arrays import Floats
from shortlist.robustness.acceptability import acceptability
from shortlist.robustness.outcomes import between
from shortlist.robustness.shares import AFFORDABLE, cost, shares
from shortlist.robustness.triangle import regions
from tests.support.contests import all_alike, levels, matrices
from tests.support.peers import exact_acceptability


def drawn(values: Floats, draws: int) -> Floats:
    return acceptability(between(values, values), all_alike(values.shape[1]), draws).first


def test_a_known_answer() -> None:
    # A is first where 2 w > 1 − w, so where w > 1/3; identical C and D split nothing of it.
    found = shares(np.array([[1.0, 0.0], [0.0, 0.5], [0.0, 0.5]]))
    assert found.exact
    assert found.parts == pytest.approx([2 / 3, 1 / 6, 1 / 6])


@pytest.mark.parametrize("seed", range(5))
def test_three_criteria_agree_with_the_areas_of_the_triangle(seed: int) -> None:
    values = np.random.default_rng(seed).random((9, 3))
    areas = np.zeros(9)
    for region in regions(values):
        areas[list(region.rows)] = region.share
    assert shares(values).parts == pytest.approx(areas, abs=1e-9)


@pytest.mark.parametrize(("vendors", "criteria"), [(5, 3), (6, 4), (5, 6)])
def test_small_cases_agree_with_pysensmcda(vendors: int, criteria: int) -> None:
    values = np.random.default_rng(criteria).random((vendors, criteria))
    exact = exact_acceptability(values, np.ones(criteria), scaling="none", weight_bounds=False)
    assert shares(values).parts == pytest.approx(exact.acceptability, abs=1e-9)


@pytest.mark.parametrize(("vendors", "criteria"), [(7, 8), (7, 12), (10, 10), (60, 5), (3, 20)])
def test_levels_and_real_numbers_agree_with_a_million_draws(vendors: int, criteria: int) -> None:
    for values in (levels(vendors, criteria, 1), np.random.default_rng(1).random((vendors, criteria))):
        found = shares(values)
        assert found.exact
        assert found.parts.sum() == pytest.approx(1, abs=1e-6)
        assert found.parts == pytest.approx(drawn(values, 1_000_000), abs=0.003)


@given(matrices(8, 7))
def test_ties_and_duplicates_of_any_shape_are_exact(values: Floats) -> None:
    found = shares(values)
    assert found.exact
    assert found.parts.sum() == pytest.approx(1, abs=1e-6)
    assert found.parts == pytest.approx(drawn(values, 4000), abs=0.05)


def test_what_is_not_affordable_is_drawn_and_says_so() -> None:
    values = np.random.default_rng(0).random((100, 20))
    assert cost(100, 20) > AFFORDABLE
    found = shares(values, draws=2000)
    assert (found.exact, found.draws) == (False, 2000)
    assert found.parts == pytest.approx(drawn(values, 2000))
    assert found.error.max() > 0


def test_vendors_that_cannot_be_first_cost_nothing() -> None:
    strong = np.random.default_rng(0).random((5, 8)) / 2 + 0.5
    found = shares(np.vstack([strong, np.random.default_rng(1).random((300, 8)) / 2]))
    assert found.exact
    assert not found.parts[5:].any()


@pytest.mark.parametrize("criteria", [5, 6, 8])
def test_vendors_that_lie_close_share_the_mixes_as_exactly_as_those_far_apart(criteria: int) -> None:
    """Who is first where is the same if all differences are a ten-thousandth: so are the volumes."""
    values = np.random.default_rng(3).random((6, criteria))
    near, far = shares(0.5 + values / 10_000), shares(values)
    assert near.exact
    assert near.parts == pytest.approx(far.parts, abs=1e-6)


def test_one_criterion_and_one_vendor_and_none() -> None:
    assert shares(np.array([[0.5], [0.75], [0.75]])).parts.tolist() == [0, 0.5, 0.5]
    assert shares(np.array([[0.5, 0.2, 0.1]])).parts.tolist() == [1]
    assert shares(np.empty((0, 4))).parts.tolist() == []


def test_all_alike_split_evenly() -> None:
    assert shares(np.full((4, 5), 0.5)).parts == pytest.approx([0.25] * 4)


def test_the_cost_is_that_of_the_most_vertices_a_polytope_can_have() -> None:
    """Of n facets in two to six dimensions, as cyclic polytopes have them (Ziegler 1995, section 8.4)."""
    for vendors in (1, 2, 7, 40):
        facets = {criteria: vendors + criteria + 1 for criteria in range(2, 7)}
        vertices = {
            2: facets[2],
            3: 2 * facets[3] - 4,
            4: facets[4] * (facets[4] - 3) // 2,
            5: (facets[5] - 3) * (facets[5] - 4),
            6: facets[6] * (facets[6] - 4) * (facets[6] - 5) // 6,
        }
        assert {m: cost(vendors, m) for m in vertices} == {m: most * m**2 for m, most in vertices.items()}
