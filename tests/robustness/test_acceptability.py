"""Acceptability against enumeration and against another package's exact answers."""

import tracemalloc
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.arrays import Floats
from shortlist.robustness.acceptability import Acceptability, acceptability, acceptability_and_wins, wins
from shortlist.robustness.draws import Weightings, around, everywhere
from tests.support.contests import intervals, levels, matrices, sliders
from tests.support.peers import exact_acceptability

DRAWS = 100_000


def fixed(values: Floats, draws: int = DRAWS, seed: int = 1) -> Acceptability:
    return acceptability(values, values, everywhere(values.shape[1]), draws, seed)


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


@settings(deadline=None)
@given(st.data())
def test_every_vendor_has_one_rank_and_every_rank_one_vendor(data: st.DataObject) -> None:
    low = data.draw(matrices())
    high = np.minimum(low + data.draw(st.sampled_from([0.0, 0.25, 1.0])), 1)
    far = data.draw(st.sampled_from([0.0, 0.2, 0.9]))
    share = np.array(data.draw(sliders(low.shape[1])), dtype=float)
    for weightings in (everywhere(low.shape[1]), around(share / share.sum(), far)):
        found = acceptability(low, high, weightings, 500)
        assert found.ranks.sum(axis=0) == pytest.approx(1)
        assert found.ranks.sum(axis=1) == pytest.approx(1)
        beats = wins(low, high, weightings, 500)
        assert beats + beats.T == pytest.approx(1)
        # The mean number of rivals ahead is the mean rank, less one.
        assert beats.sum(axis=0) - 0.5 == pytest.approx(found.ranks @ np.arange(len(low)))


def test_duplicates_split_their_ranks_evenly() -> None:
    values = np.array([[0.5, 0.5], [0.1 + 0.2, 0.1], [0.5, 0.5], [0.3, 0.1]])
    found = fixed(values, 1000)
    assert found.ranks == pytest.approx(np.array([[1, 1, 0, 0], [0, 0, 1, 1]] * 2) / 2)
    assert wins(values, values, everywhere(2), 1000)[0] == pytest.approx([0.5, 1, 0.5, 1])


def test_equal_scores_at_fixed_weights_split_evenly() -> None:
    values = np.array([[1.0, 0.0], [0.0, 1.0], [0.25, 0.25]])
    found = acceptability(values, values, around(np.array([0.5, 0.5]), 0))
    assert found.ranks == pytest.approx(np.array([[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]))
    assert not found.error.any()


def test_all_unknown_vendors_have_every_rank_alike() -> None:
    found = acceptability(np.zeros((4, 3)), np.ones((4, 3)), everywhere(3), DRAWS)
    assert (np.abs(found.ranks - 0.25) <= 4.5 * found.error).all()


def test_an_unknown_rating_is_drawn_over_its_interval() -> None:
    # One criterion: uniform on 0…1 against a fixed 0.25.
    low, high = np.array([[0.0], [0.25]]), np.array([[1.0], [0.25]])
    found = acceptability(low, high, everywhere(1), DRAWS)
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
    for weightings in (everywhere(5), around(np.full(5, 0.2), 0.3)):
        one, two = (acceptability(low, high, weightings, 3000) for _ in range(2))
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
    assert acceptability(nobody, nobody, everywhere(3)).ranks.shape == (0, 0)
    assert wins(nobody, nobody, everywhere(3)).shape == (0, 0)


def test_a_single_vendor_is_always_first() -> None:
    assert fixed(np.array([[0.5, 0.1]])).ranks.tolist() == [[1.0]]


def test_many_vendors_agree_with_a_plain_sort() -> None:
    values = np.random.default_rng(0).random((200, 20))
    weightings, seed = Weightings(np.full(20, 1.0)), 5
    found = acceptability(values, values, weightings, 2000, seed)
    drawn = np.random.default_rng(seed).standard_exponential((2000, 20))
    places = np.argsort(np.argsort(-(drawn @ values.T), axis=1), axis=1)
    for vendor in (0, 99, 199):
        assert found.ranks[vendor] == pytest.approx(np.bincount(places[:, vendor], minlength=200) / 2000)


@pytest.mark.parametrize(("vendors", "draws"), [(3, 3000), (9, 1000), (40, 500), (130, 150)])
@pytest.mark.parametrize("copies", [0, 2])
def test_draws_counted_together_agree_with_one_at_a_time(vendors: int, draws: int, copies: int) -> None:
    values, seed = levels(vendors, 6, 3), 5
    values[1 : 1 + copies] = values[0]
    found = acceptability(values, values, everywhere(6), draws, seed)
    drawn = np.random.default_rng(seed).standard_exponential((draws, 6))
    one_at_a_time = np.mean([ranks_at(values @ weights) for weights in drawn], axis=0)
    assert found.ranks == pytest.approx(one_at_a_time)


def test_ranks_and_wins_of_the_same_draws_are_those_of_each_alone() -> None:
    values = np.random.default_rng(3).integers(0, 3, (5, 4)) / 2
    for low, high in ((values, values), (values, np.minimum(values + 0.25, 1)), (values[:0], values[:0])):
        for near in (around(np.full(4, 0.25), 0.2), everywhere(4)):
            both, before = acceptability_and_wins(low, high, near, 3_000)
            alone = acceptability(low, high, near, 3_000)
            np.testing.assert_array_equal(both.ranks, alone.ranks)
            np.testing.assert_array_equal(both.error, alone.error)
            np.testing.assert_array_equal(before, wins(low, high, near, 3_000))
