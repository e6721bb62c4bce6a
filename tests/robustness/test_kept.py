"""What is drawn once serves every question: all ways to ask it give the same shares."""

from dataclasses import replace

import numpy as np
import pytest

from shortlist.decision import pairs, read
from shortlist.ranking.answer import answer
from shortlist.robustness import kept
from shortlist.robustness.contest import Field
from shortlist.robustness.verdict import FAR
from tests.support.builders import catalog, rating, tables
from tests.support.contests import contest, intervals


def field(vendors: int) -> Field:
    """Random bounds, the last vendor known like the one before it."""
    low, high = intervals(vendors, 3, 4)
    low[-2:], high[-2:] = low[-1], low[-1]
    return contest(low, [5, 3, 2], high=high)


@pytest.mark.parametrize("vendors", [3, 8, kept.FEW + 1])
def test_every_way_to_ask_who_is_first_and_who_before_whom_gives_the_same(vendors: int) -> None:
    found = field(vendors)
    leader = int(found.leaders[0])
    all_ranks, wins = kept.acceptability_around(found, FAR), kept.wins_around(found, FAR)
    around = kept.chances_around(found, FAR)
    after, chances = kept.chances_after(found, FAR, ())
    firsts, before = kept.firsts_around(found, FAR)
    for one in (around, after, firsts):
        assert one.first == pytest.approx(all_ranks.first, abs=1e-12)
        assert one.error == pytest.approx(all_ranks.error[:, 0], abs=1e-12)
        assert one.draws == all_ranks.draws == 4_000
    for one in (around, after):
        assert one.before == pytest.approx(wins[leader], abs=1e-12)
    assert before == pytest.approx([wins[pair] for pair in found.neighbours], abs=1e-12)
    assert wins[-1, -2] == wins[-2, -1] == 0.5
    assert chances.size == 0


def test_shares_of_the_mixes_are_of_those_that_agree_and_not_told_where_the_weights_do_not() -> None:
    """By hand: V0 is first where the first weight is the larger, which three quarters of the whole are."""
    apart = contest(np.array([[1.0, 0.0], [0.0, 1.0]]), [3, 1])
    agree, break_ = (replace(apart, sides=np.array([side])) for side in ([1.0, -1.0], [-1.0, 1.0]))
    whole, part = kept.shares(apart), kept.shares(agree)
    assert whole
    assert part
    assert whole.parts == pytest.approx([0.5, 0.5])
    assert part.parts == pytest.approx([1.0, 0.0])
    assert kept.shares(break_) is None


def test_ranks_are_over_all_weights_that_agree_if_choices_can_all_be_true() -> None:
    """By hand: Brio leads by 80 to 40; where the price alone counts Acme does, and the price counts most."""
    whole = tables()
    values = {"acme": (400, 0, 0), "brio": (1200, 2, 3)}
    for vendor in whole["vendors"]:
        vendor["ratings"] = [
            rating(criterion, value, value)
            for criterion, value in zip(("price", "repair", "screen"), values[vendor["id"]], strict=True)
        ]
    sound = catalog(whole)
    for link, agreed, best, worst in (
        ("", False, [2, 1], [2, 1]),
        ("choice_1=order~price", True, [1, 1], [2, 2]),
    ):
        decision = read(pairs(link), sound)[0]
        ranking = answer(decision, sound)
        assert ranking
        found = kept.ranks(ranking, decision, sound)
        assert (found.best.tolist(), found.worst.tolist(), found.agreed) == (best, worst, agreed)
        assert found.exact.all()


@pytest.mark.parametrize("vendors", [0, 1, kept.FEW + 1])
def test_where_nobody_is_ranked_there_are_chances_all_the_same(vendors: int) -> None:
    low, high = intervals(vendors, 2, 1)
    found = replace(contest(low, [2, 1], high=high), ranked=np.zeros(vendors, dtype=bool))
    around, (after, chances) = kept.chances_around(found, FAR), kept.chances_after(found, FAR, ())
    for one in (around, after):
        assert one.first.sum() == pytest.approx(min(vendors, 1))
        assert one.before[:1].tolist() == [0.5][:vendors]
        assert (len(one.before), one.draws) == (vendors, kept.NEAR_DRAWS)
    assert chances.tolist() == []
