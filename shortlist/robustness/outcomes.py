"""What the ratings of vendors may turn out to be, whole levels or numbers on a scale; and draws of that."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from shortlist.arrays import Bools, Floats, Ints
from shortlist.ranking.ranking import entry, standing
from shortlist.ranking.table import Table

KEPT = 16
# How far scores, 0…1, are put in order by lot: more than single precision tells, and machines differ in.
LOT = 1e-6
FEW = 600_000  # numbers of a deal, 5 MB at most: so many are kept between calls
Musts = tuple[tuple[str, float], ...]
Singles = npt.NDArray[np.float32]


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
        """Some of the vendors alone, by rising rows."""
        if len(rows) == len(self.low):
            return self  # what was drawn for them is known by them
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


@dataclass(frozen=True)
class Deal:
    """What chance alone decides in a block of n draws, for k vendors with c open ratings that matter.

    `places` (c × n) are the answers that are drawn, `lifts` (c × n) what they add to the lower bounds, `lots`
    (n × k) what parts equal scores, none if nothing is to be parted. `missed` names vendors that miss a
    must-have, in which draws (n), and what stands in the place of their scores there.
    """

    places: Singles
    lifts: Singles
    lots: Floats | None
    missed: tuple[tuple[int, Bools, Floats], ...]


def deals(
    outcomes: Outcomes, matter: Ints, parting: bool, draws: int, block: int, seed: int
) -> Iterator[Deal]:
    """Blocks of deals; `matter` are the open ratings that count, `parting` tells whether lots are needed.

    The same arguments give the same numbers. No weight changes them: where they are few they are kept.
    """
    if 2 * draws * (len(matter) + len(outcomes.low)) <= FEW:
        yield from _kept(outcomes, matter.tobytes(), parting, draws, block, seed)
    else:
        yield from _dealt(outcomes, matter, parting, draws, block, seed)


def forget() -> None:
    """Drop the deals that are kept between calls."""
    _kept.cache_clear()


@lru_cache(maxsize=8)
def _kept(
    outcomes: Outcomes, matter: bytes, parting: bool, draws: int, block: int, seed: int
) -> tuple[Deal, ...]:
    return tuple(_dealt(outcomes, np.frombuffer(matter, dtype=np.int64), parting, draws, block, seed))


def _dealt(
    outcomes: Outcomes, matter: Ints, parting: bool, draws: int, block: int, seed: int
) -> Iterator[Deal]:
    rng, lift = np.random.default_rng((seed, 1)), Lift(outcomes, matter)
    for begin in range(0, draws, block):
        many = min(block, draws - begin)
        places, lifts, missed = lift.draw(many, rng)
        lots = LOT * rng.random((many, len(outcomes.low))) if parting else None
        yield Deal(
            places,
            lifts,
            lots,
            tuple((row, out, -1 - rng.random(np.count_nonzero(out))) for row, out in missed),
        )


class Lift:
    """What outcomes add to the scores of the lower bounds, and who misses a must-have by them.

    `points` (cells × draws) is what was added last, by what was drawn for each cell (`places`).

    Cells stand in rows and draws in columns: whole rows are copied and summed several times as fast.
    """

    def __init__(self, outcomes: Outcomes, matter: Ints) -> None:
        cells = outcomes.part(matter)
        self._cells = cells
        low = cells.low[cells.rows, cells.columns]
        self._width = (cells.high[cells.rows, cells.columns] - low)[:, None]
        lifts = cells.values - low[:, None]
        self._ladder = lifts.reshape(-1).astype(np.float32)
        self._begins = (np.arange(len(matter)) * lifts.shape[1])[:, None]
        self._counts = np.maximum(cells.counts, 1).astype(np.float32)[:, None]
        self._unsure, self._starts = np.unique(cells.rows, return_index=True)
        self._scales = np.flatnonzero(cells.counts == 0)
        self.points = self.places = np.empty((0, 0), dtype=np.float32)

    def draw(self, many: int, rng: np.random.Generator) -> tuple[Singles, Singles, list[tuple[int, Bools]]]:
        """So many answers to each cell, what they lift, and who misses a must-have by them."""
        places = rng.random((len(self._cells.rows), many), dtype=np.float32)
        places *= self._counts
        steps = places.astype(np.int64)
        missed = [
            (int(self._cells.rows[gate]), self._misses(places[gate], steps[gate], gate))
            for gate in np.flatnonzero(self._cells.gates).tolist()
        ]
        steps += self._begins
        lifts = self._ladder.take(steps)
        lifts[self._scales] = places[self._scales] * self._width[self._scales]
        return places, lifts, missed

    def add(self, drawn: Floats, score: Floats, deal: Deal) -> None:
        """Add to scores what a deal comes to under drawn weightings."""
        self.places, self.points = deal.places, drawn.T.astype(np.float32, order="C")[self._cells.columns]
        self.points *= deal.lifts
        if len(self.points):
            score[:, self._unsure] += np.add.reduceat(self.points, self._starts, axis=0).T

    def cell(self, row: int, column: int) -> int:
        """Where the open rating of a vendor on a criterion stands among the cells."""
        return int(np.flatnonzero((self._cells.rows == row) & (self._cells.columns == column))[0])

    def within(self, cell: int, start: float, end: float) -> tuple[Floats, Bools]:
        """What a cell is drawn to where its answer lies in a part of the possible ones, and who misses then.

        The first are lifts (draws) from the lower bound, by the same numbers that were drawn before.
        """
        count, needed = int(self._cells.counts[cell]), self._cells.needed[cell]
        drawn = self.places[cell] / self._counts[cell]
        if not count:
            reached = start + (end - start) * drawn
            return reached * self._width[cell], reached < needed
        first, beyond = round(start * count), round(end * count)
        steps = np.minimum((first + drawn * (beyond - first)).astype(np.int64), beyond - 1)
        return self._ladder[self._begins[cell] + steps], steps < needed

    def gates(self, row: int, but: int) -> list[int]:
        """The places, among the cells that leave a must-have open, of those of a vendor but for one cell."""
        gates = np.flatnonzero(self._cells.gates).tolist()
        return [at for at, gate in enumerate(gates) if self._cells.rows[gate] == row and gate != but]

    def _misses(self, places: Singles, steps: Ints, gate: int) -> Bools:
        reached = steps if self._cells.counts[gate] else places
        missed: Bools = reached < self._cells.needed[gate]
        return missed
