"""Vendors and criteria as a grid of texts, on a day and for a kind of buyer, and what is entered into it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias

from pydantic import ValidationError

from shortlist.catalog import Criterion
from shortlist.catalog.editing.parts import Parts, Write, records
from shortlist.catalog.editing.ratings import Bounds, Entry, entered, ruling
from shortlist.catalog.findings import Finding, label, shown
from shortlist.spreadsheet.grid.cells import bounds, ends, shown_as
from shortlist.spreadsheet.grid.typed import settled, typed

Cell: TypeAlias = tuple[int, str]  # a vendor's number and a criterion's id
KEPT = 4


@dataclass(frozen=True, eq=False)
class Grid:
    """What is in force on a day for a kind of buyer, for each vendor by criterion, as it stands in the file.

    `found` holds the bounds of each vendor's ratings by criterion, where there are some and they are no whole
    scale.
    """

    vendors: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    found: tuple[Mapping[str, Bounds], ...]

    def column(self, criterion: Criterion) -> list[str | None]:
        """What the cells of a criterion show, vendor by vendor; None where it is not known."""
        texts = {found: text for text, found in self.shown(criterion).items()}
        return [texts[row[criterion.id]] if criterion.id in row else None for row in self.found]

    def shown(self, criterion: Criterion) -> dict[str, Bounds]:
        """The bounds that cells of a criterion have, by what the cells show."""
        all_ = {row[criterion.id] for row in self.found if criterion.id in row}
        return {shown_as(criterion, found): found for found in all_}

    def cell(self, cell: Cell) -> str:
        """What findings call a cell: the names of vendor and criterion."""
        names = {criterion.id: criterion.name for criterion in self.criteria}
        return f"{shown(self.vendors[cell[0]])}, {shown(names.get(cell[1], cell[1]))}"


@dataclass(frozen=True)
class Told:
    """What a cell showed and shows, None where it is not known, and how many claims it cites no more."""

    before: str | None
    after: str | None
    claims: int = 0


@dataclass(frozen=True)
class Entered:
    """What entering texts comes to: what it writes, cell by cell what is said of it, and what is refused."""

    writes: Mapping[int, Sequence[Write]]
    told: Mapping[Cell, Told]
    refused: Mapping[Cell, Finding]


@lru_cache(maxsize=KEPT)
def grid(parts: Parts, day: date, buyers: str) -> Grid:
    """The grid of a catalog's text; criteria that cannot be read are left out."""
    criteria = tuple(_criteria(parts))
    names = tuple(_name(vendor, number) for number, vendor in enumerate(parts.vendors, 1))
    whole = {criterion.id: ends(criterion) for criterion in criteria}
    return Grid(names, criteria, tuple(_found(vendor, day, buyers, whole) for vendor in parts.vendors))


def _criteria(parts: Parts) -> Iterator[Criterion]:
    seen = set[str]()
    for record in records(parts.data, "criteria"):
        try:
            criterion = Criterion.model_validate(record)
        except ValidationError:
            continue
        if criterion.id not in seen:
            seen.add(criterion.id)
            yield criterion


def _name(vendor: Any, number: int) -> str:
    name = vendor.get("name") if isinstance(vendor, Mapping) else None
    return name if isinstance(name, str) else label("vendors", vendor, number)


def _found(vendor: Any, day: date, buyers: str, whole: Mapping[str, Bounds]) -> dict[str, Bounds]:
    ratings, found = records(vendor, "ratings"), dict[str, Bounds]()
    for name, place in ruling(vendor, day, buyers).items():
        between = bounds(ratings[place])
        if between and name in whole and between != whole[name]:
            found[name] = between
    return found


def enter(
    parts: Parts, view: tuple[date, str], texts: Mapping[Cell, str | None], mark: str, judgement: str
) -> Entered:
    """What texts that are entered into cells come to, from a day on and for a kind of buyer."""
    seen = grid(parts, *view)
    writes, told, refused = (
        dict[int, list[Write]](),
        dict[Cell, Told](),
        dict[Cell, Finding](),
    )
    for criterion in seen.criteria:
        cells = {cell: text or "" for cell, text in texts.items() if cell[1] == criterion.id}
        if not cells:
            continue
        beside = seen.shown(criterion)
        settled_ = settled(cells.values(), mark)
        for cell, text in cells.items():
            read = typed(seen.cell(cell), criterion, text, settled_, beside)
            if isinstance(read, Finding):
                refused[cell] = read
                continue
            before = seen.found[cell[0]].get(criterion.id)
            if read == before:
                continue
            entry = Entry(criterion.id, read, ends(criterion), view[0], judgement)
            vendor = parts.vendors[cell[0]]
            found = entered(vendor, entry, view[1])
            told[cell] = Told(_told(criterion, before), _told(criterion, read), _dropped(vendor, found))
            writes.setdefault(cell[0], []).extend(found)
    return Entered(writes, told, refused)


def _told(criterion: Criterion, found: Bounds | None) -> str | None:
    return None if found is None else shown_as(criterion, found)


def _dropped(vendor: Any, writes: Sequence[Write]) -> int:
    """How many claims ratings cited that are replaced or removed."""
    ratings = records(vendor, "ratings")
    return sum(len(records(ratings[one.place], "claims")) for one in writes if one.place is not None)
