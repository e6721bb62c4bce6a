"""Drawn weightings lie where they are said to lie."""

import numpy as np
import pytest

from shortlist.arrays import Floats
from shortlist.robustness.draws import Weightings, around, deviation, everywhere, scores, weights

DRAWS = 200_000


def drawn(weightings: Weightings) -> Floats:
    rows = np.concatenate(list(weights(weightings, DRAWS, 1000, seed=1)))
    shares: Floats = rows / rows.sum(axis=1, keepdims=True)
    return shares


def test_weightings_everywhere_are_uniform_on_the_simplex() -> None:
    # A share of the uniform simplex in m dimensions has P(w > t) = (1 − t)^(m − 1).
    shares = drawn(everywhere(5))
    for t in (0.1, 0.3, 0.6):
        assert (shares > t).mean(axis=0) == pytest.approx((1 - t) ** 4, abs=0.005)


@pytest.mark.parametrize("far", [0.05, 0.3, 0.9])
def test_weightings_around_have_the_stated_mean_and_deviation(far: float) -> None:
    mean = np.array([0.5, 0.3, 0.19, 0.01, 0.0])
    shares = drawn(around(mean, far))
    assert shares.mean(axis=0) == pytest.approx(mean, abs=0.004)
    assert shares.std(axis=0) == pytest.approx(deviation(mean, far), abs=0.004)


def test_a_weight_of_zero_stays_zero() -> None:
    assert not drawn(around(np.array([0.7, 0.3, 0.0]), 0.4))[:, 2].any()


def test_not_far_at_all_is_the_weights_themselves() -> None:
    assert drawn(around(np.array([0.75, 0.25]), 0)) == pytest.approx(np.tile([0.75, 0.25], (DRAWS, 1)))


@pytest.mark.parametrize("far", [-0.1, 0.95, float("nan")])
def test_too_far_is_refused(far: float) -> None:
    with pytest.raises(ValueError, match="give 0 …"):
        around(np.array([1.0]), far)


def test_values_are_uniform_between_their_bounds() -> None:
    low, high = np.array([[0.2, 0.0], [0.5, 0.5]]), np.array([[0.6, 1.0], [0.5, 0.5]])
    blocks = scores(low, high, around(np.array([1.0, 0.0]), 0), DRAWS, 1)
    score = np.concatenate([block.copy() for block in blocks])
    assert score.shape == (DRAWS, 2)
    assert (score[:, 0].min(), score[:, 0].max()) == pytest.approx((0.2, 0.6), abs=1e-4)
    assert score[:, 0].mean() == pytest.approx(0.4, abs=0.001)
    assert (score[:, 1] == 0.5).all()


def test_the_block_does_not_change_the_weightings() -> None:
    for weightings in (everywhere(3), around(np.array([0.5, 0.3, 0.2]), 0.3)):
        for draws in (1000, 300_000):
            few, many = (np.concatenate(list(weights(weightings, draws, block, 1))) for block in (7000, 90))
            assert np.array_equal(few, many)


def test_kept_weightings_cannot_be_changed() -> None:
    (block,) = weights(everywhere(2), 10, 10, 1)
    assert not block.flags.writeable
