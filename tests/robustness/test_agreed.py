"""Weights that agree with choices in the place of those around the sliders: chances, ranks, pairs."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from shortlist.arrays import Floats
from shortlist.choices.polytope import polytope
from shortlist.choices.programs import conflict
from shortlist.choices.reading import reading
from shortlist.robustness import kept
from shortlist.robustness.acceptability import acceptability
from shortlist.robustness.contest import Agreed, Field, field
from shortlist.robustness.dominance import agreed_dominance, box, dominance
from shortlist.robustness.draws import among, around, everywhere
from shortlist.robustness.extremes import extremes
from shortlist.robustness.kept import NEAR_DRAWS
from shortlist.robustness.verdict import FAR
from tests.choices.simulated import Buyer, buyers
from tests.support.strategies import Case, cases

few = settings(max_examples=15, deadline=None)


def of(case: Case) -> Field:
    return field(case.answer(), case.decision, case.catalog)


def only(weights: Floats) -> Agreed:
    """The one point as a polytope: no two weights may stand in another proportion."""
    unit = np.eye(len(weights))
    pairs = [(i, k) for i in range(len(weights)) for k in range(len(weights)) if i != k]
    rows = [weights[k] * unit[i] - weights[i] * unit[k] for i, k in pairs]
    return Agreed(weights[None], np.array(rows).reshape(len(rows), len(weights)))


@few
@given(cases())
def test_weights_of_one_point_give_what_the_sliders_give(case: Case) -> None:
    ranking, found = case.answer(), of(case)
    point = around(found.shares, found.mixes, found.members, 0.0)
    assert point.point is not None
    alone = among(np.tile(point.point, (7, 1)), found.members)
    one, other = (acceptability(found.outcomes, weightings, 2000) for weightings in (point, alone))
    assert np.allclose(one.ranks, other.ranks, atol=0.07)  # ties are split evenly, or put in order by lot
    reach = extremes(found.outcomes, only(point.point))
    rows = found.rows
    assert (reach.best == ranking.best[rows]).all()
    assert (reach.worst == ranking.worst[rows]).all()
    pairs = agreed_dominance(found.low, found.high, only(point.point))
    boxed = dominance(found.low, found.high, *box(found.weights, 0.0))
    assert np.allclose(pairs.least, boxed.least, atol=1e-5)


@few
@given(cases())
def test_without_a_side_all_is_as_over_all_priorities(case: Case) -> None:
    criteria = [criterion.id for criterion in case.catalog.criteria]
    found = of(case)
    weights = np.random.default_rng(1).dirichlet(np.ones(len(criteria)), 300)
    free = replace(found, agreed=Agreed(weights, np.zeros((0, len(criteria)))))
    near = kept.acceptability_around(free, FAR)
    assert (near.ranks == acceptability(found.outcomes, everywhere(found.members), NEAR_DRAWS).ranks).all()
    one, other = extremes(found.outcomes, free.agreed), extremes(found.outcomes)
    assert (one.best == other.best).all()
    assert (one.worst == other.worst).all()
    pairs = agreed_dominance(found.low, found.high, Agreed(weights, np.zeros((0, len(criteria)))))
    whole = dominance(found.low, found.high, np.zeros(len(criteria)), np.ones(len(criteria)))
    assert (pairs.necessary == whole.necessary).all()
    assert (pairs.possible == whole.possible).all()


@few
@given(buyers())
def test_chances_are_over_the_weights_that_agree_and_lie_within_what_is_possible(buyer: Buyer) -> None:
    decision = replace(buyer.case.decision, choices=buyer.choices)
    found = of(Case(buyer.case.catalog, decision))
    assert (found.agreed is None) == (not buyer.choices)
    if found.agreed is None:
        return
    near, reach = kept.acceptability_around(found, FAR), extremes(found.outcomes, found.agreed)
    places = np.arange(1, len(found.rows) + 1)
    beyond = (places < reach.best[:, None]) | (places > reach.worst[:, None])
    # Exact equality is for ties of scores, which a draw puts in order by lot.
    assert (near.ranks[beyond & reach.exact[:, None]] <= 2 * near.error[beyond & reach.exact[:, None]]).all()
    if not found.outcomes.rows.size and len(set(map(tuple, found.values.tolist()))) == len(found.rows):
        told = reading(decision, buyer.case.catalog)
        row = found.rows.tolist().index(told.first)
        assert abs(near.first[row] - told.share) < 0.08
    sure = agreed_dominance(found.low, found.high, found.agreed)
    score = found.agreed.points @ found.low.T, found.agreed.points @ found.high.T
    for i, k in zip(*np.nonzero(sure.necessary), strict=True):
        assert i == k or (score[0][:, i] >= score[1][:, k] - 1e-7).all()


@few
@given(buyers(honest=False))
def test_answers_that_contradict_each_other_leave_the_weights_around_the_sliders(buyer: Buyer) -> None:
    decision = replace(buyer.case.decision, choices=buyer.choices)
    found = of(Case(buyer.case.catalog, decision))
    is_told = bool(conflict(polytope(buyer.choices, buyer.case.catalog)))
    assert (found.agreed is None) == (is_told or not buyer.choices)
