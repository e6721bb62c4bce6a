"""A catalog that may change while the application runs: the last good edition stays in use."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from shortlist.catalog.findings import Finding
from shortlist.catalog.loading import CatalogError, UnreadableError, files, parse
from shortlist.catalog.records import Catalog

Stamp: TypeAlias = tuple[tuple[str, ...], ...]


@dataclass
class LiveCatalog:
    """The catalog in a file, read again when the file or the evidence beside it changes.

    `contents` are the bytes of its files under their names, as of the last good edition.
    """

    path: Path
    contents: Mapping[str, bytes] = field(default_factory=dict)
    _stamp: Stamp | None = None
    _catalog: Catalog | None = None
    _findings: tuple[Finding, ...] = field(default=())

    def current(self) -> tuple[Catalog | None, tuple[Finding, ...]]:
        """The last good catalog, if there is one, and what is wrong with the files as they are now."""
        stamp = _stamp(self.path)
        if stamp != self._stamp:
            self._stamp = stamp
            try:
                self._read()
            except UnreadableError as fault:
                self._findings, self._stamp = fault.findings, None  # it may be over in a moment: try again
            except CatalogError as fault:
                self._findings = fault.findings
        return self._catalog, self._findings

    def _read(self) -> None:
        contents = files(self.path)
        self._catalog, self._findings = parse(contents), ()
        self.contents = contents


def _stamp(path: Path) -> Stamp:
    """What tells that a file was written or closed: its name, times, size and kind, or why it is shut."""
    folder = os.path.join(path.parent, "data")
    return tuple((file, *_state(file)) for file in (str(path), folder, *_evidence(folder)))


def _evidence(folder: str) -> list[str]:
    try:
        return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".toml"))
    except OSError:
        return []


def _state(file: str) -> tuple[str, ...]:
    try:
        state = os.stat(file)
    except OSError as fault:
        return (str(fault.errno),)
    return tuple(map(str, (state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_mode, state.st_ino)))
