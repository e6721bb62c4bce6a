"""The tables about sureness, in words and whole numbers."""

from collections.abc import Sequence

from shortlist.arrays import Floats
from shortlist.columns import Frame
from shortlist.ranking.words import VENDOR, share
from shortlist.robustness import labels
from shortlist.robustness import words as sentences
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.contest import Inside
from shortlist.robustness.dominance import Dominance
from shortlist.robustness.extremes import Extremes
from shortlist.robustness.inquiry import Inquiry
from shortlist.robustness.methods import Opinion
from shortlist.robustness.questions import known
from shortlist.robustness.shares import Shares
from shortlist.robustness.strips import Strip
from shortlist.robustness.triangle import Region
from shortlist.rounding import parts, rounded


def strips_frame(strips: Sequence[Strip], inside: Inside) -> Frame:
    """How far each weight can move, and who takes over on either side."""
    return {
        labels.WEIGHT: [strip.name if strip.is_group else f"   {strip.name}" for strip in strips],
        labels.NOW: [share(strip.interval.now) for strip in strips],
        labels.HOLDS: [sentences.holding(strip.interval) for strip in strips],
        labels.BELOW: [sentences.names(strip.interval.below, inside) for strip in strips],
        labels.ABOVE: [sentences.names(strip.interval.above, inside) for strip in strips],
    }


def regions_frame(regions: Sequence[Region], inside: Inside) -> Frame:
    """Who comes first in what part of the triangle."""
    areas = parts([100 * region.share for region in regions], 100, 1)
    return {
        labels.FIRST_THERE: [sentences.names(region.rows, inside) for region in regions],
        labels.AREA: [f"{area:.1f} %" for area in areas],
    }


def chances_frame(found: Acceptability, inside: Inside) -> Frame:
    """How often each vendor takes each rank, in percent with one decimal."""
    rows = sentences.shown_rows(inside)
    columns = {
        str(rank + 1): [f"{rounded(100 * found.ranks[row, rank], 1):.1f}" for row in rows]
        for rank in range(len(rows))
    }
    return {VENDOR: [inside.vendors[row].name for row in rows], **columns}


def wins_frame(wins: Floats, inside: Inside) -> Frame:
    """How often the vendor of the row comes before that of the column, in percent."""
    rows = sentences.shown_rows(inside)
    cells = [
        [labels.SELF if row == rival else f"{rounded(100 * wins[row, rival]):.0f}" for rival in rows]
        for row in rows
    ]
    return _matrix(cells, inside)


def reach_frame(reach: Extremes, parts_first: Shares, inside: Inside) -> Frame:
    """The best and the worst possible rank, and the share of all weightings that puts a vendor first."""
    rows = sentences.order(inside)
    decided = [bool(reach.exact[row]) for row in rows]
    return {
        VENDOR: [inside.vendors[row].name for row in rows],
        labels.BEST: [_rank(int(reach.best[r]), ok) for r, ok in zip(rows, decided, strict=True)],
        labels.WORST: [_rank(int(reach.worst[r]), ok) for r, ok in zip(rows, decided, strict=True)],
        labels.SHARE_FIRST: [f"{rounded(100 * parts_first.parts[row], 1):.1f} %" for row in rows],
    }


def questions_frame(inquiries: Sequence[Inquiry], inside: Inside) -> Frame:
    """Open ratings as questions, the most telling first."""
    vendors, criteria = inside.vendors, inside.criteria
    return {
        labels.ORDER: [str(place) for place in range(1, len(inquiries) + 1)],
        VENDOR: [vendors[one.row].name for one in inquiries],
        labels.QUESTION: [criteria[one.column].question for one in inquiries],
        labels.CHANGE: [share(one.change) for one in inquiries],
        labels.THEN: ["" if one.then is None else vendors[one.then].name for one in inquiries],
        labels.GAIN: [f"{rounded(one.gain, 2):.2f}" for one in inquiries],
        labels.KNOWN: [
            known(
                criteria[one.column],
                float(inside.low[one.row, one.column]),
                float(inside.high[one.row, one.column]),
            )
            for one in inquiries
        ],
    }


def pairs_frame(found: Dominance, inside: Inside) -> Frame:
    """Whether the vendor of the row scores at least as high as that of the column."""
    rows = sentences.shown_rows(inside)
    necessary, possible = found.necessary, found.possible
    cells = [[_pair(row == k, bool(necessary[row, k]), bool(possible[row, k])) for k in rows] for row in rows]
    return _matrix(cells, inside)


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


def _matrix(cells: list[list[str]], inside: Inside) -> Frame:
    """A square table whose columns are numbered like its rows: names may be long, and may be shared."""
    names = [inside.vendors[row].name for row in sentences.shown_rows(inside)]
    columns = {str(place): list(column) for place, column in enumerate(zip(*cells, strict=True), start=1)}
    return {VENDOR: [f"{place}  {name}" for place, name in enumerate(names, start=1)], **columns}


def _pair(itself: bool, necessary: bool, possible: bool) -> str:
    if itself:
        return labels.SELF
    return labels.ALWAYS if necessary else labels.MAY if possible else labels.NEVER


def _rank(rank: int, exact: bool) -> str:
    return str(rank) if exact else f"{rank} or beyond"
