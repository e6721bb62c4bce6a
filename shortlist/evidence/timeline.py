"""What became known when, and what it did to the ranks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from shortlist.arrays import Bools, Floats
from shortlist.catalog import Catalog, Claim, Source
from shortlist.decision import FIRST_DATE, Decision, buyers
from shortlist.evidence.archive import Archive
from shortlist.evidence.cell import history
from shortlist.evidence.claims import statements
from shortlist.ranking import hurwicz, rank, scores, standing
from shortlist.ranking.basis import Assumed, assume
from shortlist.ranking.table import Table, table
from shortlist.ranking.weights import weights

KEPT = 64


@dataclass(frozen=True)
class Event:
    """A claim on a vendor's line: at the day it was published, with the date it speaks of.

    `subject` is the vendor or the class of it that the claim names.
    """

    vendor: str
    subject: str
    day: date
    claim: Claim
    source: Source


@dataclass(frozen=True)
class Place:
    """A vendor's place on a date; outside the ranking, `rank` is the one it would have."""

    day: date
    vendor: str
    rank: int
    ranked: bool
    score: float


@lru_cache(maxsize=KEPT)
def timeline(known: Archive, catalog: Catalog) -> tuple[Event, ...]:
    """The published claims on the line of each vendor that they are about, by day of publication."""
    classes = {vendor.id: (vendor.id, *vendor.classes) for vendor in catalog.vendors}
    events = [
        Event(vendor, subject, row.published, row.claim, row.source)
        for row in statements(known, catalog)
        for vendor in row.vendors
        for subject in [next(name for name in classes[vendor] if name in row.claim.about)]
    ]
    return tuple(sorted(events, key=lambda event: event.day))


@lru_cache(maxsize=KEPT)
def changes(catalog: Catalog, day: date, buyers: str) -> tuple[date, ...]:
    """The dates up to a day on which a rating came into force for a kind of buyer.

    A date before the first that can be chosen counts as that one.
    """
    dates = {
        max(spell.rating.since, FIRST_DATE)
        for vendor in catalog.vendors
        for criterion in catalog.criteria
        for spell in history(vendor, criterion.id, day, buyers)
    }
    return tuple(sorted(dates))


def bump(decision: Decision, catalog: Catalog) -> tuple[Place, ...]:
    """Every vendor's place on each date that changed a rating, by the decision's weights and must-haves.

    Dates ascend to the decision's, vendors stand in catalog order; empty if all weights are zero.
    """
    shares = weights(decision.groups, decision.weights, catalog)
    if not shares.any():
        return ()
    kind, assumed = buyers(decision, catalog), tuple(decision.assumed.items())
    return tuple(
        place
        for day in changes(catalog, decision.date, kind)
        for place in _places(day, _table(catalog, day, kind, assumed), shares, decision)
    )


@lru_cache(maxsize=KEPT)
def _table(catalog: Catalog, day: date, kind: str, assumed: tuple[Assumed, ...]) -> Table:
    """The table of a day: no weight changes it, and a timeline needs that of every day at each change."""
    found = table(catalog, day, kind)
    return assume(found, day, dict(assumed)) if assumed else found


def _places(day: date, found: Table, shares: Floats, decision: Decision) -> Iterator[Place]:
    score = scores(hurwicz(found.low, found.high, decision.unknown / 100), shares)
    inside = _inside(found, tuple(decision.musts.items()), decision.open == "drop")
    ranks = rank(score, inside).tolist()
    for vendor, place, ranked, points in zip(found.vendors, ranks, inside, score.tolist(), strict=True):
        yield Place(day, vendor.id, place, bool(ranked), points)


@lru_cache(maxsize=KEPT)
def _inside(found: Table, musts: tuple[tuple[str, float], ...], drop: bool) -> Bools:
    """Who is ranked; no weight changes it."""
    demanded = dict(musts)
    standings = (standing(found, row, demanded) for row in range(len(found.vendors)))
    return np.array([held.ranked(drop) for held in standings], dtype=bool)
