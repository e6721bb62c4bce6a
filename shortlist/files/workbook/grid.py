"""Where things stand in the live sheets of a workbook, and how formulas refer to them."""

from dataclasses import dataclass
from enum import IntEnum

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from shortlist.catalog import Catalog
from shortlist.ranking import Ranking

RANKING, WEIGHTS, VALUES = "Ranking", "Weights", "Values"
# Rows of Weights, and the first vendor's row of Values; all counted from 0.
ATTITUDE, ALL_GROUPS, FIRST_GROUP = 1, 2, 3
SHARES, FIRST_VENDOR = 1, 2


class OfWeights(IntEnum):
    """Columns of the sheet Weights."""

    KIND, ID, GROUP, NAME, SLIDER, SHARE, INSIDE, MEANING = range(8)


class OfValues(IntEnum):
    """Columns of the sheet Values; blocks with a column a criterion follow from `BLOCKS`."""

    ID, VENDOR, STATUS, IN, MEETS, SCORE, LOW, HIGH, KNOWN, RANK = range(10)
    ENTRY, BEST, WORST, PLACE, BLOCKS = range(10, 15)


class Block(IntEnum):
    """Blocks of Values: the values of a rating's bounds, and what the criterion adds to the score."""

    LOW, HIGH, POINTS = range(3)


@dataclass(frozen=True)
class Grid:
    """The places that follow from the number of groups, criteria and vendors."""

    groups: int
    criteria: int
    vendors: int

    def criterion_row(self, criterion: int) -> int:
        """A criterion's row of Weights."""
        return FIRST_GROUP + self.groups + criterion

    def column(self, column: int) -> str:
        """All vendors' cells of a column of Values."""
        return f"{VALUES}!{span(FIRST_VENDOR, column, FIRST_VENDOR + self.vendors - 1, column)}"

    def block_column(self, block: Block, criterion: int) -> int:
        """A criterion's column in a block of Values."""
        return OfValues.BLOCKS + block * self.criteria + criterion

    def across(self, row: int, block: Block) -> str:
        """A row's cells of a block of Values."""
        first = self.block_column(block, 0)
        return f"{VALUES}!{span(row, first, row, first + self.criteria - 1)}"

    @property
    def total(self) -> str:
        """The sum of the sliders of the groups that count; 0 if nothing weighs."""
        return f"{WEIGHTS}!{cell(ALL_GROUPS, OfWeights.INSIDE)}"


def grid(catalog: Catalog) -> Grid:
    """The places for a catalog."""
    return Grid(len(catalog.groups), len(catalog.criteria), len(catalog.vendors))


def cell(row: int, column: int) -> str:
    """A cell as formulas name it."""
    return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))


def span(row: int, column: int, last_row: int, last_column: int) -> str:
    """A range of cells as formulas name it."""
    return str(xl_range_abs(row, column, last_row, last_column))


def listed(ranking: Ranking) -> tuple[int, ...]:
    """Vendors as the ranking lists them: the ranked, then those left out."""
    return (*map(int, ranking.order), *map(int, ranking.outside))


def rank_span(ranking: Ranking, vendor: int) -> tuple[int | str, int | str]:
    """A vendor's best and worst rank if it meets every must-have, empty if it cannot."""
    if not ranking.possible[vendor]:
        return "", ""
    return int(ranking.best[vendor]), int(ranking.worst[vendor])
