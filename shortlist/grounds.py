"""What a ranking rests on: the claims that its ratings cite, and the sources known on its date."""

from datetime import date

from shortlist.catalog import Catalog, Claim, Rating, Source, by_id, is_date, last_day
from shortlist.table import Table


def cited(rating: Rating | None, catalog: Catalog) -> tuple[Claim, ...]:
    """The claims that a rating cites, in its order."""
    claims = by_id(catalog.claims)
    return tuple(claims[name] for name in rating.claims if name in claims) if rating else ()


def is_visible(source: Source, day: date) -> bool:
    """Tell whether a source was published by a day; a year or a month counts as its last day."""
    return is_date(source.published) and last_day(source.published) <= day


def visible(catalog: Catalog, day: date) -> tuple[Source, ...]:
    """The sources published by a day, in catalog order."""
    return tuple(source for source in catalog.sources if is_visible(source, day))


def grounds(table: Table, catalog: Catalog, day: date) -> tuple[tuple[Source, tuple[Claim, ...]], ...]:
    """The sources visible on a day with those of their claims that the table's ratings cite."""
    used = {name for row in table.ratings for rating in row if rating for name in rating.claims}
    claims = {
        source.id: tuple(c for c in catalog.claims if c.source == source.id and c.id in used)
        for source in catalog.sources
    }
    return tuple((source, claims[source.id]) for source in visible(catalog, day) if claims[source.id])
