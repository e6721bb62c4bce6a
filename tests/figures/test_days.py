"""Days in words and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.figures import day, stated, written_day
from tests.support.strategies import many


@many
@given(st.dates(date(1000, 1, 1)))
def test_a_day_is_read_back_from_its_words_its_short_words_and_its_numbers(found: date) -> None:
    number, month, year = day(found).split(" ")
    assert month == f"{found:%B}"
    for text in (
        day(found),
        f"{number} {month[:3]} {year}",
        f" {number}. {month.upper()}, {year} ",
        str(found),
    ):
        assert written_day(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8",
        "April 2021",
        "8 Ma 2021",
        "8 Abril 2021",
        "31 April 2021",
        "2021-02-29",
        "08/04/2021",
        "٨ April 2021",
    ],
)
def test_what_is_no_day_of_the_calendar_is_none(text: str) -> None:
    assert written_day(text) is None


def test_what_a_source_states_is_said_as_far_as_it_is_stated() -> None:
    assert [stated(text) for text in ("2021", "2021-04", "2021-04-08")] == [
        "2021",
        "April 2021",
        "8 April 2021",
    ]
