"""What choices come to: who is first for how many of the weights that agree, and whether that is enough."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import fsum

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.catalog import Catalog
from shortlist.choices.asking import Question, question
from shortlist.choices.points import points
from shortlist.choices.polytope import Polytope, polytope
from shortlist.choices.programs import conflict, regret
from shortlist.decision import Decision
from shortlist.ranking import DECIMALS, hurwicz
from shortlist.ranking.answer import answer
from shortlist.ranking.basis import basis
from shortlist.ranking.table import Table
from shortlist.ranking.weights import weights

ENOUGH = 0.97
KEPT = 32
WHOLE = 100  # the highest position of a slider
LEAST = 50  # sliders whose highest stands lower say less of the proportions


@dataclass(frozen=True)
class Reading:
    """Who is first, by row of the table, for what share of the weights that agree with all choices.

    `regret` is by how many points, at most, choosing it can be behind another of those ranked; `next` the
    question that tells most, if any tells something. `level` are all with ratings worth the same as those of
    the first, itself among them. `first` is None where nobody is ranked, or nothing is known of those ranked.
    """

    first: int | None
    share: float
    regret: float
    next: Question | None
    level: tuple[int, ...] = ()

    @property
    def enough(self) -> bool:
        """Whether no more needs to be asked: the share of the first is large enough."""
        return self.share >= ENOUGH


def agreeing(decision: Decision, catalog: Catalog) -> Polytope:
    """The weights that agree with the choices of a decision."""
    return polytope(decision.choices, catalog)


@lru_cache(maxsize=KEPT)
def conflicting(decision: Decision, catalog: Catalog) -> tuple[int, ...]:
    """The smallest set of choices that contradict each other, by their places; none if all can be true."""
    return conflict(agreeing(decision, catalog))


@lru_cache(maxsize=KEPT)
def reading(decision: Decision, catalog: Catalog) -> Reading:
    """What the choices of a decision come to, if they do not contradict each other.

    Ratings are taken at the attitude to the unknown; the weights of the decision count for nothing.
    """
    rows, values = _ranked(decision, catalog)
    agree = agreeing(decision, catalog)
    if not _is_known(rows, agree.columns, basis(decision, catalog)):
        return Reading(None, 0.0, 0.0, None)
    drawn = points(agree)
    first = _firsts(values, drawn, agree.columns)
    counts = np.bincount(first, minlength=len(rows))
    best = int(counts.argmax())
    return Reading(
        first=int(rows[best]),
        share=float(counts[best] / len(drawn)),
        regret=regret(agree, values, best),
        next=question(decision, catalog, drawn, first),
        level=_level(rows, values[:, agree.columns], best),
    )


def _is_known(rows: Ints, columns: Ints, table: Table) -> bool:
    """Whether anything that may weigh is known of any of some rows of the table."""
    held = np.ix_(rows, columns)
    return bool((table.high[held] - table.low[held] < 1).any())


def _level(rows: Ints, values: Floats, best: int) -> tuple[int, ...]:
    """Those rows, in the order of the table, whose values are those of the best."""
    return tuple(sorted(rows[(values == values[best]).all(axis=1)].tolist()))


def centred(decision: Decision, catalog: Catalog) -> Decision:
    """The same decision with the sliders in the middle of the weights that agree with its choices.

    The middle is the mean, group first. Sliders hold whole numbers: of those near it, the first with which
    the weights still agree, otherwise the nearest.
    """
    agree = agreeing(decision, catalog)
    groups, inside = _middle(agree, catalog)
    near = [(_positions(groups, size), _positions(inside, size)) for size in range(WHOLE, LEAST - 1, -1)]
    fits = agree.agree(np.array([weights(*found, catalog) for found in near]))
    found = near[int(fits.argmax())]
    return replace(decision, groups=found[0], weights=found[1])


def _middle(agree: Polytope, catalog: Catalog) -> tuple[dict[str, float], dict[str, float]]:
    """The mean of the weights that agree: groups, and criteria inside theirs, the greatest of each 1."""
    mean = dict(zip((one.id for one in catalog.criteria), points(agree).mean(axis=0).tolist(), strict=True))
    members = {
        group.id: [one.id for one in catalog.criteria if one.group == group.id] for group in catalog.groups
    }
    groups = {group: fsum(mean[name] for name in names) for group, names in members.items()}
    inside = {
        name: mean[name] / max(mean[other] for other in names) for names in members.values() for name in names
    }
    greatest = max(groups.values())
    return {group: share / greatest for group, share in groups.items()}, inside


def is_agreed(decision: Decision, catalog: Catalog) -> bool:
    """Whether the sliders stand where the weights agree with all choices."""
    shares = weights(decision.groups, decision.weights, catalog)
    return bool(agreeing(decision, catalog).agree(shares[None])[0])


def is_centred(decision: Decision, catalog: Catalog) -> bool:
    """Whether the sliders stand in the middle of the weights that agree with all choices, if any do."""
    middle = centred(decision, catalog)
    return (middle.groups, middle.weights) == (decision.groups, decision.weights)


def _positions(parts: Mapping[str, float], size: int) -> dict[str, int]:
    return {name: round(size * part) for name, part in parts.items()}


def _ranked(decision: Decision, catalog: Catalog) -> tuple[Ints, Floats]:
    """The rows of those ranked today, in an order of their own, and their values (k × m)."""
    ranking = answer(decision, catalog)
    table = basis(decision, catalog)
    inside = ranking.inside if ranking else np.ones(len(table.vendors), dtype=bool)
    rows = sorted(np.flatnonzero(inside).tolist(), key=lambda row: table.vendors[row].id)
    found = np.array(rows, dtype=np.int64)
    return found, hurwicz(table.low[found], table.high[found], decision.unknown / 100)


def _firsts(values: Floats, drawn: Floats, columns: Ints) -> Ints:
    """Who is first (n) for each of the weights drawn; of equals the first in the order of ids."""
    score = 100 * (drawn[:, columns] @ values[:, columns].T)
    return np.asarray(np.round(score, DECIMALS).argmax(axis=1))
