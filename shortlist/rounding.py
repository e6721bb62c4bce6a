"""Rounding parts so that they add up to their rounded whole."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor


def rounded(number: float, decimals: int = 0) -> float:
    """A number rounded half up, as a reader expects of 0.5."""
    unit = 10**decimals
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
