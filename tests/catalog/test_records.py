"""The records: stated dates, echoes, strictness."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from shortlist.catalog import Claim, by_id, is_date, last_day
from tests.support.builders import catalog, claim


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2021-04-07", date(2021, 4, 7)),
        ("2021-04", date(2021, 4, 30)),
        ("2021-12", date(2021, 12, 31)),
        ("2021", date(2021, 12, 31)),
        ("2020-02", date(2020, 2, 29)),
        ("2100-02", date(2100, 2, 28)),
        ("9999", date(9999, 12, 31)),
        ("0001", date(1, 12, 31)),
    ],
)
def test_a_year_or_a_month_means_at_the_latest_its_last_day(published: str, day: date) -> None:
    assert last_day(published) == day


@settings(max_examples=1000)
@given(st.dates(max_value=date(9999, 11, 30)))  # the next month has a day
def test_the_last_day_of_a_month_is_followed_by_another_month(day: date) -> None:
    last = last_day(day.isoformat()[:7])
    assert last.month == day.month
    assert (last + timedelta(days=1)).month != day.month
    assert last_day(day.isoformat()) == day


@pytest.mark.parametrize("published", ["0000", "0000-01", "0000-01-01", "2021-02-29", "2021-04-31"])
def test_some_dates_are_in_no_calendar(published: str) -> None:
    assert not is_date(published)


def test_of_two_records_with_an_id_the_first_counts() -> None:
    first, second = (Claim.model_validate(claim("same", text=text)) for text in ("First.", "Second."))
    assert by_id([first, second]) == {"same": first}


def test_a_catalog_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        catalog().vendors[0].name = "Other"  # type: ignore[misc]


def test_a_signed_catalog_differs_in_its_digest_alone() -> None:
    plain = catalog()
    signed = plain.signed("abc")
    assert (plain.digest, signed.digest) == ("", "abc")
    assert signed.model_dump() == plain.model_dump()
