"""Editing a catalog as tables: changes are written into its text, comments and order stay."""

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any, TypeAlias

import pandas as pd
import tomlkit
from tomlkit.items import AoT, InlineTable

from shortlist.catalog.editing.changes import Cells, Changes, changes, plain
from shortlist.catalog.editing.columns import COLUMNS, PROFILES, RATINGS, RECORDS, VENDORS, WEIGHTS, Column

# What profiles weigh: the table of the records, and the key of their weights.
KINDS = {"group": ("groups", "group_weights"), "criterion": ("criteria", "weights")}
Frames: TypeAlias = dict[str, pd.DataFrame]
Record: TypeAlias = Any  # a table of the document: tomlkit's types know no keys


class EditError(ValueError):
    """An edit that has no place in the text; the message says how to mend it."""


def frames(text: str) -> Frames:
    """A catalog's records, ratings and weights as tables; an index names a record."""
    document = tomlkit.parse(text).unwrap()
    found = {name: [_row(name, record) for record in document.get(name, [])] for name in RECORDS}
    found[RATINGS] = [{"vendor": v.get("id"), **_row(RATINGS, rating)} for v, rating in _ratings(document)]
    found[WEIGHTS] = [
        {"profile": profile.get("id"), "kind": kind, "id": name, "weight": _weight(profile, kind, name)}
        for profile, kind, name in _weights(document)
    ]
    return {name: _frame(name, rows) for name, rows in found.items()}


def edit(text: str, edited: Mapping[str, pd.DataFrame]) -> str:
    """The text with the cells changed, the rows added and the rows removed in tables of `frames(text)`.

    Tables left out stay as they are; without a change the text is the same. Weights can only be changed.
    The result may be unfit as a catalog: load it to see. EditError if a rating names no vendor.
    """
    before = frames(text)
    found = {name: changes(before[name], frame) for name, frame in edited.items()}
    if not any(found.values()):
        return text
    document = tomlkit.parse(text)
    _edit_weights(document, found.get(WEIGHTS, Changes()))
    _edit_ratings(document, found.get(RATINGS, Changes()))
    for name in RECORDS:
        _edit_records(document, name, found.get(name, Changes()))
    _add_ratings(document, _new_ratings(found.get(RATINGS, Changes()), before[RATINGS]))
    return tomlkit.dumps(_counted(document))


def _row(name: str, record: Record) -> dict[str, Any]:
    row = {}
    for column in COLUMNS[name]:
        value = (record.get(column.inside, {}) if column.inside else record).get(column.name)
        row[column.name] = column.separator.join(map(str, value)) if isinstance(value, list) else value
    return row


