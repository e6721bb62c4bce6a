"""Reading a catalog: bytes to records, or every fault at once."""

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from stat import S_ISREG
from typing import Any

import tomli

from shortlist.catalog import checks
from shortlist.catalog.beside import findings_beside
from shortlist.catalog.bounds import excess
from shortlist.catalog.faults import finding
from shortlist.catalog.findings import Finding, bounded, label, shown
from shortlist.catalog.places import PART, Places
from shortlist.catalog.records import Catalog
from shortlist.catalog.validation import validate

Homes = dict[str, tuple[str, str]]
MAX_BYTES = 4_000_000
EVIDENCE = ("sources", "claims")
# What would take the reader of TOML a hundred times its size, or cannot be written in decimals: no text and
# no number of a catalog holds so many digits, and no table lies so deep.
DIGITS = re.compile("(?<![0-9A-Fa-f_])[0-9A-Fa-f_]{3500}")
DEEP = re.compile(
    rf"^[ \t]*+(?:\[\[?[ \t]*+)?(?:{PART.pattern})(?:[ \t]*+\.[ \t]*+(?:{PART.pattern})){{40}}", re.M
)


class CatalogError(Exception):
    """A catalog that cannot be used, with everything that is wrong with it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))

    @property
    def told(self) -> str:
        """Every finding with its line and what stands there."""
        return "\n".join(found.told for found in self.findings)


class UnreadableError(CatalogError):
    """A catalog whose files cannot even be read."""


def load(path: Path) -> Catalog:
    """The catalog in a file, with the evidence of a `data` folder beside it; CatalogError if unfit."""
    return parse(files(path))


def files(path: Path) -> dict[str, bytes]:
    """The bytes of a catalog's files under their names, itself first; UnreadableError if one fails."""
    beside = path.parent / "data"
    found = {path.name: _read_start(path, path.name)}
    for name in _names(beside):
        if beside / name != path:
            found[f"data/{name}"] = _read_start(beside / name, f"data/{name}")
    return found


def _names(folder: Path) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(".toml"))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as fault:
        raise _unreadable(folder.name, fault) from None


def _read_start(path: Path, name: str) -> bytes:
    """A file's bytes, no more than tell that it is too large; nothing but a file is waited for."""
    try:
        with open(path, "rb", opener=_open_at_once) as stream:
            if not S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise OSError(0, "it is not a regular file")
            return stream.read(MAX_BYTES + 1)
    except OSError as fault:
        raise _unreadable(name, fault) from None


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting for whoever might write into a named pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _unreadable(name: str, fault: OSError) -> UnreadableError:
    reason = fault.strerror or str(fault)
    return UnreadableError([Finding(shown(name), f"cannot be read: {reason}", "name a catalog file")])


def parse(contents: Mapping[str, bytes]) -> Catalog:
    """The catalog in the bytes of its files, the catalog itself first; CatalogError if unfit."""
    tables = dict[str, dict[str, Any]]()
    try:
        return _parse(contents, tables)
    except CatalogError as fault:
        places = {
            shown(name): Places(contents[name].decode("utf-8-sig", "replace"), table)
            for name, table in tables.items()
        }
        raise CatalogError(_located(found, places) for found in fault.findings) from None


def _parse(contents: Mapping[str, bytes], tables: dict[str, dict[str, Any]]) -> Catalog:
    findings: list[Finding] = []
    names = tuple(map(shown, contents))
    tables.update({name: _table(name, content, findings) for name, content in contents.items()})
    if findings:
        raise CatalogError(findings)
    for name, table in tables.items():
        if found := bounded((replace(much, file=shown(name)) for much in excess(table)), shown(name)):
            raise CatalogError(found)
    data, homes = _merge(tables, findings)
    catalog, found = _read(data, findings, lambda one: _at_home(one, homes, names), names[0])
    if catalog is None or found:
        raise CatalogError(found)
    return catalog.signed(digest(contents))


def _located(found: Finding, places: Mapping[str, Places]) -> Finding:
    """A finding with its line and what stands there, and so are those that are alike."""
    place = places.get(found.file or found.record)
    if place is None:
        return found
    line = place.line(found)
    alike = tuple(_located(other, places) for other in found.alike)
    return replace(found, line=line, text=shown(place.row(line)), alike=alike)


def digest(contents: Mapping[str, bytes]) -> str:
    """SHA-256 over all files, names and lengths included, so that nothing can move between them."""
    sum_ = hashlib.sha256()
    for number, (name, content) in enumerate(contents.items()):
        named = f"{name if number else ''}\0{len(content)}\0"
        sum_.update(named.encode(errors="surrogateescape"))  # a name on disk may be in no encoding
        sum_.update(content)
    return sum_.hexdigest()


def _table(name: str, content: bytes, findings: list[Finding]) -> dict[str, Any]:
    if len(content) > MAX_BYTES:
        findings.append(Finding(shown(name), "is larger than 4 MB", "split off or shorten what it holds"))
        return {}
    try:
        return _read_table(content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        findings.append(Finding(shown(name), f"is not UTF-8 in line {line}", "save it as UTF-8"))
    except tomli.TOMLDecodeError as fault:
        findings.append(Finding(shown(name), f"is not TOML: {shown(str(fault))}", "correct it there"))
    except RecursionError:
        findings.append(Finding(shown(name), "is not TOML: it nests too deep", "remove the nesting"))
    except ValueError:
        findings.append(Finding(shown(name), "holds a number of too many digits", "shorten it"))
    return {}


def _read_table(text: str) -> dict[str, Any]:
    """A text as TOML; ValueError on too many digits in a row, RecursionError if it nests too deep."""
    if DIGITS.search(text):
        raise ValueError
    if DEEP.search(text):
        raise RecursionError
    return tomli.loads(text)


def _merge(tables: Mapping[str, dict[str, Any]], findings: list[Finding]) -> tuple[dict[str, Any], Homes]:
    """All tables as one; for each source and claim beside the catalog its file and its name there."""
    (main, first), *others = tables.items()
    data, homes = {**first}, Homes()
    for name, table in others:
        for key in table.keys() - set(EVIDENCE):
            fault = f"holds `{shown(key)}`, which belongs into {shown(main)}"
            findings.append(Finding(shown(name), fault, "move it there; this file is for sources and claims"))
        for key in EVIDENCE:
            before, added = data.get(key, []), table.get(key, [])
            if isinstance(added, list) and isinstance(before, list):
                data[key] = [*before, *added]
                homes |= {
                    label(key, record, len(before) + n): (shown(name), label(key, record, n))
                    for n, record in enumerate(added, 1)
                }
            else:
                findings.append(Finding(shown(name), f"`{key}` is not a list of tables", f"write [[{key}]]"))
    return data, homes


def _read(
    data: dict[str, Any], merged: list[Finding], home: Callable[[Finding], Finding], name: str
) -> tuple[Catalog | None, tuple[Finding, ...]]:
    """The records, if there is a way to read them; what is unfit is set aside and reported."""
    if much := bounded(excess(data), name):
        return None, tuple(map(home, much))
    catalog, errors = validate(data)
    unfit = (finding(error, data) for error in errors.details)
    beside = checks.findings(catalog) if catalog else findings_beside(errors, data)
    return catalog, bounded(map(home, chain(merged, unfit, beside)), name, errors.untold)


def _at_home(found: Finding, homes: Homes, names: Sequence[str]) -> Finding:
    """A finding with its file, unless it is about a file."""
    record, *rest = found.record.split(", ")
    file, there = homes.get(record, ("" if record in names else names[0], record))
    return replace(found, file=file, record=", ".join((there, *rest)))
