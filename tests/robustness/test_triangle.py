"""The weight triangle against draws, and the mixes it sets."""

import numpy as np
import pytest
from hypothesis import given

from shortlist.arrays import Floats
from shortlist.robustness.triangle import corner_values, current, plane, regions, sliders
from tests.support.contests import contest, levels, matrices


def drawn(corners: Floats, draws: int) -> Floats:
    mixes = np.random.default_rng(0).standard_exponential((draws, 3))
    return np.bincount((mixes @ corners.T).argmax(axis=1), minlength=len(corners)) / draws


@pytest.mark.parametrize("seed", range(3))
def test_areas_agree_with_a_million_draws(seed: int) -> None:
    corners = np.random.default_rng(seed).random((8, 3))
    shares = np.zeros(8)
    for region in regions(corners):
        shares[list(region.rows)] = region.share
    assert shares == pytest.approx(drawn(corners, 1_000_000), abs=0.002)


@given(matrices())
def test_the_areas_add_up_to_the_triangle(values: Floats) -> None:
    inside = contest(np.resize(values, (len(values), 3)), [1, 1, 1])
    assert sum(region.share for region in regions(corner_values(inside, (0, 1, 2)))) == pytest.approx(1)


def test_every_corner_of_a_region_gives_its_vendor_the_first_place() -> None:
    corners = np.random.default_rng(5).random((9, 3))
    for region in regions(corners):
        for mix in region.corners:
            score = corners @ np.array(mix)
            assert sum(mix) == pytest.approx(1)
            assert score[region.rows[0]] == pytest.approx(score.max())


def test_identical_vendors_share_a_region() -> None:
    found = regions(np.array([[0.5, 0.1, 0.2], [0.1, 0.6, 0.1], [0.5, 0.1, 0.2]]))
    assert {region.rows for region in found} == {(0, 2), (1,)}


def test_a_single_vendor_has_the_whole_triangle_and_none_has_none() -> None:
    assert [(region.rows, region.share) for region in regions(np.full((1, 3), 0.5))] == [((0,), 1.0)]
    assert regions(np.empty((0, 3))) == ()


def test_a_vendor_first_on_a_line_only_has_no_region() -> None:
    found = regions(np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.5, 0.5, 0.0]]))
    assert [region.rows for region in found] == [(0,), (1,)]


def test_corner_values_mix_to_the_scores() -> None:
    inside = contest(levels(5, 6, 2), [10, 20, 30, 15, 15, 10], members=[0, 0, 1, 2, 2, 3])
    mix = np.array(current(inside, (0, 1, 2)))
    assert corner_values(inside, (0, 1, 2)) @ mix == pytest.approx(inside.values @ inside.weights)


def test_the_current_mix_of_weightless_groups_is_the_middle() -> None:
    inside = contest(levels(2, 4, 0), [0, 0, 0, 1])
    assert current(inside, (0, 1, 2)) == pytest.approx((1 / 3, 1 / 3, 1 / 3))


def test_a_point_sets_three_sliders_to_a_hundred_together() -> None:
    now = {"a": 40, "b": 30, "c": 30}
    assert sliders((0.501, 0.3, 0.199), ("a", "b", "c"), now) == {"a": 50, "b": 30, "c": 20}
    low = {"a": 4, "b": 3, "c": 3}
    assert sliders((0.5, 0.3, 0.2), ("a", "b", "c"), low) == {"a": 50, "b": 30, "c": 20}
    assert sliders((0.5, 0.3, 0.2), ("a", "b", "c"), {**low, "d": 0}) == {"a": 50, "b": 30, "c": 20, "d": 0}
    assert sliders((0.5, 0.3, 0.2), ("a", "b", "c"), {**low, "d": 1}) == {"a": 5, "b": 3, "c": 2, "d": 1}


def test_a_point_leaves_the_shares_of_other_groups() -> None:
    now = {"a": 80, "b": 80, "c": 80, "d": 80}
    assert sliders((1.0, 0.0, 0.0), ("a", "b", "c"), now) == {"a": 100, "b": 0, "c": 0, "d": 33}


def test_the_plane_is_an_equilateral_triangle() -> None:
    assert [plane(corner) for corner in ((1, 0, 0), (0, 1, 0), (0, 0, 1))] == [
        (0, 0),
        (1, 0),
        (0.5, pytest.approx(0.8660254)),
    ]
