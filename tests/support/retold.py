"""The ranking once more, from the catalog's records alone: exact fractions, and plain draws of its own."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import product

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import Catalog, Criterion, Rating, Vendor, by_id
from shortlist.decision import Decision

HALF = Fraction(1, 2)
Cell = tuple[str, str]


def value(criterion: Criterion, level: float) -> Fraction:
    """What a whole level, or a number on a scale, is worth."""
    if criterion.scale is not None:
        worst, best = Fraction(criterion.scale.worst), Fraction(criterion.scale.best)
        return (Fraction(level) - worst) / (best - worst)
    assert criterion.levels
    if criterion.points:
        return Fraction(criterion.points[int(level)]) / 100
    return Fraction(int(level), len(criterion.levels) - 1)


def rating(vendor: Vendor, criterion: Criterion, decision: Decision, buyers: str) -> Rating | None:
    """The rating in force: for the kind of buyer before one for all, then the latest."""
    held = [
        (found.buyers is not None, found.since, -place, found)
        for place, found in enumerate(vendor.ratings)
        if found.criterion == criterion.id
        and found.since <= decision.date
        and (found.buyers is None or buyers in found.buyers)
    ]
    return max(held, key=lambda entry: entry[:3])[3] if held else None


@dataclass(frozen=True)
class Retold:
    """A decision on a catalog whose criteria all have levels, and what follows from it."""

    catalog: Catalog
    decision: Decision

    @property
    def buyers(self) -> str:
        return by_id(self.catalog.profiles)[self.decision.profile].buyers

    def levels(self, vendor: Vendor, criterion: Criterion) -> range:
        """The levels that a cell may be at."""
        assert criterion.levels
        held = rating(vendor, criterion, self.decision, self.buyers)
        return range(int(held.low), int(held.high) + 1) if held else range(len(criterion.levels))

    @cached_property
    def scores_now(self) -> dict[str, Fraction]:
        return self.scores(self.cells)

    @cached_property
    def cells(self) -> dict[Cell, range]:
        return {
            (vendor.id, criterion.id): self.levels(vendor, criterion)
            for vendor, criterion in product(self.catalog.vendors, self.catalog.criteria)
        }

    @cached_property
    def weights(self) -> dict[str, Fraction]:
        """The share of each criterion."""
        sums = {
            group.id: sum(self.decision.weights[c.id] for c in self.catalog.criteria if c.group == group.id)
            for group in self.catalog.groups
        }
        total = sum(self.decision.groups[name] for name, held in sums.items() if held)
        return {
            c.id: Fraction(self.decision.groups[c.group] * self.decision.weights[c.id], total * sums[c.group])
            if sums[c.group]
            else Fraction(0)
            for c in self.catalog.criteria
        }

    @cached_property
    def worths(self) -> dict[tuple[str, range, str], Fraction]:
        """What was found by `worth`, for the next time."""
        return {}

    def worth(self, criterion: Criterion, levels: range, end: str) -> Fraction:
        """The value of an open cell as the attitude takes it, at its worst, or at its best."""
        key = criterion.id, levels, end
        if key not in self.worths:
            part = {"worst": Fraction(0), "best": Fraction(1)}.get(end, Fraction(self.decision.unknown, 100))
            low, high = value(criterion, levels[0]), value(criterion, levels[-1])
            self.worths[key] = (1 - part) * low + part * high
        return self.worths[key]

    def standing(self, cells: dict[Cell, range], vendor: str) -> str:
        """Whether a vendor meets all must-haves: yes, no or open."""
        musts = self.decision.musts.items()
        if any(cells[vendor, name][-1] < least for name, least in musts):
            return "no"
        return "open" if any(cells[vendor, name][0] < least for name, least in musts) else "yes"

    def scores(self, cells: dict[Cell, range], end: str = "taken") -> dict[str, Fraction]:
        """Scores with open cells as taken, at their worst, or at their best."""
        return {vendor.id: self.score(cells, vendor.id, end) for vendor in self.catalog.vendors}

    def score(self, cells: dict[Cell, range], vendor: str, end: str = "taken") -> Fraction:
        return 100 * sum(
            (
                self.weights[criterion.id] * self.worth(criterion, cells[vendor, criterion.id], end)
                for criterion in self.catalog.criteria
            ),
            Fraction(0),
        )

    def firsts(self, cells: dict[Cell, range], score: dict[str, Fraction] | None = None) -> frozenset[str]:
        """Who is first as it is ranked today."""
        score = score or self.scores(cells)
        able = {"yes"} if self.decision.open == "drop" else {"yes", "open"}
        ranked = [name for name in score if self.standing(cells, name) in able]
        best = max((score[name] for name in ranked), default=None)
        return frozenset(name for name in ranked if score[name] == best)

    def answers(self, cell: Cell) -> list[frozenset[str]]:
        """Who is first after each possible answer about one cell, all else as it is taken."""
        cells, found = self.cells, []
        for level in cells[cell]:
            answered = {**cells, cell: range(level, level + 1)}
            moved = {**self.scores_now, cell[0]: self.score(answered, cell[0])}
            found.append(self.firsts(answered, moved))
        return found

    def entering(self, cells: dict[Cell, range]) -> dict[Cell, range]:
        """The cells of vendors that meet every must-have they may meet."""
        raised = dict(cells)
        for (vendor, name), held in cells.items():
            least = self.decision.musts.get(name)
            if least is not None and held[-1] >= least:
                raised[vendor, name] = range(max(held[0], int(least)), held[-1] + 1)
        return raised

    def best_at(self, kind: str, name: str, share: float) -> frozenset[str] | None:
        """Who scores most if one weight has a share of the whole; none where it cannot have it.

        A group's weight moves against the other groups, a criterion's inside its group.
        """
        groups = {c.id: c.group for c in self.catalog.criteria}
        own = [c for c in groups if (groups[c] == name if kind == "group" else c == name)]
        field = [c for c in groups if kind == "group" or groups[c] == groups[name]]
        whole, now = sum(self.weights[c] for c in field), sum(self.weights[c] for c in own)
        if not 0 < now < whole or not 0 <= share <= whole:
            return None
        part = Fraction(share)
        moved = {
            c: weight * (part / now if c in own else (whole - part) / (whole - now)) if c in field else weight
            for c, weight in self.weights.items()
        }
        score = {
            vendor.id: sum(
                moved[c.id] * self.worth(c, self.cells[vendor.id, c.id], "taken")
                for c in self.catalog.criteria
            )
            for vendor in self.catalog.vendors
        }
        top = float(max(score.values()))
        return frozenset(name for name in score if float(score[name]) >= top - 1e-12)

    def rank_range(self, vendor: str) -> tuple[int, int] | None:
        """The best and the worst rank of a vendor that meets every must-have; none if it cannot."""
        cells = self.cells
        standing = {name.id: self.standing(cells, name.id) for name in self.catalog.vendors}
        if standing[vendor] == "no":
            return None
        low, high = self.scores(cells, "worst"), self.scores(cells, "best")
        least = self.scores(self.entering(cells), "worst")[vendor]
        others = [name for name in standing if name != vendor]
        ahead = sum(standing[name] == "yes" and low[name] > high[vendor] for name in others)
        level = sum(standing[name] != "no" and high[name] >= least for name in others)
        return 1 + ahead, 1 + level

    def chances(self, spread: float, count: int, seed: int) -> Floats:
        """How often each vendor is first, ties split, in cases drawn one group after another."""
        rng, cells = np.random.default_rng(seed), self.cells
        vendors, criteria = self.catalog.vendors, self.catalog.criteria
        weights = self._drawn(spread, count, rng)
        first, names = np.zeros(len(vendors)), [vendor.id for vendor in vendors]
        score, inside = np.zeros((count, len(vendors))), np.ones((count, len(vendors)), dtype=bool)
        for row, column in product(range(len(vendors)), range(len(criteria))):
            criterion = criteria[column]
            held = cells[names[row], criterion.id]
            level = rng.integers(held[0], held[-1] + 1, count)
            worth = np.array([float(value(criterion, at)) for at in held])
            score[:, row] += weights[:, column] * worth[level - held[0]]
            inside[:, row] &= level >= self.decision.musts.get(criterion.id, 0)
        score = np.where(inside, np.round(score, 11), -1)
        top = (score == score.max(axis=1, keepdims=True)) & inside
        first = (top / np.maximum(top.sum(axis=1, keepdims=True), 1)).mean(axis=0)
        return np.asarray(first, dtype=np.float64)

    def _drawn(self, spread: float, count: int, rng: np.random.Generator) -> Floats:
        """Weightings near the chosen one: a Dirichlet over the groups, then one inside each."""
        strength = spread**-2 - 1
        weights, shares = np.zeros((count, len(self.catalog.criteria))), self.weights
        groups = [group.id for group in self.catalog.groups]
        whole = {name: sum(shares[c.id] for c in self.catalog.criteria if c.group == name) for name in groups}
        some = [name for name in groups if whole[name]]
        drawn = rng.dirichlet([strength * float(whole[name]) for name in some], count)
        for place, name in enumerate(some):
            columns = [k for k, c in enumerate(self.catalog.criteria) if c.group == name and shares[c.id]]
            inside = [float(shares[self.catalog.criteria[k].id] / whole[name]) for k in columns]
            parts = rng.dirichlet([strength * part for part in inside], count)
            weights[:, columns] = drawn[:, [place]] * parts
        return weights
