"""The tables that the pages show, in words and whole numbers."""

from shortlist.catalog import Catalog
from shortlist.columns import Frame
from shortlist.figures import percent
from shortlist.ranking import words
from shortlist.ranking.ranking import Ranking


def ranking_frame(ranking: Ranking, catalog: Catalog) -> Frame:
    """The ranked vendors, first place first."""
    order = [int(row) for row in ranking.order]
    musts = [words.must_haves(ranking.standing[row], catalog) for row in order]
    scores = words.figures([float(ranking.score[row]) for row in order])
    frame: Frame = {
        words.RANK: [str(ranking.rank[row]) for row in order],
        words.VENDOR: [ranking.table.vendors[row].name for row in order],
        words.SCORE: scores,
        words.RANGE: [
            words.span(ranking.low[row], ranking.high[row], score)
            for row, score in zip(order, scores, strict=True)
        ],
        words.RANK_RANGE: [rank_range(ranking, row) for row in order],
        words.COVERAGE: [percent(float(ranking.coverage[row])) for row in order],
    }
    return frame | {words.MUST_HAVES: musts} if any(musts) else frame


def outside_frame(ranking: Ranking, catalog: Catalog) -> Frame:
    """The vendors left out, with the reason and the rank they would have."""
    rows = [int(row) for row in ranking.outside]
    return {
        words.VENDOR: [ranking.table.vendors[row].name for row in rows],
        words.REASON: [words.must_haves(ranking.standing[row], catalog) for row in rows],
        words.WOULD_RANK: [str(ranking.rank[row]) for row in rows],
        words.RANK_RANGE: [rank_range(ranking, row) for row in rows],
        words.SCORE: words.figures([float(ranking.score[row]) for row in rows]),
    }


def rank_range(ranking: Ranking, row: int) -> str:
    """The ranks that a vendor can have, and whether it may be out, or is."""
    standing = ranking.standing[row]
    if standing.failed:
        return words.OUT
    return words.ranks(int(ranking.best[row]), int(ranking.worst[row]), bool(standing.open))
