"""Acceptability against enumeration and against another package's exact answers."""

import tracemalloc
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.arrays import Floats
from shortlist.robustness.acceptability import (
    Acceptability,
    acceptability,
    acceptability_and_wins,
    error,
    wins,
)
from shortlist.robustness.draws import weights
from shortlist.robustness.outcomes import Outcomes, between
from tests.support.contests import all_alike, apart, intervals, levels, matrices, on_levels, sliders
from tests.support.peers import exact_acceptability

DRAWS = 100_000


def fixed(values: Floats, draws: int = DRAWS, seed: int = 1) -> Acceptability:
    return acceptability(between(values, values), all_alike(values.shape[1]), draws, seed)


def ranks_at(score: Floats) -> Floats:
    """Each vendor's share of each rank, ties split, at one weighting."""
    tied = np.abs(score[:, None] - score) < 1e-9
    begin, size = (score > score[:, None] + 1e-9).sum(axis=1), tied.sum(axis=1)
    columns = np.arange(len(score))
    shares: Floats = ((columns >= begin[:, None]) & (columns < (begin + size)[:, None])) / size[:, None]
    return shares


def enumerated_two(values: Floats) -> Floats:
    """Exact shares for two criteria: between neighbouring crossings the order stays."""
    difference = values[:, None] - values[None]
    with np.errstate(divide="ignore", invalid="ignore"):
        crossings = difference[..., 1] / (difference[..., 1] - difference[..., 0])
    cuts = np.unique([*np.clip(crossings[np.isfinite(crossings)], 0, 1).tolist(), 0.0, 1.0])
    return sum(
        ((b - a) * ranks_at(values @ np.array([(a + b) / 2, 1 - (a + b) / 2])) for a, b in pairwise(cuts)),
        start=np.zeros((len(values), len(values))),
    )


def enumerated_three(values: Floats, steps: int = 150) -> Floats:
    """Shares for three criteria from the middles of a fine lattice of equal triangles."""
    up = [(i + 1 / 3, j + 1 / 3) for i in range(steps) for j in range(steps - i)]
    down = [(i + 2 / 3, j + 2 / 3) for i in range(steps) for j in range(steps - i - 1)]
    mixes = [np.array([a, b, steps - a - b]) / steps for a, b in up + down]
    return sum((ranks_at(values @ mix) for mix in mixes), start=np.zeros((len(values), len(values)))) / len(
        mixes
    )


@pytest.mark.parametrize("seed", range(4))
def test_two_criteria_agree_with_exact_enumeration(seed: int) -> None:
    values = levels(6, 2, seed)
    found = fixed(values)
    assert (np.abs(found.ranks - enumerated_two(values)) <= 4.5 * found.error).all()


@pytest.mark.parametrize("seed", range(2))
def test_three_criteria_agree_with_enumeration(seed: int) -> None:
    values = levels(5, 3, seed)
    found = fixed(values)
    assert (np.abs(found.ranks - enumerated_three(values)) <= 4.5 * found.error + 0.004).all()


@pytest.mark.parametrize(("vendors", "criteria"), [(4, 2), (5, 3), (6, 4)])
def test_first_ranks_agree_with_pysensmcda(vendors: int, criteria: int) -> None:
    values = np.random.default_rng(vendors).random((vendors, criteria))
    exact = exact_acceptability(values, np.ones(criteria), scaling="none", weight_bounds=False)
    found = fixed(values)
    assert (np.abs(found.first - exact.acceptability) <= 4.5 * found.error[:, 0]).all()


@given(st.data())
def test_every_vendor_has_one_rank_and_every_rank_one_vendor(data: st.DataObject) -> None:
    low = data.draw(matrices())
    high = np.minimum(low + data.draw(st.sampled_from([0.0, 0.25, 1.0])), 1)
    far = data.draw(st.sampled_from([0.0, 0.2, 0.9]))
    share = np.array(data.draw(sliders(low.shape[1])), dtype=float)
    for weightings in (all_alike(low.shape[1]), apart(share / share.sum(), far)):
        found = acceptability(between(low, high), weightings, 500)
        assert found.ranks.sum(axis=0) == pytest.approx(1)
        assert found.ranks.sum(axis=1) == pytest.approx(1)
        beats = wins(between(low, high), weightings, 500)
        assert beats + beats.T == pytest.approx(1)
        # The mean number of rivals ahead is the mean rank, less one.
        assert beats.sum(axis=0) - 0.5 == pytest.approx(found.ranks @ np.arange(len(low)))


