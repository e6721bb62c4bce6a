"""What the first place rests on: decisive sources, ratings on one origin, contradictions."""

from dataclasses import dataclass, replace
from functools import lru_cache

from shortlist.catalog import Catalog
from shortlist.decision import Decision, preset
from shortlist.evidence.archive import archive
from shortlist.evidence.cell import one_origin, rating_origins
from shortlist.evidence.conflicts import Conflict, conflicts
from shortlist.evidence.fragility import Effect, decisive
from shortlist.ranking import Ranking

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
    known = archive(catalog, decision.date)
    rated = [
        (column, rating)
        for column, rating in enumerate(ranking.table.ratings[row])
        if rating and ranking.weights[column] > 0
    ]
    single = tuple(column for column, held in rated if one_origin(held, rating_origins(held, known)))
    return row, single, len(rated)


def _unweighed(decision: Decision, catalog: Catalog) -> Decision:
    """The same decision with the weights of its kind of buyer: contradictions hang on none."""
    start = preset(catalog, next(one for one in catalog.profiles if one.id == decision.profile))
    return replace(
        decision, groups=start.groups, weights=start.weights, unknown=start.unknown, musts={}, open=start.open
    )


@lru_cache(maxsize=KEPT)
def _conflicts(decision: Decision, catalog: Catalog) -> tuple[Conflict, ...]:
    return conflicts(decision, catalog)
