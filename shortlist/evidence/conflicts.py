"""Statements that contradict each other: both sides, what they bear on, and which were superseded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Catalog, Claim, Rating, Source
from shortlist.decision import Decision
from shortlist.evidence.archive import Archive, archive
from shortlist.evidence.claims import is_about
from shortlist.evidence.origins import repeated, roots, statement, with_echoes
from shortlist.ranking.basis import basis
from shortlist.ranking.table import Cited, Table, citing

Pair = tuple[str, str]
Later = Mapping[str, tuple[str, ...]]  # by statement, the claims that supersede it


@dataclass(frozen=True)
class Side:
    """A statement in a conflict, by its origin or the first echo that is public, and what supersedes it.

    `superseded_by` are the claims that say so, the earliest first, and `superseded_in` is where the first
    of them was published; `in_part` if they supersede only some of the statements that it repeats.
    """

    claim: Claim
    source: Source
    published: date
    superseded_by: tuple[str, ...]
    superseded_in: Source | None
    in_part: bool


@dataclass(frozen=True)
class Bearing:
    """A rating in force that a conflict bears on, and the sides that it cites, itself or by an echo."""

    vendor: str
    rating: Rating
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Conflict:
    """Two statements that contradict each other, the earlier publication first.

    `superseded` is the claim of the side that the other one supersedes, if one does.
    """

    first: Side
    second: Side
    superseded: str | None
    bears_on: tuple[Bearing, ...]


def conflicts(decision: Decision, catalog: Catalog) -> tuple[Conflict, ...]:
    """The contradictions that were public at the decision's date, the latest first; each stands once."""
    known = archive(catalog, decision.date)
    found = basis(decision, catalog)
    cited, later = citing(found), _supersessions(known)
    pairs = [
        _conflict(pair, later, known, _bearings(pair, marked, found, cited, known))
        for pair, marked in contradictions(known).items()
    ]
    return tuple(sorted(pairs, key=lambda pair: pair.second.published, reverse=True))


def contradictions(known: Archive) -> dict[Pair, tuple[str, ...]]:
    """The pairs of statements that published claims contradict, and the claims that are marked so.

    A mark on an echo concerns the statement that it repeats. A pair stands once, whichever side and
    however many echoes mark it; the earlier publication first, in catalog order.
    """
    marked: dict[Pair, dict[str, None]] = {}
    order = {name: place for place, name in enumerate(known.by_publication)}
    for claim in known.claims.values():
        for other in claim.contradicts:
            if other in known.claims and other != claim.id:
                names = _statements(claim.id, other, known)
                first, second = sorted(names, key=lambda name: order[_shown(name, known).id])
                marked.setdefault((first, second), {}).update(dict.fromkeys((claim.id, other)))
    told = {name: with_echoes([name], known) for pair in marked for name in pair}
    kept = [pair for pair in marked if not any(_repeats(pair, other, told) for other in marked)]
    places = {name: place for place, name in enumerate(known.claims)}
    kept.sort(key=lambda pair: sorted(places[_shown(name, known).id] for name in pair))
    return {pair: tuple(marked[pair]) for pair in kept}


def _statements(claim: str, other: str, known: Archive) -> Pair:
    """The statements behind two claims; the claims themselves if both make one."""
    pair = statement(claim, known), statement(other, known)
    return pair if pair[0] != pair[1] else (claim, other)


def _shown(name: str, known: Archive) -> Claim:
    """The claim that shows a statement: its origin, or the first echo of it alone that is public."""
    echoes = with_echoes([name], known)
    return known.claims.get(name) or next(
        claim for key, claim in known.claims.items() if key in echoes and statement(key, known) == name
    )


def _repeats(pair: Pair, other: Pair, told: Mapping[str, frozenset[str]]) -> bool:
    """Whether a pair is another one over again, by an echo of one of its sides or of both."""
    (a, b), (x, y) = pair, other
    return pair != other and ((a in told[x] and b in told[y]) or (a in told[y] and b in told[x]))


def _supersessions(known: Archive) -> Later:
    """By statement, the published claims that supersede it or an echo of it, the earliest first."""
    found: dict[str, dict[str, None]] = {}
    for name in known.by_publication:
        for other in known.claims[name].supersedes:
            if other in known.claims and other != name:
                found.setdefault(statement(other, known), {})[name] = None
    return {name: tuple(claims) for name, claims in found.items()}


def _conflict(pair: Pair, later: Later, known: Archive, bears_on: tuple[Bearing, ...]) -> Conflict:
    first, second = (_side(name, later, known) for name in pair)
    gives_way = (_gives_way(first, pair[1], known), _gives_way(second, pair[0], known))
    superseded = first.claim.id if gives_way[0] else second.claim.id if gives_way[1] else None
    return Conflict(first, second, superseded, bears_on)


def _side(name: str, later: Later, known: Archive) -> Side:
    claim = _shown(name, known)
    whole = _superseding([statement(name, known)], later) - {claim.id}
    parts = _superseding(repeated(name, known), later) - {claim.id}
    by = tuple(key for key in known.by_publication if key in (whole or parts))
    end = known.source(known.claims[by[0]]) if by else None
    return Side(claim, known.source(claim), known.published(claim), by, end, bool(by and not whole))


def _superseding(names: Iterable[str], later: Later) -> set[str]:
    return {claim for name in names for claim in later.get(name, ())}


def _gives_way(side: Side, other: str, known: Archive) -> bool:
    """Whether it is the other statement, by itself or an echo, that supersedes a side."""
    return not side.in_part and any(other in (name, statement(name, known)) for name in side.superseded_by)


def _bearings(
    pair: Pair, marked: tuple[str, ...], found: Table, cited: Cited, known: Archive
) -> tuple[Bearing, ...]:
    """The ratings that cite a side, or that rate what a side or a claim marked so speaks of."""
    shown = {name: _shown(name, known) for name in pair}
    speaking = [*shown.values(), *(known.claims[name] for name in marked)]
    cites = {cell: dict[str, None]() for claim in speaking for cell in _spoken_of(claim, found)}
    for side, claim in shown.items():
        for name in with_echoes(roots(side, known), known):
            for cell in cited.get(name, ()):
                cites.setdefault(cell, {})[claim.id] = None
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
