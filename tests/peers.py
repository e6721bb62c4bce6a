"""Other packages that give independent answers; their own imports warn of their own concerns."""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pymcdm import methods as pymcdm_methods
    from pymcdm import normalizations as pymcdm_normalizations
    from pysensmcda.smaa import exact_acceptability, simulate
    from skcriteria import mkdm
    from skcriteria.agg import simple, topsis

__all__ = [
    "exact_acceptability",
    "mkdm",
    "pymcdm_methods",
    "pymcdm_normalizations",
    "simple",
    "simulate",
    "topsis",
]
