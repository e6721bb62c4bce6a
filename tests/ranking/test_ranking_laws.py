"""Laws that every ranking obeys, tried on random catalogs and decisions."""

from itertools import combinations
from random import Random
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from shortlist.catalog import Catalog
from shortlist.ranking import Ranking, rank, scores
from tests.support.strategies import INTERVALS, PARTS, Case, cases, interval, many, rated

seeds = st.integers(0, 2**32 - 1)


def shuffled(count: int, chance: Random) -> list[int]:
    return chance.sample(range(count), count)


def facts(ranking: Ranking) -> dict[str, tuple[Any, ...]]:
    """All that a ranking says of each vendor, to the last bit."""
    return {
        vendor.id: (
            *(
                float(numbers[row])
                for numbers in (ranking.score, ranking.low, ranking.high, ranking.coverage)
            ),
            *(int(numbers[row]) for numbers in (ranking.rank, ranking.best, ranking.worst)),
            bool(ranking.inside[row]),
            set(ranking.standing[row].failed),
            set(ranking.standing[row].open),
        )
        for row, vendor in enumerate(ranking.table.vendors)
    }


def turned(catalog: Catalog, key: str, order: list[int]) -> Catalog:
    records = getattr(catalog, key)
    return catalog.model_copy(update={key: tuple(records[place] for place in order)})


@many
@given(cases(), seeds)
def test_the_order_of_vendors_never_matters(case: Case, seed: int) -> None:
    order = shuffled(len(case.catalog.vendors), Random(seed))
    assert facts(case.answer(turned(case.catalog, "vendors", order))) == facts(case.answer())


@many
@given(cases(), seeds)
def test_the_order_of_criteria_and_groups_never_matters(case: Case, seed: int) -> None:
    catalog, chance = case.catalog, Random(seed)
    for key in ("criteria", "groups"):
        catalog = turned(catalog, key, shuffled(len(getattr(catalog, key)), chance))
    assert facts(case.answer(catalog)) == facts(case.answer())


@many
@given(cases(), st.integers(1, 1000), st.integers(1, 1000))
def test_scaling_all_sliders_never_matters(case: Case, outer: int, inner: int) -> None:
    groups = {name: outer * position for name, position in case.decision.groups.items()}
    weights = {name: inner * position for name, position in case.decision.weights.items()}
    assert facts(case.answer(groups=groups, weights=weights)) == facts(case.answer())


@many
@given(cases(musts=False), seeds)
def test_raising_one_rating_never_lowers_its_vendor(case: Case, seed: int) -> None:
    chance = Random(seed)
    row, column = chance.randrange(len(case.catalog.vendors)), chance.randrange(len(case.catalog.criteria))
    low, high = interval(case.catalog, row, column)
    better = chance.choice([i for i in INTERVALS if i[0] >= low and i[1] >= high])
    before = case.answer(rated(case.catalog, row, column, (low, high)))
    after = case.answer(rated(case.catalog, row, column, better))
    for key in ("score", "low", "high"):
        assert getattr(after, key)[row] >= getattr(before, key)[row]
    for key in ("rank", "best", "worst"):
        assert getattr(after, key)[row] <= getattr(before, key)[row]


@many
@given(cases(musts=False), seeds)
def test_a_dominated_vendor_never_outranks(case: Case, seed: int) -> None:
    catalog, chance = case.catalog, Random(seed)
    last = len(catalog.vendors) - 1
    for column in range(len(catalog.criteria)):
        low, high = interval(catalog, 0, column)
        worse = chance.choice([i for i in INTERVALS if i[0] <= low and i[1] <= high])
        catalog = rated(rated(catalog, 0, column, (low, high)), last, column, worse)
    found = case.answer(catalog)
    assert found.score[0] >= found.score[last]
    assert (found.rank[0], found.best[0]) <= (found.rank[last], found.best[last])
    assert found.worst[0] <= found.worst[last]


