"""Sentences about several views: each names its condition, and its figures add up."""

from collections.abc import Iterator, Sequence
from itertools import islice
from math import ceil

import numpy as np

from shortlist.arrays import Bools
from shortlist.catalog import Catalog
from shortlist.decision.blind import is_blind
from shortlist.figures import hundredth, numeral, percent
from shortlist.ranking import DECIMALS, Ranking
from shortlist.ranking.answer import answer
from shortlist.ranking.words import listed, share
from shortlist.rounding import parts, rounded
from shortlist.together import labels
from shortlist.together.agreement import FEWEST, Concordance, ahead, beats, concordance, least, regret
from shortlist.together.middle import middle
from shortlist.together.quarrel import Quarrel, firsts, quarrel
from shortlist.together.standings import Seen, Together

NOBODY = "–"
WEAK, STRONG = 0.3, 0.7  # of Kendall's W, after Schmidt (1997)
MOST_LINES, MOST_CRITERIA = 12, 3


def heading(found: Together) -> str:
    """Whose views are asked what they share."""
    return f"Counted below: {listed([quoted(member) for member in found.members])}."


def quoted(seen: Seen) -> str:
    """A view by its name."""
    return f"“{seen.view.name}”"


def who_first(found: Together) -> list[str]:
    """Who comes first for whom, a sentence for each first place."""
    heads: dict[tuple[int, ...], list[str]] = {}
    for one in found.views:
        rows = np.flatnonzero(firsts(one.ranking)).tolist()
        heads.setdefault(tuple(rows), []).append(quoted(one))
    return [_first(rows, names, found.views[0].ranking) for rows, names in heads.items()]


def _first(rows: tuple[int, ...], names: list[str], ranking: Ranking) -> str:
    if not rows:
        return f"Nobody comes first for {listed(names)}."
    does = "share the first place" if len(rows) > 1 else "comes first"
    return f"{_vendors(rows, ranking)} {does} for {listed(names)}."


def live_with(found: Together) -> str:
    """Whom everybody could live with: the least of the worst that anybody gives up."""
    worst = regret(found.rankings)
    rows = least(worst).tolist()
    if not rows:
        return "No vendor is ranked in every view, so there is none that all could live with."
    names, verb = _vendors(rows, found.rankings[0]), "are" if len(rows) > 1 else "is"
    most, taken = float(worst[rows[0]]), _taken(found)
    if not most:
        return f"{names} {verb} as good as any in every view{taken}: nobody gives up a point."
    figure = behind(most)
    return (
        f"{names} {verb} at most {figure} point{'s' * (figure != '1')} behind the best of every view{taken}; "
        "every other vendor is further behind for somebody."
    )


def behind(points: float) -> str:
    """Points that a vendor is behind, rounded away from the best, so that “at most” is true of them."""
    return numeral(ceil(round(points * 10, DECIMALS - 1)) / 10)


def behind_note(found: Together) -> str:
    """What the column of the points behind holds, and how it takes what is not known."""
    far = "by how many points the vendor is behind the best where it is furthest"
    return f"{labels.WORST}: {far}{_taken(found)}."


def sure_pairs(found: Together) -> list[str]:
    """Who is sure to be ahead of whom in every view and in every compromise, a sentence a vendor."""
    return _pairs(beats(found.rankings), found)


def pairs_now(found: Together) -> list[str]:
    """The same as the unknown is taken now; nothing where all is known."""
    return _pairs(ahead(found.rankings), found) if _taken(found) else []


def not_sure(found: Together) -> str:
    """The condition of those."""
    return f"Not sure, but so in every view and every compromise{_taken(found)}:"


def _pairs(over: Bools, found: Together) -> list[str]:
    ranking = found.rankings[0]
    rows = [row for row in np.argsort(-over.sum(axis=1), kind="stable").tolist() if over[row].any()]
    lines = [
        f"{_vendors([row], ranking)} is ahead of {_others(np.flatnonzero(over[row]).tolist(), ranking)}."
        for row in rows[:MOST_LINES]
    ]
    more = len(rows) - len(lines)
    return [*lines, *([f"And {more} vendors that are ahead of others."] if more else [])]


def _others(rows: Sequence[int], ranking: Ranking) -> str:
    every = len(ranking.rank) - 1
    return "all others" if 1 < len(rows) == every else _vendors(rows, ranking)


def quarrels(found: Together, catalog: Catalog) -> list[str]:
    """What the widest quarrel about the first place is about, or that there is none."""
    held = quarrel(found.rankings)
    if held:
        return list(_quarrel(held, found, catalog))
    heads = np.all([firsts(ranking) for ranking in found.rankings], axis=0)
    rows = np.flatnonzero(heads).tolist()
    if not any(firsts(ranking).any() for ranking in found.rankings):
        return ["There is none: nobody comes first in any of these views."]
    if not rows:
        return ["No two views put different vendors alone in front, and none is first in all of them."]
    does = "share" if len(rows) > 1 else "has"
    return [
        f"There is none about the first place: {_vendors(rows, found.rankings[0])} {does} it in every view."
    ]


