"""Adding records to a catalog's text: every line that stands there stays as it is, and where it is."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

import pandas as pd
import tomli
import tomlkit

from shortlist.catalog.editing.columns import COMMA, RATINGS, VENDORS
from shortlist.catalog.editing.tables import edit, frames
from shortlist.catalog.places import Path, lines

Record: TypeAlias = Mapping[str, Any]
LAST, AS_OF = "end", "as_of"
DAY = 10  # letters of a day


def with_ratings(text: str, ratings: Mapping[str, Sequence[Record]]) -> str:
    """The text with more ratings behind those that vendors have, by their ids."""
    ids = [vendor.get("id") for vendor in tomli.loads(text).get(VENDORS, [])]
    for name, added in ratings.items():
        number = ids.index(name)
        text = _with(text, (VENDORS, number), f"{VENDORS}.{RATINGS}", added) or _inline(text, name, added)
    return text


def with_records(text: str, kind: str, added: Sequence[Record]) -> str:
    """The text with more sources or claims behind those that it has, or at its end."""
    held = tomli.loads(text).get(kind)
    if held:
        found = _with(text, (kind, len(held) - 1), kind, added)
    else:
        found = _before_end(text, kind, added) if held is None else None
    if found is not None:
        return found
    document: Any = tomlkit.parse(text)
    for record in added:
        table = tomlkit.inline_table()
        table.update(record)
        document[kind].append(table)
    return tomlkit.dumps(document)


def with_first_day(text: str, day: date) -> str:
    """The text with another day to start from."""
    rows = text.split("\n")
    place = lines(text)[AS_OF,] - 1
    start = next(k for k, letter in enumerate(rows[place]) if letter.isdigit())
    rows[place] = f"{rows[place][:start]}{day.isoformat()}{rows[place][start + DAY :]}"
    return "\n".join(rows)


def _with(text: str, home: Path, header: str, added: Sequence[Record]) -> str | None:
    """The text with tables behind all that is said of a record; None if that is written as a value."""
    rows, places = text.split("\n"), lines(text)
    own = [line for path, line in places.items() if path[: len(home)] == home]
    inside = [
        line for path, line in places.items() if path == (*home, RATINGS) or path == (*home, RATINGS, 0)
    ]
    if any(not rows[line - 1].lstrip().startswith("[[") for line in (places[home], *inside)):
        return None
    following = min((line for line in places.values() if line > max(own)), default=len(rows) + 1)
    return _put(rows, _end(rows, following - 1), header, added)


def _before_end(text: str, kind: str, added: Sequence[Record]) -> str:
    """The text with the first tables of a kind, before its last table."""
    rows, places = text.split("\n"), lines(text)
    is_table = (LAST,) in places and rows[places[LAST,] - 1].lstrip().startswith("[")
    return _put(rows, _end(rows, places[LAST,] - 1 if is_table else len(rows)), kind, added)


def _end(rows: Sequence[str], following: int) -> int:
    """The number of rows up to what stands before a table, without the remarks that are the table's."""
    last = following
    while last and (not rows[last - 1].strip() or rows[last - 1].lstrip().startswith("#")):
        last -= 1
    remarks = last
    while remarks < following and rows[remarks].lstrip().startswith("#"):
        remarks += 1
    return last if remarks == following < len(rows) else remarks


def _put(rows: list[str], place: int, header: str, added: Sequence[Record]) -> str:
    """The rows with tables put in behind so many of them, each after an empty row."""
    ending = "\r" if rows[0].endswith("\r") else ""
    made = [row for record in added for row in ("", f"[[{header}]]", *map(_line, record.items()))]
    rest = rows[place:]
    if not rest or rest[0].strip():
        rest = [ending if rest else "", *rest]
    return "\n".join([*rows[:place], *(f"{row}{ending}" for row in made), *rest])


def _line(pair: tuple[str, Any]) -> str:
    key, value = pair
    return f"{key} = {tomlkit.item(list(value) if isinstance(value, tuple) else value).as_string()}"


def _inline(text: str, vendor: str, added: Sequence[Record]) -> str:
    """The text with ratings put into a list that is written as a value."""
    before = frames(text)[RATINGS]
    rows = [{"vendor": vendor, **{key: _cell(value) for key, value in record.items()}} for record in added]
    more = pd.DataFrame(rows, columns=before.columns, dtype=object)
    more.index = pd.RangeIndex(len(before), len(before) + len(more))
    return edit(text, {RATINGS: pd.concat([before, more])})


def _cell(value: Any) -> Any:
    return COMMA.join(value) if isinstance(value, tuple) else value