def _frame(name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    own = [column.name for column in COLUMNS.get(name, ())]
    first = {RATINGS: ["vendor"], WEIGHTS: ["profile", "kind", "id", "weight"]}.get(name, [])
    return pd.DataFrame(rows, columns=[*first, *own], dtype=object)


def _ratings(document: Record) -> Iterator[tuple[Record, Record]]:
    """Each rating with its vendor, in the order of the file."""
    for vendor in document.get(VENDORS, []):
        for rating in vendor.get(RATINGS, []):
            yield vendor, rating


def _weights(document: Record) -> Iterator[tuple[Record, str, str]]:
    """Each profile with the kind and id of each group and criterion, in the order of the file."""
    for profile in document.get("profiles", []):
        for kind, (table, _) in KINDS.items():
            for record in document.get(table, []):
                yield profile, kind, str(record.get("id"))


def _weight(profile: Record, kind: str, name: str) -> Any:
    return profile.get(KINDS[kind][1], {}).get(name, 0)


def _edit_weights(document: Record, found: Changes) -> None:
    places = list(_weights(document))
    for number, cells in found.cells.items():
        profile, kind, name = places[number]
        profile[KINDS[kind][1]][name] = cells.get("weight") or 0


def _edit_ratings(document: Record, found: Changes) -> None:
    """Change ratings and take away those removed or moved to another vendor."""
    places = list(_ratings(document))
    gone = {*found.removed, *_moved(found)}
    for number, cells in found.cells.items():
        if number not in gone:
            write(places[number][1], RATINGS, cells)
    for number in sorted(gone, reverse=True):
        vendor, _ = places[number]
        first = next(k for k, vendor_name in enumerate(places) if vendor_name[0] is vendor)
        del vendor[RATINGS][number - first]
        if not vendor[RATINGS]:
            del vendor[RATINGS]


def _moved(found: Changes) -> list[int]:
    return [number for number, cells in found.cells.items() if "vendor" in cells]


def _new_ratings(found: Changes, before: pd.DataFrame) -> list[Cells]:
    """Ratings to add: new rows, and whole rows that moved to another vendor."""
    moved: list[Cells] = [
        {**{name: plain(before.at[number, name]) for name in before.columns}, **found.cells[number]}
        for number in _moved(found)
    ]
    return [*moved, *found.added]


def _edit_records(document: Record, name: str, found: Changes) -> None:
    for number, cells in found.cells.items():
        write(document[name][number], name, cells)
    for number in sorted(found.removed, reverse=True):
        del document[name][number]
    for cells in found.added:
        append(document, name, name, cells)
        if name == PROFILES:
            _weigh(document[name][-1], document[name][0])


def _weigh(profile: Record, first: Record) -> None:
    """Start a new profile from the weights of the first one."""
    for _, key in KINDS.values():
        table = tomlkit.inline_table()
        table.update(first.get(key, {}) if first is not profile else {})
        profile[key] = table


def _add_ratings(document: Record, rows: list[Cells]) -> None:
    """Add ratings to the vendors that they name."""
    holders = {vendor.get("id"): vendor for vendor in document.get(VENDORS, [])}
    for cells in rows:
        name = cells.get("vendor")
        if name not in holders:
            raise EditError(f"rating of `{name}`: there is no such vendor; add it or name another")
        append(holders[name], RATINGS, RATINGS, cells)


def append(holder: Record, key: str, name: str, cells: Cells) -> None:
    if key not in holder:
        holder[key] = tomlkit.array() if isinstance(holder, InlineTable) else tomlkit.aot()
    tables = isinstance(holder[key], AoT)
    record: Record = tomlkit.table() if tables else tomlkit.inline_table()
    write(record, name, cells)
    if tables:
        record.add(tomlkit.nl())
    holder[key].append(record)


def write(record: Record, name: str, cells: Cells) -> None:
    """Set the keys of changed cells; an empty cell, or one not ticked, takes the key away."""
    for column in COLUMNS[name]:
        if column.name not in cells:
            continue
        value = cells[column.name]
        if value is None or value is False:
            _take_away(record, column)
            continue
        if column.inside and column.inside not in record:
            record[column.inside] = tomlkit.inline_table()
        place = record[column.inside] if column.inside else record
        place[column.name] = _listed(value, column) if column.separator else value


def _take_away(record: Record, column: Column) -> None:
    """Remove a key, and the table inside the record that held nothing else."""
    if not column.inside:
        record.pop(column.name, None)
    elif column.inside in record:
        record[column.inside].pop(column.name, None)
        if not record[column.inside]:
            record.pop(column.inside)


def _listed(value: Any, column: Column) -> list[Any]:
    parts = [part.strip() for part in str(value).split(column.separator.strip()) if part.strip()]
    return [_number(part) for part in parts] if column.numbers else parts


def _number(text: str) -> float | str:
    """The number that a text spells; any other text as it is, for the check to name."""
    try:
        return plain(float(text)) if isfinite(float(text)) else text
    except ValueError:
        return text


def _counted(document: Record) -> Record:
    """The document with its last table stating how many vendors there are."""
    if "end" in document:
        document["end"][VENDORS] = len(document.get(VENDORS, []))
    return document
