"""Sentences about sureness by example."""

from dataclasses import replace

import numpy as np
import pytest

from shortlist.decision.assumptions import Assumption
from shortlist.robustness import words
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.dominance import Dominance
from shortlist.robustness.methods import Agreement, Opinion
from shortlist.robustness.shares import Shares
from tests.support.builders import catalog
from tests.support.contests import contest

LOW = np.array([[0.5, 0.5], [1.0, 0.75], [0.75, 0.5]])
KNOWN = contest(LOW, [1, 1])
OPEN = contest(LOW, [1, 1], high=np.ones((3, 2)), attitude=0.25)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (0.5, "50.0"),
        (1, "100"),
        (0, "0"),
        (0.9996, "99.96"),
        (0.0004, "0.04"),
        (0.123, "12.3"),
        (0.008, "0.8"),
    ],
)
def test_a_chance_has_a_decimal_and_is_none_or_all_only_if_it_is(part: float, said: str) -> None:
    assert words.chance(part) == said


def test_how_the_unknown_is_taken_is_said_where_something_is_not_known() -> None:
    assert (words.taken(KNOWN), words.taken_here(KNOWN)) == ("", "")
    assert words.taken(OPEN) == ", with the unknown taken at 25 %"
    assert words.taken_here(OPEN) == " The unknown is taken at 25 %."


def test_the_first_place_stands_first_and_who_is_left_out_last() -> None:
    assert words.order(KNOWN) == [1, 2, 0]
    assert words.order(contest(np.array([[0.501], [0.502]]), [1])) == [1, 0]
    left = replace(KNOWN, ranked=np.array([True, False, True]))
    assert words.order(left) == [2, 0, 1]
    assert [words.named(row, left) for row in (0, 1)] == ["V0", "V1 (left out now)"]


def test_a_matrix_shows_the_first_twenty() -> None:
    many = contest(np.linspace(0, 1, 21)[:, None], [1])
    assert words.shown_rows(many) == list(range(20, 0, -1))
    assert words.shown_of(many) == "The first 20 of 21 vendors are shown."
    assert words.shown_of(contest(np.linspace(0, 1, 20)[:, None], [1])) == ""


def test_cases_are_counted_by_the_hundred() -> None:
    assert words.cases(0.31, 31) == "31 of 100 plausible cases"
    assert words.cases(0.004, 0) == "fewer than 1 of 100 plausible cases"
    assert words.cases(0.996, 100) == "more than 99 of 100 plausible cases"


def test_it_is_said_where_fewer_cases_are_drawn() -> None:
    assert words.counted(4_000, 0.01) == (
        "Chances of first are counted in 4,000 plausible cases. Each is within 1.0 point of the true one, "
        "19 times in 20."
    )
    assert words.counted(1_000, 0.032) == (
        "Chances of first are counted in 1,000 plausible cases: above 2,000 ratings (vendors times criteria) "
        "fewer than 4,000 are drawn, so that nobody waits long. Each is within 3.2 points of the true one, "
        "19 times in 20."
    )


def test_draws_say_how_many_how_far_off_and_how_often_nobody_is_left() -> None:
    ranks, error = np.array([[0.5, 0.0], [0.25, 0.25]]), np.full((2, 2), 0.005)
    assert words.drawn(Acceptability(ranks, error, 10_000)) == (
        "10,000 cases, always the same ones; each share is within 1.0 point of the true one, 19 times in 20. "
        "In 25 % of them no vendor meets every must-have."
    )
    assert words.drawn(Acceptability(np.eye(2), np.zeros((2, 2)), 1)).startswith("Nothing is left to chance")


def test_first_shares_are_exact_or_counted() -> None:
    exact = words.first_shares(Shares(np.array([1.0]), np.zeros(1), 0), OPEN)
    assert exact.startswith("First of all mixes: for what part of all mixes of the groups")
    assert exact.endswith("; exact. The unknown is taken at 25 %.")
    assert words.first_shares(Shares(np.array([1.0]), np.array([0.002]), 5_000), KNOWN) == (
        "First of all mixes: counted in 5,000 of them, since exact volumes would take too long with so many "
        "vendors and groups; within 0.4 points, 19 times in 20."
    )


def test_who_beats_whom_ends_with_who_could_come_first() -> None:
    """By hand: V1 leads V0 by 37.5 points at least and V2 leads it by 12.5; V1 and V2 may lead each other."""
    least = np.array([[0, -50, -37.5], [37.5, 0, -12.5], [12.5, -37.5, 0.0]])
    reach = "at all weights in this reach and all ratings within what is known."
    assert words.beaten(Dominance(least), KNOWN, "in this reach") == [
        f"V1 scores at least as high as V0, {reach}",
        f"V2 scores at least as high as V0, {reach}",
        "Nobody is sure to score higher than V1 and V2.",
    ]
    open_ = Dominance(np.array([[0, -1], [-1, 0.0]]))
    two = contest(LOW[:2], [1, 1])
    assert words.beaten(open_, two, "in this reach") == [
        "Each of them may still score as high as all others."
    ]
    assert words.beaten(Dominance(np.zeros((1, 1))), contest(LOW[:1], [1, 1]), "") == []
    assert words.beaten(Dominance(np.array([[0, 1], [-2, 0.0]])), two, "in this reach") == [
        f"V0 scores at least as high as V1, {reach}",
        "Nobody is sure to score higher than V0.",
    ]
    assert (words.tells(Dominance(least)), words.tells(open_)) == (True, False)
    assert words.tells(Dominance(np.zeros((2, 2))))


def test_shares_are_told_with_what_their_whole_is() -> None:
    found = Shares(np.array([0.5, 0.5]), np.array([0.001, 0.002]), 4_000)
    agreed = (
        "First of all that agree: for what part of the weights that agree with your choices the vendor is "
        "first; an estimate, counted in 4,000 of them, within 0.4 points, 19 times in 20."
    )
    assert words.agreed_shares(found, KNOWN) == agreed
    assert words.agreed_shares(found, OPEN) == f"{agreed} The unknown is taken at 25 %."
    bound = replace(KNOWN, sides=np.array([[1.0, -1.0]]))
    assert words.first_shares(None, bound).startswith("What part of the mixes of the groups puts a vendor")
    assert words.first_shares(found, bound) == (
        "First of mixes that agree: counted in 4,000 of them, since exact volumes would take too long or "
        "lose too many digits; within 0.4 points, 19 times in 20."
    )
    exact = words.first_shares(replace(found, draws=0), bound)
    assert exact.startswith("First of mixes that agree: for what part of those mixes of the groups")


def test_an_assumption_is_told_in_the_words_or_the_unit_of_its_criterion() -> None:
    price, repair, _ = catalog().criteria
    assert words.assumption("Acme", price, Assumption(1250.0, "An offer.")) == (
        "Acme, Price: 1250 €. Why: An offer."
    )
    assert words.assumption("Acme", repair, Assumption(2.0, "We saw it.")) == (
        "Acme, Repair: By anybody. Why: We saw it."
    )


def test_another_method_puts_first_whom_it_ranks_first() -> None:
    found = Opinion("topsis", np.zeros(3), np.array([1, 2, 1]), 0.5, Agreement.PARTIAL)
    assert words.opinion(found, KNOWN) == "V0 and V2"


def test_a_margin_is_nearly_two_standard_errors() -> None:
    assert [words.margin(error) for error in (0.01, 0.0051, 0.0)] == ["2.0 points", "1.0 point", "0.0 points"]
