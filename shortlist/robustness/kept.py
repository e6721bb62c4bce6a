"""Answers kept between questions: what no weight changes, and what several parts of a page ask for."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from shortlist.arrays import Floats
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
from shortlist.robustness.contest import Field, Inside
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
    return _reach.extremes(field.outcomes, field.agreed)


def shares(inside: Inside) -> Shares:
    """First-rank shares over the mixes of the groups, at the values of the attitude."""
    corners = _parts.corners(inside)
    return _shares(corners.tobytes(), corners.shape)


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
def _shares(corners: bytes, shape: Shape) -> Shares:
    values = np.frombuffer(corners).reshape(shape)
    return _parts.shares(values, affordable(DRAWS, values.size))


def _content(field: Field) -> tuple[Outcomes, _Near]:
    near, found = [part.tobytes() for part in (field.shares, field.mixes, field.members)], field.agreed
    is_free = found is not None and not len(found.sides)
    agreed = found.points.tobytes() if found is not None and not is_free else b""
    return field.outcomes, _Near(near[0], near[1], near[2], agreed, is_free)
