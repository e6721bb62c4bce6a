"""Days in words, and how a person may write them."""

import re
from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LEAST_LETTERS = 3  # of a month's name, as in 8 Apr 2021


def day(found: date) -> str:
    """A day in words: 8 April 2021."""
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def stated(published: str) -> str:
    """A year, a month or a day as a source states it, in words: April 2021 for 2021-04."""
    year, *rest = published.split("-")
    month = [MONTHS[int(number) - 1] for number in rest[:1]]
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])


def written_day(text: str) -> date | None:
    """The day that a person wrote as 2021-04-08, 8 April 2021 or 8 Apr 2021; None if it is none."""
    year, month, number = _iso(text) or _in_words(text) or (0, 0, 0)
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _iso(text: str) -> tuple[int, int, int] | None:
    found = re.fullmatch(r"\s*([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})\s*", text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def _in_words(text: str) -> tuple[int, int, int] | None:
    found = re.fullmatch(r"\s*([0-9]{1,2})\.?\s+([A-Za-z]+)\.?,?\s+([0-9]{4})\s*", text)
    if not found or len(found[2]) < LEAST_LETTERS:
        return None
    months = [k for k, name in enumerate(MONTHS, 1) if name.lower().startswith(found[2].lower())]
    return (int(found[3]), months[0], int(found[1])) if months else None
