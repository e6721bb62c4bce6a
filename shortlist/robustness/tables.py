"""The tables about sureness, in words and whole numbers."""

from collections.abc import Sequence

import numpy as np

from shortlist.arrays import Floats
from shortlist.columns import Frame
from shortlist.figures import hundredth, hundredths, numeral, percent
from shortlist.ranking.words import VENDOR
from shortlist.robustness import labels
from shortlist.robustness import words as sentences
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.contest import Field, Inside
from shortlist.robustness.dominance import Dominance
from shortlist.robustness.extremes import Extremes
from shortlist.robustness.methods import Opinion
from shortlist.robustness.shares import Shares
from shortlist.robustness.triangle import Region
from shortlist.rounding import parts


def regions_frame(regions: Sequence[Region], inside: Inside) -> Frame:
    """Who comes first in what part of the triangle."""
    areas = parts([100 * region.share for region in regions], 100, 1)
    return {
        labels.FIRST_THERE: [sentences.names(region.rows, inside) for region in regions],
        labels.AREA: [f"{area:.1f} %" for area in areas],
    }


def chances_frame(found: Acceptability, field: Field) -> Frame:
    """How often each vendor takes each rank, or is out, in whole percent.

    Those of a rank add up to 100 over all vendors and nobody, as in the bar of chances of first.
    """
    rows = sentences.shown_rows(field)
    columns = {str(rank + 1): _whole(found.ranks[:, rank].tolist(), rows) for rank in range(len(rows))}
    if found.out.any():
        columns[labels.OUT] = [numeral(percent(float(found.out[row]))) for row in rows]
    return {VENDOR: [sentences.named(row, field) for row in rows], **columns}


def _whole(chances: Sequence[float], rows: Sequence[int]) -> list[str]:
    shown = hundredths(chances)
    return [hundredth(chances[row], shown[row]) for row in rows]


def wins_frame(wins: Floats, field: Field) -> Frame:
    """How often the vendor of the row comes before that of the column, in percent."""
    rows = sentences.shown_rows(field)
    cells = [
        [labels.SELF if row == rival else numeral(percent(float(wins[row, rival]))) for rival in rows]
        for row in rows
    ]
    return _matrix(cells, [sentences.named(row, field) for row in rows])


def reach_frame(reach: Extremes, parts_first: Shares, field: Field) -> Frame:
    """The best and the worst possible rank, and the share of all mixes that puts a vendor first."""
    rows, sure = sentences.order(field), field.outcomes.sure
    decided = [bool(reach.exact[row]) for row in rows]
    firsts = dict(zip(np.flatnonzero(field.ranked).tolist(), parts_first.parts.tolist(), strict=True))
    worst = [_rank(int(reach.worst[row]), ok) for row, ok in zip(rows, decided, strict=True)]
    return {
        VENDOR: [sentences.named(row, field) for row in rows],
        labels.BEST: [_rank(int(reach.best[r]), ok) for r, ok in zip(rows, decided, strict=True)],
        labels.WORST: [
            last if sure[row] else f"{last}, or out" for row, last in zip(rows, worst, strict=True)
        ],
        labels.SHARE_FIRST: [
            f"{sentences.chance(firsts[row])} %" if row in firsts else labels.SELF for row in rows
        ],
    }


def pairs_frame(found: Dominance, inside: Inside) -> Frame:
    """Whether the vendor of the row scores at least as high as that of the column."""
    rows = sentences.shown_rows(inside)
    necessary, possible = found.necessary, found.possible
    cells = [[_pair(row == k, bool(necessary[row, k]), bool(possible[row, k])) for k in rows] for row in rows]
    return _matrix(cells, [inside.vendors[row].name for row in rows])


def methods_frame(opinions: Sequence[Opinion], inside: Inside) -> Frame:
    """Whom each method puts first, and how far its order agrees with ours."""
    return {
        labels.METHOD: [labels.METHOD_NAMES[one.method] for one in opinions],
        labels.HOW: [labels.METHOD_KINDS[one.method] for one in opinions],
        labels.FIRST_THERE: [sentences.opinion(one, inside) for one in opinions],
        labels.AGREEMENT: [sentences.AGREEMENTS[one.agreement] for one in opinions],
        labels.TAU: [labels.SELF if one.tau != one.tau else f"{one.tau:.2f}" for one in opinions],
    }


def ranks_frame(opinions: Sequence[Opinion], inside: Inside, ours: Sequence[int]) -> Frame:
    """The rank of each vendor by each method, ours first."""
    rows = sentences.order(inside)
    return {
        VENDOR: [inside.vendors[row].name for row in rows],
        labels.OURS: [str(ours[row]) for row in rows],
        **{labels.METHOD_NAMES[one.method]: [str(one.rank[row]) for row in rows] for one in opinions},
    }


def _matrix(cells: list[list[str]], names: Sequence[str]) -> Frame:
    """A square table whose columns are numbered like its rows: names may be long, and may be shared."""
    columns = {str(place): list(column) for place, column in enumerate(zip(*cells, strict=True), start=1)}
    return {VENDOR: [f"{place}  {name}" for place, name in enumerate(names, start=1)], **columns}


def _pair(itself: bool, necessary: bool, possible: bool) -> str:
    if itself:
        return labels.SELF
    return labels.ALWAYS if necessary else labels.MAY if possible else labels.NEVER


def _rank(rank: int, exact: bool) -> str:
    return str(rank) if exact else f"{rank} or beyond"
