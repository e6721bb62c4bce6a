"""What stands in a cell of the grid: a level in words, a number, a range of either, or not known."""

from math import isfinite
from typing import Any, TypeGuard

from shortlist.catalog import Criterion
from shortlist.catalog.editing.parts import Raw
from shortlist.catalog.editing.ratings import Bounds
from shortlist.figures import digits

NOT_KNOWN = "not known"
DASH, DOT = "–", " · "


def ends(criterion: Criterion) -> Bounds:
    """The two ends of a criterion's scale, the lower number first."""
    return min(criterion.worst, criterion.best), max(criterion.worst, criterion.best)


def bounds(rating: Raw | None) -> Bounds | None:
    """The bounds of a rating as it stands in the file; None if it has none that are numbers."""
    low, high = (rating.get("low"), rating.get("high")) if rating else (None, None)
    return (float(low), float(high)) if _is_number(low) and _is_number(high) else None


def _is_number(found: Any) -> TypeGuard[int | float]:
    return isinstance(found, int | float) and not isinstance(found, bool) and isfinite(found)


def shown_as(criterion: Criterion, found: Bounds | None) -> str:
    """What a cell says of a criterion between bounds, whether they lie on its scale or not."""
    if found is None or found == ends(criterion):
        return NOT_KNOWN
    low, high = found
    numbers = _between(digits(low), digits(high))
    if not criterion.levels or not all(_is_level(criterion, end) for end in found):
        return numbers
    words = _between(*(criterion.levels[int(end)] for end in found), spaced=True)
    return f"{numbers}{DOT}{words}"


def _is_level(criterion: Criterion, end: float) -> bool:
    return end.is_integer() and 0 <= end < len(criterion.levels or ())


def _between(low: str, high: str, *, spaced: bool = False) -> str:
    if low == high:
        return low
    is_apart = spaced or low.startswith("-") or high.startswith("-")
    return f"{low} {DASH} {high}" if is_apart else f"{low}{DASH}{high}"
