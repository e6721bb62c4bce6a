"""Each sentence about several views is recomputed from the numbers alone."""

import csv
import io
import json
import re

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import Vendor
from shortlist.decision import query
from shortlist.ranking import Ranking
from shortlist.together import Given, Together, View, together, told, words
from shortlist.together.agreement import regret
from tests.support.strategies import Case, cases

some = settings(max_examples=40)
POSITIONS = st.lists(st.integers(0, 100), min_size=16, max_size=16)


def several(case: Case, positions: list[int]) -> Together:
    """The case's own view and two colleagues' with other sliders."""
    givens, left = [], iter(positions)
    for name in ("Anna", "Boris"):
        sliders = {f"g_{group}": next(left) for group in case.decision.groups}
        sliders |= {f"w_{criterion}": next(left) for criterion in case.decision.weights}
        if any(
            sliders[f"g_{criterion.group}"] * sliders[f"w_{criterion.id}"]
            for criterion in case.catalog.criteria
        ):
            givens.append(Given(name, tuple((key, str(value)) for key, value in sliders.items())))
    return together(View("Mine", "mine", case.decision), givens, case.catalog)


def numbers(sentence: str) -> list[float]:
    return [float(number) for number in re.findall(r"(?<![\w.])-?\d[\d.]*\b(?! %)", sentence)]


@some
@given(cases(), POSITIONS)
def test_who_is_first_for_whom(case: Case, positions: list[int]) -> None:
    found = several(case, positions)
    said = words.who_first(found)
    for one in found.views:
        (line,) = (line for line in said if words.quoted(one) in line)
        first = [v.name for v, rank, inside in named(one.ranking) if inside and rank == 1]
        vendors = line.partition(" comes")[0].partition(" share")[0]
        if not line.startswith("Nobody"):
            assert re.findall(r"V\d", vendors) == first


def named(ranking: Ranking) -> list[tuple[Vendor, int, bool]]:
    return list(zip(ranking.table.vendors, ranking.rank.tolist(), ranking.inside.tolist(), strict=True))


@some
@given(cases(), POSITIONS)
def test_whom_everybody_could_live_with(case: Case, positions: list[int]) -> None:
    found = several(case, positions)
    said = words.live_with(found)
    worst = [
        max(max(r.score[r.inside]) - r.score[row] for r in found.rankings)
        for row in range(len(case.catalog.vendors))
        if all(r.inside[row] for r in found.rankings)
    ]
    rows = [row for row in range(len(case.catalog.vendors)) if all(r.inside[row] for r in found.rankings)]
    if not rows:
        assert said.startswith("No vendor is ranked in every view")
        return
    best = [row for row, far in zip(rows, worst, strict=True) if far <= min(worst) + 1e-8]
    assert re.findall(r"V\d", said) == [f"V{row}" for row in best]
    if "at most" in said:
        figure = numbers(said.partition("at most")[2])[0]
        assert min(worst) - 1e-8 <= figure <= min(worst) + 0.101
    else:
        assert min(worst) < 1e-8


@some
@given(cases(musts=False), POSITIONS)
def test_the_figures_of_a_quarrel_add_up(case: Case, positions: list[int]) -> None:
    found = several(case, positions)
    said = words.quarrels(found, case.catalog)
    if len(said) == 1:
        return
    lead, whole, *carried = said
    ahead, back = numbers(lead)
    names = re.match(r"“(\w+)” puts (V\d) ahead of (V\d), by .*?; “(\w+)” puts V\d", lead)
    assert names
    views = {one.view.name: one.ranking for one in found.members}
    one, i, k, other = names[1], int(names[2][1]), int(names[3][1]), names[4]
    assert abs(views[one].score[i] - views[one].score[k] - ahead) < 0.11
    assert abs(views[other].score[k] - views[other].score[i] - back) < 0.11
    (size,) = numbers(whole)
    parts = [numbers(line)[0] for line in carried]
    assert abs(size - ahead - back) < 1e-9
    assert abs(sum(parts) - size) < 1e-9


@some
@given(cases(), POSITIONS)
def test_files_say_the_same(case: Case, positions: list[int]) -> None:
    found = several(case, positions)
    data = json.loads(told.together_json(found, case.catalog))
    rows = list(csv.DictReader(io.StringIO(told.together_csv(found, case.catalog).decode("utf-8-sig"))))
    assert [row["vendor_id"] for row in rows] == [vendor["id"] for vendor in data["vendors"]]
    for row, vendor in zip(rows, data["vendors"], strict=True):
        assert row["sure_to_be_ahead_of"].split() == vendor["sure_to_be_ahead_of"]
        for view in vendor["views"]:
            assert row[f"{view['view']}: rank"] == ("" if view["rank"] is None else str(view["rank"]))
            assert float(row[f"{view['view']}: first"]) == view["first"]
    assert data["decision"] == query(case.decision, case.catalog)
    text = told.text(found, case.catalog).decode()
    for lines in data["text"].values():
        assert all(line in text for line in lines)


@some
@given(cases(musts=False), POSITIONS)
def test_a_verdict_on_how_alike_orders_are_needs_three_views_and_three_vendors(
    case: Case, positions: list[int]
) -> None:
    found = several(case, positions)
    said = words.alike(found)
    enough = len(found.members) >= 3 and len(case.catalog.vendors) >= 3
    if said.startswith("W = "):
        assert enough
        w, views, vendors = numbers(said)
        assert (views, vendors) == (len(found.members), len(case.catalog.vendors))
        assert said.endswith("the same order.") == (w >= 0.3)
        assert said.endswith(": the same order.") == (w == 1)
    elif enough:  # then everybody ties in every view
        assert all(len(set(np.round(ranking.score, 9))) == 1 for ranking in found.rankings)
        assert not regret(found.rankings).any()
