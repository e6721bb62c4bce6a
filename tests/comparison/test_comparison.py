"""What tells two vendors apart adds up, and what is said to turn the order round does, and nothing less."""

from dataclasses import replace
from itertools import combinations

import pytest

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.comparison.comparison import Comparison, comparison
from shortlist.decision import Decision, preset
from shortlist.ranking import Ranking, hurwicz, scores
from shortlist.ranking.answer import answer
from shortlist.ranking.gains import LEAST
from shortlist.ranking.weights import weights
from tests.support.catalogs import shipped
from tests.support.sized import sized

SHIPPED = shipped()


def ranked(catalog: Catalog, **chosen: int) -> tuple[Ranking, Decision]:
    decision = replace(preset(catalog), **chosen)  # type: ignore[arg-type]
    found = answer(decision, catalog)
    assert found is not None
    return found, decision


RANKING, DECISION = ranked(SHIPPED)
PAIRS = list(combinations(range(len(SHIPPED.vendors)), 2))


def compared(one: int, other: int) -> Comparison:
    return comparison(one, other, RANKING, DECISION, SHIPPED)


def lead(values: Floats, found: Comparison, weights: Floats) -> float:
    """By how much the one is ahead at these values and weights."""
    score = scores(values, weights)
    return float(score[found.ahead] - score[found.behind])


def values(attitude: float = 0.5) -> Floats:
    return hurwicz(RANKING.table.low, RANKING.table.high, attitude)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_points_add_up_to_the_lead_whichever_is_named_first(pair: tuple[int, int]) -> None:
    found = compared(*pair)
    assert found.points.sum() == pytest.approx(found.lead, abs=1e-9)
    assert found.lead == pytest.approx(RANKING.score[found.ahead] - RANKING.score[found.behind])
    assert found.lead > 0
    again = compared(*reversed(pair))
    assert (again.ahead, again.behind, again.move) == (found.ahead, found.behind, found.move)


def moved(kind: str, index: int, position: int) -> Floats:
    """The weights with one slider at a position."""
    groups, inside = dict(DECISION.groups), dict(DECISION.weights)
    if kind == "group":
        groups[SHIPPED.groups[index].id] = position
    else:
        inside[SHIPPED.criteria[index].id] = position
    return weights(groups, inside, SHIPPED)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_the_other_is_ahead_after_the_move_and_not_one_position_before(pair: tuple[int, int]) -> None:
    found = compared(*pair)
    if found.move is None:
        return
    move = found.move
    way = 1 if move.to > move.now else -1
    assert lead(values(), found, moved(move.kind, move.index, move.now)) == pytest.approx(found.lead)
    assert lead(values(), found, moved(move.kind, move.index, move.to - way)) > -LEAST
    assert lead(values(), found, moved(move.kind, move.index, move.to)) < -LEAST


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_no_slider_turns_the_order_with_a_smaller_move(pair: tuple[int, int]) -> None:
    found = compared(*pair)
    reach = abs(found.move.to - found.move.now) - 1 if found.move else 100
    sliders = [("group", k, DECISION.groups[g.id]) for k, g in enumerate(SHIPPED.groups)]
    sliders += [("criterion", k, DECISION.weights[c.id]) for k, c in enumerate(SHIPPED.criteria)]
    for kind, index, now in sliders:
        for to in (max(now - reach, 0), min(now + reach, 100)):
            shares = moved(kind, index, to)
            assert not shares.any() or lead(values(), found, shares) > -LEAST


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_an_open_rating_turns_the_order_exactly_if_it_is_named(pair: tuple[int, int]) -> None:
    found = compared(*pair)
    named = {(turn.row, turn.column): turn for turn in found.turns}
    for row in (found.ahead, found.behind):
        for column, criterion in enumerate(SHIPPED.criteria):
            best = values()
            bounds = (RANKING.table.low, RANKING.table.high)[row == found.behind]
            best[row, column] = bounds[row, column]
            assert (lead(best, found, RANKING.weights) < -LEAST) == ((row, column) in named)
            if (row, column) in named:
                best[row, column] = criterion.value(named[row, column].at)
                assert lead(best, found, RANKING.weights) < -LEAST


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_the_ratings_named_together_turn_it_and_one_less_does_not(pair: tuple[int, int]) -> None:
    found = compared(*pair)
    gains = [turn.gain for turn in found.together]
    assert not (found.turns and found.together)
    if gains:
        assert sum(gains) > found.lead + LEAST
        assert found.lead + LEAST >= sum(gains) - min(gains)
    elif not found.turns:
        assert RANKING.high[found.behind] <= RANKING.low[found.ahead] + LEAST


def test_vendors_that_are_alike_are_tied() -> None:
    whole = sized(2, 3, 2)
    whole["vendors"][1]["ratings"] = whole["vendors"][0]["ratings"]
    catalog = Catalog.model_validate(whole)
    found = comparison(1, 0, *ranked(catalog), catalog)
    assert (found.is_tie, found.ahead, found.behind, found.lead) == (True, 1, 0, 0.0)
    assert (found.move, found.turns, found.together) == (None, (), ())


def test_vendors_left_out_can_be_compared() -> None:
    chosen = replace(DECISION, musts={"on_premise": 4.0}, open="drop")
    ranking = answer(chosen, SHIPPED)
    assert ranking is not None
    out = [int(row) for row in ranking.outside][:2]
    found = comparison(out[0], out[1], ranking, chosen, SHIPPED)
    assert found.points.sum() == pytest.approx(found.lead)
