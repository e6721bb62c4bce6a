"""Rounding parts so that they add up to their rounded whole."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

# Below this, and farther from a half than that, the error of a float cannot change which way it goes.
SURE, NEAR_HALF = 1e9, 1e-6


def rounded(number: float, decimals: int = 0) -> float:
    """A number rounded half up, as a reader expects of 0.5."""
    unit: int = 10**decimals
    scaled = float(number) * unit
    if abs(scaled) < SURE and abs(scaled % 1 - 0.5) > NEAR_HALF:
        return floor(scaled + 0.5) / unit
    exact = Fraction(float(number)).limit_denominator(10**12)
    return float(Fraction(floor(exact * unit + Fraction(1, 2)), unit))


def parts(numbers: Iterable[float], whole: float, decimals: int = 0) -> list[float]:
    """Numbers rounded to add up to a whole that is rounded already: largest remainders go up.

    Each part differs from its number by less than one unit of the last place (Hamilton's method).
    """
    unit = 10**decimals
    scaled = [Fraction(float(number)).limit_denominator(10**12) * unit for number in numbers]
    floors = [floor(number) for number in scaled]
    missing = round(whole * unit) - sum(floors)
    order = sorted(range(len(floors)), key=lambda k: (floors[k] - scaled[k], k))
    for k in order[: max(missing, 0)]:
        floors[k] += 1
    return [number / unit for number in floors]
