"""Tables and the data of charts: columns by their names, as lists of the same length."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Frame: TypeAlias = dict[str, list[Any]]


def by_column(rows: Sequence[Mapping[str, Any]]) -> Frame:
    """Rows as columns, in the order in which the rows first name them; what a row lacks is None."""
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) for row in rows] for name in names}
