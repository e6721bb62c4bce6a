"""A catalog that may change while the application runs: the last good edition stays in use."""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from shortlist.catalog.findings import Finding
from shortlist.catalog.loading import CatalogError, load
from shortlist.catalog.records import Catalog

Stamp = tuple[tuple[str, int, int], ...]


@dataclass
class LiveCatalog:
    """The catalog in a file, read again when the file or the evidence beside it changes."""

    path: Path
    _stamp: Stamp | None = None
    _catalog: Catalog | None = None
    _findings: tuple[Finding, ...] = field(default=())

    def current(self) -> tuple[Catalog | None, tuple[Finding, ...]]:
        """The last good catalog, if there is one, and what is wrong with the files as they are now."""
        stamp = _stamp(self.path)
        if stamp != self._stamp:
            try:
                self._catalog, self._findings = load(self.path), ()
            except CatalogError as fault:
                self._findings = fault.findings
            self._stamp = stamp
        return self._catalog, self._findings


def _stamp(path: Path) -> Stamp:
    """What tells that a file was written: its name, time and size."""
    files = [str(path), *sorted(_evidence(os.path.join(path.parent, "data")))]
    return tuple((file, state.st_mtime_ns, state.st_size) for file in files if (state := _state(file)))


def _evidence(folder: str) -> list[str]:
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as found:
        return [entry.path for entry in found if entry.name.endswith(".toml")]
    return []


def _state(file: str) -> os.stat_result | None:
    with suppress(FileNotFoundError):
        return os.stat(file)
    return None
