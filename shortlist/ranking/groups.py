"""The groups of criteria: which columns of the table are theirs, and where their sure points end."""

from collections.abc import Sequence
from math import fsum

from shortlist.catalog import Catalog
from shortlist.ranking.ranking import Ranking


def members(catalog: Catalog) -> Sequence[Sequence[int]]:
    """The columns of each group's criteria."""
    return [
        [column for column, criterion in enumerate(catalog.criteria) if criterion.group == group.id]
        for group in catalog.groups
    ]


def ends(row: int, ranking: Ranking, catalog: Catalog) -> list[float]:
    """Where the sure points of each group end on the bar of a vendor, 0…100."""
    sure = (100 * ranking.table.low[row] * ranking.weights).tolist()
    sums = [fsum(sure[column] for column in held) for held in members(catalog)]
    return [fsum(sums[: part + 1]) for part in range(len(sums))]