def test_duplicates_split_their_ranks_evenly() -> None:
    values = np.array([[0.5, 0.5], [0.1 + 0.2, 0.1], [0.5, 0.5], [0.3, 0.1]])
    found = fixed(values, 1000)
    assert found.ranks == pytest.approx(np.array([[1, 1, 0, 0], [0, 0, 1, 1]] * 2) / 2)
    assert wins(between(values, values), all_alike(2), 1000)[0] == pytest.approx([0.5, 1, 0.5, 1])


def test_equal_scores_at_fixed_weights_split_evenly() -> None:
    values = np.array([[1.0, 0.0], [0.0, 1.0], [0.25, 0.25]])
    found = acceptability(between(values, values), apart([0.5, 0.5], 0))
    assert found.ranks == pytest.approx(np.array([[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]))
    assert not found.error.any()


def test_all_unknown_vendors_have_every_rank_alike() -> None:
    found = acceptability(between(np.zeros((4, 3)), np.ones((4, 3))), all_alike(3), DRAWS)
    assert (np.abs(found.ranks - 0.25) <= 4.5 * found.error).all()


def test_an_unknown_rating_is_drawn_over_its_interval() -> None:
    # One criterion: uniform on 0…1 against a fixed 0.25.
    low, high = np.array([[0.0], [0.25]]), np.array([[1.0], [0.25]])
    found = acceptability(between(low, high), all_alike(1), DRAWS)
    assert found.first == pytest.approx([0.75, 0.25], abs=4.5 * found.error.max())


def test_the_stated_error_is_true() -> None:
    values = np.vstack([levels(5, 4, 7), levels(5, 4, 7)[:1]])
    runs = [fixed(values, 400, seed) for seed in range(400)]
    stated = np.mean([run.error for run in runs], axis=0)
    spread = np.std([run.ranks for run in runs], axis=0)
    common = spread > 0.005
    assert (spread / stated)[common] == pytest.approx(1, abs=0.15)


def test_the_same_arguments_give_the_same_numbers() -> None:
    low, high = intervals(6, 5, 3)
    for weightings in (all_alike(5), apart([0.2] * 5, 0.3)):
        one, two = (acceptability(between(low, high), weightings, 3000) for _ in range(2))
        assert (one.ranks == two.ranks).all()


def test_a_million_draws_take_little_memory() -> None:
    values = levels(7, 12, 1)
    tracemalloc.start()
    fixed(values, 1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60e6


def test_no_vendors_have_no_ranks() -> None:
    nobody = np.empty((0, 3))
    found = acceptability(between(nobody, nobody), all_alike(3), 2_000)
    assert (found.ranks.shape, found.error.shape, found.draws) == ((0, 0), (0, 0), 2_000)
    assert wins(between(nobody, nobody), all_alike(3)).shape == (0, 0)


def test_a_single_vendor_is_always_first() -> None:
    assert fixed(np.array([[0.5, 0.1]])).ranks.tolist() == [[1.0]]


def test_many_vendors_agree_with_a_plain_sort() -> None:
    values = np.random.default_rng(0).random((200, 20))
    weightings, seed = all_alike(20), 5
    found = acceptability(between(values, values), weightings, 2000, seed)
    drawn = np.concatenate(list(weights(weightings, 2000, 2000, seed)))
    places = np.argsort(np.argsort(-(drawn @ values.T), axis=1), axis=1)
    for vendor in (0, 99, 199):
        assert found.ranks[vendor] == pytest.approx(np.bincount(places[:, vendor], minlength=200) / 2000)


@pytest.mark.parametrize(("vendors", "draws"), [(3, 3000), (9, 1000), (40, 500), (130, 150)])
@pytest.mark.parametrize("copies", [0, 2])
def test_draws_counted_together_agree_with_one_at_a_time(vendors: int, draws: int, copies: int) -> None:
    values, seed = levels(vendors, 6, 3), 5
    values[1 : 1 + copies] = values[0]
    found = acceptability(between(values, values), all_alike(6), draws, seed)
    (drawn,) = weights(all_alike(6), draws, draws, seed)
    one_at_a_time = np.mean([ranks_at(values @ weighting) for weighting in drawn], axis=0)
    assert found.ranks == pytest.approx(one_at_a_time)


def test_ranks_and_wins_of_the_same_draws_are_those_of_each_alone() -> None:
    values = np.random.default_rng(3).integers(0, 3, (5, 4)) / 2
    for low, high in ((values, values), (values, np.minimum(values + 0.25, 1)), (values[:0], values[:0])):
        for near in (apart([0.25] * 4, 0.2), all_alike(4)):
            both, before = acceptability_and_wins(between(low, high), near, 3_000)
            alone = acceptability(between(low, high), near, 3_000)
            np.testing.assert_array_equal(both.ranks, alone.ranks)
            np.testing.assert_array_equal(both.error, alone.error)
            np.testing.assert_array_equal(before, wins(between(low, high), near, 3_000))


def test_on_levels_the_middle_level_has_a_third() -> None:
    # One criterion: the levels 0, ½ and 1 alike, against ½ for sure: ahead, level or behind in a third each.
    low, high = np.array([[0.0], [0.5]]), np.array([[1.0], [0.5]])
    thirds = replace(on_levels(low, high), counts=np.array([3]), values=np.array([[0.0, 0.5, 1.0]]))
    found = acceptability(thirds, all_alike(1), DRAWS)
    assert found.first == pytest.approx([0.5, 0.5], abs=4.5 * found.error.max())


def test_a_tie_of_outcomes_is_split_evenly() -> None:
    # Both are at one of two levels: level with one another in half of the cases.
    low, high = np.array([[0.25], [0.25], [0.0]]), np.array([[0.5], [0.5], [0.0]])
    for weightings in (all_alike(1), apart([1], 0), apart([1], 0.2)):
        found, before = acceptability_and_wins(on_levels(low, high), weightings, DRAWS)
        assert found.ranks[:2, :2] == pytest.approx(0.5, abs=4.5 * found.error.max())
        assert before[0, 1] == pytest.approx(0.5, abs=0.01)


def test_a_vendor_that_misses_a_must_have_has_no_rank() -> None:
    # The first is best by far, and may miss a must-have of no weight in two of five outcomes.
    low, high = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 1.0], [0.0, 1.0]])
    outcomes = replace(on_levels(low, high), needed=np.array([2.0]))
    for weightings in (apart([1, 0], 0), apart([1, 0], 0.2)):
        found, before = acceptability_and_wins(outcomes, weightings, DRAWS)
        assert found.ranks == pytest.approx(np.array([[0.6, 0.0], [0.4, 0.6]]), abs=0.01)
        assert found.out == pytest.approx([0.4, 0], abs=0.01)
        assert found.nobody == 0
        assert before[0, 1] == pytest.approx(0.6, abs=0.01)


