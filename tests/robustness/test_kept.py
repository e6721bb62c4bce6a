"""What is drawn once serves every question: all ways to ask it give the same shares."""

import pytest

from shortlist.robustness import kept
from shortlist.robustness.contest import Field
from shortlist.robustness.verdict import FAR
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
