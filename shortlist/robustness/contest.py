"""The vendors inside a ranking, as the arrays that every question about its sureness works on."""

from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.catalog import Catalog, Criterion, Vendor
from shortlist.decision import Decision
from shortlist.ranking import DECIMALS, Ranking, hurwicz, scores

# Values that differ by less are alike: scores, of 0…100, are compared to 1e-9.
TOLERANCE = 10.0 ** -(DECIMALS + 2)


@dataclass(frozen=True)
class Inside:
    """The k vendors inside, in catalog order, and how the m weights come about from g groups.

    `rows` (k) are row numbers of the ranking's table; `low`, `high` and `values` (k × m, 0…1) the bounds
    and the value that the attitude takes between them. `weights` (m) are `shares` (g) times `mixes`
    (g × m), each group's weights inside it; the mix of a group that drops out is all zero. `members` (m)
    is the group of each criterion.
    """

    rows: Ints
    vendors: tuple[Vendor, ...]
    criteria: tuple[Criterion, ...]
    low: Floats
    high: Floats
    values: Floats
    weights: Floats
    shares: Floats
    mixes: Floats
    members: Ints

    @property
    def first(self) -> int:
        """Which of the vendors inside stands first; of equals the first in catalog order."""
        return first(self.values, self.weights)


def inside(ranking: Ranking, decision: Decision, catalog: Catalog) -> Inside:
    """The arrays of a ranking and of the decision that led to it."""
    table, rows = ranking.table, np.flatnonzero(ranking.inside)
    low, high = table.low[rows], table.high[rows]
    names = [group.id for group in catalog.groups]
    members = np.array([names.index(criterion.group) for criterion in catalog.criteria])
    sliders = np.array([decision.weights[criterion.id] for criterion in catalog.criteria], dtype=float)
    within = members == np.arange(len(names))[:, None]
    mixes = sliders * within
    return Inside(
        rows=rows,
        vendors=tuple(table.vendors[row] for row in rows),
        criteria=table.criteria,
        low=low,
        high=high,
        values=hurwicz(low, high, decision.unknown / 100),
        weights=ranking.weights,
        shares=within @ ranking.weights,
        mixes=mixes / np.maximum(mixes.sum(axis=1, keepdims=True), 1),
        members=members,
    )


def first(values: Floats, weights: Floats) -> int:
    """The row with the highest score; of equals the first."""
    return int(np.argmax(np.round(scores(values, weights), DECIMALS)))


def alike(values: Floats) -> Ints:
    """For each row the number of its kind: rows that are alike are of one kind, numbered as they come."""
    kinds: dict[bytes, int] = {}
    rounded = np.round(values, DECIMALS + 2) + 0.0
    return np.array([kinds.setdefault(row.tobytes(), len(kinds)) for row in rounded], dtype=np.int64)
