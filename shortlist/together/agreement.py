"""What several views agree on: least regret, sure leads in every compromise, and how alike the orders are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.ranking import DECIMALS, Ranking

FEWEST = 3  # views, and vendors, from which on a verdict is given on how alike the orders are


@dataclass(frozen=True)
class Concordance:
    """Kendall's W of the orders of `views` over `vendors`: 0 no order in common … 1 the same order."""

    w: float
    views: int
    vendors: int


def behind(rankings: Sequence[Ranking]) -> Floats:
    """How many points each vendor is behind the best of each view (views × n); NaN if it is left out."""
    found = np.full((len(rankings), len(rankings[0].score)), np.nan)
    for view, ranking in enumerate(rankings):
        score = np.round(ranking.score, DECIMALS)
        best = score.max(initial=-np.inf, where=ranking.inside)
        found[view, ranking.inside] = np.round(best - score[ranking.inside], DECIMALS)
    return found


def regret(rankings: Sequence[Ranking]) -> Floats:
    """How far each vendor is behind in the view in which it is furthest (n); NaN if left out of one."""
    return np.asarray(behind(rankings).max(axis=0))


def least(regrets: Floats) -> Ints:
    """The rows whose regret is least: several if they tie, none if everybody is left out of some view."""
    if np.isnan(regrets).all():
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(regrets == np.nanmin(regrets))


def sure_leads(rankings: Sequence[Ranking]) -> Floats:
    """The least lead in points (n × n) of vendor i over k in all views and in every mix of them.

    Leads are linear in the mix, so the least over the views decides. Open ratings are at their worst for i
    and at their best for k; a vendor that may miss a must-have in a view has no sure lead over anybody.
    """
    found = np.full((len(rankings[0].score), len(rankings[0].score)), np.inf)
    for ranking in rankings:
        low, high = (np.round(scores, DECIMALS) for scores in (ranking.low, ranking.high))
        lead = np.round(low[:, None] - high[None, :], DECIMALS)
        lead[[bool(held.failed or held.open) for held in ranking.standing]] = -np.inf
        found = np.minimum(found, lead)
    return found


def ahead(rankings: Sequence[Ranking]) -> Bools:
    """Whether vendor i is ahead of k (n × n) in every view and every mix of them as the unknown is taken now.

    Told of vendors that every view ranks.
    """
    inside = np.all([ranking.inside for ranking in rankings], axis=0)
    found: Bools = inside[:, None] & inside[None, :]
    for ranking in rankings:
        score = np.round(ranking.score, DECIMALS)
        found &= score[:, None] > score[None, :]
    return found


def beats(rankings: Sequence[Ranking]) -> Bools:
    """Whether vendor i is sure to be ahead of k (n × n) in every view and in every mix of them.

    Told of vendors that may meet the must-haves in every view.
    """
    possible = np.all([ranking.possible for ranking in rankings], axis=0)
    found: Bools = (sure_leads(rankings) > 0) & possible[:, None] & possible[None, :]
    return found


def concordance(rankings: Sequence[Ranking]) -> Concordance | None:
    """How alike the orders are of the vendors that every view ranks; None if nothing can be told apart.

    Ties share the mean of their ranks, and the sum is corrected for them (Kendall and Babington Smith 1939).
    """
    inside = np.all([ranking.inside for ranking in rankings], axis=0)
    return kendall([np.round(ranking.score[inside], DECIMALS) for ranking in rankings])


def kendall(scores: Sequence[Floats]) -> Concordance | None:
    """The same of scores (views × n): the higher, the better."""
    views, vendors = len(scores), len(scores[0])
    ranks, ties = np.zeros(vendors), 0.0
    for score in scores:
        mean, sizes = _mean_ranks(score)
        ranks, ties = ranks + mean, ties + float((sizes**3 - sizes).sum())
    whole = views**2 * (vendors**3 - vendors) - views * ties
    if views < 2 or whole <= 0:
        return None
    spread = float(((ranks - ranks.mean()) ** 2).sum())
    return Concordance(min(12 * spread / whole, 1.0), views, vendors)


def _mean_ranks(score: Floats) -> tuple[Floats, Ints]:
    """The ranks, 1 the best, of which those that tie share the mean; and how many tie at each place."""
    _, place, sizes = np.unique(-score, return_inverse=True, return_counts=True)
    last = np.cumsum(sizes)
    return (last - (sizes - 1) / 2)[place], sizes
