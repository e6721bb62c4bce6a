"""What follows: table, values, weights, scores and ranks, and their words, tables and charts."""

from shortlist.ranking.ranking import (
    DECIMALS,
    Ranking,
    Standing,
    coverage,
    hurwicz,
    rank,
    rank_range,
    scores,
    standing,
)

__all__ = [
    "DECIMALS",
    "Ranking",
    "Standing",
    "coverage",
    "hurwicz",
    "rank",
    "rank_range",
    "scores",
    "standing",
]
