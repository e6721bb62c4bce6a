"""What the browser computes while a slider moves is what the core computes, bit for bit."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from math import fsum
from pathlib import Path

import numpy as np
import pytest

from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.decision import Decision, preset
from shortlist.figures import percentage
from shortlist.ranking.answer import answer
from shortlist.ui.board.lines import lines
from shortlist.ui.board.message import positions, table
from tests.browser.visits import Visits
from tests.support.catalogs import shipped
from tests.support.places import ROOT
from tests.support.sized import loaded, sized

EACH, SEED = 200, 20211
COMPUTED = """async vectors => {
    const { lines } = await import("/_stcore/bidi-components/shortlist.board/arithmetic.js")
    const found = JSON.parse(vectors).map(([table, positions]) => lines(JSON.parse(table), positions))
    return JSON.stringify(found)
}"""


def tied(folder: Path) -> Catalog:
    """Vendors of whom half are alike, and one of whom nothing is known."""
    whole = sized(3, 8, 9)
    for place in (1, 3, 5):
        whole["vendors"][place]["ratings"] = whole["vendors"][place - 1]["ratings"]
    whole["vendors"][7]["ratings"] = []
    return loaded(folder, whole)


def catalogs(folder: Path) -> list[Catalog]:
    return [
        shipped(),
        load(ROOT / "examples" / "office-suites.toml"),
        tied(folder),
        loaded(folder, sized(1, 3, 3)),
        loaded(folder, sized(8, 40, 30)),
        loaded(folder, sized(4, 20, 100)),
    ]


def decisions(catalog: Catalog, count: int) -> Iterator[Decision]:
    """Random decisions: a third of the sliders at zero, must-haves in every other one, other dates."""
    chance = np.random.default_rng(SEED + len(catalog.vendors))
    start = preset(catalog)
    for number in range(count):

        def sliders(names: dict[str, int]) -> dict[str, int]:
            ends = chance.integers(0, 101, len(names)) * (chance.random(len(names)) > 0.33)
            return {name: int(end) for name, end in zip(names, ends, strict=True)}

        criterion = catalog.criteria[int(chance.integers(len(catalog.criteria)))]
        least = criterion.position(float(chance.integers(1, 5)) / 4)
        yield replace(
            start,
            groups=sliders(dict(start.groups)),
            weights=sliders(dict(start.weights)),
            unknown=int(chance.integers(0, 101)),
            musts={criterion.id: float(np.ceil(least))} if number % 2 and criterion.levels else {},
            open="drop" if number % 4 == 3 else "keep",
            date=date(2011, 1, 1) if number % 10 == 9 else start.date,
        )


def test_a_thousand_random_decisions_agree_bit_for_bit(
    visits: Visits, dashboard: str, tmp_path: Path
) -> None:
    page = visits.open(dashboard)
    compared, seen = 0, {"nothing weighs": 0, "left out": 0, "ties": 0, "nobody": 0}
    for catalog in catalogs(tmp_path):
        chosen = list(decisions(catalog, EACH))
        found = [answer(decision, catalog) for decision in chosen]
        fixed = next(table(ranking, catalog) for ranking in found if ranking)
        vectors = [
            (table(ranking, catalog) if ranking else fixed, positions(decision))
            for decision, ranking in zip(chosen, found, strict=True)
        ]
        computed = json.loads(page.evaluate(COMPUTED, json.dumps(vectors)))
        for ranking, theirs in zip(found, computed, strict=True):
            ours = lines(ranking, catalog) if ranking else None
            assert theirs == ours
            compared += 1
            seen["nothing weighs"] += ranking is None
            if ranking:
                seen["left out"] += len(ranking.outside) > 0
                seen["ties"] += len(set(ranking.rank.tolist())) < len(ranking.rank)
                seen["nobody"] += {line["rank"] for line in ours or ()} == {0}
    assert compared >= 1000
    assert min(seen.values()) > 10, seen


SUMS = """async rows => {
    const { fsum, percentage } = await import("/_stcore/bidi-components/shortlist.board/arithmetic.js")
    return JSON.stringify(JSON.parse(rows).map(row => [fsum(row), percentage(Math.abs(row[0]) % 1)]))
}"""


@pytest.mark.parametrize("scale", [1e-12, 1.0, 1e9])
def test_sums_and_percentages_are_those_of_python(visits: Visits, dashboard: str, scale: float) -> None:

    chance = np.random.default_rng(7)
    rows = [(chance.choice([-1, 1], 60) * chance.random(60) ** 9 * scale).tolist() for _ in range(300)]
    page = visits.open(dashboard)
    found = json.loads(page.evaluate(SUMS, json.dumps(rows)))
    assert found == [[fsum(row), percentage(abs(row[0]) % 1)] for row in rows]
