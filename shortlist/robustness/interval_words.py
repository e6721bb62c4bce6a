"""Sentences about how far one weight can move while the first place holds."""

from shortlist.figures import within
from shortlist.robustness.contest import TOLERANCE, Inside
from shortlist.robustness.stability import Interval
from shortlist.robustness.words import names


def present(interval: Interval) -> str:
    """The share as it is, between the ends as they are written."""
    return f"{_shown(interval)[0]} %"


def _shown(interval: Interval) -> tuple[str, str, str]:
    return within(interval.now, interval.low, interval.high)


def moves(interval: Interval) -> bool:
    """Whether a weight can move at all."""
    return interval.most - interval.least > TOLERANCE


def holds(interval: Interval | None, unknown: int | None = None) -> str:
    """Where a slider leaves the first place as it is; no interval where there is no first place.

    `unknown` is how much, in percent, what is not known is taken at; None if all is known.
    """
    taken = "" if unknown is None else f", unknown at {unknown} %"
    if interval is None:
        return "There is no first place"
    if not moves(interval):
        return "Alone, it changes nothing"
    if interval.always:
        return f"Cannot change the first place alone{taken}"
    _, low, high = _shown(interval)
    return f"First place holds at {low}–{high} %{taken}"


def held(interval: Interval, inside: Inside) -> str:
    """The interval, and who takes over on either side."""
    if not moves(interval):
        return "cannot move alone"
    if interval.always:
        return "cannot change the first place alone"
    _, low, high = _shown(interval)
    over = [f"below {names(interval.below, inside)}"] if interval.below else []
    over += [f"above {names(interval.above, inside)}"] if interval.above else []
    return f"{low}–{high} %, {', '.join(over)}"
