"""Two vendors against each other: where the points differ, and what would turn the order round."""

from dataclasses import dataclass

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.comparison.moves import Move, least_move
from shortlist.comparison.turns import Pair, Turn, turns
from shortlist.decision import Decision
from shortlist.ranking import DECIMALS, Ranking, hurwicz

MOST = 4  # vendors side by side


@dataclass(frozen=True)
class Comparison:
    """What the vendor `ahead` has over the vendor `behind`, both rows of the ranking's table.

    `points` (m) are those of the one less those of the other; they add up to `lead`, which is never negative.
    `move` is the smallest change of one slider that turns the order. `turns` are the open ratings that alone
    could turn it, the likeliest first. If there is none, `together` are the fewest that could do it with one
    another; if that is empty too, none can.
    """

    ahead: int
    behind: int
    points: Floats
    lead: float
    is_tie: bool
    move: Move | None
    turns: tuple[Turn, ...]
    together: tuple[Turn, ...]


def comparison(one: int, other: int, ranking: Ranking, decision: Decision, catalog: Catalog) -> Comparison:
    """Compare two vendors, by their rows, inside the ranking or not; of equals `one` stands ahead.

    Equal are, as in the ranking, scores that agree to nine decimals.
    """
    mine, its = (round(float(ranking.score[row]), DECIMALS) for row in (one, other))
    ahead, behind = (other, one) if its > mine else (one, other)
    points = ranking.points[ahead] - ranking.points[behind]
    if mine == its:
        return Comparison(ahead, behind, points, 0.0, True, None, (), ())
    lead = float(ranking.score[ahead] - ranking.score[behind])
    rows = [ahead, behind]
    values = hurwicz(ranking.table.low[rows], ranking.table.high[rows], decision.unknown / 100)
    alone, together = turns(Pair(ranking.table, ahead, behind, values, ranking.weights), lead)
    move = least_move(values, decision, catalog)
    return Comparison(ahead, behind, points, lead, False, move, alone, together)
