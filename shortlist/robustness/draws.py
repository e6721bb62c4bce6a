"""Drawn weightings, and the scores of vendors under them: seeded, block by block to spare memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from shortlist.arrays import Bools, Floats
from shortlist.robustness.contest import TOLERANCE

DRAWS = 10_000
SEED = 20210408
FARTHEST = 0.9
# Numbers in a block, few enough to stay in the processor's cache; and numbers kept between calls, 5 MB.
BLOCK = 65_536
KEPT = 600_000
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


def scores(low: Floats, high: Floats, weightings: Weightings, draws: int, seed: int) -> Iterator[Floats]:
    """Blocks of scores (draws × n), each draw times a positive factor, values uniform within their bounds.

    The same arguments give the same numbers. Each block takes the place of the one before: memory that is
    new each time would cost as much as the draws. Drawn around small weights, scores may differ by less
    than the ranking tells apart; those are put in order by lot.
    """
    lift, lots = _Lift(low, high, weightings), np.random.default_rng((seed, 1))
    sure = np.ascontiguousarray(low.T)
    block = max(FEWEST, BLOCK // max(*low.shape, lift.cells, 1))
    score = np.empty((block, len(low)))
    for drawn in weights(weightings, draws, block, seed):
        found = np.matmul(drawn, sure, out=score[: len(drawn)])
        if lift.cells:
            lift.add(drawn, found, lots)
        if not (weightings.uniform or weightings.fixed):
            found += TOLERANCE * lots.random(found.shape)
        yield found


def weights(weightings: Weightings, draws: int, block: int, seed: int) -> Iterator[Floats]:
    """Blocks of weightings (draws × m); uniform ones times a positive factor, which no order depends on.

    Exponentials, divided by their sum, are uniform on the simplex, and gammas follow the Dirichlet
    distribution; uniform numbers divided by their sum are not uniform (Devroye 1986, chapter 11).
    """
    criteria, rng = len(weightings.shapes), np.random.default_rng(seed)
    kept = _kept(criteria, draws, seed) if weightings.uniform and draws * criteria <= KEPT else None
    for begin in range(0, draws, block):
        shape = min(block, draws - begin), criteria
        if kept is not None:
            yield kept[begin : begin + block]
        elif weightings.fixed:
            yield np.broadcast_to(weightings.shapes, shape)
        elif weightings.uniform:
            yield rng.standard_exponential(shape)
        else:
            gammas = rng.standard_gamma(weightings.shapes, shape)
            gammas /= gammas.sum(axis=1, keepdims=True)
            yield gammas


@lru_cache(maxsize=4)
def _kept(criteria: int, draws: int, seed: int) -> Floats:
    """Uniform weightings that every later call needs again, whatever the sliders say."""
    drawn = np.random.default_rng(seed).standard_exponential((draws, criteria))
    drawn.flags.writeable = False
    return drawn


def forget() -> None:
    """Drop the weightings that are kept between calls."""
    _kept.cache_clear()


class _Lift:
    """What ratings drawn in their intervals add to the scores of the lower bounds."""

    def __init__(self, low: Floats, high: Floats, weightings: Weightings) -> None:
        widths = (high - low) * weightings.support
        rows, self._columns = np.nonzero(widths)
        self._size = widths[rows, self._columns]
        self._unsure, self._starts = np.unique(rows, return_index=True)
        self.cells = len(rows)

    def add(self, drawn: Floats, score: Floats, rng: np.random.Generator) -> None:
        points = rng.random((len(drawn), self.cells))
        points *= self._size
        points *= drawn[:, self._columns]
        score[:, self._unsure] += np.add.reduceat(points, self._starts, axis=1)
