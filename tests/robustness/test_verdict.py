"""The verdict follows its stated rules."""

from dataclasses import replace

import numpy as np
import pytest

from shortlist.robustness.acceptability import acceptability_and_wins
from shortlist.robustness.contest import Field
from shortlist.robustness.verdict import (
    FAR,
    Answer,
    Chances,
    Firsts,
    Hinge,
    Method,
    Near,
    Outlook,
    Rival,
    Tie,
    Verdict,
    Weight,
    finding,
    outlook,
)
from tests.support.contests import contest, levels, near, on_levels


def judged(inside: Field, far: float = FAR) -> Outlook:
    found, before = acceptability_and_wins(inside.outcomes, near(inside, far))
    leader = int(inside.leaders[0]) if len(inside.leaders) else 0
    return outlook(inside, Chances(found.first, found.error[:, 0], found.draws, before[leader]))


def kinds(found: Outlook) -> set[type[Hinge]]:
    return {type(hinge) for hinge in found.hinges}


def test_a_vendor_best_at_everything_is_settled() -> None:
    found = judged(contest(np.array([[0.5, 0.5], [1.0, 1.0]]), [1, 1]))
    assert (found.verdict, found.first, found.share, found.hinges) == (Verdict.SETTLED, (1,), 1.0, ())


def test_a_single_vendor_is_settled_as_soon_as_anything_that_weighs_is_known() -> None:
    for weights, verdict in (([1, 1], Verdict.SETTLED), ([1, 0], Verdict.OPEN)):
        found = judged(contest(np.zeros((1, 2)), weights, high=np.array([[1.0, 0.5]])))
        assert (found.verdict, found.hinges) == (verdict, ())


def test_nobody_ranked_is_open_and_says_what_to_ask() -> None:
    low, high = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 1.0], [0.0, 1.0]])
    whole = contest(low, [1, 1], high=high)
    outcomes = replace(on_levels(low, high), needed=np.array([1.0]))
    found = judged(replace(whole, outcomes=outcomes, ranked=np.array([False, False]), drop=True))
    assert (found.verdict, found.first, kinds(found)) == (Verdict.OPEN, (), {Answer})
    assert (found.share, found.shown, found.error) == (0, 0, 0)


def test_a_must_have_that_one_answer_decides_is_never_settled() -> None:
    # The first is best at all that weighs; the register weighs nothing and must be met.
    low, high = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 1.0], [0.0, 1.0]])
    whole = contest(low, [1, 0], high=high)
    gates = replace(on_levels(low, high), needed=np.array([1.0]))
    for ranked, drop, first in (([True, True], False, 0), ([False, True], True, 1)):
        found = judged(replace(whole, outcomes=gates, ranked=np.array(ranked), drop=drop))
        (answer,) = [hinge for hinge in found.hinges if isinstance(hinge, Answer)]
        assert found.first == (first,)
        assert answer.inquiry.then == (1 - first,)
        assert found.verdict != Verdict.SETTLED
        assert found.share == pytest.approx(0.8 if first == 0 else 0.2, abs=0.02)


def test_a_shared_first_place_is_open() -> None:
    found = judged(contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [1, 1]))
    assert found.verdict == Verdict.OPEN
    assert Tie((0, 1), known=True) in found.hinges


def test_where_all_is_unknown_the_verdict_is_open_and_nobody_ties_with_anybody() -> None:
    found = judged(contest(np.zeros((3, 2)), [3, 1], high=np.ones((3, 2))))
    assert (found.verdict, kinds(found)) == (Verdict.OPEN, {Answer})


def test_vendors_that_change_places_in_nearly_half_of_the_cases_are_practically_equal() -> None:
    found = judged(contest(np.array([[0.51, 0.5], [0.5, 0.51], [0.0, 0.0]]), [51, 49]))
    assert Near((1,)) in found.hinges


def test_half_of_the_cases_by_chance_is_not_more_than_half() -> None:
    inside = contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [500, 499])
    assert judged(inside).verdict == Verdict.OPEN


def test_exactly_half_of_the_cases_is_not_more_than_half_and_exactly_95_of_100_is_enough() -> None:
    inside = contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [60, 40])
    for share, verdict in (
        (0.5, Verdict.OPEN),
        (0.51, Verdict.LEANING),
        (0.94, Verdict.LEANING),
        (0.95, Verdict.SETTLED),
    ):
        found = finding(inside, Firsts(np.array([share, 1 - share]), np.zeros(2), 100))
        assert (found.verdict, found.first, found.share) == (verdict, (0,), share)
        assert (found.shown, found.error) == (round(100 * share), 0)


