"""The map of what is known, and the way from a cell to its evidence."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence import charts, labels, words
from shortlist.evidence import tables as frames
from shortlist.evidence.coverage import knowledge
from shortlist.ranking.answer import rank_order
from shortlist.ui.drawing import is_dark, show_chart, show_table
from shortlist.ui.views import show

MAP, TABLE = "coverage", "coverage table"
VENDOR_WIDTH = 165


def show_coverage(decision: Decision, catalog: Catalog) -> None:
    """How well every vendor is known on every criterion."""
    cells, order = knowledge(decision, catalog), rank_order(decision, catalog)
    st.text(words.knowledge(cells))
    show_chart(
        frames.coverage_data(cells, order, catalog),
        charts.coverage(len(order), tuple(frames.unique_criteria(catalog).values()), is_dark()),
        key=MAP,
        alt=labels.COVERAGE_ALT,
        on_select=_open_cell,
        selection_mode=charts.CELL,
    )
    st.caption(labels.COVERAGE_NOTE)
    show_table(
        frames.coverage_frame(cells, order, catalog),
        key=TABLE,
        alt=labels.COVERAGE_TABLE_ALT,
        on_select=lambda: _open_row(order, catalog),
        selection_mode="single-cell",
        column_config={labels.VENDOR: st.column_config.TextColumn(width=VENDOR_WIDTH, pinned=True)},
    )


def _open_cell() -> None:
    chosen = st.session_state[MAP].selection.get(charts.CELL, [])
    if chosen:
        show(section="rating", vendor=chosen[0]["vendor_id"], criterion=chosen[0]["criterion_id"])


def _open_row(order: tuple[str, ...], catalog: Catalog) -> None:
    """Open the cell that was chosen in the table; its first column names the vendor."""
    named = {name: id for id, name in frames.unique_criteria(catalog).items()}
    for row, column in st.session_state[TABLE].selection.cells:
        if column in named:
            show(section="rating", vendor=order[row], criterion=named[column])
