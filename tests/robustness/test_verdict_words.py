"""The verdict in words: how often, what it hinges on, and what to do next; by hand."""

from dataclasses import replace

import numpy as np
import pytest

from shortlist.catalog import Catalog
from shortlist.decision import Decision, preset
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.robustness import verdict_words as words
from shortlist.robustness.asking.inquiry import Inquiry
from shortlist.robustness.contest import Field, field
from shortlist.robustness.stability import Interval
from shortlist.robustness.verdict import (
    Answer,
    Hinge,
    Method,
    Must,
    Near,
    Outlook,
    Rival,
    Tie,
    Verdict,
    Weight,
)
from tests.support.builders import catalog, rating, tables
from tests.support.contests import contest

LOW = np.array([[0.5, 0.5], [1.0, 0.75], [0.75, 0.5], [0.0, 0.25]])
KNOWN = contest(LOW, [2, 1])
OPEN = replace(
    contest(LOW, [2, 1], high=np.ones((4, 2)), attitude=0.25), ranked=np.array([True, True, True, False])
)
CATALOG = catalog()
ASKED = Inquiry(1, 0, 5, 0.4, 1.0, 20.0, (((0,), 0.4),))
MOVE = Interval(now=0.4, low=0.3, high=1.0, least=0.0, most=1.0, below=(0,), above=())
OF_GROUP, OF_CRITERION = Weight("group", 1, MOVE), Weight("criterion", 0, MOVE)
QUESTION = "V1: is it c0?"


def judged(*hinges: Hinge, verdict: Verdict = Verdict.OPEN, first: tuple[int, ...] = (1,)) -> Outlook:
    return Outlook(verdict, first, 0.75, 75, 0.01, hinges)


@pytest.mark.parametrize(
    ("hinge", "said"),
    [
        (Must(1, 0), "V1 is not known to meet the must-have “C0”."),
        (
            Tie((0, 1), known=True),
            "V0 and V1 share the first place at these weights; nothing that is still unknown parts them.",
        ),
        (
            Tie((0, 1), known=False),
            "V0 and V1 share the first place at these weights; what is not known may part them.",
        ),
        (
            Near((3,)),
            "V3 (left out now) is practically equal: V1 comes before it in 40 to 60 of 100 plausible cases.",
        ),
        (
            Near((2, 0)),
            "V2 and V0 are practically equal: V1 comes before each of them in 40 to 60 of 100 plausible "
            "cases.",
        ),
        (Rival(2, 0.2, 20), "V2 comes first in 20 of 100 plausible cases."),
        (Rival(3, 0.2, 21), "V3 (left out now) comes first in 21 of 100 plausible cases."),
        (
            Answer(ASKED),
            f"{QUESTION} 2 of 5 answers change the first place: V0 comes first then.",
        ),
        (
            OF_GROUP,
            "The weight of Use (now 40 %) is near a change: 30–100 %, below V0, with the unknown taken at "
            "25 %.",
        ),
        (
            OF_CRITERION,
            "The weight of C0 (now 40 %) is near a change: 30–100 %, below V0, with the unknown taken at "
            "25 %.",
        ),
        (
            Method("promethee", (0, 2)),
            "PROMETHEE II, which compares vendors pair by pair, puts V0 and V2 first, with the unknown taken "
            "at 25 %.",
        ),
    ],
)
def test_each_hinge_is_a_sentence(hinge: Hinge, said: str) -> None:
    assert words.hinges(judged(hinge), OPEN, CATALOG) == [said]


def test_only_a_must_have_a_tie_and_near_ones_are_reservations() -> None:
    reserved: list[Hinge] = [Must(1, 0), Tie((0, 1), known=True), Near((2,))]
    rest: list[Hinge] = [Rival(2, 0.2, 20), Answer(ASKED), OF_GROUP, Method("topsis", (0,))]
    every = words.hinges(judged(*reserved, *rest), KNOWN, CATALOG)
    assert len(every) == 7
    assert words.reservations(judged(*reserved, *rest), KNOWN, CATALOG) == every[:3]
    shared = words.hinges(judged(Near((2,)), first=(1, 0)), KNOWN, CATALOG)
    assert shared == words.hinges(judged(Near((2,))), KNOWN, CATALOG)
    assert words.must(judged(*rest), KNOWN) is None
    assert words.must(judged(*rest, *reserved), KNOWN) == (every[0], "v1", "c0")


@pytest.mark.parametrize(
    ("hinges", "verdict", "said"),
    [
        ((OF_GROUP, Answer(ASKED)), Verdict.SETTLED, f"ask {QUESTION}"),
        ((OF_GROUP,), Verdict.SETTLED, "check what the first place rests on, then decide."),
        (
            (OF_GROUP, Tie((0, 1), known=True)),
            Verdict.OPEN,
            "nothing that weighs tells them apart; weigh what does, or choose either.",
        ),
        (
            (Tie((0, 1), known=False), OF_GROUP, OF_CRITERION),
            Verdict.LEANING,
            "agree on the weight of Use (now 40 %) before you decide.",
        ),
        ((OF_CRITERION,), Verdict.OPEN, "agree on the weight of C0 (now 40 %) before you decide."),
        (
            (Tie((0, 1), known=False),),
            Verdict.OPEN,
            "no single answer decides, so ask every vendor near the top what is not known.",
        ),
    ],
)
def test_advice_follows_from_what_the_verdict_hinges_on(
    hinges: tuple[Hinge, ...], verdict: Verdict, said: str
) -> None:
    assert words.advice(judged(*hinges, verdict=verdict), OPEN, CATALOG) == f"Next: {said}"


