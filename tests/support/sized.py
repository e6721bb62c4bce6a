"""Sound catalogs of any size, and what is written into a file."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import tomlkit

from shortlist.catalog import Catalog
from shortlist.catalog.loading import load

Row = dict[str, Any]
DAY = date(2024, 5, 1)
LEVELS = 5
POINTS = [0, 10, 40, 80, 100]


def sized(groups: int = 2, criteria: int = 3, vendors: int = 3) -> Row:
    """A catalog of so many records: no two vendors alike, every other rating not quite known.

    Every other criterion has a question to send, every third one points, and the last vendor is in use.
    """
    return {
        "title": "Things",
        "question": "Which thing do we take?",
        "as_of": DAY,
        "groups": [_named("group", k, description="A side.") for k in range(groups)],
        "criteria": [_criterion(k, k % groups) for k in range(criteria)],
        "profiles": [_profile("plain", groups, criteria, 0), _profile("other", groups, criteria, 30)],
        "vendors": [_vendor(k, criteria, k == vendors - 1) for k in range(vendors)],
        "end": {"vendors": vendors},
    }


def written(folder: Path, tables: Row, name: str = "catalog.toml") -> Path:
    """The file that tables were written into."""
    path = folder / name
    path.write_text(tomlkit.dumps(tables), encoding="utf-8")
    return path


def spelled(tables: Row) -> bytes:
    """The same as a file in which each record is a table of its own; quick where there are thousands."""
    rows = list(_lines(tables, ()))
    return "\n".join(rows).encode()


def _lines(table: Row, path: tuple[str, ...]) -> Iterator[str]:
    for key, value in table.items():
        if not isinstance(value, dict) and not _is_of_records(value):
            yield f"{key} = {_value(value)}"
    for key, value in table.items():
        name = ".".join((*path, key))
        if isinstance(value, dict):
            yield from (f"[{name}]", *_lines(value, (*path, key)))
        elif _is_of_records(value):
            for record in value:
                yield from (f"\n[[{name}]]", *_lines(record, (*path, key)))


def _is_of_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _value(value: Any) -> str:
    return str(value) if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def loaded(folder: Path, tables: Row) -> Catalog:
    """The catalog that loading makes of tables."""
    return load(written(folder, tables))


def _named(kind: str, number: int, **more: Any) -> Row:
    return {"id": f"{kind[0]}{number}", "name": f"{kind.capitalize()} {number}", **more}


def _criterion(number: int, group: int) -> Row:
    levels = [f"Level {level} of {number}" for level in range(LEVELS)]
    ask = {"whom": "vendor", "text": f"How good is {{vendor}} at {number}?"}
    more: Row = {**({"ask": ask} if number % 2 else {}), **({"points": POINTS} if number % 3 == 2 else {})}
    question = f"How good is {number}?"
    return _named("criterion", number, group=f"g{group}", question=question, levels=levels, **more)


def _profile(name: str, groups: int, criteria: int, more: int) -> Row:
    return {
        "id": name,
        "name": f"{name.capitalize()} buyer",
        "buyers": name,
        "description": f"Buys what is {name}.",
        "group_weights": {f"g{k}": 10 * (k % 5 + 1) + more for k in range(groups)},
        "weights": {f"c{k}": 7 * (k % 9 + 1) + more for k in range(criteria)},
    }


def _vendor(number: int, criteria: int, in_use: bool) -> Row:
    ratings = [_rating(k, (number + k) % LEVELS, k % 2) for k in range(criteria)]
    mark = {"incumbent": True} if in_use else {}
    return _named("vendor", number, summary="Sells it.", **mark, ratings=ratings)


def _rating(criterion: int, level: int, width: int) -> Row:
    high = min(level + width, LEVELS - 1)
    return {
        "criterion": f"c{criterion}",
        "since": DAY,
        "low": level,
        "high": high,
        "judgement": "We tried it.",
    }
