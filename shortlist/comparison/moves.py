"""The smallest change of one slider that puts one vendor ahead of another, on the grid that sliders have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import MAX_WEIGHT, Catalog
from shortlist.decision import Decision
from shortlist.ranking import DECIMALS, scores
from shortlist.ranking.gains import LEAST
from shortlist.ranking.weights import group_shares, weights

NEAR = 1e-6  # points: a position that may be enough is tried by the core itself
POSITIONS = np.arange(MAX_WEIGHT + 1, dtype=float)
Kind: TypeAlias = Literal["group", "criterion"]


@dataclass(frozen=True)
class Move:
    """A slider to be set from position `now` to `to`, and the shares of the whole, 0…1, that they come to."""

    kind: Kind
    index: int
    now: int
    to: int
    share_now: float
    share_then: float


def overtakes(values: Floats, shares: Floats) -> bool:
    """Whether the second of two vendors is ahead of the first, by more than the ranking tells apart."""
    ahead, behind = map(float, scores(values, shares))
    return round(behind, DECIMALS) > round(ahead, DECIMALS) and behind - ahead > LEAST


def least_move(values: Floats, decision: Decision, catalog: Catalog) -> Move | None:
    """The smallest change of one slider after which the second of two vendors (2 × m) is ahead.

    Of equal changes a group's comes first, then catalog order; None if no position of any slider is enough.
    """
    for kind, index, to in _candidates(values, decision, catalog):
        shares = _shares_at(kind, index, to, decision, catalog)
        if overtakes(values, shares):
            record = (catalog.groups if kind == "group" else catalog.criteria)[index].id
            now = (decision.groups if kind == "group" else decision.weights)[record]
            before = _shares_at(kind, index, now, decision, catalog)
            ends = (_share(kind, index, found, catalog) for found in (before, shares))
            return Move(kind, index, now, to, *ends)
    return None


def _candidates(values: Floats, decision: Decision, catalog: Catalog) -> Iterator[tuple[Kind, int, int]]:
    """The positions that are enough or nearly so, the smallest change first."""
    count = len(catalog.groups)
    groups = np.array([decision.groups[group.id] for group in catalog.groups], dtype=float)
    inside = np.array([decision.weights[criterion.id] for criterion in catalog.criteria], dtype=float)
    gaps = _gaps(100 * (values[1] - values[0]), groups, inside, _members(catalog))
    changes = np.abs(POSITIONS - np.concatenate([groups, inside])[:, None])
    rows, positions = np.nonzero((gaps > -NEAR) & (changes > 0))
    for place in np.lexsort((rows, changes[rows, positions])):
        row, to = int(rows[place]), int(positions[place])
        yield ("group", row, to) if row < count else ("criterion", row - count, to)


def _gaps(points: Floats, groups: Floats, inside: Floats, members: Floats) -> Floats:
    """By how much the second vendor would be ahead: a row a slider, groups first, a column a position.

    `points` (m) are what it gains on each criterion at full weight; −∞ where nothing would have weight.
    """
    sums, gains = members @ inside, members @ (inside * points)
    held = np.where(sums > 0, groups, 0.0)
    parts = held * _ratio(gains, sums, 0.0)
    whole, total = held.sum(), parts.sum()
    by_group = np.where(sums > 0, 1.0, 0.0)[:, None] * (POSITIONS - groups[:, None])
    group_gaps = _ratio(
        total + by_group * _ratio(gains, sums, 0.0)[:, None], np.round(whole + by_group), -np.inf
    )
    home = members.argmax(axis=0)
    change = POSITIONS - inside[:, None]
    new_sums, new_gains = sums[home, None] + change, gains[home, None] + change * points[:, None]
    new_held = np.where(new_sums > 0, groups[home, None], 0.0)
    tops = total - parts[home, None] + new_held * _ratio(new_gains, new_sums, 0.0)
    return np.concatenate([group_gaps, _ratio(tops, np.round(whole - held[home, None] + new_held), -np.inf)])


def _ratio(top: Floats, bottom: Floats, without: float) -> Floats:
    """A quotient, and another number where the bottom is zero."""
    found: Floats = np.where(bottom > 0, top / np.where(bottom > 0, bottom, 1.0), without)
    return found


def _members(catalog: Catalog) -> Floats:
    """Whether a criterion belongs to a group, 0 or 1, groups × criteria."""
    return np.array(
        [[float(criterion.group == group.id) for criterion in catalog.criteria] for group in catalog.groups]
    )


def _shares_at(kind: Kind, index: int, position: int, decision: Decision, catalog: Catalog) -> Floats:
    """The weights with one slider at a position."""
    groups, inside = dict(decision.groups), dict(decision.weights)
    if kind == "group":
        groups[catalog.groups[index].id] = position
    else:
        inside[catalog.criteria[index].id] = position
    return weights(groups, inside, catalog)


def _share(kind: Kind, index: int, shares: Floats, catalog: Catalog) -> float:
    """What a slider comes to."""
    if kind == "criterion":
        return float(shares[index])
    return group_shares(shares, catalog)[catalog.groups[index].id]
