"""What to find out first, against brute force."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.arrays import Floats
from shortlist.robustness.asking.inquiry import Inquiry, inquiries
from shortlist.robustness.contest import Field
from tests.support.contests import contest, intervals, matrices, on_levels, sliders

ANSWERS = 200


def answers(field: Field, inquiry: Inquiry) -> list[tuple[float, bool]]:
    """Values that an open rating may turn out to have, and whether they meet the must-have on it."""
    found, at = field.outcomes, (inquiry.row, inquiry.column)
    (cell,) = np.flatnonzero((found.rows == inquiry.row) & (found.columns == inquiry.column))
    if inquiry.answers:
        steps = found.values[cell, : inquiry.answers].tolist()
        return [(value, step >= found.needed[cell]) for step, value in enumerate(steps)]
    parts = (np.arange(ANSWERS) + 0.5) / ANSWERS
    low, width = field.low[at], field.high[at] - field.low[at]
    return [(float(low + part * width), bool(part >= found.needed[cell])) for part in parts]


def firsts(field: Field, values: Floats, ranked: list[bool]) -> tuple[int, ...]:
    score = np.round(100 * values @ field.weights, 7)
    best = max((score[row] for row in range(len(score)) if ranked[row]), default=None)
    return tuple(row for row in range(len(score)) if ranked[row] and score[row] == best)


def told(field: Field, inquiry: Inquiry) -> tuple[float, float, dict[tuple[int, ...], float]]:
    """Try every answer: the share that changes the first place, the mean gain, and who is first how often."""
    gates = [int(row) for row in field.outcomes.rows[field.outcomes.gates]]
    is_gate = bool(
        field.outcomes.gates[
            (field.outcomes.rows == inquiry.row) & (field.outcomes.columns == inquiry.column)
        ][0]
    )
    now = firsts(field, field.values, field.ranked.tolist())
    ends: dict[tuple[int, ...], float] = {}
    gain, tried = 0.0, answers(field, inquiry)
    for value, meets in tried:
        values, ranked = field.values.copy(), field.ranked.tolist()
        values[inquiry.row, inquiry.column] = value
        if is_gate:
            others_open = gates.count(inquiry.row) - 1
            ranked[inquiry.row] = meets and not (field.drop and others_open)
        then = firsts(field, values, ranked)
        score = 100 * values @ field.weights
        best = score[then[0]] if then else 0.0
        kept = score[now[0]] if now and ranked[now[0]] else 0.0
        gain += max(best - kept, 0) / len(tried)
        if then != now:
            ends[then] = ends.get(then, 0) + 1 / len(tried)
    return sum(ends.values()), gain, ends


def assert_agrees(field: Field) -> None:
    for inquiry in inquiries(field):
        change, gain, ends = told(field, inquiry)
        slack = 1e-9 if inquiry.answers else 2 / ANSWERS
        assert inquiry.change == pytest.approx(change, abs=slack)
        assert inquiry.gain == pytest.approx(gain, abs=1e-6 if inquiry.answers else 0.05)
        turns = dict(inquiry.turns)
        assert [part for _, part in inquiry.turns] == sorted(turns.values(), reverse=True)
        for then in {*turns, *ends}:
            assert turns.get(then, 0) == pytest.approx(ends.get(then, 0), abs=slack)


@pytest.mark.parametrize("attitude", [0.0, 0.5, 1.0])
def test_shares_and_gains_agree_with_brute_force(attitude: float) -> None:
    low, high = intervals(4, 4, 11)
    assert_agrees(contest(low, [40, 30, 20, 10], high=high, attitude=attitude))


@given(st.data())
def test_ties_and_duplicates_agree_with_brute_force(data: st.DataObject) -> None:
    low = data.draw(matrices(3, 2))
    high = np.minimum(low + 0.5, 1)
    assert_agrees(contest(low, data.draw(sliders(low.shape[1])), high=high, attitude=0.25))


@st.composite
def fields(draw: st.DrawFn) -> Field:
    """A field of a few vendors on levels or scales, with must-haves that are open, in both modes."""
    low = draw(matrices(4, 3))
    high = np.minimum(low + draw(st.sampled_from([0.25, 0.5, 1.0])), 1)
    whole = contest(low, draw(sliders(low.shape[1])), high=high, attitude=draw(st.sampled_from([0, 0.5, 1])))
    outcomes = on_levels(low, high) if draw(st.booleans()) else whole.outcomes
    most = np.where(outcomes.counts > 0, outcomes.counts - 1, 4).tolist()
    steps = np.array([draw(st.sampled_from([0, 0, draw(st.integers(0, top))])) for top in most], dtype=float)
    needed = np.where(outcomes.counts > 0, steps, steps / 5)
    outcomes, drop = replace(outcomes, needed=needed), draw(st.booleans())
    ranked = outcomes.sure if drop else np.ones(len(low), dtype=bool)
    return replace(whole, outcomes=outcomes, drop=drop, ranked=ranked)


@settings(max_examples=500)
@given(fields())
def test_open_must_haves_and_ties_agree_with_brute_force(field: Field) -> None:
    assert_agrees(field)


@settings(max_examples=500)
@given(fields())
def test_every_rating_that_weighs_or_must_be_met_is_asked_about(field: Field) -> None:
    found = field.outcomes
    matter = (field.weights[found.columns] > 0) | (found.needed > 0)
    cells = set(zip(found.rows[matter].tolist(), found.columns[matter].tolist(), strict=True))
    assert {(inquiry.row, inquiry.column) for inquiry in inquiries(field)} == cells


def test_a_known_answer() -> None:
    # B is at 50 and could be anywhere on 0…100; A is at 60: B passes it in 4 of 10 answers, by 20 on average.
    inside = contest(np.array([[0.6], [0.0]]), [1], high=np.array([[0.6], [1.0]]))
    (inquiry,) = inquiries(inside)
    assert (inquiry.row, inquiry.column, inquiry.then) == (1, 0, (1,))
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
    # All share the first place at the middle: any other answer puts one ahead, or behind the others.
    assert {inquiry.change for inquiry in found} == {1.0}
    assert found[0].turns == (((0,), 0.5), ((1, 2), 0.5))


def test_a_single_vendor_has_nothing_to_lose() -> None:
    found = inquiries(contest(np.zeros((1, 2)), [1, 1], high=np.ones((1, 2))))
    assert [(inquiry.change, inquiry.gain, inquiry.turns) for inquiry in found] == [(0.0, 0.0, ())] * 2


def test_nothing_open_and_nobody_inside_ask_nothing() -> None:
    assert inquiries(contest(np.full((2, 2), 0.5), [1, 1])) == ()
    assert inquiries(contest(np.empty((0, 2)), [1, 1])) == ()


def test_what_most_answers_lead_to_is_told_first() -> None:
    """By hand: A has 50 points; of the five answers two put B ahead of it, and one makes them level."""
    low, high = np.array([[0.5], [0.0]]), np.array([[0.5], [1.0]])
    levelled = replace(contest(low, [1], high=high, attitude=0.0), outcomes=on_levels(low, high))
    (inquiry,) = inquiries(levelled)
    assert inquiry.turns == (((1,), 0.4), ((0, 1), 0.2))
    assert inquiry.then == (1,)
