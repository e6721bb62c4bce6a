"""Choices: answers to “which of these two would you rather have”, and which improvements matter most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from shortlist.catalog import Criterion
from shortlist.decision.levels import UnfitError, level
from shortlist.figures import digits

MARK, MOST, MOST_ORDERED = "choice_", 40, 4
ORDER, BETWEEN = "order", "~"
Preferred: TypeAlias = Literal["first", "second", "equal", "unsure"]
PREFERRED: tuple[Preferred, ...] = get_args(Preferred)
FIELDS = 3


@dataclass(frozen=True)
class Swing:
    """An improvement on one criterion, from one position on its scale to a better one."""

    criterion: str
    low: float
    high: float


@dataclass(frozen=True)
class Pair:
    """Two offers, alike but on two criteria: each has one improvement and lacks the other; and the answer."""

    preferred: Preferred
    first: Swing
    second: Swing


@dataclass(frozen=True)
class Order:
    """The criteria whose whole improvement matters most, the greatest first; each other matters less."""

    criteria: tuple[str, ...]


Choice: TypeAlias = Pair | Order


def key(number: int) -> str:
    """The query parameter of a choice, counted from 1."""
    return f"{MARK}{number}"


def spelled(choice: Choice) -> str:
    """A choice as a parameter: `first~price~2000~400~repair~0~2`, `order~price~repair`."""
    if isinstance(choice, Order):
        return BETWEEN.join((ORDER, *choice.criteria))
    swings = (part for one in (choice.first, choice.second) for part in _fields(one))
    return BETWEEN.join((choice.preferred, *swings))


def parsed(value: str, criteria: Mapping[str, Criterion]) -> Choice:
    """The choice that a parameter spells, over criteria by id. UnfitError if it is none."""
    kind, *fields = value.split(BETWEEN)
    if kind == ORDER:
        return _order(fields, criteria)
    found = [known for known in PREFERRED if known == kind]
    if not found or len(fields) != 2 * FIELDS:
        raise UnfitError("not an answer, then two criteria with two levels each")
    first, second = (_swing(part, criteria) for part in (fields[:FIELDS], fields[FIELDS:]))
    if first.criterion == second.criterion:
        raise UnfitError("both improvements are on one criterion")
    return Pair(found[0], first, second)


def _fields(swing: Swing) -> tuple[str, str, str]:
    return swing.criterion, digits(swing.low), digits(swing.high)


def _order(names: Sequence[str], criteria: Mapping[str, Criterion]) -> Order:
    if not 1 <= len(set(names)) == len(names) <= MOST_ORDERED or not set(names) <= set(criteria):
        raise UnfitError(f"not 1 to {MOST_ORDERED} criteria of this catalog, each once")
    return Order(tuple(names))


def _swing(fields: Sequence[str], criteria: Mapping[str, Criterion]) -> Swing:
    name, *ends = fields
    if name not in criteria:
        raise UnfitError("an improvement on no criterion of this catalog")
    low, high = (level(criteria[name], end) for end in ends)
    if criteria[name].value(low) >= criteria[name].value(high):
        raise UnfitError("an improvement leads to no better level")
    return Swing(name, low, high)
