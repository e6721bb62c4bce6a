"""Other packages that give independent answers, and how they rank by weighted sum.

Their own imports warn of their own concerns.
"""

import importlib
import importlib.metadata as installed
import warnings

import numpy as np

from shortlist.arrays import Floats

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pymcdm import methods as pymcdm_methods
    from pymcdm import normalizations as pymcdm_normalizations
    from pysensmcda.smaa import exact_acceptability, simulate
    from skcriteria import mkdm
    from skcriteria.agg import simple, topsis
    from skcriteria.datasets import load_simple_stock_selection, load_van2021evaluation

importlib.metadata = installed  # scikit-criteria takes it away from everybody

__all__ = [
    "exact_acceptability",
    "load_simple_stock_selection",
    "load_van2021evaluation",
    "mkdm",
    "pymcdm",
    "pymcdm_methods",
    "pymcdm_normalizations",
    "scikit_criteria",
    "simple",
    "simulate",
    "topsis",
]


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
