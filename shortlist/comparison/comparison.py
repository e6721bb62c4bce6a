"""Two vendors against each other: where the points differ, and what would turn the order round."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal, TypeAlias

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import DECIMALS, Ranking, hurwicz
from shortlist.robustness.contest import inside
from shortlist.robustness.stability import Interval, Lines, group_lines, slider_lines, stability

LEAST = 10.0**-DECIMALS
MOST = 4  # vendors side by side
Kind: TypeAlias = Literal["group", "criterion"]


@dataclass(frozen=True)
class Shift:
    """The weight whose least move lets the other overtake: from `now` past `to`, shares of the whole."""

    kind: Kind
    index: int
    now: float
    to: float


@dataclass(frozen=True)
class Turn:
    """An open rating of one of the two: at position `at` of its scale the scores would be level.

    `gain` are the points that the best answer for the other takes off the lead; `share` (0…1) is how much
    of the rating's interval puts the other ahead, the rest as it is taken now.
    """

    row: int
    column: int
    gain: float
    share: float
    at: float


@dataclass(frozen=True)
class Comparison:
    """What the vendor `ahead` has over the vendor `behind`, both rows of the ranking's table.

    `points` (m) are those of the one less those of the other; they add up to `lead`, which is never negative.
    `turns` are the open ratings that alone could turn the order, the likeliest first. If there is none,
    `together` are the fewest that could do it with one another; if that is empty too, none can.
    """

    ahead: int
    behind: int
    points: Floats
    lead: float
    shift: Shift | None
    turns: tuple[Turn, ...]
    together: tuple[Turn, ...]

    @property
    def is_tie(self) -> bool:
        """Whether the scores are equal."""
        return self.lead <= LEAST


def comparison(one: int, other: int, ranking: Ranking, decision: Decision, catalog: Catalog) -> Comparison:
    """Compare two vendors, by their rows, inside the ranking or not; of equals `one` stands ahead."""
    tied = abs(ranking.score[one] - ranking.score[other]) <= LEAST
    ahead, behind = (one, other) if tied or ranking.score[one] > ranking.score[other] else (other, one)
    lead = max(0.0, float(ranking.score[ahead] - ranking.score[behind]))
    attitude = decision.unknown / 100
    open_ = [] if tied else sorted(_turns(ahead, behind, ranking, attitude), key=lambda turn: -turn.gain)
    alone = tuple(sorted((t for t in open_ if t.share > 0), key=lambda turn: -turn.share))
    return Comparison(
        ahead=ahead,
        behind=behind,
        points=ranking.points[ahead] - ranking.points[behind],
        lead=0.0 if tied else lead,
        shift=None if tied else _shift(ahead, behind, ranking, decision, catalog),
        turns=alone,
        together=() if alone else _together(open_, lead),
    )


def _shift(ahead: int, behind: int, ranking: Ranking, decision: Decision, catalog: Catalog) -> Shift | None:
    """The nearest weight of a group or a criterion at which the two change places, as its slider moves it."""
    mask = np.zeros(len(ranking.score), dtype=bool)
    mask[[ahead, behind]] = True
    pair = inside(replace(ranking, inside=mask), decision, catalog)
    first = int(np.flatnonzero(pair.rows == ahead)[0])
    lines: tuple[tuple[Kind, Lines], ...] = (("group", group_lines(pair)), ("criterion", slider_lines(pair)))
    found = [
        Shift(kind, index, interval.now, _nearer(interval))
        for kind, moved in lines
        for index, interval in enumerate(stability(pair.values, first, moved))
        if not interval.always
    ]
    return min(found, key=lambda shift: abs(shift.to - shift.now), default=None)


def _nearer(interval: Interval) -> float:
    """The end beyond which the order turns; of two the one that takes the smaller move."""
    ends = [interval.low] * bool(interval.below) + [interval.high] * bool(interval.above)
    return min(ends, key=lambda end: abs(end - interval.now))


def _turns(ahead: int, behind: int, ranking: Ranking, attitude: float) -> list[Turn]:
    """Every open rating of the two that has weight, as if it alone were answered."""
    table, lead = ranking.table, ranking.score[ahead] - ranking.score[behind]
    values = hurwicz(table.low, table.high, attitude)
    found = []
    for row, side in ((ahead, -1), (behind, 1)):
        for column in np.flatnonzero((table.high[row] - table.low[row]) * ranking.weights > 0):
            weight, value = 100 * ranking.weights[column], values[row, column]
            low, high = table.low[row, column], table.high[row, column]
            gain = weight * (high - value if side > 0 else value - low)
            level = min(max(value + side * lead / weight, low), high)
            found.append(
                Turn(
                    row=row,
                    column=int(column),
                    gain=float(gain),
                    share=float(max(0.0, gain - lead) / (weight * (high - low)))
                    if gain > lead + LEAST
                    else 0.0,
                    at=float(table.criteria[column].position(level)),
                )
            )
    return found


def _together(turns: Sequence[Turn], lead: float) -> tuple[Turn, ...]:
    """The fewest of these, given with the largest gains first, that take off more than the lead."""
    for count, gained in enumerate(accumulate(turn.gain for turn in turns), 1):
        if gained > lead + LEAST:
            return tuple(turns[:count])
    return ()
