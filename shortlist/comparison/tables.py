"""The tables of the comparison: standings, levels in words, and where two vendors differ."""

from collections.abc import Sequence

from shortlist.catalog import Catalog
from shortlist.columns import Frame
from shortlist.comparison import words as text
from shortlist.comparison.comparison import Comparison
from shortlist.decision import Decision
from shortlist.evidence.tables import unique_names
from shortlist.figures import percent
from shortlist.ranking import Ranking, words
from shortlist.ranking.gains import gains
from shortlist.rounding import rounded


def standing_frame(rows: Sequence[int], ranking: Ranking, catalog: Catalog) -> Frame:
    """How the chosen vendors stand at these weights, a row each; scores as leads, to one decimal."""
    inside = {row: bool(ranking.inside[row]) for row in rows}
    names = unique_names(catalog)
    scores = [f"{rounded(float(ranking.score[row]), 1):.1f}" for row in rows]
    frame: Frame = {
        words.RANK: [str(ranking.rank[row]) if inside[row] else text.LEFT_OUT for row in rows],
        words.VENDOR: [names[ranking.table.vendors[row].id] for row in rows],
        words.SCORE: scores,
        words.RANGE: [
            words.span(ranking.low[row], ranking.high[row], score)
            for row, score in zip(rows, scores, strict=True)
        ],
        words.RANK_RANGE: [
            words.ranks(int(ranking.best[row]), int(ranking.worst[row])) if inside[row] else ""
            for row in rows
        ],
        words.COVERAGE: [percent(float(ranking.coverage[row])) for row in rows],
        words.MUST_HAVES: [words.must_haves(ranking.standing[row], catalog) for row in rows],
    }
    if not any(frame[words.MUST_HAVES]):
        del frame[words.MUST_HAVES]
    return frame


def levels_frame(rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog) -> Frame:
    """A row for each criterion, a column for each chosen vendor: its rating in words."""
    names = unique_names(catalog)
    criteria = zip(catalog.criteria, ranking.weights, strict=True)
    return {
        text.CRITERION: [
            f"{criterion.name}{text.MUST_HAVE if criterion.id in decision.musts else ''}"
            f" · {words.share(float(weight))}"
            for criterion, weight in criteria
        ],
        **{
            _column(names[ranking.table.vendors[row].id]): [
                _cell(row, column, ranking, decision) for column in range(len(catalog.criteria))
            ]
            for row in rows
        },
    }


def _cell(row: int, column: int, ranking: Ranking, decision: Decision) -> str:
    """A rating in words, with what has to be said of it."""
    vendor, criterion = ranking.table.vendors[row].id, ranking.table.criteria[column].id
    known = text.known(ranking.table, row, column)
    marks = [
        text.ASSUMED if (vendor, criterion) in decision.assumed else "",
        text.musts(ranking, row, criterion),
    ]
    said = "; ".join(filter(None, marks))
    return f"{known} ({said})" if said else known


def difference_frame(comparison: Comparison, ranking: Ranking) -> Frame:
    """The vendor that each criterion favours and by how much, and their sum, the difference of the scores."""
    shown, lead = gains(ranking, comparison.ahead, comparison.behind)
    ahead = text.NOBODY if comparison.is_tie else ranking.table.vendors[comparison.ahead].name
    return {
        text.CRITERION: [*(criterion.name for criterion in ranking.table.criteria), text.RESULT],
        text.AHEAD: [*text.favours(comparison, ranking), ahead],
        text.BY: [*(f"{abs(points):.1f}" for points in shown), f"{lead:.1f}"],
    }


def _column(name: str) -> str:
    """A vendor's name as a heading unlike that of the criteria."""
    return f"{name} " if name == text.CRITERION else name
