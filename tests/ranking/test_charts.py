"""Charts: constant, valid, readable on both backgrounds, and adding up as displayed."""

import tomllib
from dataclasses import replace
from datetime import date
from math import fsum

import altair as alt
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import Profile
from shortlist.catalog.loading import load
from shortlist.decision import preset
from shortlist.ranking.answer import answer
from shortlist.ranking.charts import INKS, PALETTE, QUIET, contributions, contributions_data
from shortlist.rounding import rounded
from tests.support.builders import catalog
from tests.support.contrast import contrast
from tests.support.places import ROOT

THEMES = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]
LIGHT, DARK = (THEMES[theme]["backgroundColor"] for theme in ("light", "dark"))
SHIPPED = load(ROOT / "vendors.toml")
SLIDER = st.integers(0, 100)


def test_contrast_is_that_of_wcag() -> None:
    # Known answers: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio, and #777777 just missing AA
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == 1
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("background", [LIGHT, DARK])
@pytest.mark.parametrize("colour", PALETTE)
def test_every_group_s_colour_stands_out_from_both_backgrounds(colour: str, background: str) -> None:
    assert contrast(colour, background) >= 3


def test_no_colour_stands_for_two_groups() -> None:
    assert len(set(PALETTE)) == len(PALETTE) >= 3


@pytest.mark.parametrize("inks", [INKS, QUIET], ids=["marks", "labels"])
def test_texts_are_readable_on_their_background(inks: tuple[str, str]) -> None:
    assert contrast(inks[0], LIGHT) >= 4.5
    assert contrast(inks[1], DARK) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("place", ["page", "sidebar"])
def test_text_and_accent_are_readable_in_each_theme(theme: str, place: str) -> None:
    colours = THEMES[theme] | (THEMES[theme]["sidebar"] if place == "sidebar" else {})
    for background in (colours["backgroundColor"], colours["secondaryBackgroundColor"]):
        for text in (colours["textColor"], colours["primaryColor"], colours["linkColor"]):
            assert contrast(text, background) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("rows", [1, 7])
def test_the_specification_is_valid_and_holds_no_data(rows: int, dark: bool) -> None:
    spec = contributions(SHIPPED, rows, dark)
    alt.LayerChart.from_dict(spec, validate=True)
    assert not {"data", "datasets"} & spec.keys()
    assert not any("data" in layer for layer in spec["layer"])
    assert '"url"' not in str(spec).replace("'", '"')


def test_the_specification_is_built_once() -> None:
    assert contributions(SHIPPED, 7, False) is contributions(SHIPPED, 7, False)
    assert contributions(SHIPPED, 7, False) != contributions(SHIPPED, 7, True)


def test_every_row_has_the_same_height() -> None:
    heights = [contributions(SHIPPED, rows, False)["height"] for rows in (1, 2, 3, 40)]
    assert heights == [heights[0] * rows for rows in (1, 2, 3, 40)]


@settings(deadline=None)  # the machine may be busy
@given(
    groups=st.tuples(SLIDER, SLIDER, SLIDER).filter(any),
    position=SLIDER,
    unknown=SLIDER,
    profile=st.sampled_from(SHIPPED.profiles),
)
def test_contributions_as_displayed_add_up_to_the_score_as_displayed(
    groups: tuple[int, int, int], position: int, unknown: int, profile: Profile
) -> None:
    start = preset(SHIPPED, profile)
    names = [group.id for group in SHIPPED.groups]
    moved = {**start.weights, SHIPPED.criteria[0].id: position}
    chosen = replace(start, groups=dict(zip(names, groups, strict=True)), weights=moved, unknown=unknown)
    found = answer(chosen, SHIPPED)
    assert found
    data = pd.DataFrame(contributions_data(found, SHIPPED))
    for row, (_, bar) in zip(found.order, data[data["kind"] != "stroke"].groupby("order"), strict=True):
        score = rounded(float(found.score[row]), 1)
        assert rounded(fsum(bar["points"]), 1) == score
        assert (abs(bar["points"] - (bar["end"] - bar["start"])) < 0.1 + 1e-9).all()
        shown = bar["known"].iloc[0].split()[0]
        assert shown in (f"{score:.1f}", f"{rounded(float(found.score[row])):.0f}")


def test_a_bar_is_sure_by_group_then_assumed_and_ends_in_what_is_possible() -> None:
    found = answer(preset(SHIPPED), SHIPPED)
    assert found
    data = pd.DataFrame(contributions_data(found, SHIPPED))
    for row, (_, bar) in zip(found.order, data.groupby("order"), strict=True):
        sure, assumed = bar[bar["kind"] == "sure"], bar[bar["kind"] == "assumed"]
        assert sure["start"].iloc[0] == 0
        assert list(sure["end"])[:-1] == list(sure["start"])[1:]
        assert sure["end"].iloc[-1] == pytest.approx(found.low[row])
        assert (list(assumed["start"]), list(assumed["end"])) == ([found.low[row]], [found.score[row]])
        assert set(bar["possible"]) == {found.high[row]}


def test_where_nothing_is_known_no_bar_is_solid() -> None:
    found = answer(replace(preset(SHIPPED), date=date(2011, 1, 1)), SHIPPED)
    assert found
    data = pd.DataFrame(contributions_data(found, SHIPPED))
    assert set(data[data["kind"] == "sure"]["end"]) == {0.0}
    assert (data["kind"] == "stroke").sum() > 50


def test_a_vendor_left_out_has_no_bar() -> None:
    laptops = catalog()
    found = answer(replace(preset(laptops), musts={"screen": 3.0}), laptops)
    assert found
    assert set(contributions_data(found, laptops)["vendor"]) == {"Acme"}
