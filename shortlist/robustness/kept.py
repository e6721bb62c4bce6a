"""Answers kept between questions: what no weight changes, and what several parts of a page ask for."""

from functools import lru_cache

import numpy as np

from shortlist.arrays import Floats
from shortlist.robustness import extremes as _reach
from shortlist.robustness import shares as _parts
from shortlist.robustness.acceptability import Acceptability, acceptability, acceptability_and_wins
from shortlist.robustness.contest import Inside
from shortlist.robustness.draws import around, everywhere
from shortlist.robustness.extremes import Extremes
from shortlist.robustness.shares import Shares

KEPT = 16
# Weights move with every slider, so what is drawn around them is drawn anew each time: to 1.6 points.
NEAR_DRAWS = 4_000
Shape = tuple[int, ...]


def acceptability_everywhere(inside: Inside) -> Acceptability:
    """Acceptability over all weightings."""
    return _acceptability(inside.low.tobytes(), inside.high.tobytes(), inside.low.shape)


def acceptability_around(inside: Inside, far: float) -> Acceptability:
    """Acceptability around the chosen weights."""
    return _around(*_content(inside), far)[0]


def wins_around(inside: Inside, far: float) -> Floats:
    """Who comes before whom in the same draws around the chosen weights."""
    return _around(*_content(inside), far)[1]


def extremes(inside: Inside) -> Extremes:
    """The best and the worst rank that are possible."""
    return _extremes(inside.low.tobytes(), inside.high.tobytes(), inside.low.shape)


def shares(inside: Inside) -> Shares:
    """First-rank shares at the values of the attitude."""
    return _shares(inside.values.tobytes(), inside.values.shape)


@lru_cache(maxsize=KEPT)
def _acceptability(low: bytes, high: bytes, shape: Shape) -> Acceptability:
    return acceptability(_array(low, shape), _array(high, shape), everywhere(shape[1]))


@lru_cache(maxsize=KEPT)
def _around(
    low: bytes, high: bytes, weights: bytes, shape: Shape, far: float
) -> tuple[Acceptability, Floats]:
    near = around(_array(weights, shape[1:]), far)
    return acceptability_and_wins(_array(low, shape), _array(high, shape), near, NEAR_DRAWS)


@lru_cache(maxsize=KEPT)
def _extremes(low: bytes, high: bytes, shape: Shape) -> Extremes:
    return _reach.extremes(_array(low, shape), _array(high, shape))


@lru_cache(maxsize=KEPT)
def _shares(values: bytes, shape: Shape) -> Shares:
    return _parts.shares(_array(values, shape))


def _content(inside: Inside) -> tuple[bytes, bytes, bytes, Shape]:
    return inside.low.tobytes(), inside.high.tobytes(), inside.weights.tobytes(), inside.low.shape


def _array(content: bytes, shape: Shape) -> Floats:
    return np.frombuffer(content, dtype=np.float64).reshape(shape)
