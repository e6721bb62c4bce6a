"""Figures of a ranking in words, as tables show them."""

from shortlist.ranking import words
from shortlist.ranking.ranking import Ranking


def rank_range(ranking: Ranking, row: int) -> str:
    """The ranks that a vendor can have, and whether it may be out, or is."""
    standing = ranking.standing[row]
    if standing.failed:
        return words.OUT
    return words.ranks(int(ranking.best[row]), int(ranking.worst[row]), bool(standing.open))
