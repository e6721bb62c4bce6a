"""Ids for records that were added to tables without one: by their names, in any script."""

from collections.abc import Iterator

import pandas as pd

from shortlist.catalog.editing import CLAIMS, CRITERIA, GROUPS, PROFILES, SOURCES, VENDORS, Frames
from shortlist.catalog.editing.changes import plain
from shortlist.spreadsheet.names import ids

# What a record is known by, and what an id of it begins with where that spells none.
KNOWN_BY = {
    GROUPS: (("name",), "group"),
    CRITERIA: (("name",), "criterion"),
    PROFILES: (("name",), "buyer"),
    VENDORS: (("name",), "vendor"),
    SOURCES: (("publisher", "published"), "source"),
    CLAIMS: (("speaker", "event"), "claim"),
}


def with_ids(tables: Frames) -> Frames:
    """Tables in which every record that says what it is has an id; a kind of buyer is its own kind."""
    return {name: _named(table, name) if name in KNOWN_BY else table for name, table in tables.items()}


def _named(table: pd.DataFrame, name: str) -> pd.DataFrame:
    keys, kind = KNOWN_BY[name]
    rows = [row for row in table.index if not plain(table.at[row, "id"])]
    after = table.copy() if rows else table
    taken = {str(one) for one in table["id"] if plain(one)}
    for row in rows:
        words = [str(found) for key in keys if (found := plain(table.at[row, key]))]
        if words:
            made = next(one for one in _ids(" ".join(words), kind) if one not in taken)
            taken.add(made)
            after.at[row, "id"] = made
            if name == PROFILES and not plain(table.at[row, "buyers"]):
                after.at[row, "buyers"] = made
    return after


def _ids(words: str, kind: str) -> Iterator[str]:
    start = ids([words], kind)[words]
    yield start
    number = 2
    while True:
        yield f"{start}-{number}"
        number += 1


def called(tables: Frames, name: str) -> dict[str, str]:
    """What the records of a table are called, by their ids; two of the same name keep their ids behind it."""
    keys = KNOWN_BY[name][0]
    words = {
        str(row["id"]): ", ".join(str(found) for key in keys if (found := plain(row[key])))
        for row in tables[name].to_dict("records")
        if plain(row["id"])
    }
    told = list(words.values())
    return {key: text if text and told.count(text) == 1 else f"{text} ({key})" for key, text in words.items()}
