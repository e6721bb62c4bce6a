"""What the answer to one open question does: how its vendor then stands, and what knowing it is worth."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.ranking import DECIMALS, scores
from shortlist.robustness.contest import Field
from shortlist.robustness.outcomes import Outcomes

LEAST = 10.0**-DECIMALS
# How the vendor asked about then stands: behind or out, sharing the first place, or alone there.
BEHIND, LEVEL, ALONE = range(3)
Rows: TypeAlias = tuple[int, ...]


@dataclass(frozen=True)
class Ends:
    """For c questions the shares of the answers that lead to each end (c × 3), and the gains (c).

    `last` (c) is the end that the last number of a range alone leads to, of which no share tells; −1 if none.
    """

    shares: Floats
    gains: Floats
    last: Ints


@dataclass(frozen=True)
class _Asked:
    """Questions (c) of one kind, on levels or on scales, and what their answers are weighed against.

    `score` is that of the vendor now, `best` that of the best ranked other, −∞ if there is none; `enters`
    tells whether the vendor is ranked once it meets the must-have asked about, `chosen` whether it is the
    one chosen now, and `anybody` whether one is.
    """

    outcomes: Outcomes
    points: Floats
    value: Floats
    score: Floats
    best: Floats
    enters: Bools
    chosen: Bools
    anybody: bool

    @property
    def others(self) -> Floats:
        """What the best other is worth: nothing if there is none."""
        return np.where(np.isfinite(self.best), self.best, 0.0)


def answers(field: Field, found: Outcomes, best: Floats) -> Ends:
    """The ends of every question, its answers as likely as one another, all else as it is taken now.

    `best` (k) is the best score of the others that are ranked, for each vendor, as `rivals` finds it.
    """
    count = len(found.rows)
    ends = Ends(np.zeros((count, 3)), np.zeros(count), np.full(count, -1))
    for on_levels, weigh in ((True, _of_levels), (False, _of_scales)):
        some = np.flatnonzero((found.counts > 0) == on_levels)
        if len(some):
            ends.shares[some], gains, ends.last[some] = weigh(_asked(field, found.part(some), best))
            ends.gains[some] = np.where(gains > LEAST, gains, 0)
    return ends


def rivals(field: Field) -> tuple[Floats, tuple[Rows, ...]]:
    """For each vendor the best score of the others that are ranked, −∞ if none, and who has it."""
    score, best, top = field.rounded, [], []
    ladder = np.unique(score[field.ranked])[::-1][:2].tolist()
    steps = [np.flatnonzero(field.ranked & (score == step)).tolist() for step in ladder]
    for row in range(len(score)):
        others = [tuple(at for at in rows if at != row) for rows in steps]
        step = next((step for step, rows in enumerate(others) if rows), None)
        best.append(-np.inf if step is None else ladder[step])
        top.append(() if step is None else others[step])
    return np.array(best), tuple(top)


def _asked(field: Field, found: Outcomes, best: Floats) -> _Asked:
    rows, columns, leaders = found.rows, found.columns, field.leaders
    gates = np.bincount(field.outcomes.rows[field.outcomes.gates], minlength=len(field.rows))
    return _Asked(
        outcomes=found,
        points=100 * field.weights[columns],
        value=field.values[rows, columns],
        score=scores(field.values, field.weights)[rows],
        best=best[rows],
        enters=np.array([not field.drop], dtype=bool) | (gates[rows] - found.gates == 0),
        chosen=np.isin(rows, leaders[:1]),
        anybody=len(leaders) > 0,
    )


def _of_levels(asked: _Asked) -> tuple[Floats, Floats, Ints]:
    """The shares of the ends (c × 3), the gains and the last ends (c) of answers on whole levels."""
    found, place = asked.outcomes, np.arange(asked.outcomes.values.shape[1])
    real = place < found.counts[:, None]
    then = asked.score[:, None] + asked.points[:, None] * (found.values - asked.value[:, None])
    meets = asked.enters[:, None] & (place >= found.needed[:, None])
    lead = np.round(then, DECIMALS) - asked.best[:, None]
    ends = np.where(meets & (lead > 0), ALONE, np.where(meets & (lead == 0), LEVEL, BEHIND))
    own, others = np.where(meets, then, 0), asked.others[:, None]
    kept = np.where(asked.chosen[:, None], own, others if asked.anybody else 0)
    gain = np.where(real, np.maximum(np.maximum(own, others) - kept, 0), 0)
    shares = [((ends == end) & real).sum(axis=1) / found.counts for end in (BEHIND, LEVEL, ALONE)]
    gains = np.asarray(gain.sum(axis=1) / found.counts)
    return np.stack(shares, axis=1), gains, np.full(len(gains), -1)


def _of_scales(asked: _Asked) -> tuple[Floats, Floats, Ints]:
    """The same for answers that may be any number between two bounds.

    The score rises along the interval from `low` by `width`; beyond the part `begins` the vendor is in,
    beyond `passing` its score is above the best other. The gains are areas of trapezoids.
    """
    found = asked.outcomes
    bounds = (part[found.rows, found.columns] for part in (found.low, found.high))
    least, most = (asked.points * (bound - asked.value) for bound in bounds)
    low, width, wide = asked.score + least, most - least, asked.points > 0
    passing = np.where(asked.best - low > LEAST, (asked.best - low) / np.where(wide, width, 1), 0.0)
    passing = np.where(low + width - asked.best > LEAST, passing, 1.0)
    begins = np.where(asked.enters, found.needed, 1.0)
    ahead = np.maximum(begins, passing)
    level = np.where(~wide & (np.abs(low - asked.best) <= LEAST), 1 - begins, 0.0)
    kept = asked.others if asked.anybody else np.zeros(len(low))
    above = (1 - ahead) * (low + width * (1 + ahead) / 2 - kept)
    below = begins * asked.others + (ahead - begins) * (asked.others - low - width * (begins + ahead) / 2)
    below = np.where(np.isfinite(asked.best), below, 0)
    shares = np.stack([ahead - level, level, 1 - ahead], axis=1)
    lead = np.where(asked.chosen, low, low + width) - asked.best
    meets = asked.enters & (~asked.chosen | (begins == 0))
    last = np.where(meets & (lead > LEAST), ALONE, np.where(meets & (lead >= -LEAST), LEVEL, BEHIND))
    unshared = shares[np.arange(len(last)), last] == 0
    return shares, np.where(asked.chosen, below, above), np.where(unshared, last, -1)
