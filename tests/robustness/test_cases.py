"""Scores of drawn cases are what the weights drawn and the answers drawn come to."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.arrays import Floats
from shortlist.robustness import cases
from shortlist.robustness.draws import around
from shortlist.robustness.outcomes import Outcomes, between
from tests.support.strategies import many

DRAWS, SEED = 300, 5


def drawn(outcomes: Outcomes, shares: Floats, mixes: Floats, members: list[int]) -> Floats:
    weightings = around(shares, mixes, np.array(members), 0.3)
    return np.concatenate([block.copy() for block in cases.scores(outcomes, weightings, DRAWS, SEED)])


@many
@given(st.integers(0, 2**32 - 1))
def test_put_together_by_groups_scores_are_what_they_are_at_once(seed: int) -> None:
    rng = np.random.default_rng(seed)
    members = [0, 1, 2, 1, 0]
    low = rng.integers(0, 4, (4, 5)) / 4
    outcomes = between(low, np.maximum(low, rng.integers(0, 5, (4, 5)) / 4))
    mixes = rng.integers(0, 3, 5) * (np.array(members) == np.arange(3)[:, None])
    mixes = mixes / np.maximum(mixes.sum(axis=1, keepdims=True), 1)
    shares = rng.integers(0, 3, 3) * mixes.any(axis=1)
    shares = shares / max(shares.sum(), 1)
    if not shares.any():
        return
    by_group = drawn(outcomes, shares, mixes, members)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cases, "KEPT", 0)
        assert by_group == pytest.approx(drawn(outcomes, shares, mixes, members), abs=1e-6)
