"""Rounding parts so that they add up to their rounded whole."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from math import floor

# Below this, and farther than that from going the other way, the error of a float changes nothing.
SURE, NEAR = 1e9, 1e-6


def rounded(number: float, decimals: int = 0) -> float:
    """A number rounded half up, as a reader expects of 0.5."""
    unit: int = 10**decimals
    scaled = float(number) * unit
    if abs(scaled) < SURE and abs(scaled % 1 - 0.5) > NEAR:
        return floor(scaled + 0.5) / unit
    exact = Fraction(float(number)).limit_denominator(10**12)
    return float(Fraction(floor(exact * unit + Fraction(1, 2)), unit))


def parts(numbers: Iterable[float], whole: float, decimals: int = 0) -> list[float]:
    """Numbers rounded to add up to a whole that is rounded already: largest remainders go up.

    Each part differs from its number by less than one unit of the last place (Hamilton's method).
    """
    unit = 10**decimals
    scaled = _scaled([float(number) for number in numbers], unit)
    floors = [floor(number) for number in scaled]
    missing = round(whole * unit) - sum(floors)
    order = sorted(range(len(floors)), key=lambda k: (floors[k] - scaled[k], k))
    for k in order[: max(missing, 0)]:
        floors[k] += 1
    return [number / unit for number in floors]


def _scaled(numbers: Sequence[float], unit: int) -> Sequence[float | Fraction]:
    """Numbers in units: exact where two remainders, or one and a whole, are as good as alike."""
    rough = [number * unit for number in numbers]
    told = {*numbers} - {0.0}  # nothing is exact, and equal numbers stay equal
    remainders = [0.0, *sorted(number * unit % 1 for number in told), 1.0]
    apart = all(after - before > NEAR for before, after in pairwise(remainders))
    if apart and all(abs(number) < SURE for number in rough):
        return rough
    return [Fraction(number).limit_denominator(10**12) * unit for number in numbers]
