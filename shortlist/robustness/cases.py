"""Plausible cases: drawn weightings and outcomes, and scores under them, block by block to spare memory."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.robustness import draws as draws_
from shortlist.robustness import lifts
from shortlist.robustness.draws import BLOCK, FEWEST, KEPT, Weightings, apart, kept_inside, weights
from shortlist.robustness.lifts import Cells, Turned, add_lifts, drawn_cells, turns
from shortlist.robustness.outcomes import Outcomes


@dataclass(frozen=True)
class Block:
    """Drawn cases: scores (d × k) before anybody is out, what `cells` turned out to be, and the weights.

    `weight` gives the weights (d) of a criterion, by its column.
    """

    scores: Floats
    cells: Cells
    turned: Turned
    weight: Callable[[int], Floats]


Watch = Callable[[Block], None]


def scores(
    outcomes: Outcomes, weightings: Weightings, draws: int, seed: int, watch: Watch | None = None
) -> Iterator[Floats]:
    """Blocks of scores (draws × k), each draw times a positive factor; below 0 where a must-have is missed.

    The same arguments give the same numbers. Each block takes the place of the one before: memory that is
    new each time would cost as much as the draws. Scores that are level, as where outcomes coincide, are put
    in order by lot. `watch` is shown each block: weightings, scores before anybody is out, and the outcomes.
    """
    for block in _blocks(outcomes, weightings, draws, seed):
        found, turned = block.scores, block.turned
        if turned.lots is not None:
            found += turned.lots
        if watch:
            watch(block)
        for row, out, level in turned.missed:
            found[out, row] = level
        yield found


def _blocks(outcomes: Outcomes, weightings: Weightings, draws: int, seed: int) -> Iterator[Block]:
    """Blocks before lots; put together by groups where what these add is little enough to be kept."""
    cells, (vendors, criteria) = drawn_cells(outcomes, weightings.support), outcomes.low.shape
    block = max(FEWEST, BLOCK // max(vendors, criteria, cells.count, 1))
    lots = bool(cells.count) or not (weightings.uniform or weightings.point is not None)
    score, blocks = np.empty((block, vendors)), turns(cells, draws, block, seed, lots)
    few = draws * max(criteria, vendors * len(weightings.groups)) <= KEPT
    if few and weightings.drawn and not weightings.uniform:
        yield from _by_group(cells, weightings, blocks, score, draws, seed)
        return
    sure = np.ascontiguousarray(outcomes.low.T)
    for drawn, turned in zip(weights(weightings, draws, block, seed), blocks, strict=True):
        found = np.matmul(drawn, sure, out=score[: len(drawn)])
        add_lifts(cells, turned, drawn, found)
        yield Block(found, cells, turned, drawn.T.__getitem__)


def _by_group(
    cells: Cells, weightings: Weightings, blocks: Iterable[Turned], score: Floats, draws: int, seed: int
) -> Iterator[Block]:
    within = weightings.members == np.arange(len(weightings.groups))[:, None]
    added = _added(cells, weightings.inside.tobytes(), within.tobytes(), draws, len(score), seed)
    for (groups, inside), turned, part in zip(
        apart(weightings, draws, len(score), seed), blocks, added, strict=True
    ):
        found = _together(part, groups, score[: len(groups)])
        yield Block(found, cells, turned, partial(_weight, groups, inside, weightings.members))


def _weight(groups: Floats, inside: Floats, members: Ints, column: int) -> Floats:
    return np.asarray(groups[:, members[column]] * inside[:, column], dtype=np.float64)


def _together(added: Floats, groups: Floats, out: Floats) -> Floats:
    """The scores (d × k) to which parts (g × k × d) come by the groups' shares (d × g), put into `out`."""
    shares = np.ascontiguousarray(groups.T)
    found = added[0] * shares[0]
    for part, share in zip(added[1:], shares[1:], strict=True):
        found += part * share
    out[:] = found.T
    return out


@lru_cache(maxsize=4)
def _added(
    cells: Cells, shapes: bytes, within: bytes, draws: int, block: int, seed: int
) -> tuple[Floats, ...]:
    """What the groups add to the scores, block by block; no slider that moves a whole group changes it."""
    criteria = len(np.frombuffer(shapes))
    groups = np.frombuffer(within, dtype=bool).reshape(-1, criteria)
    inside = kept_inside(shapes, groups.argmax(axis=0).tobytes(), False, draws, seed)
    shares = (inside[begin : begin + block] for begin in range(0, draws, block))
    return tuple(_parts(cells, groups, shares, turns(cells, draws, block, seed, lots=True)))


def _parts(
    cells: Cells, within: Bools, shares: Iterable[Floats], blocks: Iterable[Turned]
) -> Iterator[Floats]:
    """For each block of d draws what each of g groups, as the whole, adds to k scores (g × k × d).

    `within` (g × m) tells which criteria are in a group, `shares` (d × m) are those inside the groups. A
    group adds what is sure of its criteria, and their open ratings as they turn out.
    """
    found = cells.found
    members = within.argmax(axis=0)
    order = np.lexsort((found.rows, members[found.columns]))
    rows, columns = found.rows[order], found.columns[order]
    homes = members[columns]
    starts = np.flatnonzero((np.diff(homes, prepend=-1) != 0) | (np.diff(rows, prepend=-1) != 0))
    for inside, turned in zip(shares, blocks, strict=True):
        added = np.stack([found.low[:, own] @ inside[:, own].T for own in within])
        if len(order):
            points = turned.lifts[order] * inside.T.astype(np.float32, order="C")[columns]
            added[homes[starts], rows[starts]] += np.add.reduceat(points, starts, axis=0)
        yield added


def forget() -> None:
    """Drop the draws that are kept between calls."""
    draws_.forget()
    lifts.forget()
    _added.cache_clear()
