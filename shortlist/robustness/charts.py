"""Constant specifications of the charts about sureness, and the data they draw."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt

from shortlist.columns import Frame, by_column
from shortlist.ranking.charts import INKS, PALETTE, Spec, constant
from shortlist.robustness import words as sentences
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.contest import Inside
from shortlist.robustness.interval_words import held, present
from shortlist.robustness.strips import Strip
from shortlist.rounding import rounded

STRIP = 34
CELL = 30
NAMES = 112
MOST_LABELS = 12
SHADES = ("#ffffff", "#0072b2"), ("#15181b", "#005f96")
QUIET = "#59616a", "#a9b1b9"
DEEP = 0.8
FIT = alt.AutoSizeParams(type="fit-x", contains="padding")
Row = dict[str, Any]


@lru_cache(maxsize=32)
def stability(rows: int, dark: bool) -> Spec:
    """A strip for each weight: where it can be, where the first place holds, and where it is."""
    ink = INKS[dark]
    row = alt.Y("order:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    axis = alt.Axis(title=None, values=[0, 25, 50, 75, 100], tickSize=0, domain=False, labelColor=QUIET[dark])
    percent = alt.Scale(domain=[0, 100], nice=False)
    tooltip = [
        alt.Tooltip("name:N", title="Weight"),
        alt.Tooltip("now:N", title="Now"),
        alt.Tooltip("held:N", title="First place holds"),
    ]
    colour = alt.Color("colour:N", scale=None)
    chart = alt.Chart()
    reach = chart.mark_bar(height=8, yOffset=9, opacity=0.25).encode(
        x=alt.X("least:Q", scale=percent, axis=axis), x2="most:Q", y=row, color=colour, tooltip=tooltip
    )
    hold = chart.mark_bar(height=8, yOffset=9).encode(
        x=alt.X("low:Q", scale=percent), x2="high:Q", y=row, color=colour, tooltip=tooltip
    )
    mark = chart.mark_tick(yOffset=9, size=16, thickness=3, color=ink).encode(
        x=alt.X("at:Q", scale=percent), y=row, tooltip=tooltip
    )
    text: Row = {"yOffset": -6, "fontSize": 13, "color": ink}
    name = [
        chart.transform_filter(f"datum.is_group == {str(bold).lower()}")
        .mark_text(align="left", fontWeight=600 if bold else 400, limit=alt.expr("width * 0.58"), **text)
        .encode(x=alt.value(0), y=row, text="name:N")
        for bold in (True, False)
    ]
    label = chart.mark_text(align="right", limit=alt.expr("width * 0.42"), **text).encode(
        x=alt.value("width"), y=row, text="held:N"
    )
    layers = alt.layer(reach, hold, mark, *name, label).properties(width="container", height=STRIP * rows)
    return constant(layers.properties(autosize=FIT))


def stability_data(strips: Sequence[Strip], inside: Inside) -> Frame:
    """A row for each strip, ends in percent."""
    return by_column(
        [
            {
                "order": place,
                "name": strip.name,
                "is_group": strip.is_group,
                "colour": PALETTE[strip.group % len(PALETTE)],
                "least": 100 * strip.interval.least,
                "most": 100 * strip.interval.most,
                "low": 100 * strip.interval.low,
                "high": 100 * strip.interval.high,
                "at": 100 * strip.interval.now,
                "now": present(strip.interval),
                "held": held(strip.interval, inside),
            }
            for place, strip in enumerate(strips)
        ]
    )


@lru_cache(maxsize=32)
def chances(vendors: int, dark: bool) -> Spec:
    """A heat map, vendor × rank, with the percent in each cell while there is room."""
    ink = INKS[dark]
    labels: Row = {"labelColor": ink, "labelFontSize": 13, "ticks": False, "domain": False}
    row = alt.Y(
        "vendor:N",
        sort=alt.EncodingSortField("place"),
        axis=alt.Axis(title=None, labelLimit=NAMES, minExtent=NAMES, maxExtent=NAMES, **labels),
    )
    rank = alt.X("rank:O", axis=alt.Axis(title=None, orient="top", labelAngle=0, **labels))
    chart = alt.Chart().encode(
        x=rank,
        y=row,
        tooltip=[
            alt.Tooltip("vendor:N", title="Vendor"),
            alt.Tooltip("rank:O", title="Rank"),
            alt.Tooltip("shown:N", title="How often"),
        ],
    )
    cells = chart.mark_rect(stroke=SHADES[dark][0], strokeWidth=1).encode(
        color=alt.Color(
            "share:Q",
            scale=alt.Scale(domain=[0, 1], range=list(SHADES[dark]), interpolate="rgb"),
            legend=None,
        )
    )
    layers = [cells]
    if vendors <= MOST_LABELS:
        over = alt.condition(f"datum.share > {DEEP}", alt.value("#ffffff"), alt.value(ink))
        layers.append(chart.mark_text(fontSize=12).encode(text="label:N", color=over))
    drawn = alt.layer(*layers).properties(width="container", height=CELL * vendors, autosize=FIT)
    return constant(drawn)


def chances_data(found: Acceptability, inside: Inside) -> Frame:
    """A row for each vendor and rank; a cell below half a percent has no label."""
    rows = sentences.shown_rows(inside)
    cells: list[Row] = []
    for place, row in enumerate(rows):
        for rank in range(len(rows)):
            part = float(found.ranks[row, rank])
            percent = rounded(100 * part)
            cells.append(
                {
                    "place": place,
                    "vendor": f"{place + 1}  {inside.vendors[row].name}",
                    "rank": rank + 1,
                    "share": part,
                    "label": f"{percent:.0f}" if percent else "",
                    "shown": f"{sentences.chance(float(part))} %",
                }
            )
    return by_column(cells)
