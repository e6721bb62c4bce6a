"""Two decisions against each other: what there was to know, who stands where, and who is likely first."""

from dataclasses import dataclass

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence.archive import archive
from shortlist.figures import hundredth
from shortlist.ranking.answer import answer
from shortlist.ranking.basis import basis
from shortlist.robustness.contest import field as _field
from shortlist.robustness.kept import firsts_around
from shortlist.robustness.verdict import FAR


@dataclass(frozen=True)
class Since:
    """What is otherwise by a decision than by the one before.

    `claims` is how many more are published, fewer if negative; `ratings` how many cells hold another rating.
    `moves` are the vendors, by row, whose rank is another, with both ranks; None where
    one is not ranked. `first` is who comes first now, by row, nobody if nothing is known, and `chances` in
    how many of 100 plausible cases it is first, before and now; empty where nothing was known then.
    """

    claims: int
    ratings: int
    moves: tuple[tuple[int, int | None, int | None], ...]
    first: int | None
    chances: tuple[str, str]


def since(before: Decision, now: Decision, catalog: Catalog) -> Since:
    """What is otherwise by one decision than by the one before."""
    old, new = (basis(decision, catalog).ratings for decision in (before, now))
    claims = [len(archive(catalog, decision.date).claims) for decision in (before, now)]
    ranks = [places(decision, catalog) for decision in (before, now)]
    first = next((row for row, place in enumerate(ranks[1]) if place == 1), None)
    return Since(
        claims=claims[1] - claims[0],
        ratings=sum(
            was != is_ for both in zip(old, new, strict=True) for was, is_ in zip(*both, strict=True)
        ),
        moves=tuple((row, was, is_) for row, (was, is_) in enumerate(zip(*ranks, strict=True)) if was != is_),
        first=first,
        chances=(_chance(first, before, catalog), _chance(first, now, catalog)),
    )


def places(decision: Decision, catalog: Catalog) -> list[int | None]:
    """The rank of each vendor; None where it is not ranked, as everybody where nothing is known."""
    found = answer(decision, catalog)
    if found is None or not found.has_first:
        return [None] * len(catalog.vendors)
    both = zip(found.rank.tolist(), found.inside.tolist(), strict=True)
    return [rank if inside else None for rank, inside in both]


def _chance(row: int | None, decision: Decision, catalog: Catalog) -> str:
    """In how many of 100 plausible cases a vendor is first."""
    found = answer(decision, catalog)
    if row is None or found is None or not found.possible[row]:
        return hundredth(0.0, 0)
    if found.is_blank:
        return ""
    field = _field(found, decision, catalog)
    near, place = firsts_around(field, FAR)[0], field.rows.tolist().index(row)
    return hundredth(float(near.first[place]), near.shown[place])
