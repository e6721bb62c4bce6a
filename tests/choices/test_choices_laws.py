"""Laws of choices, tried on simulated buyers: each is recomputed from the rows of inequalities alone."""

from dataclasses import replace
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.choices.points import points
from shortlist.choices.polytope import Polytope, polytope
from shortlist.choices.programs import conflict, is_empty, regret
from shortlist.choices.reading import centred, conflicting, is_agreed, reading
from shortlist.decision import codec
from shortlist.ranking import hurwicz
from shortlist.ranking.basis import basis
from tests.choices.simulated import Buyer, buyers

few = settings(max_examples=20)
FEW_POINTS = 60


def room(agree: Polytope) -> float:
    """The most room that any weights leave on every side: another program than the one under test."""
    rows, criteria = agree.rows.shape
    if not rows:
        return 1.0
    found = linprog(
        np.append(np.zeros(criteria), -1),
        A_ub=np.column_stack([-agree.rows, np.ones(rows)]),
        b_ub=np.zeros(rows),
        A_eq=np.append(np.ones(criteria), 0)[None],
        b_eq=[1],
        bounds=[*[(0, None)] * criteria, (None, None)],
    )
    assert found.fun is not None
    return -float(found.fun)


def values(buyer: Buyer) -> Floats:
    table = basis(buyer.case.decision, buyer.case.catalog)
    return hurwicz(table.low, table.high, buyer.case.decision.unknown / 100)


def shuffled(catalog: Catalog, seed: int) -> tuple[Catalog, np.random.Generator]:
    rng = np.random.default_rng(seed)
    mixed = {
        name: tuple(getattr(catalog, name)[place] for place in rng.permutation(len(getattr(catalog, name))))
        for name in ("groups", "criteria", "vendors")
    }
    return catalog.model_copy(update=mixed).signed("mixed"), rng


@few
@given(buyers())
def test_the_true_weights_of_a_buyer_agree_and_an_answer_never_makes_more_agree(buyer: Buyer) -> None:
    catalog, score = buyer.case.catalog, values(buyer)
    before = polytope((), catalog)
    costs = [regret(before, score, row) for row in range(len(score))]
    for number in range(1, len(buyer.choices) + 1):
        agree = polytope(buyer.choices[:number], catalog)
        assert agree.agree(buyer.truth[None]).all()
        assert conflict(agree) == ()
        drawn = points(agree, FEW_POINTS)
        assert agree.agree(drawn).all()
        assert before.agree(drawn).all()
        assert np.allclose(drawn.sum(axis=1), 1)
        assert (drawn >= 0).all()
        after = [regret(agree, score, row) for row in range(len(score))]
        # Nobody can be further behind than before, so who was sure to be first still is.
        assert all(now <= then + 1e-6 for now, then in zip(after, costs, strict=True))
        lost = 100 * (drawn @ score.T).max(axis=1)[:, None] - 100 * drawn @ score.T
        assert (lost.max(axis=0) <= np.array(after) + 1e-6).all()
        before, costs = agree, after


@few
@given(buyers(honest=False, most=7))
def test_a_contradiction_is_told_exactly_where_no_weights_agree_and_is_the_smallest(buyer: Buyer) -> None:
    agree = polytope(buyer.choices, buyer.case.catalog)
    found = conflict(agree)
    assert bool(found) == is_empty(agree) == (room(agree) <= 1e-9)
    numbers = range(len(buyer.choices))
    sets = (some for many in range(len(found)) for some in combinations(numbers, many))
    assert all(room(agree.of(some)) > 1e-9 for some in sets)
    assert not found or room(agree.of(found)) <= 1e-9


@few
@given(buyers(), st.integers(0, 10**6))
def test_no_order_of_criteria_vendors_groups_or_answers_matters(buyer: Buyer, seed: int) -> None:
    catalog, decision = buyer.case.catalog, replace(buyer.case.decision, choices=buyer.choices)
    mixed, rng = shuffled(catalog, seed)
    other = replace(decision, choices=tuple(buyer.choices[k] for k in rng.permutation(len(buyer.choices))))
    one, two = reading(decision, catalog), reading(other, mixed)
    assert (one.share, one.next) == (two.share, two.next)
    assert abs(one.regret - two.regret) < 1e-6
    assert one.first is None or catalog.vendors[one.first].id == mixed.vendors[two.first or 0].id
    middles = centred(decision, catalog), centred(other, mixed)
    assert (middles[0].groups, middles[0].weights) == (middles[1].groups, middles[1].weights)
    assert conflicting(decision, catalog) == conflicting(other, mixed) == ()


@few
@given(buyers())
def test_a_link_holds_every_choice(buyer: Buyer) -> None:
    catalog, decision = buyer.case.catalog, replace(buyer.case.decision, choices=buyer.choices)
    assert codec.read(codec.pairs(codec.query(decision, catalog)), catalog) == (decision, ())
    middle = centred(decision, catalog)
    assert is_agreed(middle, catalog) or is_agreed(replace(middle, choices=()), catalog)
