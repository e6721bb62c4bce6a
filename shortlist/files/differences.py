"""What differs between two documents, value by value, in words."""

from collections.abc import Iterator
from typing import Any

from shortlist.catalog.findings import shown
from shortlist.files.document import Document

Path = tuple[str, ...]
Leaves = dict[Path, Any]
KINDS = {"weights": "criterion", "criteria": "criterion", "groups": "group"}


def differences(stated: Document, found: Document) -> dict[Path, str]:
    """The values that differ, by path, each in words; whatever the program calls itself."""
    ours, theirs = _leaves(found), _leaves(stated)
    return {
        path: f"{_name(path)}: the record states {_told(theirs, path)}, {_other(path)} {_told(ours, path)}"
        for path in dict.fromkeys((*theirs, *ours))
        if theirs.get(path) != ours.get(path)
    }


def _leaves(document: Document) -> Leaves:
    """Every value of a document under its path; vendors under their ids."""
    tables = document.model_dump(mode="json", exclude={"program"})
    vendors = tables.pop("vendors")
    tables["order"] = ", ".join(vendor["id"] for vendor in vendors)
    tables["vendors"] = {vendor["id"]: vendor for vendor in vendors}
    assumed = tables["decision"].pop("assumed")
    tables["assumed"] = {f"{cell['vendor']}.{cell['criterion']}": cell for cell in assumed}
    return dict(_walk((), tables))


def _walk(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list) and any(isinstance(member, dict) for member in value):
        value = {str(place): member for place, member in enumerate(value, 1)}
    if isinstance(value, dict) and value:
        for key, member in value.items():
            yield from _walk((*path, key), member)
    else:
        yield path, ", ".join(map(str, value)) if isinstance(value, list) else value


def _other(path: Path) -> str:
    if path[0] == "note":
        return "a note typed there reads"
    return "its link" if path[0] in ("decision", "assumed") else "the catalog gives"


def _told(leaves: Leaves, path: Path) -> str:
    value = leaves.get(path)
    return "nothing" if value in (None, "", {}) else shown(str(value))


def _name(path: Path) -> str:
    """What a path of a document means, in words."""
    match path:
        case ("decision", ("weights" | "groups") as kind, name):
            return f"weight of {KINDS[kind]} `{name}`"
        case ("assumed", cell, *_):
            return f"assumption on `{cell}`"
        case ("shares", kind, name):
            return f"share of {KINDS[kind]} `{name}`"
        case ("vendors", vendor, ("ratings" | "points") as kind, criterion, *field):
            what = {"ratings": "rating", "points": "points"}[kind]
            return ", ".join([f"{what} of vendor `{vendor}` on `{criterion}`", *field])
        case ("vendors", vendor, field, *_):
            return f"{field} of vendor `{vendor}`"
        case _:
            return ", ".join(path)
