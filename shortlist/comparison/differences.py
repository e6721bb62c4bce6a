"""On which criteria several vendors are rated differently, and who is best and worst there."""

from collections.abc import Sequence
from dataclasses import dataclass

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import Ranking, hurwicz
from shortlist.ranking.gains import LEAST


@dataclass(frozen=True)
class Difference:
    """A criterion, by column, on which vendors, by row, are not all rated alike.

    `points` lie between the most and the fewest at the weights. `best` and `worst` are the vendors whose
    taken value is highest and lowest; both are empty where all are taken to have the same. Of whom nothing
    is known, that is not said.
    """

    column: int
    points: float
    best: frozenset[int]
    worst: frozenset[int]


def differences(
    rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog
) -> tuple[Difference, ...]:
    """The criteria on which the vendors of some rows differ, that with the most points between them first."""
    found = [
        _difference(column, rows, ranking, decision)
        for column in range(len(catalog.criteria))
        if not _is_equal(column, rows, ranking)
    ]
    return tuple(sorted(found, key=lambda difference: -round(difference.points, 9)))


def equal(rows: Sequence[int], ranking: Ranking, catalog: Catalog) -> tuple[int, ...]:
    """The criteria, by column in catalog order, on which all of them are rated alike, known or not."""
    return tuple(column for column in range(len(catalog.criteria)) if _is_equal(column, rows, ranking))


def is_open(column: int, rows: Sequence[int], ranking: Ranking) -> bool:
    """Whether nothing at all is known of any of them on a criterion."""
    return all(ranking.table.low[row, column] <= 0 and ranking.table.high[row, column] >= 1 for row in rows)


def in_order(rows: Sequence[int], ranking: Ranking) -> list[int]:
    """The same vendors from the first place down, those left out last."""
    order = [*ranking.order.tolist(), *ranking.outside.tolist()]
    return sorted(rows, key=order.index)


def _is_equal(column: int, rows: Sequence[int], ranking: Ranking) -> bool:
    return len({(ranking.table.low[row, column], ranking.table.high[row, column]) for row in rows}) == 1


def _difference(column: int, rows: Sequence[int], ranking: Ranking, decision: Decision) -> Difference:
    low, high = ranking.table.low[rows, column], ranking.table.high[rows, column]
    values = hurwicz(low, high, decision.unknown / 100)
    top, bottom = float(values.max()), float(values.min())
    points = 100 * float(ranking.weights[column]) * (top - bottom)
    if top - bottom <= LEAST:
        return Difference(column, 0.0, frozenset(), frozenset())
    near = list(zip(rows, values.tolist(), strict=True))
    known = [(row, value) for row, value in near if not is_open(column, [row], ranking)]
    best = frozenset(row for row, value in known if top - value <= LEAST)
    worst = frozenset(row for row, value in known if value - bottom <= LEAST)
    return Difference(column, points, best, worst)
