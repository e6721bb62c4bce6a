"""What a cell of the grid rests on: the rating in force on a day, and what entering another value writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from shortlist.catalog.editing.columns import COMMA, RATINGS
from shortlist.catalog.editing.parts import Raw, Write, records

Bounds = tuple[float, float]


@dataclass(frozen=True)
class Entry:
    """What is entered for a criterion, in force from a day: bounds, or None where it is not known.

    `ends` are those of the scale, the lower first; the value rests on the judgement alone.
    """

    criterion: str
    bounds: Bounds | None
    ends: Bounds
    since: date
    judgement: str


def ruling(vendor: Any, day: date, buyers: str) -> dict[str, int]:
    """Which of a vendor's ratings is in force for each criterion on a day, by its place in the list.

    As `in_force` of the ranking, but of records that need not be fit: a rating without a day is the oldest.
    """
    ratings, found = records(vendor, RATINGS), dict[str, int]()
    for place, rating in enumerate(ratings):
        name = rating.get("criterion") if isinstance(rating, Mapping) else None
        if not isinstance(name, str) or since(rating) > day:
            continue
        kinds = rating.get("buyers")
        if kinds is not None and not (isinstance(kinds, list) and buyers in kinds):
            continue
        if name not in found or _precedence(rating) > _precedence(ratings[found[name]]):
            found[name] = place
    return found


def since(rating: Raw) -> date:
    """The day from which a rating is in force; the first of all if it states none."""
    stated = rating.get("since")
    return stated if type(stated) is date else date.min


def _precedence(rating: Raw) -> tuple[bool, date]:
    return rating.get("buyers") is not None, since(rating)


def entered(vendor: Raw, entry: Entry, buyers: str) -> Sequence[Write]:
    """What entering a value writes into a vendor's ratings.

    A rating of the same day is replaced, and with it what it rested on; an older one stays, and what was
    entered follows it.
    """
    place = ruling(vendor, entry.since, buyers).get(entry.criterion)
    if place is None:
        return (Write(None, _new(entry, None)),) if entry.bounds else ()
    rating = records(vendor, RATINGS)[place]
    if type(rating.get("since")) is date and rating["since"] < entry.since:
        return (Write(None, _new(entry, rating.get("buyers"))),)
    if entry.bounds is None and not _stands_behind(vendor, place, entry, buyers):
        return (Write(place, None),)
    return (Write(place, {**_cells(entry), "since": entry.since}),)


def _stands_behind(vendor: Raw, place: int, entry: Entry, buyers: str) -> bool:
    """Tell whether another rating would be in force if this one were removed."""
    others = [rating for number, rating in enumerate(records(vendor, RATINGS)) if number != place]
    return entry.criterion in ruling({RATINGS: others}, entry.since, buyers)


def _cells(entry: Entry) -> dict[str, Any]:
    low, high = entry.bounds or entry.ends
    bounds = {"low": short(low), "high": short(high)}
    return {**bounds, "claims": None, "judgement": entry.judgement, "note": None}


def _new(entry: Entry, kinds: Any) -> dict[str, Any]:
    whom = COMMA.join(kinds) if isinstance(kinds, list) else None
    return {"criterion": entry.criterion, "since": entry.since, **_cells(entry), "buyers": whom}


def short(number: float) -> float:
    """A number as it is written: a whole one without a point."""
    return int(number) if number.is_integer() and abs(number) < 1e15 else number
