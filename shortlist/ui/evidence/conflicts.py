"""Claims that contradict each other, side by side."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence import source_words as words
from shortlist.evidence.archive import Archive, archive
from shortlist.evidence.claims import is_about
from shortlist.evidence.conflicts import Conflict, conflicts
from shortlist.evidence.stakes import Stake, by_cell, stakes
from shortlist.text.markdown import plain
from shortlist.ui.evidence.claims import choose_vendor
from shortlist.ui.evidence.statements import statement
from shortlist.ui.lines import show_text


def show_conflicts(decision: Decision, catalog: Catalog) -> None:
    """Every contradiction that was public on the date, or those about one vendor, by rating."""
    vendor = choose_vendor(catalog)
    pairs = [pair for pair in conflicts(decision, catalog) if _concerns(pair, vendor, catalog)]
    found, known = stakes(pairs, decision, catalog), archive(catalog, decision.date)
    show_text(words.conflict_count(found))
    for cell, held in by_cell(found).items():
        st.subheader(plain(words.cell(cell, catalog)), anchor=False)
        for stake in held:
            _show(stake, known, catalog)


def _concerns(pair: Conflict, name: str | None, catalog: Catalog) -> bool:
    if name is None:
        return True
    vendor = next(vendor for vendor in catalog.vendors if vendor.id == name)
    spoken_of = any(is_about(side.claim, vendor) for side in (pair.first, pair.second))
    return spoken_of or any(bearing.vendor == name for bearing in pair.bears_on)


def _show(stake: Stake, known: Archive, catalog: Catalog) -> None:
    pair = stake.conflict
    with st.container(border=True):
        turn = words.stakes(stake, catalog)
        if turn:
            st.markdown(f"**{plain(turn)}**")
        for column, side in zip(st.columns(2, gap="medium"), (pair.first, pair.second), strict=True):
            column.markdown(statement(side.claim, known))
        st.caption("  \n".join(map(plain, (words.outcome(pair), words.bears_on(pair, catalog)))))
