from datetime import date

import pytest
from pydantic import ValidationError

from shortlist.catalog import Rating
from shortlist.evidence.staleness import stale, years_before
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import small


@pytest.mark.parametrize(
    ("day", "years", "earlier"),
    [
        (date(2021, 4, 8), 2, date(2019, 4, 8)),
        (date(2024, 2, 29), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 4, date(2020, 2, 29)),
    ],
)
def test_years_go_back_to_the_same_day(day: date, years: int, earlier: date) -> None:
    assert years_before(day, years) == earlier


def test_a_rating_is_stale_after_its_limit_not_on_it() -> None:
    rating = Rating(criterion="price", since=date(2019, 4, 8), low=0, high=1)
    assert not stale(rating, date(2021, 4, 8), 2)
    assert stale(rating, date(2021, 4, 9), 2)
    assert not stale(rating, date(2021, 4, 9), 3)


def test_the_limit_is_two_years_unless_a_profile_says_else() -> None:
    assert {profile.stale_years for profile in shipped().profiles} == {2}
    assert small(stale_years=5).profiles[0].stale_years == 5


def test_a_limit_of_no_years_is_refused() -> None:
    with pytest.raises(ValidationError, match="stale_years"):
        small(stale_years=0)
