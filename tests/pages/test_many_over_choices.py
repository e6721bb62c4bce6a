"""More vendors than ranks are exact for, with weights that come from choices: one figure for one thing."""

import csv
import io
import re
from collections.abc import Hashable, Mapping
from dataclasses import replace
from html import unescape

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.choices.reading import centred
from shortlist.decision import pairs, preset, query
from shortlist.decision.choice import Order, Pair, Swing
from shortlist.files.csv import ranking_csv
from shortlist.ranking.answer import answer
from shortlist.ui.frame.state import live
from tests.pages.conftest import Show
from tests.pages.reading import board, html, lead, opened, texts
from tests.support.sized import Row, sized

VENDORS, CRITERIA, LEVELS = 40, 6, 5
CHOICES = (Order(("c0", "c3")), Pair("second", Swing("c1", 0, 4), Swing("c2", 0, 4)))
CASES = 200_000
FAR = 4.0  # percent: points moved on from a few are not quite as good as independent ones


def many() -> Row:
    """A catalog of vendors none of which is like another: each rating one level or two."""
    tables, rng = sized(3, CRITERIA, VENDORS), np.random.default_rng(11)
    for rating in (rating for vendor in tables["vendors"] for rating in vendor["ratings"]):
        rating["low"] = int(rng.integers(LEVELS))
        rating["high"] = min(LEVELS - 1, rating["low"] + int(rng.integers(2)))
    return tables


def agreeing() -> Floats:
    """Weights drawn group by group that agree with the choices: Criteria 0 and 3, of one group, lead."""
    rng = np.random.default_rng(3)
    shares, inside = rng.dirichlet(np.ones(3), CASES), rng.dirichlet(np.ones(2), (CASES, 3))
    drawn = np.stack([shares[:, k % 3] * inside[:, k % 3, k // 3] for k in range(CRITERIA)], axis=1)
    third = drawn[:, [1, 2, 4, 5]].max(axis=1)
    return np.asarray(
        drawn[(drawn[:, 0] > drawn[:, 3]) & (drawn[:, 3] > third) & (drawn[:, 2] > drawn[:, 1])]
    )


def firsts(catalog: Catalog) -> Floats:
    """How often each vendor is first in cases drawn here, each rating at one of its levels."""
    rng, weights = np.random.default_rng(4), agreeing()
    score = np.zeros((len(weights), VENDORS))
    for row, vendor in enumerate(catalog.vendors):
        for rating in vendor.ratings:
            column = int(rating.criterion.removeprefix("c"))
            values = np.array([catalog.criteria[column].value(level) for level in range(LEVELS)])
            levels = rng.integers(int(rating.low), int(rating.high) + 1, len(weights))
            score[:, row] += weights[:, column] * values[levels]
    return np.bincount(score.argmax(axis=1), minlength=VENDORS) / len(score)


def parts(line: Mapping[Hashable, str]) -> tuple[float, float]:
    """Sure and possible points of a line of the board."""
    sure, _, possible = map(float, re.findall(r"[0-9.]+", line["Parts"]))
    return sure, possible


def percents(page: AppTest) -> dict[str, str]:
    """What stands below the bar of chances in How sure."""
    return {
        name: unescape(figure) for name, figure in re.findall("<bdi>([^<]+)</bdi> <b>([^<]+)</b>", html(page))
    }


def standing(page: AppTest, title: str) -> dict[str, str]:
    """A line of how the vendors stand in Compare."""
    (row,) = re.findall(f'<th scope="row"[^>]*>{title}</th>(.*?)</tr>', html(page))
    return dict(re.findall('<td data-vendor="([^"]+)"><div>([^<]*)</div>', row))


def test_headline_board_how_sure_compare_and_csv_say_the_same(show: Show) -> None:
    show(many())
    catalog, _ = live().current()
    assert catalog
    decision = centred(replace(preset(catalog), choices=CHOICES), catalog)
    page = opened(**dict(pairs(query(decision, catalog))))
    shown = board(page).set_index("Vendor")
    first, second = shown.index[:2]
    (chance,) = re.findall(f"^Not decided yet: {first} .* stays first in ([0-9]+) of 100", lead(page))
    assert shown.loc[first, "First in"] == f"{chance} %"
    own = dict(zip((vendor.name for vendor in catalog.vendors), firsts(catalog), strict=True))
    for vendor in (first, second):
        assert float(shown.loc[vendor, "First in"][:-2]) == pytest.approx(100 * own[vendor], abs=FAR)

    ranking = answer(decision, catalog)
    assert ranking
    rows = list(csv.DictReader(io.StringIO(ranking_csv(ranking, decision, catalog).decode("utf-8-sig"))))
    assert [row["vendor"] for row in rows] == list(shown.index)
    for row, line in zip(rows, shown.to_dict("records"), strict=True):
        assert parts(line) == pytest.approx((float(row["score_low"]), float(row["score_high"])), abs=0.51)
        assert float(line["Known"][:-2]) == pytest.approx(100 * float(row["known"]), abs=0.51)

    page.switch_page("robustness.py").run()
    assert f"{first} comes first in {chance} of 100 plausible cases" in " ".join(texts(page))
    possible = {vendor: said for vendor, said in shown["First in"].items() if said != "0 %"}
    assert percents(page) == possible

    page.switch_page("compare.py").run()
    assert not page.exception
    by_name = {row["vendor"]: row for row in rows}
    ranges, scores = standing(page, "Rank range"), standing(page, "Score")
    assert list(ranges) == [first, second]
    for vendor in (first, second):
        assert float(scores[vendor]) == pytest.approx(float(by_name[vendor]["score"]), abs=0.051)
        assert shown.loc[vendor, "Points"].startswith(scores[vendor])
        ((best, worst),) = re.findall("^([0-9]+)–([0-9]+) or beyond$", ranges[vendor])
        assert int(best) <= shown.loc[vendor, "Rank"] <= int(worst)
        assert by_name[vendor]["rank_best"] == by_name[vendor]["rank_worst"] == ""
