import json
from collections.abc import Callable
from typing import Any

import pytest

from shortlist.evidence.charts import bump, timeline
from shortlist.ranking.charts import Spec

CHARTS: dict[str, Callable[[bool], Spec]] = {
    "timeline": lambda dark: timeline(7, dark),
    "bump": lambda dark: bump(7, dark),
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("dark", [False, True])
def test_a_chart_is_constant_holds_no_data_and_keeps_its_height(name: str, dark: bool) -> None:
    spec = CHARTS[name](dark)
    assert spec["height"] == CHARTS[name](dark)["height"] > 0
    assert "datasets" not in spec
    assert not any("data" in layer for layer in spec["layer"])
    assert spec["autosize"] == {"type": "fit-x", "contains": "padding"}
    assert "url" not in json.dumps({**spec, "$schema": ""})


@pytest.mark.parametrize("name", CHARTS)
def test_a_choice_is_made_on_the_marks_that_are_named_for_it(name: str) -> None:
    (param,) = CHARTS[name](False)["params"]
    layers: list[Any] = CHARTS[name](False)["layer"]
    (target,) = (layer for layer in layers if layer.get("name") in param["views"])
    assert param["select"] == {"type": "point", "fields": ["day"]}
    assert "description" in target["encoding"]
    assert all(layer["mark"].get("aria") is False for layer in layers if layer is not target)
