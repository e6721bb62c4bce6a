"""Two other libraries that rank by weighted sum, to agree with."""

import warnings

import numpy as np

from shortlist.arrays import Floats

with warnings.catch_warnings():
    # matplotlib, which scikit-criteria imports, calls pyparsing by names that are on their way out.
    warnings.filterwarnings("ignore", message=".* deprecated - use ", category=DeprecationWarning)
    import skcriteria
    from pymcdm.methods import WSM
    from skcriteria.agg.simple import WeightedSumModel


def scikit_criteria(values: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Scores 0…1 and ranks of scikit-criteria's weighted sum."""
    decision = skcriteria.mkdm(values, [max] * len(weights), weights=weights)
    result = WeightedSumModel().evaluate(decision)
    return np.asarray(result.e_.score), np.asarray(result.rank_)


def pymcdm(values: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Scores 0…1 and ranks of pymcdm's weighted sum, on values as they are."""
    method = WSM(normalization_function=_as_it_is)
    found = method(values, weights, np.ones(len(weights)), validation=False)
    return np.asarray(found), np.asarray(method.rank(found))


def _as_it_is(column: Floats, cost: bool) -> Floats:
    return 1 - column if cost else column
