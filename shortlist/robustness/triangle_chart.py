"""The weight triangle as a constant specification, and the data it draws."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import numpy as np

from shortlist.arrays import Floats
from shortlist.columns import Frame, by_column
from shortlist.ranking import DECIMALS
from shortlist.ranking.charts import INKS, VENDOR_INKS, Spec, constant
from shortlist.ranking.words import share
from shortlist.robustness import labels
from shortlist.robustness import words as sentences
from shortlist.robustness.contest import Inside
from shortlist.robustness.triangle import Point, Region, plane
from shortlist.text.direction import isolated

SIDE, HEIGHT = 520, 450
STEPS = 20
TARGET = 930  # the square of the width of a mix to point at: they meet
LABELLED, NEAR = 0.04, 0.12
POINTED = "mix"
TOP = 0.75**0.5
Row = dict[str, Any]
# Where the name of each corner stands; the two at the bottom keep out of each other's way.
CORNERS: tuple[Row, ...] = (
    {"align": "left", "dy": 14},
    {"align": "right", "dy": 30},
    {"align": "center", "dy": -12},
)


@lru_cache(maxsize=4)
def triangle(dark: bool) -> Spec:
    """Areas, their names, the mix now, and an unseen grid of mixes to point at and to choose from."""
    ink = INKS[dark]
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, 1], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, TOP], nice=False))
    chart = alt.Chart().encode(x=x, y=y)
    text: Row = {"fontSize": 13, "color": ink}
    names = (
        chart.transform_filter("datum.kind == 'name'")
        .mark_text(limit=SIDE // 2, lineBreak="\n", fontWeight=600, **text)
        .encode(text="text:N")
    )
    corners = [
        chart.transform_filter(f"datum.kind == 'corner' && datum.step == {corner}")
        .mark_text(**place, limit=SIDE, **text)
        .encode(text="text:N")
        for corner, place in enumerate(CORNERS)
    ]
    here = [
        chart.transform_filter("datum.kind == 'now'")
        .mark_point(size=size, filled=True, color=colour, opacity=1)
        .encode()
        for size, colour in ((170, INKS[not dark]), (80, ink))
    ]
    layers = alt.layer(_painted(chart), names, *here, *corners, _targets(chart))
    shown = layers.properties(width=SIDE, height=HEIGHT)
    return constant(shown.properties(autosize=alt.AutoSizeParams(type="pad")))


def _painted(chart: alt.Chart) -> alt.Chart:
    """The areas, each in its vendor's colour."""
    found: alt.Chart = (
        chart.transform_filter("datum.kind == 'area'")
        .mark_line(filled=True, fillOpacity=0.3, strokeWidth=1.5, strokeJoin="round")
        .encode(
            detail="region:N",
            order="step:Q",
            fill=alt.Fill("colour:N", scale=None),
            stroke=alt.Stroke("colour:N", scale=None),
        )
    )
    return found


def _targets(chart: alt.Chart) -> alt.Chart:
    """The grid of mixes, unseen, to point at and to choose from."""
    found: alt.Chart = (
        chart.transform_filter("datum.kind == 'mix'")
        .mark_point(size=TARGET, filled=True, opacity=0, aria=False)
        .encode(
            tooltip=[alt.Tooltip("text:N", title="Mix"), alt.Tooltip("first:N", title=labels.FIRST_THERE)],
        )
        .add_params(
            alt.selection_point(name=POINTED, on="click", nearest=False, fields=["a", "b", "c"], toggle=False)
        )
    )
    return found


def triangle_data(
    regions: Sequence[Region], corners: Floats, now: Point, names: Sequence[str], inside: Inside
) -> Frame:
    """Everything the triangle draws, a kind a layer; mixes `a`, `b`, `c` in percent."""
    rows = [
        *_areas(regions, inside),
        *_names(regions, now, inside),
        *_corners(names),
        {"kind": "now", **_at(now)},
        *_mixes(corners, names, inside),
    ]
    return by_column(rows)


def mixes() -> list[tuple[int, int, int]]:
    """The mixes that can be chosen, in percent."""
    unit = 100 // STEPS
    return [
        (unit * a, unit * b, 100 - unit * (a + b)) for a in range(STEPS + 1) for b in range(STEPS + 1 - a)
    ]


def _areas(regions: Sequence[Region], inside: Inside) -> list[Row]:
    return [
        {
            "kind": "area",
            "region": place,
            "step": step,
            "colour": VENDOR_INKS[int(inside.rows[region.rows[0]]) % len(VENDOR_INKS)],
            **_at(corner),
        }
        for place, region in enumerate(regions)
        for step, corner in enumerate([*region.corners, region.corners[0]])
    ]


def _names(regions: Sequence[Region], now: Point, inside: Inside) -> list[Row]:
    """The names of the larger areas, out of the way of the mark for the mix now."""
    return [
        {
            "kind": "name",
            "text": isolated(f"{sentences.names(region.rows, inside)}\n{share(region.share)}"),
            **_clear(_at(_middle(region)), _at(now)),
        }
        for region in regions
        if region.share >= LABELLED
    ]


def _corners(names: Sequence[str]) -> list[Row]:
    return [
        {"kind": "corner", "step": step, "text": name, **_at((a, b, c))}
        for step, (name, (a, b, c)) in enumerate(zip(names, np.eye(3).tolist(), strict=True))
    ]


def _mixes(corners: Floats, names: Sequence[str], inside: Inside) -> list[Row]:
    scores = np.round(np.array(mixes()) / 100 @ corners.T, DECIMALS + 2)
    best = scores == scores.max(axis=1, keepdims=True)
    told = {
        row.tobytes(): isolated(sentences.names(np.flatnonzero(row).tolist(), inside))
        for row in np.unique(best, axis=0)
    }
    return [{**mix, "first": told[row.tobytes()]} for mix, row in zip(_grid(tuple(names)), best, strict=True)]


@lru_cache(maxsize=32)
def _grid(names: tuple[str, ...]) -> tuple[Row, ...]:
    """The mixes that can be chosen, and what they say when pointed at."""
    return tuple(
        {
            "kind": "mix",
            "a": a,
            "b": b,
            "c": c,
            "text": isolated(
                ", ".join(f"{name} {part} %" for name, part in zip(names, (a, b, c), strict=True))
            ),
            **_at((a / 100, b / 100, c / 100)),
        }
        for a, b, c in mixes()
    )


def _at(mix: Point) -> Row:
    x, y = plane(mix)
    return {"x": x, "y": y}


def _clear(place: Row, mark: Row) -> Row:
    near = abs(place["x"] - mark["x"]) < NEAR and abs(place["y"] - mark["y"]) < NEAR
    return {**place, "y": mark["y"] - NEAR} if near else place


def _middle(region: Region) -> Point:
    """The middle of a region's corners, which lies in it, since regions are convex."""
    a, b, c = np.mean(region.corners, axis=0).tolist()
    return a, b, c
