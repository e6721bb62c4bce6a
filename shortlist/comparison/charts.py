"""The chart of two vendors' difference: a constant specification, and its data."""

from functools import lru_cache
from typing import Any, TypeAlias

import altair as alt

from shortlist.catalog import Catalog, by_id
from shortlist.columns import Frame, by_column
from shortlist.comparison import words as text
from shortlist.comparison.comparison import Comparison
from shortlist.ranking import Ranking
from shortlist.ranking.charts import INKS, QUIET, Spec, by_group
from shortlist.ranking.gains import gains

ROW = 36
Style: TypeAlias = dict[str, Any]
REACHES = (5, 10, 20, 50, 100)
SIDES: tuple[Style, ...] = ({"align": "left"}, {"align": "right"})
HEAD: Style = {"fontWeight": 600, "limit": alt.expr("width / 2 - 6")}
BELOW: Style = {"fontWeight": 400, "limit": alt.expr("width - 60")}


def difference(comparison: Comparison, catalog: Catalog, dark: bool) -> Spec:
    """Bars to the right for the vendor ahead, to the left for the other: one a criterion, and the sum."""
    widest = max(float(abs(comparison.points).max()), comparison.lead)
    reach = next(reach for reach in REACHES if widest <= reach + 1e-6)
    return _difference(tuple(group.name for group in catalog.groups), len(catalog.criteria), reach, dark)


@lru_cache(maxsize=64)
def _difference(groups: tuple[str, ...], criteria: int, reach: int, dark: bool) -> Spec:
    ink, quiet = INKS[dark], QUIET[dark]
    row = alt.Y("order:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    axis = alt.Axis(
        title=None,
        values=[-reach, -reach / 2, 0, reach / 2, reach],
        labelExpr="format(abs(datum.value), '~g')",
        tickSize=0,
        domain=False,
        labelColor=quiet,
    )
    along = alt.Scale(domain=[-reach, reach], nice=False)
    chart = alt.Chart()
    head, below = (chart.transform_filter(f"datum.order {rows}") for rows in ("== 0", "> 0"))
    bars = below.mark_bar(height=10, yOffset=8).encode(
        x=alt.X("start:Q", scale=along, axis=axis),
        x2="end:Q",
        y=row,
        color=alt.condition("datum.group === ''", alt.value(ink), by_group(groups, dark)),
        tooltip=[
            alt.Tooltip("name:N", title=text.CRITERION),
            alt.Tooltip("favours:N", title=text.AHEAD),
            alt.Tooltip("points:N", title=text.BY),
        ],
    )
    middle = below.mark_tick(yOffset=8, size=16, thickness=1, color=quiet).encode(
        x=alt.X("start:Q", scale=along), y=row
    )
    texts = [
        layer.mark_text(yOffset=-7, fontSize=13, color=ink, **side, **style).encode(
            x=alt.value(place), y=row, text=f"{field}:N"
        )
        for layer, style in ((head, HEAD), (below, BELOW))
        for side, place, field in zip(SIDES, (0, "width"), ("name", "figure"), strict=True)
    ]
    layers = alt.layer(middle, bars, *texts).properties(width="container", height=ROW * (criteria + 2))
    fit = alt.AutoSizeParams(type="fit-x", contains="padding")
    spec: Spec = layers.properties(autosize=fit).configure_view(stroke=None).to_dict()
    return spec


def difference_data(comparison: Comparison, ranking: Ranking, catalog: Catalog) -> Frame:
    """A row that names the sides, a row for each criterion, and the sum."""
    shown, lead = gains(ranking, comparison.ahead, comparison.behind)
    ahead, behind = (ranking.table.vendors[row].name for row in (comparison.ahead, comparison.behind))
    groups = by_id(catalog.groups)
    sides = {"name": f"← {behind}", "figure": f"{ahead} →", "group": "", "end": 0.0}
    criteria = [
        {
            "name": criterion.name,
            "figure": figure(points),
            "group": groups[criterion.group].name,
            "end": float(gain),
            "favours": favoured,
            "points": f"{abs(points):.1f}",
        }
        for criterion, gain, points, favoured in zip(
            catalog.criteria, comparison.points, shown, text.favours(comparison, ranking), strict=True
        )
    ]
    result = {"name": text.RESULT, "figure": figure(lead), "group": "", "end": comparison.lead}
    result |= {"favours": text.NOBODY if comparison.is_tie else ahead, "points": f"{lead:.1f}"}
    rows = [{"favours": "", "points": "", **sides}, *criteria, result]
    return by_column([{"order": order, "start": 0.0, **row} for order, row in enumerate(rows)])


def figure(points: float) -> str:
    """Points with the sign of the side that they speak for."""
    return f"{points:+.1f}".replace("-", "−") if points else "0"
