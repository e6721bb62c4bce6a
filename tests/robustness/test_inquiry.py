"""What to find out first, against brute force."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.robustness.contest import Inside, first
from shortlist.robustness.inquiry import Inquiry, inquiries
from tests.support.contests import contest, intervals, matrices, sliders

ANSWERS = 2000


def asked(inside: Inside, inquiry: Inquiry) -> tuple[float, float, set[int]]:
    """Try many answers: the share that changes the first place, the mean gain, and who is first then."""
    low = inside.low[inquiry.row, inquiry.column]
    high = inside.high[inquiry.row, inquiry.column]
    values = np.repeat(inside.values[None], ANSWERS, axis=0)
    values[:, inquiry.row, inquiry.column] = low + (np.arange(ANSWERS) + 0.5) / ANSWERS * (high - low)
    score = 100 * values @ inside.weights
    best, held = score.max(axis=1), score[:, inside.first]
    changed = held < best - 1e-9
    then = {first(values[at], inside.weights) for at in np.flatnonzero(changed)[:20]}
    return float(changed.mean()), float((best - held).mean()), then


def assert_agrees(inside: Inside) -> None:
    for inquiry in inquiries(inside):
        change, gain, then = asked(inside, inquiry)
        assert inquiry.change == pytest.approx(change, abs=2 / ANSWERS)
        assert inquiry.gain == pytest.approx(gain, abs=0.01)
        if change:
            assert then == {inquiry.then}


@pytest.mark.parametrize("attitude", [0.0, 0.5, 1.0])
def test_shares_and_gains_agree_with_brute_force(attitude: float) -> None:
    low, high = intervals(4, 4, 11)
    assert_agrees(contest(low, [40, 30, 20, 10], high=high, attitude=attitude))


@settings(deadline=None)
@given(st.data())
def test_ties_and_duplicates_agree_with_brute_force(data: st.DataObject) -> None:
    low = data.draw(matrices(3, 2))
    high = np.minimum(low + 0.5, 1)
    assert_agrees(contest(low, data.draw(sliders(low.shape[1])), high=high, attitude=0.25))


def test_a_known_answer() -> None:
    # B is at 50 and could be anywhere on 0…100; A is at 60: B passes it in 4 of 10 answers, by 20 on average.
    inside = contest(np.array([[0.6], [0.0]]), [1], high=np.array([[0.6], [1.0]]))
    (inquiry,) = inquiries(inside)
    assert (inquiry.row, inquiry.column, inquiry.then) == (1, 0, 1)
    assert (inquiry.change, inquiry.gain, inquiry.stake) == pytest.approx((0.4, 8.0, 100.0))


def test_only_open_ratings_with_weight_are_asked() -> None:
    low, high = np.array([[0.0, 0.0, 0.5], [0.5, 0.5, 0.5]]), np.array([[1.0, 1.0, 0.5], [0.5, 0.75, 0.5]])
    found = inquiries(contest(low, [1, 0, 1], high=high))
    assert {(inquiry.row, inquiry.column) for inquiry in found} == {(0, 0)}


def test_the_most_telling_question_comes_first() -> None:
    low, high = intervals(4, 4, 11)
    keys = [(i.change, i.gain, i.stake) for i in inquiries(contest(low, [40, 30, 20, 10], high=high))]
    assert keys == sorted(keys, reverse=True)
    assert keys[0][0] > 0


def test_all_unknown_asks_about_every_rating() -> None:
    found = inquiries(contest(np.zeros((3, 2)), [1, 1], high=np.ones((3, 2))))
    assert len(found) == 6
    assert {inquiry.change for inquiry in found} == {0.5}


def test_a_single_vendor_has_nothing_to_lose() -> None:
    found = inquiries(contest(np.zeros((1, 2)), [1, 1], high=np.ones((1, 2))))
    assert [(inquiry.change, inquiry.gain, inquiry.then) for inquiry in found] == [(0.0, 0.0, None)] * 2


def test_nothing_open_and_nobody_inside_ask_nothing() -> None:
    assert inquiries(contest(np.full((2, 2), 0.5), [1, 1])) == ()
    assert inquiries(contest(np.empty((0, 2)), [1, 1])) == ()
