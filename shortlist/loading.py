"""Reading a catalog: bytes to records, or every fault at once."""

import hashlib
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import tomli
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from shortlist import checks
from shortlist.catalog import Catalog
from shortlist.findings import Finding

Place = tuple[int | str, ...]
MAX_BYTES = 1_000_000
EVIDENCE = ("sources", "claims")
KINDS = {
    "groups": "group",
    "criteria": "criterion",
    "profiles": "profile",
    "vendors": "vendor",
    "ratings": "rating",
    "sources": "source",
    "claims": "claim",
}
PLAIN = {
    "missing": ("is missing", "add it"),
    "extra_forbidden": ("is not a key of this table", "remove it or correct its spelling"),
    "string_type": ("is not a text", "put it in quotes"),
    "int_type": ("is not a whole number", "write a whole number without quotes"),
    "float_type": ("is not a number", "write a number without quotes"),
    "bool_type": ("is neither true nor false", "write true or false without quotes"),
    "date_type": ("is not a date", "write it as 2021-04-08, without quotes"),
    "tuple_type": ("is not a list", "put it in square brackets"),
    "dict_type": ("is not a table", "write it as a table"),
    "model_type": ("is not a table", "write it as a table"),
    "model_attributes_type": ("is not a table", "write it as a table"),
    "finite_number": ("is not a finite number", "write a finite number"),
}


class CatalogError(Exception):
    """A catalog that cannot be used, with everything that is wrong with it."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = tuple(findings)


class UnreadableError(CatalogError):
    """A catalog whose files cannot even be read."""


def load(path: Path) -> Catalog:
    """The catalog in a file, with the evidence of a `data` folder beside it; CatalogError if unfit."""
    return parse(files(path))


def files(path: Path) -> dict[str, bytes]:
    """The bytes of a catalog's files under their names, the catalog itself first."""
    beside = sorted((path.parent / "data").glob("*.toml"))
    try:
        return {
            path.name: _start(path),
            **{f"data/{part.name}": _start(part) for part in beside if part != path},
        }
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise UnreadableError(
            [Finding(path.name, f"cannot be read: {reason}", "name a catalog file")]
        ) from None


def _start(path: Path) -> bytes:
    """A file's bytes, no more than tell that it is too large."""
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def parse(contents: Mapping[str, bytes]) -> Catalog:
    """The catalog in the bytes of its files, the catalog itself first; CatalogError if unfit."""
    findings: list[Finding] = []
    tables = {name: _table(name, content, findings) for name, content in contents.items()}
    if findings:
        raise CatalogError(findings)
    data, homes = _merge(tables, findings)
    catalog = _validate(data, findings)
    if findings or catalog is None:
        main = next(iter(contents))
        raise CatalogError([_at_home(finding, homes, main) for finding in findings])
    return catalog.signed(digest(contents))


def digest(contents: Mapping[str, bytes]) -> str:
    """SHA-256 over all files, names and lengths included, so that nothing can move between them."""
    sum_ = hashlib.sha256()
    for number, (name, content) in enumerate(contents.items()):
        sum_.update(f"{name if number else ''}\0{len(content)}\0".encode())
        sum_.update(content)
    return sum_.hexdigest()


def _table(name: str, content: bytes, findings: list[Finding]) -> dict[str, Any]:
    if len(content) > MAX_BYTES:
        findings.append(Finding(name, "is larger than 1 MB", "split off or shorten what it holds"))
        return {}
    try:
        return tomli.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        findings.append(Finding(name, f"is not UTF-8 in line {line}", "save it as UTF-8"))
    except tomli.TOMLDecodeError as fault:
        findings.append(Finding(name, f"is not TOML: {fault}", "correct it there"))
    except RecursionError:
        findings.append(Finding(name, "is not TOML: it nests too deep", "remove the nesting"))
    except ValueError as fault:
        findings.append(Finding(name, f"holds a value that cannot be read: {fault}", "correct it"))
    return {}


