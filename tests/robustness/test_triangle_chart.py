"""The weight triangle as it is drawn, recomputed mix by mix."""

import json
import re

import numpy as np
import pytest

from shortlist.arrays import Floats
from shortlist.ranking.charts import INKS, VENDOR_INKS
from shortlist.robustness.triangle import Region, regions
from shortlist.robustness.triangle_chart import mixes, triangle, triangle_data
from tests.support.contests import contest

CORNERS = np.array([[1.0, 0.0, 0.25], [0.0, 1.0, 0.25], [0.25, 0.25, 1.0], [0.3, 0.3, 0.35]])
GROUPS = ["Cost", "Use", "Care"]
NOW = (0.5, 0.25, 0.25)
Row = dict[str, object]


def drawn(kind: str, now: tuple[float, float, float] = NOW, corners: Floats = CORNERS) -> list[Row]:
    """The rows of a kind, without what it lacks."""
    inside = contest(corners, [1, 1, 1])
    data = triangle_data(regions(corners), corners, now, GROUPS, inside)
    rows = [dict(zip(data, values, strict=True)) for values in zip(*data.values(), strict=True)]
    return [{k: v for k, v in row.items() if v is not None} for row in rows if row["kind"] == kind]


def test_every_mix_in_steps_of_five_can_be_chosen() -> None:
    found = mixes()
    assert len(set(found)) == len(found) == 21 * 22 // 2
    assert all(sum(mix) == 100 and min(mix) >= 0 and not any(part % 5 for part in mix) for mix in found)


def test_a_mix_says_its_parts_and_who_is_first_there() -> None:
    for row in drawn("mix"):
        a, b, c = (int(str(row[part])) for part in "abc")
        scores = np.round(CORNERS @ [a, b, c], 9)
        best = [f"V{k}" for k in np.flatnonzero(scores == scores.max())]
        assert row["first"] == " and ".join(filter(None, [", ".join(best[:-1]), best[-1]]))
        assert row["text"] == f"Cost {a} %, Use {b} %, Care {c} %"
        assert (row["x"], row["y"]) == pytest.approx(((b + c / 2) / 100, c / 100 * 0.75**0.5))


def test_the_mark_stands_at_the_mix_now_and_each_name_at_its_corner() -> None:
    assert drawn("now") == [{"kind": "now", "x": 0.375, "y": pytest.approx(0.25 * 0.75**0.5)}]
    assert [(row["step"], row["text"], row["x"], row["y"]) for row in drawn("corner")] == [
        (0, "Cost", 0, 0),
        (1, "Use", 1, 0),
        (2, "Care", 0.5, pytest.approx(0.75**0.5)),
    ]


def test_areas_are_closed_and_coloured_by_vendor() -> None:
    found = drawn("area")
    for place, region in enumerate(regions(CORNERS)):
        rows = [row for row in found if row["region"] == place]
        assert [row["step"] for row in rows] == list(range(len(region.corners) + 1))
        assert (rows[0]["x"], rows[0]["y"]) == (rows[-1]["x"], rows[-1]["y"])
        assert {row["colour"] for row in rows} == {VENDOR_INKS[region.rows[0]]}


def test_only_larger_areas_are_named_with_their_part_out_of_the_way_of_the_mark() -> None:
    """By hand: of two vendors on a line each takes half; the middles are those of their corners."""
    halves = np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 0.5]])
    first, second = drawn("name", (0.9, 0.05, 0.05), halves)
    assert (first["text"], second["text"]) == ("V0\n50 %", "V1\n50 %")
    height = 0.75**0.5 / 3
    assert (first["x"], first["y"]) == pytest.approx((1 / 3, height))
    assert (second["x"], second["y"]) == pytest.approx((2 / 3, height))
    near = (0.5, 0.15, 0.35)
    moved, still = drawn("name", near, halves)
    assert (moved["x"], moved["y"]) == pytest.approx((1 / 3, 0.35 * 0.75**0.5 - 0.12))
    assert (still["x"], still["y"]) == pytest.approx((2 / 3, height))
    small = Region((0,), ((1.0, 0.0, 0.0),) * 3, 0.039), Region((1,), ((0.0, 1.0, 0.0),) * 3, 0.04)
    data = triangle_data(small, halves, NOW, GROUPS, contest(halves, [1, 1, 1]))
    assert [text for kind, text in zip(data["kind"], data["text"], strict=True) if kind == "name"] == [
        "V1\n4 %"
    ]


