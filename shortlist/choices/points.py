"""Points of a polytope of weights: uniform group first, as far as they agree with all choices.

The shares of the groups are uniform on their simplex, then those inside each group. Drawn weights that agree
are such points. Where too few agree, all sides are set back until enough do, and then moved to their place by
stages (Botev and Kroese 2012): the half with the most room is kept, doubled, and moved on by hit-and-run
(Smith 1984). Given the shares inside, what agrees is a polytope of group shares, and the other way round, so
that each step is uniform on its line.
"""

from functools import lru_cache

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.choices.polytope import Polytope
from shortlist.choices.programs import middle

SEED = 8
BANK = 600_000  # numbers that are drawn to begin with
POINTS = 1_000
STAGED, STAGES, HALF = 2_000, 60, 2
STEPS_A_STAGE, STEPS = 10, 40
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
    sides = sides / np.linalg.norm(sides, axis=1, keepdims=True)
    groups, inside = _bank(members)
    room = _room(groups, inside, sides, homes)
    chosen = np.flatnonzero(room > _back(room, min(count, STAGED)))[:count]
    is_done = len(chosen) == count and bool((room[chosen] > 0).all())
    groups, inside = groups[:, chosen], inside[:, chosen]
    if not is_done:
        groups, inside = _narrowed(groups, inside, sides, homes, count)
    return (groups[homes] * inside).T


def _room(groups: Floats, inside: Floats, sides: Floats, homes: Ints) -> Floats:
    """How far each point is from the nearest side; less than 0 outside."""
    return np.asarray((sides @ (groups[homes] * inside)).min(axis=0, initial=np.inf))


def _back(room: Floats, kept: int) -> float:
    """How far the sides are set back so that so many points are inside: 0 if they are as it is."""
    place = max(len(room) - kept - 1, 0)
    return min(0.0, float(np.partition(room, place)[place]))


def _narrowed(
    groups: Floats, inside: Floats, sides: Floats, homes: Ints, count: int
) -> tuple[Floats, Floats]:
    """Points that agree, from points inside sides that are set back."""
    rng = np.random.default_rng((SEED, 2))
    for _ in range(STAGES):
        many = groups.shape[1]
        back = _back(_room(groups, inside, sides, homes), many // HALF)
        kept = np.flatnonzero(_room(groups, inside, sides - back, homes) > 0)
        if not len(kept):
            break
        kept = kept[np.arange(many if back else count) % len(kept)]
        groups, inside = groups[:, kept], inside[:, kept]
        _move(groups, inside, sides - back, homes, STEPS_A_STAGE if back else STEPS, rng)
        if not back:
            return groups, inside
    groups, inside = _middle(sides, homes, count)
    for _ in range(STAGES):
        _move(groups, inside, sides, homes, STEPS_A_STAGE, rng)
    return groups, inside


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
    """The same point again and again, where no stages lead to any."""
    columns, owners = np.arange(len(homes)), np.zeros(len(sides), dtype=np.int64)
    weights = middle(Polytope(sides, owners, columns, homes))
    shares = _within(homes) @ weights
    return np.tile(shares[:, None], count), np.tile((weights / shares[homes])[:, None], count)


def _move(
    groups: Floats,
    inside: Floats,
    sides: Floats,
    homes: Ints,
    steps: int,
    rng: np.random.Generator,
) -> None:
    """Move every point so many steps: among the shares of the groups, then among those inside them.

    Every other step goes the way from one point to another, as they were at first: what agrees may be long
    and thin, and a way to anywhere would soon end at a side.
    """
    before, within = (groups.copy(), inside.copy()), _within(homes)
    sizes = within.sum(axis=1)[:, None]
    for step in range(steps):
        way, turn = _between(*before, rng) if step % 2 else _anywhere(*before, rng)
        way -= way.mean(axis=0)
        turn -= (within @ turn / sizes)[homes]
        room = sides @ (groups[homes] * inside)
        slope = sides @ (way[homes] * inside)
        far = _far(way / groups, slope / room, rng)
        groups += far * way
        room += far * slope
        inside += _far(turn / inside, (sides @ (groups[homes] * turn)) / room, rng) * turn


def _anywhere(groups: Floats, inside: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Ways in any direction."""
    return rng.standard_normal(groups.shape), rng.standard_normal(inside.shape)


def _between(groups: Floats, inside: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Ways from one of some points to another (Gilks, Roberts and George 1994)."""
    one, other = rng.integers(groups.shape[1], size=(2, groups.shape[1]))
    return groups[:, one] - groups[:, other], inside[:, one] - inside[:, other]


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
