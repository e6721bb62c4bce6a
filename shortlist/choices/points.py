"""Points of a polytope of weights: uniform group first, as far as they agree with all choices.

The shares of the groups are uniform on their simplex, then those inside each group. Drawn weights that agree
are such points; where too few agree, they are moved on by hit-and-run (Smith 1984): given the shares inside,
what agrees is a polytope of group shares, and the other way round, so that each step is uniform on its line.
"""

from functools import lru_cache

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.choices.polytope import Polytope
from shortlist.choices.programs import middle

SEED = 8
BANK = 600_000  # numbers that are drawn to begin with
POINTS = 1_000
STEPS, STEPS_FROM_ONE = 60, 250
FEW = 20  # points to begin with, below which more steps are needed
FLAT, EDGE = 1e-12, 1e-9
KEPT = 64


def points(polytope: Polytope, count: int = POINTS) -> Floats:
    """Weights (count × m, in catalog order) that agree, the same each time. ValueError if none do."""
    rows, members = polytope.rows, polytope.members
    found = _points(rows.tobytes(), members.tobytes(), count)
    return found[:, polytope.places]


@lru_cache(maxsize=KEPT)
def _points(rows: bytes, members: bytes, count: int) -> Floats:
    homes = np.frombuffer(members, dtype=np.int64)
    sides = np.frombuffer(rows).reshape(-1, len(homes))
    groups, inside = _bank(members)
    agree = np.flatnonzero((sides @ (groups[homes] * inside) > 0).all(axis=0))[:count]
    if len(agree):
        chosen = agree[np.arange(count) % len(agree)]
        groups, inside = groups[:, chosen], inside[:, chosen]
    else:
        groups, inside = _middle(sides, homes, count)
    if len(agree) < count:
        _move(groups, inside, sides, homes, STEPS if len(agree) >= FEW else STEPS_FROM_ONE)
    return (groups[homes] * inside).T


@lru_cache(maxsize=2)
def _bank(members: bytes) -> tuple[Floats, Floats]:
    """Group shares (g × n) and shares inside (m × n), both uniform."""
    homes = np.frombuffer(members, dtype=np.int64)
    rng, count = np.random.default_rng((SEED, 1)), BANK // len(homes)
    groups = rng.standard_exponential((homes[-1] + 1, count))
    inside = rng.standard_exponential((len(homes), count))
    groups /= groups.sum(axis=0)
    inside /= (_within(homes) @ inside)[homes]
    return groups, inside


def _within(homes: Ints) -> Floats:
    return np.asarray(homes == np.arange(homes[-1] + 1)[:, None], dtype=np.float64)


def _middle(sides: Floats, homes: Ints, count: int) -> tuple[Floats, Floats]:
    """The same point again and again, where no drawn weights agree."""
    columns, owners = np.arange(len(homes)), np.zeros(len(sides), dtype=np.int64)
    weights = middle(Polytope(sides, owners, columns, homes))
    shares = _within(homes) @ weights
    return np.tile(shares[:, None], count), np.tile((weights / shares[homes])[:, None], count)


def _move(groups: Floats, inside: Floats, sides: Floats, homes: Ints, steps: int) -> None:
    """Move every point so many steps: among the shares of the groups, then among those inside them."""
    rng, within = np.random.default_rng((SEED, 2)), _within(homes)
    sizes = within.sum(axis=1)[:, None]
    for _ in range(steps):
        room = sides @ (groups[homes] * inside)
        way = rng.standard_normal(groups.shape)
        way -= way.mean(axis=0)
        slope = sides @ (way[homes] * inside)
        far = _far(way / groups, slope / room, rng)
        groups += far * way
        room += far * slope
        way = rng.standard_normal(inside.shape)
        way -= (within @ way / sizes)[homes]
        inside += _far(way / inside, (sides @ (groups[homes] * way)) / room, rng) * way


def _far(ways: Floats, slopes: Floats, rng: np.random.Generator) -> Floats:
    """How far each point moves: to anywhere between the sides that it meets, given how fast it nears each.

    A single group has no way to go.
    """
    fall = np.minimum(ways.min(axis=0), slopes.min(axis=0, initial=0))
    rise = np.maximum(ways.max(axis=0), slopes.max(axis=0, initial=0))
    there = (fall < -FLAT) & (rise > FLAT)
    fall, rise = np.where(there, fall, -1), np.where(there, rise, 1)
    part = EDGE + (1 - 2 * EDGE) * rng.random(len(fall))
    return np.asarray(np.where(there, part * -1 / fall - (1 - part) / rise, 0))
