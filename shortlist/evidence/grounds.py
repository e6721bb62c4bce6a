"""What a ranking rests on: the claims that its ratings cite, and the sources known on its date."""

from datetime import date

from shortlist.catalog import Catalog, Claim, Rating, Source, by_id
from shortlist.evidence.archive import archive
from shortlist.ranking.table import Table


def cited(rating: Rating | None, catalog: Catalog) -> tuple[Claim, ...]:
    """The claims that a rating cites, in its order."""
    claims = by_id(catalog.claims)
    return tuple(claims[name] for name in rating.claims if name in claims) if rating else ()


def grounds(table: Table, catalog: Catalog, day: date) -> tuple[tuple[Source, tuple[Claim, ...]], ...]:
    """The sources published by a day with those of their claims that the table's ratings cite."""
    used = {name for row in table.ratings for rating in row if rating for name in rating.claims}
    known = archive(catalog, day)
    claims: dict[str, list[Claim]] = {name: [] for name in known.sources}
    for claim in known.claims.values():
        if claim.id in used:
            claims[claim.source].append(claim)
    return tuple((source, tuple(claims[name])) for name, source in known.sources.items() if claims[name])
