"""The figures that the method page tells, recomputed."""

import re

import numpy as np
import pytest

from shortlist.arrays import Floats
from shortlist.decision import preset
from shortlist.ranking.answer import answer
from shortlist.robustness.contest import Field, field
from shortlist.robustness.draws import around, deviation, weights
from shortlist.robustness.labels import METHOD_KINDS
from shortlist.robustness.methods import topsis
from shortlist.robustness.verdict import FAR
from tests.support.cases import case
from tests.support.catalogs import shipped
from tests.support.peers import pymcdm_methods, pymcdm_normalizations
from tests.support.places import ROOT

METHOD = (ROOT / "docs" / "method.md").read_text("utf-8")
CASES = 40_000


def contest() -> Field:
    catalog = shipped()
    ranking = answer(preset(catalog), catalog)
    assert ranking is not None
    return field(ranking, preset(catalog), catalog)


def chances(found: Field, drawn: Floats) -> dict[str, float]:
    """The chance of first, if the open ratings turn out at these places (cases × cells) of their levels."""
    near = around(found.shares, found.mixes, found.members, FAR)
    (weighed,) = weights(near, CASES, CASES, 1)
    score, open_ = weighed @ found.low.T, found.outcomes
    for k, (row, column) in enumerate(zip(open_.rows, open_.columns, strict=True)):
        lift = open_.values[k][(drawn[:, k] * open_.counts[k]).astype(int)] - found.low[row, column]
        score[:, row] += weighed[:, column] * lift
    score += 1e-9 * np.random.default_rng(2).random(score.shape)  # ties by lot
    firsts = np.bincount(score.argmax(axis=1), minlength=len(found.vendors)) / CASES
    return {vendor.name: float(part) for vendor, part in zip(found.vendors, firsts, strict=True)}


def test_what_other_assumptions_give_is_what_the_table_says() -> None:
    found, rng = contest(), np.random.default_rng(5)
    cells = found.outcomes
    alone = rng.random((CASES, len(cells.rows)))
    by_criterion = rng.random((CASES, len(found.criteria)))[:, cells.columns]
    by_vendor = rng.random((CASES, len(found.vendors)))[:, cells.rows]
    again = [chances(found, drawn) for drawn in (alone, by_criterion, by_vendor)]
    lines = re.findall(r"^\| (.+?) \| (\d+) \| (\d+) \| (\d+) \|$", METHOD, re.MULTILINE)
    assert len(lines) == 3
    for name, *told in lines:
        assert [int(figure) for figure in told] == pytest.approx([100 * one[name] for one in again], abs=1)


def test_how_far_a_share_varies_is_as_told() -> None:
    told = re.search(r"a group with 30 % that is (\d+) points, for one with 5 % it is (\d+)", METHOD)
    assert told
    spread = 100 * deviation(np.array([0.3, 0.05]), FAR)
    assert [int(points) for points in told.groups()] == spread.round().tolist()


def test_topsis_on_values_differs_from_the_published_figures_as_told() -> None:
    # Opricovic and Tzeng (2004): .500, .617 and .500 from the raw figures, by linear normalisation.
    catalog = case("topsis-opricovic")
    ranking = answer(preset(catalog), catalog)
    assert ranking is not None
    ours = topsis(ranking.table.low, ranking.weights)
    assert ours[0] == ours.max() == pytest.approx(0.778, abs=0.001)
    raw = np.array([[held.low for held in row if held] for row in ranking.table.ratings])
    kinds = np.array([1 if c.best > c.worst else -1 for c in catalog.criteria])
    published = pymcdm_methods.TOPSIS(pymcdm_normalizations.minmax_normalization)
    theirs = published(raw, ranking.weights, kinds)
    assert theirs == pytest.approx([0.500, 0.617, 0.500], abs=0.001)
    assert "the first comes first here with 0.78, there the second with 0.62" in METHOD.replace("\n  ", " ")
    assert "values" in METHOD_KINDS["topsis"]
