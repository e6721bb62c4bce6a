"""Other packages that give independent answers; their own imports warn of their own concerns."""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pymcdm import methods as pymcdm_methods  # type: ignore[import-untyped]
    from pymcdm import normalizations as pymcdm_normalizations
    from pysensmcda.smaa import exact_acceptability, simulate
    from skcriteria import mkdm  # type: ignore[import-untyped]
    from skcriteria.agg import simple, topsis  # type: ignore[import-untyped]

__all__ = [
    "exact_acceptability",
    "mkdm",
    "pymcdm_methods",
    "pymcdm_normalizations",
    "simple",
    "simulate",
    "topsis",
]
