"""Plausible cases: drawn weightings and outcomes, and scores under them, block by block to spare memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from shortlist.arrays import Floats
from shortlist.robustness import draws as draws_
from shortlist.robustness import lifts
from shortlist.robustness.draws import BLOCK, FEWEST, KEPT, Weightings, apart, kept_inside, weights
from shortlist.robustness.lifts import Cells, Turned, add_lifts, drawn_cells, joined, turns
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
    """Blocks before lots; all in one, by groups, where what these add is little enough to be kept."""
    cells, (vendors, criteria) = drawn_cells(outcomes, weightings.support), outcomes.low.shape
    block = max(FEWEST, BLOCK // max(vendors, criteria, cells.count, 1))
    few = draws * max(criteria, vendors * len(weightings.groups), cells.count) <= KEPT
    if few and weightings.drawn and not weightings.uniform:
        yield _by_group(cells, weightings, draws, block, seed)
        return
    lots = bool(cells.count) or not (weightings.uniform or weightings.point is not None)
    score, blocks = np.empty((block, vendors)), turns(cells, draws, block, seed, lots)
    sure = np.ascontiguousarray(outcomes.low.T)
    for drawn, turned in zip(weights(weightings, draws, block, seed), blocks, strict=True):
        found = np.matmul(drawn, sure, out=score[: len(drawn)])
        add_lifts(cells, turned, drawn, found)
        yield Block(found, cells, turned, drawn.T.__getitem__)


def _by_group(cells: Cells, weightings: Weightings, draws: int, block: int, seed: int) -> Block:
    """All cases as sums over the groups: a slider that moves a whole group changes no summand."""
    members = weightings.members
    within = members == np.arange(len(weightings.groups))[:, None]
    added = _added(cells, weightings.inside.tobytes(), within.tobytes(), draws, block, seed)
    ((groups, inside),) = apart(weightings, draws, draws, seed)
    return Block(
        scores=_together(added, groups),
        cells=cells,
        turned=_all_turned(cells, draws, block, seed),
        weight=lambda column: groups[:, members[column]] * inside[:, column],
    )


def _together(added: Floats, groups: Floats) -> Floats:
    """The scores (d × k) to which parts (g × k × d) come by the groups' shares (d × g)."""
    shares = np.ascontiguousarray(groups.T)
    found = added[0] * shares[0]
    for part, share in zip(added[1:], shares[1:], strict=True):
        found += part * share
    return np.ascontiguousarray(found.T)


@lru_cache(maxsize=4)
def _all_turned(cells: Cells, draws: int, block: int, seed: int) -> Turned:
    return joined(list(turns(cells, draws, block, seed, lots=True)))


@lru_cache(maxsize=4)
def _added(cells: Cells, shapes: bytes, within: bytes, draws: int, block: int, seed: int) -> Floats:
    """What each of g groups, as the whole, adds to k scores in d draws (g × k × d).

    `within` (g × m) tells which criteria are in a group. A group adds what is sure of its criteria, and their
    open ratings as they turn out.
    """
    found, groups = cells.found, np.frombuffer(within, dtype=bool).reshape(-1, cells.found.low.shape[1])
    members = groups.argmax(axis=0)
    inside = kept_inside(shapes, members.tobytes(), False, draws, seed)
    added = np.stack([found.low[:, own] @ inside[:, own].T for own in groups])
    order = np.lexsort((found.rows, members[found.columns]))
    rows, columns = found.rows[order], found.columns[order]
    homes = members[columns]
    starts = np.flatnonzero((np.diff(homes, prepend=-1) != 0) | (np.diff(rows, prepend=-1) != 0))
    if len(order):
        lifts_ = _all_turned(cells, draws, block, seed).lifts[order]
        points = lifts_ * inside.T.astype(np.float32, order="C")[columns]
        added[homes[starts], rows[starts]] += np.add.reduceat(points, starts, axis=0)
    return added


def forget() -> None:
    """Drop the draws that are kept between calls."""
    draws_.forget()
    lifts.forget()
    _all_turned.cache_clear()
    _added.cache_clear()
