"""What the first place rests on: decisive sources, ratings on one origin, contradictions."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from shortlist.catalog import Catalog
from shortlist.decision import Decision, preset
from shortlist.evidence.archive import archive
from shortlist.evidence.cell import one_origin, rating_origins
from shortlist.evidence.conflicts import Conflict, conflicts
from shortlist.evidence.fragility import Effect, decisive
from shortlist.ranking import Ranking
from shortlist.ranking.table import Table

KEPT = 16
TWO = 2


@dataclass(frozen=True)
class Footing:
    """What to look at before relying on the first place.

    `sources` are those whose loss alone changes it. `single` are the ratings of the first two vendors that
    weigh something and rest on one origin, by row and columns of the table, with how many ratings they have.
    `conflicts` are the contradictions that bear on ratings of these two that weigh something.
    """

    sources: tuple[Effect, ...]
    single: tuple[tuple[int, tuple[int, ...], int], ...]
    conflicts: tuple[Conflict, ...]


def footing(ranking: Ranking, decision: Decision, catalog: Catalog) -> Footing:
    """What the first place of a ranking rests on."""
    two = ranking.order[:TWO].tolist()
    names = {ranking.table.vendors[row].id for row in two}
    weighed = {
        criterion.id for criterion, w in zip(ranking.table.criteria, ranking.weights, strict=True) if w > 0
    }
    return Footing(
        sources=decisive(decision, catalog),
        single=tuple(_single(row, ranking, decision, catalog) for row in two),
        conflicts=tuple(
            pair
            for pair in _conflicts(_unweighed(decision, catalog), catalog)
            if any(b.vendor in names and b.rating.criterion in weighed for b in pair.bears_on)
        ),
    )


def _single(
    row: int, ranking: Ranking, decision: Decision, catalog: Catalog
) -> tuple[int, tuple[int, ...], int]:
    ratings, single = ranking.table.ratings[row], _on_one_origin(row, ranking.table, decision.date, catalog)
    rated = [column for column, held in enumerate(ratings) if held and ranking.weights[column] > 0]
    return row, tuple(column for column in rated if column in single), len(rated)


@lru_cache(maxsize=KEPT)
def _on_one_origin(row: int, table: Table, day: date, catalog: Catalog) -> frozenset[int]:
    """The columns of a vendor's ratings that rest on one origin; no weight changes that."""
    known = archive(catalog, day)
    held = enumerate(table.ratings[row])
    return frozenset(
        column for column, rating in held if rating and one_origin(rating, rating_origins(rating, known))
    )


def _unweighed(decision: Decision, catalog: Catalog) -> Decision:
    """The same decision with the weights of its kind of buyer: contradictions hang on none."""
    start = preset(catalog, next(one for one in catalog.profiles if one.id == decision.profile))
    return replace(
        decision, groups=start.groups, weights=start.weights, unknown=start.unknown, musts={}, open=start.open
    )


@lru_cache(maxsize=KEPT)
def _conflicts(decision: Decision, catalog: Catalog) -> tuple[Conflict, ...]:
    return conflicts(decision, catalog)
