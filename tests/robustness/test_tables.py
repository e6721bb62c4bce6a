"""Tables about sureness: what stands in which cell, by hand."""

from dataclasses import replace

import numpy as np

from shortlist.decision import preset
from shortlist.ranking.answer import answer
from shortlist.robustness import labels, tables
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.dominance import Dominance
from shortlist.robustness.extremes import Extremes
from shortlist.robustness.kept import Ranks
from shortlist.robustness.methods import Agreement, Opinion
from shortlist.robustness.shares import Shares
from shortlist.robustness.triangle import Region
from tests.support.builders import catalog
from tests.support.contests import contest

# V1 scores most, then V2; V0 is left out now.
LOW, HIGH = (
    np.array([[0.5, 0.5], [1.0, 0.75], [0.75, 0.5]]),
    np.array([[0.5, 0.5], [1.0, 1.0], [0.75, 1.0]]),
)
FIELD = replace(contest(LOW, [1, 1], high=HIGH), ranked=np.array([False, True, True]))
NAMED = ["V1", "V2", "V0 (left out now)"]


RANKS = np.array([[0.004, 0.096, 0.4], [0.746, 0.254, 0], [0.25, 0.5, 0.25]])
FIRST, BEST, WORST = "First of all mixes", "Best possible rank", "Worst possible rank"


def test_chances_stand_by_rank_the_first_place_on_top_and_out_where_one_may_be() -> None:
    expected = {
        "Vendor": NAMED,
        "1": ["75", "25", "<1"],
        "2": ["25", "50", "10"],
        "3": ["0", "25", "40"],
    }
    found = Acceptability(RANKS, np.zeros((3, 3)), 10_000)
    assert tables.chances_frame(found, FIELD) == {**expected, "Out": ["0", "0", "50"]}
    within = Acceptability(np.eye(3), np.zeros((3, 3)), 10_000)
    assert list(tables.chances_frame(within, FIELD)) == list(expected)


def test_a_win_is_the_row_s_over_the_column_s() -> None:
    wins = np.array([[0.5, 0.1, 0.2], [0.9, 0.5, 0.75], [0.8, 0.25, 0.5]])
    assert tables.wins_frame(wins, FIELD) == {
        "Vendor": ["1  V1", "2  V2", "3  V0 (left out now)"],
        "1": ["–", "25", "10"],
        "2": ["75", "–", "20"],
        "3": ["90", "80", "–"],
    }


def test_what_is_possible_says_where_the_search_was_cut_short_and_who_may_be_out() -> None:
    reach = Extremes(np.array([2, 1, 2]), np.array([3, 2, 3]), np.array([False, True, True]))
    firsts = Shares(np.array([0.75, 0.25]), np.zeros(2), 0)
    assert tables.reach_frame(reach, {FIRST: firsts}, FIELD) == {
        "Vendor": NAMED,
        BEST: ["1", "2", "2 or beyond"],
        WORST: ["2", "3", "3 or beyond"],
        FIRST: ["75.0 %", "25.0 %", "–"],
    }
    open_ = replace(FIELD, outcomes=replace(FIELD.outcomes, needed=np.array([0.5, 0])))
    assert tables.reach_frame(reach, {FIRST: firsts}, open_)[WORST] == ["2, or out", "3", "3 or beyond"]


def test_pairs_are_told_always_may_or_never_by_the_row() -> None:
    """By hand: V1 leads V0 by 37.5 points at least, V2 leads it by 12.5, and either may lead the other."""
    least = np.array([[0, -50, -37.5], [37.5, 0, -12.5], [12.5, -37.5, 0.0]])
    assert tables.pairs_frame(Dominance(least), FIELD) == {
        "Vendor": ["1  V1", "2  V2", "3  V0"],
        "1": ["–", "may", "never"],
        "2": ["may", "–", "never"],
        "3": ["always", "always", "–"],
    }


def test_parts_of_the_triangle_add_up_as_shown() -> None:
    thirds = [Region((row,), (), 1 / 3) for row in range(2)] + [Region((1, 2), (), 1 / 3)]
    assert tables.regions_frame(thirds, FIELD) == {
        "First place": ["V0", "V1", "V1 and V2"],
        "Part of all mixes": ["33.4 %", "33.3 %", "33.3 %"],
    }


def test_methods_are_told_with_whom_they_put_first_and_their_ranks_beside_ours() -> None:
    ranks = np.array([3, 1, 1])
    told = [
        Opinion("topsis", np.zeros(3), ranks, 0.816, Agreement.CLOSE),
        Opinion("promethee", np.zeros(3), np.ones(3, dtype=int), float("nan"), Agreement.UNDEFINED),
    ]
    assert tables.methods_frame(told, FIELD) == {
        "Method": ["TOPSIS", "PROMETHEE II"],
        "How it works": [labels.METHOD_KINDS["topsis"], "compares vendors pair by pair"],
        "First place": ["V1 and V2", "V0, V1 and V2"],
        "Agreement with our order": [
            "nearly the same order",
            "everybody ties, so orders cannot be compared",
        ],
        "τ-b": ["0.82", "–"],
    }
    assert tables.ranks_frame(told, FIELD, [3, 1, 2]) == {
        "Vendor": ["V1", "V2", "V0"],
        "Weighted sum (ours)": ["1", "2", "3"],
        "TOPSIS": ["1", "1", "3"],
        "PROMETHEE II": ["1", "1", "1"],
    }


def test_a_rank_range_says_who_is_out_or_may_be_and_where_the_search_was_cut_short() -> None:
    sound = catalog()
    found = answer(replace(preset(sound), musts={"screen": 3.0}), sound)
    assert found
    reach = Ranks(np.array([1, 2]), np.array([2, 2]), np.array([False, True]), agreed=True)
    assert [tables.rank_range(reach, row, found) for row in (0, 1)] == ["1–2 or beyond, or out", "out"]
    plain = answer(preset(sound), sound)
    assert plain
    assert [tables.rank_range(reach, row, plain) for row in (0, 1)] == ["1–2 or beyond", "2"]
