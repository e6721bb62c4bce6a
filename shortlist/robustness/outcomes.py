"""What the ratings of vendors may turn out to be: whole levels, or any number on a scale."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.ranking.ranking import entry, standing
from shortlist.ranking.table import Table

KEPT = 16
Musts = tuple[tuple[str, float], ...]


@dataclass(frozen=True, eq=False)
class Outcomes:
    """The ratings of k vendors on m criteria: `low` and `high` (k × m) bound them, 0…1.

    `entry` (k × m) is the worst with which a vendor meets every must-have. The c open ratings stand at
    `rows` and `columns`, by rows. Each has `counts` possible values, the first of each row of `values`
    (c × l, rising, the last repeated), as likely as one another; where the count is 0 it has any value
    between its bounds. A must-have on it is met from the value numbered `needed` on, of a scale beyond that
    part of the interval; 0 where none is.
    """

    low: Floats
    high: Floats
    entry: Floats
    rows: Ints
    columns: Ints
    counts: Ints
    values: Floats
    needed: Floats

    @property
    def gates(self) -> Bools:
        """Which of the open ratings leave a must-have open."""
        found: Bools = self.needed > 0
        return found

    @property
    def sure(self) -> Bools:
        """Which vendors are sure to meet every must-have (k)."""
        return ~np.isin(np.arange(len(self.low)), self.rows[self.gates])

    def of(self, rows: Ints) -> "Outcomes":
        """Some of the vendors alone, by rising rows; the same if these are all."""
        if len(rows) == len(self.low):
            return self
        kept = self.part(np.flatnonzero(np.isin(self.rows, rows)))
        return replace(
            kept,
            low=self.low[rows],
            high=self.high[rows],
            entry=self.entry[rows],
            rows=np.searchsorted(rows, kept.rows),
        )

    def part(self, cells: Ints) -> "Outcomes":
        """The same vendors, with some of the open ratings alone."""
        return replace(
            self,
            rows=self.rows[cells],
            columns=self.columns[cells],
            counts=self.counts[cells],
            values=self.values[cells],
            needed=self.needed[cells],
        )


def between(low: Floats, high: Floats) -> Outcomes:
    """Ratings that lie anywhere between their bounds, and no must-haves."""
    rows, columns = np.nonzero(high - low)
    none = np.zeros(len(rows), dtype=np.int64)
    return Outcomes(low, high, low, rows, columns, none, np.zeros((len(rows), 1)), np.zeros(len(rows)))


@lru_cache(maxsize=KEPT)
def outcomes(table: Table, musts: Musts) -> Outcomes:
    """What the ratings of the vendors that may meet every must-have can turn out to be."""
    demanded = dict(musts)
    standings = [standing(table, row, demanded) for row in range(len(table.vendors))]
    within = np.flatnonzero([not held.failed for held in standings])
    low, high = table.low[within], table.high[within]
    least = entry(table, demanded, standings)[within]
    rows, columns = np.nonzero(high - low)
    answers = [
        table.answers(int(within[row]), int(column)) for row, column in zip(rows, columns, strict=True)
    ]
    counts = np.array(list(map(len, answers)), dtype=np.int64)
    width = int(counts.max(initial=1))
    values = np.array([(*found, *(found[-1:] or (0.0,)) * (width - len(found))) for found in answers])
    values = values.reshape(len(rows), width)
    floor, low_at, size = (found[rows, columns] for found in (least, low, high - low))
    return Outcomes(
        low=low,
        high=high,
        entry=least,
        rows=rows,
        columns=columns,
        counts=counts,
        values=values,
        needed=np.where(counts > 0, (values < floor[:, None]).sum(axis=1), (floor - low_at) / size),
    )
