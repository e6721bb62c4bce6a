"""What to find out first: the open ratings by what their answer would do to the first place."""

from dataclasses import dataclass

import numpy as np

from shortlist.ranking import DECIMALS, scores
from shortlist.robustness.contest import Inside

LEAST = 10.0**-DECIMALS


@dataclass(frozen=True)
class Inquiry:
    """An open rating, that of vendor `row` inside on criterion `column`, and what knowing it is worth.

    `change` is the share (0…1) of its interval over which the first place would change hands, to vendor
    `then` (none if it never would). `gain` is what the answer is expected to add, in points of score, to
    the vendor chosen: nothing where it keeps the choice. `stake` is the points that lie between the bounds.
    """

    row: int
    column: int
    change: float
    gain: float
    stake: float
    then: int | None


def inquiries(inside: Inside) -> tuple[Inquiry, ...]:
    """Every open rating that has weight, all others at the values of the attitude, the most telling first.

    Exact: the answer, uniform between the bounds, moves one vendor's score and no other, linearly. The
    gain is the expected value of perfect information on that one rating (Raiffa and Schlaifer 1961),
    against staying with the vendor that is first now.
    """
    rows, columns = np.nonzero((inside.high - inside.low) * inside.weights > 0)
    if not len(rows):
        return ()
    first, score = inside.first, scores(inside.values, inside.weights)
    order = np.argsort(-np.round(score, DECIMALS), kind="stable")
    rival = np.where(rows == first, order[min(1, len(order) - 1)], first)
    points = 100 * inside.weights[columns]
    low = score[rows] - points * (inside.values - inside.low)[rows, columns]
    high = score[rows] + points * (inside.high - inside.values)[rows, columns]
    side = np.where(rows == first, -1, 1)
    lead = side * (np.where(side > 0, high, low) - score[rival])
    change = np.where((rival != rows) & (lead > LEAST), lead / (high - low), 0.0)
    found = [
        Inquiry(
            row=int(rows[k]),
            column=int(columns[k]),
            change=float(min(change[k], 1.0)),
            gain=float(_gain(lead[k], high[k] - low[k])) if change[k] else 0.0,
            stake=float(high[k] - low[k]),
            then=(int(rows[k]) if side[k] > 0 else int(rival[k])) if change[k] else None,
        )
        for k in range(len(rows))
    ]
    return tuple(sorted(found, key=lambda inquiry: (-inquiry.change, -inquiry.gain, -inquiry.stake)))


def _gain(lead: float, width: float) -> float:
    """The mean of max(0, x) for x uniform on lead − width … lead."""
    return lead - width / 2 if lead > width else lead**2 / (2 * width)
