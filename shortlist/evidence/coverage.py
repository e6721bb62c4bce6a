"""The map of what is known: for every vendor and criterion, how narrowly and on what ground."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from shortlist.catalog import Catalog, Rating, by_id
from shortlist.decision import Decision
from shortlist.evidence.archive import Archive, archive
from shortlist.evidence.cell import one_origin, rating_origins
from shortlist.evidence.staleness import stale
from shortlist.ranking.basis import basis
from shortlist.ranking.table import Table

Kind = Literal["known", "narrow", "wide", "unknown"]
KINDS: tuple[Kind, ...] = ("known", "narrow", "wide", "unknown")
WIDE = 0.5
KEPT = 16


@dataclass(frozen=True)
class Cell:
    """How well a vendor is known on a criterion.

    `width` is the rating's share of the scale, 0…1. `judged`: it rests on a judgement and on no claim.
    """

    vendor: str
    criterion: str
    rating: Rating | None
    kind: Kind
    width: float
    origins: int
    one_origin: bool
    judged: bool
    stale: bool


def kind(width: float) -> Kind:
    """How much of the scale a rating leaves open, as a word.

    Known: one position; narrow: under half the scale; wide: half of it or more; unknown: all of it.
    """
    if width <= 0:
        return "known"
    if width >= 1:
        return "unknown"
    return "narrow" if width < WIDE else "wide"


def knowledge(decision: Decision, catalog: Catalog) -> tuple[Cell, ...]:
    """Every cell at the decision's date for its kind of buyer, vendors and criteria in catalog order."""
    profile = by_id(catalog.profiles)[decision.profile]
    return _knowledge(basis(decision, catalog), profile.stale_years, archive(catalog, decision.date))


@lru_cache(maxsize=KEPT)
def _knowledge(found: Table, years: int, known: Archive) -> tuple[Cell, ...]:
    return tuple(
        _cell(
            (vendor.id, criterion.id),
            rating,
            float(found.high[i, j] - found.low[i, j]),
            years,
            known,
        )
        for i, vendor in enumerate(found.vendors)
        for j, (criterion, rating) in enumerate(zip(found.criteria, found.ratings[i], strict=True))
    )


def _cell(place: tuple[str, str], rating: Rating | None, width: float, years: int, known: Archive) -> Cell:
    sources = rating_origins(rating, known)
    return Cell(
        *place,
        rating=rating,
        kind=kind(width),
        width=width,
        origins=len(sources),
        one_origin=rating is not None and one_origin(rating, sources),
        judged=rating is not None and rating.judgement is not None and not rating.claims,
        stale=rating is not None and stale(rating, known.day, years),
    )


def counts(cells: tuple[Cell, ...]) -> Mapping[Kind, int]:
    """How many cells there are of each kind."""
    return {kind: sum(cell.kind == kind for cell in cells) for kind in KINDS}
