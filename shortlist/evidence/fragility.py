"""Fragile sources: what would the ranking be without one?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.catalog import Catalog, Rating, Source
from shortlist.decision import Decision, buyers
from shortlist.evidence.archive import archive
from shortlist.evidence.origins import with_echoes
from shortlist.ranking import DECIMALS, Ranking, hurwicz, rank, scores, standing
from shortlist.ranking.answer import answer
from shortlist.ranking.ranking import ranking
from shortlist.ranking.table import Cited, Table, citing, prevailing, with_ratings

KEPT = 16
Cells = tuple[tuple[int, int], ...]
# By row and column, the rating that takes the place of one that fell; None if none does.
Instead = Mapping[tuple[int, int], Rating | None]


@dataclass(frozen=True)
class Move:
    """A vendor's rank with a source and without it; None where it is out of the ranking."""

    vendor: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Effect:
    """What leaving out one source and its echoes does.

    `lost` are the cells that become unknown, as vendor and criterion; `back` are the ratings that come
    back into force in others, with their vendors; `first` is who would be in first place; `shift` is the
    largest change of a score, in points. `before` and `after` are the ranks of the `vendors`, 0 if out, and
    `moved` how many of them differ.
    """

    source: Source
    lost: tuple[tuple[str, str], ...]
    back: tuple[tuple[str, Rating], ...]
    first: tuple[str, ...]
    first_changes: bool
    shift: float
    vendors: tuple[str, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    moved: int

    @property
    def moves(self) -> tuple[Move, ...]:
        """Every changed rank, in catalog order; made when asked for, as there may be a million."""
        ranks = zip(self.vendors, self.before, self.after, strict=True)
        return tuple(Move(vendor, was or None, is_ or None) for vendor, was, is_ in ranks if was != is_)

    @property
    def matters(self) -> bool:
        """Whether the first place or any rank changes."""
        return self.first_changes or self.moved > 0


@dataclass(frozen=True)
class Loss:
    """What falls without a source and its echoes: cells with what holds instead, and their rows with it."""

    source: Source
    instead: Instead
    rows: list[int]
    rest: Table


def fragility(decision: Decision, catalog: Catalog) -> tuple[Effect, ...]:
    """The effect of leaving out each published source in turn, the greatest first.

    A changed first place comes first, then the number of changed ranks, then the change of scores. Empty
    if all weights are zero.
    """
    return _effects(decision, catalog)


def decisive(decision: Decision, catalog: Catalog) -> tuple[Effect, ...]:
    """Those effects alone that change the first place, in the same order, for less than the price of all."""
    return _effects(decision, catalog, only_first=True)


def without(decision: Decision, catalog: Catalog, claims: Iterable[str]) -> Ranking | None:
    """The ranking without some claims and everything that echoes them; None if all weights are zero.

    A rating that is left with neither claim nor judgement falls; the one that it had replaced comes back
    into force if it still stands, and otherwise the cell becomes unknown.
    """
    found = answer(decision, catalog)
    if found is None:
        return None
    gone = with_echoes(claims, archive(catalog, decision.date))
    fallen = lost(found.table, gone, citing(found.table))
    held = instead(found.table, fallen, gone, decision.date, buyers(decision, catalog))
    rest = with_ratings(found.table, held)
    return ranking(rest, found.weights, decision.unknown / 100, decision.musts, decision.open == "drop")


def lost(table: Table, gone: frozenset[str], cited: Cited) -> Cells:
    """The cells, by row and column, whose rating is left with neither claim nor judgement."""
    cells = {cell for claim in gone for cell in cited.get(claim, ())}
    return tuple((row, column) for row, column in sorted(cells) if _falls(table.ratings[row][column], gone))


def instead(table: Table, cells: Cells, gone: frozenset[str], day: date, kind: str) -> Instead:
    """What would be in force in cells that fall, of the ratings that do not rest on what is gone alone."""
    found: dict[tuple[int, int], Rating | None] = {}
    for row, column in cells:
        name = table.criteria[column].id
        own = (rating for rating in table.vendors[row].ratings if rating.criterion == name)
        left = (rating for rating in own if not _falls(rating, gone))
        found[row, column] = prevailing(left, day, kind).get(name)
    return found


def _falls(rating: Rating | None, gone: frozenset[str]) -> bool:
    return bool(rating and rating.claims and not rating.judgement and gone.issuperset(rating.claims))


@lru_cache(maxsize=KEPT)
def _losses(table: Table, catalog: Catalog, day: date, kind: str) -> tuple[Loss, ...]:
    """What falls without each published source that makes a claim; no weight changes that."""
    known, cited = archive(catalog, day), citing(table)
    claims: dict[str, list[str]] = {name: [] for name in known.sources}
    for claim in known.claims.values():
        claims[claim.source].append(claim.id)
    gone = {name: with_echoes(told, known) for name, told in claims.items() if told}
    return tuple(
        _loss(known.sources[name], instead(table, lost(table, told, cited), told, day, kind), table)
        for name, told in gone.items()
    )


def _loss(source: Source, held: Instead, table: Table) -> Loss:
    rows = sorted({row for row, _ in held})
    there = {(rows.index(row), column): rating for (row, column), rating in held.items()}
    return Loss(source, held, rows, with_ratings(_part(table, rows), there))


def _effects(decision: Decision, catalog: Catalog, only_first: bool = False) -> tuple[Effect, ...]:
    found = answer(decision, catalog)
    if found is None:
        return ()
    losses = _losses(found.table, catalog, decision.date, buyers(decision, catalog))
    score, inside = _trials(losses, found, decision)
    changes = (_first(score, inside) != _first(found.score, found.inside)).any(axis=1)
    effects = [
        _effect(losses[trial], score[trial], inside[trial], bool(changes[trial]), found)
        for trial in (np.flatnonzero(changes) if only_first else range(len(losses)))
    ]
    return tuple(sorted(effects, key=lambda e: (not e.first_changes, -e.moved, -e.shift)))


def _trials(losses: Sequence[Loss], found: Ranking, decision: Decision) -> tuple[Floats, Bools]:
    """Scores and who is inside (each losses × vendors) after each loss; only its rows are computed anew."""
    score, inside = np.tile(found.score, (len(losses), 1)), np.tile(found.inside, (len(losses), 1))
    trials = [trial for trial, loss in enumerate(losses) for _ in loss.rows]
    rows = [row for loss in losses for row in loss.rows]
    if rows:
        low = np.concatenate([loss.rest.low for loss in losses])
        high = np.concatenate([loss.rest.high for loss in losses])
        score[trials, rows] = scores(hurwicz(low, high, decision.unknown / 100), found.weights)
    for trial, loss in enumerate(losses if decision.musts else ()):
        for place, row in enumerate(loss.rows):
            held = standing(loss.rest, place, decision.musts)
            inside[trial, row] = held.ranked(decision.open == "drop")
    return score, inside


def _first(score: Floats, inside: Bools) -> Bools:
    """Who is in first place, along the last axis; nobody where nobody is inside."""
    ranked = np.where(inside, np.round(score, DECIMALS), -np.inf)
    found: Bools = inside & (ranked == ranked.max(axis=-1, keepdims=True, initial=-np.inf))
    return found


def _effect(loss: Loss, score: Floats, inside: Bools, first_changes: bool, found: Ranking) -> Effect:
    vendors, criteria = found.table.vendors, found.table.criteria
    before, after = _places(found.rank, found.inside), _places(rank(score, inside), inside)
    return Effect(
        source=loss.source,
        lost=tuple(
            (vendors[row].id, criteria[column].id)
            for (row, column), rating in loss.instead.items()
            if rating is None
        ),
        back=tuple((vendors[row].id, rating) for (row, _), rating in loss.instead.items() if rating),
        first=tuple(vendors[row].id for row in np.flatnonzero(after == 1).tolist()),
        first_changes=first_changes,
        shift=float(np.round(np.abs(score - found.score).max(), DECIMALS)),
        vendors=tuple(vendor.id for vendor in vendors),
        before=tuple(before.tolist()),
        after=tuple(after.tolist()),
        moved=int(np.count_nonzero(after != before)),
    )


def _part(table: Table, rows: list[int]) -> Table:
    """Some rows of a table."""
    return Table(
        vendors=tuple(table.vendors[row] for row in rows),
        criteria=table.criteria,
        ratings=tuple(table.ratings[row] for row in rows),
        low=table.low[rows],
        high=table.high[rows],
    )


def _places(ranks: Ints, inside: Bools) -> Ints:
    """The ranks, 0 for who is out of the ranking."""
    return np.where(inside, ranks, 0)
