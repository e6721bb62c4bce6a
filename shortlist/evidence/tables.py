"""The evidence as tables: claims, what was published when, ranks over time, and what is known."""

from collections.abc import Iterable, Sequence
from datetime import date

from shortlist.catalog import Catalog, Claim, by_id
from shortlist.columns import Frame, by_column
from shortlist.evidence import labels, words
from shortlist.evidence.claims import Statement
from shortlist.evidence.timeline import Event, Place
from shortlist.text.names import told_apart


def claims_frame(rows: Iterable[Statement], catalog: Catalog) -> Frame:
    """The claims in catalog order, a row each."""
    criteria = by_id(catalog.criteria)
    return by_column(
        [
            {
                labels.CLAIM: row.claim.text,
                labels.ABOUT: subjects(row.claim, catalog),
                labels.CRITERION: criteria[row.claim.criterion].name,
                labels.BEARING: words.bearing(row.claim),
                labels.PUBLISHED: words.published(row.source),
                labels.SOURCE: row.source.publisher,
                labels.SPEAKER: row.claim.speaker,
                labels.GRADE: words.grade(row.source, row.claim),
                labels.LANGUAGE: words.language(row.source),
                labels.PLACE: row.claim.locator or "",
                labels.ADDRESS: row.source.url or "",
            }
            for row in rows
        ]
    )


def subjects(claim: Claim, catalog: Catalog) -> str:
    """What a claim is about: vendors by name, classes as such."""
    names = {vendor.id: vendor.name for vendor in catalog.vendors}
    return ", ".join(names.get(name, f"{name} vendors") for name in claim.about) or "all vendors"


def timeline_frame(events: Sequence[Event], catalog: Catalog) -> Frame:
    """The claims by day and vendor, counted by side; the latest day first."""
    names = by_id(catalog.vendors)
    told: dict[tuple[date, str], list[str]] = {}
    for event in events:
        told.setdefault((event.day, event.vendor), []).append(words.side(event.claim.bearing))
    return by_column(
        [
            {
                labels.DAY: day.isoformat(),
                labels.VENDOR: names[vendor].name,
                **{f"{words.MARKS[side]} {side}": sides.count(side) for side in words.MARKS},
            }
            for (day, vendor), sides in reversed(told.items())
        ]
    )


def bump_frame(places: Sequence[Place], order: Sequence[str], catalog: Catalog) -> Frame:
    """A row for each day that changed a rating, the latest first, with the rank of every vendor in order."""
    names = unique_names(catalog)
    days = sorted({place.day for place in places}, reverse=True)
    ranks = {(place.day, place.vendor): str(place.rank) if place.ranked else labels.OUT for place in places}
    return by_column(
        [
            {
                labels.DAY: day.isoformat(),
                **{names[vendor]: ranks[day, vendor] for vendor in order},
            }
            for day in days
        ]
    )


def unique_names(catalog: Catalog) -> dict[str, str]:
    """Vendors' names by id; two of the same name are told apart by their ids."""
    return told_apart([(vendor.id, vendor.name) for vendor in catalog.vendors])


def unique_criteria(catalog: Catalog) -> dict[str, str]:
    """Criteria's names by id, told apart in the same way."""
    return told_apart([(criterion.id, criterion.name) for criterion in catalog.criteria])
