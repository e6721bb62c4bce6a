"""Plain numbers: written with every digit that is needed, found by decimal arithmetic."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, frexp, log10

SIGNIFICANT = 12  # digits of a computed number; what comes after them is the noise of floats
SHORT = 9  # significant digits that a reader can take in


def numeral(number: float) -> str:
    """A number with all its digits, in groups of three: 1,234,567 or 0.097, never 1.23457e+06."""
    whole, point, rest = digits(number).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole != "-0" else f"{whole}{point}{rest}"


def amount(number: float, unit: str) -> str:
    """A number with its unit: 1,234 €."""
    return f"{numeral(number)} {unit}"


def digits(number: float) -> str:
    """A number with all its digits, as it stands in a file or a link: 1234567 or 0.097."""
    return f"{Decimal(repr(float(number) + 0.0)):f}".removesuffix(".0")


def decimals(figure: str) -> int:
    """How many decimals a figure is written with."""
    return len(figure.partition(".")[2])


def tidy(number: float, size: float) -> float:
    """A computed number without the noise of floats; `size` is the largest number that it came from."""
    return round(number, SIGNIFICANT - 1 - floor(log10(size))) + 0.0


def equal_steps(start: float, end: float, count: int) -> list[float]:
    """Points in equal steps after the start, the end the last of them, by the numbers as they are written.

    Steps finer than a float can tell apart are left out.
    """
    first, last = (Fraction(repr(float(bound))) for bound in (start, end))
    found = [float(first + (last - first) * step / count) for step in range(1, count + 1)]
    return list(dict.fromkeys(point + 0.0 for point in found if point != start))


def beyond(edge: float, slack: float, *, upward: bool) -> float:
    """The shortest decimal from an edge on, upwards or downwards, no further than `slack` (> 0) from it.

    An edge that is short itself stands for itself.
    """
    exact = Fraction(repr(edge))
    if len(Decimal(repr(edge)).normalize().as_tuple().digits) <= SHORT:
        return edge
    toward = ceil if upward else floor
    # From the unit that is larger than the slack down to the first whose multiple lies within it.
    power = frexp(slack)[1] // 3 + 2
    while True:
        unit = Fraction(10) ** power
        found = toward(exact / unit) * unit
        if abs(found - exact) <= slack:
            return float(found)
        power -= 1