def _merge(
    tables: Mapping[str, dict[str, Any]], findings: list[Finding]
) -> tuple[dict[str, Any], dict[str, str]]:
    """All tables as one, and the file that each source and claim stands in."""
    (main, first), *others = tables.items()
    data, homes = {**first}, dict[str, str]()
    for name, table in others:
        for key in table.keys() - set(EVIDENCE):
            fault = f"holds `{key}`, which belongs into {main}"
            findings.append(Finding(name, fault, "move it there; this file is for sources and claims"))
        for key in EVIDENCE:
            added = table.get(key, [])
            if isinstance(added, list) and isinstance(data.get(key, []), list):
                data[key] = [*data.get(key, []), *added]
                homes |= {_label(KINDS[key], record, 0): name for record in added}
            else:
                findings.append(Finding(name, f"`{key}` is not a list of tables", f"write [[{key}]]"))
    return data, homes


def _validate(data: dict[str, Any], findings: list[Finding]) -> Catalog | None:
    """The records, if there is a way to read them; what is unfit is set aside and reported."""
    try:
        catalog = Catalog.model_validate(data)
        findings += checks.findings(catalog)
        return catalog
    except ValidationError as fault:
        errors = fault.errors(include_url=False)
        findings += [_finding(error, data) for error in errors]
        findings += _findings_beside(errors, data)
        return None


def _findings_beside(errors: list[ErrorDetails], data: dict[str, Any]) -> list[Finding]:
    """What else is wrong in the records that can be read, so that one look shows all."""
    places = {_record(error["loc"]) for error in errors}
    if () in places:
        return []
    rest, aside = _without(places, data)
    try:
        catalog = Catalog.model_validate(rest)
    except ValidationError:
        return []
    return [
        finding
        for finding in checks.findings(catalog)
        if finding.record != "[end]" and not any(f"`{name}`" in str(finding) for name in aside)
    ]


def _without(places: set[Place], data: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """The tables without the records at those places, and the ids of these."""
    rest, aside = deepcopy(data), set[str]()
    for *path, number in sorted(places, key=lambda place: (len(place), place[-1]), reverse=True):
        holder: Any = rest
        for step in path:
            holder = holder[step]
        record = holder.pop(number)
        if isinstance(record, dict) and "id" in record:
            aside.add(str(record["id"]))
    return rest, aside


def _record(loc: Place) -> Place:
    """The place of the innermost record that a fault lies in: `vendors`, 3, `ratings`, 1."""
    if len(loc) > 3 and loc[2] == "ratings" and isinstance(loc[3], int):
        return loc[:4]
    return loc[:2] if len(loc) > 1 and loc[0] in KINDS and isinstance(loc[1], int) else ()


def _finding(error: ErrorDetails, data: dict[str, Any]) -> Finding:
    loc = error["loc"]
    names: list[str] = []
    value: Any = data
    for depth, step in enumerate(loc):
        if isinstance(step, int) and depth and isinstance(value, list):
            value = value[step] if step < len(value) else {}
            names.append(_label(KINDS.get(str(loc[depth - 1]), str(loc[depth - 1])), value, step + 1))
        else:
            value = value.get(step, {}) if isinstance(value, dict) else {}
    keys = [f"`{step}`" for step in loc if isinstance(step, str) and step not in KINDS]
    fault, mend = PLAIN.get(error["type"], (_plain(error), "correct it"))
    key = keys[-1] if keys else (f"`{loc[-1]}`" if loc and isinstance(loc[-1], str) else "this")
    return Finding(", ".join(names) or "catalog", f"{key} {fault}", mend)


def _plain(error: ErrorDetails) -> str:
    if error["type"] == "string_pattern_mismatch":
        return f"is {error['input']!r}, which does not fit the form {error['ctx']['pattern']}"
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    message = error["msg"]
    return f"is unfit: {message[:1].lower()}{message[1:]}"


def _label(kind: str, record: Any, number: int) -> str:
    name = record.get("id") if isinstance(record, dict) else None
    if isinstance(name, str):
        return f"{kind} `{name}`"
    return f"{kind} {number}"


def _at_home(finding: Finding, homes: Mapping[str, str], main: str) -> Finding:
    file = finding.file or homes.get(finding.record.split(",")[0], main)
    return Finding(finding.record, finding.fault, finding.mend, file)
