"""Claims that contradict each other: both sides, what they bear on, and which one was superseded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Catalog, Claim, Rating, Source
from shortlist.decision import Decision
from shortlist.evidence.archive import Archive, archive
from shortlist.evidence.claims import is_about
from shortlist.evidence.origins import roots, with_echoes
from shortlist.ranking.basis import basis
from shortlist.ranking.table import Cited, Table, citing


@dataclass(frozen=True)
class Side:
    """A claim in a conflict, where and when it was published, and the claims that supersede it."""

    claim: Claim
    source: Source
    published: date
    superseded_by: tuple[str, ...]


@dataclass(frozen=True)
class Bearing:
    """A rating in force that a conflict bears on, and the sides that it cites, itself or by an echo."""

    vendor: str
    rating: Rating
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Conflict:
    """Two claims that contradict each other, the earlier publication first."""

    first: Side
    second: Side
    bears_on: tuple[Bearing, ...]

    @property
    def superseded(self) -> str | None:
        """The side that the other one supersedes, if one does."""
        for side, other in ((self.first, self.second), (self.second, self.first)):
            if other.claim.id in side.superseded_by:
                return side.claim.id
        return None


def conflicts(decision: Decision, catalog: Catalog) -> tuple[Conflict, ...]:
    """The contradictions that were public at the decision's date, the latest first; each stands once."""
    known = archive(catalog, decision.date)
    found = basis(decision, catalog)
    cited = citing(found)
    pairs = [
        Conflict(_side(a, known), _side(b, known), _bearings((a, b), found, cited, known))
        for a, b in contradictions(known)
    ]
    return tuple(sorted(pairs, key=lambda pair: pair.second.published, reverse=True))


def contradictions(known: Archive) -> tuple[tuple[Claim, Claim], ...]:
    """Pairs of published claims that contradict, the earlier first, in catalog order.

    A pair stands once, whichever side marks it, and not again for the echoes of its sides.
    """
    order = {name: place for place, name in enumerate(known.claims)}
    pairs = {
        (claim.id, other) if order[claim.id] < order[other] else (other, claim.id)
        for claim in known.claims.values()
        for other in claim.contradicts
        if other in order and other != claim.id
    }
    told = {name: with_echoes([name], known) for pair in pairs for name in pair}
    kept = [pair for pair in pairs if not any(_repeats(pair, other, told) for other in pairs)]
    kept.sort(key=lambda pair: (order[pair[0]], order[pair[1]]))
    return tuple(_by_publication(known.claims[a], known.claims[b], known) for a, b in kept)


def _by_publication(a: Claim, b: Claim, known: Archive) -> tuple[Claim, Claim]:
    return (b, a) if known.published(b) < known.published(a) else (a, b)


def _repeats(pair: tuple[str, str], other: tuple[str, str], told: Mapping[str, frozenset[str]]) -> bool:
    """Whether a pair is another one over again, by an echo of one of its sides or of both."""
    (a, b), (x, y) = pair, other
    return pair != other and ((a in told[x] and b in told[y]) or (a in told[y] and b in told[x]))


def _side(claim: Claim, known: Archive) -> Side:
    later = tuple(other.id for other in known.claims.values() if claim.id in other.supersedes)
    return Side(claim, known.source(claim), known.published(claim), later)


def _bearings(sides: tuple[Claim, Claim], found: Table, cited: Cited, known: Archive) -> tuple[Bearing, ...]:
    """The ratings that cite a side, or that rate what a side speaks of."""
    cites = {cell: dict[str, None]() for side in sides for cell in _spoken_of(side, found)}
    for side in sides:
        for name in with_echoes(roots(side.id, known), known):
            for cell in cited.get(name, ()):
                cites.setdefault(cell, {})[side.id] = None
    return tuple(
        Bearing(found.vendors[row].id, rating, tuple(names))
        for (row, column), names in sorted(cites.items(), key=lambda entry: entry[0])
        if (rating := found.ratings[row][column])
    )


def _spoken_of(claim: Claim, found: Table) -> list[tuple[int, int]]:
    """The cells that a claim speaks of, by row and column."""
    columns = [column for column, criterion in enumerate(found.criteria) if criterion.id == claim.criterion]
    rows = [row for row, vendor in enumerate(found.vendors) if is_about(claim, vendor)]
    return [(row, column) for row in rows for column in columns]
