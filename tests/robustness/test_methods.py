"""Other methods against other packages, and Kendall's τ-b against scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau

from shortlist.arrays import Floats
from shortlist.robustness.methods import (
    FLOOR,
    Agreement,
    agreement,
    kendall,
    opinions,
    promethee,
    topsis,
    weighted_product,
)
from tests.support.contests import contest, levels, matrices
from tests.support.peers import mkdm, pymcdm_methods, pymcdm_normalizations, simple
from tests.support.peers import topsis as skcriteria_topsis

WEIGHTS = np.array([0.4, 0.3, 0.2, 0.1])


def cases() -> list[Floats]:
    return [np.random.default_rng(seed).random((n, 4)) * 0.9 + 0.1 for seed, n in enumerate((4, 5, 12, 40))]


def as_given(column: Floats, cost: bool) -> Floats:
    assert not cost
    return column


@pytest.mark.parametrize("values", cases())
def test_the_weighted_product_agrees_with_pymcdm_and_scikit_criteria(values: Floats) -> None:
    ours = weighted_product(values, WEIGHTS)
    assert ours == pytest.approx(pymcdm_methods.WPM(as_given)(values, WEIGHTS, np.ones(4)))
    theirs = simple.WeightedProductModel().evaluate(mkdm(values, [max] * 4, weights=WEIGHTS))
    assert np.log10(ours) == pytest.approx(theirs.e_.score)


@pytest.mark.parametrize("values", cases())
def test_topsis_agrees_with_pymcdm_and_scikit_criteria(values: Floats) -> None:
    ours = topsis(values, WEIGHTS)
    by_length = pymcdm_normalizations.vector_normalization
    assert ours == pytest.approx(pymcdm_methods.TOPSIS(by_length)(values, WEIGHTS, np.ones(4)))
    lengths = values / np.sqrt((values**2).sum(axis=0))
    theirs = skcriteria_topsis.TOPSIS().evaluate(mkdm(lengths, [max] * 4, weights=WEIGHTS))
    assert ours == pytest.approx(theirs.e_.similarity)


@pytest.mark.parametrize("full", [0.1, 0.5, 1.0])
@pytest.mark.parametrize("values", [*cases(), levels(30, 4, 1)])
def test_promethee_agrees_with_pymcdm(values: Floats, full: float) -> None:
    flows = pymcdm_methods.PROMETHEE_II("vshape_2", p=[full] * 4, q=[0.0] * 4)(values, WEIGHTS, np.ones(4))
    assert promethee(values, WEIGHTS, full) == pytest.approx(flows)


@given(matrices(8, 4), st.sampled_from([0.25, 0.5, 1.0]))
def test_promethee_agrees_with_its_definition(values: Floats, full: float) -> None:
    vendors, criteria = values.shape
    weights = np.full(criteria, 1 / criteria)
    preference = np.clip((values[:, None] - values) / full, 0, 1) @ weights
    flows = (preference.sum(axis=1) - preference.sum(axis=0)) / max(1, vendors - 1)
    assert promethee(values, weights, full) == pytest.approx(flows)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=2, max_size=12))
def test_kendall_agrees_with_scipy(pairs: list[tuple[int, int]]) -> None:
    a, b = (np.array(ranks) for ranks in zip(*pairs, strict=True))
    if len(set(a)) > 1 and len(set(b)) > 1:
        assert kendall(a, b) == pytest.approx(kendalltau(a, b).statistic)
    else:
        assert np.isnan(kendall(a, b))


@pytest.mark.parametrize(
    ("tau", "word"),
    [
        (1.0, Agreement.SAME),
        (0.99, Agreement.CLOSE),
        (0.7, Agreement.CLOSE),
        (0.5, Agreement.PARTIAL),
        (0.0, Agreement.NONE),
        (-0.5, Agreement.REVERSED),
        (float("nan"), Agreement.UNDEFINED),
    ],
)
def test_agreement_in_words(tau: float, word: Agreement) -> None:
    assert agreement(tau) == word


def test_a_zero_is_no_veto_in_the_weighted_product() -> None:
    values = np.array([[0.0, 1.0], [FLOOR, 1.0], [0.0, 0.0]])
    assert weighted_product(values, np.array([0.5, 0.5])) == pytest.approx([0.1, 0.1, 0.01])


def test_a_weight_of_zero_leaves_a_criterion_out() -> None:
    values, weights = np.array([[0.0, 0.5], [1.0, 0.25]]), np.array([0.0, 1.0])
    for method in (weighted_product, topsis, promethee):
        better, worse = method(values, weights)
        assert better > worse


def test_identical_vendors_tie_by_every_method() -> None:
    for values in (np.full((3, 2), 0.5), np.zeros((3, 2))):
        for opinion in opinions(contest(values, [1, 2])):
            assert opinion.rank.tolist() == [1, 1, 1]
            assert opinion.agreement == Agreement.UNDEFINED


def test_one_vendor_and_nobody() -> None:
    assert [opinion.rank.tolist() for opinion in opinions(contest(np.array([[0.2]]), [1]))] == [[1]] * 3
    assert opinions(contest(np.empty((0, 2)), [1, 1])) == ()


def test_with_one_criterion_all_methods_give_our_order() -> None:
    inside = contest(np.array([[0.3], [0.9], [0.6], [0.6]]), [1])
    for opinion in opinions(inside):
        assert opinion.rank.tolist() == [4, 1, 2, 2]
        assert opinion.agreement == Agreement.SAME


@pytest.mark.parametrize("value", [0.0, 0.4, 1.0])
def test_vendors_that_nothing_sets_apart_are_half_way_to_the_best(value: float) -> None:
    assert topsis(np.full((3, 2), value), np.array([0.7, 0.3])).tolist() == [0.5, 0.5, 0.5]
