"""Other ways to rank, and how far their order agrees with ours. Values are 0 (worst) … 1 (best), n × m."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.ranking import rank, scores
from shortlist.robustness.contest import TOLERANCE, Inside

FLOOR = 0.01
FULL_PREFERENCE = 0.5


class Agreement(StrEnum):
    """How alike two orders are, by Kendall's τ-b; `UNDEFINED` where one of them ties everybody."""

    SAME = "same"
    CLOSE = "close"
    PARTIAL = "partial"
    NONE = "none"
    REVERSED = "reversed"
    UNDEFINED = "undefined"


THRESHOLDS = (
    (1 - 1e-9, Agreement.SAME),
    (0.7, Agreement.CLOSE),
    (0.3, Agreement.PARTIAL),
    (-0.3, Agreement.NONE),
)


@dataclass(frozen=True)
class Opinion:
    """What a method makes of the vendors inside: `score` on its own scale, `rank`, and τ-b with our order."""

    method: str
    score: Floats
    rank: Ints
    tau: float
    agreement: Agreement


def opinions(inside: Inside) -> tuple[Opinion, ...]:
    """Every other method's ranking for the chosen weights and attitude; none if nobody is inside."""
    if not len(inside.rows):
        return ()
    ours = _rank(scores(inside.values, inside.weights))
    found = []
    for name, method in METHODS.items():
        score = method(inside.values, inside.weights)
        theirs = _rank(score)
        tau = kendall(ours, theirs)
        found.append(Opinion(name, score, theirs, tau, agreement(tau)))
    return tuple(found)


def weighted_product(values: Floats, weights: Floats) -> Floats:
    """Π v^w for each vendor, 0…1 (Bridgman 1922).

    A single zero would wipe out all else, which is for must-haves to say: values count as 0.01 at least.
    """
    return np.asarray(np.exp(np.log(np.maximum(values, FLOOR)) @ weights))


def topsis(values: Floats, weights: Floats) -> Floats:
    """Nearness to the best there is, 0…1, columns divided by their length (Hwang and Yoon 1981).

    ½ for everybody where nothing sets the vendors apart.
    """
    length = np.sqrt((values**2).sum(axis=0))
    weighted = weights * values / np.where(length > 0, length, 1)
    best, worst = (np.sqrt(((weighted - ideal) ** 2).sum(axis=1)) for ideal in _ideals(weighted))
    apart = best + worst
    alike = apart <= TOLERANCE
    return np.asarray(np.where(alike, 0.5, worst / np.where(alike, 1, apart)))


def promethee(values: Floats, weights: Floats, full: float = FULL_PREFERENCE) -> Floats:
    """The net flow of PROMETHEE II, −1…1: mean preference over the others less theirs over it (Brans 1985).

    V-shape: preference grows with the difference and is full from `full` on, half the scale. On each
    criterion a vendor's flow is the sum of clip((v − v_k) / full, −1, 1): sorting and prefix sums give
    all of them in O(n log n).
    """
    vendors = len(values)
    order = np.argsort(values, axis=0)
    flows = np.zeros(vendors)
    for column, weight in enumerate(weights):
        ladder = values[order[:, column], column]
        sums = np.concatenate([[0.0], np.cumsum(ladder)])
        below = np.searchsorted(ladder, ladder - full, side="left")
        above = np.searchsorted(ladder, ladder + full, side="right")
        near = (ladder * (above - below) - (sums[above] - sums[below])) / full
        flows[order[:, column]] += weight * (below - (vendors - above) + near)
    return flows / max(1, vendors - 1)


METHODS: dict[str, Callable[[Floats, Floats], Floats]] = {
    "weighted_product": weighted_product,
    "topsis": topsis,
    "promethee": promethee,
}


def kendall(a: Ints, b: Ints) -> float:
    """Kendall's τ-b between two rankings, −1…1, ties accounted for; NaN where one ties everybody."""
    ups = [np.sign(ranks[:, None] - ranks) for ranks in (a, b)]
    pairs = [np.count_nonzero(up) for up in ups]
    return float((ups[0] * ups[1]).sum() / np.sqrt(pairs[0] * pairs[1])) if all(pairs) else float("nan")


def agreement(tau: float) -> Agreement:
    """A τ-b in a word: same at 1, close from 0.7, partial from 0.3, none down to −0.3, else reversed."""
    if np.isnan(tau):
        return Agreement.UNDEFINED
    return next((word for least, word in THRESHOLDS if tau >= least), Agreement.REVERSED)


def _ideals(weighted: Floats) -> tuple[Floats, Floats]:
    return weighted.max(axis=0), weighted.min(axis=0)


def _rank(score: Floats) -> Ints:
    return rank(score, np.ones(len(score), dtype=bool))
