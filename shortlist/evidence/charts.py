"""Constant chart specifications of the evidence, authored once and drawn with changing data."""

import json
from functools import lru_cache
from typing import Any

import altair as alt

from shortlist.evidence import labels
from shortlist.evidence.words import AGAINST, FOR, NEITHER
from shortlist.ranking.charts import INKS, PALETTE, QUIET, ROW, Spec

LANES = 60  # the height of a vendor's name and three lanes of marks
SIDES = {FOR: ("triangle-up", PALETTE[0], -6), AGAINST: ("triangle-down", PALETTE[1], 20)}
SIZES = {"known": 300, "narrow": 150, "wide": 50}
DASHES = [[1, 0], [7, 3], [2, 2]]
HATCH = "#767d85", "#8b929a"
CELL = "cell"
DAY = "day"


@lru_cache(maxsize=64)
def timeline(rows: int, dark: bool) -> Spec:
    """Claims by vendor (a row) and day of publication (a column); a click on a column chooses the day."""
    ink = INKS[dark]
    chart = alt.Chart()
    row = alt.Y("order:O", axis=None, scale=alt.Scale(type="band", paddingInner=0, paddingOuter=0))
    told = chart.transform_filter("datum.kind == 'claims'")
    ends = chart.transform_filter("datum.kind == 'as of'")
    sides = {**SIDES, NEITHER: ("circle", QUIET[dark], 7)}
    marks = [
        told.transform_filter(f"datum.side == '{side}'")
        .mark_point(aria=False, shape=shape, filled=True, opacity=0.9, color=colour, yOffset=offset)
        .encode(x=_days(dark), y=row, size=_size(), tooltip=_told())
        for side, (shape, colour, offset) in sides.items()
    ]
    name = ends.mark_text(
        aria=False, align="left", yOffset=-LANES / 2 + 9, fontWeight=600, fontSize=14, color=ink, limit=260
    ).encode(x=alt.value(0), y=row, text="vendor:N")
    line = ends.mark_rule(aria=False, color=ink, strokeDash=[4, 3]).encode(x=_days(dark, 1.0))
    top = ends.transform_filter("datum.order == 0")
    note = top.mark_text(
        aria=False, align="right", dx=-6, yOffset=-LANES / 2 + 9, fontSize=12, color=ink
    ).encode(x=_days(dark, 1.0), y=row, text=alt.value(labels.AS_OF.lower()))
    rule = ends.mark_rule(aria=False, color=ink, opacity=0.2).encode(y=row.copy())
    rule.encoding.y.bandPosition = 0.0
    return _finished(alt.layer(_columns(dark), rule, *marks, name, line, note), LANES * rows)


@lru_cache(maxsize=64)
def bump(vendors: int, dark: bool) -> Spec:
    """Ranks (rows, 1 on top) by day (columns), a line each vendor, named at its end."""
    ink = INKS[dark]
    chart = alt.Chart()
    places = list(range(1, vendors + 1))
    y = alt.Y(
        "rank:O",
        scale=alt.Scale(type="band", domain=places),
        axis=alt.Axis(title=None, ticks=False, domain=False, grid=False, labelColor=QUIET[dark]),
    )
    ranked = chart.transform_filter("datum.kind == 'place' && datum.rank != null").transform_calculate(
        hue=f"datum.row % {len(PALETTE)}", dash=f"floor(datum.row / {len(PALETTE)}) % {len(DASHES)}"
    )
    hue = alt.Color(
        "hue:N", legend=None, scale=alt.Scale(domain=list(range(len(PALETTE))), range=list(PALETTE))
    )
    dash = alt.StrokeDash("dash:N", legend=None, scale=alt.Scale(domain=[0, 1, 2], range=DASHES))
    lines = ranked.mark_line(aria=False, strokeWidth=2).encode(
        x=_days(dark), y=y, detail="vendor:N", color=hue, strokeDash=dash
    )
    tooltip = [
        alt.Tooltip("vendor:N", title=labels.VENDOR),
        alt.Tooltip("day:N", title=labels.DAY),
        alt.Tooltip("rank:Q", title="Rank"),
    ]
    dots = ranked.mark_circle(aria=False, size=70, opacity=1).encode(
        x=_days(dark), y=y, color=hue, tooltip=tooltip
    )
    ends = ranked.mark_text(aria=False, align="left", dx=9, fontSize=12, color=ink, limit=160).encode(
        x=_days(dark), y=y, text="end:N"
    )
    layers = alt.layer(_columns(dark), lines, dots, ends)
    # Names are measured before their font is there: room for the difference.
    return {**_finished(layers, 28 * vendors), "padding": {"left": 0, "right": 14, "top": 4, "bottom": 4}}


