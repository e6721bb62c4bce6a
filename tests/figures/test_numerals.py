"""Every digit that is needed and no other: no exponent, no noise, in groups of three."""

import re
from decimal import Decimal
from fractions import Fraction
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.figures import beyond, decimals, digits, equal_steps, numeral, tidy
from tests.support.strategies import many

finite = st.floats(allow_nan=False, allow_infinity=False)
plain = st.decimals(-(10**9), 10**9, places=4, allow_nan=False).map(float)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1234567, "1,234,567"),
        (1234571.0, "1,234,571"),
        (2e6, "2,000,000"),
        (0.097, "0.097"),
        (-0.0, "0"),
        (1e-7, "0.0000001"),
        (-1234.5, "-1,234.5"),
        (1e21, "1,000,000,000,000,000,000,000"),
    ],
)
def test_numbers_are_written_out(number: float, text: str) -> None:
    assert numeral(number) == text


@many
@given(finite)
def test_what_is_written_is_the_number_and_nothing_can_be_left_out(number: float) -> None:
    text = numeral(number)
    assert re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})*(\.[0-9]*[1-9])?", text)
    assert float(text.replace(",", "")) == number
    assert digits(number) == text.replace(",", "")
    assert decimals(text) == max(0, -int(Decimal(repr(number + 0.0)).normalize().as_tuple().exponent))


@many
@given(plain, plain)
def test_noise_is_taken_off_a_computed_number(start: float, width: float) -> None:
    computed, exact = start + width, Fraction(repr(start)) + Fraction(repr(width))
    size = max(abs(start), abs(width), abs(computed), 1e-3)
    assert abs(Fraction(repr(tidy(computed, size))) - exact) <= Fraction(size) / 10**11
    if size < 10**7:
        assert Fraction(repr(tidy(computed, size))) == exact


def test_the_steps_of_known_scales_are_round() -> None:
    assert equal_steps(0.399, 0.097, 4) == [0.3235, 0.248, 0.1725, 0.097]
    assert equal_steps(4.3, 76.4, 4) == [22.325, 40.35, 58.375, 76.4]
    assert equal_steps(1.0, 1.0000000000000002, 4) == [1.0000000000000002]


@many
@given(finite, finite, st.integers(1, 6))
def test_steps_end_at_the_end_and_go_one_way(start: float, end: float, count: int) -> None:
    found = equal_steps(start, end, count)
    assert found[-1:] == ([end] if start != end else [])
    assert found == sorted(set(found), reverse=end < start)
    assert all(min(start, end) <= step <= max(start, end) for step in found)
    assert start not in found


@many
@given(plain, plain)
def test_steps_of_plain_numbers_have_no_more_than_two_decimals_more(start: float, end: float) -> None:
    most = max(decimals(numeral(start)), decimals(numeral(end))) + 2
    assert all(decimals(numeral(step)) <= most for step in equal_steps(start, end, 4))


@many
@given(st.floats(-1e9, 1e9), st.floats(1e-6, 1e6), st.booleans())
def test_a_bound_is_on_its_side_near_and_the_shortest(edge: float, slack: float, upward: bool) -> None:
    found = beyond(edge, slack, upward=upward)
    way = 1 if upward else -1
    assert found == edge or 0 <= way * (found - edge) <= slack * (1 + 1e-9)
    if found not in (edge, 0):
        unit = Fraction(10) ** int(Decimal(repr(found)).normalize().as_tuple().exponent)
        coarse = 10 * unit
        shorter = (Fraction(edge) / coarse).__ceil__() if upward else (Fraction(edge) / coarse).__floor__()
        assert abs(shorter * coarse - Fraction(edge)) > Fraction(slack) * Fraction(999999, 1000000)


def test_a_short_bound_is_kept() -> None:
    assert beyond(1334567.0, 100, upward=False) == 1334567
    assert beyond(1334566.66666667, 100, upward=False) == 1334500
    assert isclose(beyond(1 / 3, 1e-4, upward=True), 0.3334)
