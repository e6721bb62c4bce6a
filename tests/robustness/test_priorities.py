"""Weights that could change the first place: what is said of them, recomputed from scores alone."""

import re

import numpy as np
from hypothesis import given

from shortlist.ranking import scores
from shortlist.robustness import interval_words as words
from shortlist.robustness.contest import Inside, field
from shortlist.robustness.stability import Lines, group_lines, priorities, slider_lines, turning
from tests.support.strategies import Case, cases, examples

STEPS = 40


def lost(inside: Inside, lines: Lines, line: int, share: float) -> bool:
    """Whether the first vendor is behind another at that share of a weight."""
    score = scores(inside.values, lines.base[line] + share * lines.step[line])
    return bool(score[inside.first] < score.max() - 1e-7)


@examples(300)
@given(cases())
def test_the_first_place_is_lost_beyond_what_is_said_and_nowhere_for_the_others(case: Case) -> None:
    found = field(case.answer(), case.decision, case.catalog)
    if not found.ranked.any():
        return
    inside = found.today
    weights = priorities(inside, case.catalog)
    lines = [
        (moves, k) for moves in (group_lines(inside), slider_lines(inside)) for k in range(len(moves.now))
    ]
    groups, criteria = ([one.name for one in kind] for kind in (case.catalog.groups, case.catalog.criteria))
    assert [one.name for one in weights] == [*groups, *criteria]
    assert [one.is_group for one in weights] == [True] * len(groups) + [False] * len(criteria)
    can = turning(weights)
    for one, (moves, line) in zip(weights, lines, strict=True):
        shares = np.linspace(one.interval.least, one.interval.most, STEPS)
        if one not in can:
            assert not any(lost(inside, moves, line, share) for share in shares)
            continue
        name, _, where, who = words.row(one, inside)
        assert name == one.name
        assert len(re.findall(";", where)) == len(re.findall(";", who))
        below, above = (re.search(rf"{side} ([\d.,]+) %", where) for side in ("below", "above"))
        assert bool(below) == bool(one.interval.below)
        assert bool(above) == bool(one.interval.above)
        for said, side in ((below, -1), (above, 1)):
            edge = float(said[1].replace(",", "")) / 100 if said else 0.0
            beyond = [share for share in shares if said and side * (share - edge) > 1e-6]
            assert all(lost(inside, moves, line, share) for share in beyond)
            assert not said or one.interval.least <= edge <= one.interval.most
    rest = words.others(len(weights) - len(can), len(can))
    assert str(len(weights) - len(can)) in rest or len(weights) - len(can) < 2


def test_weights_that_cannot_are_counted_in_one_line() -> None:
    assert words.others(9, 4) == "None of the 9 other weights can, moved alone."
    assert words.others(3, 0) == "None of the 3 weights can, moved alone."
    assert words.others(1, 2) == "The other weight cannot, moved alone."
    assert words.others(1, 0) == "The only weight cannot, moved alone."
    assert words.others(0, 3) == ""
