"""Sentences about how far one weight can move while the first place holds, and what happens beyond."""

from collections.abc import Iterator

from shortlist.figures import beyond, numeral, within
from shortlist.robustness import labels
from shortlist.robustness.contest import TOLERANCE, Inside
from shortlist.robustness.stability import Interval, Priority
from shortlist.robustness.words import names

WITHIN = ", within your choices"
FINEST = 0.01  # of the whole: no further from where the first place changes is a weight told


def present(interval: Interval) -> str:
    """The share as it is, between the ends as they are written."""
    return f"{_shown(interval)[0]} %"


def _shown(interval: Interval) -> tuple[str, str, str]:
    return within(interval.now, interval.low, interval.high)


def moves(interval: Interval) -> bool:
    """Whether a weight can move at all."""
    return interval.most - interval.least > TOLERANCE


def holds(interval: Interval | None, unknown: int | None = None, *, limited: bool = False) -> str:
    """Where a slider leaves the first place as it is; no interval where there is no first place.

    `unknown` is how much, in percent, what is not known is taken at; None if all is known. `limited` is
    whether the slider moves only as far as the user's choices allow.
    """
    taken = f"{WITHIN * limited}{'' if unknown is None else f', unknown at {unknown} %'}"
    if interval is None:
        return "There is no first place"
    if not moves(interval):
        return f"Alone, it changes nothing{WITHIN * limited}"
    if interval.always:
        return f"Cannot change the first place alone{taken}"
    return f"First place holds at {_span(interval)}{taken}"


def held(interval: Interval, inside: Inside) -> str:
    """The interval, and who takes over on either side."""
    limited = WITHIN if inside.limits is not None else ""
    if not moves(interval):
        return f"cannot move alone{limited}"
    if interval.always:
        return f"cannot change the first place alone{limited}"
    over = [f"below {names(interval.below, inside)}"] if interval.below else []
    over += [f"above {names(interval.above, inside)}"] if interval.above else []
    return f"{_span(interval)}, {', '.join(over)}{limited}"


def _span(interval: Interval) -> str:
    _, low, high = _shown(interval)
    return f"{low} % only" if interval.high - interval.low <= TOLERANCE else f"{low}–{high} %"


def title(inside: Inside) -> str:
    """The question, and how the figures below it take what is not known."""
    taken = "" if inside.is_known else f" With the unknown taken at {inside.unknown} %"
    return f"{labels.PRIORITIES if inside.limits is None else labels.PRIORITIES_AGREED}{taken}"


def note(inside: Inside) -> str:
    """What the table of weights moves, and how far."""
    if inside.limits is not None:
        return labels.PRIORITIES_LIMITED
    return labels.PRIORITIES_NOTE if inside.sides is None else labels.PRIORITIES_LEAVING


def row(one: Priority, inside: Inside) -> tuple[str, str, str, str]:
    """A weight, what it is now, beyond which share the first place is lost, and who takes over there."""
    ends = list(thresholds(one.interval))
    takers = [names(rows, inside) for _, rows in ends]
    return one.name, present(one.interval), "; ".join(at for at, _ in ends), "; ".join(takers)


def others(count: int, turning: int) -> str:
    """How many weights cannot change the first place."""
    if not count:
        return ""
    other = "other " * bool(turning)
    if count == 1:
        return f"The {other or 'only '}weight cannot, moved alone."
    return f"None of the {count} {other}weights can, moved alone."


def thresholds(interval: Interval) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Beyond which share the first place is lost, as a figure that is true, and who takes over there."""
    if interval.below:
        room = min(FINEST, (interval.low - interval.least) / 2)
        yield f"below {_percent(interval.low, room, upward=False)}", interval.below
    if interval.above:
        room = min(FINEST, (interval.most - interval.high) / 2)
        yield f"above {_percent(interval.high, room, upward=True)}", interval.above


def _percent(edge: float, room: float, *, upward: bool) -> str:
    """The shortest percentage from an edge on, no further from it than there is room."""
    return f"{numeral(beyond(100 * edge, 100 * room, upward=upward))} %"
