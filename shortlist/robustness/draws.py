"""Plausible cases: drawn weightings and outcomes, and scores under them, block by block to spare memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.robustness.outcomes import Outcomes

DRAWS = 10_000
SEED = 20210408
FARTHEST = 0.9
# Numbers in a block, few enough to stay in the processor's cache; and numbers kept between calls, 5 MB.
BLOCK = 65_536
KEPT = 600_000
FEWEST = 16
# How far scores, 0…1, are put in order by lot: more than the last bits, in which machines differ, can tell.
LOT = 1e-8


@dataclass(frozen=True)
class Weightings:
    """What weightings are drawn from: shares of g groups, then shares inside each group, a Dirichlet each.

    `groups` (g) and `inside` (m) are the shapes; a shape of 0 is a share of 0. `members` (m) is the group of
    each criterion. If there is a `point` (m), every draw is that.
    """

    groups: Floats
    inside: Floats
    members: Ints
    point: Floats | None = None

    @property
    def uniform(self) -> bool:
        """Whether every weighting is as likely as every other, groups first."""
        return self.point is None and bool((self.groups == 1).all() and (self.inside == 1).all())

    @property
    def support(self) -> Bools:
        """The criteria that a draw can give weight."""
        if self.point is not None:
            return np.asarray(self.point > 0)
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


def deviation(share: Floats, far: float) -> Floats:
    """The standard deviation of each share around the user's, as a part of the whole or of its group."""
    return far * np.sqrt(share * (1 - share))


def scores(outcomes: Outcomes, weightings: Weightings, draws: int, seed: int) -> Iterator[Floats]:
    """Blocks of scores (draws × k), each draw times a positive factor; below 0 where a must-have is missed.

    The same arguments give the same numbers. Each block takes the place of the one before: memory that is
    new each time would cost as much as the draws. Scores that are level, as where outcomes coincide, are put
    in order by lot.
    """
    lift, lots = _Lift(outcomes, weightings), np.random.default_rng((seed, 1))
    sure = np.ascontiguousarray(outcomes.low.T)
    block = max(FEWEST, BLOCK // max(*outcomes.low.shape, lift.cells, 1))
    score = np.empty((block, len(outcomes.low)))
    for drawn in weights(weightings, draws, block, seed):
        found = np.matmul(drawn, sure, out=score[: len(drawn)])
        missed = lift.add(drawn, found, lots) if lift.cells else ()
        if lift.cells or not (weightings.uniform or weightings.point is not None):
            found += LOT * lots.random(found.shape)
        for row, out in missed:
            found[out, row] = -1 - lots.random(np.count_nonzero(out))
        yield found


def weights(weightings: Weightings, draws: int, block: int, seed: int) -> Iterator[Floats]:
    """Blocks of weightings (draws × m); uniform ones times a positive factor, which no order depends on.

    Exponentials, divided by their sum, are uniform on the simplex, and gammas follow the Dirichlet
    distribution; uniform numbers divided by their sum are not uniform (Devroye 1986, chapter 11).
    """
    criteria, rng = len(weightings.members), np.random.default_rng(seed)
    kept = weightings.uniform and draws * criteria <= KEPT
    all_kept = _kept(weightings.members.tobytes(), draws, seed) if kept else None
    for begin in range(0, draws, block):
        many = min(block, draws - begin)
        if all_kept is not None:
            yield all_kept[begin : begin + block]
        elif weightings.point is not None:
            yield np.broadcast_to(weightings.point, (many, criteria))
        else:
            yield _drawn(weightings, many, rng)


def _drawn(weightings: Weightings, many: int, rng: np.random.Generator) -> Floats:
    """Weightings (many × m), groups first; in one call for both, so that no block changes the numbers."""
    groups, members = len(weightings.groups), weightings.members
    shape = many, groups + len(members)
    if weightings.uniform:
        drawn = rng.standard_exponential(shape)
    else:
        drawn = rng.standard_gamma(np.concatenate([weightings.groups, weightings.inside]), shape)
    whole, inside = drawn[:, :groups], drawn[:, groups:]
    within = (members[:, None] == np.arange(groups)).astype(float)
    sums = inside @ within
    whole /= np.where(sums > 0, sums, 1)
    if not weightings.uniform:
        whole /= (whole * sums).sum(axis=1, keepdims=True)
    inside *= whole[:, members]
    return inside


@lru_cache(maxsize=4)
def _kept(members: bytes, draws: int, seed: int) -> Floats:
    """Uniform weightings that every later call needs again, whatever the sliders say."""
    homes = np.frombuffer(members, dtype=np.int64)
    drawn = np.ascontiguousarray(_drawn(everywhere(homes), draws, np.random.default_rng(seed)))
    drawn.flags.writeable = False
    return drawn


def forget() -> None:
    """Drop the weightings that are kept between calls."""
    _kept.cache_clear()


class _Lift:
    """What outcomes add to the scores of the lower bounds, and who misses a must-have by them."""

    def __init__(self, outcomes: Outcomes, weightings: Weightings) -> None:
        matter = np.flatnonzero(weightings.support[outcomes.columns] | outcomes.gates)
        rows, self._columns = outcomes.rows[matter], outcomes.columns[matter]
        self._rows, self._needed = rows, outcomes.needed[matter]
        self._counts = outcomes.counts[matter]
        low = outcomes.low[rows, self._columns]
        self._width = outcomes.high[rows, self._columns] - low
        lifts = outcomes.values[matter] - low[:, None]
        self._ladder, self._begins = lifts.reshape(-1), np.arange(len(matter)) * lifts.shape[1]
        self._unsure, self._starts = np.unique(rows, return_index=True)
        self._whole = np.flatnonzero(self._counts)
        self._gates = np.flatnonzero(self._needed)
        self.cells = len(matter)

    def add(self, drawn: Floats, score: Floats, rng: np.random.Generator) -> list[tuple[int, Bools]]:
        points = rng.random((len(drawn), self.cells))
        at = points * np.maximum(self._counts, 1)
        missed = [(int(self._rows[gate]), self._misses(at[:, gate], gate)) for gate in self._gates.tolist()]
        points *= self._width
        if len(self._whole):
            steps = at[:, self._whole].astype(np.int64) + self._begins[self._whole]
            points[:, self._whole] = self._ladder[steps]
        points *= drawn[:, self._columns]
        score[:, self._unsure] += np.add.reduceat(points, self._starts, axis=1)
        return missed

    def _misses(self, at: Floats, gate: int) -> Bools:
        steps = np.floor(at) if self._counts[gate] else at
        missed: Bools = steps < self._needed[gate]
        return missed
