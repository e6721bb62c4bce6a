"""How chosen vendors stand, as a table."""

from collections.abc import Sequence

from shortlist.catalog import Catalog
from shortlist.columns import Frame
from shortlist.comparison import words as text
from shortlist.decision import Decision
from shortlist.evidence.tables import unique_names
from shortlist.ranking import Ranking, words
from shortlist.robustness.kept import ranks
from shortlist.robustness.tables import rank_range
from shortlist.rounding import rounded


def standing_frame(rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog) -> Frame:
    """How the chosen vendors stand at these weights, a row each; scores as leads, to one decimal."""
    inside = {row: bool(ranking.inside[row]) for row in rows}
    names, possible = unique_names(catalog), ranks(ranking, decision, catalog)
    scores = [f"{rounded(float(ranking.score[row]), 1):.1f}" for row in rows]
    frame: Frame = {
        words.RANK: [_rank(row, ranking) if inside[row] else text.LEFT_OUT for row in rows],
        words.VENDOR: [names[ranking.table.vendors[row].id] for row in rows],
        words.SCORE: scores,
        words.RANGE: [
            words.span(ranking.low[row], ranking.high[row], score)
            for row, score in zip(rows, scores, strict=True)
        ],
        words.RANK_RANGE: [rank_range(possible, row, ranking) if inside[row] else "" for row in rows],
        words.COVERAGE: [words.share(float(ranking.coverage[row])) for row in rows],
        words.MUST_HAVES: [words.must_haves(ranking.standing[row], catalog) for row in rows],
    }
    if not any(frame[words.MUST_HAVES]):
        del frame[words.MUST_HAVES]
    return frame


def _rank(row: int, ranking: Ranking) -> str:
    return str(ranking.rank[row]) if ranking.has_first else words.NOBODY
