"""Drawn weightings, and the scores of vendors under them: seeded, block by block to spare memory."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Bools, Floats
from shortlist.inside import TOLERANCE

DRAWS = 10_000
SEED = 20210408
FARTHEST = 0.9
# Numbers in a block: small enough to stay in the processor's cache.
BLOCK = 32_768
FEWEST = 16


@dataclass(frozen=True)
class Weightings:
    """What weightings are drawn from: a Dirichlet distribution with `shapes` (m), or one point only.

    A weight of shape 0 is always 0. If `fixed`, every draw is `shapes` itself.
    """

    shapes: Floats
    fixed: bool = False

    @property
    def uniform(self) -> bool:
        """Whether every weighting is as likely as every other."""
        return not self.fixed and bool((self.shapes == 1).all())

    @property
    def support(self) -> Bools:
        """The criteria that a draw can give weight."""
        positive: Bools = self.shapes > 0
        return positive


def everywhere(criteria: int) -> Weightings:
    """Every weighting alike: uniform over the whole simplex."""
    return Weightings(np.ones(criteria))


def around(weights: Floats, far: float) -> Weightings:
    """Weightings around the user's: a weight w gets the mean w and the standard deviation far · √(w (1 − w)).

    `far` is 0 (only these weights) … 0.9; the Dirichlet's concentration is 1/far² − 1. ValueError beyond.
    """
    if not 0 <= far <= FARTHEST:
        raise ValueError(f"far is {far}; give 0 … {FARTHEST}")
    if far == 0:
        return Weightings(weights, fixed=True)
    return Weightings(weights * (far**-2 - 1))


def deviation(weights: Floats, far: float) -> Floats:
    """The standard deviation of each weight around the user's, as a share of the whole."""
    return far * np.sqrt(weights * (1 - weights))


def weights(weightings: Weightings, count: int, rng: np.random.Generator) -> Floats:
    """Weightings (count × m); uniform ones times a positive factor, which no order of scores depends on.

    Exponentials, divided by their sum, are uniform on the simplex, and gammas follow the Dirichlet
    distribution; uniform numbers divided by their sum are not uniform (Devroye 1986, chapter 11).
    """
    shape = count, len(weightings.shapes)
    if weightings.fixed:
        return np.broadcast_to(weightings.shapes, shape)
    if weightings.uniform:
        return rng.standard_exponential(shape)
    gammas = rng.standard_gamma(weightings.shapes, shape)
    gammas /= gammas.sum(axis=1, keepdims=True)
    return gammas


def scores(low: Floats, high: Floats, weightings: Weightings, draws: int, seed: int) -> Iterator[Floats]:
    """Blocks of scores (draws × n) as weights are drawn, values uniform within their bounds.

    The same arguments give the same numbers. A small shape is often drawn as nearly nothing: scores that
    then differ by less than the ranking tells apart are put in order by lot.
    """
    rng = np.random.default_rng(seed)
    widths = (high - low) * weightings.support
    rows, columns = np.nonzero(widths)
    size = widths[rows, columns]
    unsure, starts = np.unique(rows, return_index=True)
    block = max(FEWEST, BLOCK // max(*low.shape, len(rows), 1))
    sure = np.ascontiguousarray(low.T)
    for begin in range(0, draws, block):
        drawn = weights(weightings, min(block, draws - begin), rng)
        score = drawn @ sure
        if len(rows):
            lift = rng.random((len(drawn), len(rows)))
            lift *= size
            lift *= drawn[:, columns]
            score[:, unsure] += np.add.reduceat(lift, starts, axis=1)
        if not (weightings.uniform or weightings.fixed):
            score += TOLERANCE * rng.random(score.shape)
        yield score
