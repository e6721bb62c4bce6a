"""Who beats whom under every weighting in a box, and who could: no sampling, no linear programming."""

from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Bools, Floats
from shortlist.choices.programs import most
from shortlist.robustness.contest import TOLERANCE, Agreed


@dataclass(frozen=True)
class Dominance:
    """The least lead, in points of score, that vendor i has over k in the box of weightings (n × n).

    Ratings lie anywhere in their intervals: the least lead sets i at its worst and k at its best.
    """

    least: Floats

    @property
    def most(self) -> Floats:
        """The largest lead that i could have over k."""
        return -self.least.T

    @property
    def necessary(self) -> Bools:
        """Whether i scores at least as high as k whatever the weighting and the ratings."""
        return self.least >= -100 * TOLERANCE

    @property
    def possible(self) -> Bools:
        """Whether i scores at least as high as k for some weighting and ratings."""
        return self.most >= -100 * TOLERANCE


def box(weights: Floats, reach: float) -> tuple[Floats, Floats]:
    """The least and the most each weight can be: `reach` (a share of the whole) around it, within 0…1."""
    return np.maximum(weights - reach, 0), np.minimum(weights + reach, 1)


def dominance(low: Floats, high: Floats, least: Floats, most: Floats) -> Dominance:
    """Leads between vendors (`low` and `high` n × m, 0…1) over all weightings in a box that sum to 1.

    The least of a linear function over such a box is found greedily, as in the fractional knapsack
    (Dantzig 1957): start from the least weights and give the rest to the criteria in which the lead is
    smallest. Necessary and possible preference after Greco, Mousseau and Słowiński (2008).
    """
    leads = np.zeros((len(low), len(low)))
    for row in range(len(low)):
        difference = low[row] - high
        order = np.argsort(difference, axis=1)
        rising = np.take_along_axis(difference, order, axis=1)
        room = (most - least)[order]
        given = np.clip(1 - least.sum() - (np.cumsum(room, axis=1) - room), 0, room)
        leads[row] = 100 * (difference @ least + (given * rising).sum(axis=1))
    np.fill_diagonal(leads, 0)
    return Dominance(leads)


def agreed_dominance(low: Floats, high: Floats, agreed: Agreed) -> Dominance:
    """Leads between vendors over all weightings that agree with the user's choices.

    A lead that the drawn weightings do not settle is looked for by a linear program: exact where it decides
    who is ahead, and no more than the least lead drawn elsewhere.
    """
    leads = np.zeros((len(low), len(low)))
    for row in range(len(low)):
        differences = 100 * (low[row] - high)
        leads[row] = (differences @ agreed.points.T).min(axis=1)
        for other in np.flatnonzero(leads[row] >= 0):
            leads[row, other] = -most(agreed.sides, -differences[other])
    np.fill_diagonal(leads, 0)
    return Dominance(leads)


def agreed_lead(lead: Floats, agreed: Agreed) -> tuple[float, float]:
    """The least and the most of a lead (m, in points) over all weightings that agree with choices."""
    return -most(agreed.sides, -lead) + 0.0, most(agreed.sides, lead)
