"""The answers that would change the first place, against brute force, and what is said of them."""

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from shortlist.ranking import scores
from shortlist.robustness import kept
from shortlist.robustness.acceptability import firsts_and_pairs
from shortlist.robustness.asking import words
from shortlist.robustness.asking.addressees import addressees, text
from shortlist.robustness.asking.changes import Change, changes
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.contest import Field, field
from shortlist.robustness.draws import around
from shortlist.robustness.outcomes import Outcomes
from shortlist.robustness.verdict import FAR
from tests.support.strategies import Case, cases, examples

LOTS = 0.03  # vendors that are level are put in order by lot, or share evenly
DOUBT = 5  # standard errors
often = examples(300)


def contest(case: Case) -> Field:
    return field(case.answer(), case.decision, case.catalog)


def cell(change: Change, found: Outcomes) -> int:
    (place,) = np.flatnonzero((found.rows == change.row) & (found.columns == change.column))
    return int(place)


def first_after(change: Change, value: float, meets: bool, found: Field) -> set[int]:
    """Who is first once an answer has a value, all else as it is taken now."""
    values, ranked = found.values.copy(), found.ranked.copy()
    values[change.row, change.column] = value
    gates = [int(row) for row in found.outcomes.rows[found.outcomes.gates]]
    if found.outcomes.gates[cell(change, found.outcomes)]:
        ranked[change.row] = meets and not (found.drop and gates.count(change.row) > 1)
    score = np.round(scores(values, found.weights), 7)
    best = score[ranked].max(initial=-1)
    return set(np.flatnonzero(ranked & (score == best)).tolist())


@often
@given(cases())
def test_every_answer_that_is_named_changes_the_first_place_as_it_is_said(case: Case) -> None:
    found = contest(case)
    outcomes, now = found.outcomes, set(found.leaders.tolist())
    for change in changes(inquiries(found), found):
        at = cell(change, outcomes)
        if change.answers:
            steps = range(round(change.start * change.answers), round(change.end * change.answers))
            tried = [(float(outcomes.values[at, k]), bool(k >= outcomes.needed[at])) for k in steps]
            levels = found.criteria[change.column].levels or ()
            named = re.findall("“(.*?)”", words.answer(change, found))
            lowest = round(found.criteria[change.column].position(float(outcomes.values[at, 0])))
            assert set(named) <= {levels[lowest + k] for k in steps}
            ends = {levels[lowest + steps[0]], levels[lowest + steps[-1]]}
            assert set(named) in (ends, {levels[lowest + steps[0]]}, {levels[lowest + steps[-1]]})
            assert f"{len(steps)} of {change.answers} answers" == words.how_many(change)
        else:
            low, high = found.low[change.row, change.column], found.high[change.row, change.column]
            parts = [change.start + change.part * k / 10 for k in range(1, 10)]
            tried = [(float(low + part * (high - low)), bool(part >= outcomes.needed[at])) for part in parts]
        assert tried
        assert all(first_after(change, value, meets, found) == set(change.first) for value, meets in tried)
        assert set(change.first) != now


@examples(60)
@given(cases())
def test_changes_follow_the_questions_the_commonest_of_each_first(case: Case) -> None:
    found = contest(case)
    asked = inquiries(found)
    places = {(inquiry.row, inquiry.column): place for place, inquiry in enumerate(asked)}
    told = changes(asked, found)
    order = [(places[change.row, change.column], -round(change.part, 9)) for change in told]
    assert order == sorted(order)
    assert len(told) == sum(len(inquiry.turns) for inquiry in asked)


@often
@given(cases())
def test_the_chance_after_an_answer_is_that_of_a_catalog_in_which_it_is_given(case: Case) -> None:
    found = contest(case)
    asked = changes(inquiries(found), found)
    near, after = kept.chances_after(found, FAR, asked)
    np.testing.assert_allclose(near.first, kept.chances_around(found, FAR).first, atol=1e-12)
    weightings = around(found.shares, found.mixes, found.members, FAR)
    for change, chance in list(zip(asked, after.tolist(), strict=True))[:3]:
        if not change.first:
            assert chance == 0
            continue
        again = firsts_and_pairs(answered(change, found.outcomes), weightings, (), kept.NEAR_DRAWS)[0]
        doubt = DOUBT * float(np.sqrt(2 * chance * (1 - chance) / kept.NEAR_DRAWS))  # both are samples
        assert chance == pytest.approx(again[change.first[0]], abs=max(LOTS, doubt))
        said = words.after(change, chance, round(100 * chance), found)
        assert said.startswith(found.vendors[change.first[0]].name)
        assert ("share" in said) == (len(change.first) > 1)


def answered(change: Change, found: Outcomes) -> Outcomes:
    """The same outcomes, those of one cell only as the answers of a change leave them."""
    at, low, high = cell(change, found), found.low.copy(), found.high.copy()
    values, counts, needed = found.values.copy(), found.counts.copy(), found.needed.copy()
    if change.answers:
        first, beyond = round(change.start * change.answers), round(change.end * change.answers)
        values[at, : beyond - first] = found.values[at, first:beyond]
        counts[at], needed[at] = beyond - first, max(needed[at] - first, 0)
    else:
        place, width = (
            (change.row, change.column),
            high[change.row, change.column] - low[change.row, change.column],
        )
        high[place], low[place] = low[place] + change.end * width, low[place] + change.start * width
        needed[at] = max((needed[at] - change.start) / change.part, 0)
    return replace(found, low=low, high=high, values=values, counts=counts, needed=needed)


@often
@given(cases())
def test_every_open_question_is_put_to_who_can_answer_it_once(case: Case) -> None:
    found = contest(case)
    asked = inquiries(found)
    groups = addressees(asked, found)
    assert len({one.key for one in groups}) == len(groups)
    told: list[Any] = [inquiry for one in groups for inquiry in one.asked]
    assert sorted(map(asked.index, told)) == list(range(len(asked)))
    for one in groups:
        assert one.row < 0 or {inquiry.row for inquiry in one.asked} == {one.row}
        assert one.key == (one.whom if one.row < 0 else f"vendor.{found.vendors[one.row].id}")
        assert all(found.vendors[inquiry.row].name in text(inquiry, found) for inquiry in one.asked)
