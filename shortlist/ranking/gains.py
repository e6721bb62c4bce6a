"""What one vendor gains on another, criterion by criterion, as it is said everywhere."""

from collections.abc import Sequence

import numpy as np

from shortlist.ranking.ranking import DECIMALS, Ranking
from shortlist.rounding import parts, rounded

LEAST = 10.0**-DECIMALS
MOST = 2


def gains(ranking: Ranking, ahead: int, behind: int) -> tuple[list[float], float]:
    """The points that each criterion adds to a lead, and the lead, to one decimal; they add up as shown."""
    whole = lead(ranking, ahead, behind)
    return parts(ranking.points[ahead] - ranking.points[behind], whole, 1), whole


def lead(ranking: Ranking, ahead: int, behind: int) -> float:
    """The difference of two scores as they are shown to one decimal."""
    first, second = (rounded(float(ranking.score[row]), 1) for row in (ahead, behind))
    return rounded(first - second, 1)


def strongest(ranking: Ranking, ahead: int, behind: int) -> list[str]:
    """The criteria on which the one gains most, the largest gain first: “Price (+12.3)”.

    Empty if it gains on nothing; what the ranking does not tell apart counts only where nothing else does.
    """
    exact = ranking.points[ahead] - ranking.points[behind]
    order = [int(k) for k in np.argsort(-exact, kind="stable") if exact[k] > 0]
    told = [k for k in order if exact[k] > LEAST] or order
    shown, _ = gains(ranking, ahead, behind)
    return listing([(ranking.table.criteria[k].name, shown[k]) for k in told[:MOST]])


def listing(found: Sequence[tuple[str, float]]) -> list[str]:
    """Names with what is gained on them; less than is shown is gained slightly."""
    return [f"{name} (+{gain:.1f})" if gain else f"{name} (slightly)" for name, gain in found]
