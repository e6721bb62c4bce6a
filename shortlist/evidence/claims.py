"""All claims that were public at a date, and which of them a reader picks."""

from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Catalog, Claim, Source, Vendor
from shortlist.evidence.archive import Archive


@dataclass(frozen=True)
class Pick:
    """What a reader wants to see; None and empty pick everything.

    `vendor` picks what is said of it or of a class of it, `subject` what is said of a class as such;
    `since` and `until` bound the day of publication; `bearings` are −3 … +3.
    """

    vendor: str | None = None
    subject: str | None = None
    criterion: str | None = None
    source: str | None = None
    since: date | None = None
    until: date | None = None
    bearings: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Statement:
    """A claim with its source and day of publication, and the vendors that it is about."""

    claim: Claim
    source: Source
    published: date
    vendors: tuple[str, ...]


def is_about(claim: Claim, vendor: Vendor) -> bool:
    """Whether a claim speaks of a vendor or of a class that it belongs to."""
    return not {vendor.id, *vendor.classes}.isdisjoint(claim.about)


def statements(known: Archive, catalog: Catalog, pick: Pick | None = None) -> tuple[Statement, ...]:
    """The claims published by the archive's date that a reader picks, in catalog order."""
    carriers: dict[str, list[int]] = {}
    for row, vendor in enumerate(catalog.vendors):
        for name in (vendor.id, *vendor.classes):
            carriers.setdefault(name, []).append(row)
    found = [
        Statement(
            claim=claim,
            source=known.source(claim),
            published=known.published(claim),
            vendors=tuple(
                catalog.vendors[row].id
                for row in sorted({row for name in claim.about for row in carriers.get(name, ())})
            ),
        )
        for claim in known.claims.values()
    ]
    return tuple(statement for statement in found if picked(statement, pick or Pick()))


def classes(catalog: Catalog) -> tuple[str, ...]:
    """The classes that vendors carry, in catalog order."""
    return tuple(dict.fromkeys(name for vendor in catalog.vendors for name in vendor.classes))


def picked(statement: Statement, pick: Pick) -> bool:
    """Whether a statement is what a reader wants to see."""
    claim = statement.claim
    return all(
        (
            pick.vendor is None or pick.vendor in statement.vendors,
            pick.subject is None or pick.subject in claim.about,
            pick.criterion in (None, claim.criterion),
            pick.source in (None, claim.source),
            pick.since is None or statement.published >= pick.since,
            pick.until is None or statement.published <= pick.until,
            not pick.bearings or claim.bearing in pick.bearings,
        )
    )