def test_a_must_have_on_a_scale_is_missed_below_its_place() -> None:
    low, high = np.array([[0.0], [0.5]]), np.array([[1.0], [0.5]])
    found = acceptability(replace(between(low, high), needed=np.array([0.8])), all_alike(1), DRAWS)
    assert found.first == pytest.approx([0.2, 0.8], abs=0.01)
    assert found.out == pytest.approx([0.8, 0], abs=0.01)


def test_if_nobody_meets_the_must_haves_nobody_is_first() -> None:
    low, high = np.zeros((2, 1)), np.ones((2, 1))
    found = acceptability(replace(between(low, high), needed=np.array([0.5, 0.5])), all_alike(1), DRAWS)
    assert found.nobody == pytest.approx(0.25, abs=0.01)
    assert found.first == pytest.approx([0.375, 0.375], abs=0.01)
    assert found.ranks[:, 1] == pytest.approx([0.125, 0.125], abs=0.01)


@settings(max_examples=40)
@given(st.data())
def test_outcomes_and_must_haves_agree_with_a_plain_sort(data: st.DataObject) -> None:
    low = data.draw(matrices(5, 3))
    high = np.minimum(low + data.draw(st.sampled_from([0.25, 0.5, 1.0])), 1)
    outcomes = on_levels(low, high)
    needed = [data.draw(st.integers(0, int(count) - 1)) for count in outcomes.counts]
    outcomes = replace(outcomes, needed=np.array(needed, dtype=float))
    found = acceptability(outcomes, apart([1.0] * low.shape[1], 0), 1500)
    plain, one = counted(outcomes, 1500), np.ones(len(low), dtype=np.intp)
    # Both are samples: a rare rank that one of them missed is as doubtful as the share between them.
    doubt = found.error * error((found.ranks + plain) / 2, one, 1500) / error(found.ranks, one, 1500)
    assert (np.abs(found.ranks - plain) <= 6.5 * doubt + 1e-9).all()
    assert found.ranks.sum(axis=1) == pytest.approx(1 - found.out)


def counted(outcomes: Outcomes, cases: int) -> Floats:
    """Shares of ranks by drawing outcomes one after another and sorting those that are in."""
    rng, (vendors, criteria) = np.random.default_rng(9), outcomes.low.shape
    ranks = np.zeros((vendors, vendors))
    for _ in range(cases):
        values, out = outcomes.low.copy(), set()
        for k, (row, column) in enumerate(zip(outcomes.rows, outcomes.columns, strict=True)):
            step = rng.integers(outcomes.counts[k])
            values[row, column] = outcomes.values[k, step]
            out |= {int(row)} if step < outcomes.needed[k] else set()
        left = [row for row in range(vendors) if row not in out]
        if left:
            ranks[np.ix_(left, range(len(left)))] += ranks_at(values[left] @ np.ones(criteria))
    return ranks / cases
