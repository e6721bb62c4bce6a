"""Vendors side by side: a line for each criterion, with what each of them is rated and gains there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shortlist.catalog import Catalog, Criterion
from shortlist.comparison import words
from shortlist.comparison.differences import Difference, differences, equal
from shortlist.decision import Decision
from shortlist.ranking import DECIMALS, Ranking
from shortlist.ranking.gains import gains
from shortlist.ranking.words import share


@dataclass(frozen=True)
class Cell:
    """A rating in words with what has to be said of it, and the points more than those of the first.

    `mark` says whether it is best or worst, if it is one of them; `low` and `high` are its ends, 0…1.
    """

    said: str
    note: str
    mark: str
    figure: str
    low: float
    high: float

    @property
    def is_open(self) -> bool:
        """Whether nothing at all is known."""
        return self.low <= 0 and self.high >= 1


@dataclass(frozen=True)
class Line:
    """A criterion by id and name with the share of its weight, and a cell for each vendor."""

    id: str
    criterion: str
    share: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class _Frame:
    """What all cells follow from; `points` are the figures of each vendor against the first, by row."""

    ranking: Ranking
    decision: Decision
    points: Mapping[int, Sequence[str]]


def lines(
    rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog, only: bool
) -> tuple[Line, ...]:
    """A line for each criterion on which the vendors differ, then, unless `only`, the equal ones."""
    found = {difference.column: difference for difference in differences(rows, ranking, decision, catalog)}
    columns = [*found, *(() if only else equal(rows, ranking, catalog))]
    frame = _Frame(ranking, decision, {row: against(rows[0], row, ranking) for row in rows[1:]})
    return tuple(
        Line(
            id=catalog.criteria[column].id,
            criterion=_named(catalog.criteria[column], decision),
            share=share(float(ranking.weights[column])),
            cells=tuple(_cell(row, column, found.get(column), frame) for row in rows),
        )
        for column in columns
    )


def against(first: int, row: int, ranking: Ranking) -> list[str]:
    """What a vendor gains on the first on each criterion, then on all of them together, as shown."""
    mine, its = (round(float(ranking.score[k]), DECIMALS) for k in (row, first))
    sides, sign = ((row, first), 1) if mine > its else ((first, row), -1)
    shown, lead = gains(ranking, *sides)
    return [words.figure(sign * points) for points in (*shown, lead)]


def _named(criterion: Criterion, decision: Decision) -> str:
    return f"{criterion.name}{words.MUST_HAVE if criterion.id in decision.musts else ''}"


def _cell(row: int, column: int, found: Difference | None, frame: _Frame) -> Cell:
    table, criterion = frame.ranking.table, frame.ranking.table.criteria[column].id
    notes = (
        words.ASSUMED if (table.vendors[row].id, criterion) in frame.decision.assumed else "",
        words.musts(frame.ranking, row, criterion),
    )
    best, worst = (found.best, found.worst) if found else (frozenset(), frozenset())
    return Cell(
        said=words.known(table, row, column),
        note="; ".join(filter(None, notes)),
        mark=words.BEST if row in best else words.WORST if row in worst else "",
        figure=frame.points[row][column] if row in frame.points else "",
        low=float(table.low[row, column]),
        high=float(table.high[row, column]),
    )
