"""Open ratings of two vendors: which answers alone, or together, would turn their order round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import Criterion
from shortlist.comparison.moves import overtakes
from shortlist.figures import beyond, tidy
from shortlist.ranking.table import Table

FINE = 10_000  # parts of a scale: how near to where the scores are level a number is said


@dataclass(frozen=True)
class Turn:
    """An open rating of one of the two, as if it alone were answered.

    `gain` are the points that the best answer for the other takes off the lead; `share` (0…1) is how much of
    what is possible puts the other ahead. On levels, `enough` of `possible` answers do, from level `at` on;
    on a scale any number beyond `at` does, and both are 0.
    """

    row: int
    column: int
    gain: float
    share: float
    at: float
    enough: int = 0
    possible: int = 0


@dataclass(frozen=True)
class Pair:
    """Two rows of a table, the values (2 × m) that they are taken to have, and the weights."""

    table: Table
    ahead: int
    behind: int
    values: Floats
    weights: Floats

    def row(self, side: int) -> int:
        """The row of the table: side 0 is ahead, 1 behind."""
        return self.behind if side else self.ahead

    def answered(self, *answers: tuple[int, int, float]) -> bool:
        """Whether the one behind is ahead once some ratings, by side and column, have these values."""
        values = self.values.copy()
        for side, column, value in answers:
            values[side, column] = value
        return overtakes(values, self.weights)


def turns(pair: Pair, lead: float) -> tuple[tuple[Turn, ...], tuple[Turn, ...]]:
    """The open ratings that alone turn the order, likeliest first; if none, the fewest that do together."""
    found = sorted(_open(pair, lead), key=lambda turn: -turn.gain)
    alone = tuple(sorted((turn for turn in found if turn.share > 0), key=lambda turn: -turn.share))
    return alone, () if alone else _together(pair, found)


def position(criterion: Criterion, value: float) -> float:
    """Where a value of 0…1 lies on a scale of numbers: the inverse of `Criterion.value`, without noise."""
    size = max(abs(criterion.worst), abs(criterion.best))
    return tidy(criterion.worst + value * (criterion.best - criterion.worst), size)


def _open(pair: Pair, lead: float) -> Iterator[Turn]:
    """Every open rating of the two that has weight and could take points off the lead."""
    for side in (0, 1):
        row = pair.row(side)
        width = pair.table.high[row] - pair.table.low[row]
        for column in np.flatnonzero(width * pair.weights > 0).tolist():
            criterion = pair.table.criteria[column]
            turn = _on_levels if criterion.levels else _on_scale
            found = turn(pair, side, column, lead)
            if found.gain > 0:
                yield found


def _on_levels(pair: Pair, side: int, column: int, lead: float) -> Turn:
    row = pair.row(side)
    values, lowest = pair.table.answers(row, column), ceil(min(pair.table.ends(row, column)))
    gain = max((_gain(pair, side, column, value) for value in values), default=0.0)
    enough: list[int] = []
    if gain > lead:
        enough = [k for k, value in enumerate(values) if pair.answered((side, column, value))]
    at = lowest + (enough[0] if side else enough[-1]) if enough else lowest
    share = len(enough) / len(values) if values else 0.0
    return Turn(row, column, gain, share, float(at), len(enough), len(values))


def _on_scale(pair: Pair, side: int, column: int, lead: float) -> Turn:
    row, criterion = pair.row(side), pair.table.criteria[column]
    low, high = float(pair.table.low[row, column]), float(pair.table.high[row, column])
    end = high if side else low
    gain = _gain(pair, side, column, end)
    if not (gain > lead and pair.answered((side, column, end))):
        return Turn(row, column, gain, 0.0, position(criterion, end))
    weight = 100 * float(pair.weights[column])
    level = float(pair.values[side, column]) + (1 if side else -1) * lead / weight
    scale = abs(criterion.best - criterion.worst)
    slack = min(1 / FINE, abs(end - level) / 10) * scale
    upward = bool(side) == (criterion.best > criterion.worst)
    at = beyond(position(criterion, level), slack, upward=upward)
    return Turn(row, column, gain, (gain - lead) / (weight * (high - low)), at)


def _gain(pair: Pair, side: int, column: int, value: float) -> float:
    """The points that an answer takes off the lead."""
    change = value - float(pair.values[side, column])
    return 100 * float(pair.weights[column]) * (change if side else -change)


def _together(pair: Pair, found: Sequence[Turn]) -> tuple[Turn, ...]:
    """The fewest of these, given with the largest gains first, that turn the order."""
    for count in range(2, len(found) + 1):
        if pair.answered(*(_best(pair, turn) for turn in found[:count])):
            return tuple(found[:count])
    return ()


def _best(pair: Pair, turn: Turn) -> tuple[int, int, float]:
    """The best answer for the one behind."""
    side = int(turn.row == pair.behind)
    ends = pair.table.answers(turn.row, turn.column) or (
        float(pair.table.low[turn.row, turn.column]),
        float(pair.table.high[turn.row, turn.column]),
    )
    return side, turn.column, ends[-1] if side else ends[0]
