"""Which ratings are too old for a buyer to take unasked."""

from datetime import date

from shortlist.catalog import Rating


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier; 28 February for a 29th that is not in the calendar."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def stale(rating: Rating, day: date, years: int) -> bool:
    """Tell whether a rating began more than so many years before a date."""
    return rating.since < years_before(day, years)
