"""The vendors inside a ranking, as the arrays that every question about its sureness works on."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.catalog import Catalog, Criterion, Vendor
from shortlist.choices.points import points
from shortlist.choices.reading import agreeing, conflicting
from shortlist.decision import Decision
from shortlist.ranking import DECIMALS, Ranking, hurwicz, scores
from shortlist.robustness.outcomes import Outcomes, outcomes

# Values that differ by less are alike: scores, of 0…100, are compared to 1e-9.
TOLERANCE = 10.0 ** -(DECIMALS + 2)
AGREED = 4_000  # weights that are drawn from those that agree with choices


@dataclass(frozen=True)
class Inside:
    """The k vendors inside, in catalog order, and how the m weights come about from g groups.

    `rows` (k) are row numbers of the ranking's table; `low`, `high` and `values` (k × m, 0…1) the bounds
    and the value that the attitude takes between them. `weights` (m) are `shares` (g) times `mixes`
    (g × m), each group's weights inside it; the mix of a group that drops out is all zero. `members` (m)
    is the group of each criterion, `unknown` the attitude in percent. `sides` (r × m) are positive for the
    weights that agree with the user's choices; None without choices, or if not all can be true.
    """

    rows: Ints
    vendors: tuple[Vendor, ...]
    criteria: tuple[Criterion, ...]
    low: Floats
    high: Floats
    values: Floats
    weights: Floats
    shares: Floats
    mixes: Floats
    members: Ints
    unknown: int
    sides: Floats | None

    @property
    def limits(self) -> Floats | None:
        """The sides, if the weights agree with the choices: moves are told as far as these allow."""
        if self.sides is None or (self.sides @ self.weights < -TOLERANCE).any():
            return None
        return self.sides

    def of(self, rows: Sequence[int]) -> "Inside":
        """Those alone of some rows."""
        held = {name: getattr(self, name)[list(rows)] for name in ("rows", "low", "high", "values")}
        whole = {field.name: getattr(self, field.name) for field in fields(Inside)}
        return Inside(**{**whole, **held, "vendors": tuple(self.vendors[row] for row in rows)})

    @property
    def is_known(self) -> bool:
        """Whether no rating is open, so that the attitude changes nothing."""
        return not (self.low < self.high).any()

    @property
    def first(self) -> int:
        """Which of the vendors inside stands first; of equals the first in catalog order."""
        return first(self.values, self.weights)


@dataclass(frozen=True)
class Agreed:
    """The weights w (m) on the simplex with `sides` (r × m) @ w ≥ 0, and `points` (n × m) drawn from them."""

    points: Floats
    sides: Floats


@dataclass(frozen=True)
class Field(Inside):
    """The k vendors that may meet every must-have, ranked today or left out, as such arrays.

    `ranked` (k) tells who is ranked today, `drop` whether an open must-have leaves a vendor out, `outcomes`
    what the ratings may turn out to be. `agreed` are the weights that agree with the user's choices, if any
    were made that can all be true.
    """

    ranked: Bools
    drop: bool
    outcomes: Outcomes
    agreed: Agreed | None = None

    @property
    def today(self) -> Inside:
        """Those alone that are ranked today."""
        return self.of(np.flatnonzero(self.ranked).tolist())

    @property
    def leaders(self) -> Ints:
        """Who is first today, by row: several if they tie, none if nobody is ranked."""
        score = self.rounded
        return np.flatnonzero(self.ranked & (score == score.max(initial=-1, where=self.ranked)))

    @property
    def is_blank(self) -> bool:
        """Whether nothing that weighs is known of anybody ranked today, so that nobody comes first."""
        return not ((1 - (self.high - self.low)) * self.weights)[self.ranked].any()

    @cached_property
    def neighbours(self) -> tuple[tuple[int, int], ...]:
        """The pairs of rows that follow each other in today's ranking."""
        rows = np.flatnonzero(self.ranked)
        return tuple(pairwise(rows[np.argsort(-self.rounded[rows], kind="stable")].tolist()))

    @cached_property
    def rounded(self) -> Floats:
        """The scores (k) as they are compared."""
        return np.round(scores(self.values, self.weights), DECIMALS)


def inside(ranking: Ranking, decision: Decision, catalog: Catalog) -> Inside:
    """The arrays of a ranking and of the decision that led to it."""
    return Inside(**_arrays(np.flatnonzero(ranking.inside), ranking, decision, catalog))


def field(ranking: Ranking, decision: Decision, catalog: Catalog) -> Field:
    """The arrays of all vendors that may meet every must-have."""
    rows = np.flatnonzero(ranking.possible)
    return Field(
        **_arrays(rows, ranking, decision, catalog),
        ranked=ranking.inside[rows],
        drop=decision.open == "drop",
        outcomes=outcomes(ranking.table, tuple(decision.musts.items())),
        agreed=agreed(decision, catalog),
    )


def agreed(decision: Decision, catalog: Catalog) -> Agreed | None:
    """The weights that agree with the choices of a decision, if any were made that can all be true."""
    sides = _sides(decision, catalog)
    return None if sides is None else Agreed(points(agreeing(decision, catalog), AGREED), sides)


def _sides(decision: Decision, catalog: Catalog) -> Floats | None:
    if not decision.choices or conflicting(decision, catalog):
        return None
    found = agreeing(decision, catalog)
    return found.rows[:, found.places]


def _arrays(rows: Ints, ranking: Ranking, decision: Decision, catalog: Catalog) -> dict[str, Any]:
    table = ranking.table
    low, high = table.low[rows], table.high[rows]
    names = [group.id for group in catalog.groups]
    members = np.array([names.index(criterion.group) for criterion in catalog.criteria])
    sliders = np.array([decision.weights[criterion.id] for criterion in catalog.criteria], dtype=float)
    within = members == np.arange(len(names))[:, None]
    mixes = sliders * within
    return {
        "rows": rows,
        "vendors": tuple(table.vendors[row] for row in rows),
        "criteria": table.criteria,
        "low": low,
        "high": high,
        "values": hurwicz(low, high, decision.unknown / 100),
        "weights": ranking.weights,
        "shares": within @ ranking.weights,
        "mixes": mixes / np.maximum(mixes.sum(axis=1, keepdims=True), 1),
        "members": members,
        "unknown": decision.unknown,
        "sides": _sides(decision, catalog),
    }


def first(values: Floats, weights: Floats) -> int:
    """The row with the highest score; of equals the first."""
    return int(np.argmax(np.round(scores(values, weights), DECIMALS)))


def alike(values: Floats) -> Ints:
    """For each row the number of its kind: rows that are alike are of one kind, numbered as they come."""
    kinds: dict[bytes, int] = {}
    rounded = np.round(values, DECIMALS + 2) + 0.0
    return np.array([kinds.setdefault(row.tobytes(), len(kinds)) for row in rounded], dtype=np.int64)
