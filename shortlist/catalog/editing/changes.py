"""What was changed in a table: cells, rows added, rows removed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

import pandas as pd

Cells: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Changes:
    """Changed cells by row and column, the numbers of rows removed, and rows added."""

    cells: Mapping[int, Cells] = field(default_factory=dict)
    removed: tuple[int, ...] = ()
    added: tuple[Cells, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cells or self.removed or self.added)


def changes(before: pd.DataFrame, after: pd.DataFrame) -> Changes:
    """What leads from one table to the other; rows with the same index are the same row.

    Empty rows are not counted as added.
    """
    old, new = _rows(before), _rows(after)
    cells = {
        number: changed
        for number, row in new.items()
        if number in old
        and (changed := {name: value for name, value in row.items() if value != old[number].get(name)})
    }
    added = tuple(row for number, row in new.items() if number not in old and any(row.values()))
    return Changes(cells, tuple(number for number in old if number not in new), added)


def _rows(frame: pd.DataFrame) -> dict[Any, dict[str, Any]]:
    names = list(frame.columns)
    rows = zip(frame.index.tolist(), frame.itertuples(index=False, name=None), strict=True)
    return {number: dict(zip(names, map(plain, row), strict=True)) for number, row in rows}


def plain(value: Any) -> Any:
    """A cell as Python has it: no missing-value marks, no types of arrays, whole numbers whole."""
    if value is None or value is pd.NaT or value == "" or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, datetime):  # a time stamp is one too
        return value.date()
    if hasattr(value, "item"):
        return plain(value.item())
    return int(value) if isinstance(value, float) and value.is_integer() else value
