"""Words about the weights that could change the first place."""

from collections.abc import Iterator

from shortlist.figures import beyond, numeral
from shortlist.robustness import labels
from shortlist.robustness.contest import Inside
from shortlist.robustness.interval_words import present
from shortlist.robustness.priorities import Priority
from shortlist.robustness.stability import Interval
from shortlist.robustness.words import names

FINEST = 0.01  # of the whole: no further from where the first place changes is a weight told


def title(inside: Inside) -> str:
    """The question, and how the figures below it take what is not known."""
    taken = "" if inside.is_known else f" With the unknown taken at {inside.unknown} %"
    return f"{labels.PRIORITIES}{taken}"


def row(one: Priority, inside: Inside) -> tuple[str, str, str, str]:
    """A weight, what it is now, beyond which share the first place is lost, and who takes over there."""
    ends = list(thresholds(one.interval))
    takers = [names(rows, inside) for _, rows in ends]
    return one.name, present(one.interval), "; ".join(at for at, _ in ends), "; ".join(takers)


def others(count: int, turning: int) -> str:
    """How many weights cannot change the first place."""
    if not count:
        return ""
    other, noun = "other " * bool(turning), "weight" if count == 1 else "weights"
    if count == 1:
        return f"The {other or 'only '}weight cannot, moved alone."
    return f"None of the {count} {other}{noun} can, moved alone."


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
