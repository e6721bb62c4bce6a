"""How sure the first place is: a verdict by stated rules, and what it hinges on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

import numpy as np

from shortlist.arrays import Floats
from shortlist.ranking import DECIMALS, scores
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.contest import Inside
from shortlist.robustness.inquiry import Inquiry, inquiries
from shortlist.robustness.methods import opinions
from shortlist.robustness.stability import Interval, group_lines, slider_lines, stability

FAR = 0.2
SURE = 0.95
LIKELY = 0.5
NEAR = 0.1
NOTABLE = 0.05


class Verdict(StrEnum):
    """How far the first place can be relied on."""

    SETTLED = "settled"
    LEANING = "leaning"
    OPEN = "open"


@dataclass(frozen=True)
class Tie:
    """Vendors that share the first place."""

    rows: tuple[int, ...]


@dataclass(frozen=True)
class Rival:
    """The vendor most often first otherwise, and in what share of draws."""

    row: int
    share: float


@dataclass(frozen=True)
class Answer:
    """The open rating whose answer would most likely change the first place."""

    inquiry: Inquiry


@dataclass(frozen=True)
class Weight:
    """The weight whose least move changes the first place; `index` counts groups or criteria."""

    kind: Literal["group", "criterion"]
    index: int
    interval: Interval


@dataclass(frozen=True)
class Method:
    """A method that puts others first."""

    name: str
    rows: tuple[int, ...]


Hinge: TypeAlias = Tie | Rival | Answer | Weight | Method


@dataclass(frozen=True)
class Outlook:
    """The verdict on vendor `first` inside, the share of draws that it wins, with its standard error."""

    verdict: Verdict
    first: int
    share: float
    error: float
    hinges: tuple[Hinge, ...]


def outlook(inside: Inside, near: Acceptability) -> Outlook | None:
    """Judge the first place; None if nobody is inside.

    The draws in `near` are to take weightings around the chosen ones (`around(inside.weights, FAR)`) and
    ratings anywhere in their intervals. **Settled**: the first place is not shared, it holds in at least
    95 % of draws, and no answer to a single open question could change it. **Leaning**: not shared, and it
    holds in more than half of the draws. **Open**: anything else. It hinges on, in this order: a tie; the
    rival that wins most other draws, if at least 5 %; the answer that most likely changes it; the weight
    nearest to a change, if within 10 points of the whole; each method that puts another vendor first.
    """
    if not len(inside.rows):
        return None
    first, tie = inside.first, _tie(inside)
    answers = _answers(inside)
    share = float(near.first[first])
    if tie or share <= LIKELY:
        verdict = Verdict.OPEN
    else:
        verdict = Verdict.SETTLED if share >= SURE and not answers else Verdict.LEANING
    return Outlook(
        verdict=verdict,
        first=first,
        share=share,
        error=float(near.error[first, 0]),
        hinges=(*tie, *_rivals(near.first, first), *answers, *_weights(inside), *_methods(inside)),
    )


def _tie(inside: Inside) -> tuple[Tie, ...]:
    score = np.round(scores(inside.values, inside.weights), DECIMALS)
    rows = tuple(np.flatnonzero(score == score.max()).tolist())
    return (Tie(rows),) if len(rows) > 1 else ()


def _rivals(wins: Floats, first: int) -> tuple[Rival, ...]:
    others = np.where(np.arange(len(wins)) == first, 0.0, wins)
    row = int(others.argmax())
    return (Rival(row, float(others[row])),) if others[row] >= NOTABLE else ()


def _answers(inside: Inside) -> tuple[Answer, ...]:
    return tuple(Answer(inquiry) for inquiry in inquiries(inside)[:1] if inquiry.change)


def _weights(inside: Inside) -> tuple[Weight, ...]:
    groups = stability(inside.values, inside.first, group_lines(inside))
    criteria = stability(inside.values, inside.first, slider_lines(inside))
    nearest = min(
        *(Weight("group", index, interval) for index, interval in enumerate(groups)),
        *(Weight("criterion", index, interval) for index, interval in enumerate(criteria)),
        key=lambda weight: weight.interval.slack,
    )
    return (nearest,) if nearest.interval.slack <= NEAR else ()


def _methods(inside: Inside) -> tuple[Method, ...]:
    firsts = [(opinion.method, np.flatnonzero(opinion.rank == 1).tolist()) for opinion in opinions(inside)]
    return tuple(Method(name, tuple(rows)) for name, rows in firsts if inside.first not in rows)
