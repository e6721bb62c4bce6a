"""How much a catalog may hold: counted before anything is read as a record."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from shortlist.catalog.findings import BOUNDED, Finding, label, shown
from shortlist.figures import numeral

# The most members of a list or a table, by the keys that lead to it.
MOST: Mapping[tuple[str, ...], int] = {
    ("groups",): 40,
    ("criteria",): 60,
    ("criteria", "levels"): 20,
    ("criteria", "points"): 20,
    ("profiles",): 40,
    ("profiles", "group_weights"): 40,
    ("profiles", "weights"): 60,
    ("vendors",): 500,
    ("vendors", "aliases"): 20,
    ("vendors", "deployment"): 20,
    ("vendors", "classes"): 20,
    ("vendors", "ratings"): 600,
    ("vendors", "ratings", "claims"): 100,
    ("vendors", "ratings", "buyers"): 40,
    ("sources",): 2_000,
    ("claims",): 5_000,
    ("claims", "about"): 500,
    ("claims", "echo_of"): 20,
    ("claims", "contradicts"): 20,
    ("claims", "supersedes"): 20,
}
# The most members of all lists together that the same keys lead to.
TOGETHER: Mapping[tuple[str, ...], int] = {
    ("vendors", "ratings"): 40_000,
    ("claims", "echo_of"): 10_000,
    ("claims", "contradicts"): 300,
    ("claims", "supersedes"): 1_000,
}
KEYS = 30  # of a record, and members of what else it holds: none has so many


def excess(tables: Mapping[str, Any]) -> Iterator[Finding]:
    """Each list or table of a catalog that holds more than it may; what lies inside it is not looked at."""
    found = list(_of_table(tables, (), "catalog")) or _together(tables)
    return (replace(finding, rule=BOUNDED) for finding in found)


def _together(tables: Mapping[str, Any]) -> Iterator[Finding]:
    for (key, inner), most in TOGETHER.items():
        records = tables.get(key)
        lists = (
            [r[inner] for r in records if isinstance(r, dict) and isinstance(r.get(inner), list)]
            if isinstance(records, list)
            else []
        )
        if sum(map(len, lists)) > most:
            yield Finding(
                "catalog",
                f"all `{inner}` of its {key} together hold more than {numeral(most)}",
                "remove some",
            )


def _of_table(table: Mapping[str, Any], path: tuple[str, ...], record: str) -> Iterator[Finding]:
    """What is too much in a record, under the words that name it."""
    if len(table) > KEYS:
        yield Finding(record, f"holds more than {KEYS} keys", "remove some")
        return
    for key, value in table.items():
        if isinstance(value, list | dict):
            yield from _of_value(value, (*path, key), record)


def _of_value(value: list[Any] | dict[str, Any], path: tuple[str, ...], record: str) -> Iterator[Finding]:
    most = MOST.get(path, KEYS)
    if len(value) > most:
        yield Finding(record, f"`{shown(path[-1])}` holds more than {numeral(most)}", "remove some")
    elif path in MOST and isinstance(value, list):
        above = () if record == "catalog" else (record,)
        for number, member in enumerate(value, 1):
            if isinstance(member, dict):
                yield from _of_table(member, path, ", ".join((*above, label(path[-1], member, number))))
