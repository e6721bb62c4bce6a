"""Stability intervals against a fine grid, and where a weight cannot move."""

from collections.abc import Callable
from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.arrays import Floats
from shortlist.robustness.contest import Inside
from shortlist.robustness.stability import (
    Interval,
    Lines,
    group_lines,
    slider_lines,
    stability,
)
from tests.support.contests import contest, levels, matrices, sliders

GRID = 2000


def holds(inside: Inside, weights: Floats) -> bool:
    score = inside.values @ weights
    return bool(score[inside.first] >= score.max() - 1e-9)


def assert_agrees_with_grid(inside: Inside, lines: Lines, steps: int = GRID) -> None:
    for k, interval in enumerate(stability(inside.values, inside.first, lines)):
        for t in np.linspace(interval.least, interval.most, steps):
            weights = lines.base[k] + t * lines.step[k]
            assert weights.sum() == pytest.approx(1)
            assert weights.min() > -1e-9
            margin = min(abs(t - interval.low), abs(t - interval.high))
            if margin > 1e-6:
                assert holds(inside, weights) == (interval.low < t < interval.high)


@pytest.mark.parametrize("lines", [group_lines, slider_lines])
def test_the_interval_is_where_a_fine_grid_keeps_the_first_place(lines: Callable[[Inside], Lines]) -> None:
    for seed in range(5):
        weights = np.random.default_rng(seed).integers(0, 100, 8) + 1
        inside = contest(levels(6, 8, seed), list(weights), members=[0, 0, 0, 1, 1, 2, 2, 2])
        assert_agrees_with_grid(inside, lines(inside))


@given(st.data())
def test_ties_duplicates_and_zero_weights_agree_with_the_grid(data: st.DataObject) -> None:
    values = data.draw(matrices())
    inside = contest(values, data.draw(sliders(values.shape[1])))
    for lines in (group_lines, slider_lines):
        assert_agrees_with_grid(inside, lines(inside), steps=41)


@given(st.data())
def test_the_taker_leads_just_beyond_the_end(data: st.DataObject) -> None:
    values = data.draw(matrices())
    inside = contest(values, data.draw(sliders(values.shape[1])))
    lines = group_lines(inside)
    for k, interval in enumerate(stability(values, inside.first, lines)):
        ends = ((interval.below, interval.low, -1), (interval.above, interval.high, 1))
        for takers, end, side in ends:
            if takers:
                score = values @ (lines.base[k] + (end + side * 1e-7) * lines.step[k])
                assert set(takers) == set(np.flatnonzero(score > score.max() - 1e-10).tolist())


def only(inside: Inside, lines: Lines, k: int = 0) -> Interval:
    return stability(inside.values, inside.first, lines)[k]


def test_a_known_answer() -> None:
    # A scores t, B scores 1 − t: A is first from one half on.
    inside = contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [80, 20])
    interval = only(inside, group_lines(inside))
    assert (interval.now, interval.low, interval.high) == pytest.approx((0.8, 0.5, 1.0))
    assert (interval.below, interval.above) == ((1,), ())


def test_slack_is_the_shorter_way_to_a_change() -> None:
    inside = contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [80, 20])
    assert only(inside, group_lines(inside)).slack == pytest.approx(0.3)


def test_a_single_vendor_always_holds() -> None:
    inside = contest(np.array([[0.5, 0.25]]), [1, 1])
    interval = only(inside, group_lines(inside))
    assert interval.always
    assert interval.slack == inf


def test_a_single_criterion_cannot_move() -> None:
    inside = contest(np.array([[0.5], [1.0]]), [1])
    interval = only(inside, group_lines(inside))
    assert (interval.low, interval.high, interval.always) == (1.0, 1.0, True)


def test_identical_vendors_never_take_over_from_each_other() -> None:
    inside = contest(np.array([[0.5, 0.25], [0.5, 0.25]]), [1, 3])
    assert all(interval.always for interval in stability(inside.values, 0, group_lines(inside)))


def test_a_tie_at_the_first_place_ends_at_once_on_the_rivals_side() -> None:
    inside = contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [50, 50])
    interval = only(inside, group_lines(inside))
    assert (interval.low, interval.high) == pytest.approx((0.5, 1.0))
    assert (interval.below, interval.above) == ((1,), ())


def test_a_slider_moves_weight_only_inside_its_group() -> None:
    inside = contest(levels(4, 4, 1), [10, 30, 20, 40], members=[0, 0, 1, 1])
    lines = slider_lines(inside)
    assert lines.most == pytest.approx([0.4, 0.4, 0.6, 0.6])
    assert (lines.base + lines.most[:, None] * lines.step)[0] == pytest.approx([0.4, 0, 0.2, 0.4])


def test_a_group_that_drops_out_cannot_be_given_weight() -> None:
    inside = contest(levels(4, 3, 1), [10, 0, 20], members=[0, 1, 2])
    interval = only(inside, group_lines(inside), 1)
    assert (interval.least, interval.most, interval.always) == (0.0, 0.0, True)
