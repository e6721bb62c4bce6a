"""A scale that holds all numbers of a criterion: from the data, rounded outwards."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from math import floor, log10

STEPS = 3  # about as many round steps lie between the ends of a scale, or more
WHOLE = 100.0


def scale(found: Sequence[float], unit: str = "") -> tuple[float, float]:
    """The lowest and the highest number of a scale: all of 0 to 100 for percent that lie there."""
    low, high = min(found), max(found)
    if unit == "%" and low >= 0 and high <= WHOLE:
        return 0.0, WHOLE
    width = high - low or abs(high) or 1.0
    step = Decimal(10) ** floor(log10(width / STEPS) + 0.5)
    ends = _round(low, step, ROUND_FLOOR), _round(high, step, ROUND_CEILING)
    if ends[0] < ends[1]:
        return ends
    return float(Decimal(repr(ends[0])) - step), float(Decimal(repr(ends[1])) + step)


def _round(number: float, step: Decimal, way: str) -> float:
    return float((Decimal(repr(number)) / step).to_integral_value(rounding=way) * step)
