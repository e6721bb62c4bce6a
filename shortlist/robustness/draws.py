"""Drawn weightings, block by block to spare memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.catalog import LARGE

DRAWS = 10_000
FEWEST_DRAWS = 1_000  # over the largest catalog: within 3.1 points
SEED = 8
FARTHEST = 0.9
# Numbers in a block, few enough to stay in the processor's cache; and numbers kept between calls, 5 MB.
BLOCK = 65_536
KEPT = 600_000
FEWEST = 16


def affordable(draws: int, ratings: int) -> int:
    """How many of so many draws are made: a draw costs as much as it has ratings, k × m.

    All of them up to `LARGE` ratings; beyond, so many hundreds that they cost no more, but 1,000 at least.
    """
    if ratings <= LARGE:
        return draws
    return min(draws, max(FEWEST_DRAWS, draws * LARGE // ratings // 100 * 100))


@dataclass(frozen=True)
class Weightings:
    """What weightings are drawn from: shares of g groups, then shares inside each group, a Dirichlet each.

    `groups` (g) and `inside` (m) are the shapes; a shape of 0 is a share of 0. `members` (m) is the group of
    each criterion. If there is a `point` (m), every draw is that; if there are `points` (n × m), the draws
    are these, again and again.
    """

    groups: Floats
    inside: Floats
    members: Ints
    point: Floats | None = None
    points: Floats | None = None

    @property
    def uniform(self) -> bool:
        """Whether every weighting is as likely as every other, groups first."""
        return self.drawn and bool((self.groups == 1).all() and (self.inside == 1).all())

    @property
    def drawn(self) -> bool:
        """Whether they are drawn at all: shares of the groups, then those inside them."""
        return self.point is None and self.points is None

    @property
    def support(self) -> Bools:
        """The criteria that a draw can give weight."""
        if self.point is not None:
            return np.asarray(self.point > 0)
        if self.points is not None:
            return np.asarray((self.points > 0).any(axis=0))
        return np.asarray((self.inside > 0) & (self.groups > 0)[self.members])


def everywhere(members: Ints) -> Weightings:
    """Every weighting alike: the groups' shares uniform on their simplex, then those inside each group."""
    return Weightings(np.ones(members.max(initial=-1) + 1), np.ones(len(members)), members)


def around(shares: Floats, mixes: Floats, members: Ints, far: float) -> Weightings:
    """Weightings around the user's: group `shares` (g), and the `mixes` (g × m) inside each group.

    A share s of the whole or of its group gets the mean s and the standard deviation far · √(s (1 − s)).
    `far` is 0 (only these weights) … 0.9; the Dirichlet's concentration is 1/far² − 1. ValueError beyond.
    """
    if not 0 <= far <= FARTHEST:
        raise ValueError(f"far is {far}; give 0 … {FARTHEST}")
    inside = mixes.sum(axis=0)
    if far == 0:
        return Weightings(shares, inside, members, point=shares[members] * inside)
    return Weightings(shares * (far**-2 - 1), inside * (far**-2 - 1), members)


def among(points: Floats, members: Ints) -> Weightings:
    """These weightings (n × m), each as likely as each other."""
    inside = points.mean(axis=0)
    return Weightings(np.asarray(np.bincount(members, inside), dtype=float), inside, members, points=points)


def deviation(share: Floats, far: float) -> Floats:
    """The standard deviation of each share around the user's, as a part of the whole or of its group."""
    return far * np.sqrt(share * (1 - share))


def weights(weightings: Weightings, draws: int, block: int, seed: int) -> Iterator[Floats]:
    """Blocks of weightings (draws × m); uniform ones times a positive factor, which no order depends on.

    Exponentials, divided by their sum, are uniform on the simplex, and gammas follow the Dirichlet
    distribution; uniform numbers divided by their sum are not uniform (Devroye 1986, chapter 11).
    """
    size = draws * len(weightings.members)
    if weightings.uniform and size <= KEPT:
        kept = _kept(weightings.members.tobytes(), draws, seed)
        yield from (kept[begin : begin + block] for begin in range(0, draws, block))
    elif weightings.point is not None:
        for begin in range(0, draws, block):
            yield np.broadcast_to(weightings.point, (min(block, draws - begin), len(weightings.point)))
    elif weightings.points is not None:
        for begin in range(0, draws, block):
            places = np.arange(begin, min(begin + block, draws)) % len(weightings.points)
            yield weightings.points[places]
    else:
        yield from _drawn(weightings, draws, block, seed)


def _drawn(weightings: Weightings, draws: int, block: int, seed: int) -> Iterator[Floats]:
    """Weightings group by group: the shares of the groups, times those inside them."""
    for groups, inside in apart(weightings, draws, block, seed):
        yield groups[:, weightings.members] * inside


def apart(weightings: Weightings, draws: int, block: int, seed: int) -> Iterator[tuple[Floats, Floats]]:
    """Blocks of shares of the groups (draws × g), and of those inside them (draws × m)."""
    rng, uniform = np.random.default_rng((seed, 2)), weightings.uniform
    for inside in _inside(weightings, draws, block, seed):
        groups = _varied(weightings.groups, len(inside), uniform, rng)
        if not uniform:
            groups /= groups.sum(axis=1, keepdims=True)
        yield groups, inside


def _inside(weightings: Weightings, draws: int, block: int, seed: int) -> Iterator[Floats]:
    """Blocks of shares inside the groups (draws × m); kept, for no slider of a group moves them."""
    shapes, members = weightings.inside, weightings.members
    if draws * len(members) > KEPT:
        yield from _shares_inside(shapes, members, weightings.uniform, draws, block, seed)
        return
    kept = kept_inside(shapes.tobytes(), members.tobytes(), weightings.uniform, draws, seed)
    yield from (kept[begin : begin + block] for begin in range(0, draws, block))


def _shares_inside(
    shapes: Floats, members: Ints, uniform: bool, draws: int, block: int, seed: int
) -> Iterator[Floats]:
    rng = np.random.default_rng((seed, 3))
    within = (members[:, None] == np.arange(members.max(initial=-1) + 1)).astype(float)
    for begin in range(0, draws, block):
        inside = _varied(shapes, min(block, draws - begin), uniform, rng)
        sums = inside @ within
        inside /= np.where(sums > 0, sums, 1)[:, members]
        yield inside


def _varied(shapes: Floats, many: int, uniform: bool, rng: np.random.Generator) -> Floats:
    """Numbers whose shares of their sum are Dirichlet with these shapes."""
    shape = many, len(shapes)
    return rng.standard_exponential(shape) if uniform else rng.standard_gamma(shapes, shape)


@lru_cache(maxsize=4)
def _kept(members: bytes, draws: int, seed: int) -> Floats:
    """Uniform weightings that every later call needs again, whatever the sliders say."""
    (drawn,) = _drawn(everywhere(np.frombuffer(members, dtype=np.int64)), draws, draws, seed)
    drawn.flags.writeable = False
    return drawn


@lru_cache(maxsize=4)
def kept_inside(shapes: bytes, members: bytes, uniform: bool, draws: int, seed: int) -> Floats:
    """Shares inside the groups (draws × m) that later calls need again: no slider of a group moves them."""
    homes = np.frombuffer(members, dtype=np.int64)
    (inside,) = _shares_inside(np.frombuffer(shapes), homes, uniform, draws, draws, seed)
    return inside


def forget() -> None:
    """Drop the draws that are kept between calls."""
    _kept.cache_clear()
    kept_inside.cache_clear()
