"""Simulated buyers: weights that are known, and the answers that follow from them without error."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from hypothesis import strategies as st

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.choices.polytope import POINT, QUARTER, size
from shortlist.decision.choice import Choice, Order, Pair, Preferred, Swing
from tests.support.strategies import Case, cases


@dataclass(frozen=True)
class Buyer:
    """A case, the weights of its buyer in catalog order, and choices: the buyer's own, or anybody's."""

    case: Case
    truth: Floats
    choices: tuple[Choice, ...]


def worth(swing: Swing, truth: Floats, catalog: Catalog) -> float:
    names = [criterion.id for criterion in catalog.criteria]
    return size(swing, catalog) * float(truth[names.index(swing.criterion)])


def said(first: Swing, second: Swing, truth: Floats, catalog: Catalog) -> Preferred:
    """What a buyer answers: about equal only where the two are."""
    one, other = (worth(swing, truth, catalog) for swing in (first, second))
    more, less = max(one, other), min(one, other)
    if more < (1 + QUARTER / 2) * less + POINT / 2:
        return "equal"
    return "first" if one > other else "second"


def swings(catalog: Catalog) -> list[Swing]:
    """Some improvements on every criterion."""
    found = []
    for criterion in catalog.criteria:
        middle = 1.0 if criterion.levels else criterion.position(0.25)
        found += [Swing(criterion.id, criterion.worst, high) for high in (criterion.best, middle)]
    return list(dict.fromkeys(found))


@st.composite
def buyers(draw: st.DrawFn, *, honest: bool = True, most: int = 6) -> Buyer:
    case = draw(cases(musts=False))
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    catalog = case.catalog
    truth = rng.standard_exponential(len(catalog.criteria)) * (rng.random(len(catalog.criteria)) < 0.8)
    truth = truth / truth.sum() if truth.any() else np.full(len(truth), 1 / len(truth))
    pairs = [pair for pair in combinations(swings(catalog), 2) if pair[0].criterion != pair[1].criterion]
    choices: list[Choice] = []
    for place in rng.permutation(len(pairs))[:most].tolist():
        first, second = pairs[place] if rng.random() < 0.5 else pairs[place][::-1]
        answer = said(first, second, truth, catalog)
        if not honest:
            answer = ("first", "second", "equal", "unsure")[int(rng.integers(4))]
        choices.append(Pair(answer, first, second))
    if honest and rng.random() < 0.5 and len(set(truth.tolist())) == len(truth):
        ordered = np.argsort(-truth)[:3].tolist()
        choices.append(Order(tuple(catalog.criteria[place].id for place in ordered)))
    return Buyer(case, truth, tuple(choices))
