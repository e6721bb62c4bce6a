"""What to ask next: the two offers whose comparison tells most about who is first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.catalog import Catalog, Criterion
from shortlist.choices.polytope import size
from shortlist.decision import Decision
from shortlist.decision.choice import Pair, Swing

STEPS = 4  # parts of a scale of numbers, and levels at most, that are asked about
FINE, MOST_FINE = 20, 10_000  # the same once no such question tells, and how many questions are then tried
WHOLE = 0.02  # bits for which a question is not asked about a part of a scale in place of the whole
TELLING = 1e-3  # bits, below which a question tells nothing
DECIMALS = 6
BLOCK = 2_000_000


@dataclass(frozen=True)
class Question:
    """Two improvements to compare, and by how many bits the answer lowers the doubt about who is first."""

    first: Swing
    second: Swing
    gain: float


def doubt(counts: Floats) -> Floats:
    """The entropy, in bits, of who is first, from how often each vendor is (… × k)."""
    part = counts / np.maximum(counts.sum(axis=-1, keepdims=True), 1)
    return np.asarray(-(part * np.log2(np.where(part > 0, part, 1))).sum(axis=-1))


def question(decision: Decision, catalog: Catalog, points: Floats, first: Ints) -> Question | None:
    """The next question, given points (n × m) and which vendor is first at each; None if none would tell.

    The answer “about equal” is left out of account. Of questions that tell about as much, those about whole
    scales come first, then those about fewer steps. Finer steps are asked about only where no coarser tell.
    """
    coarse = _best(list(askable(decision, catalog)), catalog, points, first)
    return coarse or _best(list(islice(askable(decision, catalog, FINE), MOST_FINE)), catalog, points, first)


def _best(
    asked: Sequence[tuple[Swing, Swing]], catalog: Catalog, points: Floats, first: Ints
) -> Question | None:
    """The question of some that tells most; None if none tells."""
    if not asked:
        return None
    gain = np.round(_gains(asked, catalog, points, first), DECIMALS)
    cost = [WHOLE * sum(size(one, catalog) < 1 for one in pair) for pair in asked]
    best = int(np.argmax(gain - cost))
    return Question(*asked[best], float(gain[best])) if gain[best] >= TELLING else None


def askable(decision: Decision, catalog: Catalog, steps: int = STEPS) -> Iterator[tuple[Swing, Swing]]:
    """Every two improvements, in so many steps, that can be compared, in an order of their own, unasked."""
    criteria = sorted(catalog.criteria, key=lambda one: (one.group, one.id))
    swings = [_swings(one, decision.musts.get(one.id, one.worst), steps) for one in criteria]
    pairs = [made for made in decision.choices if isinstance(made, Pair)]
    unsure = {frozenset(_names(made)) for made in pairs if made.preferred == "unsure"}
    before = {frozenset((made.first, made.second)) for made in pairs}
    for some, others in combinations(swings, 2):
        ratios = {
            round(worth / less, DECIMALS): (one, other)
            for one, worth in reversed(some)
            for other, less in reversed(others)
        }
        if not unsure or frozenset(one.criterion for one, _ in (*some[:1], *others[:1])) not in unsure:
            yield from (pair for pair in reversed(ratios.values()) if frozenset(pair) not in before)


def _names(pair: Pair) -> tuple[str, str]:
    return pair.first.criterion, pair.second.criterion


def _swings(criterion: Criterion, low: float, steps: int) -> list[tuple[Swing, float]]:
    """Improvements from the least that is demanded, the greatest first, and the part of the scale of each."""
    if low == criterion.best:
        return []
    least = criterion.value(low)
    if criterion.levels:
        above = np.arange(low + 1, criterion.best + 1)
        highs = above[np.linspace(0, len(above) - 1, min(len(above), steps)).round().astype(int)].tolist()
    else:
        highs = [criterion.position(least + (1 - least) * part / steps) for part in range(1, steps + 1)]
    return [(Swing(criterion.id, low, high), criterion.value(high) - least) for high in reversed(highs)]


def _gains(asked: Sequence[tuple[Swing, Swing]], catalog: Catalog, points: Floats, first: Ints) -> Floats:
    """By how many bits each answer lowers the doubt, on average."""
    places = {criterion.id: place for place, criterion in enumerate(catalog.criteria)}
    columns = np.array([[places[one.criterion] for one in pair] for pair in asked])
    sizes = np.array([[size(one, catalog) for one in pair] for pair in asked])
    hits = (first[:, None] == np.unique(first)).astype(float)
    whole, step = hits.sum(axis=0), max(1, BLOCK // len(points))
    found = [
        preferring(points, columns[begin : begin + step], sizes[begin : begin + step]) @ hits
        for begin in range(0, len(asked), step)
    ]
    yes = np.vstack(found)
    no = whole - yes
    after = yes.sum(axis=1) * doubt(yes) + no.sum(axis=1) * doubt(no)
    return np.asarray(doubt(whole) - after / len(points))


def preferring(points: Floats, columns: Ints, sizes: Floats) -> Floats:
    """For each question (q) at which points (n) the first offer would be preferred, as 0 or 1."""
    one, other = (points.T[columns[:, side]] * sizes[:, side, None] for side in (0, 1))
    prefers: Bools = one > other
    return prefers.astype(float)
