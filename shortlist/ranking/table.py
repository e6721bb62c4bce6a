"""What is known on a date, for a kind of buyer: the ratings in force, as arrays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import Catalog, Criterion, Rating, Vendor

# The cells, by row and column, that cite a claim.
Cited: TypeAlias = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, eq=False)
class Table:
    """Vendors × criteria: the rating in force or None, and the values of its bounds.

    `low` and `high` are n × m in 0 (worst) … 1 (best); an unknown cell is 0 … 1.
    """

    vendors: tuple[Vendor, ...]
    criteria: tuple[Criterion, ...]
    ratings: tuple[tuple[Rating | None, ...], ...]
    low: Floats
    high: Floats

    def ends(self, row: int, column: int) -> tuple[float, float]:
        """The positions, as they were written, that a rating lies between: the whole scale if not known."""
        criterion, rating = self.criteria[column], self.ratings[row][column]
        return (rating.low, rating.high) if rating else (criterion.worst, criterion.best)

    def answers(self, row: int, column: int) -> tuple[float, ...]:
        """The values that a rating may turn out to have, rising; none if any between its bounds."""
        return self.criteria[column].answers(*self.ends(row, column))


def table(catalog: Catalog, day: date, buyers: str) -> Table:
    """The ratings in force on a date for a kind of buyer."""
    ratings = tuple(
        tuple(ruling.get(criterion.id) for criterion in catalog.criteria)
        for ruling in (in_force(vendor, day, buyers) for vendor in catalog.vendors)
    )
    bounds = np.array(
        [[_values(c, rating) for c, rating in zip(catalog.criteria, row, strict=True)] for row in ratings]
    )
    return Table(catalog.vendors, catalog.criteria, ratings, bounds[:, :, 0], bounds[:, :, 1])


def with_ratings(table: Table, ratings: Mapping[tuple[int, int], Rating | None]) -> Table:
    """A table with other ratings in some cells, by row and column; None is not known, the whole scale."""
    held = [list(row) for row in table.ratings]
    low, high = table.low.copy(), table.high.copy()
    for (row, column), rating in ratings.items():
        held[row][column] = rating
        low[row, column], high[row, column] = _values(table.criteria[column], rating)
    return replace(table, ratings=tuple(map(tuple, held)), low=low, high=high)


def in_force(vendor: Vendor, day: date, buyers: str) -> dict[str, Rating]:
    """The vendor's rating of each criterion in force on a date for a kind of buyer."""
    return prevailing(vendor.ratings, day, buyers)


def prevailing(ratings: Iterable[Rating], day: date, buyers: str) -> dict[str, Rating]:
    """Of the ratings of a vendor those in force on a date for a kind of buyer, by criterion.

    A rating that names the kind beats one that holds for all; then the latest counts.
    """
    ruling: dict[str, Rating] = {}
    for rating in ratings:
        if holds(rating, day, buyers):
            held = ruling.get(rating.criterion)
            if held is None or precedence(rating) > precedence(held):
                ruling[rating.criterion] = rating
    return ruling


def citing(table: Table) -> Cited:
    """The cells whose rating in force cites a claim, by the claim."""
    cells: dict[str, list[tuple[int, int]]] = {}
    for row, ratings in enumerate(table.ratings):
        for column, rating in enumerate(ratings):
            for claim in rating.claims if rating else ():
                cells.setdefault(claim, []).append((row, column))
    return cells


def holds(rating: Rating, day: date, buyers: str) -> bool:
    """Tell whether a rating had begun by a date and is meant for a kind of buyer."""
    return rating.since <= day and (rating.buyers is None or buyers in rating.buyers)


def precedence(rating: Rating) -> tuple[bool, date]:
    """Of two ratings that hold, the one with the greater precedence is in force."""
    return rating.buyers is not None, rating.since


def _values(criterion: Criterion, rating: Rating | None) -> tuple[float, float]:
    if rating is None:
        return 0.0, 1.0
    ends = criterion.value(rating.low), criterion.value(rating.high)
    return min(ends), max(ends)