def _quarrel(held: Quarrel, found: Together, catalog: Catalog) -> Iterator[str]:
    one, other = (found.members[place] for place in held.views)
    first, second = (one.ranking.table.vendors[row].name for row in held.vendors)
    digits = next(d for d in range(1, 10) if min(rounded(abs(lead), d) for lead in held.leads) > 0)
    size = rounded(held.size, digits)
    ahead, back = (numeral(lead) for lead in parts([held.leads[0], -held.leads[1]], size, digits))
    yield (
        f"{quoted(one)} puts {first} ahead of {second}, by {ahead} points; {quoted(other)} puts {second} "
        f"ahead of {first}, by {back}{_taken(found)}."
    )
    told = parts(held.parts.tolist(), size, digits)
    order = [column for column in np.argsort(-held.parts, kind="stable").tolist() if told[column] > 0]
    yield f"Of these {numeral(size)} points in all:"
    for column in islice(order, MOST_CRITERIA):
        criterion = catalog.criteria[column].name
        yield f"{numeral(told[column])} from {criterion}, which {_weighed(column, one, other)}"
    rest = rounded(size - sum(told[column] for column in order[:MOST_CRITERIA]), digits)
    if rest:
        yield f"{numeral(rest)} from all others together"


def _weighed(column: int, one: Seen, other: Seen) -> str:
    here, there = (share(float(seen.ranking.weights[column])) for seen in (one, other))
    return f"weighs {here} for {quoted(one)} and {there} for {quoted(other)}"


def alike(found: Together) -> str:
    """How alike the orders are; no verdict on fewer than three views or vendors."""
    held = concordance(found.rankings)
    if held is None or min(held.views, held.vendors) < FEWEST:
        return labels.TOO_FEW
    figure = numeral(round(percent(held.w) / 100, 6))
    return f"W = {figure} over {held.views} views and {held.vendors} vendors: {_verdict(held)}."


def _verdict(held: Concordance) -> str:
    if held.w >= STRONG:
        return "the same order" if held.w == 1 else "largely the same order"
    return "partly the same order" if held.w >= WEAK else "hardly any order in common"


def proposal(found: Together, catalog: Catalog) -> str:
    """What the mean of the weights would put first."""
    ranking = answer(middle(found.rankings, found.mine, catalog), catalog)
    rows = np.flatnonzero(firsts(ranking)).tolist() if ranking else []
    if not (ranking and rows):
        return "The mean of the weights would put nobody first."
    return f"The mean of the weights would put {_vendors(rows, ranking)} first{_taken(found)}."


def remarks(found: Together) -> list[str]:
    """What is otherwise in a view than in mine, and what is taken instead."""
    views = [one.view for one in found.views if one.view.kind == "colleague"]
    whose: dict[tuple[str, ...], list[str]] = {}
    for view in (found.own, *views):
        whose.setdefault(view.remarks, []).append(f"“{view.name}”")
    held = [f"{listed(names)}: {'; '.join(remarks)}." for remarks, names in whose.items() if remarks]
    own = "your own" if found.own.name == labels.MINE else f"those of “{found.own.name}”"
    note = (
        "Of these views the weights are taken; date, kind of buyer, must-haves, assumptions and the attitude "
        f"to the unknown are {own}."
    )
    return [*held, note] if held else []


def blind(found: Together) -> str:
    """Whose weights were given before they saw who the vendors are; empty if nobody's."""
    names = [quoted(one) for one in found.views if one.view.kind != "profile" and is_blind(one.view.decision)]
    return f"The weights of {listed(names)} were given before the vendors’ names were shown." if names else ""


def place(seen: Seen, row: int) -> tuple[str, str]:
    """A vendor's rank in a view and its chance of first, in percent without the sign; empty if it is out.

    Where nothing is known nobody has a place.
    """
    if not seen.ranking.inside[row]:
        return labels.LEFT_OUT, ""
    if not seen.ranking.has_first:
        return NOBODY, ""
    return str(seen.ranking.rank[row]), hundredth(float(seen.chance[row]), seen.shown[row])


def placed(seen: Seen, row: int) -> str:
    """The same in one: “2 (31 %)”."""
    rank, chance = place(seen, row)
    return f"{rank} ({chance} %)" if chance else rank


def order(found: Together) -> list[int]:
    """The rows of the vendors, those first that everybody could live with; who is left out of a view last."""
    worst = regret(found.rankings)
    ranks = np.sum([ranking.rank for ranking in found.rankings], axis=0)
    key = np.where(np.isnan(worst), np.inf, worst)
    return [int(row) for row in np.lexsort((ranks, key))]


def _taken(found: Together) -> str:
    """How a figure takes what is not known, to follow it; empty if all is known."""
    is_known = all((ranking.low == ranking.high).all() for ranking in found.rankings)
    return "" if is_known else f", with the unknown taken at {found.mine.unknown} %"


def _vendors(rows: Sequence[int], ranking: Ranking) -> str:
    return listed([ranking.table.vendors[row].name for row in rows])
