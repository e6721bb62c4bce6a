"""A share is 100 % only if it is all, and it lies in the interval that stands beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.figures import column, decimals, percent, percentage, places, within
from shortlist.figures.percent import NOISE
from tests.support.strategies import many

parts = st.one_of(
    st.floats(0, 1), st.floats(0, 1e-4), st.floats(0, 1e-4).map(lambda part: 1 - part), st.just(2 / 3)
)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (0, "0 %"),
        (1, "100 %"),
        (0.475, "48 %"),
        (0.996, "99.6 %"),
        (0.995, "99.5 %"),
        (0.0049, "0.5 %"),
        (0.00001, "0.001 %"),
        (1 - 1e-12, "100 %"),
        (1e-12, "0 %"),
    ],
)
def test_shares_are_whole_percents_but_near_none_and_all(part: float, text: str) -> None:
    assert percentage(part) == text


@many
@given(parts)
def test_none_is_none_and_all_is_all(part: float) -> None:
    shown = percent(part)
    assert (shown == 0) == (part <= NOISE)
    assert (shown == 100) == (part >= 1 - NOISE)
    digits = decimals(f"{shown:.10f}".rstrip("0"))
    assert abs(shown - 100 * part) <= 0.5 / 10**digits + 1e-6
    assert digits == 0 or not 0.5 <= 100 * part < 99.5


@many
@given(parts, parts)
def test_a_larger_share_is_never_shown_as_the_smaller(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert percent(low) <= percent(high)


@many
@given(st.tuples(parts, parts, parts).map(sorted), st.integers(0, 2))
def test_a_share_lies_in_its_interval_as_shown(given_: list[float], narrow: int) -> None:
    low, now, high = given_
    low, high = (now if narrow == 1 else low), (now if narrow == 2 else high)
    figures = within(now, low, high)
    middle, bottom, top = map(float, figures)
    unit = 10.0 ** -min(map(decimals, figures))
    assert bottom <= middle <= top
    assert abs(middle - 100 * now) < unit + 1e-6
    assert (middle == 0) <= (now < 0.01)
    if bottom != top:
        assert 100 * low - 2e-7 <= bottom
        assert top <= 100 * high + 2e-7


def test_an_interval_is_rounded_inwards_and_the_share_inside_it() -> None:
    assert within(0.46, 0.3, 0.4599999999999) == ("46", "30", "46")
    assert within(0.456, 0.3, 0.4562) == ("45.6", "30", "45.6")
    assert within(0.456, 0.304, 0.77) == ("46", "31", "77")
    assert within(2 / 3, 0.1, 2 / 3) == ("66.66", "10", "66.66")
    assert within(2 / 3, 2 / 3, 2 / 3) == ("66.67", "66.67", "66.67")
    assert within(0.004, 0, 0.5) == ("0.4", "0", "50")
    assert within(1, 0.2, 1) == ("100", "20", "100")


@many
@given(st.lists(st.integers(0, 6000), min_size=1, max_size=8).filter(any))
def test_a_column_adds_up_and_hides_nothing(sliders: list[int]) -> None:
    shares = [slider / sum(sliders) for slider in sliders]
    digits = places(shares)
    shown = column(shares, 100, digits)
    assert sum(round(part * 10**digits) for part in shown) == 100 * 10**digits
    assert [part == 0 for part in shown] == [slider == 0 for slider in sliders]
    assert all(
        abs(part - 100 * share) < 1.000001 / 10**digits for part, share in zip(shown, shares, strict=True)
    )