def test_one_answer_that_could_change_it_leaves_it_leaning() -> None:
    low, high = np.array([[0.9, 0.9], [0.0, 0.2]]), np.array([[0.9, 0.9], [1.0, 1.0]])
    inside = contest(low, [95, 5], high=high)
    found = judged(inside, far=0.0)
    assert 0.9 < found.share < 1
    assert found.verdict == Verdict.LEANING
    assert kinds(found) >= {Answer}


def test_a_weight_near_its_end_is_named() -> None:
    found = judged(contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [55, 45]))
    (weight,) = [hinge for hinge in found.hinges if isinstance(hinge, Weight)]
    assert weight.kind == "group"
    assert weight.interval.slack == pytest.approx(0.05)
    assert found.verdict == Verdict.LEANING
    assert kinds(found) >= {Rival, Weight}


def test_a_method_that_puts_another_first_is_named() -> None:
    # The weighted product punishes what the sum forgives.
    found = judged(contest(np.array([[1.0, 0.0], [0.45, 0.45]]), [50, 50]), far=0.0)
    assert Method("weighted_product", (1,)) in found.hinges


def test_the_share_is_the_share_of_draws() -> None:
    inside = contest(levels(5, 4, 3), [40, 30, 20, 10])
    assert judged(inside, far=0.0).share in (0.0, 1.0)
    assert judged(inside) == judged(inside)


def chances(first: list[float], before: list[float]) -> Chances:
    return Chances(np.array(first), np.zeros(len(first)), 100, np.array(before))


def hinge(kind: type[Hinge], found: Outlook) -> list[Hinge]:
    return [one for one in found.hinges if isinstance(one, kind)]


def test_from_40_to_60_of_100_are_practically_equal_the_nearest_first() -> None:
    inside = contest(np.array([[0.9], [0.8], [0.7], [0.6], [0.5], [0.4]]), [1])
    first = [1.0, 0, 0, 0, 0, 0]
    found = outlook(inside, chances(first, [0.5, 0.4, 0.55, 0.6, 0.61, 0.39]))
    assert hinge(Near, found) == [Near((2, 1, 3))]
    assert hinge(Near, outlook(inside, chances(first, [0.5, *[0.61] * 5]))) == []


def test_a_rival_is_the_one_most_often_first_in_5_of_100_at_least() -> None:
    inside = contest(np.array([[0.9], [0.8], [0.7]]), [1])
    before = [0.5, 1, 1]
    assert hinge(Rival, outlook(inside, chances([0.91, 0.04, 0.05], before))) == [Rival(2, 0.05, 5)]
    assert hinge(Rival, outlook(inside, chances([0.92, 0.04, 0.04], before))) == []


def test_who_takes_over_is_named_among_all_though_some_are_left_out() -> None:
    """By hand: V1 leads V2 by a tenth of the whole; V0, which would beat both, is left out."""
    values = np.array([[1.0, 1.0], [1.0, 0.0], [0.45, 0.45], [0.0, 1.0]])
    inside = replace(contest(values, [52, 48]), ranked=np.array([False, True, True, True]))
    found = outlook(inside, chances([0, 0.6, 0.4, 0], [1, 0.5, 0.9, 0.9]))
    assert found.first == (1,)
    (weight,) = hinge(Weight, found)
    assert isinstance(weight, Weight)
    assert (weight.kind, weight.index, weight.interval.below, weight.interval.above) == ("group", 0, (3,), ())
    assert weight.interval.slack == pytest.approx(0.02)
    assert hinge(Method, found)[:1] == [Method("weighted_product", (2,))]


def test_a_criterion_is_named_where_its_weight_is_the_nearest() -> None:
    inside = contest(np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 0.5]]), [26, 24, 50], members=[0, 0, 1])
    (weight,) = hinge(Weight, outlook(inside, chances([0.6, 0.4], [0.5, 0.6])))
    assert isinstance(weight, Weight)
    assert (weight.kind, weight.index, weight.interval.below) == ("criterion", 0, (1,))
    assert weight.interval.slack == pytest.approx(0.01)
    far = contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [61, 39])
    assert hinge(Weight, outlook(far, chances([0.6, 0.4], [0.5, 0.7]))) == []
