"""The answers that would change the first place: which they are, who is first then, and how likely."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from shortlist.arrays import Floats
from shortlist.robustness.asking.inquiry import Inquiry
from shortlist.robustness.cases import Block
from shortlist.robustness.contest import Field

OUT = -1.0


@dataclass(frozen=True)
class Change:
    """Answers to one open question after which others are first than now, all else as it is taken now.

    They are those from the part `start` to the part `end` (0…1) of the possible ones, the worst first;
    on levels these parts are whole numbers of answers. `first` is who is first then, nobody if none is left.
    """

    row: int
    column: int
    answers: int
    first: tuple[int, ...]
    start: float
    end: float

    @property
    def part(self) -> float:
        """How much of the possible answers this is."""
        return self.end - self.start


def changes(inquiries: Sequence[Inquiry], found: Field) -> tuple[Change, ...]:
    """The answers that change the first place, in the order of the questions, the commonest of each first.

    The better the answer, the better its vendor stands: it is behind after the worst ones, shares the first
    place from some answer on, and has it alone after the best.
    """
    return tuple(change for inquiry in inquiries for change in _changes(inquiry, found.leaders.tolist()))


def _changes(inquiry: Inquiry, leaders: list[int]) -> list[Change]:
    turns = {_standing(inquiry.row, rows): (rows, part) for rows, part in inquiry.turns}
    parts = [turns.get(end, ((), 0.0))[1] for end in range(3)]
    now = _standing(inquiry.row, tuple(leaders))
    parts[now] = 1 - sum(part for end, part in enumerate(parts) if end != now)
    starts = np.cumsum([0.0, *parts]).tolist()
    at = (inquiry.row, inquiry.column, inquiry.answers)
    return [
        Change(*at, first=rows, start=starts[end], end=starts[end + 1]) for end, (rows, _) in turns.items()
    ]


def _standing(row: int, first: tuple[int, ...]) -> int:
    """0 if a vendor is behind those that are first, 1 if it is one of several, 2 if it is first alone."""
    return 0 if row not in first else 1 if len(first) > 1 else 2


@dataclass
class Watched:
    """In how many of the cases that are drawn the first of each change is first, given such an answer."""

    asked: Sequence[Change]
    cases: int = 0
    hits: Floats = field(init=False)

    def __post_init__(self) -> None:
        self.hits = np.zeros(len(self.asked))

    def __call__(self, block: Block) -> None:
        """Take in a block of drawn cases."""
        standing, missed = np.ascontiguousarray(block.scores.T), block.turned.missed
        before = {row: standing[row].copy() for row, _, _ in missed}
        for row, out, _ in missed:
            standing[row, out] = OUT
        for k, change in enumerate(self.asked):
            if change.first:
                row = standing[change.row].copy()
                own = before.get(change.row, row).copy()
                standing[change.row] = _answered(own, change, block)
                top, at = standing.max(axis=0), standing[change.first[0]]
                self.hits[k] += np.count_nonzero((at == top) & (at >= 0))
                standing[change.row] = row
        self.cases += len(block.scores)

    @property
    def chances(self) -> Floats:
        """The share of the cases."""
        return self.hits / max(self.cases, 1)


def _answered(own: Floats, change: Change, block: Block) -> Floats:
    """The scores of the vendor that is asked about, once the answer is one of these; −1 where it is out."""
    cells, turned = block.cells, block.turned
    cell = cells.at(change.row, change.column)
    lifts, out = cells.within(cell, turned.places[cell], change.start, change.end)
    own += block.weight(change.column) * (lifts - turned.lifts[cell])
    for gate in cells.gates(change.row, cell):
        out = out | turned.missed[gate][1]
    own[out] = OUT
    return own
