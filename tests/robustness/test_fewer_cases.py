"""Over a large catalog fewer plausible cases are drawn, and what is said of them is still true."""

import re

import numpy as np
import pytest

from shortlist.catalog import LARGE
from shortlist.robustness import kept
from shortlist.robustness.acceptability import acceptability
from shortlist.robustness.contest import Field
from shortlist.robustness.draws import DRAWS, FEWEST_DRAWS, affordable
from shortlist.robustness.verdict import FAR, NORMAL
from shortlist.robustness.words import counted, drawn, shortened
from tests.support.contests import contest, intervals, near
from tests.support.places import ROOT

SIZES = [(7, 12, 4_000), (100, 20, 4_000), (67, 30, 3_900), (100, 40, 2_000), (250, 60, 1_000)]
SIZES += [(29, 80, 3_400)]  # few vendors, whose whole orders are drawn at once


def sized(vendors: int, criteria: int) -> Field:
    low, high = intervals(vendors, criteria, seed=3)
    low[0] = np.maximum(low[0], high[0] - 0.25)  # one of them stands out
    high[0] = 1
    return contest(low, [1] * criteria, high=high)


@pytest.mark.parametrize(("vendors", "criteria", "cases"), SIZES)
def test_cases_and_margin_are_those_that_are_told(vendors: int, criteria: int, cases: int) -> None:
    field = sized(vendors, criteria)
    found, whole = kept.firsts_around(field, FAR)[0], kept.acceptability_around(field, FAR)
    assert whole.draws == found.draws == kept.chances_around(field, FAR).draws == cases
    assert kept.chances_after(field, FAR, ())[0].draws == cases
    np.testing.assert_allclose(found.first * cases, np.round(found.first * cases), atol=1e-6)
    hits = (found.first * cases + 2) / (cases + 4)
    assert found.margin == pytest.approx(NORMAL * np.sqrt(hits * (1 - hits) / cases).max())
    told = counted(found.draws, found.margin)
    figures = re.findall(r"counted in ([\d,]+) plausible.* within ([\d.]+) points? of", told)
    assert figures == [(f"{cases:,}", f"{100 * found.margin:.1f}")]
    assert shortened(found) == (told if cases < kept.NEAR_DRAWS else "")
    assert (f"above {LARGE:,} ratings" in told) == (vendors * criteria > LARGE)


def test_chances_in_fewer_cases_are_those_in_many() -> None:
    field = sized(250, 60)
    few = kept.firsts_around(field, FAR)[0]
    many = acceptability(field.outcomes, near(field, FAR), draws=4_000, seed=77)
    assert (np.abs(few.first - many.first) <= 4 * np.hypot(few.error, many.error[:, 0])).all()
    everywhere = kept.acceptability_everywhere(field)
    assert everywhere.draws == affordable(DRAWS, 250 * 60) == 1_300
    assert drawn(everywhere).startswith("1,300 cases")


def test_a_case_more_costs_no_more_above_the_bound() -> None:
    ratings = np.arange(1, 40_000)
    for draws in (kept.NEAR_DRAWS, DRAWS):
        found = np.array([affordable(draws, int(count)) for count in ratings])
        assert (found[ratings <= LARGE] == draws).all()
        assert (np.diff(found) <= 0).all()
        assert (found * ratings <= np.maximum(draws * LARGE, FEWEST_DRAWS * ratings)).all()
        assert found.min() == FEWEST_DRAWS


def test_the_method_tells_the_bound() -> None:
    told = (ROOT / "docs" / "method.md").read_text("utf-8").replace("\n", " ")
    assert f"{kept.NEAR_DRAWS:,} near your weights and {DRAWS:,} over all priorities" in told
    assert f"Above {LARGE:,} ratings" in told
    assert f"never fewer than {FEWEST_DRAWS:,}" in told
