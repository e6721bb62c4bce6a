"""What a quarrel is about: the criteria whose weights, being others, carry the difference in a lead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Floats
from shortlist.ranking import DECIMALS, Ranking


@dataclass(frozen=True)
class Quarrel:
    """Two views with different first places, by their places, and the first vendor of each, by row.

    `leads` are the points by which the first's vendor is ahead of the second's in either view; `parts` (m)
    what each criterion carries of the difference between the two, to which they add up.
    """

    views: tuple[int, int]
    vendors: tuple[int, int]
    leads: tuple[float, float]
    parts: Floats

    @property
    def size(self) -> float:
        """By how many points the leads differ."""
        return self.leads[0] - self.leads[1]


def quarrel(rankings: Sequence[Ranking]) -> Quarrel | None:
    """The widest quarrel about the first place; None if one vendor is first, alone or not, in every view."""
    found = max(_quarrels(rankings), key=lambda one: round(one.size, DECIMALS), default=None)
    shared = np.all([firsts(ranking) for ranking in rankings], axis=0)
    return None if shared.any() else found


def firsts(ranking: Ranking) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Who is first (n): several if they tie, nobody if nobody is ranked or nothing is known."""
    return np.asarray(ranking.inside & (ranking.rank == 1) & ranking.has_first)


def _quarrels(rankings: Sequence[Ranking]) -> Iterator[Quarrel]:
    """Every pair of views in which another vendor is first, in the order of the views."""
    heads = [np.flatnonzero(firsts(ranking)).tolist() for ranking in rankings]
    for one, here in enumerate(rankings):
        for other, there in enumerate(rankings[one + 1 :], one + 1):
            if heads[one] and heads[other] and not set(heads[one]) & set(heads[other]):
                vendors = heads[one][0], heads[other][0]
                if here.inside[list(vendors)].all() and there.inside[list(vendors)].all():
                    yield _between((one, other), vendors, here, there)


def _between(views: tuple[int, int], vendors: tuple[int, int], here: Ranking, there: Ranking) -> Quarrel:
    i, k = vendors
    leads = [float(ranking.score[i] - ranking.score[k]) for ranking in (here, there)]
    parts = (here.points[i] - here.points[k]) - (there.points[i] - there.points[k])
    return Quarrel(views, vendors, (leads[0], leads[1]), parts)
