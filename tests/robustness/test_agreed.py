"""Weights that agree with choices in the place of those around the sliders: chances, ranks, pairs."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from shortlist.arrays import Floats
from shortlist.choices.polytope import polytope
from shortlist.choices.programs import conflict
from shortlist.choices.reading import reading
from shortlist.ranking import scores
from shortlist.robustness import kept
from shortlist.robustness.acceptability import acceptability
from shortlist.robustness.contest import Agreed, Field, field
from shortlist.robustness.dominance import agreed_dominance, box, dominance
from shortlist.robustness.draws import among, around, everywhere
from shortlist.robustness.extremes import extremes
from shortlist.robustness.kept import NEAR_DRAWS
from shortlist.robustness.shares import agreed_shares, counted
from shortlist.robustness.stability import group_lines, slider_lines, stability
from shortlist.robustness.verdict import FAR
from tests.choices.simulated import Buyer, buyers
from tests.support.strategies import Case, cases

few = settings(max_examples=15)
NEAR = 1e-4


def of(case: Case) -> Field:
    return field(case.answer(), case.decision, case.catalog)


def only(weights: Floats) -> Agreed:
    """The one point as a polytope: no two weights may stand in another proportion."""
    unit = np.eye(len(weights))
    pairs = [(i, k) for i in range(len(weights)) for k in range(len(weights)) if i != k]
    rows = [weights[k] * unit[i] - weights[i] * unit[k] for i, k in pairs]
    return Agreed(weights[None], np.array(rows).reshape(len(rows), len(weights)))


def at(weights: Floats, found: Field) -> Field:
    """The same with the sliders at these weights."""
    within = found.members == np.arange(found.members.max() + 1)[:, None]
    shares = within @ weights
    mixes = np.where(shares[:, None] > 0, within * weights / np.where(shares > 0, shares, 1)[:, None], 0.0)
    return replace(found, weights=weights, shares=shares, mixes=mixes)


def sure(found: Field) -> set[tuple[int, int]]:
    assert found.agreed is not None
    pairs = agreed_dominance(found.low, found.high, found.agreed)
    return {(int(i), int(k)) for i, k in zip(*np.nonzero(pairs.necessary), strict=True)}


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
    if not found.ranked.any():
        return
    sides = only(point.point).sides
    inside = replace(found, agreed=only(point.point), sides=sides).today
    for moves in (group_lines(inside), slider_lines(inside)):
        assert np.allclose((moves.most - moves.least)[np.abs(moves.step).sum(axis=1) > 1e-6], 0, atol=1e-6)
    score = scores(inside.values, inside.weights)
    first = np.round(score, 9) == np.round(score, 9).max()
    for near in (sides, sides + NEAR):  # the point alone, and what is no further from it than can be seen
        mixes = kept.shares(replace(inside, sides=near))
        assert mixes is not None
        is_clear = first.sum() == 1 and score[first][0] - score[~first].max(initial=-1) > 1
        assert not is_clear or mixes.parts == pytest.approx(first.astype(float), abs=1e-6)


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
    if found.ranked.any():
        here, there = replace(found, sides=np.zeros((0, len(criteria)))).today, found.today
        assert kept.shares(here) is kept.shares(there)
        for lines in (group_lines, slider_lines):
            assert stability(here.values, 0, lines(here)) == stability(there.values, 0, lines(there))


@settings(max_examples=8)
@given(buyers())
def test_an_answer_never_widens_what_is_possible_and_what_is_sure_stays_sure(buyer: Buyer) -> None:
    catalog, before = buyer.case.catalog, None
    for number in range(1, len(buyer.choices) + 1):
        decision = replace(buyer.case.decision, choices=buyer.choices[:number])
        found = at(buyer.truth, of(Case(catalog, decision)))
        assert found.limits is not None
        reach, pairs = kept.extremes(found), sure(found)
        moves = [line(found) for line in (group_lines, slider_lines)]
        held = [stability(found.values, found.first, line) for line in moves]
        for lines in moves:
            for end in (lines.least, lines.most):
                edge = lines.base + end[:, None] * lines.step
                assert (edge @ found.limits.T >= -1e-9).all()
        if before is not None:
            assert (reach.best >= before[0].best)[reach.exact & before[0].exact].all()
            assert (reach.worst <= before[0].worst)[reach.exact & before[0].exact].all()
            assert before[1] <= pairs
            for now, then in zip(sum(held, ()), sum(before[2], ()), strict=True):
                assert then.low - 1e-9 <= now.low <= now.now + 1e-9
                assert now.now - 1e-9 <= now.high <= then.high + 1e-9
        before = reach, pairs, held


@few
@given(buyers())
def test_shares_of_the_mixes_that_agree_are_those_of_mixes_drawn_and_kept(buyer: Buyer) -> None:
    decision = replace(buyer.case.decision, choices=buyer.choices)
    found = at(buyer.truth, of(Case(buyer.case.catalog, decision)))
    if found.sides is None:
        assert kept.agreed_shares(found) is None
        return
    inside, told = found.today, kept.shares(found.today)
    assert told is not None
    groups = inside.mixes[inside.mixes.any(axis=1)]
    drawn = np.random.default_rng(3).dirichlet(np.ones(len(groups)), 40_000) @ groups
    agree = drawn[(drawn @ found.sides.T >= 0).all(axis=1)]
    if len(agree) > 2_000:
        parts = counted(inside.values, agree).parts
        assert told.parts == pytest.approx(parts, abs=0.06)
        assert told.exact
    whole = kept.agreed_shares(found)
    assert whole is not None
    assert found.agreed is not None
    assert whole.parts == pytest.approx(counted(inside.values, found.agreed.points[:2000]).parts, abs=0.06)


def test_shares_of_seven_groups_and_of_sixty_say_whether_they_are_exact() -> None:
    rng = np.random.default_rng(4)
    for groups, vendors, exact in ((7, 6, True), (60, 40, False)):
        values, truth = rng.random((vendors, groups)), rng.dirichlet(np.ones(groups))
        pairs = [rng.permutation(groups)[:2] for _ in range(6)]
        rows = np.array([np.eye(groups)[i] - np.eye(groups)[k] for i, k in pairs])
        rows *= np.sign(rows @ truth)[:, None]
        found = agreed_shares(values, rows, truth)
        assert found.exact == exact
        assert found.parts.sum() == pytest.approx(1)
        drawn = rng.dirichlet(np.ones(groups), 200_000)
        agree = drawn[(drawn @ rows.T >= 0).all(axis=1)]
        assert len(agree) > 500
        off = 4 * np.sqrt(0.25 / len(agree)) + 4 * found.error
        assert (np.abs(found.parts - counted(values, agree).parts) < off).all()


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
