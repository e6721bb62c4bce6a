"""Constant chart specifications, authored once, and the data they draw."""

from collections.abc import Iterator
from functools import lru_cache
from math import floor, fsum
from typing import Any

import altair as alt

from shortlist.catalog import Catalog
from shortlist.columns import Frame
from shortlist.ranking import words
from shortlist.ranking.ranking import Ranking
from shortlist.rounding import parts, rounded

# Okabe and Ito (2008): told apart by colour-blind people; each keeps 3:1 on both backgrounds.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#a35ea8", "#8a7a1f", "#b8557a")
# Vendors, never in the colours of the groups: 3:1 on both backgrounds, 4.5:1 under white figures.
VENDOR_INKS = ["#4a6fa5", "#8a6242", "#a0518a", "#2b7a78", "#6b7436", "#7561b0", "#b0504a", "#64748b"]
INKS = "#1c2127", "#e8eaed"
QUIET = "#59616a", "#a9b1b9"  # labels beside the marks: 4.5:1, which the theme's own grey misses
ROW, BAR = 46, 12
# Strokes of the hatching, in points of the score apart from each other.
STROKE = 0.9
ASSUMED = "Assumed"
KINDS = "assumed", "sure", "stroke"
SLANT = "M-0.5,1L0.5,-1"
COLUMNS = ("order", "kind", "part", "vendor", "group", "start", "end", "points", "possible", "place", "known")
Spec = dict[str, Any]


def contributions(catalog: Catalog, rows: int, dark: bool) -> Spec:
    """Sure points by group, assumed ones hatched, a line to the possible ones; one row a vendor."""
    return _contributions(tuple(group.name for group in catalog.groups), rows, dark)


def constant(layers: alt.LayerChart | alt.FacetChart) -> Spec:
    """A specification that draws whatever data comes with it, and none of its own."""
    spec: Spec = layers.configure_view(stroke=None).to_dict()
    spec.pop("datasets", None)
    for layer in spec["layer"]:
        layer.pop("data", None)
    return spec


def by_group(groups: tuple[str, ...], dark: bool) -> alt.Color:
    """Colour by group, with a legend above that breaks where the width ends."""
    colours = [PALETTE[k % len(PALETTE)] for k in range(len(groups))]
    fitting = alt.expr(f"max(1, floor(width / {8 * max(map(len, groups)) + 40}))")
    legend = alt.Legend(
        title=None,
        orient="top",
        symbolType="square",
        labelLimit=0,
        labelFontSize=13,
        labelColor=QUIET[dark],
        columns=fitting,
    )
    return alt.Color("group:N", scale=alt.Scale(domain=list(groups), range=colours), legend=legend)


@lru_cache(maxsize=64)
def _contributions(groups: tuple[str, ...], rows: int, dark: bool) -> Spec:
    ink, quiet = INKS[dark], QUIET[dark]
    row = alt.Y("order:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    axis = alt.Axis(title=None, values=[0, 25, 50, 75, 100], tickSize=0, domain=False, labelColor=quiet)
    points = alt.Scale(domain=[0, 100], nice=False)
    chart = alt.Chart()
    once, sure, stroke = (chart.transform_filter(f"datum.kind == '{kind}'") for kind in KINDS)
    where = {"x": alt.X("start:Q", scale=points, axis=axis), "x2": "end:Q", "y": row}
    tooltip = [
        alt.Tooltip("vendor:N", title="Vendor"),
        alt.Tooltip("group:N", title="Group"),
        alt.Tooltip("points:Q", title="Points"),
        alt.Tooltip("known:N", title="Points in all"),
    ]
    bars = sure.mark_bar(height=BAR, yOffset=3).encode(**where, color=by_group(groups, dark), tooltip=tooltip)
    assumed = once.mark_bar(height=BAR, yOffset=3, fillOpacity=0, stroke=ink, strokeWidth=1).encode(
        **where, tooltip=tooltip
    )
    hatching = stroke.mark_point(shape=SLANT, size=36, yOffset=3, stroke=ink, strokeWidth=1).encode(
        x=alt.X("start:Q", scale=points), y=row
    )
    line = once.mark_rule(yOffset=3, strokeWidth=1.5, stroke=ink).encode(
        x=alt.X("end:Q", scale=points), x2="possible:Q", y=row
    )
    end = once.mark_tick(yOffset=3, size=8, thickness=1.5, color=ink).encode(
        x=alt.X("possible:Q", scale=points), y=row
    )
    name = once.mark_text(align="left", yOffset=-12, fontWeight=600, fontSize=14, color=ink).encode(
        x=alt.value(0), y=row, text="place:N"
    )
    score = once.mark_text(align="right", yOffset=-12, fontSize=14, color=ink).encode(
        x=alt.value("width"), y=row, text="known:N"
    )
    layers = alt.layer(bars, assumed, hatching, line, end, name, score).properties(
        width="container", height=ROW * rows
    )
    # Only the width follows the page: rows keep their height whatever legend and axis need.
    fit = alt.AutoSizeParams(type="fit-x", contains="padding")
    return constant(layers.properties(autosize=fit))


def contributions_data(ranking: Ranking, catalog: Catalog) -> Frame:
    """For each ranked vendor what is assumed, each group’s sure points, and the strokes of the hatching."""
    order = [int(row) for row in ranking.order]
    figures = words.figures([float(ranking.score[row]) for row in order])
    columns: Frame = {name: [] for name in COLUMNS}
    for place, (row, figure) in enumerate(zip(order, figures, strict=True)):
        vendor = ranking.table.vendors[row].name
        sure, score, possible = (float(ends[row]) for ends in (ranking.low, ranking.score, ranking.high))
        heading = f"{ranking.rank[row]}  {vendor}", words.points(figure, sure)
        for kind, part, *cells in _parts(ranking, row, catalog, (sure, score)):
            line = (place, kind, part, vendor, *cells, possible, *heading)
            for name, cell in zip(COLUMNS, line, strict=True):
                columns[name].append(cell)
    return columns


def _parts(
    ranking: Ranking, row: int, catalog: Catalog, ends: tuple[float, float]
) -> Iterator[tuple[str, int, str, float, float, float]]:
    """The kind, place, name, start, end and shown points of each part; those shown add up to the score."""
    sure, score = ends
    sums = _group_sums(ranking, row, catalog)
    shown = parts([*sums, score - sure], rounded(score, 1), 1)
    yield KINDS[0], len(sums), ASSUMED, sure, score, shown[-1]
    for part, group in enumerate(catalog.groups):
        yield KINDS[1], part, group.name, fsum(sums[:part]), fsum(sums[: part + 1]), shown[part]
    for stroke in range(floor((score - sure) / STROKE)):
        at = sure + (stroke + 0.5) * STROKE
        yield KINDS[2], stroke, ASSUMED, at, at, 0.0


def _group_sums(ranking: Ranking, row: int, catalog: Catalog) -> list[float]:
    """The sure points of a vendor in each group."""
    points = (100 * ranking.table.low[row] * ranking.weights).tolist()
    return [
        fsum(p for p, c in zip(points, catalog.criteria, strict=True) if c.group == group.id)
        for group in catalog.groups
    ]
