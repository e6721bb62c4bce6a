"""How far one weight can move, in sentences; by hand."""

from dataclasses import replace

import numpy as np
import pytest

from shortlist.robustness import interval_words as words
from shortlist.robustness import labels
from shortlist.robustness.stability import Interval, Priority
from tests.support.contests import contest

LOW = np.array([[0.5, 0.5], [1.0, 0.75], [0.75, 0.5]])
KNOWN = contest(LOW, [3, 1])
OPEN = contest(LOW, [3, 1], high=np.ones((3, 2)), attitude=0.25)
# The first weight is the larger: three quarters of the whole agree with the one choice, not with the other.
BOUND, BROKEN = (replace(KNOWN, sides=np.array([side])) for side in ([1.0, -1.0], [-1.0, 1.0]))


def moving(below: tuple[int, ...] = (), above: tuple[int, ...] = ()) -> Interval:
    """A weight of 40 % that holds the first place from 30 to 60 %, if anybody takes over there."""
    low, high = 0.3 if below else 0.0, 0.6 if above else 1.0
    return Interval(now=0.4, low=low, high=high, least=0.0, most=1.0, below=below, above=above)


FIXED = Interval(now=0.4, low=0.4, high=0.4, least=0.4, most=0.4, below=(), above=())


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        (None, "There is no first place"),
        (FIXED, "Alone, it changes nothing"),
        (moving(), "Cannot change the first place alone"),
        (moving(below=(0,)), "First place holds at 30–100 %"),
        (moving(above=(2,)), "First place holds at 0–60 %"),
        (moving((0,), (2,)), "First place holds at 30–60 %"),
    ],
)
def test_beside_a_slider_is_said_where_the_first_place_holds(interval: Interval | None, said: str) -> None:
    assert words.holds(interval) == said
    is_bound = interval is not None
    limited = f"{said}, within your choices" if is_bound else said
    assert words.holds(interval, limited=True) == limited
    takes_unknown = interval not in (None, FIXED)
    assert words.holds(interval, 25) == f"{said}{', unknown at 25 %' * takes_unknown}"
    assert words.holds(interval, 0, limited=True) == f"{limited}{', unknown at 0 %' * takes_unknown}"


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        (FIXED, "cannot move alone"),
        (moving(), "cannot change the first place alone"),
        (moving(below=(0, 2)), "30–100 %, below V0 and V2"),
        (moving(above=(2,)), "0–60 %, above V2"),
        (moving((0,), (2,)), "30–60 %, below V0, above V2"),
    ],
)
def test_an_interval_is_told_with_those_who_take_over(interval: Interval, said: str) -> None:
    assert [words.held(interval, inside) for inside in (KNOWN, BOUND, BROKEN)] == [
        said,
        f"{said}, within your choices",
        said,
    ]


def test_a_row_says_who_takes_over_beyond_which_share() -> None:
    assert words.row(Priority("Cost", True, moving((0,), (1, 2))), KNOWN) == (
        "Cost",
        "40 %",
        "below 30 %; above 60 %",
        "V0; V1 and V2",
    )
    assert words.row(Priority("Use", False, moving(above=(2,))), KNOWN) == ("Use", "40 %", "above 60 %", "V2")


def test_an_edge_with_many_digits_is_told_from_beyond_it_as_far_as_there_is_room() -> None:
    """By hand: a third and two thirds, told to a hundredth of the whole, and to half of what is beyond."""
    third = Interval(now=0.5, low=1 / 3, high=2 / 3, least=0.0, most=1.0, below=(0,), above=(2,))
    assert [said for said, _ in words.thresholds(third)] == ["below 33 %", "above 67 %"]
    narrow = replace(third, least=1 / 3 - 0.002, most=2 / 3 + 0.002)
    assert [said for said, _ in words.thresholds(narrow)] == ["below 33.3 %", "above 66.7 %"]


def test_the_question_and_the_note_say_whether_choices_bind_the_weights() -> None:
    assert [words.title(inside) for inside in (KNOWN, OPEN, BOUND, BROKEN)] == [
        "Would other priorities change it?",
        "Would other priorities change it? With the unknown taken at 25 %",
        "Would other priorities that agree with your choices change it?",
        "Would other priorities change it?",
    ]
    assert [words.note(inside) for inside in (KNOWN, BOUND, BROKEN)] == [
        labels.PRIORITIES_NOTE,
        labels.PRIORITIES_LIMITED,
        labels.PRIORITIES_LEAVING,
    ]


def test_a_weight_moves_where_its_ends_are_apart() -> None:
    assert [words.moves(one) for one in (FIXED, moving())] == [False, True]
    assert not words.moves(replace(FIXED, most=0.4 + 1e-12))
    assert words.moves(replace(FIXED, most=0.4 + 1e-10))
