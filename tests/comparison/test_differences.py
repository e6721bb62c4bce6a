"""What is said to tell vendors apart, and how many criteria are equal, follows from the numbers alone."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from shortlist.comparison import words
from shortlist.comparison.differences import differences, equal, in_order
from shortlist.comparison.side import against, lines
from shortlist.ranking import Ranking
from tests.support.strategies import Case, cases, examples

Asked = tuple[Case, Ranking, list[int]]


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    """Up to four vendors of a random catalog, from the first place down."""
    given_ = draw(cases())
    count = len(given_.catalog.vendors)
    rows = draw(st.lists(st.integers(0, count - 1), min_size=1, max_size=4, unique=True))
    ranking = given_.answer()
    return given_, ranking, in_order(rows, ranking)


def number(text: str) -> float:
    return float(text.replace("−", "-"))


@examples(200)
@given(asked())
def test_lines_tell_differences_and_mark_best_and_worst(drawn: Asked) -> None:
    given_, ranking, rows = drawn
    found, every = (lines(rows, ranking, given_.decision, given_.catalog, only) for only in (True, False))
    assert len(every) == len(given_.catalog.criteria)
    assert every[: len(found)] == found
    between = [one.points for one in differences(rows, ranking, given_.decision, given_.catalog)]
    assert all(before >= after - 1e-9 for before, after in pairwise(between))
    attitude = given_.decision.unknown / 100
    for line in every:
        ends = [(cell.low, cell.high) for cell in line.cells]
        values = [low + attitude * (high - low) for low, high in ends]
        apart = max(values) - min(values) > 1e-9
        assert (line in found) == (len(set(ends)) > 1)
        for cell, value in zip(line.cells, values, strict=True):
            if (cell.low, cell.high) == (0, 1):
                assert not cell.mark, "of whom nothing is known is neither best nor worst"
                continue
            assert (cell.mark == words.BEST) == (apart and max(values) - value < 1e-9)
            assert (cell.mark == words.WORST) == (apart and value - min(values) < 1e-9)
    if len(rows) > 1:
        shown = [[number(line.cells[place].figure) for line in every] for place in range(1, len(rows))]
        for row, figures in zip(rows[1:], shown, strict=True):
            together = number(against(rows[0], row, ranking)[-1])
            assert abs(sum(figures) - together) < 1e-6
            assert abs(together - float(ranking.score[row] - ranking.score[rows[0]])) < 0.1 + 1e-6


@examples(200)
@given(asked())
def test_equal_criteria_are_counted_and_so_are_those_of_which_nothing_is_known(drawn: Asked) -> None:
    given_, ranking, rows = drawn
    columns = range(len(given_.catalog.criteria))
    ends = [{(ranking.table.low[row, k], ranking.table.high[row, k]) for row in rows} for k in columns]
    same = [held for held in ends if len(held) == 1]
    open_ = sum(held == {(0.0, 1.0)} for held in same)
    sentence = words.equal(equal(rows, ranking, given_.catalog), rows, ranking)
    told = re.match(r"(No|\d+|All \d+) criteri", sentence)
    assert told
    assert int(re.sub(r"\D", "", told[1]) or 0) == len(same)
    assert told[1].startswith("All") == (len(same) == len(ends) > 1)
    some = re.search(r"; on (\d+) of them nothing is known", sentence)
    assert int(some[1] if some else len(same) if "for nothing is known" in sentence else 0) == open_
