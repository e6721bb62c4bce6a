"""Best and worst possible ranks against enumeration."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize

from shortlist.arrays import Floats, Ints
from shortlist.robustness.extremes import AFFORDABLE, extremes
from shortlist.robustness.outcomes import between
from tests.support.contests import intervals, levels, matrices


def enumerated(low: Floats, high: Floats) -> tuple[Ints, Ints]:
    """Two criteria: every order, at all crossings of any bounds and between them."""
    ends = np.vstack([low, high])
    difference = ends[:, None] - ends[None]
    with np.errstate(divide="ignore", invalid="ignore"):
        crossings = difference[..., 1] / (difference[..., 1] - difference[..., 0])
    cuts = np.unique([*crossings[(crossings > 0) & (crossings < 1)], 0.0, 1.0])
    points = np.concatenate([cuts, (cuts[1:] + cuts[:-1]) / 2])
    mixes = np.vstack([points, 1 - points])
    worst_score, best_score = low @ mixes, high @ mixes
    vendors = range(len(low))
    best = [1 + min((worst_score > best_score[i] + 1e-9).sum(axis=0)) for i in vendors]
    worst = [len(low) - min((best_score < worst_score[i] - 1e-9).sum(axis=0)) for i in vendors]
    return np.array(best), np.array(worst)


@given(st.data())
def test_two_criteria_agree_with_enumeration(data: st.DataObject) -> None:
    low = np.resize(data.draw(matrices(6, 2)), (5, 2))
    high = np.minimum(low + data.draw(st.sampled_from([0.0, 0.25])), 1)
    found = extremes(between(low, high))
    best, worst = enumerated(low, high)
    assert found.exact.all()
    assert found.best.tolist() == best.tolist()
    assert found.worst.tolist() == worst.tolist()


def test_a_rank_on_a_line_that_no_draw_hits_is_found() -> None:
    # The third vendor is behind one of the two others everywhere, and level with both in the middle.
    values = np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]])
    assert extremes(between(values, values)).best.tolist() == [1, 1, 1]


@pytest.mark.parametrize("vendors", [7, 25])
def test_no_drawn_rank_lies_outside(vendors: int) -> None:
    low, high = intervals(vendors, 6, 4)
    low, high = low + (high - low) * 0.3, high - (high - low) * 0.3
    found = extremes(between(low, high))
    rng = np.random.default_rng(1)
    for _ in range(500):
        values = low + rng.random(low.shape) * (high - low)
        score = values @ rng.dirichlet(np.full(6, 0.4))
        rank = 1 + (score > score[:, None]).sum(axis=1)
        assert (found.best <= rank).all()
        assert (rank <= found.worst).all()


def test_a_dominated_vendor_is_never_first() -> None:
    values = np.array([[0.5, 0.5], [0.6, 0.7], [0.8, 0.9]])
    found = extremes(between(values, values))
    assert (found.best.tolist(), found.worst.tolist()) == ([3, 2, 1], [3, 2, 1])


def test_all_unknown_can_be_anywhere() -> None:
    found = extremes(between(np.zeros((4, 2)), np.ones((4, 2))))
    assert (found.best.tolist(), found.worst.tolist()) == ([1] * 4, [4] * 4)
    assert found.exact.all()


def test_identical_vendors_share_the_better_and_the_worse() -> None:
    found = extremes(between(np.full((3, 2), 0.5), np.full((3, 2), 0.5)))
    assert (found.best.tolist(), found.worst.tolist()) == ([1] * 3, [3] * 3)


def test_too_many_vendors_are_only_tried_and_it_says_so() -> None:
    values = levels(60, 8, 1)
    found = extremes(between(values, values))
    assert not found.exact.all()
    assert (found.best <= found.worst).all()


def test_one_vendor_and_none() -> None:
    one = extremes(between(np.array([[0.2]]), np.array([[0.4]])))
    assert (one.best.tolist(), one.worst.tolist(), one.exact.tolist()) == ([1], [1], [True])
    assert extremes(between(np.empty((0, 2)), np.empty((0, 2)))).best.tolist() == []


def test_of_many_vendors_alike_each_may_be_first_or_last() -> None:
    values = np.full((AFFORDABLE + 1, 2), 0.5)
    found = extremes(between(values, values))
    assert (found.best.tolist(), found.worst.tolist()) == ([1] * len(values), [len(values)] * len(values))
    assert found.exact.all()


@pytest.mark.parametrize(("status", "fewest"), [(1, 0.0), (0, 0.0)])
def test_a_search_that_gave_up_or_whose_end_does_not_hold_is_not_exact(
    status: int, fewest: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third is never first: two of the others are ahead of it at the weights that are found."""
    values = np.array([[1.0, 0.0], [0.0, 1.0], [0.45, 0.45]])
    assert extremes(between(values, values)).best.tolist() == [1, 1, 2]
    ended = SimpleNamespace(status=status, fun=fewest, x=np.array([0.5, 0.5, 0.0, 0.0]))
    monkeypatch.setattr(optimize, "milp", lambda *_, **__: ended)
    found = extremes(between(values, values))
    assert (found.best.tolist()[2], found.exact.tolist()[2]) == (2, False)
