"""The weights that agree with all choices: a polytope, cut out of the simplex row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.catalog import Catalog
from shortlist.decision.choice import Choice, Order, Pair, Swing

# “About equal”: neither offer is better by more than a quarter of the other's improvement and one point.
QUARTER, POINT = 0.25, 0.01
KEPT = 64


@dataclass(frozen=True, eq=False)
class Polytope:
    """Weights w (m) on the simplex with `rows` @ w > 0; `owners` (r) number the choice of each row.

    Criteria and rows stand in an order of their own, so that no order in which they are given matters:
    `columns` (m) are the places of the criteria in the catalog, `members` (m) the groups, numbered as they
    come. Rows are homogeneous: what agrees does not depend on the sum of the weights.
    """

    rows: Floats
    owners: Ints
    columns: Ints
    members: Ints

    @property
    def places(self) -> Ints:
        """Where each criterion of the catalog stands here."""
        return np.asarray(np.argsort(self.columns))

    def agree(self, weights: Floats) -> Bools:
        """Which weights (n × m, in catalog order) agree with all choices; on the edge they do."""
        return np.asarray((weights[:, self.columns] @ self.rows.T >= 0).all(axis=1))

    def of(self, numbers: Sequence[int]) -> "Polytope":
        """The polytope of some of the choices alone."""
        kept = np.isin(self.owners, numbers)
        return Polytope(self.rows[kept], self.owners[kept], self.columns, self.members)


@lru_cache(maxsize=KEPT)
def polytope(choices: tuple[Choice, ...], catalog: Catalog) -> Polytope:
    """The polytope of the weights that agree with all choices; it may be empty."""
    names = [(criterion.group, criterion.id) for criterion in catalog.criteria]
    columns = np.array(sorted(range(len(names)), key=names.__getitem__))
    groups = [catalog.criteria[column].group for column in columns]
    members = np.array([list(dict.fromkeys(groups)).index(group) for group in groups])
    found = [(row, owner) for owner, made in enumerate(choices) for row in _rows(made, catalog)]
    rows = np.array([row for row, _ in found]).reshape(len(found), len(names))[:, columns]
    owners = np.array([owner for _, owner in found], dtype=np.int64)
    order = np.lexsort(rows.T[::-1]) if len(rows) else owners
    return Polytope(rows[order], owners[order], columns, members)


def size(swing: Swing, catalog: Catalog) -> float:
    """What an improvement is worth, as a part of the whole scale of its criterion: 0 … 1."""
    criterion = next(one for one in catalog.criteria if one.id == swing.criterion)
    return criterion.value(swing.high) - criterion.value(swing.low)


def _rows(choice: Choice, catalog: Catalog) -> list[Floats]:
    """The rows (m) that are positive for weights that agree with a choice."""
    names = [criterion.id for criterion in catalog.criteria]
    unit = dict(zip(names, np.eye(len(names)), strict=True))
    if isinstance(choice, Order):
        *_, last = ordered = choice.criteria
        falling = [unit[more] - unit[less] for more, less in pairwise(ordered)]
        return [*falling, *(unit[last] - unit[name] for name in names if name not in ordered)]
    first, second = (size(one, catalog) * unit[one.criterion] for one in (choice.first, choice.second))
    return _answered(choice, first, second)


def _answered(choice: Pair, first: Floats, second: Floats) -> list[Floats]:
    match choice.preferred:
        case "first":
            return [first - second]
        case "second":
            return [second - first]
        case "equal":
            return [(1 + QUARTER) * one - other + POINT for one, other in ((first, second), (second, first))]
        case "unsure":
            return []