def test_where_all_is_known_the_weights_are_what_is_left_to_agree_on() -> None:
    known = "Next: all is known, so agree on the weights before you decide."
    assert words.advice(judged(Near((2,))), KNOWN, CATALOG) == known


def ranked(decision: Decision, among: Catalog = CATALOG) -> tuple[Field, Ranking]:
    """What a decision in the catalog of two laptops comes to."""
    ranking = answer(decision, among)
    assert ranking
    return field(ranking, decision, among), ranking


def told(decision: Decision, verdict: Verdict = Verdict.LEANING) -> str:
    """The headline on it, if the first is first in 75 of 100 cases."""
    found, ranking = ranked(decision)
    leaders = tuple(found.leaders.tolist())
    return words.headline(judged(verdict=verdict, first=leaders), found, ranking)


START = preset(CATALOG)
# The price weighs 40 of 100, the others 30 each: Acme has 25 + 30 + 15 points, Brio 20 + 15 + 15.
LEVEL = replace(START, groups={"cost": 0, "use": 100}, weights={"price": 1, "repair": 0, "screen": 1})
OFTEN = "in 75 of 100 plausible cases."


def test_the_verdict_says_how_often_and_how_far_off_that_may_be() -> None:
    _, leading = ranked(START)
    often = "first in 75 of 100 plausible cases (give or take 2.0 points)."
    assert words.verdict(judged(), KNOWN, leading) == f"V1 comes {often}"
    assert (
        words.verdict(judged(first=(1, 2)), KNOWN, leading)
        == f"V1 and V2 share the first place; V1 is {often}"
    )


def test_the_verdict_on_one_vendor_or_none_says_why_no_other_can_be_first() -> None:
    _, leading = ranked(START)
    alone = KNOWN.of([1])
    one = replace(KNOWN, rows=alone.rows, vendors=alone.vendors)
    assert words.verdict(judged(first=(0,)), one, leading) == (
        "V1 is the only vendor left, so nothing can take its place."
    )
    assert words.verdict(judged(Must(0, 0), first=(0,)), one, leading) == (
        "V1 is the only vendor that may meet every must-have, and it is not known to."
    )


@pytest.mark.parametrize(
    ("verdict", "opening"),
    [
        (Verdict.SETTLED, "Settled"),
        (Verdict.LEANING, "Likely, not certain"),
        (Verdict.OPEN, "Not decided yet"),
    ],
)
def test_the_headline_says_who_leads_by_how_much_and_how_often(verdict: Verdict, opening: str) -> None:
    assert told(START, verdict) == f"{opening}: Acme leads by 20 points and stays first {OFTEN}"
    assert told(LEVEL, verdict) == f"{opening}: Acme and Brio share the first place; Acme is first {OFTEN}"
    dropped = replace(START, musts={"repair": 1.0}, open="drop")
    assert told(dropped, verdict) == f"{opening}: Acme alone is ranked, and is first {OFTEN}"


def test_the_headline_says_first_that_nobody_is_known_to_meet_the_must_haves() -> None:
    asked = replace(START, musts={"screen": 3.0})
    assert told(asked) == (
        "No vendor is known to meet every must-have: 1 fails one and for 1 it is open. That one is "
        f"Acme, first {OFTEN}"
    )
    assert told(replace(START, musts={"repair": 2.0, "price": 300.0})).startswith("No vendor meets every ")
    dropped = replace(asked, open="drop")
    assert told(dropped) == "No vendor is known to meet every must-have: 1 fails one and for 1 it is open."
    assert words.verdict(judged(first=()), KNOWN, ranked(dropped)[1]) == told(dropped)


def test_the_headline_on_the_only_one_left_is_that_nothing_can_take_its_place() -> None:
    whole = tables()
    whole["vendors"][0]["ratings"].append(rating("screen", 3, 3))
    found, ranking = ranked(replace(START, musts={"screen": 3.0}), catalog(whole))
    assert words.headline(judged(first=(0,)), found, ranking) == (
        "Acme is the only vendor left, so nothing can take its place."
    )
    assert ranking.possible.tolist() == [True, False]


def test_what_sets_the_first_two_apart_is_told_with_the_largest_difference() -> None:
    _, ranking = ranked(START)
    assert words.differs(ranking) == "Acme differs from Brio on 2 criteria, most on Repair (15 points)."
    _, ranking = ranked(LEVEL)
    assert words.differs(ranking) == "Acme and Brio differ on nothing that weighs."
    _, ranking = ranked(replace(START, weights={"price": 100, "repair": 1, "screen": 0}, unknown=48))
    assert words.differs(ranking) == "Acme differs from Brio on 2 criteria, most on Repair (31.2 points)."
    slightly = replace(START, groups={"cost": 1, "use": 99}, weights={"price": 1, "repair": 0, "screen": 100})
    _, ranking = ranked(slightly)
    assert words.differs(ranking) == "Acme differs from Brio on 1 criterion only: Price (0.1 points)."


def test_how_much_is_known_of_the_first_is_told_with_what_to_ask_first() -> None:
    found, ranking = ranked(START)
    known = "60 % of what counts is known about Acme;"
    assert words.unknown(judged(first=(0,)), found, ranking) == (
        f"{known} no single answer changes the first place."
    )
    asked = judged(OF_GROUP, Answer(replace(ASKED, row=1, column=2)), first=(0,))
    assert words.unknown(asked, found, ranking) == f"{known} ask first about Screen of Brio."
    sure = replace(found, low=found.high)
    assert words.unknown(judged(first=(0,)), sure, ranking) == ""
