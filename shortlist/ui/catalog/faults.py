"""What is wrong with a catalog, and the ways from there to the cells of the grid."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import streamlit as st

from shortlist.catalog.draft import Draft
from shortlist.catalog.editing import EditError
from shortlist.catalog.editing.parts import Parts, parts
from shortlist.catalog.findings import Finding
from shortlist.spreadsheet.grid import words
from shortlist.spreadsheet.grid.finding import cells
from shortlist.spreadsheet.grid.sheet import Cell, grid
from shortlist.text.markdown import plain
from shortlist.ui.catalog.bench import FOLD, bench, set_up_draft, text_of
from shortlist.ui.catalog.page import list_findings
from shortlist.ui.folded import unfold

MOST = 20  # ways to cells


def show_faults(title: str, findings: Sequence[Finding], draft: Draft | None = None, name: str = "") -> None:
    """Everything that is wrong, each with its place and mend, and a way to each cell of a draft at fault.

    `name` tells this list of ways from another on the page.
    """
    list_findings(title, findings)
    if draft and (ways := _ways(draft.findings, text_of(draft))):
        with st.container(horizontal=True):
            for number, (cell, called) in enumerate(ways):
                st.button(
                    plain(words.to_cell(called)),
                    key=f"to cell {name} {number}",
                    on_click=_open,
                    args=(draft, cell),
                )


@lru_cache(maxsize=4)
def _parts(text: str) -> Parts | None:
    try:
        return parts(text)
    except EditError:
        return None


@lru_cache(maxsize=4)
def _ways(findings: tuple[Finding, ...], text: str) -> list[tuple[Cell, str]]:
    """The cells that findings are about, the first ones, with what they are called."""
    found = _parts(text)
    if found is None:
        return []
    seen = grid(found, date.max, "")
    return [(cell, seen.cell(cell)) for cell, _ in zip(cells(findings, found), range(MOST), strict=False)]


def _open(draft: Draft, cell: Cell) -> None:
    found = bench()
    if found is None or found.now.parts.text != text_of(draft):
        found = set_up_draft(draft)
    found.cell = cell
    unfold(FOLD)
