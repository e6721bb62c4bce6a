"""Constant chart specifications, authored once, and the data they draw."""

from functools import lru_cache
from math import fsum
from typing import Any

import altair as alt

from shortlist.catalog import Catalog
from shortlist.columns import Frame
from shortlist.ranking import words
from shortlist.ranking.ranking import Ranking
from shortlist.rounding import parts, rounded

# Okabe and Ito (2008): told apart by colour-blind people; each keeps 3:1 on both backgrounds.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#a35ea8", "#8a7a1f", "#b8557a")
INKS = "#1c2127", "#e8eaed"
QUIET = "#59616a", "#a9b1b9"  # labels beside the marks: 4.5:1, which the theme's own grey misses
ROW = 46
COLUMNS = ("order", "part", "vendor", "group", "start", "end", "points", "low", "high", "place", "known")
Spec = dict[str, Any]


def contributions(catalog: Catalog, rows: int, dark: bool) -> Spec:
    """Stacked contributions by group, the score range as a whisker, one row a vendor."""
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
    once = chart.transform_filter("datum.part == 0")
    bars = chart.mark_bar(height=12, yOffset=3).encode(
        x=alt.X("start:Q", scale=points, axis=axis),
        x2="end:Q",
        y=row,
        color=by_group(groups, dark),
        tooltip=[
            alt.Tooltip("vendor:N", title="Vendor"),
            alt.Tooltip("group:N", title="Group"),
            alt.Tooltip("points:Q", title="Points"),
            alt.Tooltip("known:N", title="Score and range"),
        ],
    )
    whisker = once.mark_rule(yOffset=15, strokeWidth=2, stroke=ink, opacity=0.75).encode(
        x=alt.X("low:Q", scale=points), x2="high:Q", y=row
    )
    ends = [
        once.mark_tick(yOffset=15, size=8, thickness=2, color=ink, opacity=0.75).encode(
            x=alt.X(f"{end}:Q", scale=points), y=row
        )
        for end in ("low", "high")
    ]
    name = once.mark_text(align="left", yOffset=-12, fontWeight=600, fontSize=14, color=ink).encode(
        x=alt.value(0), y=row, text="place:N"
    )
    score = once.mark_text(align="right", yOffset=-12, fontSize=14, color=ink).encode(
        x=alt.value("width"), y=row, text="known:N"
    )
    layers = alt.layer(bars, whisker, *ends, name, score).properties(width="container", height=ROW * rows)
    # Only the width follows the page: rows keep their height whatever legend and axis need.
    fit = alt.AutoSizeParams(type="fit-x", contains="padding")
    return constant(layers.properties(autosize=fit))


def contributions_data(ranking: Ranking, catalog: Catalog) -> Frame:
    """A row for each ranked vendor and group: where its part of the bar starts and ends."""
    order = [int(row) for row in ranking.order]
    figures = words.figures([float(ranking.score[row]) for row in order])
    columns: Frame = {name: [] for name in COLUMNS}
    for place, (row, figure) in enumerate(zip(order, figures, strict=True)):
        vendor, low, high = ranking.table.vendors[row].name, float(ranking.low[row]), float(ranking.high[row])
        sums = _group_sums(ranking, row, catalog)
        shown = parts(sums, rounded(float(ranking.score[row]), 1), 1)
        heading = f"{ranking.rank[row]}  {vendor}", f"{figure}  ({words.span(low, high, figure)})"
        for part, group in enumerate(catalog.groups):
            ends = fsum(sums[:part]), fsum(sums[: part + 1])
            cells = (place, part, vendor, group.name, *ends, shown[part], low, high, *heading)
            for name, cell in zip(COLUMNS, cells, strict=True):
                columns[name].append(cell)
    return columns


def _group_sums(ranking: Ranking, row: int, catalog: Catalog) -> list[float]:
    """The points of a vendor in each group."""
    points = ranking.points[row].tolist()
    return [
        fsum(p for p, c in zip(points, catalog.criteria, strict=True) if c.group == group.id)
        for group in catalog.groups
    ]
