"""Sentences about sureness: the verdict, what it hinges on, and how far the weights can move."""

from collections.abc import Iterable, Sequence
from math import ceil, floor

from shortlist.catalog import Catalog, Criterion
from shortlist.decision import spell
from shortlist.decision.assumptions import Assumption
from shortlist.ranking import DECIMALS, scores
from shortlist.ranking.words import listed, share
from shortlist.robustness import labels
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.contest import TOLERANCE, Inside
from shortlist.robustness.dominance import Dominance
from shortlist.robustness.inquiry import Inquiry
from shortlist.robustness.methods import Agreement, Opinion
from shortlist.robustness.questions import question
from shortlist.robustness.shares import Shares
from shortlist.robustness.stability import Interval
from shortlist.robustness.verdict import Answer, Hinge, Method, Outlook, Rival, Tie, Verdict, Weight
from shortlist.rounding import rounded

ASKED = 3
NORMAL = 1.96  # standard errors on each side that hold the truth 19 times in 20
AGREEMENTS = {
    Agreement.SAME: "the same order",
    Agreement.CLOSE: "nearly the same order",
    Agreement.PARTIAL: "partly the same order",
    Agreement.NONE: "no order in common",
    Agreement.REVERSED: "the reverse order",
    Agreement.UNDEFINED: "everybody ties, so orders cannot be compared",
}


def names(rows: Iterable[int], inside: Inside) -> str:
    """Vendors in a sentence."""
    return listed([inside.vendors[row].name for row in rows])


def order(inside: Inside) -> list[int]:
    """The vendors inside, first place first."""
    score = scores(inside.values, inside.weights)
    return sorted(range(len(score)), key=lambda row: -round(float(score[row]), DECIMALS))


def shown_rows(inside: Inside) -> list[int]:
    """The vendors that a matrix has room for, first place first."""
    return order(inside)[: labels.MOST_SHOWN]


def verdict(outlook: Outlook, inside: Inside) -> str:
    """How often the first place holds, in a sentence."""
    first = inside.vendors[outlook.first].name
    if len(inside.rows) == 1:
        return f"{first} is the only vendor left, so nothing can take its place."
    return (
        f"{first} comes first in {share(outlook.share)} of draws, with weights around yours and ratings "
        f"anywhere within what is known (give or take {margin(outlook.error)})."
    )


def margin(error: float) -> str:
    """A standard error as the points within which the truth lies 19 times in 20."""
    points = rounded(100 * NORMAL * error, 1)
    return f"{points:.1f} point{'' if points == 1 else 's'}"


def hinges(outlook: Outlook, inside: Inside, catalog: Catalog) -> list[str]:
    """What the verdict hinges on, a sentence each."""
    return [_hinge(hinge, inside, catalog) for hinge in outlook.hinges]


def advice(outlook: Outlook, inside: Inside, catalog: Catalog) -> str:
    """What to do next."""
    for hinge in outlook.hinges:
        if isinstance(hinge, Answer):
            at = hinge.inquiry
            return f"Next: ask {_asked(at, inside)}"
    for hinge in outlook.hinges:
        if isinstance(hinge, Weight):
            return f"Next: agree on the weight of {_weighed(hinge, inside, catalog)} before you decide."
    if outlook.verdict == Verdict.SETTLED:
        return "Next: check the sources that the first place rests on, then decide."
    return (
        "Next: find out more; no single answer decides, so ask every vendor near the top what is not known."
    )


def bounds(interval: Interval) -> tuple[str, str]:
    """The ends of an interval in percent, rounded inwards: what is said to hold does hold."""
    for decimals in (0, 1):
        unit = 10**decimals
        low = ceil(100 * unit * (interval.low - TOLERANCE)) / unit
        high = floor(100 * unit * (interval.high + TOLERANCE)) / unit
        if low <= high:
            return f"{low + 0.0:.{decimals}f}", f"{high:.{decimals}f}"
    return f"{rounded(100 * interval.low, 1):.1f}", f"{rounded(100 * interval.high, 1):.1f}"


def moves(interval: Interval) -> bool:
    """Whether a weight can move at all."""
    return interval.most - interval.least > TOLERANCE


def holds(interval: Interval | None) -> str:
    """Where a slider leaves the first place as it is; none where there is no first place."""
    if interval is None:
        return "There is no first place"
    if not moves(interval):
        return "Alone, it changes nothing"
    if interval.always:
        return "First place holds at any weight"
    low, high = bounds(interval)
    return f"First place holds at {low}–{high} %"


def holding(interval: Interval) -> str:
    """The interval alone, for a table."""
    if not moves(interval):
        return "cannot move alone"
    return "at any weight" if interval.always else "–".join(bounds(interval)) + " %"


