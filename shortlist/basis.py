"""The table that a decision rests on: the ratings in force, and what the user assumes beside them."""

from dataclasses import replace

from shortlist.assumptions import Assumptions
from shortlist.catalog import Catalog, Rating
from shortlist.decision import Decision, buyers
from shortlist.table import Table, table


def basis(decision: Decision, catalog: Catalog) -> Table:
    """The ratings in force on the decision's date, with the user's assumptions in their place."""
    found = table(catalog, decision.date, buyers(decision, catalog))
    return assume(found, decision) if decision.assumed else found


def assume(table: Table, decision: Decision) -> Table:
    """A table in which each assumption stands as a judgement of the user's own."""
    low, high = table.low.copy(), table.high.copy()
    ratings = [list(row) for row in table.ratings]
    for (row, column), rating in _judgements(table, decision).items():
        ratings[row][column] = rating
        low[row, column] = high[row, column] = table.criteria[column].value(rating.low)
    return replace(table, ratings=tuple(map(tuple, ratings)), low=low, high=high)


def assumed_cells(table: Table, assumed: Assumptions) -> list[tuple[int, int]]:
    """The cells, by row and column, that the user has set."""
    rows = {vendor.id: row for row, vendor in enumerate(table.vendors)}
    columns = {criterion.id: column for column, criterion in enumerate(table.criteria)}
    return [(rows[vendor], columns[criterion]) for vendor, criterion in assumed]


def _judgements(table: Table, decision: Decision) -> dict[tuple[int, int], Rating]:
    return {
        cell: Rating(
            criterion=criterion, since=decision.date, low=held.level, high=held.level, judgement=held.reason
        )
        for cell, ((_, criterion), held) in zip(
            assumed_cells(table, decision.assumed), decision.assumed.items(), strict=True
        )
    }
