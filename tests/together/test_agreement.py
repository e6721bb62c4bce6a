"""What views agree on: laws on random catalogs and weights, and answers that others published."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import linprog
from scipy.stats import friedmanchisquare

from shortlist.arrays import Floats
from shortlist.catalog import Catalog, Rating, Vendor
from shortlist.decision import preset
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.together.agreement import beats, behind, kendall, least, regret, sure_leads
from shortlist.together.quarrel import firsts, quarrel
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases

some = settings(max_examples=60)
POSITIONS = st.lists(st.integers(0, 100), min_size=24, max_size=24)


def members(case: Case, positions: list[int], count: int = 3) -> list[Ranking]:
    """The rankings of so many members with other sliders in one decision, but of those who weigh nothing."""
    found, left = [], iter(positions)
    for _ in range(count):
        groups = {name: next(left) for name in case.decision.groups}
        weights = {name: next(left) for name in case.decision.weights}
        found.append(answer(replace(case.decision, groups=groups, weights=weights), case.catalog))
    return [one for one in found if one is not None] or [case.answer()]


def least_by_program(rankings: list[Ranking], i: int, k: int) -> float:
    """The least lead over the hull of the members' weights, by a linear program in weights and shares."""
    table, weights = rankings[0].table, np.array([ranking.weights for ranking in rankings])
    lead = 100 * (table.low[i] - table.high[k])
    m, v = len(lead), len(weights)
    hull = np.hstack([np.eye(m), -weights.T])
    whole = np.hstack([np.zeros(m), np.ones(v)])
    found = linprog(
        np.hstack([lead, np.zeros(v)]), A_eq=np.vstack([hull, whole]), b_eq=np.hstack([np.zeros(m), [1]])
    )
    assert found.fun is not None
    return float(found.fun)


@some
@given(cases(), POSITIONS)
def test_the_least_lead_is_what_a_linear_program_finds(case: Case, positions: list[int]) -> None:
    rankings = members(case, positions)
    leads = sure_leads(rankings)
    for i, k in product(range(min(3, len(leads))), repeat=2):
        if np.isfinite(leads[i, k]):
            assert leads[i, k] == pytest.approx(least_by_program(rankings, i, k), abs=1e-6)


def weighed(catalog: Catalog, seed: int, count: int = 4) -> list[Ranking]:
    """Members with drawn sliders under one decision of a catalog."""
    draw, case = np.random.default_rng(seed), Case(catalog, preset(catalog))
    size = count * (len(catalog.groups) + len(catalog.criteria))
    return members(case, draw.integers(0, 101, size).tolist(), count)


def narrow() -> Catalog:
    """The shipped catalog with every rating at its worst, so that some are sure to be ahead."""
    names = [criterion.id for criterion in shipped().criteria]
    vendors = [
        vendor.model_copy(update={"ratings": tuple(worst(vendor, name) for name in names)})
        for vendor in shipped().vendors
    ]
    return shipped().model_copy(update={"vendors": tuple(vendors)})


def worst(vendor: Vendor, criterion: str) -> Rating:
    low = min((one.low for one in vendor.ratings if one.criterion == criterion), default=0.0)
    return Rating(criterion=criterion, since=date(2020, 1, 1), low=low, high=low, judgement="Seen.")


@pytest.mark.parametrize("catalog", [shipped, narrow])
@pytest.mark.parametrize("seed", [1, 2])
def test_who_beats_whom_holds_in_ten_thousand_mixes_and_fails_in_a_view_otherwise(
    catalog: Callable[[], Catalog], seed: int
) -> None:
    rankings = weighed(catalog(), seed)
    over, table = beats(rankings), rankings[0].table
    mixes = np.random.default_rng(seed).dirichlet(np.full(len(rankings), 0.5), 10_000)
    weights = mixes @ np.array([ranking.weights for ranking in rankings])
    assert over.any() == (catalog is narrow)
    low, high = weights @ table.low.T, weights @ table.high.T
    for i, k in product(range(len(over)), repeat=2):
        if over[i, k]:
            assert (low[:, i] > high[:, k]).all()
        elif i != k:
            assert any(round(r.low[i], 9) <= round(r.high[k], 9) for r in rankings)


