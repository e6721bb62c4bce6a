"""How sure the first place is: a verdict by stated rules, and what it hinges on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import Literal, TypeAlias

import numpy as np

from shortlist.arrays import Floats
from shortlist.figures import hundredths
from shortlist.robustness.asking.inquiry import Inquiry, telling
from shortlist.robustness.contest import Field
from shortlist.robustness.methods import opinions
from shortlist.robustness.stability import Interval, Lines, group_lines, slider_lines, stability

FAR = 0.2
SURE = 0.95
LIKELY = 0.5
NEARBY = 0.1
EVEN = 0.4
NORMAL = 1.96  # standard errors on each side that hold the truth 19 times in 20
NOTABLE = 0.05
Kind: TypeAlias = Literal["group", "criterion"]


class Verdict(StrEnum):
    """How far the first place can be relied on."""

    SETTLED = "settled"
    LEANING = "leaning"
    OPEN = "open"


@dataclass(frozen=True)
class Must:
    """A must-have, by the column of its criterion, that the first vendor is not known to meet."""

    row: int
    column: int


@dataclass(frozen=True)
class Tie:
    """Vendors that share the first place; `known` if nothing open can part them at these weights."""

    rows: tuple[int, ...]
    known: bool


@dataclass(frozen=True)
class Near:
    """Vendors that are practically equal to the first, which is before each in 40 to 60 % of draws."""

    rows: tuple[int, ...]


@dataclass(frozen=True)
class Rival:
    """The vendor most often first otherwise, in what share of draws, and the hundredths shown of that."""

    row: int
    share: float
    shown: int


@dataclass(frozen=True)
class Answer:
    """The open rating whose answer would most likely change the first place."""

    inquiry: Inquiry


@dataclass(frozen=True)
class Weight:
    """The weight whose least move changes the first place; `index` counts groups or criteria."""

    kind: Kind
    index: int
    interval: Interval


@dataclass(frozen=True)
class Method:
    """A method that puts others first."""

    name: str
    rows: tuple[int, ...]


Hinge: TypeAlias = Must | Tie | Near | Rival | Answer | Weight | Method


@dataclass(frozen=True)
class Outlook:
    """The verdict on the first place, which vendors `first` of the field have; nobody if none is ranked.

    `share` is the part of the draws in which the first of them is first, with its standard error, and
    `shown` the hundredths that are shown of it.
    """

    verdict: Verdict
    first: tuple[int, ...]
    share: float
    shown: int
    error: float
    hinges: tuple[Hinge, ...]


@dataclass(frozen=True)
class Firsts:
    """In what share of so many draws each vendor of the field (k) is first, with its standard error."""

    first: Floats
    error: Floats
    draws: int

    @property
    def shown(self) -> list[int]:
        """The whole hundredths that are shown of each vendor's chance, and of nobody's: 100 in all."""
        return hundredths(self.first.tolist())

    @property
    def margin(self) -> float:
        """What any of the shares can be off, 19 times in 20."""
        return margin(float(self.error.max(initial=0)))


@dataclass(frozen=True)
class Chances(Firsts):
    """The same, and in what share of draws (k) the one that is first now comes before each."""

    before: Floats


def outlook(field: Field, near: Chances, asked: Sequence[Inquiry] | None = None) -> Outlook:
    """Judge the first place, as `finding` does, and say what else it hinges on.

    It hinges on, in this order: must-haves that the first is not known to meet; a tie; those that are
    practically equal, before or behind in at least 40 % of draws; the rival that wins most other draws, if at
    least 5 %; the answer that most likely changes it; the weight nearest to a change, if within 10 points of
    the whole; each method that puts another vendor first. Where nothing is known of anybody ranked nobody
    ties with or comes before another. `asked` are the open questions, where at hand.
    """
    found = finding(field, near, asked)
    if not found.first:
        return found
    first = found.first[0]
    answers = tuple(hinge for hinge in found.hinges if isinstance(hinge, Answer))
    chances: tuple[Hinge, ...] = (*_near(near.before, found.first), *_rivals(near, first))
    ahead = () if field.is_blank else (*_tie(field, found.first), *chances)
    hinges: tuple[Hinge, ...] = (*_musts(field, first), *ahead, *answers)
    return replace(found, hinges=(*hinges, *_weights(field), *_methods(field)))


def finding(field: Field, near: Firsts, asked: Sequence[Inquiry] | None = None) -> Outlook:
    """Judge the first place, with those hinges alone that a headline names: must-haves and the answer.

    The draws in `near` are to take weightings around the chosen ones (`FAR`). **Settled**: the
    first place is not shared, it holds in at least 95 % of draws, and no answer to a single open question
    could change it. **Leaning**: not shared, and it holds in more than half of the draws, by more than chance
    in drawing explains (`margin`). **Open**: anything else, as where nothing is known of those ranked.
    """
    leaders, answers = tuple(field.leaders.tolist()), _answers(telling(field) if asked is None else asked)
    if not leaders:
        return Outlook(Verdict.OPEN, (), 0.0, 0, 0.0, answers)
    share, error = float(near.first[leaders[0]]), float(near.error[leaders[0]])
    if len(leaders) > 1 or share - margin(error) <= LIKELY or field.is_blank:
        verdict = Verdict.OPEN
    else:
        verdict = Verdict.SETTLED if share >= SURE and not answers else Verdict.LEANING
    hinges: tuple[Hinge, ...] = (*_musts(field, leaders[0]), *answers)
    return Outlook(verdict, leaders, share, near.shown[leaders[0]], error, hinges)


def margin(error: float) -> float:
    """What a share can be off, 19 times in 20, by its standard error."""
    return NORMAL * error


def _musts(field: Field, first: int) -> tuple[Must, ...]:
    found = field.outcomes
    gates = np.flatnonzero(found.gates & (found.rows == first))
    return tuple(Must(first, int(found.columns[gate])) for gate in gates)


def _tie(field: Field, leaders: tuple[int, ...]) -> tuple[Tie, ...]:
    found, rows = field.outcomes, list(leaders)
    matter = (field.weights[found.columns] > 0) | found.gates
    known = not np.isin(found.rows[matter], rows).any()
    return (Tie(leaders, known),) if len(leaders) > 1 else ()


def _near(before: Floats, leaders: tuple[int, ...]) -> tuple[Near, ...]:
    """Those that are as good as level with the first, the nearest first."""
    nearest = np.argsort(np.abs(before - 0.5), kind="stable").tolist()
    rows = tuple(row for row in nearest if row not in leaders and EVEN <= before[row] <= 1 - EVEN)
    return (Near(rows),) if rows else ()


def _rivals(near: Chances, first: int) -> tuple[Rival, ...]:
    others = np.where(np.arange(len(near.first)) == first, 0.0, near.first)
    row = int(others.argmax())
    return (Rival(row, float(others[row]), near.shown[row]),) if others[row] >= NOTABLE else ()


def _answers(asked: Iterable[Inquiry]) -> tuple[Answer, ...]:
    return tuple(Answer(inquiry) for inquiry in islice((one for one in asked if one.matters), 1))


def _weights(field: Field) -> tuple[Weight, ...]:
    inside, places = field.today, np.flatnonzero(field.ranked).tolist()
    lines: tuple[tuple[Kind, Lines], ...] = (
        ("group", group_lines(inside)),
        ("criterion", slider_lines(inside)),
    )
    found = [
        Weight(kind, index, interval)
        for kind, moves in lines
        for index, interval in enumerate(stability(inside.values, inside.first, moves))
    ]
    nearest = min(found, key=lambda weight: weight.interval.slack)
    below, above = ([places[row] for row in end] for end in (nearest.interval.below, nearest.interval.above))
    placed = replace(nearest.interval, below=tuple(below), above=tuple(above))
    return (replace(nearest, interval=placed),) if placed.slack <= NEARBY else ()


def _methods(field: Field) -> tuple[Method, ...]:
    places = np.flatnonzero(field.ranked)
    firsts = [(found.method, places[found.rank == 1].tolist()) for found in opinions(field.today)]
    return tuple(Method(name, tuple(rows)) for name, rows in firsts if field.leaders[0] not in rows)
