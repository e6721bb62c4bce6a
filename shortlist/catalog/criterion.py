"""A criterion: what is judged, on which scale, what a position on it is worth, and whom to ask."""

from bisect import bisect_right
from itertools import pairwise
from math import ceil, floor, isfinite
from typing import Annotated, Literal, Self

from pydantic import Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from shortlist.catalog.fields import Id, Record, Text

NAME = "{vendor}"
WHOLE = 100.0


class Scale(Record):
    """A numeric scale; `worst` may lie above `best`, as with a price."""

    worst: float
    best: float
    unit: Text

    @model_validator(mode="after")
    def _has_width(self) -> Self:
        if self.worst == self.best or not isfinite(self.best - self.worst):
            raise PydanticCustomError("scale_width", "worst and best are equal or too far apart")
        return self


class Ask(Record):
    """A question to send: who can answer it, and its text with `{vendor}` where the name goes."""

    whom: Literal["vendor", "register", "authority", "buyer"]
    text: Text

    @model_validator(mode="after")
    def _names_the_vendor(self) -> Self:
        if NAME not in self.text:
            raise PydanticCustomError("ask_nobody", "no place for the vendor's name")
        if set("{}") & set(self.text.replace(NAME, "")):
            raise PydanticCustomError("ask_braces", "a brace that is no place for the vendor's name")
        return self

    def of(self, vendor: str) -> str:
        """The question to send about a vendor."""
        return self.text.replace(NAME, vendor)


class Criterion(Record):
    """One thing to judge vendors by, on described levels or on a numeric scale.

    `points` are the values of the levels in percent; without them levels are evenly spaced.
    """

    id: Id
    group: Id
    name: Text
    question: Text
    ask: Ask | None = None
    levels: Annotated[tuple[Text, ...], Strict(False), Field(min_length=2)] | None = None
    points: Annotated[tuple[float, ...], Strict(False)] | None = None
    scale: Scale | None = None

    @model_validator(mode="after")
    def _has_one_scale(self) -> Self:
        if (self.levels is None) == (self.scale is None):
            raise PydanticCustomError("one_scale", "both or neither of levels and scale")
        return self

    @model_validator(mode="after")
    def _points_are_of_levels(self) -> Self:
        if self.points is None:
            return self
        if self.levels is None:
            raise PydanticCustomError("points_scale", "points beside a scale")
        if len(self.points) != len(self.levels):
            counts = {"points": len(self.points), "levels": len(self.levels)}
            raise PydanticCustomError("points_count", "other than one a level", counts)
        if (self.points[0], self.points[-1]) != (0, WHOLE):
            raise PydanticCustomError("points_ends", "not from 0 to 100")
        if any(before / WHOLE >= after / WHOLE for before, after in pairwise(self.points)):
            raise PydanticCustomError("points_order", "not rising")
        return self

    @property
    def worst(self) -> float:
        """The bound of the scale that is worst for the buyer."""
        return 0.0 if self.scale is None else self.scale.worst

    @property
    def best(self) -> float:
        """The bound of the scale that is best for the buyer."""
        return float(len(self.levels or ()) - 1) if self.scale is None else self.scale.best

    def value(self, position: float) -> float:
        """Map a position on the scale to 0 (worst) … 1 (best): straight from each level to the next."""
        if self.scale is not None:
            return (position - self.worst) / (self.best - self.worst)
        below = min(max(floor(position), 0), int(self.best) - 1)
        return _between(self._at(below), self._at(below + 1), position - below)

    def position(self, value: float) -> float:
        """Where a value of 0 … 1 lies on the scale: the inverse of `value`, exact at each level and end."""
        if self.scale is not None:
            return _between(self.worst, self.best, value)
        below = bisect_right(range(int(self.best)), value, lo=1, key=self._at) - 1
        low, high = self._at(below), self._at(below + 1)
        return below + (value - low) / (high - low)

    def _at(self, level: int) -> float:
        return self.points[level] / WHOLE if self.points else level / self.best

    def answers(self, low: float, high: float) -> tuple[float, ...]:
        """The values that a rating may turn out to have: those of its whole levels; none on a scale.

        On a scale it may be any number between its bounds.
        """
        return tuple(map(self.value, range(ceil(low), floor(high) + 1))) if self.levels else ()

    def holds(self, position: float) -> bool:
        """Tell whether a position lies on the scale."""
        return min(self.worst, self.best) <= position <= max(self.worst, self.best)


def _between(start: float, end: float, part: float) -> float:
    """A number so far on the way from start to end; each end exactly."""
    return (1 - part) * start + part * end
