"""What open ratings turn out to be in drawn cases: lifts from the lower bounds, and who misses a must-have.

No weight changes what is drawn here, but for those at zero, so it is kept from one slider to the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from shortlist.arrays import Bools, Floats, Ints
from shortlist.robustness.outcomes import Outcomes

# Numbers kept for a set of cells, 5 MB; and how far scores, 0…1, are put in order by lot: more than single
# precision tells, and machines differ in.
KEPT = 600_000
LOT = 1e-6
Singles = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Turned:
    """What c cells turn out to be in a block of d draws.

    `places` (c × d) is where among the answers each is drawn, `lifts` (c × d) by how much of the value it
    lies above the lower bound. `missed` are vendors that miss a must-have, with the draws (d) in which one
    of their cells makes them, and the scores that they get there; `lots` (d × k) put in order what is level.
    """

    places: Singles
    lifts: Singles
    missed: tuple[tuple[int, Bools, Floats], ...]
    lots: Floats | None


class Cells:
    """The open ratings that matter, where `support` tells which criteria can have weight.

    Cells stand in rows and draws in columns: whole rows are copied and summed several times as fast.
    """

    def __init__(self, outcomes: Outcomes, support: Bools) -> None:
        cells = outcomes.part(np.flatnonzero(support[outcomes.columns] | outcomes.gates))
        self.count, self.found, self._vendors = len(cells.rows), cells, len(outcomes.low)
        low = outcomes.low[cells.rows, cells.columns]
        lifts = cells.values - low[:, None]
        self._width = (outcomes.high[cells.rows, cells.columns] - low)[:, None]
        self._ladder = lifts.reshape(-1).astype(np.float32)
        self._begins = (np.arange(self.count) * lifts.shape[1])[:, None]
        self._counts = np.maximum(cells.counts, 1).astype(np.float32)[:, None]
        self._scales = np.flatnonzero(cells.counts == 0)
        self.unsure, self.starts = np.unique(cells.rows, return_index=True)

    def turned(self, draws: int, block: int, seed: int, lots: bool) -> Iterator[Turned]:
        """Blocks of draws, always the same ones; with `lots` where scores may be level."""
        rng = np.random.default_rng((seed, 1))
        for begin in range(0, draws, block):
            yield self._turned(min(block, draws - begin), rng, lots)

    def at(self, row: int, column: int) -> int:
        """Where the open rating of a vendor on a criterion stands among the cells."""
        return int(np.flatnonzero((self.found.rows == row) & (self.found.columns == column))[0])

    def within(self, cell: int, places: Singles, start: float, end: float) -> tuple[Floats, Bools]:
        """What a cell is drawn to where its answer lies in a part of the possible ones, and who misses then.

        The first are lifts (draws) from the lower bound, by the numbers that were drawn for all its answers.
        """
        count, needed = int(self.found.counts[cell]), self.found.needed[cell]
        drawn = places / self._counts[cell]
        if not count:
            reached = start + (end - start) * drawn
            return reached * self._width[cell], reached < needed
        first, beyond = round(start * count), round(end * count)
        steps = np.minimum((first + drawn * (beyond - first)).astype(np.int64), beyond - 1)
        return np.asarray(self._ladder[self._begins[cell] + steps], dtype=np.float64), steps < needed

    def gates(self, row: int, but: int) -> list[int]:
        """The places, among the cells that leave a must-have open, of those of a vendor but for one cell."""
        gates = np.flatnonzero(self.found.gates).tolist()
        return [at for at, gate in enumerate(gates) if self.found.rows[gate] == row and gate != but]

    def _turned(self, many: int, rng: np.random.Generator, lots: bool) -> Turned:
        places, lifts = np.empty((0, many), dtype=np.float32), np.empty((0, many), dtype=np.float32)
        out: list[tuple[int, Bools]] = []
        if self.count:
            places = rng.random((self.count, many), dtype=np.float32)
            places *= self._counts
            steps = places.astype(np.int64)
            gates = np.flatnonzero(self.found.gates).tolist()
            out = [(int(self.found.rows[gate]), self._misses(places, steps, gate)) for gate in gates]
            steps += self._begins
            lifts = self._ladder.take(steps)
            lifts[self._scales] = places[self._scales] * self._width[self._scales]
        drawn = LOT * rng.random((many, self._vendors)) if lots else None
        missed = tuple((row, held, -1 - rng.random(np.count_nonzero(held))) for row, held in out)
        return Turned(places, lifts, missed, drawn)

    def _misses(self, places: Singles, steps: Ints, gate: int) -> Bools:
        reached = steps[gate] if self.found.counts[gate] else places[gate]
        missed: Bools = reached < self.found.needed[gate]
        return missed


def add_lifts(cells: Cells, turned: Turned, drawn: Floats, score: Floats) -> None:
    """Add what a block turns out to be to its scores (d × k), by its weightings (d × m)."""
    if cells.count:
        points = turned.lifts * drawn.T.astype(np.float32, order="C")[cells.found.columns]
        score[:, cells.unsure] += np.add.reduceat(points, cells.starts, axis=0).T


def joined(blocks: Sequence[Turned]) -> Turned:
    """Blocks with lots as one."""
    missed = []
    for same in zip(*(block.missed for block in blocks), strict=True):
        rows, held, levels = zip(*same, strict=True)
        missed.append((rows[0], np.concatenate(held), np.concatenate(levels)))
    return Turned(
        places=np.concatenate([block.places for block in blocks], axis=1),
        lifts=np.concatenate([block.lifts for block in blocks], axis=1),
        missed=tuple(missed),
        lots=np.concatenate([block.lots for block in blocks if block.lots is not None]),
    )


def drawn_cells(outcomes: Outcomes, support: Bools) -> Cells:
    """The cells of outcomes that matter."""
    return _cells(outcomes, support.tobytes())


def turns(cells: Cells, draws: int, block: int, seed: int, lots: bool) -> Iterator[Turned]:
    """Blocks of outcomes; kept if they are few enough."""
    few = cells.count * draws <= KEPT
    return iter(_turns(cells, draws, block, seed, lots)) if few else cells.turned(draws, block, seed, lots)


def forget() -> None:
    """Drop the outcomes that are kept between calls."""
    _turns.cache_clear()


@lru_cache(maxsize=8)
def _cells(outcomes: Outcomes, support: bytes) -> Cells:
    return Cells(outcomes, np.frombuffer(support, dtype=bool))


@lru_cache(maxsize=4)
def _turns(cells: Cells, draws: int, block: int, seed: int, lots: bool) -> tuple[Turned, ...]:
    return tuple(cells.turned(draws, block, seed, lots))
