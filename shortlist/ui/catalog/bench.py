"""The grid's own state in a session: the text that is edited, the steps through it, the cell that is open."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.catalog.draft import Draft, not_valid
from shortlist.catalog.editing import EditError
from shortlist.catalog.editing.parts import Parts, Write, parts, written
from shortlist.catalog.editing.renewal import renewed
from shortlist.catalog.findings import Finding
from shortlist.catalog.loading import CatalogError
from shortlist.catalog.single import FILE
from shortlist.files.workshop import made_aside
from shortlist.spreadsheet.grid import words
from shortlist.spreadsheet.grid.sheet import Cell
from shortlist.ui.drafts.reading import read
from shortlist.ui.frame.own import Own, change, hold, own

FOLD = "grid"
BENCH, MOUNTS = "the grid of the catalog", "how often the grid was made anew"
AT_ONCE = 20  # vendors that are written sooner than handed over
MOST = 200  # steps that can be undone


@dataclass(frozen=True, eq=False)
class Edition:
    """A text in parts, the catalog that it is or what keeps it from being one, and what led to it."""

    parts: Parts
    catalog: Catalog | None
    findings: tuple[Finding, ...] = ()
    told: str = ""


@dataclass
class Bench:
    """What is edited in the grid.

    `base` is the digest of the catalog in use that it belongs to; `seen` are the texts that the browser holds
    in cells, and `refused` what is said of those that were not taken. `draft` and `name` are those of the
    draft that was not valid, if it is one.
    """

    editions: list[Edition]
    base: str
    place: int = 0
    view: tuple[date, str] = (date.min, "")
    seen: dict[Cell, str | None] = field(default_factory=dict)
    refused: dict[Cell, Finding] = field(default_factory=dict)
    cell: Cell | None = None
    faults: tuple[Finding, ...] = ()
    draft: str = ""
    name: str = FILE

    @property
    def now(self) -> Edition:
        """What stands in the grid."""
        return self.editions[self.place]

    @property
    def is_aside(self) -> bool:
        """Whether it is of a catalog that cannot be used, beside the one in use."""
        return self.now.catalog is None

    def write(self, changes: Mapping[int, Sequence[Write]], told: str) -> bool:
        """Change ratings of vendors, and use the text everywhere if it can be used; tell if it was changed.

        Of a catalog that can be used only changes are taken after which it still can.
        """
        try:
            found = _edition(self.now, _written(self.now.parts, changes), changes, told)
        except EditError as fault:
            self.faults = (Finding(words.GRID, str(fault), words.UNCHANGED),)
            return False
        self.faults = () if found.catalog or self.is_aside else found.findings
        if self.faults:
            return False
        self.editions = [*self.editions[: self.place + 1], found][-MOST:]
        self.place = len(self.editions) - 1
        self._use()
        return True

    def step(self, by: int) -> None:
        """Go back (-1) or on (1); every byte is as it was."""
        if 0 <= self.place + by < len(self.editions):
            self.place += by
            self.faults = ()
            self._use()
            if self.seen:
                self.mount()

    def mount(self) -> None:
        """Have the browser forget what was typed into cells."""
        self.seen, self.refused = {}, {}
        st.session_state[MOUNTS] = st.session_state.get(MOUNTS, 0) + 1

    def _use(self) -> None:
        text, mine = self.now.parts.text, own()
        if not self.now.catalog:
            found = not_valid(self.name, text.encode(), self.now.findings)
            hold(replace(found, id=self.draft))
            return
        self.base = self.now.catalog.digest
        kept = mine if mine and not self.draft else Own(text, self.now.catalog, self.name)
        change(replace(kept, text=text, catalog=self.now.catalog, draft=self.draft, given=False))


def bench() -> Bench | None:
    """What is edited in the grid, if anything is."""
    found: Bench | None = st.session_state.get(BENCH)
    return found


def set_up(text: str, catalog: Catalog) -> Bench:
    """Begin to edit the text of the catalog in use."""
    return _begun(Bench([Edition(parts(text), catalog)], catalog.digest))


def set_up_draft(draft: Draft) -> Bench:
    """Begin to edit a draft that is not valid, beside the catalog in use. EditError if it is no TOML."""
    found = Edition(parts(text_of(draft)), None, draft.findings)
    return _begun(Bench([found], "", draft=draft.id, name=draft.name))


def text_of(draft: Draft) -> str:
    """The text of a draft, as far as it is text."""
    return draft.content.decode("utf-8-sig", "replace")


def _begun(found: Bench) -> Bench:
    st.session_state[BENCH] = found
    found.mount()
    return found


def clear() -> None:
    """Forget what is edited in the grid."""
    st.session_state.pop(BENCH, None)


def _written(before: Parts, changes: Mapping[int, Sequence[Write]]) -> Parts:
    few = len(changes) <= AT_ONCE
    return written(before, changes) if few else made_aside(written, before, changes)


def _edition(before: Edition, after: Parts, vendors: Collection[int], told: str) -> Edition:
    catalog = before.catalog and renewed(before.catalog, after, vendors, FILE)
    if catalog:
        return Edition(after, catalog, told=told)
    try:
        return Edition(after, read(FILE, after.text.encode()), told=told)
    except CatalogError as fault:
        return Edition(after, None, fault.findings, told)
