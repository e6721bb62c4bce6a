"""Claims that contradict each other, side by side."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence import source_words as words
from shortlist.evidence.archive import Archive, archive
from shortlist.evidence.claims import is_about
from shortlist.evidence.conflicts import Conflict, conflicts
from shortlist.text.markdown import plain
from shortlist.ui.evidence.claims import choose_vendor
from shortlist.ui.evidence.statements import statement


def show_conflicts(decision: Decision, catalog: Catalog) -> None:
    """Every contradiction that was public on the date, or those about one vendor."""
    vendor = choose_vendor(catalog)
    found = [pair for pair in conflicts(decision, catalog) if _concerns(pair, vendor, catalog)]
    known = archive(catalog, decision.date)
    st.text(words.conflict_count(len(found)))
    for pair in found:
        _show(pair, known, catalog)


def _concerns(pair: Conflict, name: str | None, catalog: Catalog) -> bool:
    if name is None:
        return True
    vendor = next(vendor for vendor in catalog.vendors if vendor.id == name)
    spoken_of = any(is_about(side.claim, vendor) for side in (pair.first, pair.second))
    return spoken_of or any(bearing.vendor == name for bearing in pair.bears_on)


def _show(pair: Conflict, known: Archive, catalog: Catalog) -> None:
    with st.container(border=True):
        for column, side in zip(st.columns(2, gap="medium"), (pair.first, pair.second), strict=True):
            column.markdown(statement(side.claim, known))
        st.caption("  \n".join(map(plain, (words.outcome(pair), words.bears_on(pair, catalog)))))
