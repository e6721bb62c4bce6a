"""Which cells of the grid findings are about."""

from collections.abc import Iterable, Iterator

from shortlist.catalog.editing.parts import Parts, records
from shortlist.catalog.findings import Finding
from shortlist.catalog.places import Places
from shortlist.spreadsheet.grid.sheet import Cell


def cells(findings: Iterable[Finding], parts: Parts) -> Iterator[Cell]:
    """The cells that findings and those alike are about, each once; none for those of other records."""
    places, known, seen = Places(parts.text, parts.data), set(_criteria(parts)), set[Cell]()
    for found in (one for first in findings for one in (first, *first.alike)):
        path = places.path(found)
        if len(path) != 4 or path[::2] != ("vendors", "ratings"):
            continue
        vendor, rating = int(path[1]), int(path[3])
        name = records(parts.vendors[vendor], "ratings")[rating].get("criterion")
        cell = vendor, name
        if name in known and cell not in seen:
            seen.add(cell)
            yield cell


def _criteria(parts: Parts) -> Iterator[str]:
    for record in records(parts.data, "criteria"):
        if isinstance(record, dict) and isinstance(record.get("id"), str):
            yield record["id"]
