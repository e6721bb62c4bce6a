"""An axis of true time on which the crowded days are opened up, so that each of them has room."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

OPENED = 0.6  # the part of the width that the crowded days take
FEWEST, NARROW = 3, 4
NEAR = timedelta(3)


@dataclass(frozen=True)
class Axis:
    """Time from `first` to `last`; the days between the ends of `opened` take most of the width."""

    first: date
    last: date
    opened: tuple[date, date] | None = None

    def place(self, day: date) -> float:
        """Where a day lies, 0…1: in proportion to time before, within and after the opened days."""
        if self.opened is None:
            return _part(self.first, self.last, day)
        start, end = self.opened
        left, right = self._edges()
        if day < start:
            return left * _part(self.first, start, day)
        if day > end:
            return right + (1 - right) * _part(end, self.last, day)
        return left + (right - left) * ((day - start).days + 0.5) / ((end - start).days + 1)

    def edges(self) -> tuple[float, float] | None:
        """From where to where the opened days reach, 0…1."""
        return self._edges() if self.opened else None

    def _edges(self) -> tuple[float, float]:
        assert self.opened
        before, after = (self.opened[0] - self.first).days, (self.last - self.opened[1]).days
        rest = 1 - OPENED
        left = rest * before / (before + after) if before + after else rest / 2
        return left, left + OPENED


def axis(told: Mapping[date, int], last: date) -> Axis:
    """The axis for days with how much each tells, up to a last one; what is crowded is opened up."""
    first = min((*told, last))
    return Axis(first, last, _crowded(told, first, last))


def _crowded(told: Mapping[date, int], first: date, last: date) -> tuple[date, date] | None:
    """The days that tell most of all that follow close on one another; None if they are not crowded."""
    span, runs = (last - first).days, list[list[date]]()
    for day in sorted(told):
        if runs and day - runs[-1][-1] <= NEAR:
            runs[-1].append(day)
        else:
            runs.append([day])
    if not runs:
        return None
    most = max(runs, key=lambda run: sum(told[day] for day in run))
    start, end = most[0], most[-1]
    is_crowded = len(most) >= FEWEST and (end - start).days + 1 <= span // NARROW
    return (start, end) if is_crowded else None


def _part(start: date, end: date, day: date) -> float:
    return (day - start).days / (end - start).days if end > start else 0.5
