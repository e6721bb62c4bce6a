"""How far one weight can move before the first place changes hands: closed form, scores being linear."""

from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Bools, Floats
from shortlist.catalog import Catalog
from shortlist.robustness.contest import TOLERANCE, Inside


@dataclass(frozen=True)
class Lines:
    """Ways to move one weight each: at a share t of the whole the weights are base + t · step.

    `base` and `step` are l × m; `now`, and the `least` and the `most` that t can be, have l entries.
    """

    base: Floats
    step: Floats
    now: Floats
    least: Floats
    most: Floats


@dataclass(frozen=True)
class Interval:
    """The shares of the whole, 0…1, between which the first place holds as one weight moves.

    `below` and `above` are the vendors who take over beyond each end, none where there is no beyond:
    the weight cannot go under `least` or over `most`.
    """

    now: float
    low: float
    high: float
    least: float
    most: float
    below: tuple[int, ...]
    above: tuple[int, ...]

    @property
    def always(self) -> bool:
        """Whether the first place holds wherever this weight goes."""
        return not (self.below or self.above)

    @property
    def slack(self) -> float:
        """The least move of this weight that changes the first place; infinite if none does."""
        moves = [self.now - self.low] * bool(self.below) + [self.high - self.now] * bool(self.above)
        return min(moves, default=float("inf"))


@dataclass(frozen=True)
class Priority:
    """A group's or criterion's weight and the interval in which the first place holds as it moves alone."""

    name: str
    is_group: bool
    interval: Interval


def group_lines(inside: Inside) -> Lines:
    """Every group's weight, the other groups keeping their proportions, as its slider moves it."""
    return _shift(inside.weights, inside.mixes, inside.shares)


def slider_lines(inside: Inside) -> Lines:
    """Every criterion's weight as its slider moves it: its group's share of the whole stays.

    A criterion that is alone in its group, or whose group has no weight, cannot move.
    """
    mixes, whole = inside.mixes[inside.members], inside.shares[inside.members]
    own = np.eye(len(whole))
    others = mixes * (1 - own)
    rest = others.sum(axis=1)
    free = rest > TOLERANCE
    others[free] /= rest[free, None]
    outside = inside.weights * (inside.members != inside.members[:, None])
    return Lines(
        base=np.where(free[:, None], outside + whole[:, None] * others, inside.weights),
        step=np.where(free[:, None], own - others, 0.0),
        now=inside.weights,
        least=np.where(free, 0.0, inside.weights),
        most=np.where(free, whole, inside.weights),
    )


def stability(values: Floats, first: int, lines: Lines) -> tuple[Interval, ...]:
    """The interval of each line in which vendor `first` of `values` (n × m) stays first.

    The lead over a rival is linear in t, so it ends at one point; the nearest such point on each side counts
    (Mareschal 1988). A tie is no loss.
    """
    level, slope = lines.base @ values.T, lines.step @ values.T
    lead, gain = level[:, [first]] - level, slope[:, [first]] - slope
    ends = -lead / np.where(np.abs(gain) > TOLERANCE, gain, np.nan)
    now = lines.now[:, None]
    above = np.where(gain < -TOLERANCE, np.maximum(ends, now), np.inf)
    below = np.where(gain > TOLERANCE, np.minimum(ends, now), -np.inf)
    highs, lows = above.min(axis=1), below.max(axis=1)
    over, under = highs < lines.most - TOLERANCE, lows > lines.least + TOLERANCE
    taking_over = _steepest(above <= highs[:, None] + TOLERANCE, -gain)
    taking_under = _steepest(below >= lows[:, None] - TOLERANCE, gain)
    return tuple(
        Interval(
            now=float(lines.now[k]),
            low=float(lows[k] if under[k] else lines.least[k]),
            high=float(highs[k] if over[k] else lines.most[k]),
            least=float(lines.least[k]),
            most=float(lines.most[k]),
            below=tuple(np.flatnonzero(taking_under[k]).tolist()) if under[k] else (),
            above=tuple(np.flatnonzero(taking_over[k]).tolist()) if over[k] else (),
        )
        for k in range(len(lines.now))
    )


def priorities(inside: Inside, catalog: Catalog) -> tuple[Priority, ...]:
    """Every weight, groups first; none if nobody is inside."""
    if not len(inside.rows):
        return ()
    groups = stability(inside.values, inside.first, group_lines(inside))
    criteria = stability(inside.values, inside.first, slider_lines(inside))
    return (
        *(Priority(group.name, True, found) for group, found in zip(catalog.groups, groups, strict=True)),
        *(Priority(one.name, False, found) for one, found in zip(inside.criteria, criteria, strict=True)),
    )


def turning(found: tuple[Priority, ...]) -> list[Priority]:
    """Those that can change the first place, the nearest to it first."""
    return sorted((one for one in found if not one.interval.always), key=lambda one: one.interval.slack)


def _shift(weights: Floats, targets: Floats, shares: Floats) -> Lines:
    """Lines from the rest of the weights to each target (l × m), which has a share of the weights now.

    A weight cannot move where nothing else has weight, nor can that of a target which is all zero.
    """
    rest = weights - shares[:, None] * targets
    whole = 1 - shares
    free = (whole > TOLERANCE) & targets.any(axis=1)
    rest[free] /= whole[free, None]
    return Lines(
        base=np.where(free[:, None], rest, weights),
        step=np.where(free[:, None], targets - rest, 0.0),
        now=shares,
        least=np.where(free, 0.0, shares),
        most=np.where(free, 1.0, shares),
    )


def _steepest(candidates: Bools, speed: Floats) -> Bools:
    """Of the rivals that draw level first, those that lead beyond: the fastest."""
    speeds = np.where(candidates, speed, -np.inf)
    top = speeds.max(axis=1, keepdims=True)
    fastest: Bools = candidates & (speeds >= top - TOLERANCE)
    return fastest
