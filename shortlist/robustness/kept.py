"""Answers kept between questions: what no weight changes, and what several parts of a page ask for."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import Ranking
from shortlist.robustness import extremes as _reach
from shortlist.robustness import shares as _parts
from shortlist.robustness.acceptability import (
    Acceptability,
    acceptability,
    acceptability_and_wins,
    error,
    firsts_and_pairs,
)
from shortlist.robustness.asking.changes import Change, Watched
from shortlist.robustness.contest import Agreed, Field, Inside, field
from shortlist.robustness.draws import DRAWS, Weightings, affordable, among, around, everywhere
from shortlist.robustness.extremes import Extremes
from shortlist.robustness.outcomes import Outcomes
from shortlist.robustness.shares import Shares
from shortlist.robustness.verdict import Chances, Firsts

KEPT, MANY = 16, 64
FEW = 30  # vendors
# Weights move with every slider, so what is drawn around them is drawn anew each time: to 1.6 points; fewer
# times over a large catalog.
NEAR_DRAWS = 4_000
Shape = tuple[int, ...]


class _Near(NamedTuple):
    """Where weights are drawn, as bytes: group shares, mixes inside, the groups of the criteria.

    If there are `agreed` weights, these are drawn; where choices leave all free, all weights alike.
    """

    shares: bytes
    mixes: bytes
    members: bytes
    agreed: bytes
    free: bool


def acceptability_everywhere(field: Field) -> Acceptability:
    """Acceptability over all weightings."""
    return _everywhere(field.outcomes, field.members.tobytes())


def acceptability_around(field: Field, far: float) -> Acceptability:
    """Acceptability around the chosen weights, or over those that agree with choices."""
    if len(field.rows) <= FEW:
        return _around(*_content(field), far)[0]
    return _ranks_around(*_content(field), far)


def chances_around(field: Field, far: float) -> Chances:
    """How often each vendor is first around the chosen weights, and behind the one that is first now."""
    leader = int(field.leaders[0]) if len(field.leaders) else 0
    if len(field.rows) <= FEW:  # then the page's other questions have the same answers drawn anyway
        near, wins = _around(*_content(field), far)
        found = near.first, wins[leader] if len(wins) else np.zeros(0)
    else:
        pairs = tuple((leader, row) for row in range(len(field.rows)))
        found = _firsts_around(*_content(field), far, pairs)
    return Chances(*_counted(found[0], field.outcomes), found[1])


def chances_after(field: Field, far: float, asked: tuple[Change, ...]) -> tuple[Chances, Floats]:
    """The same, and how often the first after each change is first in the cases with such an answer."""
    leader = int(field.leaders[0]) if len(field.leaders) else 0
    return _after(*_content(field), far, (leader, asked))


def wins_around(field: Field, far: float) -> Floats:
    """Who comes before whom in the same draws around the chosen weights."""
    return _around(*_content(field), far)[1]


def firsts_around(field: Field, far: float) -> tuple[Firsts, Floats]:
    """How often each vendor is first in the same draws, and each of today's ranking before the next."""
    first, before = _firsts_around(*_content(field), far, field.neighbours)
    return Firsts(*_counted(first, field.outcomes)), before


def extremes(field: Field) -> Extremes:
    """The best and the worst rank that are possible."""
    if field.agreed is None:
        return _extremes(field.outcomes)
    points, sides = field.agreed.points, field.agreed.sides
    return _agreed_extremes(field.outcomes, points.tobytes(), sides.tobytes(), points.shape[1])


def shares(inside: Inside) -> Shares | None:
    """First-rank shares over the mixes of the groups, at the values of the attitude.

    Over those that agree with the user's choices; None where the weights inside the groups cannot.
    """
    corners, limits = _parts.corners(inside), inside.limits
    if limits is None:
        return _shares(corners.tobytes(), corners.shape) if inside.sides is None else None
    sides, now = _parts.sides(limits, inside), inside.shares[inside.mixes.any(axis=1)]
    if not len(sides):
        return _shares(corners.tobytes(), corners.shape)
    return _agreed_shares(corners.tobytes(), corners.shape, sides.tobytes(), now.tobytes())


def agreed_shares(field: Field) -> Shares | None:
    """In what part of all weights that agree with choices each ranked vendor is first; None without."""
    return None if field.agreed is None else _parts.counted(field.today.values, field.agreed.points)


@dataclass(frozen=True)
class Ranks:
    """The ranks (n, in catalog order) that are possible for a vendor which meets every must-have.

    At the weights of the ranking; if `agreed`, at all that agree with the user's choices. Where not `exact`
    (n), these are reached for certain, and there may be more extreme ones.
    """

    best: Ints
    worst: Ints
    exact: Bools
    agreed: bool


