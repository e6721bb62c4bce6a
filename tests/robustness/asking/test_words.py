"""What is said of answers, in the words or the unit of the criterion; by hand."""

from dataclasses import replace

import numpy as np
import pytest

from shortlist.catalog import Criterion
from shortlist.robustness.asking import words
from shortlist.robustness.asking.addressees import Addressee, whom
from shortlist.robustness.asking.changes import Change
from shortlist.robustness.asking.inquiry import Inquiry
from shortlist.robustness.contest import Field
from tests.support.contests import contest

SCALE = {"worst": 2000, "best": 400, "unit": "€"}
LOW, HIGH = np.array([[0.5, 0.0], [0.25, 0.5]]), np.array([[0.75, 1.0], [0.75, 0.5]])


def asked(scale: dict[str, object] = SCALE) -> Field:
    """Two vendors, rated on a price of which a quarter is 400 €, and on five levels."""
    levelled = contest(LOW, [1, 1], high=HIGH)
    price = Criterion.model_validate(
        {"id": "price", "group": "g0", "name": "Price", "question": "What is it?", "scale": scale}
    )
    return replace(levelled, criteria=(price, levelled.criteria[1]))


FIELD = asked()


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (0, 1, "anything from 1,200 to 800 €"),
        (0.25, 0.75, "between 1,100 and 900 €"),
        (0.5, 1, "less than 1,000 €"),
        (0, 0.5, "more than 1,000 €"),
        (1 / 3, 1, "less than 1,066 €"),
        (0, 2 / 3, "more than 934 €"),
        (0, 1 / 300, "more than 1,198.67 €"),
    ],
)
def test_an_answer_on_a_scale_is_said_in_its_unit(start: float, end: float, said: str) -> None:
    assert words.answer(Change(0, 0, 0, (0,), start, end), FIELD) == said


def test_on_a_rising_scale_more_is_better() -> None:
    rising = asked({"worst": 0, "best": 40, "unit": "months"})
    assert words.answer(Change(0, 0, 0, (0,), 0.5, 1), rising) == "more than 25 months"
    assert words.answer(Change(0, 0, 0, (0,), 0, 0.5), rising) == "less than 25 months"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (0, 0.2, "“none”"),
        (0.4, 0.6, "“fair”"),
        (0.6, 1, "“good” or better"),
        (0, 0.4, "“poor” or worse"),
        (0.2, 0.8, "“poor” to “good”"),
    ],
)
def test_an_answer_of_levels_is_said_by_their_names(start: float, end: float, said: str) -> None:
    assert words.answer(Change(0, 1, 5, (0,), start, end), FIELD) == said


def inquiry(
    answers: int, change: float, *turns: tuple[tuple[int, ...], float], last: bool = False
) -> Inquiry:
    return Inquiry(0, 1, answers, change, 0.0, 0.0, turns, (1,) if last else ())


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (inquiry(5, 0), "No answer changes the first place."),
        (inquiry(0, 0, last=True), "Only at the end of its range V1 comes first."),
        (inquiry(5, 0.2, ((1,), 0.2)), "1 of 5 answers changes the first place: V1 comes first then."),
        (
            inquiry(5, 0.6, ((1,), 0.4), ((0, 1), 0.2)),
            "3 of 5 answers change the first place: V1 comes first in 2 "
            "and V0 and V1 share the first place in 1.",
        ),
        (
            inquiry(0, 0.25, ((), 0.25)),
            "25 % of what is possible changes the first place: nobody is left in the ranking then.",
        ),
    ],
)
def test_an_effect_is_counted_in_answers_or_said_as_a_share(one: Inquiry, said: str) -> None:
    assert words.effect(one, FIELD) == said


def test_how_many_there_are_is_said_in_the_right_number() -> None:
    assert words.all_answers(7) == "Show all 7"
    assert words.more_questions(1) == "And 1 more question, all in the letter."
    assert words.more_questions(2) == "And 2 more questions, all in the letter."
    assert words.more_asked(1) == (
        "1 more could change the first place by an answer; the questions are in the letter."
    )
    assert words.more_asked(2) == (
        "2 more could change the first place by an answer; the questions are in the letters."
    )
    assert words.no_answer(["V0: 1 question", "V1: 2 questions"]) == (
        "No answer of these alone changes the first place: V0: 1 question; V1: 2 questions. "
        "They have letters too."
    )
    assert words.how_many(Change(0, 1, 5, (0,), 0.4, 0.8)) == "2 of 5 answers"
    assert words.how_many(Change(0, 0, 0, (0,), 0.25, 1)) == "75 % of what is possible"


def test_who_is_asked_is_a_vendor_by_name_or_an_office() -> None:
    one = inquiry(5, 0)
    assert words.whom(Addressee("vendor", 1, "v1", (one,)), FIELD) == "V1: 1 question"
    assert words.whom(Addressee("vendor", 0, "v0", (one,)), FIELD) == "V0: 1 question"
    assert words.whom(Addressee("register", -1, "r", (one, one)), FIELD) == "Public registers: 2 questions"
    assert whom(FIELD.criteria[0]) == "vendor"
    assert words.asked(inquiry(5, 0), FIELD).count("V0")


def test_after_an_answer_the_first_is_named_with_its_cases() -> None:
    lone, shared, nobody = ((1,), (0, 1), ())
    said = [words.after(Change(0, 1, 5, first, 0, 1), 0.31, 31, FIELD) for first in (lone, shared, nobody)]
    assert said == [
        "V1 is first then, in 31 of 100 plausible cases with that answer.",
        "V0 and V1 share the first place then; V0 is first in 31 of 100 plausible cases with that answer.",
        "Nobody is left in the ranking then.",
    ]
