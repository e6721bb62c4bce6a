"""The tables that the pages show, in words and whole numbers."""

import pandas as pd

from shortlist import words
from shortlist.catalog import Catalog
from shortlist.ranking import Ranking
from shortlist.rounding import rounded


def ranking_frame(ranking: Ranking, catalog: Catalog) -> pd.DataFrame:
    """The ranked vendors, first place first."""
    order = [int(row) for row in ranking.order]
    frame = pd.DataFrame(
        {
            words.RANK: [str(ranking.rank[row]) for row in order],
            words.VENDOR: [ranking.table.vendors[row].name for row in order],
            words.SCORE: words.figures([float(ranking.score[row]) for row in order]),
            words.RANGE: [words.span(ranking.low[row], ranking.high[row]) for row in order],
            words.RANK_RANGE: [words.ranks(int(ranking.best[row]), int(ranking.worst[row])) for row in order],
            words.COVERAGE: [rounded(100 * ranking.coverage[row]) for row in order],
            words.MUST_HAVES: [words.must_haves(ranking.standing[row], catalog) for row in order],
        }
    )
    return frame if frame[words.MUST_HAVES].any() else frame.drop(columns=words.MUST_HAVES)


def outside_frame(ranking: Ranking, catalog: Catalog) -> pd.DataFrame:
    """The vendors left out, with the reason and the rank they would have."""
    rows = [int(row) for row in ranking.outside]
    return pd.DataFrame(
        {
            words.VENDOR: [ranking.table.vendors[row].name for row in rows],
            words.REASON: [words.must_haves(ranking.standing[row], catalog) for row in rows],
            words.WOULD_RANK: [str(ranking.rank[row]) for row in rows],
            words.SCORE: words.figures([float(ranking.score[row]) for row in rows]),
        }
    )
