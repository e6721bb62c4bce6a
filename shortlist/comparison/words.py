"""Sentences about two vendors: what the one has over the other, and what would turn that round."""

from collections.abc import Sequence

import numpy as np

from shortlist.catalog import Catalog, by_id
from shortlist.comparison.comparison import Comparison
from shortlist.comparison.differences import is_open
from shortlist.comparison.moves import Move
from shortlist.comparison.turns import Turn
from shortlist.decision import Decision
from shortlist.evidence.words import extent, position
from shortlist.figures import amount, decimals, percentage
from shortlist.ranking import Ranking
from shortlist.ranking.gains import LEAST, MOST, gains, listing, strongest
from shortlist.ranking.table import Table
from shortlist.ranking.words import listed, must_haves

COMPARE_PAGE = "Compare"
VENDORS = "Vendors to compare"
FEW = "Choose two to four vendors."
ALONE = "The catalog holds one vendor only, so there is nothing to compare it with."
ONLY = "Only differences"
TURNS = "What would turn it round"
CRITERION, RESULT = "Criterion", "Together"
BEST, WORST, POINTS = "best", "worst", "points"
LEFT_OUT = "Left out"
NOT_KNOWN = "Not known"
ASSUMED, FAILED, OPEN = "assumed by you", "must-have not met", "must-have not known to be met"
DIFFERENCES_CAPTION = "On what the chosen vendors differ, the most points first, and how they stand."
SELECTED = "Compare the selected vendors"
FIRST_TWO = "Compare the first two, or tick others in the table"
MUST_HAVE = " (must-have)"
FEW_CELLS = 4
NO_SLIDER = "No position of a single slider"


def known(table: Table, row: int, column: int) -> str:
    """A rating in the words of its scale."""
    rating, criterion = table.ratings[row][column], table.criteria[column]
    if rating is None:
        return NOT_KNOWN
    if rating.low == rating.high and criterion.levels:
        return position(criterion, rating.low)
    return extent(criterion, rating.low, rating.high)


def equal(columns: Sequence[int], rows: Sequence[int], ranking: Ranking) -> str:
    """How many criteria are equal for all vendors of some rows, and on how many of these nothing is known."""
    count, total = len(columns), len(ranking.table.criteria)
    if not count:
        return "No criterion is equal for all."
    unknown = sum(is_open(column, rows, ranking) for column in columns)
    if unknown == count:
        rest = (
            ", for nothing is known of any there" if count == 1 else ", for nothing is known of any on them"
        )
    else:
        rest = f"; on {unknown} of them nothing is known of any" if unknown else ""
    if count == total > 1:
        return f"All {count} criteria are equal for all{rest}."
    return f"{'1 criterion is' if count == 1 else f'{count} criteria are'} equal for all{rest}."


def note(first: str, decision: Decision) -> str:
    """How the table of differences is to be read."""
    return (
        f"Best and worst are told by the points they get now, with the unknown taken at "
        f"{decision.unknown} %; hatched is not known. Figures are points more (+) or fewer (−) than {first}."
    )


def figure(points: float) -> str:
    """Points more or fewer than those of another, with their sign."""
    return f"{points:+.1f}".replace("-", "−") if points else "0"


def over(comparison: Comparison, ranking: Ranking) -> str:
    """What the vendor ahead has over the other."""
    table, (_, lead) = ranking.table, gains(ranking, comparison.ahead, comparison.behind)
    ahead, behind = (table.vendors[row].name for row in (comparison.ahead, comparison.behind))
    won = listed(strongest(ranking, comparison.ahead, comparison.behind))
    lost = listed(_losses(comparison, ranking))
    if not comparison.is_tie:
        answer = f"{behind} is ahead on {lost}" if lost else f"{behind} is ahead on nothing"
        size = f"{lead:.1f}" if lead else "less than 0.1"
        return f"{ahead} leads {behind} by {size} points, above all on {won}; {answer}."
    if not (lost and won):
        return f"{ahead} and {behind} have the same score and differ on no criterion that has weight."
    return (
        f"{ahead} and {behind} have the same score: what {ahead} gains above all on {won}, "
        f"{behind} makes up for on {lost}."
    )


def needs(comparison: Comparison, ranking: Ranking, catalog: Catalog) -> str:
    """What would have to be true for the other vendor to be ahead of this one; third ones are left aside."""
    ahead, behind = (ranking.table.vendors[row].name for row in (comparison.ahead, comparison.behind))
    if comparison.is_tie:
        return f"Whatever adds points to {ahead} or to {behind} alone puts it ahead of the other."
    answers = _answers(comparison, ranking.table)
    ways = [*([_move(comparison.move, catalog)] if comparison.move else []), *answers]
    if not ways:
        return f"{NO_SLIDER} and nothing that is still open would put {behind} ahead of {ahead}."
    rest = "" if comparison.move else f" {NO_SLIDER} would."
    rest += "" if answers else " Nothing that is still open would."
    return f"{behind} would be ahead of {ahead} if {'; or if '.join(ways)}.{rest}"


