"""The evidence as tables: claims, what was published when, ranks over time, and what is known."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from shortlist.catalog import Catalog, Claim, by_id
from shortlist.columns import Frame, by_column
from shortlist.evidence import labels, words
from shortlist.evidence.claims import Statement
from shortlist.evidence.timeline import Event, Place

EXCERPT = 140


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
                labels.ADDRESS: row.source.url,
            }
            for row in rows
        ]
    )


def subjects(claim: Claim, catalog: Catalog) -> str:
    """What a claim is about: vendors by name, classes as such."""
    names = {vendor.id: vendor.name for vendor in catalog.vendors}
    return ", ".join(names.get(name, f"{name} vendors") for name in claim.about) or "all vendors"


def timeline_data(events: Sequence[Event], order: Sequence[str], day: date, catalog: Catalog) -> Frame:
    """A row for each vendor, day and side, with the number of claims; `order` is the vendors from the top.

    The rows of kind `as of` name the vendors at the as-of date, those of kind `day` are the columns.
    """
    names = unique_names(catalog)
    told: dict[tuple[str, date, str], list[Event]] = {}
    for event in events:
        told.setdefault((event.vendor, event.day, words.side(event.claim.bearing)), []).append(event)
    rows = [
        {
            "kind": "claims",
            "vendor": names[vendor],
            "order": order.index(vendor),
            "day": published.isoformat(),
            "side": side,
            "count": len(found),
            "text": _excerpt([event.claim.text for event in found]),
        }
        for (vendor, published, side), found in told.items()
    ]
    empty = {"side": "", "count": 0, "text": ""}
    days = sorted({published for _, published, _ in told} | {day})
    rows += [{"kind": "day", "vendor": "", "order": 0, "day": d.isoformat(), **empty} for d in days]
    rows += [
        {"kind": "as of", "vendor": names[v], "order": k, "day": day.isoformat(), **empty}
        for k, v in enumerate(order)
    ]
    return by_column(rows)


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


def bump_data(places: Sequence[Place], day: date, catalog: Catalog) -> Frame:
    """A row for each vendor and day that changed a rating, and for the as-of date; the last bear labels."""
    names = unique_names(catalog)
    row_of = {vendor.id: row for row, vendor in enumerate(catalog.vendors)}
    latest = places[-1].day
    shown = [(place.day, place) for place in places]
    if latest != day:
        shown += [(day, place) for place in places if place.day == latest]
    last = [place for place in places if place.day == latest and place.ranked]
    sharing = {
        place.rank: [names[other.vendor] for other in last if other.rank == place.rank] for place in last
    }
    columns = [{"kind": "day", "day": on.isoformat()} for on in sorted({on for on, _ in shown})]
    return by_column(
        [
            *columns,
            *(
                {
                    "kind": "place",
                    "day": on.isoformat(),
                    "vendor": names[place.vendor],
                    "row": row_of[place.vendor],
                    "rank": place.rank if place.ranked else None,
                    "end": _end(place, names, sharing) if on == day else "",
                }
                for on, place in shown
            ),
        ]
    )


def _end(place: Place, names: dict[str, str], sharing: dict[int, list[str]]) -> str:
    """The label at the end of a line; lines that end together have one."""
    tied = sharing.get(place.rank, [])
    if not place.ranked or tied[0] != names[place.vendor]:
        return ""
    return ", ".join(tied) if len(tied) < 3 else f"{tied[0]} and {len(tied) - 1} more"


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
    return _unique([(vendor.id, vendor.name) for vendor in catalog.vendors])


def unique_criteria(catalog: Catalog) -> dict[str, str]:
    """Criteria's names by id, told apart in the same way."""
    return _unique([(criterion.id, criterion.name) for criterion in catalog.criteria])


def _unique(named: Sequence[tuple[str, str]]) -> dict[str, str]:
    times = Counter(name for _, name in named)
    return {id: name if times[name] == 1 else f"{name} ({id})" for id, name in named}


def _excerpt(texts: Sequence[str]) -> str:
    first = texts[0] if len(texts[0]) <= EXCERPT else f"{texts[0][:EXCERPT].rstrip()}…"
    return first if len(texts) == 1 else f"{first} (and {len(texts) - 1} more)"
