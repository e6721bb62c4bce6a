"""Fragile sources: what would the ranking be without one?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import numpy as np

from shortlist.answer import answer
from shortlist.archive import archive
from shortlist.arrays import Bools, Floats, Ints
from shortlist.catalog import Catalog, Rating, Source
from shortlist.decision import Decision
from shortlist.origins import with_echoes
from shortlist.ranking import DECIMALS, Ranking, hurwicz, rank, ranking, scores, standing
from shortlist.table import Cited, Table, citing

KEPT = 16
Cells = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Move:
    """A vendor's rank with a source and without it; None where it is out of the ranking."""

    vendor: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Effect:
    """What leaving out one source and its echoes does.

    `lost` are the ratings that become unknown, as vendor and criterion; `first` is who would be in first
    place; `shift` is the largest change of a score, in points.
    """

    source: Source
    lost: tuple[tuple[str, str], ...]
    first: tuple[str, ...]
    first_changes: bool
    moves: tuple[Move, ...]
    shift: float

    @property
    def matters(self) -> bool:
        """Whether the first place or any rank changes."""
        return self.first_changes or bool(self.moves)


def fragility(decision: Decision, catalog: Catalog) -> tuple[Effect, ...]:
    """The effect of leaving out each published source in turn, the greatest first.

    A changed first place comes first, then the number of changed ranks, then the change of scores. Empty
    if all weights are zero.
    """
    found = answer(decision, catalog)
    if found is None:
        return ()
    losses = _losses(found.table, catalog, decision.date)
    effects = [_effect(source, cells, found, decision) for source, cells in losses]
    return tuple(sorted(effects, key=lambda e: (not e.first_changes, -len(e.moves), -e.shift)))


def without(decision: Decision, catalog: Catalog, claims: Iterable[str]) -> Ranking | None:
    """The ranking without some claims and everything that echoes them; None if all weights are zero.

    A rating that is left with neither claim nor judgement becomes unknown; no earlier one takes its place.
    """
    found = answer(decision, catalog)
    if found is None:
        return None
    gone = with_echoes(claims, archive(catalog, decision.date))
    rest = unknown(found.table, lost(found.table, gone, citing(found.table)))
    return ranking(rest, found.weights, decision.unknown / 100, decision.musts, decision.open == "drop")


def lost(table: Table, gone: frozenset[str], cited: Cited) -> Cells:
    """The cells, by row and column, whose rating is left with neither claim nor judgement."""
    cells = {cell for claim in gone for cell in cited.get(claim, ())}
    return tuple((row, column) for row, column in sorted(cells) if _falls(table.ratings[row][column], gone))


def unknown(table: Table, cells: Cells) -> Table:
    """A table in which some cells are not known: no rating, the whole scale."""
    ratings = [list(row) for row in table.ratings]
    low, high = table.low.copy(), table.high.copy()
    for row, column in cells:
        ratings[row][column], low[row, column], high[row, column] = None, 0.0, 1.0
    return replace(table, ratings=tuple(tuple(row) for row in ratings), low=low, high=high)


def _falls(rating: Rating | None, gone: frozenset[str]) -> bool:
    return rating is not None and rating.judgement is None and gone.issuperset(rating.claims)


@lru_cache(maxsize=KEPT)
def _losses(table: Table, catalog: Catalog, day: date) -> tuple[tuple[Source, Cells], ...]:
    """Each published source that makes a claim, with the cells that fall without it: no matter of weights."""
    known, cited = archive(catalog, day), citing(table)
    claims: dict[str, list[str]] = {name: [] for name in known.sources}
    for claim in known.claims.values():
        claims[claim.source].append(claim.id)
    return tuple(
        (known.sources[name], lost(table, with_echoes(told, known), cited))
        for name, told in claims.items()
        if told
    )


def _effect(source: Source, cells: Cells, found: Ranking, decision: Decision) -> Effect:
    vendors, criteria = found.table.vendors, found.table.criteria
    if not cells:
        first = tuple(vendors[row].id for row in np.flatnonzero(found.inside & (found.rank == 1)))
        return Effect(source, (), first, first_changes=False, moves=(), shift=0.0)
    score, inside, ranks = _again(found, cells, decision)
    before, after = _places(found.rank, found.inside), _places(ranks, inside)
    return Effect(
        source=source,
        lost=tuple((vendors[row].id, criteria[column].id) for row, column in cells),
        first=tuple(vendor.id for vendor, place in zip(vendors, after, strict=True) if place == 1),
        first_changes=[place == 1 for place in before] != [place == 1 for place in after],
        moves=tuple(
            Move(vendor.id, was, is_)
            for vendor, was, is_ in zip(vendors, before, after, strict=True)
            if was != is_
        ),
        shift=float(np.round(np.abs(score - found.score).max(), DECIMALS)),
    )


def _again(found: Ranking, cells: Cells, decision: Decision) -> tuple[Floats, Bools, Ints]:
    """Scores, who is ranked, and ranks without some cells; only the rows of these are computed anew."""
    rows = sorted({row for row, _ in cells})
    part = unknown(_part(found.table, rows), tuple((rows.index(row), column) for row, column in cells))
    score, inside = found.score.copy(), found.inside.copy()
    score[rows] = scores(hurwicz(part.low, part.high, decision.unknown / 100), found.weights)
    for place, row in enumerate(rows if decision.musts else ()):
        held = standing(part, place, decision.musts)
        inside[row] = not (held.failed or (decision.open == "drop" and held.open))
    return score, inside, rank(score, inside)


def _part(table: Table, rows: list[int]) -> Table:
    """Some rows of a table."""
    return Table(
        vendors=tuple(table.vendors[row] for row in rows),
        criteria=table.criteria,
        ratings=tuple(table.ratings[row] for row in rows),
        low=table.low[rows],
        high=table.high[rows],
    )


def _places(ranks: Ints, inside: Bools) -> list[int | None]:
    return [int(place) if ranked else None for place, ranked in zip(ranks, inside, strict=True)]