def left_out(rows: Sequence[int], ranking: Ranking, catalog: Catalog) -> str:
    """Which vendors of some rows are no part of the ranking, and why; empty if all are."""
    told = [
        f"{ranking.table.vendors[row].name} is left out of the ranking "
        f"({must_haves(ranking.standing[row], catalog)})"
        for row in rows
        if not ranking.inside[row]
    ]
    return f"{', and '.join(told)}; scores are compared all the same." if told else ""


def may_go(rows: Sequence[int], ranking: Ranking, catalog: Catalog) -> str:
    """Which of those ranked may yet be left out, whatever their points; empty if none."""
    criteria = by_id(catalog.criteria)
    told = []
    for row in rows:
        if ranking.inside[row] and (found := ranking.standing[row].open):
            name, musts = ranking.table.vendors[row].name, listed([criteria[key].name for key in found])
            told.append(
                f"It is not known whether {name} meets what must be had ({musts}): if not, it is left out."
            )
    return " ".join(told)


def _losses(comparison: Comparison, ranking: Ranking) -> list[str]:
    """The criteria on which the one behind gains most."""
    exact, (shown, _) = comparison.points, gains(ranking, comparison.ahead, comparison.behind)
    order = [int(k) for k in np.argsort(exact, kind="stable") if exact[k] < -LEAST]
    return listing([(ranking.table.criteria[k].name, -shown[k]) for k in order[:MOST]])


def _move(move: Move, catalog: Catalog) -> str:
    """The smallest change of a slider that is enough, as the slider shows it."""
    if move.kind == "group":
        name = catalog.groups[move.index].name
    else:
        criterion = catalog.criteria[move.index]
        name = f"{criterion.name} in {by_id(catalog.groups)[criterion.group].name}"
    now, then = _told_apart(move.share_now, move.share_then)
    return (
        f"the slider of {name} were set to {move.to} instead of {move.now}, which makes its share of the "
        f"whole {then} instead of {now} (the smallest change of one slider that is enough)"
    )


def _told_apart(now: float, then: float) -> tuple[str, str]:
    """Two shares, with the decimals at which they differ."""
    found = percentage(now), percentage(then)
    for digits in range(decimals(found[0].removesuffix(" %")) + 1, 9):
        if found[0] != found[1]:
            break
        found = f"{100 * now:.{digits}f} %", f"{100 * then:.{digits}f} %"
    return found


def _answers(comparison: Comparison, table: Table) -> list[str]:
    """What open ratings would have to turn out to be."""
    if comparison.turns:
        told = [_answer(turn, comparison, table) for turn in comparison.turns[:MOST]]
        more = len(comparison.turns) - MOST
        rest = "another open rating" if more == 1 else f"one of {more} more open ratings"
        return [*told, f"{rest} turned out well enough for it"] if more > 0 else told
    names = [_cell(turn, comparison, table) for turn in comparison.together]
    if len(names) > FEW_CELLS:
        names = [*names[:MOST], f"{len(names) - MOST} more"]
    if names:
        return [f"all of these turned out as well for it as they can (fewer are not enough): {listed(names)}"]
    return []


def _answer(turn: Turn, comparison: Comparison, table: Table) -> str:
    """The answer to an open question that turns the order, and how many of the possible ones do."""
    criterion, better = table.criteria[turn.column], turn.row == comparison.behind
    cell = _cell(turn, comparison, table)
    if criterion.levels:
        least = "" if turn.enough == 1 else " or better" if better else " or worse"
        count = f"{turn.enough} of {turn.possible} answers"
        return f"{cell} turned out to be “{criterion.levels[int(turn.at)]}”{least} ({count})"
    assert criterion.scale
    side = "above" if better == (criterion.best > criterion.worst) else "below"
    return f"{cell} turned out to be {side} {amount(turn.at, criterion.scale.unit)}"


def _cell(turn: Turn, comparison: Comparison, table: Table) -> str:
    name = table.criteria[turn.column].name
    return f"its {name}" if turn.row == comparison.behind else f"{name} of {table.vendors[turn.row].name}"


def musts(ranking: Ranking, row: int, criterion: str) -> str:
    """How a vendor stands to a must-have, if that is not simply met."""
    standing = ranking.standing[row]
    return FAILED if criterion in standing.failed else OPEN if criterion in standing.open else ""
