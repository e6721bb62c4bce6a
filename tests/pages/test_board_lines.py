"""What the board shows follows from the ranking: figures, bars, chances, ties; and its words say it."""

import json
import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings

from shortlist.decision import preset
from shortlist.figures import hundredths
from shortlist.figures.percent import NOISE
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.robustness import kept
from shortlist.robustness.contest import field
from shortlist.robustness.tables import rank_range
from shortlist.robustness.verdict import FAR
from shortlist.ui.board.details import details
from shortlist.ui.board.lines import Line, lines
from shortlist.ui.board.message import answer as told
from shortlist.ui.board.message import message
from tests.support.builders import catalog
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases, many

LAPTOPS = catalog()
POINTS = re.compile(r"([\d.]+) \(([\d.]+) sure\)")
PARTS = re.compile(r"([\d.]+) sure points, ([\d.]+) assumed, ([\d.]+) possible")


def ranked(**musts: float) -> Ranking:
    found = answer(replace(preset(LAPTOPS), musts=musts), LAPTOPS)
    assert found
    return found


def figures(line: Line) -> tuple[float, float, float, float]:
    """Score, sure, assumed and possible points as they are shown."""
    points, parts = POINTS.fullmatch(line["points"]), PARTS.fullmatch(line["parts"])
    assert points
    assert parts
    assert points[2] == parts[1]
    return float(points[1]), float(parts[1]), float(parts[2]), float(parts[3])


def test_the_ranking_in_lines() -> None:
    # price 800–1200 of 2000…400 is 0.5–0.75 at 0.4; repair 1 at 0.3; screen 0–1 or 1/3–2/3 at 0.3
    acme, brio = lines(ranked(), LAPTOPS)
    assert (acme["rank"], acme["points"], acme["share"]) == (1, "70 (50 sure)", "60 %")
    assert acme["parts"] == "50 sure points, 20 assumed, 90 possible"
    assert (brio["rank"], brio["points"], brio["share"]) == (2, "50 (10 sure)", "20 %")
    assert brio["parts"] == "10 sure points, 40 assumed, 90 possible"


def test_who_is_left_out_comes_last_with_the_rank_it_would_have() -> None:
    inside, outside = lines(ranked(screen=3), LAPTOPS)
    assert [inside["row"], outside["row"]] == [0, 1]
    assert (outside["rank"], outside["points"]) == (2, "50 (10 sure)")


def test_with_nobody_ranked_everybody_is_left_out() -> None:
    nobody = ranked(screen=3, price=400)
    assert [line["row"] for line in lines(nobody, LAPTOPS)] == [0, 1]
    assert not nobody.inside.any()


@many
@given(cases())
def test_shown_figures_are_roundings_in_their_order_and_add_up(given_: Case) -> None:
    found = given_.answer()
    for line in lines(found, given_.catalog):
        row, (score, sure, assumed, possible) = line["row"], figures(line)
        assert sure <= score <= possible
        assert round(sure + assumed - score, 6) == 0
        for shown, exact in ((score, found.score), (sure, found.low), (possible, found.high)):
            assert abs(shown - exact[row]) <= 0.5 + 1e-6
        assert (line["share"] == "100 %") == (found.coverage[row] >= 1 - NOISE)
        assert (line["share"] == "0 %") == (found.coverage[row] <= NOISE)


@many
@given(cases())
def test_sure_points_are_drawn_group_by_group_up_to_the_sure_ones(given_: Case) -> None:
    found, groups = given_.answer(), [group.id for group in given_.catalog.groups]
    for line in lines(found, given_.catalog):
        row, end = line["row"], 0.0
        assert line["ends"] == pytest.approx(sorted(line["ends"]))
        for group, shown in zip(groups, line["ends"], strict=True):
            of_group = [criterion.group == group for criterion in given_.catalog.criteria]
            end += 100 * float(found.table.low[row, of_group] @ found.weights[of_group])
            assert shown == pytest.approx(end, abs=1e-9)
        assert line["ends"][-1] == pytest.approx(found.low[row], abs=1e-9)


@many
@given(cases())
def test_nobody_has_a_place_where_nothing_is_known(given_: Case) -> None:
    found = given_.answer()
    said = told(found, given_.decision, given_.catalog)
    is_known = bool(found.coverage[found.inside].any())
    for line in said["lines"]:
        assert line["rank"] == (found.rank[line["row"]] if is_known else 0)
    left_out = not found.inside.any() and bool(found.possible.any())  # these keep their chances
    assert bool(said["chances"]) == (is_known or left_out)
    if not is_known:
        assert said["near"] == []
        assert all(line["ends"][-1] == 0 for line in said["lines"] if found.inside[line["row"]])


@settings(max_examples=150)
@given(cases())
def test_chances_and_near_ties_are_those_of_the_plausible_cases(given_: Case) -> None:
    found = given_.answer()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "FEW", 0)  # as where vendors are many
        said = told(found, given_.decision, given_.catalog)
    able = field(found, given_.decision, given_.catalog)
    assert json.dumps(told(found, given_.decision, given_.catalog)["near"]) == json.dumps(said["near"])
    if not said["chances"]:
        return
    near, wins = kept.acceptability_around(able, FAR), kept.wins_around(able, FAR)
    np.testing.assert_allclose([said["firsts"][row] for row in able.rows.tolist()], near.first, atol=1e-12)
    figures = [said["chances"][row] for row in able.rows.tolist()]
    rest = hundredths(near.first.tolist())[-1]
    assert (
        rest + sum(int(figure.strip("<> %")) * (figure[0] != "<") + (figure[0] == ">") for figure in figures)
        == 100
    )
    place = {row: k for k, row in enumerate(able.rows.tolist())}
    order = found.order.tolist()
    for above, below in pairwise(order):
        share = wins[place[above], place[below]]
        if min(abs(share - 0.4), abs(share - 0.6)) > 0.02:
            assert (below in said["near"]) == (0.4 < share < 0.6)


def test_the_message_is_two_lines_of_which_a_slider_changes_one() -> None:
    start, laptops = preset(shipped()), shipped()
    moved = replace(start, unknown=10)
    texts = []
    for decision in (start, moved):
        found = answer(decision, laptops)
        assert found
        texts.append(message(told(found, decision, laptops), {}, (), found, laptops).split("\n"))
    (fixed, before), (same, after) = texts
    assert fixed == same
    assert before != after
    assert json.loads(after)["positions"]["unknown"] == 10


def test_a_row_opens_to_what_the_catalog_says_of_the_vendor() -> None:
    whole, start = shipped(), preset(shipped())
    found = answer(start, whole)
    assert found
    reach = kept.ranks(found, start, whole)
    for row, vendor in enumerate(whole.vendors):
        said = details(row, found, start, whole, {"unknown": "7"})
        assert said["summary"] == vendor.summary
        facts = {vendor.owner, vendor.country, ", ".join(vendor.deployment), rank_range(reach, row, found)}
        assert {fact for _, fact in said["facts"]} == facts - {None, ""}
        assert [line["criterion"] for line in said["ratings"]] == [c.name for c in whole.criteria]
        for column, line in enumerate(said["ratings"]):
            rating = found.table.ratings[row][column]
            assert line["open"] == (rating is None or rating.low < rating.high)
            assert (line["rating"] == "Not known") == (rating is None)
            assert line["way"].startswith(f"evidence?unknown=7&show_vendor={vendor.id}&")