def ranks(ranking: Ranking, decision: Decision, catalog: Catalog) -> Ranks:
    """The possible ranks of every vendor."""
    best, worst, exact = ranking.best.copy(), ranking.worst.copy(), np.ones(len(ranking.rank), dtype=bool)
    found = field(ranking, decision, catalog) if decision.choices else None
    if found is None or found.agreed is None:
        return Ranks(best, worst, exact, agreed=False)
    reach = extremes(found)
    best[found.rows], worst[found.rows], exact[found.rows] = reach.best, reach.worst, reach.exact
    return Ranks(best, worst, exact, agreed=True)


@lru_cache(maxsize=KEPT)
def _everywhere(outcomes: Outcomes, members: bytes) -> Acceptability:
    drawn = everywhere(np.frombuffer(members, dtype=np.int64))
    return acceptability(outcomes, drawn, affordable(DRAWS, outcomes.low.size))


@lru_cache(maxsize=KEPT)
def _around(outcomes: Outcomes, near: _Near, far: float) -> tuple[Acceptability, Floats]:
    return acceptability_and_wins(outcomes, _weightings(near, far), near_draws(outcomes))


@lru_cache(maxsize=KEPT)
def _ranks_around(outcomes: Outcomes, near: _Near, far: float) -> Acceptability:
    return acceptability(outcomes, _weightings(near, far), near_draws(outcomes))


@lru_cache(maxsize=MANY)
def _firsts_around(
    outcomes: Outcomes,
    near: _Near,
    far: float,
    pairs: tuple[tuple[int, int], ...],
) -> tuple[Floats, Floats]:
    return firsts_and_pairs(outcomes, _weightings(near, far), pairs, near_draws(outcomes))


@lru_cache(maxsize=KEPT)
def _after(
    outcomes: Outcomes,
    near: _Near,
    far: float,
    asked: tuple[int, tuple[Change, ...]],
) -> tuple[Chances, Floats]:
    leader, watched = asked[0], Watched(asked[1])
    weightings = _weightings(near, far)
    pairs = tuple((leader, row) for row in range(len(outcomes.low)))
    first, before = firsts_and_pairs(outcomes, weightings, pairs, near_draws(outcomes), watch=watched)
    return Chances(*_counted(first, outcomes), before), watched.chances


def near_draws(outcomes: Outcomes) -> int:
    """How many cases are drawn around the chosen weights."""
    return affordable(NEAR_DRAWS, outcomes.low.size)


def _counted(first: Floats, outcomes: Outcomes) -> tuple[Floats, Floats, int]:
    """Shares of the draws, with their standard errors, and how many draws."""
    draws = near_draws(outcomes)
    return first, error(first[:, None], np.ones(len(first), dtype=np.int64), draws)[:, 0], draws


def _weightings(near: _Near, far: float) -> Weightings:
    """What weights are drawn from: those that agree with choices, otherwise those around the chosen ones."""
    homes, groups = np.frombuffer(near.members, dtype=np.int64), np.frombuffer(near.shares)
    if near.free:
        return everywhere(homes)
    if near.agreed:
        return among(np.frombuffer(near.agreed).reshape(-1, len(homes)), homes)
    return around(groups, np.frombuffer(near.mixes).reshape(len(groups), len(homes)), homes, far)


@lru_cache(maxsize=KEPT)
def _extremes(outcomes: Outcomes) -> Extremes:
    return _reach.extremes(outcomes)


@lru_cache(maxsize=KEPT)
def _agreed_extremes(outcomes: Outcomes, points: bytes, sides: bytes, criteria: int) -> Extremes:
    found = (np.frombuffer(held).reshape(-1, criteria) for held in (points, sides))
    return _reach.extremes(outcomes, Agreed(*found))


@lru_cache(maxsize=KEPT)
def _agreed_shares(corners: bytes, shape: Shape, sides: bytes, now: bytes) -> Shares:
    values, rows = (np.frombuffer(held).reshape(-1, shape[1]) for held in (corners, sides))
    return _parts.agreed_shares(values, rows, np.frombuffer(now))


@lru_cache(maxsize=KEPT)
def _shares(corners: bytes, shape: Shape) -> Shares:
    values = np.frombuffer(corners).reshape(shape)
    return _parts.shares(values, affordable(DRAWS, values.size))


def _content(field: Field) -> tuple[Outcomes, _Near]:
    near, found = [part.tobytes() for part in (field.shares, field.mixes, field.members)], field.agreed
    is_free = found is not None and not len(found.sides)
    agreed = found.points.tobytes() if found is not None and not is_free else b""
    return field.outcomes, _Near(near[0], near[1], near[2], agreed, is_free)