def held(interval: Interval, inside: Inside) -> str:
    """The label at a bar: the interval, and who takes over on either side."""
    if not moves(interval):
        return "cannot move alone"
    if interval.always:
        return "holds at any weight"
    low, high = bounds(interval)
    over = [f"below {names(interval.below, inside)}"] if interval.below else []
    over += [f"above {names(interval.above, inside)}"] if interval.above else []
    return f"{low}–{high} %, {', '.join(over)}"


def drawn(found: Acceptability) -> str:
    """How many draws, and how far the shares can be off."""
    worst = float(found.error.max(initial=0))
    if not worst:
        return (
            "Nothing is left to chance here: these are the weights as they stand, and every rating is known."
        )
    return (
        f"{found.draws:,} draws, always the same ones; each share is within {margin(worst)} of the true one, "
        "19 times in 20."
    )


def first_shares(found: Shares) -> str:
    """How the first-rank shares came about."""
    if found.exact:
        return labels.SHARE_EXACT
    error = margin(float(found.error.max(initial=0)))
    return (
        f"First of all weightings: counted in {found.draws:,} draws, since exact volumes would take too long "
        f"with so many vendors and criteria; within {error}, 19 times in 20. What is not known is taken as "
        "your attitude says."
    )


def beaten(found: Dominance, inside: Inside) -> list[str]:
    """Who beats whom whatever the weighting, and who could come first, in sentences."""
    rows = order(inside)
    surely = found.necessary & ~found.necessary.T
    lines = [
        f"{inside.vendors[row].name} is never behind {names(others, inside)}."
        for row in rows
        if (others := [k for k in rows if surely[row, k]])
    ]
    could = [row for row in rows if found.possible[row].all()]
    if len(could) == len(rows) > 1:
        return [*lines, "Each of them may still be as good as any other."]
    return [*lines, f"Nobody is sure to beat {names(could, inside)}."] if len(rows) > 1 else []


def opinion(found: Opinion, inside: Inside) -> str:
    """Whom another method puts first."""
    return names((row for row, place in enumerate(found.rank) if place == 1), inside)


def asked_first(inquiries: Sequence[Inquiry], inside: Inside) -> list[str]:
    """The most telling questions in full, and what the answers could do."""
    telling = [one for one in inquiries[:ASKED] if one.then is not None]
    if not telling:
        return [labels.NONE_TELLING]
    return [
        f"{place}.  {_asked(one, inside)} {_effect(one, inside)}"
        for place, one in enumerate(telling, start=1)
    ]


def assumption(vendor: str, criterion: Criterion, held: Assumption) -> str:
    """An assumption in a sentence."""
    return f"{vendor}, {criterion.name}: {level(criterion, spell(held.level))}. Why: {held.reason}"


def level(criterion: Criterion, spelled: str) -> str:
    """A level in words, or a number with its unit."""
    if criterion.levels:
        return criterion.levels[int(spelled)]
    assert criterion.scale
    return f"{spelled} {criterion.scale.unit}"


def shown_of(inside: Inside) -> str:
    """That not all vendors are shown, where that is so."""
    most = labels.MOST_SHOWN
    return f"The first {most} of {len(inside.rows)} vendors are shown." if len(inside.rows) > most else ""


def _hinge(hinge: Hinge, inside: Inside, catalog: Catalog) -> str:
    match hinge:
        case Tie(rows):
            return f"{names(rows, inside)} share the first place at these weights."
        case Rival(row, part):
            return f"{inside.vendors[row].name} comes first in {share(part)} of them."
        case Answer(inquiry):
            return f"One answer could change it. {_effect(inquiry, inside)}"
        case Weight(interval=interval):
            weighed = _weighed(hinge, inside, catalog)
            return f"The weight of {weighed} is near a change: {held(interval, inside)}."
        case Method(name, rows):
            method = f"{labels.METHOD_NAMES[name]}, which {labels.METHOD_KINDS[name]}"
            return f"{method}, puts {names(rows, inside)} first."


def _weighed(hinge: Weight, inside: Inside, catalog: Catalog) -> str:
    named = catalog.groups if hinge.kind == "group" else inside.criteria
    return f"{named[hinge.index].name} (now {share(hinge.interval.now)})"


def _asked(inquiry: Inquiry, inside: Inside) -> str:
    return question(inside.vendors[inquiry.row], inside.criteria[inquiry.column])


def _effect(inquiry: Inquiry, inside: Inside) -> str:
    vendor, criterion = inside.vendors[inquiry.row].name, inside.criteria[inquiry.column].name
    then = "" if inquiry.then is None else inside.vendors[inquiry.then].name
    return (
        f"For {share(inquiry.change)} of what “{criterion}” of {vendor} could turn out to be, "
        f"{then} takes the first place."
    )
