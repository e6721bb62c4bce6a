"""The verdict follows its stated rules."""

import numpy as np
import pytest

from shortlist.robustness.acceptability import Acceptability, acceptability
from shortlist.robustness.contest import Inside
from shortlist.robustness.draws import around
from shortlist.robustness.verdict import (
    FAR,
    Answer,
    Hinge,
    Method,
    Outlook,
    Rival,
    Tie,
    Verdict,
    Weight,
    outlook,
)
from tests.support.contests import contest, levels


def near(inside: Inside, far: float) -> Acceptability:
    return acceptability(inside.low, inside.high, around(inside.weights, far))


def judged(inside: Inside, far: float = FAR) -> Outlook:
    found = outlook(inside, near(inside, far))
    assert found is not None
    return found


def kinds(found: Outlook) -> set[type[Hinge]]:
    return {type(hinge) for hinge in found.hinges}


def test_a_vendor_best_at_everything_is_settled() -> None:
    found = judged(contest(np.array([[0.5, 0.5], [1.0, 1.0]]), [1, 1]))
    assert (found.verdict, found.first, found.share, found.hinges) == (Verdict.SETTLED, 1, 1.0, ())


def test_a_single_vendor_is_settled_even_if_nothing_is_known() -> None:
    found = judged(contest(np.zeros((1, 2)), [1, 1], high=np.ones((1, 2))))
    assert (found.verdict, found.hinges) == (Verdict.SETTLED, ())


def test_nobody_inside_is_no_verdict() -> None:
    nobody = contest(np.empty((0, 2)), [1, 1])
    assert outlook(nobody, near(nobody, FAR)) is None


def test_a_shared_first_place_is_open() -> None:
    found = judged(contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [1, 1]))
    assert found.verdict == Verdict.OPEN
    assert Tie((0, 1)) in found.hinges


def test_all_unknown_is_open() -> None:
    assert judged(contest(np.zeros((3, 2)), [3, 1], high=np.ones((3, 2)))).verdict == Verdict.OPEN


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
