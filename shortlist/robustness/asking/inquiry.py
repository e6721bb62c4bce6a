"""What to find out first: the open ratings by what their answer would do to the first place."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.robustness.asking.answers import ALONE, BEHIND, LEVEL, Rows, answers, rivals
from shortlist.robustness.contest import Field


@dataclass(frozen=True)
class Inquiry:
    """An open rating, that of vendor `row` of the field on criterion `column`, and what knowing it is worth.

    It has `answers` possible values, 0 if any between two bounds. `change` is the share (0…1) of them after
    which the first place is another's, or shared with others, than now; `then` is who has it after most of
    these, nobody if no vendor is left. `turns` are all such ends with their shares. `gain` is what the answer
    is expected to add, in points of score, to the vendor chosen: nothing where it keeps the choice; a vendor
    that misses a must-have is worth no point. `stake` is the points that lie between the bounds. `last` are
    those who are first at the last number of a range alone, of which no share tells.
    """

    row: int
    column: int
    answers: int
    change: float
    gain: float
    stake: float
    turns: tuple[tuple[Rows, float], ...]
    last: Rows = ()

    @property
    def matters(self) -> bool:
        """Whether an answer can change the first place at all."""
        return bool(self.turns or self.last)

    @property
    def then(self) -> Rows:
        """Who is first after most of the answers that change the first place."""
        return self.turns[0][0] if self.turns else ()


def inquiries(field: Field) -> tuple[Inquiry, ...]:
    """Every open rating that has weight or leaves a must-have open, the most telling first.

    All others are at the values of the attitude, and an open must-have leaves a vendor out or not, as now.
    Exact: the answer moves one vendor's score and no other, linearly. The gain is the expected value of
    perfect information on that one rating (Raiffa and Schlaifer 1961), against staying with the vendor that
    is first now, of equals the first in catalog order.
    """
    return tuple(_asked(field))


def telling(field: Field) -> Iterator[Inquiry]:
    """Those alone that matter, the most telling first; made one by one, for who wants the first only."""
    return (inquiry for inquiry in _asked(field) if inquiry.matters)


def _asked(field: Field) -> Iterator[Inquiry]:
    found = field.outcomes
    found = found.part(np.flatnonzero((field.weights[found.columns] > 0) | found.gates))
    best, others = rivals(field)
    ends, now = answers(field, found, best), _now(field)[found.rows]
    change = 1 - ends.shares[np.arange(len(now)), now]
    stake = 100 * field.weights[found.columns] * (field.high - field.low)[found.rows, found.columns]
    for k in np.lexsort((-stake, -ends.gains, -change)).tolist():
        row = int(found.rows[k])
        yield Inquiry(
            row=row,
            column=int(found.columns[k]),
            answers=int(found.counts[k]),
            change=float(change[k]),
            gain=float(ends.gains[k]),
            stake=float(stake[k]),
            turns=_turns(row, ends.shares[k], int(now[k]), others[row]),
            last=_who(row, others[row]).get(int(ends.last[k]), ()) if ends.last[k] != now[k] else (),
        )


def _now(field: Field) -> Ints:
    """What each vendor is now: behind or out, level with others in first place, or alone there."""
    now, leaders = np.full(len(field.rows), BEHIND), field.leaders
    now[leaders] = ALONE if len(leaders) == 1 else LEVEL
    return now


def _who(row: int, others: Rows) -> dict[int, Rows]:
    """Who is first at each end."""
    return {BEHIND: others, LEVEL: tuple(sorted((row, *others))), ALONE: (row,)}


def _turns(row: int, shares: Floats, now: int, others: Rows) -> tuple[tuple[Rows, float], ...]:
    """Who is first after which share of the answers, where that is a change, the commonest first."""
    who = _who(row, others)
    found = [(who[end], float(shares[end])) for end in (ALONE, LEVEL, BEHIND) if end != now]
    return tuple(sorted((turn for turn in found if turn[1] > 0), key=lambda turn: -turn[1]))
