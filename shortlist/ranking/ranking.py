"""The ranking: scores, their ranges, ranks, coverage, contributions and must-haves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.catalog import Criterion
from shortlist.ranking.table import Table

DECIMALS = 9


@dataclass(frozen=True)
class Standing:
    """How a vendor meets the must-haves: criteria that it fails, and criteria that are open."""

    failed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    def ranked(self, drop_open: bool) -> bool:
        """Whether the vendor is ranked, if an open must-have leaves it out or not."""
        return not (self.failed or (drop_open and self.open))


@dataclass(frozen=True)
class Ranking:
    """The result for every vendor, in catalog order.

    `score`, `low` and `high` (n) are 0…100; `points` (n × m) add up to `score`; `coverage` (n) is 0…1.
    `inside` (n) tells who is ranked; `rank` of a vendor outside is the rank it would have. `best` and
    `worst` are the ranks that a vendor can have if it meets every must-have, which it does not if it fails
    one: they mean nothing then. `entry` (n × m) are the worst values with which a vendor meets them, and
    `entering` (n) the score of these.
    """

    table: Table
    weights: Floats
    score: Floats
    low: Floats
    high: Floats
    points: Floats
    coverage: Floats
    standing: tuple[Standing, ...]
    inside: Bools
    rank: Ints
    best: Ints
    worst: Ints
    entry: Floats
    entering: Floats

    @property
    def has_first(self) -> bool:
        """Whether there is a first place to speak of: somebody is ranked of whom something is known."""
        return bool(self.coverage[self.inside].any())

    @property
    def is_blank(self) -> bool:
        """Whether somebody is ranked, but nothing that weighs is known of them."""
        return bool(self.inside.any()) and not self.has_first

    @property
    def possible(self) -> Bools:
        """Who may meet every must-have, ranked or left out."""
        return np.array([not held.failed for held in self.standing], dtype=bool)

    @property
    def order(self) -> Ints:
        """Row numbers of the ranked vendors, first place first; ties keep catalog order."""
        rows = np.flatnonzero(self.inside)
        return rows[np.argsort(self.rank[rows], kind="stable")]

    @property
    def outside(self) -> Ints:
        """Row numbers of the vendors left out, by the rank they would have."""
        rows = np.flatnonzero(~self.inside)
        return rows[np.argsort(self.rank[rows], kind="stable")]


def ranking(
    table: Table, weights: Floats, attitude: float, musts: Mapping[str, float], drop_open: bool
) -> Ranking:
    """Rank a table's vendors by weighted sum, with an attitude to the unknown of 0 (worst) … 1 (best).

    `weights` (m) sum to 1; `musts` are least levels by criterion.
    """
    values = hurwicz(table.low, table.high, attitude)
    standings = tuple(standing(table, row, musts) for row in range(len(table.vendors)))
    inside = np.array([s.ranked(drop_open) for s in standings], dtype=bool)
    score, low, high = (scores(v, weights) for v in (values, table.low, table.high))
    least = entry(table, musts, standings)
    entering = scores(least, weights) if musts else low
    best, worst = rank_range(low, high, entering, standings)
    return Ranking(
        table=table,
        weights=weights,
        score=score,
        low=low,
        high=high,
        points=100 * values * weights,
        coverage=coverage(table, weights),
        standing=standings,
        inside=inside,
        rank=rank(score, inside),
        best=best,
        worst=worst,
        entry=least,
        entering=entering,
    )


def hurwicz(low: Floats, high: Floats, attitude: float) -> Floats:
    """The value between the bounds that an attitude takes: (1 − α) low + α high (Hurwicz 1951)."""
    return np.clip((1 - attitude) * low + attitude * high, low, high)


def scores(values: Floats, weights: Floats) -> Floats:
    """100 Σ w v for each row; summed exactly, so the order of criteria changes no bit."""
    return np.array([100 * fsum(row) for row in (values * weights).tolist()])


def coverage(table: Table, weights: Floats) -> Floats:
    """Σ w (1 − width) for each vendor: how much of the weight rests on knowledge."""
    return np.array([fsum(row) for row in ((1 - (table.high - table.low)) * weights).tolist()])


def rank(score: Floats, inside: Bools) -> Ints:
    """1 + the number inside that score higher, to 1e-9; equal scores share the better rank."""
    rounded = np.round(score, DECIMALS)
    rivals = np.sort(rounded[inside])
    return 1 + len(rivals) - np.searchsorted(rivals, rounded, side="right")


def rank_range(
    low: Floats, high: Floats, entering: Floats, standings: Sequence[Standing]
) -> tuple[Ints, Ints]:
    """The best and the worst rank that scores in their ranges allow a vendor which meets every must-have.

    Its score is `entering` (n) at least. For the best, all that may miss a must-have are out; for the worst,
    all are in that may meet them.
    """
    low, high, entering = (np.round(found, DECIMALS) for found in (low, high, entering))
    sure = np.array([not (held.failed or held.open) for held in standings], dtype=bool)
    possible = np.array([not held.failed for held in standings], dtype=bool)
    lows, highs = np.sort(low[sure]), np.sort(high[possible])
    best = 1 + len(lows) - np.searchsorted(lows, high, side="right")
    worst = len(highs) - np.searchsorted(highs, entering, side="left")
    return best, worst


def entry(table: Table, musts: Mapping[str, float], standings: Sequence[Standing]) -> Floats:
    """The worst values (n × m) with which each vendor meets every must-have that it does not fail."""
    found = table.low.copy()
    columns = {criterion.id: column for column, criterion in enumerate(table.criteria)}
    for row, held in enumerate(standings):
        for name in held.open:
            column = columns[name]
            least = table.criteria[column].value(musts[name])
            meeting = (answer for answer in table.answers(row, column) if answer >= least)
            found[row, column] = next(meeting, least)
    return found


def standing(table: Table, row: int, musts: Mapping[str, float]) -> Standing:
    """Which must-haves a vendor fails, and which its rating leaves open.

    Positions on the scale are compared as they were written: values carry the noise of a division.
    """
    failed, open_ = [], []
    for column, criterion in enumerate(table.criteria):
        if criterion.id in musts:
            met = [_meets(criterion, end, musts[criterion.id]) for end in table.ends(row, column)]
            if not any(met):
                failed.append(criterion.id)
            elif not all(met):
                open_.append(criterion.id)
    return Standing(tuple(failed), tuple(open_))


def _meets(criterion: Criterion, position: float, least: float) -> bool:
    return position >= least if criterion.best > criterion.worst else position <= least
