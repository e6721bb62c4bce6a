"""Constant chart specifications of the evidence, authored once and drawn with changing data."""

from functools import lru_cache

import altair as alt

from shortlist.evidence import labels
from shortlist.evidence.words import AGAINST, FOR, NEITHER
from shortlist.ranking.charts import INKS, PALETTE, QUIET, Spec

LANES = 60  # the height of a vendor's name and three lanes of marks
SIDES = {FOR: ("triangle-up", PALETTE[0], -6), AGAINST: ("triangle-down", PALETTE[1], 20)}
DASHES = [[1, 0], [7, 3], [2, 2]]
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
