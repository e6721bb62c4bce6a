"""The table that a decision rests on: the ratings in force, and what the user assumes beside them."""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from shortlist.catalog import Catalog, Rating
from shortlist.decision import Decision, buyers
from shortlist.decision.assumptions import Assumption, Assumptions
from shortlist.ranking.table import Table, table

KEPT = 16
Assumed: TypeAlias = tuple[tuple[str, str], Assumption]


def basis(decision: Decision, catalog: Catalog) -> Table:
    """The ratings in force on the decision's date, with the user's assumptions in their place.

    No weight changes it: the same table serves every position of the sliders.
    """
    assumed = tuple(decision.assumed.items())
    return _basis(catalog, decision.date, buyers(decision, catalog), assumed)


@lru_cache(maxsize=KEPT)
def _basis(catalog: Catalog, day: date, kind: str, assumed: tuple[Assumed, ...]) -> Table:
    found = table(catalog, day, kind)
    return assume(found, day, dict(assumed)) if assumed else found


def assume(table: Table, day: date, assumed: Assumptions) -> Table:
    """A table in which each assumption stands as a judgement of the user's own, made on that day."""
    low, high = table.low.copy(), table.high.copy()
    ratings = [list(row) for row in table.ratings]
    for (row, column), rating in _judgements(table, day, assumed).items():
        ratings[row][column] = rating
        low[row, column] = high[row, column] = table.criteria[column].value(rating.low)
    return replace(table, ratings=tuple(map(tuple, ratings)), low=low, high=high)


def assumed_cells(table: Table, assumed: Assumptions) -> list[tuple[int, int]]:
    """The cells, by row and column, that the user has set."""
    rows = {vendor.id: row for row, vendor in enumerate(table.vendors)}
    columns = {criterion.id: column for column, criterion in enumerate(table.criteria)}
    return [(rows[vendor], columns[criterion]) for vendor, criterion in assumed]


def _judgements(table: Table, day: date, assumed: Assumptions) -> dict[tuple[int, int], Rating]:
    return {
        cell: Rating(criterion=criterion, since=day, low=held.level, high=held.level, judgement=held.reason)
        for cell, ((_, criterion), held) in zip(assumed_cells(table, assumed), assumed.items(), strict=True)
    }
