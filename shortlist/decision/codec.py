"""A decision to and from query parameters: one codec for page, command and link."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from urllib.parse import parse_qsl, urlencode

from shortlist.catalog import MAX_WEIGHT, Catalog, Criterion, by_id
from shortlist.catalog.findings import MOST_SHOWN, shown
from shortlist.decision import assumptions, blind, choice
from shortlist.decision.assumptions import Assumption, Assumptions
from shortlist.decision.choice import Choice
from shortlist.decision.decision import FIRST_DATE, LAST_DATE, OPENS, Decision, preset
from shortlist.decision.levels import UnfitError, level
from shortlist.figures import digits, numeral

ANY = "any"
MAX_QUERY = 20_000
VIEW = "show_"  # parameters of one page, about what it shows: no part of a decision


@dataclass(frozen=True)
class Ignored:
    """A query parameter that was not taken, and why."""

    key: str
    value: str
    reason: str

    def __str__(self) -> str:
        return f"{shown(self.key)}={shown(self.value)}: {self.reason}"


def pairs(query: str) -> list[tuple[str, str]]:
    """The parameters of a query string or of a whole link, in order."""
    if len(query) > MAX_QUERY:
        raise UnfitError(f"the link is longer than {MAX_QUERY} characters")
    text = query.partition("#")[0]
    address, mark, rest = text.partition("?")
    return parse_qsl(rest if mark and "=" not in address else text, keep_blank_values=True)


def read(given: Iterable[tuple[str, str]], catalog: Catalog) -> tuple[Decision, tuple[Ignored, ...]]:
    """The decision that parameters spell, defaults for the rest, and what could not be taken.

    Defaults of the weights are those of the profile that the parameters name.
    """
    parameters = _Parameters(given)
    names = [profile.id for profile in catalog.profiles]
    profile = parameters.take("profile", _one_of(names), names[0])
    start = preset(catalog, by_id(catalog.profiles)[profile])
    mark = parameters.take(blind.KEY, _blind, "")
    musts = {c.id: parameters.take(f"must_{c.id}", _least(c), None) for c in catalog.criteria}
    decision = Decision(
        profile=profile,
        date=parameters.take("date", _date, start.date),
        groups={name: parameters.take(f"g_{name}", _weight, least) for name, least in start.groups.items()},
        weights={name: parameters.take(f"w_{name}", _weight, least) for name, least in start.weights.items()},
        unknown=parameters.take("unknown", _weight, start.unknown),
        musts={name: least for name, least in musts.items() if least is not None},
        open=parameters.take("open", _one_of(OPENS), start.open),
        assumed=_assumed(parameters, catalog),
        choices=_choices(parameters, catalog),
        blind=mark,
    )
    if blind.asks(decision):
        decision = replace(decision, assumed={})
        parameters.leave(assumptions.MARK)  # they name vendors
    parameters.take("catalog", _one_of([catalog.digest]), catalog.digest)
    return decision, parameters.ignored()


def told(ignored: Sequence[Ignored], fix: str = "") -> list[str]:
    """What could not be taken, a line each with its fix, as many as anybody reads; then how many more."""
    lines = [f"{fault}{fix}" for fault in ignored[:MOST_SHOWN]]
    more = len(ignored) - len(lines)
    return [*lines, f"and {numeral(more)} more"] if more else lines


def parameters(decision: Decision, catalog: Catalog) -> dict[str, str]:
    """Every parameter of a decision, defaults included, in the order of the catalog."""
    return {
        "profile": decision.profile,
        "date": decision.date.isoformat(),
        **{f"g_{group.id}": str(decision.groups[group.id]) for group in catalog.groups},
        **{f"w_{criterion.id}": str(decision.weights[criterion.id]) for criterion in catalog.criteria},
        "unknown": str(decision.unknown),
        **{f"must_{c.id}": spell(decision.musts.get(c.id)) for c in catalog.criteria},
        "open": decision.open,
        **{
            assumptions.key(*cell): f"{spell(held.level)}:{held.reason}"
            for cell, held in decision.assumed.items()
        },
        **{choice.key(n): choice.spelled(made) for n, made in enumerate(decision.choices, start=1)},
        **({blind.KEY: decision.blind} if decision.blind else {}),
    }


def query(decision: Decision, catalog: Catalog) -> str:
    """The full query string of a decision: it means the same when defaults have changed."""
    return urlencode(parameters(decision, catalog))


def spell(least: float | None) -> str:
    """A must-have's level as a parameter: `any`, a whole number, or a number."""
    if least is None:
        return ANY
    return digits(least)