@some
@given(cases(), POSITIONS)
def test_the_order_of_members_and_of_vendors_never_matters(case: Case, positions: list[int]) -> None:
    rankings = members(case, positions)
    turned = rankings[::-1]
    assert (beats(rankings) == beats(turned)).all()
    assert np.array_equal(regret(rankings), regret(turned), equal_nan=True)
    vendors = case.catalog.vendors
    back = Case(case.catalog.model_copy(update={"vendors": vendors[::-1]}), case.decision)
    mirrored = members(back, positions)
    assert (beats(mirrored)[::-1, ::-1] == beats(rankings)).all()
    assert np.array_equal(regret(mirrored)[::-1], regret(rankings), equal_nan=True)
    sizes = [one and round(one.size, 6) for one in (quarrel(rankings), quarrel(turned), quarrel(mirrored))]
    if all((firsts(ranking).sum() == 1) for ranking in rankings):
        assert len(set(sizes)) == 1


@some
@given(cases(), POSITIONS)
def test_nobody_is_further_behind_than_the_least_regret_says(case: Case, positions: list[int]) -> None:
    rankings = members(case, positions)
    worst, far = regret(rankings), behind(rankings)
    inside = np.all([ranking.inside for ranking in rankings], axis=0)
    assert (np.isnan(worst) == ~inside).all()
    for row in np.flatnonzero(inside).tolist():
        lost = [max(r.score[r.inside]) - r.score[row] for r in rankings]
        assert worst[row] == pytest.approx(max(lost), abs=1e-8)
        assert far[:, row] == pytest.approx(lost, abs=1e-8)
    for row in least(worst).tolist():
        assert worst[row] == min(worst[inside])


@some
@given(cases(), POSITIONS)
def test_the_parts_of_a_quarrel_add_up_to_what_the_leads_differ_by(case: Case, positions: list[int]) -> None:
    rankings = members(case, positions)
    found = quarrel(rankings)
    heads = [set(np.flatnonzero(firsts(ranking)).tolist()) for ranking in rankings]
    if found is None:
        assert set.intersection(*heads) or not any(
            one and other and not one & other for one, other in product(heads, repeat=2)
        )
        return
    one, other = (rankings[place] for place in found.views)
    i, k = found.vendors
    assert [firsts(one)[[i, k]].tolist(), firsts(other)[[i, k]].tolist()] == [[True, False], [False, True]]
    assert sum(found.parts) == pytest.approx(found.size, abs=1e-9)
    assert found.leads == pytest.approx((one.score[i] - one.score[k], other.score[i] - other.score[k]))
    values = (one.points[i] - one.points[k], other.points[i] - other.points[k])
    alike = one.weights == other.weights
    assert np.abs((values[0] - values[1])[alike]).max(initial=0) < 1e-9  # no quarrel where weights agree


def ranks(*rows: list[float]) -> list[Floats]:
    """Scores that give these ranks."""
    return [-np.array(row) for row in rows]


def test_kendalls_w_of_siegels_job_applicants() -> None:
    """Siegel (1956), Nonparametric statistics, chapter 9: six applicants, three executives, W = .16."""
    found = kendall(ranks([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]))
    assert found is not None
    assert (found.views, found.vendors) == (3, 6)
    assert found.w == pytest.approx(25.5 / 157.5)


def test_kendalls_w_is_corrected_for_ties_as_in_kendalls_own_example() -> None:
    """Kendall (1948), Rank correlation methods, p. 83, also in Siegel (1956), p. 234: W = .828, S = 591."""
    found = kendall(
        ranks(
            [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
            [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
            [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
        )
    )
    assert found is not None
    assert found.w == pytest.approx(591 / 714)
    assert round(found.w, 3) == 0.828


@some
@given(arrays(np.float64, st.tuples(st.integers(2, 5), st.integers(3, 6)), elements=st.integers(0, 4)))
def test_kendalls_w_agrees_with_friedmans_statistic(scores: Floats) -> None:
    found = kendall(list(scores))
    if found is None:
        assert all(len(set(row.tolist())) == 1 for row in scores)
        return
    with np.errstate(all="ignore"):
        expected = friedmanchisquare(*scores.T).statistic / (len(scores) * (scores.shape[1] - 1))
    assert found.w == pytest.approx(expected, abs=1e-9)
