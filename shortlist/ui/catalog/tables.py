"""What a catalog holds, as tables for a reader: vendors, criteria with levels, kinds of buyer, sources."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from shortlist.catalog import words
from shortlist.catalog.criterion import Criterion
from shortlist.catalog.records import Catalog, by_id
from shortlist.columns import Frame, by_column
from shortlist.figures import amount, percentage

Rows = Iterator[dict[str, Any]]


def vendors(catalog: Catalog) -> Frame:
    """A row a vendor: who it is, and how many ratings there are of it."""
    return by_column(
        [
            {
                words.VENDOR: f"{vendor.name} ({words.IN_USE_SHORT})" if vendor.incumbent else vendor.name,
                words.OWNER: vendor.owner or "",
                words.COUNTRY: vendor.country or "",
                words.DEPLOYMENT: ", ".join(vendor.deployment),
                words.RATINGS: len(vendor.ratings),
                words.ABOUT: vendor.summary,
            }
            for vendor in catalog.vendors
        ]
    )


def criteria(catalog: Catalog) -> Frame:
    """A row a level, from the worst to the best, with what it is worth; two for the ends of a scale."""
    groups = by_id(catalog.groups)
    rows = []
    for criterion in catalog.criteria:
        group = groups[criterion.group].name
        for position, meaning in _levels(criterion):
            level = {words.LEVEL: meaning, words.WORTH: percentage(criterion.value(position))}
            rows.append({words.CRITERION: criterion.name, **level, words.GROUP: group})
    return by_column(rows)


def _levels(criterion: Criterion) -> Iterator[tuple[float, str]]:
    if criterion.levels:
        yield from ((float(k), f"{k} · {meaning}") for k, meaning in enumerate(criterion.levels))
    elif criterion.scale:
        ends = criterion.worst, criterion.best
        yield from ((end, amount(end, criterion.scale.unit)) for end in ends)


def profiles(catalog: Catalog) -> Frame:
    """A row a kind of buyer, with where it starts the sliders of the groups."""
    return by_column(
        [
            {
                words.BUYER: profile.name,
                words.ABOUT: profile.description,
                **{group.name: profile.group_weights.get(group.id, 0) for group in catalog.groups},
            }
            for profile in catalog.profiles
        ]
    )


def sources(catalog: Catalog) -> Frame:
    """A row a source, with how many claims rest on it."""
    counts = Counter(claim.source for claim in catalog.claims)
    return by_column(
        [
            {
                words.PUBLISHED: source.published,
                words.PUBLISHER: source.publisher,
                words.TITLE: source.title or "",
                words.LANGUAGE: source.language,
                words.RELIABILITY: source.reliability,
                words.CLAIMS: counts[source.id],
                words.ADDRESS: source.url or "",
            }
            for source in sorted(catalog.sources, key=lambda source: source.published, reverse=True)
        ]
    )


def filled(frame: Frame) -> Frame:
    """A table without the columns that are empty everywhere."""
    return {name: cells for name, cells in frame.items() if any(cell != "" for cell in cells)}


HELD: dict[str, Callable[[Catalog], Frame]] = {
    "vendors": vendors,
    "criteria": criteria,
    "profiles": profiles,
    "sources": sources,
}
