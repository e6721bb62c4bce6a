"""What a must-have would do: how many vendors would stay, are not known to, and would go."""

from collections.abc import Mapping
from typing import NamedTuple

from shortlist.catalog import Catalog, Criterion
from shortlist.decision import ANY, Decision
from shortlist.ranking.basis import basis
from shortlist.ranking.ranking import standing
from shortlist.ranking.table import Table


class Effect(NamedTuple):
    """How many vendors meet all must-haves, may meet them, and fail one."""

    stay: int
    unknown: int
    go: int


def effect(decision: Decision, catalog: Catalog) -> Effect:
    """What the must-haves of a decision do together."""
    return _count(basis(decision, catalog), decision.musts)


def effects(
    criterion: Criterion, choices: list[str], decision: Decision, catalog: Catalog
) -> dict[str, Effect]:
    """What each least level of a criterion would do, as parameters spell it, beside the other must-haves."""
    table, others = basis(decision, catalog), {**decision.musts}
    others.pop(criterion.id, None)
    return {
        choice: _count(table, others if choice == ANY else {**others, criterion.id: float(choice)})
        for choice in choices
    }


def _count(table: Table, musts: Mapping[str, float]) -> Effect:
    found = [standing(table, row, musts) for row in range(len(table.vendors))]
    go = sum(bool(held.failed) for held in found)
    unknown = sum(bool(held.open and not held.failed) for held in found)
    return Effect(len(found) - go - unknown, unknown, go)
