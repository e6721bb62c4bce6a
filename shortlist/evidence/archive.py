"""What was published by a date: the claims that could be known then, and the marks between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from shortlist.catalog import Catalog, Claim, Source, circles, last_day

KEPT = 16


@dataclass(frozen=True, eq=False)
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
        found: dict[str, list[str]] = {}
        for name, repeated in self.echo_of.items():
            for other in repeated:
                found.setdefault(other, []).append(name)
        return {name: tuple(echoing) for name, echoing in found.items()}

    @cached_property
    def ends(self) -> Mapping[str, frozenset[str]]:
        """For each claim those at which its echoes end; itself if it echoes none."""
        found: dict[str, frozenset[str]] = {}
        for circle in circles(self.echo_of):
            ahead = [other for name in circle for other in self.echo_of[name] if other in self.echo_of]
            further = frozenset[str]().union(*{found.get(other, frozenset()) for other in ahead})
            found |= dict.fromkeys(circle, further if ahead else frozenset(circle))
        return found

    @cached_property
    def statements(self) -> Mapping[str, str]:
        """For each claim the one that it repeats in the end; itself where it repeats several together."""
        found: dict[str, str] = {}
        for name in (name for circle in circles(self.echo_of) for name in circle):
            nearest = [other for other in self.echo_of[name] if other in self.echo_of]
            alone = found.get(nearest[0], name) if len(nearest) == 1 and self.ends[name] else name
            found[name] = next(iter(self.ends[name])) if len(self.ends[name]) == 1 else alone
        return found

    @cached_property
    def by_publication(self) -> tuple[str, ...]:
        """The published claims, the earliest first; those of a day in catalog order."""
        return tuple(sorted(self.claims, key=lambda name: self.published(self.claims[name])))

    @cached_property
    def latest(self) -> date | None:
        """The last day on which anything of it may have been published; None if there is nothing."""
        return max((last_day(source.published) for source in self.sources.values()), default=None)

    def source(self, claim: Claim) -> Source:
        """The source that a visible claim was published in."""
        return self.sources[claim.source]

    def published(self, claim: Claim) -> date:
        """The last day on which a visible claim may have been published."""
        return last_day(self.source(claim).published)


@lru_cache(maxsize=KEPT)
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
