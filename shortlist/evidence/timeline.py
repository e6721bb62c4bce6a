"""What became known when, and what it did to the ranks."""

from dataclasses import dataclass, replace
from datetime import date

from shortlist.catalog import Catalog, Claim, Source
from shortlist.decision import FIRST_DATE, Decision, buyers
from shortlist.evidence.archive import Archive
from shortlist.evidence.cell import history
from shortlist.evidence.claims import statements
from shortlist.ranking.answer import answer


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
    return tuple(
        place
        for day in changes(catalog, decision.date, buyers(decision, catalog))
        for place in _places(replace(decision, date=day), catalog)
    )


def _places(decision: Decision, catalog: Catalog) -> tuple[Place, ...]:
    found = answer(decision, catalog)
    if found is None:
        return ()
    return tuple(
        Place(decision.date, vendor.id, int(rank), bool(inside), float(score))
        for vendor, rank, inside, score in zip(
            found.table.vendors, found.rank, found.inside, found.score, strict=True
        )
    )