@pytest.mark.parametrize("dark", [False, True])
def test_the_triangle_is_drawn_in_layers_on_one_scale(dark: bool) -> None:
    spec, ink = triangle(dark), INKS[dark]
    kinds = ["area", "name", "now", "now", "corner", "corner", "corner", "mix"]
    filters = [layer["transform"][0]["filter"] for layer in spec["layer"]]
    assert [text.split("'")[1] for text in filters] == kinds
    assert all(re.fullmatch(r"datum\.kind == '\w+'( && datum\.step == \d)?", text) for text in filters)
    assert [text for text in filters if "step" in text] == [
        f"datum.kind == 'corner' && datum.step == {corner}" for corner in range(3)
    ]
    for layer in spec["layer"]:
        for axis, end in (("x", 1), ("y", 0.75**0.5)):
            place = layer["encoding"][axis]
            assert (place["field"], place["type"], place["axis"]) == (axis, "quantitative", None)
            assert place["scale"] == {"domain": [0, end], "nice": False}
    assert (spec["width"], spec["height"], spec["autosize"]) == (520, 450, {"type": "pad"})
    area, name, under, over, *corners, mix = (layer["mark"] for layer in spec["layer"])
    assert area == {
        **{"type": "line", "filled": True, "fillOpacity": 0.3},
        **{"strokeWidth": 1.5, "strokeJoin": "round"},
    }
    assert (name["lineBreak"], name["limit"], name["fontWeight"]) == ("\n", 260, 600)
    assert [(one["align"], one["dy"]) for one in corners] == [("left", 14), ("right", 30), ("center", -12)]
    assert {one["color"] for one in (name, *corners)} == {ink}
    assert {(one["type"], one["fontSize"]) for one in (name, *corners)} == {("text", 13)}
    assert [(one["color"], one["size"]) for one in (under, over)] == [(INKS[not dark], 170), (ink, 80)]
    assert all(one["filled"] and one["opacity"] == 1 for one in (under, over))
    assert mix == {"type": "point", "size": 930, "filled": True, "opacity": 0, "aria": False}


def test_a_mix_is_pointed_at_and_chosen_by_a_click() -> None:
    """The page reads the parts of the mix from the selection by these names."""
    spec = triangle.__wrapped__(False)  # made anew, whoever has drawn it before
    (chosen,) = spec["params"]
    assert chosen["name"] == "mix"
    assert chosen["select"] == {
        **{"type": "point", "on": "click", "nearest": False},
        **{"fields": ["a", "b", "c"], "toggle": False},
    }
    area, *_, mixed = spec["layer"]
    assert mixed["encoding"]["tooltip"] == [
        {"field": "text", "title": "Mix", "type": "nominal"},
        {"field": "first", "title": "First place", "type": "nominal"},
    ]
    assert chosen["views"] == [mixed["name"]]
    for name, field in (("fill", "colour"), ("stroke", "colour")):
        assert area["encoding"][name] == {"field": field, "type": "nominal", "scale": None}
    assert area["encoding"]["detail"] == {"field": "region", "type": "nominal"}
    assert area["encoding"]["order"] == {"field": "step", "type": "quantitative"}
    assert all(
        layer["encoding"]["text"] == {"field": "text", "type": "nominal"}
        for layer in spec["layer"]
        if layer["mark"]["type"] == "text"
    )
    assert "data" not in json.dumps(spec)
