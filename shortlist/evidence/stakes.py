"""What hangs on a contradiction: whether the first place changes once one side of it is set aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence.archive import archive
from shortlist.evidence.conflicts import Conflict
from shortlist.evidence.fragility import lost, without
from shortlist.evidence.origins import with_echoes
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.ranking.table import citing

Cell = tuple[str, str]


@dataclass(frozen=True)
class Stake:
    """A contradiction with the claims that change the first place when set aside, and who is first then.

    To set a claim aside is to leave it out with all that echoes it; nobody is first where nobody is ranked.
    """

    conflict: Conflict
    turns: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def cell(self) -> Cell | None:
        """The vendor and criterion of the first rating that it bears on, one that cites a side first."""
        bearings = sorted(self.conflict.bears_on, key=lambda bearing: not bearing.cites)
        return (bearings[0].vendor, bearings[0].rating.criterion) if bearings else None


def stakes(found: Sequence[Conflict], decision: Decision, catalog: Catalog) -> tuple[Stake, ...]:
    """The same contradictions in their order, with what hangs on each."""
    now = answer(decision, catalog)
    return tuple(Stake(conflict, _turns(conflict, now, decision, catalog)) for conflict in found)


def by_cell(found: Sequence[Stake]) -> dict[Cell | None, tuple[Stake, ...]]:
    """Contradictions by the rating that they bear on, those first that could change the first place.

    So do the ratings among themselves; the others keep their order, and those that bear on none come last.
    """
    cells: dict[Cell | None, list[Stake]] = {}
    for stake in sorted(found, key=lambda stake: (not stake.turns, stake.cell is None)):
        cells.setdefault(stake.cell, []).append(stake)
    return {cell: tuple(held) for cell, held in cells.items()}


def _turns(
    conflict: Conflict, now: Ranking | None, decision: Decision, catalog: Catalog
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if now is None:
        return ()
    known, cited = archive(catalog, decision.date), citing(now.table)
    found = []
    for claim in (conflict.first.claim.id, conflict.second.claim.id):
        if lost(now.table, with_echoes([claim], known), cited):
            after = without(decision, catalog, [claim])
            if after is not None and _first(after) != _first(now):
                found.append((claim, _first(after)))
    return tuple(found)


def _first(ranking: Ranking) -> tuple[str, ...]:
    rows = zip(ranking.table.vendors, ranking.rank.tolist(), ranking.inside.tolist(), strict=True)
    return tuple(vendor.id for vendor, rank, inside in rows if inside and rank == 1)
