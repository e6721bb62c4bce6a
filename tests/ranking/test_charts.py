"""Inks: told apart, and readable on both backgrounds."""

import tomllib

import altair as alt
import pytest

from shortlist.ranking.charts import INKS, PALETTE, constant
from tests.support.contrast import contrast
from tests.support.places import ROOT

THEMES = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]
LIGHT, DARK = (THEMES[theme]["backgroundColor"] for theme in ("light", "dark"))


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


def test_texts_are_readable_on_their_background() -> None:
    assert contrast(INKS[0], LIGHT) >= 4.5
    assert contrast(INKS[1], DARK) >= 4.5


def test_a_constant_specification_holds_no_data_and_no_frame() -> None:
    """Named data comes with each drawing: https://vega.github.io/vega-lite/docs/data.html#named."""
    points, lines = alt.Chart("points.json"), alt.Chart("lines.json")
    spec = constant(points.mark_point().encode(x="x:Q") + lines.mark_line().encode(x="x:Q"))
    assert [layer["mark"]["type"] for layer in spec["layer"]] == ["point", "line"]
    assert not {"data", "datasets"} & {*spec, *spec["layer"][0], *spec["layer"][1]}
    assert spec["config"]["view"]["stroke"] is None


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("place", ["page", "sidebar"])
def test_text_and_accent_are_readable_in_each_theme(theme: str, place: str) -> None:
    colours = THEMES[theme] | (THEMES[theme]["sidebar"] if place == "sidebar" else {})
    for background in (colours["backgroundColor"], colours["secondaryBackgroundColor"]):
        for text in (colours["textColor"], colours["primaryColor"], colours["linkColor"]):
            assert contrast(text, background) >= 4.5
