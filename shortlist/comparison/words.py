"""Sentences about two vendors: what the one has over the other, and what would turn that round."""

from math import floor

import numpy as np

from shortlist.catalog import Catalog, Criterion
from shortlist.comparison.comparison import LEAST, Comparison, Shift, Turn
from shortlist.evidence.words import extent, position
from shortlist.ranking import Ranking
from shortlist.ranking.table import Table
from shortlist.ranking.words import listed
from shortlist.rounding import parts, rounded

COMPARE_PAGE = "Compare"
VENDORS = "Vendors to compare"
FEW = "Choose two to four vendors."
ALONE = "The catalog holds one vendor only, so there is nothing to compare it with."
PAIR = "Difference between"
DIFFERENCE = "Where the difference comes from"
LEVELS = "Side by side"
CRITERION, AHEAD, BY, RESULT = "Criterion", "Ahead", "By points", "Together"
LEFT_OUT = "Left out"
NOBODY = "Neither"
NOT_KNOWN = "Not known"
ASSUMED, FAILED, OPEN = "assumed by you", "must-have not met", "must-have not known to be met"
DIFFERENCE_ALT = "By how many points each criterion favours one vendor or the other; the table says the same."
DIFFERENCE_NOTE = (
    "To the right: points that speak for {}. To the left: for {}. They add up to the difference."
)
DIFFERENCE_TABLE = "The same as a table"
STANDING_ALT = "Rank, score, range of the score, range of ranks and how much is known of each chosen vendor."
EVIDENCE = "See the evidence on"
SELECTED = "Compare the selected vendors"
FIRST_TWO = "Compare the first two, or tick others in the table"
MUST_HAVE = " (must-have)"
MOST, FEW_CELLS = 2, 4


def known(table: Table, row: int, column: int) -> str:
    """A rating in the words of its scale."""
    rating, criterion = table.ratings[row][column], table.criteria[column]
    if rating is None:
        return NOT_KNOWN
    if rating.low == rating.high and criterion.levels:
        return position(criterion, rating.low)
    return extent(criterion, rating.low, rating.high)


def points(comparison: Comparison, ranking: Ranking) -> tuple[list[float], float]:
    """The points that criteria add to the lead, and the lead, to one decimal; they add up as shown.

    The lead is the difference of the scores as shown.
    """
    scores = (rounded(float(ranking.score[row]), 1) for row in (comparison.ahead, comparison.behind))
    lead = rounded(next(scores) - next(scores), 1)
    return parts(comparison.points, lead, 1), lead


def over(comparison: Comparison, ranking: Ranking) -> str:
    """What the vendor ahead has over the other."""
    table, (shown, lead) = ranking.table, points(comparison, ranking)
    ahead, behind = (table.vendors[row].name for row in (comparison.ahead, comparison.behind))
    order = np.argsort(-np.abs(comparison.points), kind="stable")
    gains = [_gain(table.criteria[k], shown[k]) for k in order if comparison.points[k] > LEAST][:MOST]
    losses = [_gain(table.criteria[k], -shown[k]) for k in order if comparison.points[k] < -LEAST][:MOST]
    if not gains:
        return f"{ahead} and {behind} have the same score and differ on no criterion that has weight."
    if comparison.is_tie:
        return (
            f"{ahead} and {behind} have the same score: what {ahead} gains above all on {listed(gains)}, "
            f"{behind} makes up for on {listed(losses)}."
        )
    answer = f"{behind} is ahead on {listed(losses)}" if losses else f"{behind} is ahead on nothing"
    size = f"{lead:.1f}" if lead else "less than 0.1"
    return f"{ahead} leads {behind} by {size} points, above all on {listed(gains)}; {answer}."


def needs(comparison: Comparison, ranking: Ranking, catalog: Catalog) -> str:
    """What would have to be true for the other vendor to win."""
    behind = ranking.table.vendors[comparison.behind].name
    if comparison.is_tie:
        return "Any change of weights or ratings that touches only one of the two decides it."
    ways = [
        *([_move(comparison.shift, catalog)] if comparison.shift else []),
        *_answers(comparison, ranking.table),
    ]
    if not ways:
        return f"No move of a single weight and nothing that is still open would put {behind} ahead."
    return f"{behind} would be ahead if {'; or if '.join(ways)}."


def favours(comparison: Comparison, ranking: Ranking) -> list[str]:
    """For each criterion the vendor that it favours, by name."""
    names = [ranking.table.vendors[row].name for row in (comparison.ahead, comparison.behind)]
    return [NOBODY if abs(gain) <= LEAST else names[int(gain < 0)] for gain in comparison.points]


def _gain(criterion: Criterion, gain: float) -> str:
    return f"{criterion.name} (+{gain:.1f})" if gain else f"{criterion.name} (slightly)"


def _move(shift: Shift, catalog: Catalog) -> str:
    """The move of a weight, to a whole percent that is enough."""
    records = catalog.groups if shift.kind == "group" else catalog.criteria
    now, rises = rounded(100 * shift.now, 1), shift.to > shift.now
    enough = (floor(1000 * shift.to) + 1) / 10 if rises else -(floor(-1000 * shift.to) + 1) / 10
    verb = "rose" if rises else "fell"
    return (
        f"{records[shift.index].name} {verb} from {now:g} % to {_within(enough):g} % of the whole weight "
        "(the smallest single move that is enough)"
    )


def _within(share: float) -> float:
    return min(max(share, 0.0), 100.0)


def _answers(comparison: Comparison, table: Table) -> list[str]:
    """What open ratings would have to turn out to be."""
    if comparison.turns:
        more = len(comparison.turns) - MOST
        told = [_answer(turn, comparison, table) for turn in comparison.turns[:MOST]]
        return [*told, f"one of {more} more open ratings turned out that way"] if more > 0 else told
    names = [_cell(turn, comparison, table) for turn in comparison.together]
    if len(names) > FEW_CELLS:
        start = listed(names[:MOST])
        return [f"no fewer than {len(names)} open ratings turned out in its favour, starting with {start}"]
    if names:
        return [f"all of these turned out in its favour: {listed(names)}"]
    return []


def _answer(turn: Turn, comparison: Comparison, table: Table) -> str:
    """The answer to an open question that turns the order."""
    criterion, better = table.criteria[turn.column], turn.row == comparison.behind
    if criterion.levels:
        level = _level(turn, better)
        is_end = level in (0, len(criterion.levels) - 1)
        least = "" if is_end else " or better" if better else " or worse"
        return f"{_cell(turn, comparison, table)} turned out to be “{position(criterion, level)}”{least}"
    assert criterion.scale
    side = "above" if better == (criterion.best > criterion.worst) else "below"
    return f"{_cell(turn, comparison, table)} turned out to be {side} {turn.at:.4g} {criterion.scale.unit}"


def _level(turn: Turn, better: bool) -> float:
    """The first level beyond the point at which the scores are level."""
    return float(floor(turn.at + LEAST) + 1 if better else -(floor(-turn.at + LEAST) + 1))


def _cell(turn: Turn, comparison: Comparison, table: Table) -> str:
    name = table.criteria[turn.column].name
    return f"its {name}" if turn.row == comparison.behind else f"{name} of {table.vendors[turn.row].name}"


def musts(ranking: Ranking, row: int, criterion: str) -> str:
    """How a vendor stands to a must-have, if that is not simply met."""
    standing = ranking.standing[row]
    return FAILED if criterion in standing.failed else OPEN if criterion in standing.open else ""