@many
@given(cases(), seeds)
def test_leaving_vendors_out_never_reorders_the_rest(case: Case, seed: int) -> None:
    n, chance = len(case.catalog.vendors), Random(seed)
    kept = sorted(shuffled(n, chance)[: chance.randint(1, n)])
    whole, rest = case.answer(), case.answer(turned(case.catalog, "vendors", kept))
    assert rest.score.tolist() == whole.score[kept].tolist()
    ranked = [(a, i) for a, i in enumerate(kept) if whole.inside[i]]
    for (a, i), (b, j) in combinations(ranked, 2):
        assert np.sign(rest.rank[a] - rest.rank[b]) == np.sign(whole.rank[i] - whole.rank[j])
    assert [kept[row] for row in rest.order] == [row for row in whole.order if row in kept]


@many
@given(cases(), seeds)
def test_widening_a_rating_never_narrows_a_rank_range(case: Case, seed: int) -> None:
    chance = Random(seed)
    row, column = chance.randrange(len(case.catalog.vendors)), chance.randrange(len(case.catalog.criteria))
    low, high = interval(case.catalog, row, column)
    wider = chance.choice([i for i in INTERVALS if i[0] <= low and i[1] >= high])
    before = case.answer(rated(case.catalog, row, column, (low, high)), musts={})
    after = case.answer(rated(case.catalog, row, column, wider), musts={})
    assert (after.best <= before.best).all()
    assert (after.worst >= before.worst).all()
    assert after.coverage[row] <= before.coverage[row]


@many
@given(cases(), seeds)
def test_the_truth_always_lies_in_the_range(case: Case, seed: int) -> None:
    found = case.answer()
    low, high = found.table.low, found.table.high
    drawn = np.random.default_rng(seed)
    part = drawn.choice([0.0, 1.0, drawn.random()], size=low.shape)
    values = np.clip(low + part * (high - low), low, high)
    true = scores(values, found.weights)
    assert (found.low <= true).all()
    assert (true <= found.high).all()
    musts = case.decision.musts
    least = [c.value(musts[c.id]) if c.id in musts else 0.0 for c in found.table.criteria]
    met = np.array([(row >= least).all() for row in values], dtype=bool)
    place = rank(true, met)
    assert (found.best[met] <= place[met]).all()
    assert (place[met] <= found.worst[met]).all()


@many
@given(cases(), st.integers(0, 100), st.integers(0, 100))
def test_hope_never_lowers_a_score(case: Case, less: int, more: int) -> None:
    less, more = sorted((less, more))
    gloomy, hopeful = case.answer(unknown=less), case.answer(unknown=more)
    assert (gloomy.score <= hopeful.score).all()
    assert (gloomy.low <= gloomy.score).all()
    assert (hopeful.score <= hopeful.high).all()


@many
@given(cases())
def test_the_ends_of_the_range_are_the_scores_of_the_extreme_attitudes(case: Case) -> None:
    worst, best = case.answer(unknown=0), case.answer(unknown=100)
    assert worst.score.tolist() == worst.low.tolist()
    assert best.score.tolist() == best.high.tolist()


@many
@given(cases())
def test_contributions_add_up_to_the_score(case: Case) -> None:
    found = case.answer()
    assert np.allclose(found.points.sum(axis=1), found.score, rtol=0, atol=1e-11)
    assert (found.points >= 0).all()


@many
@given(cases())
def test_coverage_is_the_weight_that_no_width_takes_away(case: Case) -> None:
    found = case.answer()
    assert np.allclose(found.coverage, 1 - (found.high - found.low) / 100, rtol=0, atol=1e-12)


@many
@given(cases(musts=False))
def test_a_vendor_that_is_known_in_full_has_no_range_of_scores(case: Case) -> None:
    catalog = case.catalog
    for column in range(len(catalog.criteria)):
        catalog = rated(catalog, 0, column, (PARTS, PARTS))
    found = case.answer(catalog)
    assert found.low[0] == found.score[0] == found.high[0]
    assert (found.rank[0], found.best[0]) == (1, 1)
