"""The ranking against other programs, and against the definition in exact fractions."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given

from shortlist.arrays import Floats
from shortlist.catalog import Criterion, Vendor
from shortlist.ranking import rank, scores
from tests.support.peers import pymcdm, scikit_criteria
from tests.support.strategies import Case, cases, many

Rival = Callable[[Floats, Floats], tuple[Floats, Floats]]


@pytest.mark.parametrize("rival", [scikit_criteria, pymcdm])
def test_scores_and_ranks_agree_with_other_programs_on_a_thousand_matrices(rival: Rival) -> None:
    drawn = np.random.default_rng(1)
    for _ in range(1000):
        n, m = drawn.integers(2, 10), drawn.integers(1, 10)
        values, weights = drawn.random((n, m)), drawn.dirichlet(np.ones(m))
        ours, (theirs, places) = scores(values, weights), rival(values, weights)
        assert np.allclose(ours, 100 * theirs, rtol=1e-12, atol=0)
        assert rank(ours, np.ones(n, dtype=bool)).tolist() == places.tolist()


Exact = tuple[Fraction, Fraction]


def exact_value(criterion: Criterion, position: float) -> Fraction:
    """The value of a whole level or of a place on a scale, by the definition."""
    if criterion.points:
        return Fraction(criterion.points[int(position)]) / 100
    worst, best = Fraction(criterion.worst), Fraction(criterion.best)
    return (Fraction(position) - worst) / (best - worst)


def exact_bounds(vendor: Vendor, criterion: Criterion) -> Exact:
    """The values of a vendor's bounds on a criterion, by the definition."""
    found = [rating for rating in vendor.ratings if rating.criterion == criterion.id]
    if not found:
        return Fraction(0), Fraction(1)
    ends = sorted(exact_value(criterion, end) for end in (found[0].low, found[0].high))
    return ends[0], ends[1]


def exact_weights(case: Case) -> list[Fraction]:
    """w = (G / ΣG) · (u / Σu), over the groups in which something weighs."""
    outer, inner, criteria = case.decision.groups, case.decision.weights, case.catalog.criteria
    sums = {name: sum(inner[c.id] for c in criteria if c.group == name) for name in outer}
    total = sum(outer[name] for name in outer if sums[name])
    return [
        Fraction(outer[c.group], total) * Fraction(inner[c.id], sums[c.group])
        if sums[c.group]
        else Fraction(0)
        for c in criteria
    ]


def exact_standing(case: Case, bounds: list[Exact]) -> tuple[list[str], list[str]]:
    """The criteria whose must-have a vendor fails, and those it leaves open."""
    failed, open_ = [], []
    for criterion, (low, high) in zip(case.catalog.criteria, bounds, strict=True):
        if criterion.id in case.decision.musts:
            least = exact_value(criterion, case.decision.musts[criterion.id])
            if high < least:
                failed.append(criterion.id)
            elif low < least:
                open_.append(criterion.id)
    return failed, open_


def exact_entry(case: Case, bounds: list[Exact], open_: list[str]) -> list[Fraction]:
    """The worst values with which a vendor meets the must-haves that are open: levels, or numbers."""
    found = []
    for criterion, (low, _) in zip(case.catalog.criteria, bounds, strict=True):
        least = case.decision.musts.get(criterion.id, criterion.worst)
        found.append(exact_value(criterion, least) if criterion.id in open_ else low)
    return found


@many
@given(cases())
def test_everything_agrees_with_the_definition_in_exact_fractions(case: Case) -> None:
    found, vendors = case.answer(), case.catalog.vendors
    weights, attitude = exact_weights(case), Fraction(case.decision.unknown, 100)
    bounds = [[exact_bounds(vendor, criterion) for criterion in case.catalog.criteria] for vendor in vendors]
    values = [[(1 - attitude) * low + attitude * high for low, high in row] for row in bounds]
    lows, highs = ([[pair[end] for pair in row] for row in bounds] for end in (0, 1))
    score, low, high = ([100 * total(row, weights) for row in kind] for kind in (values, lows, highs))
    standing = [exact_standing(case, row) for row in bounds]
    drop = case.decision.open == "drop"
    inside = [i for i, (failed, open_) in enumerate(standing) if not failed and not (drop and open_)]
    for i in range(len(vendors)):
        assert [found.score[i], found.low[i], found.high[i]] == pytest.approx(
            [float(score[i]), float(low[i]), float(high[i])], rel=0, abs=1e-11
        )
        narrow = [1 - (h - b) for b, h in bounds[i]]
        assert found.coverage[i] == pytest.approx(float(total(narrow, weights)), rel=0, abs=1e-12)
        assert (list(found.standing[i].failed), list(found.standing[i].open)) == standing[i]
        assert bool(found.inside[i]) == (i in inside)
        assert found.rank[i] == 1 + sum(over(score[k], score[i]) for k in inside)
        sure = [k for k, (failed, open_) in enumerate(standing) if not failed and not open_]
        able = [k for k, (failed, _) in enumerate(standing) if not failed]
        if i in able:
            entry = 100 * total(exact_entry(case, bounds[i], standing[i][1]), weights)
            assert found.best[i] == 1 + sum(over(low[k], high[i]) for k in sure)
            assert found.worst[i] == len(able) - sum(over(entry, high[k]) for k in able)


def total(values: list[Fraction], weights: list[Fraction]) -> Fraction:
    return sum((value * weight for value, weight in zip(values, weights, strict=True)), Fraction(0))


def over(one: Fraction, other: Fraction) -> bool:
    """Higher by more than rounding to 1e-9 can hide; random decisions come no nearer without a tie."""
    return one - other > Fraction(1, 10**9)
