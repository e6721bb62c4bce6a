"""From slider positions to shares."""

import pytest
from hypothesis import given

from shortlist.ranking.weights import group_shares, weights
from tests.support.builders import catalog
from tests.support.strategies import Case, cases, many

CATALOG = catalog()


def test_a_share_is_the_groups_share_times_the_share_inside() -> None:
    found = weights({"cost": 1, "use": 3}, {"price": 7, "repair": 20, "screen": 60}, CATALOG)
    assert found.tolist() == [1 / 4, 3 / 16, 9 / 16]


def test_a_group_in_which_nothing_weighs_drops_out() -> None:
    found = weights({"cost": 90, "use": 10}, {"price": 0, "repair": 1, "screen": 3}, CATALOG)
    assert found.tolist() == [0, 0.25, 0.75]


def test_a_group_that_weighs_nothing_takes_its_criteria_along() -> None:
    found = weights({"cost": 5, "use": 0}, {"price": 1, "repair": 50, "screen": 50}, CATALOG)
    assert found.tolist() == [1, 0, 0]


@pytest.mark.parametrize(
    ("groups", "inside"),
    [
        ({"cost": 0, "use": 0}, {"price": 50, "repair": 50, "screen": 50}),
        ({"cost": 50, "use": 50}, {"price": 0, "repair": 0, "screen": 0}),
        ({"cost": 50, "use": 0}, {"price": 0, "repair": 50, "screen": 50}),
    ],
)
def test_where_nothing_weighs_there_are_only_zeros(groups: dict[str, int], inside: dict[str, int]) -> None:
    assert weights(groups, inside, CATALOG).tolist() == [0, 0, 0]


def test_shares_of_groups_are_the_sums_of_their_criteria() -> None:
    shares = weights({"cost": 40, "use": 60}, {"price": 7, "repair": 20, "screen": 60}, CATALOG)
    assert group_shares(shares, CATALOG) == {"cost": pytest.approx(0.4), "use": pytest.approx(0.6)}


@many
@given(cases())
def test_shares_are_never_negative_and_sum_to_1(case: Case) -> None:
    shares = weights(case.decision.groups, case.decision.weights, case.catalog)
    assert (shares >= 0).all()
    assert shares.sum() == pytest.approx(1, abs=1e-12)
    assert sum(group_shares(shares, case.catalog).values()) == pytest.approx(1, abs=1e-12)


@many
@given(cases())
def test_raising_a_slider_never_lowers_its_share(case: Case) -> None:
    groups, inside, catalog = case.decision.groups, case.decision.weights, case.catalog
    before = weights(groups, inside, catalog)
    more = weights(groups, {**inside, "c0": inside["c0"] + 10}, catalog)
    assert more[0] >= before[0]
    home = catalog.criteria[0].group
    raised = group_shares(weights({**groups, home: groups[home] + 10}, inside, catalog), catalog)
    assert raised[home] >= group_shares(before, catalog)[home] - 1e-12