T = TypeVar("T")
N = TypeVar("N", bound=str)


class _Parameters:
    """Parameters as they are taken one by one, and the complaints about them."""

    def __init__(self, given: Iterable[tuple[str, str]]) -> None:
        self._values: dict[str, str] = {}
        self._complaints: list[Ignored] = []
        for key, value in given:
            if key.startswith(VIEW):
                continue
            if key in self._values:
                self._complaints.append(Ignored(key, value, "stands more than once; the first counts"))
            self._values.setdefault(key, value)

    def take(self, key: str, parse: Callable[[str], T], default: T) -> T:
        value = self._values.pop(key, None)
        if value is None:
            return default
        try:
            return parse(value)
        except UnfitError as fault:
            self._complaints.append(Ignored(key, value, str(fault)))
            return default

    def named(self, start: str) -> list[str]:
        return [key for key in self._values if key.startswith(start)]

    def leave(self, start: str) -> None:
        """Take no notice of what begins so."""
        for key in self.named(start):
            del self._values[key]

    def ignored(self) -> tuple[Ignored, ...]:
        left = (Ignored(key, value, "not a parameter of this catalog") for key, value in self._values.items())
        return (*self._complaints, *left)


def _one_of(names: Sequence[N]) -> Callable[[str], N]:
    def parse(value: str) -> N:
        for name in names:
            if name == value:
                return name
        raise UnfitError(f"not one of {', '.join(names)}")

    return parse


def _weight(value: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", value) or int(value) > MAX_WEIGHT:
        raise UnfitError(f"not a whole number from 0 to {MAX_WEIGHT}")
    return int(value)


def _blind(value: str) -> str:
    if not blind.FORM.fullmatch(value):
        raise UnfitError("not the mark of weights that are given blind")
    return value


def _date(value: str) -> date:
    try:
        if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError
        found = date.fromisoformat(value)
    except ValueError:
        raise UnfitError("not a date written as 2021-04-08") from None
    if not FIRST_DATE <= found <= LAST_DATE:
        raise UnfitError(f"not between {FIRST_DATE} and {LAST_DATE}")
    return found


def _assumed(parameters: _Parameters, catalog: Catalog) -> Assumptions:
    """What the user takes for known, in the order of the catalog."""
    asked = set(parameters.named(assumptions.MARK))
    if not asked:
        return {}
    found = {
        (vendor.id, criterion.id): parameters.take(key, _assumption(criterion), None)
        for vendor in catalog.vendors
        for criterion in catalog.criteria
        if (key := assumptions.key(vendor.id, criterion.id)) in asked
    }
    return {cell: held for cell, held in found.items() if held is not None}


def _choices(parameters: _Parameters, catalog: Catalog) -> tuple[Choice, ...]:
    """The choices in the order of their numbers, which may have gaps."""
    criteria, asked = by_id(catalog.criteria), set(parameters.named(choice.MARK))
    keys = (choice.key(number) for number in range(1, choice.MOST + 1))
    found = [
        parameters.take(key, lambda value: choice.parsed(value, criteria), None)
        for key in keys
        if key in asked
    ]
    return tuple(made for made in found if made is not None)


def _assumption(criterion: Criterion) -> Callable[[str], Assumption | None]:
    def parse(value: str) -> Assumption:
        position, mark, reason = value.partition(":")
        if not (mark and assumptions.is_reason(reason)):
            raise UnfitError("not a level, a colon and a reason in one line")
        return Assumption(level(criterion, position), reason)

    return parse


def _least(criterion: Criterion) -> Callable[[str], float | None]:
    """The parser of a must-have: the worst level demands nothing, so it is none."""

    def parse(value: str) -> float | None:
        if value == ANY:
            return None
        least = level(criterion, value)
        return None if least == criterion.worst else least

    return parse
