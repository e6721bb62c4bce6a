"""Drawn weightings lie where they are said to lie."""

import numpy as np
import pytest

from shortlist.arrays import Floats
from shortlist.robustness.cases import scores
from shortlist.robustness.draws import Weightings, around, deviation, everywhere, weights
from shortlist.robustness.lifts import LOT
from shortlist.robustness.outcomes import between
from tests.support.contests import all_alike, apart

DRAWS = 200_000


def drawn(weightings: Weightings) -> Floats:
    rows = np.concatenate(list(weights(weightings, DRAWS, 1000, seed=1)))
    shares: Floats = rows / rows.sum(axis=1, keepdims=True)
    return shares


def test_weightings_everywhere_are_uniform_on_the_simplex() -> None:
    # A share of the uniform simplex in m dimensions has P(w > t) = (1 − t)^(m − 1).
    shares = drawn(all_alike(5))
    for t in (0.1, 0.3, 0.6):
        assert (shares > t).mean(axis=0) == pytest.approx((1 - t) ** 4, abs=0.005)


@pytest.mark.parametrize("far", [0.05, 0.3, 0.9])
def test_weightings_around_have_the_stated_mean_and_deviation(far: float) -> None:
    mean = np.array([0.5, 0.3, 0.19, 0.01, 0.0])
    shares = drawn(apart(mean.tolist(), far))
    assert shares.mean(axis=0) == pytest.approx(mean, abs=0.004)
    assert shares.std(axis=0) == pytest.approx(deviation(mean, far), abs=0.004)


def test_a_weight_of_zero_stays_zero() -> None:
    assert not drawn(apart([0.7, 0.3, 0.0], 0.4))[:, 2].any()


def test_not_far_at_all_is_the_weights_themselves() -> None:
    assert drawn(apart([0.75, 0.25], 0)) == pytest.approx(np.tile([0.75, 0.25], (DRAWS, 1)))


@pytest.mark.parametrize("far", [-0.1, 0.95, float("nan")])
def test_too_far_is_refused(far: float) -> None:
    with pytest.raises(ValueError, match="give 0 …"):
        apart([1.0], far)


def test_values_are_uniform_between_their_bounds() -> None:
    low, high = np.array([[0.2, 0.0], [0.5, 0.5]]), np.array([[0.6, 1.0], [0.5, 0.5]])
    blocks = scores(between(low, high), apart([1.0, 0.0], 0), DRAWS, 1)
    score = np.concatenate([block.copy() for block in blocks])
    assert score.shape == (DRAWS, 2)
    assert (score[:, 0].min(), score[:, 0].max()) == pytest.approx((0.2, 0.6), abs=1e-4)
    assert score[:, 0].mean() == pytest.approx(0.4, abs=0.001)
    assert score[:, 1] == pytest.approx(0.5, abs=LOT)


def test_the_block_does_not_change_the_weightings() -> None:
    for weightings in (all_alike(3), apart([0.5, 0.3, 0.2], 0.3)):
        for draws in (1000, 300_000):
            few, many = (np.concatenate(list(weights(weightings, draws, block, 1))) for block in (7000, 90))
            assert np.array_equal(few, many)


def test_kept_weightings_cannot_be_changed() -> None:
    (block,) = weights(all_alike(2), 10, 10, 1)
    assert not block.flags.writeable


MEMBERS = np.array([0, 1, 1, 1, 0])


def test_over_all_priorities_every_group_has_the_same_say() -> None:
    # However many criteria it has: two groups, so each group's share is uniform on 0…1.
    shares = drawn(everywhere(MEMBERS))
    group = shares[:, MEMBERS == 1].sum(axis=1)
    assert np.quantile(group, [0.1, 0.5, 0.9]) == pytest.approx([0.1, 0.5, 0.9], abs=0.005)
    inside = shares[:, MEMBERS == 1] / group[:, None]
    for t in (0.1, 0.3, 0.6):
        assert (inside > t).mean(axis=0) == pytest.approx((1 - t) ** 2, abs=0.005)


def test_around_the_weights_groups_vary_first_and_then_the_shares_inside_them() -> None:
    groups, mixes = np.array([0.4, 0.6]), np.array([[0.5, 0, 0, 0, 0.5], [0, 0.7, 0.2, 0.1, 0]])
    shares = drawn(around(groups, mixes, MEMBERS, 0.2))
    group = shares[:, MEMBERS == 1].sum(axis=1)
    assert (group.mean(), group.std()) == pytest.approx((0.6, deviation(np.array(0.6), 0.2)), abs=0.002)
    inside = shares[:, MEMBERS == 1] / group[:, None]
    assert inside.mean(axis=0) == pytest.approx([0.7, 0.2, 0.1], abs=0.002)
    assert inside.std(axis=0) == pytest.approx(deviation(np.array([0.7, 0.2, 0.1]), 0.2), abs=0.002)
    assert np.corrcoef(group, inside[:, 0])[0, 1] == pytest.approx(0, abs=0.01)


def test_a_small_weight_is_shaken_less_than_if_all_criteria_were_one_group() -> None:
    groups, mixes = np.array([0.5, 0.5]), np.array([[0.8, 0, 0, 0, 0.2], [0, 0.8, 0.1, 0.1, 0]])
    apart_by_group = drawn(around(groups, mixes, MEMBERS, 0.2)).std(axis=0)
    assert apart_by_group[2] < deviation(np.array(0.05), 0.2)


def test_a_group_without_weight_stays_so() -> None:
    mixes = np.array([[0.5, 0, 0, 0, 0.5], [0, 0, 0, 0, 0]])
    shares = drawn(around(np.array([1.0, 0.0]), mixes, MEMBERS, 0.5))
    assert not shares[:, MEMBERS == 1].any()
    assert shares.sum(axis=1) == pytest.approx(1)
