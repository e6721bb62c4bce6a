"""Numbers and days of edited tables as texts: a browser may read “5,9” as 59, and as a day of May."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pandas as pd

from shortlist.catalog.editing.changes import plain
from shortlist.catalog.editing.tables import EditError, Frames
from shortlist.figures import digits

NUMBER = r"^[+-]?[0-9]+(\.[0-9]+)?$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
NUMBERS = frozenset({"low", "high", "worst", "best", "weight", "stale_years", "bearing", "credibility"})
DAYS = frozenset({"since"})


def spelled(tables: Frames) -> Frames:
    """Tables whose numbers and days are texts."""
    return {name: _cells(table, _spelled) for name, table in tables.items()}


def read(tables: Frames) -> Frames:
    """Tables with the numbers and days that their texts spell. EditError where one spells none."""
    found = {}
    for name, table in tables.items():
        rows = {index: place for place, index in enumerate(table.index, 1)}
        found[name] = _cells(table, partial(_read, name, rows))
    return found


def _cells(table: pd.DataFrame, change: Callable[[Any, str, Any], Any]) -> pd.DataFrame:
    columns = {
        column: [change(plain(cell), str(column), row) for row, cell in table[column].items()]
        if column in NUMBERS | DAYS
        else table[column]
        for column in table.columns
    }
    return pd.DataFrame(columns, index=table.index, dtype=object)


def _spelled(cell: Any, _column: str, _row: Any) -> Any:
    if isinstance(cell, date):
        return cell.isoformat()
    return digits(cell) if isinstance(cell, int | float) else cell


def _read(table: str, rows: dict[Any, int], cell: Any, column: str, row: Any) -> Any:
    text = cell.strip() if isinstance(cell, str) else cell
    if text is None or text == "":
        return None
    place = f"{table}, row {rows[row]}, {column}"
    if column in DAYS:
        return _day(text, place)
    if not re.fullmatch(NUMBER, text):
        raise EditError(f"{place}: `{text}` is no number; write it with a point, without grouping, as 1234.5")
    return plain(float(text))


def _day(text: str, place: str) -> date:
    try:
        if re.fullmatch(DAY, text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise EditError(f"{place}: `{text}` is no day; write it as 2021-04-08")
