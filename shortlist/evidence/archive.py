"""What was published by a date: the claims that could be known then, and the marks between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from shortlist.catalog import Catalog, Claim, Source, last_day


@dataclass(frozen=True)
class Archive:
    """The claims and sources published by a date, by id in catalog order; `hidden` claims came later.

    `echo_of` and `source_of` hold for hidden claims too: which statement a claim repeats does not depend
    on the date, only what may be shown of it.
    """

    day: date
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    hidden: int
    echo_of: Mapping[str, tuple[str, ...]]
    source_of: Mapping[str, str]

    @cached_property
    def echoes(self) -> Mapping[str, tuple[str, ...]]:
        """The claims that echo a claim directly: `echo_of` the other way round."""
        found: dict[str, tuple[str, ...]] = {}
        for name, repeated in self.echo_of.items():
            for other in repeated:
                found[other] = (*found.get(other, ()), name)
        return found

    def source(self, claim: Claim) -> Source:
        """The source that a visible claim was published in."""
        return self.sources[claim.source]

    def published(self, claim: Claim) -> date:
        """The last day on which a visible claim may have been published."""
        return last_day(self.source(claim).published)


def archive(catalog: Catalog, day: date) -> Archive:
    """What was published by a date; a year or a month counts as its last day."""
    sources = {source.id: source for source in catalog.sources if last_day(source.published) <= day}
    claims = {claim.id: claim for claim in catalog.claims if claim.source in sources}
    return Archive(
        day=day,
        claims=claims,
        sources=sources,
        hidden=len(catalog.claims) - len(claims),
        echo_of={claim.id: claim.echo_of for claim in catalog.claims},
        source_of={claim.id: claim.source for claim in catalog.claims},
    )
