"""The lines of the board: what of a vendor follows from the sliders; `arithmetic.js` says the same."""

from typing import Any, TypeAlias

from shortlist.catalog import Catalog
from shortlist.figures import percentage
from shortlist.ranking import Ranking, words
from shortlist.ranking.groups import ends

Line: TypeAlias = dict[str, Any]


def lines(ranking: Ranking, catalog: Catalog) -> list[Line]:
    """A line for each vendor: those ranked from the first place down, then those left out.

    `sure`, `score` and `possible` are 0…100, `ends` where the sure points of each group end, `known` 0…1;
    `rank` is that which a vendor left out would have, and 0 where nothing is known of anybody.
    """
    inside, outside = (rows.tolist() for rows in (ranking.order, ranking.outside))
    nobody = not ranking.has_first
    return [
        _line(row, figure, 0 if nobody else int(ranking.rank[row]), ranking, ends(row, ranking, catalog))
        for rows in (inside, outside)
        for row, figure in zip(rows, words.figures([float(ranking.score[row]) for row in rows]), strict=True)
    ]


def _line(row: int, figure: str, rank: int, ranking: Ranking, sums: list[float]) -> Line:
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
        "ends": sums,
        "points": words.points(figure, sure),
        "parts": words.parts(figure, sure, possible),
        "share": percentage(known),
    }
