"""The lines of the board: what of a vendor follows from the sliders; `arithmetic.js` says the same."""

from collections.abc import Sequence
from math import fsum
from typing import Any, TypeAlias

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.figures import percentage
from shortlist.ranking import Ranking, words

Line: TypeAlias = dict[str, Any]


def lines(ranking: Ranking, catalog: Catalog) -> list[Line]:
    """A line for each vendor: those ranked from the first place down, then those left out.

    `sure`, `score` and `possible` are 0…100, `ends` where the sure points of each group end, `known` 0…1;
    `rank` is that which a vendor left out would have, and 0 where nothing is known of anybody.
    """
    inside, outside = (rows.tolist() for rows in (ranking.order, ranking.outside))
    nobody = not ranking.coverage[inside].any()
    sure = 100 * ranking.table.low * ranking.weights
    return [
        _line(row, figure, 0 if nobody else int(ranking.rank[row]), ranking, _ends(sure[row], catalog))
        for rows in (inside, outside)
        for row, figure in zip(rows, words.figures([float(ranking.score[row]) for row in rows]), strict=True)
    ]


def _line(row: int, figure: str, rank: int, ranking: Ranking, ends: list[float]) -> Line:
    sure, score, possible, known = (
        float(found[row]) for found in (ranking.low, ranking.score, ranking.high, ranking.coverage)
    )
    return {
        "row": row,
        "rank": rank,
        "sure": sure,
        "score": score,
        "possible": possible,
        "known": known,
        "ends": ends,
        "points": words.points(figure, sure),
        "parts": words.parts(figure, sure, possible),
        "share": percentage(known),
    }


def _ends(points: Floats, catalog: Catalog) -> list[float]:
    sums = [fsum(points[list(held)].tolist()) for held in members(catalog)]
    return [fsum(sums[: part + 1]) for part in range(len(sums))]


def members(catalog: Catalog) -> Sequence[Sequence[int]]:
    """The columns of each group's criteria."""
    return [
        [column for column, criterion in enumerate(catalog.criteria) if criterion.group == group.id]
        for group in catalog.groups
    ]