@lru_cache(maxsize=64)
def coverage(rows: int, criteria: tuple[str, ...], dark: bool) -> Spec:
    """Vendors (rows) × criteria (columns): size tells how narrowly a cell is known, shape on what ground."""
    ink = INKS[dark]
    chart = alt.Chart()
    row = alt.Y("order:O", axis=None, scale=alt.Scale(type="band", paddingInner=0, paddingOuter=0))
    x = _heads(criteria, dark)
    unknown = (
        chart.transform_filter("datum.kind == 'unknown'")
        .mark_rect(aria=False, height=22, yOffset=8, color=_hatch(HATCH[dark]))
        .encode(x=x, y=row)
    )
    frame = chart.mark_rect(
        aria=False, height=24, yOffset=8, filled=False, strokeWidth=1, color=QUIET[dark], opacity=0.5
    )
    old = chart.transform_filter("datum.stale").mark_text(
        aria=False, text="†", xOffset=11, yOffset=3, fontSize=12, color=ink
    )
    name = (
        chart.transform_filter("datum.column == 0")
        .mark_text(aria=False, align="left", yOffset=-ROW / 2 + 8, fontWeight=600, fontSize=14, color=ink)
        .encode(x=alt.value(0), y=row, text="vendor:N")
    )
    target = (
        chart.mark_rect(height=26, yOffset=8, opacity=0, cursor="pointer")
        .encode(x=x, y=row, tooltip=_cell(), description="said:N")
        .properties(name="cells")
        .add_params(alt.selection_point(name=CELL, fields=["vendor_id", "criterion_id"]))
    )
    layers = [unknown, frame.encode(x=x, y=row), *_known(x, row), old.encode(x=x, y=row), name, target]
    return _finished(alt.layer(*layers), ROW * rows)


def _heads(criteria: tuple[str, ...], dark: bool) -> alt.X:
    """The columns of the map, their names upright above them."""
    heads = alt.Axis(
        title=None,
        orient="top",
        labelAngle=-90,
        labelLimit=150,
        labelColor=QUIET[dark],
        labelFontSize=12,
        ticks=False,
        domain=False,
        grid=False,
    )
    return alt.X("criterion:O", scale=alt.Scale(domain=list(criteria), padding=0.06), axis=heads)


def _known(x: alt.X, row: alt.Y) -> list[alt.Chart]:
    """The marks of cells of which something is known: hollow ones, then solid ones."""
    sizes = f"({json.dumps(SIZES)})[datum.kind]"
    known = alt.Chart().transform_filter("datum.kind != 'unknown'").transform_calculate(size=sizes)
    shapes = alt.Scale(domain=["square", "diamond"], range=["square", "diamond"])
    size, shape = alt.Size("size:Q", scale=None), alt.Shape("shape:N", scale=shapes, legend=None)
    return [
        known.transform_filter(f"{'' if hollow else '!'}datum.hollow")
        .mark_point(aria=False, filled=not hollow, color=PALETTE[0], strokeWidth=2, opacity=1, yOffset=8)
        .encode(x=x, y=row, size=size, shape=shape)
        for hollow in (True, False)
    ]


def _days(dark: bool, place: float = 0.5) -> alt.X:
    axis = alt.Axis(
        title=None, labelAngle=-90, labelOverlap=True, labelColor=QUIET[dark], ticks=False, domain=False
    )
    return alt.X(
        "day:O",
        scale=alt.Scale(type="band", paddingInner=0.12, paddingOuter=0.06),
        bandPosition=place,
        axis=axis,
    )


def _columns(dark: bool) -> alt.Chart:
    """The columns that a click chooses, a hair's breadth visible."""
    days = alt.Chart().transform_filter("datum.kind == 'day'").properties(name="days")
    columns = days.mark_rect(color=INKS[dark], opacity=0.05, cursor="pointer")
    shown = columns.encode(x=_days(dark), tooltip=_day(), description="day:N")
    chosen: alt.Chart = shown.add_params(alt.selection_point(name=DAY, fields=["day"]))
    return chosen


def _day() -> list[alt.Tooltip]:
    return [alt.Tooltip("day:N", title=labels.DAY)]


def _size() -> alt.Size:
    return alt.Size("count:Q", legend=None, scale=alt.Scale(domain=[1, 12], range=[50, 170], clamp=True))


def _told() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("vendor:N", title=labels.VENDOR),
        alt.Tooltip("day:N", title=labels.DAY),
        alt.Tooltip("side:N", title=labels.BEARING),
        alt.Tooltip("count:Q", title="Claims"),
        alt.Tooltip("text:N", title=labels.CLAIM),
    ]


def _cell() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("vendor:N", title=labels.VENDOR),
        alt.Tooltip("criterion:N", title=labels.CRITERION),
        alt.Tooltip("rating:N", title="Rating"),
        alt.Tooltip("ground:N", title="How well known"),
    ]


def _hatch(colour: str) -> dict[str, Any]:
    """Diagonal stripes: a gradient whose colours change at once."""
    stripes, gap = 7, "rgba(0,0,0,0)"
    stops = [
        {"offset": (k + edge) / stripes, "color": stroke}
        for k in range(stripes)
        for edge, stroke in ((0.0, colour), (0.3, colour), (0.3, gap), (1.0, gap))
    ]
    return {"gradient": "linear", "x1": 0, "y1": 0, "x2": 1, "y2": 0.5, "stops": stops}


def _finished(layers: alt.LayerChart | alt.FacetChart, height: int) -> Spec:
    """The specification at a fixed height; only the width follows the page."""
    fit = alt.AutoSizeParams(type="fit-x", contains="padding")
    sized = layers.properties(width="container", height=height, autosize=fit)
    spec: Spec = sized.configure_view(stroke=None).to_dict()
    # Altair gives layers without data a row of nothing, which would be drawn.
    del spec["datasets"]
    for layer in spec["layer"]:
        del layer["data"]
    return spec
