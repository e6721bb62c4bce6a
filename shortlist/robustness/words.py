"""Sentences about sureness: names, chances and how they were found, and what is assumed."""

from collections.abc import Iterable

import numpy as np

from shortlist.catalog import LARGE, Criterion
from shortlist.decision import spell
from shortlist.decision.assumptions import Assumption
from shortlist.figures import hundredth, numeral, percent
from shortlist.ranking import DECIMALS, scores
from shortlist.ranking.words import called, share
from shortlist.robustness import labels
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.contest import Field, Inside
from shortlist.robustness.dominance import Dominance
from shortlist.robustness.kept import NEAR_DRAWS
from shortlist.robustness.methods import Agreement, Opinion
from shortlist.robustness.shares import Shares
from shortlist.robustness.verdict import Firsts
from shortlist.robustness.verdict import margin as _margin
from shortlist.rounding import rounded

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
    return called([inside.vendors[row].name for row in rows])


def named(row: int, field: Field) -> str:
    """A vendor, marked if it is left out of the ranking now."""
    return field.vendors[row].name if field.ranked[row] else f"{field.vendors[row].name} (left out now)"


def cases(part: float, shown: int) -> str:
    """A share of the plausible cases by the hundredths shown of it: none or all only if it is."""
    figure = hundredth(part, shown).replace("<", "fewer than ").replace(">", "more than ")
    return f"{figure} of 100 plausible cases"


def taken(inside: Inside) -> str:
    """How a figure takes what is not known, to follow it; empty if all is known."""
    return "" if inside.is_known else f", with the unknown taken at {inside.unknown} %"


def taken_here(inside: Inside) -> str:
    """The same as a sentence of its own, below a chart or a table."""
    return "" if inside.is_known else f" The unknown is taken at {inside.unknown} %."


def chance(part: float) -> str:
    """A share in percent with one decimal; more where it would look like none or all and is not."""
    shown = rounded(100 * part, 1)
    return f"{shown:.1f}" if 0 < shown < 100 else numeral(percent(part))


def order(inside: Inside) -> list[int]:
    """The vendors, first place first; those left out now come last."""
    score = scores(inside.values, inside.weights)
    left = ~inside.ranked if isinstance(inside, Field) else np.zeros(len(score))
    return sorted(range(len(score)), key=lambda row: (left[row], -round(float(score[row]), DECIMALS)))


def shown_rows(inside: Inside) -> list[int]:
    """The vendors that a matrix has room for, first place first."""
    return order(inside)[: labels.MOST_SHOWN]


def margin(error: float) -> str:
    """A standard error as points within which the truth lies 19 times in 20."""
    return _points(_margin(error))


def _points(share: float) -> str:
    points = rounded(100 * share, 1)
    return f"{points:.1f} point{'' if points == 1 else 's'}"


def counted(cases: int, off: float) -> str:
    """In how many plausible cases chances are counted, why in no more, and what share they can be off."""
    fewer = (
        f": above {LARGE:,} ratings (vendors times criteria) fewer than {NEAR_DRAWS:,} are drawn, so that "
        "nobody waits long"
    )
    return (
        f"Chances of first are counted in {cases:,} plausible cases{fewer * (cases < NEAR_DRAWS)}. Each is "
        f"within {_points(off)} of the true one, 19 times in 20."
    )


def shortened(near: Firsts) -> str:
    """The same where fewer cases were drawn than for most catalogs; else empty."""
    return counted(near.draws, near.margin) if near.draws < NEAR_DRAWS else ""


def drawn(found: Acceptability) -> str:
    """How many draws, and how far the shares can be off."""
    worst = float(found.error.max(initial=0))
    if not worst:
        return (
            "Nothing is left to chance here: these are the weights as they stand, and every rating is known."
        )
    return (
        f"{found.draws:,} cases, always the same ones; each share is within {margin(worst)} of the true one, "
        f"19 times in 20.{_nobody(found)}"
    )


def _nobody(found: Acceptability) -> str:
    return f" In {share(found.nobody)} of them no vendor meets every must-have." if found.nobody else ""


def first_shares(found: Shares | None, inside: Inside) -> str:
    """How the first-rank shares came about."""
    if found is None:
        return labels.NO_SHARES
    title = labels.SHARE_FIRST if inside.sides is None else labels.SHARE_MIXES
    if found.exact:
        exact = labels.SHARE_EXACT if inside.sides is None else labels.SHARE_MIXES_EXACT
        return f"{exact}{taken_here(inside)}"
    why = "take too long with so many vendors and groups"
    if inside.sides is not None:
        why = "take too long or lose too many digits"
    return (
        f"{title}: counted in {found.draws:,} of them, since exact volumes would {why}; "
        f"within {_off(found)}, 19 times in 20.{taken_here(inside)}"
    )


def agreed_shares(found: Shares, inside: Inside) -> str:
    """How the shares of all weights that agree with choices came about."""
    return (
        f"{labels.SHARE_AGREED}: for what part of the weights that agree with your choices the vendor is "
        f"first; an estimate, counted in {found.draws:,} of them, within {_off(found)}, 19 times in 20."
        f"{taken_here(inside)}"
    )


def _off(found: Shares) -> str:
    return margin(float(found.error.max(initial=0)))


def beaten(found: Dominance, inside: Inside, where: str) -> list[str]:
    """Who beats whom at all weights that `where` tells, and who could come first, in sentences."""
    rows = order(inside)
    surely = found.necessary & ~found.necessary.T
    lines = [
        f"{inside.vendors[row].name} scores at least as high as {names(others, inside)}, at all weights "
        f"{where} and all ratings within what is known."
        for row in rows
        if (others := [k for k in rows if surely[row, k]])
    ]
    could = [row for row in rows if found.possible[row].all()]
    if len(could) == len(rows) > 1:
        return [*lines, "Each of them may still score as high as all others."]
    return [*lines, f"Nobody is sure to score higher than {names(could, inside)}."] if len(rows) > 1 else []


def tells(found: Dominance) -> bool:
    """Whether a vendor is sure to score at least as high as another, or cannot."""
    own = np.eye(len(found.least), dtype=bool)
    return bool((found.necessary & ~own).any() or not found.possible.all())


def opinion(found: Opinion, inside: Inside) -> str:
    """Whom another method puts first."""
    return names((row for row, place in enumerate(found.rank) if place == 1), inside)


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
