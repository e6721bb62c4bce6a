"""Where in a file each record and key stands: the line that an editor opens."""

import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from shortlist.catalog.bounds import MOST
from shortlist.catalog.findings import Finding, label

Path = tuple[str | int, ...]
Statement = Generator[tuple[Path, int], None, tuple[int, int]]
STATED = re.compile(r"\bline (\d+)")
KEY = re.compile(r"`([^`]+)`")
# Possessive, here and below: what might have to be given back is remembered, a hundred bytes a letter.
PART = re.compile(r'"(?:[^"\\\n]++|\\.)*+"|\'[^\'\n]*+\'|[A-Za-z0-9_-]++')
KEYS = rf"(?:{PART.pattern})(?:[ \t]*\.[ \t]*(?:{PART.pattern}))*"
STATEMENT = re.compile(
    rf"[ \t]*(?:(?P<open>\[\[?)[ \t]*(?P<header>{KEYS})[ \t]*\]\]?|(?P<keys>{KEYS})[ \t]*=)?"
)
TOKEN = re.compile(
    r'[^"\'#\n\[\]{}]*+(?P<kind>"""(?:[^\\"]++|\\.|"{1,2}+(?!"))*+"{3,5}|\'\'\'.*?\'{3,5}|'
    r'"(?:[^"\\\n]++|\\.)*+"|\'[^\'\n]*+\'|#[^\n]*+|[\n\[\]{}]|\Z)',
    re.DOTALL,
)

COUNTED = max(MOST.values())  # members of a list, at most, that a finding can be about


def lines(text: str) -> dict[Path, int]:
    """The line, from 1, of each table, key and member of a list of tables, in a text that is TOML."""
    return dict(_lines(text))


def _lines(text: str) -> Iterator[tuple[Path, int]]:
    table, counts, at, number = Path(), dict[Path, int](), 0, 1
    while at < len(text):
        found = STATEMENT.match(text, at)
        assert found is not None  # it matches nothing too
        if found["header"]:
            table = _table(_parts(found["header"]), found["open"] == "[[", counts)
            yield table, number
        path = (*table, *_parts(found["keys"])) if found["keys"] else None
        if path:
            yield path, number
        at, number = yield from _value(text, found.end(), number, path)


def _value(text: str, at: int, number: int, path: Path | None) -> Statement:
    """The lines of the tables in a list that is written as a value; gives where the statement ends."""
    depth, members = "", 0
    for token in TOKEN.finditer(text, at):
        kind = token["kind"]
        if kind == "\n" and not depth:
            return token.end(), number + 1
        if kind in ("{", "["):
            if depth == "[" and path and members < COUNTED:
                yield (*path, members), number
                members += 1
            depth += kind
        elif kind in ("}", "]"):
            depth = depth[:-1]
        number += kind.count("\n")
    return len(text), number


def _table(parts: list[str], is_member: bool, counts: dict[Path, int]) -> Path:
    path = Path()
    for part in parts[:-1]:
        path = (*path, part)
        if path in counts:
            path = (*path, counts[path] - 1)
    path = (*path, parts[-1])
    if not is_member:
        return path
    counts[path] = counts.get(path, 0) + 1
    return (*path, counts[path] - 1)


def _parts(keys: str) -> list[str]:
    return [part[1:-1] if part[0] in "\"'" else part for part in PART.findall(keys)]


@dataclass(frozen=True)
class Places:
    """A file of a catalog: its text, and what is read from it (nothing if it is not TOML)."""

    text: str
    table: Mapping[str, Any]

    @cached_property
    def _rows(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _lines(self) -> dict[Path, int]:
        return lines(self.text)

    @cached_property
    def _records(self) -> dict[str, Path]:
        """Where each record is, by the words that findings call it by."""
        found = dict[str, Path]()
        for key, members in self.table.items():
            for n, record in enumerate(members[:COUNTED] if isinstance(members, list) else ()):
                name, path = label(key, record, n + 1), (key, n)
                found[name] = path
                ratings = record.get("ratings") if isinstance(record, dict) else None
                for k, rating in enumerate(ratings[:COUNTED] if isinstance(ratings, list) else ()):
                    found[f"{name}, rating {k + 1}"] = (*path, "ratings", k)
                    if isinstance(rating, dict):
                        words = f"{name}, `{rating.get('criterion')}` since {rating.get('since')}"
                        found[words] = (*path, "ratings", k)
        return found

    def line(self, found: Finding) -> int:
        """The line of a finding; that of its record if its key is not there."""
        if stated := STATED.search(found.fault):
            return min(int(stated[1]), len(self._rows))
        if not self.table:
            return 1
        path, record, rest = self._record(found.record)
        for name in KEY.findall(f"{rest} {found.fault}"):
            inner = (name,) if (*path, name) in self._lines else _named(record, name)
            if inner:
                path = (*path, *inner)
                break
        return next((self._lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self._lines), 1)

    def path(self, found: Finding) -> Path:
        """The keys that lead to the record of a finding; none if it is about the whole file."""
        return self._record(found.record)[0]

    def row(self, number: int) -> str:
        """The text of a line."""
        return self._rows[number - 1].strip()

    def _record(self, words: str) -> tuple[Path, Any, str]:
        names = words.split(", ")
        known = (", ".join(names[:n]) for n in range(len(names), 0, -1))
        called = next((name for name in known if name in self._records), "")
        path = self._records.get(called, Path())
        if not path and words.startswith("[") and words[1:-1] in self.table:
            path = (words[1:-1],)
        record: Any = self.table
        for step in path:
            record = record[step]
        return path, record, words[len(called) :]


def _named(record: Any, name: str) -> Path:
    """Where in a record a name stands as a value, in a list or as a key of a table; nothing if nowhere."""
    if not isinstance(record, dict):
        return ()
    for key, value in record.items():
        if value == name:
            return (key,)
        if isinstance(value, list | dict) and name in value:
            return (key, name) if isinstance(value, dict) else (key,)
        for n, member in enumerate(value if key == "ratings" and isinstance(value, list) else ()):
            if inner := _named(member, name):
                return (key, n, *inner)
    return ()
