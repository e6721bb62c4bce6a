"""The ranking as a picture for files: stacked contributions by group, with the range of each score."""

from typing import Any

import vl_convert

from shortlist.catalog import Catalog
from shortlist.ranking import Ranking

MOST = 30  # vendors in the picture; more would not fit a page
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#555555")
WIDTH, STEP = 480, 24
VERSION = "6.1"
POINTS = {"type": "quantitative", "scale": {"domain": [0, 100]}, "axis": {"title": "Score, 0 to 100"}}
VENDOR = {
    **{"field": "place", "type": "ordinal", "sort": None},
    "axis": {"title": None, "labelExpr": "names[datum.value]", "labelLimit": 240, "ticks": False},
}


def contributions_svg(ranking: Ranking, catalog: Catalog) -> str:
    """The first vendors of the ranking as SVG; nothing in it runs or loads."""
    spec = contributions(ranking, catalog)
    return str(vl_convert.vegalite_to_svg(spec, vl_version=VERSION, allowed_base_urls=[]))


def contributions(ranking: Ranking, catalog: Catalog) -> dict[str, Any]:
    """The picture as a Vega-Lite specification with its data."""
    shown = [int(row) for row in ranking.order[:MOST]]
    names = {str(place): ranking.table.vendors[row].name for place, row in enumerate(shown)}
    titles = {group.id: group.name for group in catalog.groups}
    colour = {"domain": [*titles], "range": [COLOURS[k % len(COLOURS)] for k in range(len(titles))]}
    legend = {"title": None, "orient": "top", "columns": 2, "labelExpr": "titles[datum.value]"}
    bars = {
        "data": {"values": _points(ranking, catalog, shown)},
        "mark": {"type": "bar", "height": {"band": 0.6}},
        "encoding": {
            "y": VENDOR,
            "x": {"field": "points", **POINTS, "stack": "zero"},
            "color": {"field": "group", "type": "nominal", "scale": colour, "legend": legend},
            "order": {"field": "number", "type": "quantitative"},
        },
    }
    ranges = [
        {"place": place, "low": float(ranking.low[row]), "high": float(ranking.high[row])}
        for place, row in enumerate(shown)
    ]
    whisker = {
        "data": {"values": ranges},
        "mark": {"type": "errorbar", "ticks": True, "color": "#222222"},
        "encoding": {"y": VENDOR, "x": {"field": "low", **POINTS}, "x2": {"field": "high"}},
    }
    return {
        "params": [{"name": "names", "value": names}, {"name": "titles", "value": titles}],
        "width": WIDTH,
        "height": {"step": STEP},
        "layer": [bars, whisker],
        "config": {"view": {"stroke": None}, "font": "sans-serif"},
    }


def _points(ranking: Ranking, catalog: Catalog, shown: list[int]) -> list[dict[str, Any]]:
    """The points of each group for each vendor shown."""
    return [
        {
            **{"place": place, "number": number, "group": group.id},
            "points": float(
                sum(
                    points
                    for points, criterion in zip(ranking.points[row], catalog.criteria, strict=True)
                    if criterion.group == group.id
                )
            ),
        }
        for place, row in enumerate(shown)
        for number, group in enumerate(catalog.groups)
    ]
