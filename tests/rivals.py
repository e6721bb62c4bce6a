"""Two other libraries that rank by weighted sum, to agree with."""

import numpy as np

from shortlist.arrays import Floats
from tests.peers import mkdm, pymcdm_methods, simple


def scikit_criteria(values: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Scores 0…1 and ranks of scikit-criteria's weighted sum."""
    decision = mkdm(values, [max] * len(weights), weights=weights)
    result = simple.WeightedSumModel().evaluate(decision)
    return np.asarray(result.e_.score), np.asarray(result.rank_)


def pymcdm(values: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Scores 0…1 and ranks of pymcdm's weighted sum, on values as they are."""
    method = pymcdm_methods.WSM(normalization_function=_as_it_is)
    found = method(values, weights, np.ones(len(weights)), validation=False)
    return np.asarray(found), np.asarray(method.rank(found))


def _as_it_is(column: Floats, cost: bool) -> Floats:
    return 1 - column if cost else column
