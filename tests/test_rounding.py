"""Rounding half up, and parts that add up to their rounded whole."""

from fractions import Fraction
from math import floor, fsum

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.rounding import parts, rounded
from tests.support.strategies import many

numbers = st.floats(0, 100)


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [
        (0.5, 0, 1),
        (1.5, 0, 2),
        (2.5, 0, 3),
        (0.15, 1, 0.2),
        (2.675, 2, 2.68),
        (33.33335, 4, 33.3334),
        (-0.5, 0, 0),
    ],
)
def test_halves_go_up(number: float, decimals: int, expected: float) -> None:
    assert rounded(number, decimals) == expected


@many
@given(numbers, st.integers(0, 6))
def test_rounding_moves_a_number_by_half_a_unit_at_most(number: float, decimals: int) -> None:
    found = rounded(number, decimals)
    assert abs(Fraction(found) - Fraction(number)) <= Fraction(1, 2 * 10**decimals) + Fraction(1, 10**12)
    assert rounded(found, decimals) == found


@many
@given(numbers, numbers, st.integers(0, 6))
def test_rounding_never_reorders(one: float, other: float, decimals: int) -> None:
    low, high = sorted((one, other))
    assert rounded(low, decimals) <= rounded(high, decimals)


def test_the_largest_remainders_go_up() -> None:
    """Hamilton's method of 1792, as for seats in parliament: 41.4, 31.4, 27.2 are 42, 31, 27."""
    assert parts(np.array([41.4, 31.4, 27.2]), 100) == [42, 31, 27]
    assert parts(np.array([1 / 3, 1 / 3, 1 / 3]), 1, 4) == [0.3334, 0.3333, 0.3333]


@many
@given(st.binary(min_size=1, max_size=8), st.sampled_from([7, 8.5, 9, 10, 2**0.5]), st.integers(0, 4))
def test_parts_add_up_and_differ_by_less_than_a_unit(noise: bytes, divisor: float, decimals: int) -> None:
    unit, given_ = 10**decimals, [byte / divisor for byte in noise]
    whole = rounded(fsum(given_), decimals)
    found = parts(np.array(given_), whole, decimals)
    assert sum(round(part * unit) for part in found) == round(whole * unit)
    assert all(abs(part - number) * unit < 1 + 1e-6 for part, number in zip(found, given_, strict=True))
    assert all(part == 0 for part, number in zip(found, given_, strict=True) if number == 0)


@many
@given(st.lists(numbers, min_size=1, max_size=8), st.integers(0, 4))
def test_no_part_goes_up_before_one_with_a_larger_remainder(given_: list[float], decimals: int) -> None:
    exact = [Fraction(number).limit_denominator(10**12) * 10**decimals for number in given_]
    found = parts(given_, rounded(fsum(given_), decimals), decimals)
    went_up = [round(part * 10**decimals) > floor(number) for part, number in zip(found, exact, strict=True)]
    remainders = [number - floor(number) for number in exact]
    up = [remainder for remainder, went in zip(remainders, went_up, strict=True) if went]
    down = [remainder for remainder, went in zip(remainders, went_up, strict=True) if not went]
    assert not (up and down) or min(up) >= max(down)
